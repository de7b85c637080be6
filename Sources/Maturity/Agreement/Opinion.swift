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
  public var isDisputed: Bool { agreed == nil && answers.count > 1 }

  /// Whether two respondents gave different answers, agreed since or not.
  public var isDivided: Bool { answers.count > 1 }

  /// The answer as it is read: the agreed one; or else the most cautious that anyone gave; `nil`
  /// where nobody answered.
  public var answer: Answer? { entry.answer }

  /// The entry as it is read.
  ///
  /// Beside an answer that is not the lead's own stand the reasons and notes of everybody but those
  /// who gave another answer, each once, a line each.
  public var entry: Assessment.Entry {
    if let agreed { return agreed.entry }
    let answer = Answer.mostCautiousFirst.first(where: answers.contains)
    let heard = given.map(\.entry).filter { $0.answer == nil || $0.answer == answer }
    return Assessment.Entry(
      answer, reason: heard.compactMap(\.reason).joinedOnce,
      note: heard.compactMap(\.note).joinedOnce)
  }

  private var answers: Set<Answer> { Set(given.compactMap(\.entry.answer)) }
}

extension Answer {
  /// The answers, the most cautious first (METHOD 5.2).
  public static let mostCautiousFirst: [Answer] = [
    .notMet, .partly, .dontKnow, .doesNotApply, .met,
  ]
}
