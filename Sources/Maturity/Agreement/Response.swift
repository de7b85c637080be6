/// What one respondent says of the criteria, kept apart from what the organisation says (METHOD 5).
public struct Response: Hashable, Sendable {
  /// The role in which the respondent answers; no two responses of an assessment share one.
  public let respondent: Role
  /// Whether the respondent leads the organisation or works in it; `nil` where nobody said.
  public let group: Group?
  /// What the respondent says of each question; a question that is missing here is unanswered.
  public var entries: [Question.ID: Assessment.Entry]

  /// The two groups whose levels are compared (METHOD 5.3).
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// Chief officers, directors and heads of service.
    case leaders
    /// Everybody else.
    case staff
  }

  /// Makes a response.
  public init(
    respondent: Role, group: Group? = nil, entries: [Question.ID: Assessment.Entry] = [:]
  ) {
    self.respondent = respondent
    self.group = group
    self.entries = entries
  }

  /// The answers by position in a framework; entries for questions it does not have are left out.
  ///
  /// Complexity: linear in the number of the framework's questions.
  public func answers(to framework: Framework) -> Answers {
    Answers(entries, to: framework)
  }
}

/// What the lead recorded as the organisation's own answer to a criterion, and why.
public struct AgreedAnswer: Hashable, Sendable {
  /// The answer, and what stands beside it.
  public let entry: Assessment.Entry
  /// Why this is the answer.
  public let because: String

  /// Makes an agreed answer.
  public init(_ entry: Assessment.Entry, because: String) {
    self.entry = entry
    self.because = because
  }
}
