/// What the respondents of an organisation together say of one criterion (METHOD 5.1 and 5.2).
public struct Opinion: Hashable, Sendable {
  /// Everybody who said something of the criterion, in the order of the bytes of their roles.
  public let given: [Voice]
  /// What the lead has recorded as agreed; `nil` where the lead has recorded nothing.
  public let agreed: AgreedAnswer?

  /// What one respondent says.
  public struct Voice: Hashable, Sendable {
    /// The respondent.
    public let respondent: Role
    /// The respondent's answer, reason and note.
    public let entry: Assessment.Entry

    /// Makes a voice.
    public init(respondent: Role, entry: Assessment.Entry) {
      self.respondent = respondent
      self.entry = entry
    }
  }

  /// Makes an opinion.
  public init(given: [Voice], agreed: AgreedAnswer? = nil) {
    self.given = given
    self.agreed = agreed
  }

  /// Whether two respondents gave different answers and nothing is agreed.
  ///
  /// Unanswered neither agrees nor disputes.
  public var isDisputed: Bool { agreed == nil && isDivided }

  /// Whether two respondents gave different answers, agreed since or not.
  public var isDivided: Bool { positions.count > 1 }

  /// The answer as it is read: the agreed one; or else the most cautious that anyone gave; `nil`
  /// where nobody answered.
  public var answer: Answer? { entry.answer }

  /// The entry as it is read.
  ///
  /// Beside an answer that is not the lead's own stand the reasons and notes of everybody but those
  /// who gave another answer, each once, a line each.
  public var entry: Assessment.Entry {
    if let agreed { return agreed.entry }
    let cautious = positions.min { $0.caution < $1.caution }
    let heard = given.map(\.entry).filter { $0.position == nil || $0.position == cautious }
    return Assessment.Entry(
      cautious?.answer, value: cautious?.value, reason: heard.compactMap(\.reason).joinedOnce,
      note: heard.compactMap(\.note).joinedOnce)
  }

  private var positions: Set<Position> { Set(given.compactMap(\.entry.position)) }
}

extension Answer {
  /// The answers, the most cautious first (METHOD 5.2).
  public static let mostCautiousFirst: [Answer] = [
    .notMet, .partly, .dontKnow, .doesNotApply, .met,
  ]
}

/// What somebody answered, in a word or on a scale.
private struct Position: Hashable {
  let answer: Answer?
  let value: AnswerValue?

  /// Where the answer stands among those of METHOD 5.2, the most cautious least: on a scale the top
  /// reads as met, and all else as less than that, by what it is worth.
  var caution: Caution {
    guard let value else {
      let rank = Answer.mostCautiousFirst.firstIndex { $0 == answer }
      return Caution(rank: rank ?? 0, worth: 0, text: "")
    }
    let reading: Answer = value.worth < 1 ? .partly : .met
    let rank = Answer.mostCautiousFirst.firstIndex(of: reading)
    return Caution(rank: rank ?? 0, worth: value.worth, text: value.text)
  }
}

private struct Caution: Comparable {
  let rank: Int
  let worth: Double
  let text: String

  static func < (left: Caution, right: Caution) -> Bool {
    (left.rank, left.worth, left.text) < (right.rank, right.worth, right.text)
  }
}

extension Assessment.Entry {
  fileprivate var position: Position? {
    answer == nil && value == nil ? nil : Position(answer: answer, value: value)
  }
}
