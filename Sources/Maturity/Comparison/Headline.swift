/// What an organisation's activities come to, within one commitment or over all of them: counts of
/// activities, never an average (METHOD 4).
public struct Headline: Hashable, Sendable {
  /// How many activities apply.
  public let applicable: Int
  /// How many of those are complete and agreed.
  public let complete: Int
  /// How many of those are complete and in dispute, so that nothing is agreed.
  public let disputed: Int
  /// How many of those complete are at or above their target.
  public let atTarget: Int
  /// How many of those complete stand at each level, from the floor up.
  public let countByLevel: [Int]
  /// The lowest activities among those complete, in the framework's order.
  public let lowest: [Section.ID]
  /// How near the complete activities are to their targets.
  ///
  /// `nil` when every target is 1 or none is complete. From 0 to 1.
  public let towardsTarget: Double?

  /// Sums up activities.
  ///
  /// - Parameters:
  ///   - scores: The scores of the activities, in the framework's order.
  ///   - targets: The levels aimed at.
  ///   - highestLevel: The highest level of the framework.
  public init(_ scores: [SectionScore], targets: Targets, highestLevel: Level) {
    let applicable = scores.filter { $0.status != .notApplicable }
    let levels = applicable.compactMap { score in
      score.agreedLevel.map { (section: score.section, level: $0) }
    }
    self.applicable = applicable.count
    complete = levels.count
    disputed = applicable.count { $0.status == .complete && $0.disputed > 0 }
    atTarget = levels.count { $0.level >= targets[$0.section] }
    countByLevel = (1...highestLevel.number).map { number in
      levels.count { $0.level.number == number }
    }
    let lowestLevel = levels.map(\.level).min()
    lowest = levels.filter { $0.level == lowestLevel }.map(\.section)

    // 1 − Σ max(0, target − level) / Σ (target − 1): surplus on one buys nothing on another.
    let gap = levels.reduce(0) { $0 + max(0, targets[$1.section].number - $1.level.number) }
    let distance = levels.reduce(0) { $0 + targets[$1.section].number - 1 }
    towardsTarget = distance == 0 ? nil : 1 - Double(gap) / Double(distance)
  }
}
