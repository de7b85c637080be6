import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct BoardTests {
  private let paper = BoardPaper(
    purpose: .decision,
    items: [
      .init(.recommendation, text: "Agree the plan; and fund it"),
      .init(.risk, section: "contracts", text: "Contracts end before we know what is in them"),
      .init(
        .ask, section: "skills", text: "Two days of an analyst", owner: Role("head of HR"),
        due: "2026-09-30"),
    ])

  @Test(arguments: [maldon, nil])
  func `a paper is kept whole, for an organisation or for the partnership`(
    organisation: Organisation.ID?
  ) throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(try made.boardPaper(of: organisation, in: spring) == BoardPaper())
    #expect(try made.replaceBoardPaper(with: paper, of: organisation, in: spring, by: author))
    let again = try made.replaceBoardPaper(
      with: paper, of: organisation, in: spring, by: author)
    #expect(!again)
    #expect(try made.boardPaper(of: organisation, in: spring) == paper)
    for other in [maldon, police, nil] where other != organisation {
      #expect(try made.boardPaper(of: other, in: spring) == BoardPaper())
    }
    #expect(try made.verify() == [])
    try made.replaceBoardPaper(with: BoardPaper(), of: organisation, in: spring, by: author)
    #expect(try made.boardPaper(of: organisation, in: spring) == BoardPaper())
    #expect(try made.connection.boardPapers(in: spring).isEmpty)
    #expect(try made.verify() == [])
  }

  @Test func `every change of a paper is in the history, the partnership's without a body`() throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.replaceBoardPaper(with: paper, of: nil, in: spring, by: author)
    var other = paper
    other.purpose = .noting
    other.items[0] = .init(.ask, section: "contracts", text: "A list")
    try made.replaceBoardPaper(with: other, of: nil, in: spring, by: author)
    #expect(
      try made.boardPaper(of: nil, in: spring).items.map(\.text) == [
        "Contracts end before we know what is in them", "A list", "Two days of an analyst",
      ])
    let changes = try made.history(round: spring)
      .filter { $0.matter.subject == .board }
      .map { "\($0.matter.inWords): \($0.oldValue ?? "–") → \($0.newValue ?? "–")" }
    let ask = "Two days of an analyst; activity: skills; owner: head of HR; due: 2026-09-30"
    let list = "A list; activity: contracts"
    let risk = "Contracts end before we know what is in them; activity: contracts"
    let recommendation = "Agree the plan\\; and fund it"
    #expect(
      changes == [
        "board 'ask 1' in 'spring-2026': – → \(ask)",
        "board 'purpose' in 'spring-2026': – → decision",
        "board 'recommendation 1' in 'spring-2026': – → \(recommendation)",
        "board 'risk 1' in 'spring-2026': – → \(risk)",
        "board 'ask 1' in 'spring-2026': \(ask) → \(list)",
        "board 'ask 2' in 'spring-2026': – → \(ask)",
        "board 'purpose' in 'spring-2026': decision → noting",
        "board 'recommendation 1' in 'spring-2026': \(recommendation) → –",
      ])
    #expect(try made.verify() == [])
  }

  @Test(arguments: [BoardPaper.Item.Kind.risk, .ask])
  func `a risk or an ask comes from an activity`(kind: BoardPaper.Item.Kind) throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let wild = BoardPaper(items: [.init(kind, text: "Something")])
    let found = fact {
      try made.replaceBoardPaper(with: wild, of: maldon, in: spring, by: author)
    }
    #expect(found == .refused(.boardItemWithoutActivity(kind)))
    #expect(try made.boardPaper(of: maldon, in: spring) == BoardPaper())
  }

  @Test func `what stands beside the answers may change after they are signed`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met)])], by: author)
    let signed = try made.signOff(
      maldon, in: spring, role: Role("chief officer"), name: nil, on: "2026-04-20", by: author)
    let count = try made.record(
      [
        Submission(
          round: spring, organisation: maldon, respondent: partnerLead, entries: [:],
          help: [HelpNotice(organisation: maldon, section: "skills", kind: .asks)],
          assurances: [Assurance(kind: .independent, by: "Audit", date: "2026-05-01")],
          board: paper)
      ], by: author)
    #expect(count == ChangeCount(help: 1, assurances: 1, boards: 1))
    #expect(try made.assessment(of: maldon, in: spring).signOff == signed)
    #expect(try made.fingerprint(of: maldon, in: spring) == signed.fingerprint)
    #expect(try made.verify() == [])
  }
}
