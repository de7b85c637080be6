/// What an organisation says of a criterion (METHOD 1).
///
/// No answer at all is `nil`: *unanswered*, or *not asked* where it stands above a block; see
/// ``AnswerState``.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  /// The statement is true of the organisation.
  case met
  /// It is true in part; a note says what is missing.
  case partly
  /// It is not true of the organisation.
  case notMet = "not met"
  /// The organisation does not know.
  case dontKnow = "don't know"
  /// The framework's printed condition holds, and a reason says how.
  case doesNotApply = "does not apply"

  /// Whether this answer ends the ladder at its level (METHOD 2.5).
  public var isBlock: Bool { self == .partly || self == .notMet }

  /// Reads an answer as people and spreadsheets write it, or `nil` where the text is no answer.
  ///
  /// Case, curly apostrophes, hyphens, underscores and repeated spaces make no difference. Besides
  /// the five labels: "we do not know", "do not know", "does not apply to us", "not applicable" and
  /// "n/a".
  public init?(label text: some StringProtocol) {
    switch Self.folded(text) {
    case "met": self = .met
    case "partly", "partly met": self = .partly
    case "not met", "notmet": self = .notMet
    case "dont know", "do not know", "we dont know", "we do not know", "dontknow":
      self = .dontKnow
    case "does not apply", "does not apply to us", "not applicable", "n/a", "doesnotapply":
      self = .doesNotApply
    default: return nil
    }
  }

  private static func folded(_ text: some StringProtocol) -> String {
    var folded = ""
    for character in text.lowercased() {
      switch character {
      case "'", "\u{2019}", "\u{2018}": continue
      case " ", "-", "_", "\t", "\u{A0}":
        if !folded.isEmpty && folded.last != " " { folded.append(" ") }
      default: folded.append(character)
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }
}

/// One of the seven different things that can stand beside a criterion (METHOD 1).
public enum AnswerState: Hashable, Sendable {
  /// The organisation gave this answer.
  case answered(Answer)
  /// The criterion is asked and nobody has answered it.
  case unanswered
  /// The criterion stands above the point where the ladder stopped, and was not answered.
  case notAsked

  /// The state in words, the same in files, in tables and on the page.
  public var label: String {
    switch self {
    case .answered(let answer): answer.rawValue
    case .unanswered: "unanswered"
    case .notAsked: "not asked"
    }
  }
}
