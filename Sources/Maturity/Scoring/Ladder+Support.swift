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
    score(answers).levels.map {
      support(of: $0.claimed, for: answers, rule: rule, isEvidenced: isEvidenced)
    }
  }

  /// How well evidence supports a level that the answers claim.
  func support(
    of claimed: Level, for answers: Answers, rule: EvidenceRule?, isEvidenced: (Int) -> Bool
  ) -> SupportedScore {
    var supported = claimed
    var met = 0
    var evidenced = 0
    for rung in rungs {
      var isApplicable = false
      var isSupported = false
      for position in rung.positions {
        let answer = answers[position]
        if answer != .doesNotApply { isApplicable = true }
        guard answer == .met else { continue }
        met += 1
        guard isEvidenced(position) else { continue }
        evidenced += 1
        isSupported = true
      }
      guard let rule, rung.level >= rule.fromLevel, rung.level <= supported else { continue }
      if isApplicable && !isSupported { supported = Level(rung.level.number - 1) }
    }
    return SupportedScore(level: supported, evidenced: Share(evidenced, of: met))
  }
}
