import Maturity

/// Reads the label of an answer, and remembers those it has read.
struct AnswerLabels: Sendable {
  /// What a label means.
  enum Meaning: Hashable, Sendable {
    case answer(GivenAnswer)
    /// Empty, "unanswered" or "not asked".
    case none
    case unknown

    /// The answer; `nil` for none.
    var given: GivenAnswer? {
      if case .answer(let answer) = self { answer } else { nil }
    }
  }

  private var labels = Interner()
  private var meanings: [Meaning] = []

  /// The meaning of a label.
  subscript(label: ArraySlice<UInt8>) -> Meaning {
    mutating get {
      if let number = labels.number(of: label) { return meanings[number] }
      let meaning = Self.meaning(of: String(decoding: label, as: UTF8.self))
      // A table may spell labels in any number of ways; only so many are worth remembering.
      if meaning != .unknown, labels.count < 1_000 {
        _ = labels.intern(label)
        meanings.append(meaning)
      }
      return meaning
    }
  }

  private static func meaning(of label: String) -> Meaning {
    if let answer = Answer(label: label) { return .answer(.word(answer)) }
    switch label.lowercased().filter({ !" -_".contains($0) }) {
    case "", "unanswered", "notasked": return .none
    default: return .unknown
    }
  }
}
