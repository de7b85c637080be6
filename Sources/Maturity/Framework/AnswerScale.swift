/// A named set of answers to choose from, each with what it is worth (METHOD 8).
public struct AnswerScale: Hashable, Sendable, Identifiable {
  /// The scale's stable identifier, unique among its framework's scales.
  public let id: Identifier<AnswerScale>
  /// The answers, in the order in which people are offered them; no two share a label.
  public let options: [Option]

  /// One answer of a scale.
  public struct Option: Hashable, Sendable {
    /// The answer in words, as people choose it and as files hold it.
    public let label: String
    /// What the answer is worth; any finite number.
    public let value: Double

    /// Makes an option.
    public init(_ label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// How many options a scale may have, so that an answer fits in a byte.
  public static var mostOptions: Int { 200 }

  /// Makes a scale.
  ///
  /// - Parameters:
  ///   - id: The scale's identifier.
  ///   - options: One or more, and ``mostOptions`` at most; anything else is a mistake of ours.
  public init(id: ID, options: [Option]) {
    precondition(
      (1...Self.mostOptions).contains(options.count), "1 to 200 options, not \(options.count)")
    self.id = id
    self.options = options
  }

  /// What the least and the most valuable answers are worth.
  public var range: ClosedRange<Double> {
    let values = options.map(\.value)
    let first = values[0]
    return values.reduce(first, min)...values.reduce(first, max)
  }

  /// The place of the option with a label, however its letters and spaces are written.
  ///
  /// `nil` where there is none such. Linear in the number of options.
  public func index(of label: some StringProtocol) -> Int? {
    let folded = label.foldedLabel
    return options.firstIndex { $0.label.foldedLabel == folded }
  }
}

/// The numbers that a question takes (METHOD 8).
public struct NumberScale: Hashable, Sendable {
  /// The least and the greatest number that is taken.
  public let range: ClosedRange<Double>
  /// Whether a greater number is better or worse.
  public let greaterIs: Direction
  /// What is counted, such as "%" or "days"; `nil` where the question says it.
  public let unit: String?

  /// Which end of a scale is the good one.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case better, worse
  }

  /// Makes a scale of numbers.
  public init(
    _ range: ClosedRange<Double>, greaterIs: Direction = .better, unit: String? = nil
  ) {
    self.range = range
    self.greaterIs = greaterIs
    self.unit = unit
  }

  /// What a number is worth: itself, or its mirror image between the bounds where greater is worse.
  public func value(of number: Double) -> Double {
    greaterIs == .better ? number : range.lowerBound + range.upperBound - number
  }
}

extension StringProtocol {
  /// The text in small letters, with every run of spaces made one and none at its ends, and with
  /// curly apostrophes made straight: how labels are compared.
  package var foldedLabel: String {
    var folded = ""
    for character in lowercased() {
      if character.isWhitespace {
        if !folded.isEmpty && folded.last != " " { folded.append(" ") }
      } else {
        folded.append(character == "\u{2019}" || character == "\u{2018}" ? "'" : character)
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }
}
