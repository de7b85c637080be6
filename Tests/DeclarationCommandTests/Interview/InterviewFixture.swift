import Maturity

@testable import DeclarationCommand

/// A conversation over two commitments, of two activities and one, with seven criteria each.
struct Conversation {
  var interview: Interview
  var turn: Interview.Turn
  /// The changes of every turn, in order.
  var changes: [Interview.Change] = []

  init(
    _ entries: [Question.ID: Assessment.Entry] = [:], previous: Assessment? = nil,
    elsewhere: [AnswerElsewhere] = [], disclosure: Disclosure = .lead,
    makesReports: Bool = true, contested: Set<Section.ID> = [], within: Section.ID? = nil,
    kinds: [SectionKind] = Self.kinds, of kind: Organisation.Kind = .district
  ) {
    interview = Interview(
      questionnaire: Questionnaire(
        framework: Self.framework(of: kinds),
        assessment: Assessment(organisation: "maldon", entries: entries), within: within),
      organisation: Organisation(
        id: "maldon", name: "Maldon District Council", shortName: "Maldon", kind: kind,
        tier: kind == .project ? .project : .district),
      round: Round(
        id: "spring-2026", name: "Spring 2026", date: "2026-03-31", framework: "declaration",
        edition: "1", targets: Targets(3), disclosure: disclosure),
      previous: previous, elsewhere: elsewhere, makesReports: makesReports, contested: contested)
    turn = interview.begin()
  }

  /// Says lines one after another and returns what was shown after the last.
  @discardableResult
  mutating func say(_ lines: String...) -> [String] {
    for line in lines {
      turn = interview.hear(line)
      changes += turn.changes
    }
    return turn.lines
  }

  static let kinds = [
    SectionKind(id: "commitment", plural: "commitments", method: .minimum),
    SectionKind(id: "activity", plural: "activities", method: .ladder),
  ]

  static let framework = framework(of: kinds)

  /// The same content, its outer and inner sections of two kinds.
  private static func framework(of kinds: [SectionKind]) -> Framework {
    Framework(
      id: "declaration", edition: "1", title: "A declaration",
      source: .init(title: "A declaration", publisher: "Nobody"), licence: "None.",
      language: "en-GB",
      levels: zip(1..., ["Beginning", "Emerging", "Learning", "Developing", "Mastering"]).map {
        LevelDefinition(level: Level($0), name: $1, meaning: "\($1).")
      },
      sectionKinds: kinds,
      evidenceRule: EvidenceRule(
        fromLevel: 3, kinds: [.document, .data, .independent], months: 24),
      support: [],
      sections: [
        commitment("championing", "Championing data", ["sponsors", "learning"], kinds),
        commitment("sharing", "Sharing data", ["projects"], kinds),
      ])
  }

  private static func commitment(
    _ id: Section.ID, _ title: String, _ names: [String], _ kinds: [SectionKind]
  ) -> Section {
    Section(
      id: id, kind: kinds[0].id, title: title, shortTitle: title,
      content: .sections(names.map { activity($0, of: kinds[1]) }))
  }

  private static func activity(_ name: String, of kind: SectionKind) -> Section {
    Section(
      id: Identifier(name) ?? "a", kind: kind.id, title: "The \(name) activity",
      shortTitle: name, quotedText: "We do \(name).",
      guidance: Guidance(statement: "We do it.", why: "It helps.", window: "The last 12 months."),
      content: .questions(
        [2, 3, 3, 4, 4, 5, 5].enumerated().map { offset, level in
          Question(
            id: Identifier("\(name)-\(offset + 1)") ?? "q", level: Level(level),
            text: "We have a record of \(name), number \(offset + 1).",
            mayNotApply: name == "projects" && offset == 1 ? "You have no partners." : nil)
        }))
  }
}
