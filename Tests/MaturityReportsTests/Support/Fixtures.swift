import Maturity

/// The Declaration's sixteen signatories, a framework of its shape, and cohorts of answers.
enum Fixture {
  private static let signatories: [(name: String, shortName: String, kind: Organisation.Kind)] = [
    ("Basildon Council", "Basildon", .borough),
    ("Braintree District Council", "Braintree", .district),
    ("Brentwood Borough Council", "Brentwood", .borough),
    ("Castle Point Borough Council", "Castle Point", .borough),
    ("Chelmsford City Council", "Chelmsford", .city),
    ("Colchester Borough Council", "Colchester", .borough),
    ("Epping Forest District Council", "Epping Forest", .district),
    ("Essex County Council", "Essex CC", .county),
    ("Essex Fire & Rescue Service", "Essex Fire", .fire),
    ("Essex Police", "Essex Police", .police),
    ("Maldon District Council", "Maldon", .district),
    ("Office of the Police, Fire & Crime Commissioner", "PFCC office", .commissioner),
    ("Rochford District Council", "Rochford", .district),
    ("Southend City Council", "Southend", .unitary),
    ("Tendring District Council", "Tendring", .district),
    ("Uttlesford District Council", "Uttlesford", .district),
  ]

  /// The sixteen signatories, in the Declaration's order.
  static let organisations = signatories.map { name, shortName, kind in
    let words = name.lowercased().replacing("&", with: "and").replacing(",", with: "")
    return Organisation(
      id: Identifier(words.replacing(" ", with: "-")) ?? "nobody", name: name,
      shortName: shortName, kind: kind, tier: .district)
  }

  /// Five commitments of thirteen activities of seven criteria: 1, 2, 2 and 2.
  static func framework(edition: String = "1") -> Framework {
    let commitments = [3, 3, 3, 2, 2].enumerated().map { offset, count in
      Section(
        id: Identifier("c\(offset + 1)") ?? "c", kind: "commitment",
        title: "Commitment \(offset + 1)", shortTitle: "Part \(offset + 1)",
        content: .sections((1...count).map { activity(offset + 1, $0) }))
    }
    return Framework(
      id: "declaration", edition: edition, title: "A declaration",
      source: .init(title: "A declaration", publisher: "Nobody", url: "https://example.org/d"),
      licence: "None.", language: "en-GB",
      levels: zip(1..., ["Beginning", "Emerging", "Learning", "Developing", "Mastering"]).map {
        LevelDefinition(level: Level($0), name: $1, meaning: "\($1).")
      },
      sectionKinds: [
        SectionKind(id: "commitment", plural: "commitments", method: .minimum),
        SectionKind(id: "activity", plural: "activities", method: .ladder),
      ],
      evidenceRule: EvidenceRule(
        fromLevel: 3, kinds: [.document, .data, .independent], months: 24),
      support: [
        Support(id: "network", name: "The network", offer: "People to ask."),
        Support(id: "class", name: "The class", offer: "A day of teaching."),
      ],
      sections: commitments, listedIn: "the Declaration\u{2019}s order")
  }

  private static func activity(_ commitment: Int, _ number: Int) -> Section {
    let name = "a\(commitment)-\(number)"
    let questions = zip(1..., [2, 3, 3, 4, 4, 5, 5] as [Level]).map { position, level in
      Question(
        id: Identifier("\(name)-q\(position)") ?? "q", level: level,
        text: "Thing \(position) of \(commitment).\(number) is done.",
        mayNotApply: "There is nothing to do.", isSensitive: position == 7,
        support: position < 4 ? ["network"] : ["class"])
    }
    return Section(
      id: Identifier(name) ?? "a", kind: "activity", title: "Doing thing \(commitment) \(number)",
      shortTitle: "Thing \(commitment) \(number)",
      guidance: Guidance(
        nextSteps: [1: "Begin.", 2: "Write it down.", 3: "Do it again."], support: ["network"]),
      content: .questions(questions))
  }

  /// A round; the later of two unless said otherwise.
  static func round(
    year: Int = 2026, name: String? = nil, target: Level = 3, edition: String = "1"
  ) -> Round {
    Round(
      id: Identifier("spring-\(year)") ?? "r", name: name ?? "Spring \(year)",
      date: year == 2026 ? "2026-03-31" : "2025-03-31", framework: "declaration",
      edition: edition, targets: Targets(target), disclosure: .lead, publication: "2026-07-01")
  }

  /// A cohort in which an organisation answers as the letters say: m met, p partly, n not met,
  /// d don't know, x does not apply, and anything else nothing.
  ///
  /// - Parameters:
  ///   - organisations: Who is invited.
  ///   - year: The year of the round.
  ///   - round: The round; `nil` for the year's own.
  ///   - letters: The answers of an organisation to an activity; `nil` where it submits nothing.
  /// - Returns: The cohort.
  static func cohort(
    _ organisations: [Organisation] = Fixture.organisations, year: Int = 2026,
    round: Round? = nil, letters: (_ organisation: Int, _ activity: Int) -> String?
  ) -> Cohort {
    let framework = framework()
    let assessments = organisations.enumerated().compactMap { index, organisation in
      var assessment = Assessment(organisation: organisation.id)
      for (activity, place) in framework.activities.enumerated() {
        guard let letters = letters(index, activity) else { return nil as Assessment? }
        for (position, letter) in zip(place.questions, letters) {
          guard let answer = Self.answer(letter) else { continue }
          assessment.entries[framework.questions[position].id] = .init(
            answer, reason: answer == .doesNotApply ? "Nothing to do here." : nil,
            note: answer == .partly ? "One is missing." : nil)
        }
      }
      return assessment
    }
    return Cohort(
      framework: framework, round: round ?? Fixture.round(year: year),
      organisations: organisations, assessments: assessments)
  }

  static func answer(_ letter: Character) -> Answer? {
    switch letter {
    case "m": .met
    case "p": .partly
    case "n": .notMet
    case "d": .dontKnow
    case "x": .doesNotApply
    default: nil
    }
  }
}
