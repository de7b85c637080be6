import Maturity
import Testing

/// REPORTS 21: what a board is asked and told, and the room for it on two sides of A4.
struct BoardPaperTests {
  private let paper = BoardPaper(
    purpose: .decision,
    items: [
      .init(.ask, section: "a1-1", text: "An analyst for a year.", owner: Role("head of service")),
      .init(.recommendation, text: "Note the levels."),
      .init(.risk, section: "a1-2", text: "The catalogue ages.", due: "2026-09-30"),
      .init(.recommendation, text: "Fund the catalogue."),
    ])

  @Test func `recommendations come first, then risks and asks, each kind in its own order`() {
    #expect(
      paper.itemsInOrder.map(\.text) == [
        "Note the levels.", "Fund the catalogue.", "The catalogue ages.", "An analyst for a year.",
      ])
    #expect(paper.items(.risk).map(\.due) == ["2026-09-30"])
    #expect(BoardPaper().itemsInOrder.isEmpty)
  }

  @Test func `a text is measured in Unicode scalars, and 300 of them fit`() {
    func excess(_ text: String) -> Int { BoardPaper.Item(.risk, text: text).excess }
    #expect(excess(String(repeating: "a", count: 300)) == 0)
    #expect(excess(String(repeating: "a", count: 301)) == 1)
    // An e with a combining accent is one letter and two scalars.
    #expect(excess(String(repeating: "e\u{301}", count: 151)) == 2)
  }

  @Test func `two sides have room for six recommendations, five risks and five asks`() {
    let kinds = BoardPaper.Item.Kind.allCases
    #expect(kinds.map { "\($0.most) \($0.plural)" } == ["6 recommendations", "5 risks", "5 asks"])
  }

  @Test func `a risk and an ask are traced to an activity, a recommendation may not be`() {
    #expect(BoardPaper.Item.Kind.allCases.filter(\.needsActivity) == [.risk, .ask])
  }
}
