import BrowserForm
import Maturity

/// A framework, a round and an organisation, small enough to read at a glance.
enum Bakery {
  static let framework = Framework(
    id: "bakery", edition: "1", title: "The Bakers\u{2019} Charter",
    source: .init(title: "The Charter", publisher: "The guild"), licence: "Free for any use.",
    language: "en-GB",
    levels: [
      LevelDefinition(level: 1, name: "Cold", meaning: "The oven is cold."),
      LevelDefinition(level: 2, name: "Warm", meaning: "The oven is warm."),
      LevelDefinition(level: 3, name: "Hot", meaning: "The oven is hot."),
    ],
    sectionKinds: [
      SectionKind(id: "commitment", plural: "commitments", method: .minimum),
      SectionKind(id: "activity", plural: "activities", method: .ladder),
    ],
    evidenceRule: EvidenceRule(fromLevel: 3, kinds: [.data, .document], months: 24), support: [],
    sections: [
      section("bread", [activity("kneading"), activity("proving")]),
      section("cakes", [activity("icing")]),
    ])

  static let round = Round(
    id: "spring-2026", name: "Spring 2026", date: "2026-03-31", closes: "2026-04-30",
    framework: "bakery", edition: "1", targets: Targets(3, particular: ["icing": 2]),
    disclosure: .lead)

  static let organisation = Organisation(
    id: "mill-lane", name: "Mill Lane <Bakery> & Sons", shortName: "Mill Lane", kind: .district,
    tier: .district)

  static let earlier = BrowserForm.Earlier(
    round: Round(
      id: "spring-2025", name: "Spring 2025", date: "2025-03-31", framework: "bakery",
      edition: "1", targets: Targets(3), disclosure: .lead),
    assessment: Assessment(
      organisation: "mill-lane",
      entries: [
        "kneading-a": .init(.partly, note: "No </script> scales"),
        "kneading-b": .init(.doesNotApply, reason: "We buy dough"),
        "icing-a": .init(.met),
      ]))

  static func form(
    _ part: BrowserForm.Part = .init(), previous: BrowserForm.Earlier? = nil,
    elsewhere: [AnswerElsewhere] = [], contact: String? = nil, isIllustrative: Bool = false
  ) -> BrowserForm {
    BrowserForm(
      framework: framework, round: round, organisation: organisation, previous: previous,
      elsewhere: elsewhere, part: part, contact: contact, isIllustrative: isIllustrative)
  }

  private static func section(_ id: Section.ID, _ activities: [Section]) -> Section {
    Section(
      id: id, kind: "commitment", title: "The \(id)", shortTitle: id.text,
      content: .sections(activities))
  }

  private static func activity(_ id: Section.ID) -> Section {
    func question(_ letter: String, _ level: Level, _ condition: String? = nil) -> Question {
      Question(
        id: Identifier("\(id)-\(letter)") ?? "none", level: level,
        text: "We have a record of \(id) \(letter).", mayNotApply: condition)
    }
    return Section(
      id: id, kind: "activity", title: "All our \(id)", shortTitle: id.text,
      quotedText: "The words of \(id)",
      guidance: Guidance(
        statement: "What \(id) is.", why: "Why \(id) matters.",
        definitions: [Definition(term: "Loaf", meaning: "A piece of \(id).")],
        window: "The last year of \(id).", goodEvidence: [2: "Document: a note of \(id)."]),
      content: .questions([question("a", 2), question("b", 3, "You do no \(id).")]))
  }
}
