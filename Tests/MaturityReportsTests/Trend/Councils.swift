import Maturity
import MaturityReports

/// Invented councils over three rounds: two that merge, one that is split, one that misses the middle
/// round, and an edition that changes.
///
/// Northvale and Southvale become Newvale, and Meres becomes Eastmere and Westmere, on 1 April 2025.
enum Councils {
  static let day: CalendarDate = "2025-04-01"

  private static func council(_ name: String, from predecessors: [String] = []) -> Organisation {
    func id(_ name: String) -> Organisation.ID {
      Identifier("\(name.lowercased())-council") ?? "nobody"
    }
    return Organisation(
      id: id(name), name: "\(name) Council", shortName: name, kind: .district, tier: .district,
      predecessors: predecessors.map {
        .init(organisation: id($0), name: "\($0) Council", date: day)
      })
  }

  static let all = [
    council("Eastmere", from: ["Meres"]), council("Highmoor"), council("Meres"),
    council("Newvale", from: ["Northvale", "Southvale"]), council("Northvale"),
    council("Southvale"), council("Westmere", from: ["Meres"]),
  ]

  /// Two activities.
  ///
  /// The later edition moves a criterion of the first from level 4 to 3 and asks the
  /// second as before.
  static func framework(_ edition: String) -> Framework {
    let moved: Level = edition == "2" ? 3 : 4
    func activity(_ id: String, _ title: String, _ levels: [Level]) -> Section {
      Section(
        id: Identifier(id) ?? "a", kind: "activity", title: title, shortTitle: title,
        content: .questions(
          levels.enumerated().map { offset, level in
            Question(
              id: Identifier("\(id)-\(offset + 1)") ?? "q", level: level,
              text: "Thing \(offset + 1) of \(id) is done.")
          }))
    }
    return Framework(
      id: "councils", edition: edition, title: "A declaration of councils",
      source: .init(title: "A declaration of councils", publisher: "Nobody"), licence: "None.",
      language: "en-GB",
      levels: zip(1..., ["Beginning", "Emerging", "Learning", "Developing", "Mastering"]).map {
        LevelDefinition(level: Level($0), name: $1, meaning: "\($1).")
      },
      sectionKinds: [
        SectionKind(id: "commitment", plural: "commitments", method: .minimum),
        SectionKind(id: "activity", plural: "activities", method: .ladder),
      ], evidenceRule: nil, support: [],
      sections: [
        Section(
          id: "work", kind: "commitment", title: "Doing the work", shortTitle: "Work",
          content: .sections([
            activity("lists", "Keeping lists", [2, 3, moved, 4, 5]),
            activity("talks", "Giving talks", [2, 3, 4, 5]),
          ]))
      ], listedIn: "the Declaration\u{2019}s order")
  }

  static func round(_ year: Int) -> Round {
    Round(
      id: Identifier("spring-\(year)") ?? "r", name: "Spring \(year)",
      date: CalendarDate(iso: "\(year)-03-31") ?? day, framework: "councils",
      edition: year == 2022 ? "1" : "2", targets: Targets(3), disclosure: .lead,
      publication: "2026-07-01")
  }

  /// What each answers to both activities in each round; who is left out submits nothing.
  private static let answers: [Int: [String: [String]]] = [
    2022: [
      "Highmoor": ["mmnm–", "mmn–"], "Meres": ["mmmn–", "mmn–"], "Northvale": ["mmmmn", "mmmn"],
      "Southvale": ["mnn––", "mmn–"],
    ],
    2024: [
      "Meres": ["mmmmn", "mmn–"], "Northvale": ["mmmmm", "mmmm"], "Southvale": ["mpn––", "mmn–"],
    ],
    2026: [
      "Eastmere": ["mmmnm", "mmn–"], "Highmoor": ["mmmn–", "n–––"], "Newvale": ["mmmnn", "n–––"],
      "Westmere": ["mnn––", "mmn–"],
    ],
  ]

  static func cohort(_ year: Int) -> Cohort {
    let framework = framework(year == 2022 ? "1" : "2")
    let organisations = all.inBeing(on: round(year).date)
    let assessments = organisations.compactMap { organisation -> Assessment? in
      guard let said = answers[year]?[organisation.shortName] else { return nil }
      var assessment = Assessment(organisation: organisation.id)
      for (place, letters) in zip(framework.activities, said) {
        for (position, letter) in zip(place.questions, letters) {
          guard let answer = Fixture.answer(letter) else { continue }
          assessment.entries[framework.questions[position].id] = .init(
            answer, note: answer == .partly ? "One is missing." : nil)
        }
      }
      return assessment
    }
    return Cohort(
      framework: framework, round: round(year), organisations: organisations,
      assessments: assessments)
  }

  static let rounds = [2022, 2024, 2026].map { year in
    TrendRound(
      cohort(year), respondents: [:],
      reasons: year == 2026 ? ["newvale-council": ["talks": "Two teams became one."]] : [:])
  }
}
