/// How far an assessment of a section has come (METHOD 2.1, 2.2 and 2.7).
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// No applicable criterion is answered, so there is no level. Absent is not 1.
  case notAssessed = "not-assessed"
  /// Some asked criteria are unanswered.
  case inProgress = "in-progress"
  /// Every asked criterion is answered.
  case complete
  /// No criterion applies; the section leaves every count, top and bottom.
  case notApplicable = "not-applicable"
}

/// The score of one activity by the ladder.
public struct LadderScore: Hashable, Sendable {
  /// How far the assessment has come.
  public let status: Status
  /// How the criteria were answered.
  public let tally: Tally
  /// The levels; `nil` where the activity is not assessed or not applicable.
  public let levels: Levels?

  /// The levels that one set of answers reaches.
  public struct Levels: Hashable, Sendable {
    /// The level that the answers claim.
    public let claimed: Level
    /// How high the level could be if all that is unknown and unanswered were met.
    public let upper: Level
    /// What the claimed level would be, were the criteria that do not apply not met.
    public let withoutExclusions: Level

    /// Whether marking criteria as not applicable raised the level (METHOD 2.8).
    public var isRaisedByExclusions: Bool { withoutExclusions < claimed }

    /// Whether anything unknown or unanswered could still raise the level.
    public var isInDoubt: Bool { upper > claimed }
  }
}
