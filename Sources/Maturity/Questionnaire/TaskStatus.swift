/// How a task list words an activity that somebody is to answer (REPORTS 1).
public enum TaskStatus: String, Hashable, Sendable, CaseIterable {
  /// Nothing is answered.
  case notStarted = "Not started"
  /// Some asked criteria are unanswered.
  case inProgress = "In progress"
  /// Every asked criterion is answered, and nothing is amiss.
  case completed = "Completed"
  /// Something that was answered needs a note, a reason or another answer.
  case thereIsAProblem = "There is a problem"
}

/// Something amiss with an answer that was given (METHOD 1).
public struct AnswerProblem: Hashable, Sendable {
  /// The position of the criterion.
  public let position: Int
  /// What is amiss.
  public let kind: Kind

  /// What can be amiss with an answer.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// *Partly* without a note of what is missing.
    case noteMissing
    /// *Does not apply* without a reason.
    case reasonMissing
    /// *Does not apply* on a criterion that prints no condition for it, in an activity of which
    /// other criteria apply.
    case notOffered
  }
}
