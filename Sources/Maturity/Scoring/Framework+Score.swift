extension Framework {
  /// Scores an assessment (METHOD 2 to 4, and 8).
  ///
  /// - Parameters:
  ///   - assessment: The answers and the evidence.
  ///   - roundDate: The date that the age of evidence is counted back from.
  /// - Returns: A score for each section of the outline. A wholly inapplicable activity counts as
  ///   *not assessed* until the round's lead has confirmed it (METHOD 1).
  ///
  /// Complexity: linear in the number of questions and of items of evidence.
  public func score(_ assessment: Assessment, roundDate: CalendarDate) -> AssessmentScore {
    score(scored(assessment, roundDate: roundDate))
  }

  /// The answers of an assessment, with its evidence, disputes and confirmations as positions.
  func scored(_ assessment: Assessment, roundDate: CalendarDate) -> ScoredAnswers {
    ScoredAnswers(
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
    score(ScoredAnswers(answers, evidenced: evidenced))
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

  /// Scores answers with all that is known beside them.
  func score(_ input: ScoredAnswers) -> AssessmentScore {
    var input = input
    let hiddenAnswers = input.hide(hiddenPositions(input.answers))
    var scores: [SectionScore?] = Array(repeating: nil, count: outline.count)
    // Children stand after their parents, so backwards every child is scored first.
    for index in outline.indices.reversed() {
      let place = outline[index]
      let children = place.children.compactMap { child in
        scores[child].map { ScoredPlace(place: outline[child], score: $0) }
      }
      scores[index] = score(place, children: children, input)
    }
    let sections = scores.compactMap { $0 }
    return AssessmentScore(
      sections: sections, overall: overallScore(sections, input), hiddenAnswers: hiddenAnswers,
      places: places)
  }

  private func score(
    _ place: Place, children: [ScoredPlace], _ input: ScoredAnswers
  ) -> SectionScore {
    switch place.kind.method {
    case .combination(let combination):
      return combinedScore(
        place.section.id, questions: place.questions, hasQuestions: place.children.isEmpty,
        children: children, by: combination, input)
    case .choice: return choiceScore(place, input)
    case .ladder, .minimum:
      // The questions of a kind that the framework does not list make a ladder too.
      guard let ladder = place.ladder else {
        return minimumScore(place.section.id, children: children.map(\.score))
      }
      return activityScore(place, ladder: ladder, input)
    }
  }

  private func activityScore(
    _ place: Place, ladder whole: Ladder, _ input: ScoredAnswers
  ) -> SectionScore {
    let (ladder, answers, origins) = input.shown(of: whole, in: self)
    let score = ladder.score(answers)
    let support = ladder.support(
      for: answers, rule: evidenceRule,
      isEvidenced: { input.evidenced.contains(origins?[$0] ?? $0) })
    let levels = score.levels
    var tally = score.tally
    for _ in ladder.positions.count..<whole.positions.count { tally.countHidden() }
    let isOpen = score.status == .notApplicable && !input.isConfirmed(place.section.id)
    return SectionScore(
      section: place.section.id,
      status: isOpen ? .notAssessed : score.status,
      level: levels?.claimed,
      upperLevel: levels?.upper,
      supportedLevel: support?.level,
      levelWithoutExclusions: levels.flatMap {
        $0.isRaisedByExclusions ? $0.withoutExclusions : nil
      },
      tally: tally,
      evidenced: support?.evidenced ?? Share(0, of: 0),
      disputed: place.questions.count(where: input.disputed.contains))
  }

  /// The level held throughout: the lowest among the applicable children (METHOD 4.1, 4.2).
  ///
  /// While respondents dispute a criterion of a child, its level is not agreed, and nothing is held
  /// throughout yet.
  private func minimumScore(_ section: Section.ID, children: [SectionScore]) -> SectionScore {
    let applicable = children.filter { $0.status != .notApplicable }
    let status = Status(of: children)
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
      evidenced: children.evidenced,
      disputed: children.reduce(0) { $0 + $1.disputed })
  }
}

extension Status {
  /// How far an assessment of several sections has come together (METHOD 4.2).
  init(of children: [SectionScore]) {
    let applicable = children.filter { $0.status != .notApplicable }
    self =
      if applicable.isEmpty {
        .notApplicable
      } else if applicable.allSatisfy({ $0.status == .complete && $0.disputed == 0 }) {
        .complete
      } else if applicable.allSatisfy({ $0.status == .notAssessed }) {
        .notAssessed
      } else {
        .inProgress
      }
  }
}

extension [SectionScore] {
  /// Of the met criteria of all, how many have evidence that satisfies the rule.
  var evidenced: Share {
    Share(reduce(0) { $0 + $1.evidenced.part }, of: reduce(0) { $0 + $1.evidenced.whole })
  }
}
