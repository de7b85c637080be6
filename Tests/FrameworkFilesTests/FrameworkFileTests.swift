import FrameworkFiles
import Maturity
import Testing

struct FrameworkFileTests {
  @Test func `a framework is read as it is written`() throws {
    let reading = FrameworkFile.check(library, name: "library.yaml")
    #expect(reading.diagnostics == [])
    let framework = try #require(reading.value)
    #expect(framework == openLibrary)
  }

  @Test func `partners are read as they are written`() {
    let reading = PartnersFile.read(villages, name: "villages.yaml")
    #expect(reading.diagnostics == [])
    #expect(reading.value == threeVillages)
  }

  @Test(arguments: [
    library.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
    "\u{FEFF}" + library,
    "# A note\n---\n" + library + "...\n",
    library.changing("level: 1\n", to: "level: \"1\"\n").changing(
      "sensitive: true", to: "sensitive: 'true'"),
    library.changing("edition: \"2026\"", to: "edition: 2026"),
    library.changing(
      "[document, data]", to: "\n      - data\n      - document"),
  ])
  func `other ways to write the same framework read the same`(text: String) {
    let reading = FrameworkFile.read(text, name: "library.yaml")
    #expect(reading.diagnostics == [])
    #expect(reading.value == openLibrary)
  }

  @Test(arguments: ["yes", "no", "on", "off", "2026", "1.5", "true", "0x10", "\"null\"", "'~'"])
  func `what YAML takes for something else is text where text is needed`(word: String) throws {
    let text = library.changing("name: Shut", to: "name: \(word)")
    let framework = try #require(FrameworkFile.read(text, name: "library.yaml").value)
    #expect(framework.levels[0].name == word.filter { $0 != "\"" && $0 != "'" })
  }

  @Test func `the evidence rule, support and links may be left out`() throws {
    let text =
      library
      .changing(
        "evidence_rule:\n  from_level: 2\n  kinds: [document, data]\n  months: 24\n", to: ""
      )
      .changing("  url: https://example.org/promise\n", to: "")
    let framework = try #require(FrameworkFile.read(text, name: "library.yaml").value)
    #expect(framework.evidenceRule == nil)
    #expect(framework.source.url == nil)
  }

  @Test func `bytes are read as text is`() {
    #expect(
      FrameworkFile.read(Array(library.utf8), name: "a") == FrameworkFile.read(library, name: "a"))
    #expect(
      PartnersFile.read(Array(villages.utf8), name: "a") == PartnersFile.read(villages, name: "a"))
  }

  @Test func `a warning does not keep a framework from being used`() {
    let text = library.changing("register shows", to: "register regularly shows")
    #expect(FrameworkFile.check(text, name: "library.yaml").diagnostics.count == 1)
    #expect(FrameworkFile.check(text, name: "library.yaml").value != nil)
    #expect(FrameworkFile.read(text, name: "library.yaml").diagnostics == [])
  }

  private var openLibrary: Framework {
    Framework(
      id: "open-library", edition: "2026", title: "The open library",
      source: Framework.Source(
        title: "The library's promise", publisher: "The reading society",
        url: "https://example.org/promise"),
      licence: "Anyone may use this.", language: "en-GB",
      levels: [
        LevelDefinition(level: 1, name: "Shut", meaning: "Nothing has happened yet."),
        LevelDefinition(level: 2, name: "Ajar", meaning: "It has happened once."),
        LevelDefinition(level: 3, name: "Open", meaning: "It happens throughout."),
      ],
      sectionKinds: [
        SectionKind(id: "promise", plural: "promises", method: .minimum),
        SectionKind(id: "deed", plural: "deeds", method: .ladder),
      ],
      evidenceRule: EvidenceRule(fromLevel: 2, kinds: [.document, .data], months: 24),
      support: [
        Support(
          id: "book-club", name: "The book club", offer: "A club for those who lend books.")
      ],
      sections: [
        Section(
          id: "lending", kind: "promise", title: "We lend books, e.g. novels & poems, regularly",
          shortTitle: "Lending", quotedText: "We know that many robust books are lent, etc.",
          content: .sections([shelves]))
      ])
  }

  private var shelves: Section {
    Section(
      id: "shelves", kind: "deed", title: "Shelves are open", shortTitle: "Shelves",
      guidance: Guidance(
        statement: "Every shelf can be reached by its readers.",
        why: "Books that nobody reaches are not read.",
        definitions: [Definition(term: "Shelf", meaning: "A board that bears books.")],
        window: "The last 12 months.",
        goodEvidence: [2: "A photograph with its date.", 3: "The register."],
        nextSteps: [1: "Open a shelf.", 2: "List the shelves."], support: ["book-club"]),
      content: .questions([
        Question(
          id: "one-shelf", level: 2, text: "A shelf was opened in the last 12 months.",
          mayNotApply: "There are no shelves at all."),
        Question(
          id: "every-shelf", level: 3,
          text: "The register shows an opening date for every shelf in the building.",
          isSensitive: true, support: ["book-club"]),
      ]))
  }

  private var threeVillages: Partnership {
    Partnership(
      id: "three-villages", title: "The three villages",
      organisations: [
        Organisation(
          id: "north-village", name: "North Village Council", shortName: "North", kind: .district,
          tier: .district),
        Organisation(
          id: "south-village", name: "South & West Village Council", shortName: "South",
          kind: .unitary, tier: .upperTier,
          predecessors: [
            Organisation.Relation(
              organisation: "west-village", name: "West Village", date: "2024-04-01")
          ]),
      ])
  }
}
