import Testing

@testable import Maturity

/// What the parts of a framework are called, and how much it asks, in its own words.
@Suite struct VocabularyTests {
  /// A framework of one stage, whose gates have so many criteria each.
  private static func framework(_ sizes: [Int], kind: String = "gate") -> Framework {
    let gates = sizes.enumerated().map { offset, size in
      Section(
        id: Identifier("gate-\(offset)") ?? "gate", kind: Identifier(kind) ?? "gate",
        title: "Gate", shortTitle: "Gate",
        content: .questions(
          (0..<size).map {
            Question(id: Identifier("q-\(offset)-\($0)") ?? "q", level: 2, text: "It is done.")
          }))
    }
    return Framework(
      id: "reviews", edition: "1", title: "Reviews",
      source: .init(title: "Notes", publisher: "Nobody"), licence: "None.", language: "en-GB",
      levels: [
        LevelDefinition(level: 1, name: "Begun", meaning: "Begun."),
        LevelDefinition(level: 2, name: "Done", meaning: "Done."),
      ],
      sectionKinds: [
        SectionKind(id: "stage", plural: "stages", method: .minimum),
        SectionKind(id: "gate", plural: "gates", method: .ladder),
      ],
      evidenceRule: nil, support: [],
      sections: [
        Section(
          id: "stage", kind: "stage", title: "Stage", shortTitle: "Stage",
          content: .sections(gates))
      ])
  }

  @Test(arguments: [
    ([5, 5, 5], "There are 3 gates. Each has 5 statements, and stops where you cannot meet one."),
    (
      [5, 2],
      "There are 2 gates. Each has up to 5 statements, and stops where you cannot meet one."
    ),
    ([1], "There is 1 gate. It has 1 statement, and stops where you cannot meet one."),
  ])
  func `how much is asked is counted, and never a sample`(sizes: [Int], words: String) {
    let framework = Self.framework(sizes)
    let called = Vocabulary(framework, isOfProjects: true)
    #expect(called.extent(of: framework.activities) == words)
  }

  @Test func `what is assessed is a project only where all are projects`() {
    func organisation(_ kind: Organisation.Kind) -> Organisation {
      Organisation(
        id: Identifier(kind.rawValue) ?? "one", name: kind.rawValue, shortName: kind.rawValue,
        kind: kind, tier: kind == .project ? .project : .district)
    }
    let framework = Self.framework([5])
    func noun(_ kinds: Organisation.Kind...) -> String {
      Vocabulary(framework, for: kinds.map(organisation)).organisation.one
    }
    #expect(noun(.project) == "project")
    #expect(noun(.district, .borough) == "organisation")
    #expect(noun(.project, .borough) == "organisation")
    #expect(noun() == "organisation")
    #expect(Vocabulary(framework, for: organisation(.project)).partner.many == "projects")
  }

  @Test(arguments: [(91, 30), (84, 30), (45, 15), (21, 10), (7, 5), (0, 5)])
  func `the time follows from the number of criteria`(criteria: Int, minutes: Int) {
    #expect(AnsweringTime.minutes(for: criteria) == minutes)
  }
}
