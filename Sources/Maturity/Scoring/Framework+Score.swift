extension Framework {
  /// Scores an assessment (METHOD 2 to 4).
  ///
  /// - Parameters:
  ///   - assessment: The answers and the evidence.
  ///   - roundDate: The date that the age of evidence is counted back from.
  /// - Returns: A score for each section of the outline. A wholly inapplicable activity counts as
  ///   *not assessed* until the round's lead has confirmed it (METHOD 1).
  ///
  /// Complexity: linear in the number of questions and of items of evidence.
  public func score(_ assessment: Assessment, roundDate: CalendarDate) -> AssessmentScore {
    score(
      assessment.answers(to: self),
      evidenced: evidencedPositions(assessment.evidence, roundDate: roundDate),
      disputed: Set(assessment.disputed.compactMap(position(of:))),
      isConfirmed: { assessment.confirmedNotApplicable.contains($0) })
  }

  /// Scores bare answers, in which whatever does not apply is taken as confirmed.
  ///
  /// - Parameters:
  ///   - answers: The answers to this framework, by position.
  ///   - evidenced: The positions of the criteria that have evidence which satisfies the rule.
  /// - Returns: A score for each section of the outline.
  public func score(_ answers: Answers, evidenced: Set<Int> = []) -> AssessmentScore {
    score(answers, evidenced: evidenced, disputed: [], isConfirmed: { _ in true })
  }

  /// The positions of the criteria that some item of evidence shows and the rule accepts.
  public func evidencedPositions(_ evidence: [Evidence], roundDate: CalendarDate) -> Set<Int> {
    var positions: Set<Int> = []
    for item in evidence {
      guard evidenceRule?.verdict(on: item, roundDate: roundDate) ?? .counts == .counts
      else { continue }
      positions.formUnion(item.shows.compactMap(position(of:)))
    }
    return positions
  }

  private func score(
    _ answers: Answers, evidenced: Set<Int>, disputed: Set<Int>,
    isConfirmed: (Section.ID) -> Bool
  ) -> AssessmentScore {
    var scores: [SectionScore?] = Array(repeating: nil, count: outline.count)
    // Children stand after their parents, so backwards every child is scored first.
    for index in outline.indices.reversed() {
      let place = outline[index]
      if let ladder = place.ladder {
        scores[index] = activityScore(
          place.section.id, ladder: ladder, answers: answers, evidenced: evidenced,
          disputed: place.questions.count(where: disputed.contains),
          isConfirmed: isConfirmed(place.section.id))
      } else {
        scores[index] = minimumScore(
          place.section.id, children: place.children.compactMap { scores[$0] })
      }
    }
    return AssessmentScore(sections: scores.compactMap { $0 })
  }

  private func activityScore(
    _ section: Section.ID, ladder: Ladder, answers: Answers, evidenced: Set<Int>, disputed: Int,
    isConfirmed: Bool
  ) -> SectionScore {
    let score = ladder.score(answers)
    let support = ladder.support(
      for: answers, rule: evidenceRule, isEvidenced: evidenced.contains)
    let levels = score.levels
    return SectionScore(
      section: section,
      status: score.status == .notApplicable && !isConfirmed ? .notAssessed : score.status,
      level: levels?.claimed,
      upperLevel: levels?.upper,
      supportedLevel: support?.level,
      levelWithoutExclusions: levels.flatMap {
        $0.isRaisedByExclusions ? $0.withoutExclusions : nil
      },
      tally: score.tally,
      evidenced: support?.evidenced ?? Share(0, of: 0),
      disputed: disputed)
  }

  /// The level held throughout: the lowest among the applicable children (METHOD 4.1, 4.2).
  ///
  /// While respondents dispute a criterion of a child, its level is not agreed, and nothing is held
  /// throughout yet.
  private func minimumScore(_ section: Section.ID, children: [SectionScore]) -> SectionScore {
    let applicable = children.filter { $0.status != .notApplicable }
    let status: Status =
      if applicable.isEmpty {
        .notApplicable
      } else if applicable.allSatisfy({ $0.status == .complete && $0.disputed == 0 }) {
        .complete
      } else if applicable.allSatisfy({ $0.status == .notAssessed }) {
        .notAssessed
      } else {
        .inProgress
      }
    func lowest(_ level: (SectionScore) -> Level?) -> Level? {
      status == .complete ? applicable.compactMap(level).min() : nil
    }
    let held = lowest(\.level)
    let heldWithoutExclusions = lowest { $0.levelWithoutExclusions ?? $0.level }
    return SectionScore(
      section: section,
      status: status,
      level: held,
      upperLevel: lowest(\.upperLevel),
      supportedLevel: lowest(\.supportedLevel),
      levelWithoutExclusions: heldWithoutExclusions == held ? nil : heldWithoutExclusions,
      tally: children.reduce(Tally()) { $0 + $1.tally },
      evidenced: Share(
        children.reduce(0) { $0 + $1.evidenced.part },
        of: children.reduce(0) { $0 + $1.evidenced.whole }),
      disputed: children.reduce(0) { $0 + $1.disputed })
  }
}
