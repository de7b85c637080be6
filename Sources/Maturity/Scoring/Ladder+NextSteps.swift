/// What stands between an activity and its next level (METHOD 2.9).
public struct NextLevel: Hashable, Sendable {
  /// The lowest level above the claimed one that has an applicable criterion.
  public let level: Level
  /// How many of its applicable criteria are met.
  public let progress: Share
  /// The positions of the criteria to see to, first things first: those still unanswered below the
  /// next level, then those of the next level that are not met.
  public let steps: [Int]
}

extension Ladder {
  /// What stands between the answers and the next level.
  ///
  /// - Returns: `nil` at the top, and where there is no claimed level to rise from: not assessed
  ///   and not applicable.
  public func nextLevel(after answers: Answers) -> NextLevel? {
    guard let claimed = score(answers).levels?.claimed else { return nil }
    func applicable(_ rung: Rung) -> [Int] {
      rung.positions.filter { answers[$0] != .doesNotApply }
    }
    guard let next = rungs.first(where: { $0.level > claimed && !applicable($0).isEmpty })
    else { return nil }
    let criteria = applicable(next)
    let unmet = criteria.filter { answers[$0] != .met }
    let unansweredBelow = rungs.prefix { $0.level < next.level }
      .flatMap(\.positions).filter { answers[$0] == nil }
    return NextLevel(
      level: next.level,
      progress: Share(criteria.count - unmet.count, of: criteria.count),
      steps: unansweredBelow + unmet)
  }
}
