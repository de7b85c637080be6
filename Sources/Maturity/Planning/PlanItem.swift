/// Something that an organisation has decided to do about an unmet criterion.
public struct PlanItem: Hashable, Sendable {
  /// The criterion that it is to meet.
  public let question: Question.ID
  /// What is to be done.
  public let action: String
  /// The role that owns it; `nil` where that is not agreed yet.
  public let owner: Role?
  /// The day by which it is to be done; `nil` where that is not agreed yet.
  public let due: CalendarDate?
  /// How far it has come.
  public let progress: Progress

  /// How far an item of a plan has come.
  public enum Progress: String, Hashable, Sendable, CaseIterable {
    case notStarted = "not started"
    case underWay = "under way"
    case done
  }

  /// Makes an item.
  public init(
    question: Question.ID, action: String, owner: Role? = nil, due: CalendarDate? = nil,
    progress: Progress = .notStarted
  ) {
    self.question = question
    self.action = action
    self.owner = owner
    self.due = due
    self.progress = progress
  }
}
