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
  ///   - disputed: The positions of the questions that respondents answer differently.
  /// - Returns: A score for each section of the outline.
  public func score(
    _ answers: Answers, evidenced: Set<Int> = [], disputed: Set<Int> = []
  ) -> AssessmentScore {
    score(ScoredAnswers(answers, evidenced: evidenced, disputed: disputed))
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
    // Children stand after their parents, so backwards every child is scored first.
    var sections: [SectionScore] = []
    sections.reserveCapacity(outline.count)
    for index in outline.indices.reversed() {
      sections.append(score(outlined: index, beneath: sections, input))
    }
    sections.reverse()
    return AssessmentScore(
      sections: sections, overall: overallScore(sections, input), hiddenAnswers: hiddenAnswers,
      places: places)
  }

  /// Scores the section at an index of the outline.
  ///
  /// - Parameters:
  ///   - index: The section's place in the outline.
  ///   - scored: The scores of all sections after it, the last of the outline first.
  ///   - input: The answers.
  /// - Returns: The section's score.
  private func score(
    outlined index: Int, beneath scored: [SectionScore], _ input: ScoredAnswers
  ) -> SectionScore {
    let last = outline.count - 1
    // A place is large to copy, so only what is needed of it is taken out.
    switch outline[index].kind.method {
    case .combination(let combination):
      let children = outline[index].children
      return combinedScore(
        outline[index].section.id, questions: outline[index].questions,
        hasQuestions: children.isEmpty,
        children: children.map { ScoredPlace(place: outline[$0], score: scored[last - $0]) },
        by: combination, input)
    case .choice: return choiceScore(outline[index], input)
    case .ladder, .minimum:
      // The questions of a kind that the framework does not list make a ladder too.
      guard let ladder = outline[index].ladder else {
        return minimumScore(
          outline[index].section.id, of: outline[index].children.lazy.map { scored[last - $0] })
      }
      return activityScore(
        outline[index].section.id, questions: outline[index].questions, ladder: ladder, input)
    }
  }

  private func activityScore(
    _ section: Section.ID, questions: Range<Int>, ladder whole: Ladder, _ input: ScoredAnswers
  ) -> SectionScore {
    let (ladder, answers, origins) = input.shown(of: whole, in: self)
    let score = ladder.score(answers)
    let levels = score.levels
    let support = levels.map { levels in
      ladder.support(
        of: levels.claimed, for: answers, rule: evidenceRule,
        isEvidenced: { !input.evidenced.isEmpty && input.evidenced.contains(origins?[$0] ?? $0) })
    }
    var tally = score.tally
    for _ in ladder.positions.count..<whole.positions.count { tally.countHidden() }
    let isOpen = score.status == .notApplicable && !input.isConfirmed(section)
    return SectionScore(
      section: section,
      status: isOpen ? .notAssessed : score.status,
      level: levels?.claimed,
      upperLevel: levels?.upper,
      supportedLevel: support?.level,
      levelWithoutExclusions: levels.flatMap {
        $0.isRaisedByExclusions ? $0.withoutExclusions : nil
      },
      tally: tally,
      evidenced: support?.evidenced ?? Share(0, of: 0),
      disputed: input.disputed(in: questions))
  }

  /// The level held throughout: the lowest among the applicable children (METHOD 4.1, 4.2).
  ///
  /// While respondents dispute a criterion of a child, its level is not agreed, and nothing is held
  /// throughout yet.
  private func minimumScore(
    _ section: Section.ID, of children: some Sequence<SectionScore>
  ) -> SectionScore {
    var count = Status.Count()
    var tally = Tally()
    var evidenced = Share(0, of: 0)
    var disputed = 0
    var lowest: (held: Level?, upper: Level?, supported: Level?, withoutExclusions: Level?)
    for score in children {
      count.add(score)
      tally += score.tally
      evidenced = Share(
        evidenced.part + score.evidenced.part, of: evidenced.whole + score.evidenced.whole)
      disputed += score.disputed
      guard score.status != .notApplicable else { continue }
      lowest.held = lowest.held.lower(score.level)
      lowest.upper = lowest.upper.lower(score.upperLevel)
      lowest.supported = lowest.supported.lower(score.supportedLevel)
      lowest.withoutExclusions = lowest.withoutExclusions.lower(
        score.levelWithoutExclusions ?? score.level)
    }
    let status = count.status
    if status != .complete { lowest = (nil, nil, nil, nil) }
    return SectionScore(
      section: section,
      status: status,
      level: lowest.held,
      upperLevel: lowest.upper,
      supportedLevel: lowest.supported,
      levelWithoutExclusions: lowest.withoutExclusions == lowest.held
        ? nil : lowest.withoutExclusions,
      tally: tally,
      evidenced: evidenced,
      disputed: disputed)
  }
}

extension Level? {
  /// The lower of two levels, where both are there.
  fileprivate func lower(_ other: Level?) -> Level? {
    guard let self, let other else { return self ?? other }
    return Swift.min(self, other)
  }
}

extension Status {
  /// How many of several sections stand how.
  struct Count {
    private var applicable = 0
    private var complete = 0
    private var notAssessed = 0

    mutating func add(_ score: SectionScore) {
      guard score.status != .notApplicable else { return }
      applicable += 1
      if score.status == .complete && score.disputed == 0 { complete += 1 }
      if score.status == .notAssessed { notAssessed += 1 }
    }

    /// How far an assessment of all of them has come together (METHOD 4.2).
    var status: Status {
      if applicable == 0 {
        .notApplicable
      } else if complete == applicable {
        .complete
      } else if notAssessed == applicable {
        .notAssessed
      } else {
        .inProgress
      }
    }
  }

  /// How far an assessment of several sections has come together (METHOD 4.2).
  init(of children: [SectionScore]) {
    var count = Count()
    for child in children { count.add(child) }
    self = count.status
  }
}

extension [SectionScore] {
  /// Of the met criteria of all, how many have evidence that satisfies the rule.
  var evidenced: Share {
    Share(reduce(0) { $0 + $1.evidenced.part }, of: reduce(0) { $0 + $1.evidenced.whole })
  }
}
