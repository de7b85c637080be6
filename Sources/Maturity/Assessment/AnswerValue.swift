/// An answer on a scale: an option by its label, or a number (METHOD 8).
public struct AnswerValue: Hashable, Sendable {
  /// What was answered.
  public let content: Content
  /// How good the answer is on its own scale, from 0 for the worst to 1 for the best.
  ///
  /// Where respondents disagree, the answer that is worth least is read (METHOD 5.2).
  public let worth: Double

  /// What was answered.
  public enum Content: Hashable, Sendable {
    /// An option of the question's scale, by its label as the framework writes it.
    case option(String)
    /// A number.
    case number(Double)
  }

  /// The answer that an option of a scale is.
  ///
  /// - Parameters:
  ///   - index: The place of an option of the scale; any other is a mistake of ours and stops.
  ///   - scale: The scale.
  public init(option index: Int, of scale: AnswerScale) {
    let option = scale.options[index]
    content = .option(option.label)
    worth = option.value.share(of: scale.range)
  }

  /// The answer that a number is.
  ///
  /// - Parameters:
  ///   - number: A number within the scale's bounds.
  ///   - scale: The scale.
  public init(_ number: Double, on scale: NumberScale) {
    content = .number(number)
    worth = scale.value(of: number).share(of: scale.range)
  }

  /// The answer as files hold it: the option's label, or the number in the shortest digits that
  /// read back as the same.
  public var text: String {
    switch content {
    case .option(let label): label
    case .number(let number): number.shortestDigits
    }
  }
}

extension Double {
  /// How far up a range the number stands, from 0 to 1; 1 on a range of one number.
  func share(of range: ClosedRange<Double>) -> Double {
    let length = range.upperBound - range.lowerBound
    return length == 0 ? 1 : (self - range.lowerBound) / length
  }

  /// The fewest digits that read back as the same number, without a needless ".0".
  public var shortestDigits: String {
    let digits = "\(self)"
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}

extension Double {
  /// Reads a number written with digits, and a sign, a point and an exponent where it needs them,
  /// the same in every country; `nil` for anything else, and for what is too large to be held.
  ///
  /// - Parameter text: Such as "7", "-0.25" or "1e-05".
  public init?(decimal text: some StringProtocol) {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"): if !hasDigit { return nil }
      default: return nil
      }
    }
    guard hasDigit, let number = Double(String(text)), number.isFinite else { return nil }
    self = number
  }
}
