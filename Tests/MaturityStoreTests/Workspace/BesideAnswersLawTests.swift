import Maturity
import Testing

@testable import MaturityStore

/// Whatever is said beside the answers, in whatever order, what is read is what was said last.
@Suite(.onEveryDatabase) struct BesideAnswersLawTests {
  @Test(arguments: 0..<8)
  func `what is read is what was said last, and the history tells it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    var help: [Organisation.ID: [HelpNotice]] = [:]
    var assurances: [Organisation.ID: [Assurance]] = [:]
    var papers: [Organisation.ID?: BoardPaper] = [:]
    for _ in 0..<60 {
      let body: Organisation.ID = generator.pick(maldon, police)
      switch generator.next() % 3 {
      case 0:
        let said = Self.help(of: body, using: &generator)
        let changed = try made.replaceHelp(with: said, of: body, in: spring, by: author)
        #expect(changed == (said != help[body, default: []]))
        help[body] = said
      case 1:
        let said = Self.assurances(using: &generator)
        let changed = try made.replaceAssurances(with: said, of: body, in: spring, by: author)
        #expect(changed == (said != assurances[body, default: []]))
        assurances[body] = said
      default:
        let whose: Organisation.ID? = generator.pick(body, nil)
        let said = Self.paper(using: &generator)
        let changed = try made.replaceBoardPaper(with: said, of: whose, in: spring, by: author)
        #expect(changed == (said != papers[whose, default: BoardPaper()]))
        papers[whose] = said
      }
    }
    for body in [maldon, police] {
      #expect(try made.help(of: body, in: spring) == help[body, default: []])
      #expect(try made.assurances(of: body, in: spring) == assurances[body, default: []])
    }
    let together = try made.boardPapers(in: spring)
    #expect(together.partnership == papers[nil, default: BoardPaper()])
    for body in [maldon, police] {
      #expect(together.organisations[body] ?? BoardPaper() == papers[body, default: BoardPaper()])
    }
    for whose in [maldon, police, nil] {
      #expect(
        try made.boardPaper(of: whose, in: spring) == papers[whose, default: BoardPaper()])
    }
    #expect(try made.verify() == [])
  }

  private static func help(
    of body: Organisation.ID, using generator: inout SeededGenerator
  ) -> [HelpNotice] {
    ["contracts", "skills"].compactMap { (section: Section.ID) -> HelpNotice? in
      let kind: HelpNotice.Kind? = generator.pick(.offers, .asks, nil)
      let note: String? = generator.pick(nil, "note: so; \\", "e\u{301}")
      return kind.map {
        HelpNotice(organisation: body, section: section, kind: $0, note: note)
      }
    }
  }

  private static func assurances(using generator: inout SeededGenerator) -> [Assurance] {
    (0..<generator.next() % 3).map { _ in
      Assurance(
        kind: generator.pick(.selfAssessed, .peerReviewed, .independent),
        by: generator.pick("Audit", "A; \\ body"), date: generator.pick("2026-04-01", "2026-05-01"),
        note: generator.pick(nil, "Half"))
    }
  }

  private static func paper(using generator: inout SeededGenerator) -> BoardPaper {
    let items = (0..<generator.next() % 4).map { _ in
      BoardPaper.Item(
        generator.pick(.recommendation, .risk, .ask), section: generator.pick("skills", "all"),
        text: generator.pick("Do; it", "due: soon"), owner: generator.pick(nil, Role("head")),
        due: generator.pick(nil, "2026-09-30"))
    }
    let paper = BoardPaper(
      purpose: generator.pick(nil, .decision, .noting), items: items)
    return BoardPaper(purpose: paper.purpose, items: paper.itemsInOrder)
  }
}
