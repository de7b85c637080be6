/// A claimed level that evidence of one more criterion would support (METHOD 3).
public struct MissingEvidence: Hashable, Sendable {
  /// The activity.
  public let section: Section.ID
  /// The lowest claimed level that nothing shows.
  public let level: Level
  /// The positions of that level's met criteria, in order: evidence of any one of them would do.
  public let criteria: [Int]
  /// The level that is supported now.
  public let from: Level
  /// The level that would be supported, were one of the criteria shown.
  public let to: Level

  /// Makes a gap.
  public init(section: Section.ID, level: Level, criteria: [Int], from: Level, to: Level) {
    self.section = section
    self.level = level
    self.criteria = criteria
    self.from = from
    self.to = to
  }
}

extension Framework {
  /// The claims that lack evidence, the most valuable first.
  ///
  /// That is the one whose evidence would raise a supported level furthest; those alike stand in the
  /// framework's order. Of each activity only its lowest gap is named, because nothing above it counts before it is
  /// closed. Complexity: linear in the questions and in the items of evidence.
  ///
  /// - Parameters:
  ///   - assessment: The answers and the evidence.
  ///   - roundDate: The date that the age of evidence is counted back from.
  /// - Returns: The gaps; none where the framework asks for no evidence.
  public func missingEvidence(
    in assessment: Assessment, roundDate: CalendarDate
  ) -> [MissingEvidence] {
    guard let evidenceRule else { return [] }
    let answers = assessment.answers(to: self)
    let shown = evidencedPositions(assessment.evidence, roundDate: roundDate)
    let gaps = activities.compactMap { place in
      place.ladder?.missingEvidence(
        of: place.section.id, answers: answers, rule: evidenceRule, shown: shown)
    }
    return gaps.enumerated().sorted { left, right in
      (right.element.gain, left.offset) < (left.element.gain, right.offset)
    }.map(\.element)
  }
}

extension MissingEvidence {
  fileprivate var gain: Int { to.number - from.number }
}

extension Ladder {
  fileprivate func missingEvidence(
    of section: Section.ID, answers: Answers, rule: EvidenceRule, shown: Set<Int>
  ) -> MissingEvidence? {
    func supported(_ shown: Set<Int>) -> Level? {
      support(for: answers, rule: rule, isEvidenced: shown.contains)?.level
    }
    guard let claimed = score(answers).levels?.claimed, let from = supported(shown),
      from < claimed,
      // Every level up to the claimed one with an applicable criterion has a met one.
      let gap = rungs.first(where: { rung in
        rung.level > from && rung.level >= rule.fromLevel
          && rung.positions.contains { answers[$0] == .met }
      }),
      let first = gap.positions.first(where: { answers[$0] == .met }),
      let to = supported(shown.union([first]))
    else { return nil }
    return MissingEvidence(
      section: section, level: gap.level, criteria: gap.positions.filter { answers[$0] == .met },
      from: from, to: to)
  }
}
