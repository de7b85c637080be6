public import Maturity

/// Made-up answers for a demonstration: varied, plausible, and the same on every run.
///
/// Nothing here says anything about a real organisation. Whatever is made from it must say so
/// where it cannot be cropped away.
public struct IllustrativeProgramme: Sendable {
  /// Three rounds two years apart, the oldest first.
  public let rounds: [Round]
  /// The edition that each round asks.
  public let editions: [Framework]
  /// Everybody who has part in any round, with what some of them became in between.
  public let organisations: [Organisation]
  /// Who has part in each round.
  public let members: [[Organisation]]
  /// The assessments of each round, in the rounds' order.
  ///
  /// An organisation that submitted nothing is missing from its round.
  public let assessments: [[Assessment]]

  /// Makes up a programme of three rounds.
  ///
  /// The first stands before the day on which Colchester became a city, the others after it.
  ///
  /// - Parameters:
  ///   - framework: The framework that is asked.
  ///   - earlier: The edition that the first round asks; left out, the same as the others.
  ///   - organisations: The organisations that answer, under the names with which they began.
  public init(
    framework: Framework, earlier: Framework? = nil, organisations: [Organisation]
  ) {
    let editions = [earlier ?? framework, framework, framework]
    let rounds = Self.rounds(of: editions)
    let organisations = organisations.withSuccessors
    var members: [[Organisation]] = []
    var assessments: [[Assessment]] = []
    for (index, round) in rounds.enumerated() {
      let present = organisations.inBeing(on: round.date)
      members.append(present)
      assessments.append(
        present.enumerated().compactMap { place, organisation in
          let participation = Participation(place: place, of: present.count, round: index)
          guard participation != .nothing else { return nil }
          let scene = Scene(
            framework: editions[index], organisation: organisation, round: round,
            roundIndex: index, participation: participation)
          return scene.assessment()
        })
    }
    self.editions = editions
    self.rounds = rounds
    self.organisations = organisations
    self.members = members
    self.assessments = assessments
  }

  /// What a colleague of the partner lead says, in the last round, for some organisations.
  ///
  /// The colleague agrees with the lead but for a criterion in each of two activities. Whoever has
  /// answered everything has agreed those too.
  ///
  /// - Parameters:
  ///   - assessment: What the partner lead says.
  ///   - framework: The framework that is asked.
  ///   - round: The position of the round.
  /// - Returns: `nil` where the partner lead answers alone.
  public func consultation(
    on assessment: Assessment, in framework: Framework, round: Int
  ) -> Responses? {
    guard round == rounds.count - 1 else { return nil }
    return Consultation(assessment, in: framework)?.responses
  }

  /// What an organisation has decided to do, for the lowest two of its activities below target.
  ///
  /// - Parameters:
  ///   - assessment: What the organisation says.
  ///   - framework: The framework that is asked.
  ///   - round: The position of the round.
  /// - Returns: The items; none for one organisation in four.
  public func plan(
    on assessment: Assessment, in framework: Framework, round: Int
  ) -> [PlanItem] {
    var generator = SeededGenerator(seed: "\(assessment.organisation)/plan/\(round)")
    guard !generator.happens(25) else { return [] }
    let round = rounds[round]
    let answers = assessment.answers(to: framework)
    return framework.unplanned(assessment, in: round, plan: []).prefix(2).compactMap { place in
      guard let step = place.ladder?.nextLevel(after: answers)?.steps.first else { return nil }
      return PlanItem(
        question: framework.questions[step].id,
        action: generator.pick(Phrases.actions, or: "See to it."),
        owner: Role(generator.pick(Phrases.owners, or: "data lead")),
        due: generator.happens(80)
          ? CalendarDate(
            year: round.date.year, month: Int.random(in: 2...12, using: &generator), day: 28) : nil,
        progress: generator.pick([.notStarted, .notStarted, .underWay], or: .notStarted))
    }
  }

  private static func rounds(of editions: [Framework]) -> [Round] {
    let years: [(String, CalendarDate, CalendarDate, CalendarDate, CalendarDate)] = [
      ("2022", "2022-03-31", "2022-02-01", "2022-04-29", "2022-07-01"),
      ("2024", "2024-03-31", "2024-02-01", "2024-04-30", "2024-07-01"),
      ("2026", "2026-03-31", "2026-02-02", "2026-04-30", "2026-07-01"),
    ]
    return zip(years, editions).compactMap { year, framework in
      let (year, date, opens, closes, publication) = year
      return Identifier("spring-\(year)").map { id in
        Round(
          id: id, name: "Spring \(year)", date: date, opens: opens, closes: closes,
          framework: framework.id, edition: framework.edition, targets: Targets(3),
          disclosure: .lead, publication: publication)
      }
    }
  }
}

/// How far one organisation came in one round.
enum Participation {
  case nothing, started, nearlyDone, whole

  /// One of the cohort misses the first round, one the last; two are still busy in the last.
  init(place: Int, of count: Int, round: Int) {
    switch (round, place) {
    case (0, count * 3 / 4): self = .nothing
    case (2, count / 2): self = .nothing
    case (2, count * 7 / 8): self = .started
    case (2, count / 8), (1, count / 3): self = .nearlyDone
    default: self = .whole
    }
  }
}
