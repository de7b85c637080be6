/// The answers of one organisation to every question of a framework: a byte each, and beside them
/// the numbers of those that are answered with one.
public struct Answers: Hashable, Sendable {
  private var codes: [UInt8]
  private var numbers: [Int: Double] = [:]

  /// Makes answers to a number of questions, all unanswered.
  public init(count: Int) { codes = Array(repeating: Code.none, count: count) }

  /// Makes answers of their bytes, as ``code(of:)`` gives them; 0 is unanswered.
  ///
  /// A byte that stands for a number wants it entered as well.
  package init(codes: ArraySlice<UInt8>) { self.codes = Array(codes) }

  /// The byte that one of the five words is kept as; never 0.
  package static func code(of answer: Answer) -> UInt8 { Code.code(answer) }

  /// The byte that the answer to the question at a position is kept as; 0 where there is none.
  package func code(at position: Int) -> UInt8 { codes[position] }

  /// How many questions there are.
  public var count: Int { codes.count }

  /// The answer in words to the question at a position of the framework.
  ///
  /// `nil` where it is unanswered, and where it is answered on a scale. Setting `nil` takes away
  /// whatever stands there.
  public subscript(position: Int) -> Answer? {
    get { Code.answer(codes[position]) }
    set {
      codes[position] = newValue.map(Code.code) ?? Code.none
      if !numbers.isEmpty { numbers[position] = nil }
    }
  }

  /// Whether the question at a position has an answer of any kind.
  public func isAnswered(at position: Int) -> Bool { codes[position] != Code.none }

  /// The place of the option that the question at a position is answered with; `nil` for none.
  public func option(at position: Int) -> Int? {
    let code = codes[position]
    return code >= Code.firstOption ? Int(code - Code.firstOption) : nil
  }

  /// The number that the question at a position is answered with; `nil` for none.
  public func number(at position: Int) -> Double? { numbers[position] }

  /// Answers the question at a position with an option.
  ///
  /// - Parameters:
  ///   - option: The place of the option: from 0 to below ``AnswerScale/mostOptions``.
  ///   - position: The question's position.
  public mutating func choose(_ option: Int, at position: Int) {
    precondition((0..<AnswerScale.mostOptions).contains(option), "no scale has option \(option)")
    self[position] = nil
    codes[position] = Code.firstOption + UInt8(option)
  }

  /// Answers the question at a position with a number.
  public mutating func enter(_ number: Double, at position: Int) {
    codes[position] = Code.number
    numbers[position] = number
  }

  /// Makes answers of entries; those for questions that the framework does not have, and options
  /// that their scale does not have, are left out.
  ///
  /// Complexity: linear in the number of the framework's questions.
  init(_ entries: [Question.ID: Assessment.Entry], to framework: Framework) {
    self.init(count: framework.questions.count)
    for (position, question) in framework.questions.enumerated() {
      guard let entry = entries[question.id] else { continue }
      guard let value = entry.value else {
        self[position] = entry.answer
        continue
      }
      switch (value.content, question.form) {
      case (.option(let label), .option(let scale)):
        if let option = scale.index(of: label) { choose(option, at: position) }
      case (.number(let number), .number(let scale)) where scale.range.contains(number):
        enter(number, at: position)
      default: break
      }
    }
  }
}

/// What each byte stands for.
private enum Code {
  static let none: UInt8 = 0
  static let number: UInt8 = 6
  static let firstOption: UInt8 = 10

  static func code(_ answer: Answer) -> UInt8 {
    switch answer {
    case .met: 1
    case .partly: 2
    case .notMet: 3
    case .dontKnow: 4
    case .doesNotApply: 5
    }
  }

  static func answer(_ code: UInt8) -> Answer? {
    switch code {
    case 1: .met
    case 2: .partly
    case 3: .notMet
    case 4: .dontKnow
    case 5: .doesNotApply
    default: nil
    }
  }
}
