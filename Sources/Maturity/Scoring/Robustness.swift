/// How far the picture that one assessment gives depends on the choice of rule (METHOD 8).
public struct Robustness: Hashable, Sendable {
  /// Whether every section that stands at a level, under the framework's own rules, stands at the
  /// same one, for each of the other rules in the order of ``ScoringVariant``.
  public let holds: [Bool]
  /// Each section that stands at a level, with under how many of the other rules it stands there.
  public let sections: [Held]

  /// A section, its level, and how often it is the same.
  public struct Held: Hashable, Sendable {
    /// The section.
    public let section: Section.ID
    /// Its level under the framework's own rules.
    public let level: Level
    /// Under how many of the other rules it stands at that level.
    public let rules: Share
  }

  /// Compares the scores of one assessment.
  ///
  /// A number is read as the level below it; a section without one does not stand there.
  ///
  /// - Parameters:
  ///   - scores: The scores under each variant, in the order of ``ScoringVariant``.
  ///   - sections: The sections to look at, such as a framework's commitments.
  public init(_ scores: [AssessmentScore], sections: [Section.ID]) {
    let others = scores.dropFirst()
    let held = sections.compactMap { section -> (id: Section.ID, level: Level, holds: [Bool])? in
      guard let stated = scores.first?[section], stated.status == .complete,
        let level = stated.level
      else { return nil }
      return (section, level, others.map { $0[section]?.readLevel == level })
    }
    self.sections = held.map {
      Held(section: $0.id, level: $0.level, rules: Share($0.holds.count { $0 }, of: others.count))
    }
    holds = (0..<others.count).map { index in held.allSatisfy { $0.holds[index] } }
  }

  /// Under how many of the other rules the picture holds; under all of them where no section stands
  /// at a level.
  public var picture: Share { Share(holds.count { $0 }, of: holds.count) }
}

extension SectionScore {
  /// The level, or that below the number; `nil` for none, and for a number that is no level.
  fileprivate var readLevel: Level? {
    if let level { return level }
    // A number beyond any level is none; nor is it one that an integer could hold.
    guard let value = score?.value.rounded(.down), value < 1_000 else { return nil }
    return Level(max(1, Int(value)))
  }

  /// Where the section stands, to be compared under one rule: its level, or how far up its range
  /// its number is; `nil` where it has neither, and for a level that is not complete.
  package var comparable: Double? {
    if let score { return score.share ?? score.value }
    return status == .complete ? level.map { Double($0.number) } : nil
  }
}

extension Share {
  /// The share of pairs whose order no choice of rule reverses.
  ///
  /// A tie under one rule reverses nothing under another. Complexity: quadratic in the
  /// organisations.
  ///
  /// - Parameter standings: Where each organisation stands under each rule, the same rules for all.
  package init(steadyPairsOf standings: [[Double]]) {
    var steady = 0
    var pairs = 0
    for (index, left) in standings.enumerated() {
      for right in standings[(index + 1)...] {
        pairs += 1
        var isBelow = false
        var isAbove = false
        for (first, second) in zip(left, right) {
          if first < second { isBelow = true } else if first > second { isAbove = true }
        }
        if !(isBelow && isAbove) { steady += 1 }
      }
    }
    self.init(steady, of: pairs)
  }
}

extension Cohort {
  /// Of all pairs of members that stand somewhere on a section under every rule, how many are in the
  /// same order, or level, whichever rule is chosen (METHOD 8).
  ///
  /// Which of a pair is ahead is not told. Complexity: each member is scored once under each rule,
  /// and then quadratic in the members.
  ///
  /// - Parameter sections: The sections to look at, such as a framework's commitments.
  /// - Returns: The share on each section, in their order; of nothing where fewer than two members
  ///   stand somewhere on it.
  public func steadyPairs(on sections: [Section.ID]) -> [Share] {
    let variants = ScoringVariants(of: framework)
    let scores = members.compactMap {
      $0.assessment.map { variants.scores($0, roundDate: round.date) }
    }
    return sections.map { section in
      Share(
        steadyPairsOf: scores.compactMap { scores in
          let standing = scores.compactMap { $0[section]?.comparable }
          return standing.count == scores.count ? standing : nil
        })
    }
  }
}
