import Maturity

/// One organisation in one round, about to be made up.
struct Scene {
  let framework: Framework
  let organisation: Organisation
  let round: Round
  let roundIndex: Int
  let participation: Participation

  func assessment() -> Assessment {
    var assessment = Assessment(organisation: organisation.id)
    for (index, activity) in framework.activities.enumerated() {
      guard isReached(index) else { continue }
      var generator = generator(for: activity)
      if isExcluded(activity) {
        exclude(activity, in: &assessment)
      } else if isInterrupted(index) {
        assessment.entries[framework.questions[activity.questions.lowerBound].id] = .init(.met)
      } else {
        answer(activity, in: &assessment, with: &generator)
        evidence(activity, in: &assessment, with: &generator)
      }
    }
    return assessment
  }

  /// What draws are seeded with: an organisation that was renamed stays what it was like.
  private var character: Organisation.ID {
    organisation.predecessors.first?.organisation ?? organisation.id
  }

  private func generator(for activity: Framework.Place) -> SeededGenerator {
    SeededGenerator(seed: "\(character)/\(activity.section.id)/\(roundIndex)")
  }

  /// Whether the organisation has come as far as an activity.
  private func isReached(_ activity: Int) -> Bool {
    switch participation {
    case .nothing: false
    case .started: activity < framework.activities.count / 3
    case .nearlyDone: activity != framework.activities.count - 2
    case .whole: true
    }
  }

  /// Whether somebody was called away in the middle of an activity.
  private func isInterrupted(_ activity: Int) -> Bool {
    participation == .started && activity == framework.activities.count / 3 - 1
  }

  /// The smallest body says of one activity that it does not apply, and the lead confirms it once.
  private func isExcluded(_ activity: Framework.Place) -> Bool {
    organisation.kind == .commissioner && roundIndex > 0
      && activity.section.id == framework.activities.dropFirst(4).first?.section.id
  }

  private func exclude(_ activity: Framework.Place, in assessment: inout Assessment) {
    for position in activity.questions {
      assessment.entries[framework.questions[position].id] = .init(
        .doesNotApply, reason: "We employ nobody who analyses data.")
    }
    if roundIndex == 1 { assessment.confirmedNotApplicable.insert(activity.section.id) }
  }

  // MARK: Answers

  /// The level that the answers will show.
  ///
  /// What an organisation and an activity are like is drawn once; each round then moves it, up more
  /// often than down.
  private func plannedLevel(of activity: Framework.Place) -> Int {
    var manner = SeededGenerator(seed: "\(character)")
    var subject = SeededGenerator(seed: "\(activity.section.id)")
    var both = SeededGenerator(seed: "\(character)/\(activity.section.id)")
    var level =
      Int.random(in: 14...32, using: &manner) + Int.random(in: -7...7, using: &subject)
      + Int.random(in: -12...14, using: &both)
    for index in 0..<roundIndex {
      var year = SeededGenerator(seed: "\(character)/\(activity.section.id)/to \(index + 1)")
      level += year.pick([-10, 0, 0, 0, 2, 4, 10, 10], or: 0)
    }
    return min(max((level + 5) / 10, 1), framework.highestLevel.number)
  }

  private func answer(
    _ activity: Framework.Place, in assessment: inout Assessment,
    with generator: inout SeededGenerator
  ) {
    let planned = plannedLevel(of: activity)
    var hasStopped = false
    for rung in activity.ladder?.rungs ?? [] {
      // Few answer above the point where they could stop.
      guard !hasStopped || generator.happens(15) else { return }
      let isUnmet = rung.level.number > planned
      let unmet = isUnmet ? Int.random(in: rung.positions, using: &generator) : nil
      for position in rung.positions {
        let answer: Answer =
          if position == unmet {
            generator.pick(Phrases.unmet, or: .notMet)
          } else if isUnmet {
            generator.pick(Phrases.besideUnmet, or: .met)
          } else {
            .met
          }
        hasStopped = hasStopped || answer.isBlock
        assessment.entries[framework.questions[position].id] = .init(
          answer, note: answer == .partly ? generator.pick(Phrases.partly, or: "") : nil)
      }
    }
  }

  // MARK: Evidence

  private func evidence(
    _ activity: Framework.Place, in assessment: inout Assessment,
    with generator: inout SeededGenerator
  ) {
    for rung in activity.ladder?.rungs ?? [] where rung.level >= 3 {
      let met = rung.positions.filter {
        assessment.entries[framework.questions[$0].id]?.answer == .met
      }
      guard let first = met.first, generator.happens(84) else { continue }
      let shows = generator.happens(55) ? met : [first]
      let kind = generator.pick(Phrases.kinds, or: .document)
      assessment.evidence.append(
        Evidence(
          kind: kind,
          title: generator.pick(Phrases.titles[kind] ?? [], or: "Record"),
          reference: "\(organisation.shortName) \(activity.number).\(rung.level)",
          date: date(with: &generator),
          shows: shows.map { framework.questions[$0].id }))
    }
  }

  /// Mostly fresh, sometimes past its life, now and then without a date.
  private func date(with generator: inout SeededGenerator) -> CalendarDate? {
    let months =
      generator.happens(85)
      ? Int.random(in: 0...20, using: &generator) : Int.random(in: 26...40, using: &generator)
    return generator.happens(4) ? nil : round.date.monthsEarlier(months)
  }
}
