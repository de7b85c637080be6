public import Maturity

/// What made-up organisations say beside their answers, all of it in the last round.
extension IllustrativeProgramme {
  private var last: Int { rounds.count - 1 }

  /// The help that organisations offer and ask for, so that some of it can be paired.
  ///
  /// Whoever offers is supported at level 4 or more, and whoever asks stands at level 1 or 2.
  public var help: [HelpNotice] {
    assessments[last].flatMap { assessment -> [HelpNotice] in
      let score = editions[last].score(assessment, roundDate: rounds[last].date)
      return editions[last].activities.compactMap { place in
        var generator = SeededGenerator(
          seed: "\(assessment.organisation)/\(place.section.id)/help")
        guard let score = score[place.section.id], let level = score.agreedLevel else { return nil }
        let kind: HelpNotice.Kind
        if (score.supportedLevel ?? level) >= 4, generator.happens(40) {
          kind = .offers
        } else if level <= 2, generator.happens(30) {
          kind = .asks
        } else {
          return nil
        }
        let notes = kind == .offers ? Phrases.offers : Phrases.asks
        return HelpNotice(
          organisation: assessment.organisation, section: place.section.id, kind: kind,
          note: generator.happens(60) ? generator.pick(notes, or: "") : nil)
      }
    }
  }

  /// Who has checked whose answers: another partner those of three, and an auditor those of one.
  public var assurances: [(organisation: Organisation.ID, assurances: [Assurance])] {
    let checked: [(share: (Int, Int), assurance: Assurance)] = [
      (
        (1, 16),
        Assurance(kind: .peerReviewed, by: "a data lead of another partner", date: "2026-03-18")
      ),
      (
        (6, 16),
        Assurance(
          kind: .peerReviewed, by: "a head of service of another partner", date: "2026-03-20",
          note: "The sharing commitment was left out.")
      ),
      ((10, 16), Assurance(kind: .peerReviewed, by: "two partner leads", date: "2026-03-23")),
      (
        (7, 16),
        Assurance(
          kind: .independent, by: "internal audit", date: "2026-03-27",
          note: "A sample of twenty criteria was looked at.")
      ),
    ]
    return checked.compactMap { share, assurance in
      let place = members[last].count * share.0 / share.1
      let organisation = members[last][place].id
      let answered = assessments[last].contains { $0.organisation == organisation }
      return answered ? (organisation, [assurance]) : nil
    }
  }

  /// What the board of the whole partnership is asked and told.
  public var partnershipPaper: BoardPaper {
    let activities = editions[last].activities.map(\.section.id)
    guard let first = activities.first, let last = activities.last else { return BoardPaper() }
    return BoardPaper(
      purpose: .decision,
      items: [
        .init(
          .recommendation,
          text: "Agree that partners work together this year on what most of them miss.",
          owner: Role("chair of the partnership board"), due: "2026-06-30"),
        .init(
          .recommendation, section: first,
          text: "Ask each partner to name a sponsor for each data project under way."),
        .init(
          .risk, section: last,
          text: "Two partners may run out of staff to keep what they have begun.",
          owner: Role("capability lead")),
        .init(
          .ask, section: first,
          text: "Half a day of a leader from each partner, to learn what sponsors do.",
          owner: Role("capability lead"), due: "2026-09-30"),
        .init(.ask, section: last, text: "A place on the agenda of the board in autumn."),
      ])
  }

  /// What the boards of some organisations are asked and told: about one in four.
  public var papers: [(organisation: Organisation.ID, paper: BoardPaper)] {
    assessments[last].enumerated().compactMap { place, assessment in
      guard place % 4 == 0 else { return nil }
      let score = editions[last].score(assessment, roundDate: rounds[last].date)
      let lowest = editions[last].activities.compactMap { activity in
        score[activity.section.id]?.agreedLevel.map { (activity.section.id, $0) }
      }.min { $0.1 < $1.1 }
      guard let section = lowest?.0 else { return nil }
      var generator = SeededGenerator(seed: "\(assessment.organisation)/paper")
      return (
        assessment.organisation,
        BoardPaper(
          purpose: generator.pick(BoardPaper.Purpose.allCases, or: .discussion),
          items: [
            .init(
              .recommendation, section: section,
              text: "Agree a plan to reach the target, and hear of it again at the next round.",
              owner: generator.happens(60) ? Role("chief officer") : nil,
              due: generator.happens(70) ? "2026-07-31" : nil),
            .init(
              .risk, section: section,
              text: generator.pick(Phrases.risks, or: "Nobody has time for it.")),
            .init(
              .ask, section: section, text: generator.pick(Phrases.boardAsks, or: "A named owner."),
              owner: Role(generator.pick(Phrases.owners, or: "data lead")),
              due: generator.happens(50) ? "2026-09-30" : nil),
          ])
      )
    }
  }

  /// Why an activity fell, for about three falls in five.
  ///
  /// - Parameters:
  ///   - section: The activity.
  ///   - organisation: The organisation.
  ///   - round: The position of the later round.
  /// - Returns: `nil` where nobody said why.
  public func reason(
    forFallOf section: Section.ID, of organisation: Organisation.ID, in round: Int
  ) -> String? {
    var generator = SeededGenerator(seed: "\(organisation)/\(section)/fall/\(round)")
    guard generator.happens(60) else { return nil }
    return generator.pick(Phrases.falls, or: "Nobody keeps it any more.")
  }
}
