/// How well a claimed level is supported by evidence (METHOD 3).
public struct SupportedScore: Hashable, Sendable {
  /// The highest level at or below the claimed one that the evidence supports.
  public let level: Level
  /// Of the met criteria, how many have evidence that satisfies the rule.
  public let evidenced: Share
}

extension Ladder {
  /// How well evidence supports the answers.
  ///
  /// The supported level is the highest at or below the claimed one such that every level from the
  /// rule's first up to it which has applicable criteria has at least one item of evidence that
  /// satisfies the rule and names one of that level's met criteria.
  ///
  /// - Parameters:
  ///   - answers: The answers to the framework.
  ///   - rule: The framework's rule; `nil` where every claim counts as supported.
  ///   - isEvidenced: Whether the criterion at a position has evidence that satisfies the rule.
  /// - Returns: `nil` where there is no claimed level.
  public func support(
    for answers: Answers, rule: EvidenceRule?, isEvidenced: (Int) -> Bool
  ) -> SupportedScore? {
    guard let claimed = score(answers).levels?.claimed else { return nil }
    let met = positions.filter { answers[$0] == .met }
    let evidenced = met.filter(isEvidenced)
    var supported = claimed
    if let rule {
      let gap = rungs.first { rung in
        rung.level >= rule.fromLevel && rung.level <= claimed
          && rung.positions.contains { answers[$0] != .doesNotApply }
          && !rung.positions.contains { answers[$0] == .met && isEvidenced($0) }
      }
      if let gap { supported = Level(gap.level.number - 1) }
    }
    return SupportedScore(level: supported, evidenced: Share(evidenced.count, of: met.count))
  }
}
