import Maturity
import Testing

@testable import MaturityReports

/// Where a panel of small multiples begins and ends (METHOD 7, REPORTS 14).
@Suite struct TrendPanelTests {
  /// An edition whose one activity asks some criteria at some levels.
  private func edition(_ name: String, _ criteria: [(String, Level)]) -> Framework {
    Framework(
      id: "f", edition: name, title: "F", source: .init(title: "F", publisher: "Nobody"),
      licence: "None.", language: "en-GB", levels: [],
      sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
      evidenceRule: nil, support: [],
      sections: [
        Section(
          id: criteria.isEmpty ? "other" : "a", kind: "activity", title: "A", shortTitle: "A",
          content: .questions(
            (criteria.isEmpty ? [("x", 2)] : criteria).map {
              Question(id: Identifier($0.0) ?? "q", level: $0.1, text: "It is so.")
            }))
      ])
  }

  /// The panels as titles with the rounds in them; a star for one reread, a bar where an edition
  /// begins.
  private func panels(_ editions: [Framework]) -> [String] {
    TrendPanel.all(of: "a", in: editions).map { panel in
      "\(panel.title):"
        + panel.columns.map {
          " \($0.beginsEdition ? "|" : "")\($0.round)\($0.isReread ? "*" : "")"
        }.joined()
    }
  }

  private let one: [(String, Level)] = [("a", 2), ("b", 3), ("c", 4)]

  @Test func `REPORTS 14: rounds of one edition stand in one panel`() {
    #expect(panels([edition("1", one)]) == ["Edition 1: 0"])
    #expect(panels([edition("1", one), edition("1", one)]) == ["Edition 1: 0 1"])
  }

  @Test func `REPORTS 14: editions that ask the same stand in one panel with a boundary between`() {
    #expect(
      panels([edition("1", one), edition("2", one), edition("2", one)]) == [
        "Editions 1 and 2, which ask the same: 0 |1 2"
      ])
  }

  @Test
  func
    `REPORTS 14: where a criterion was moved or retired, the earlier round is read as the later asks`()
  {
    let moved = [("a", 2), ("b", 3), ("c", 3)] as [(String, Level)]
    #expect(
      panels([edition("1", one), edition("2", moved), edition("2", moved)]) == [
        "Edition 1: 0", "On what edition 2 asks: 0* |1 2",
      ])
    #expect(
      panels([edition("1", one), edition("2", [("a", 2), ("b", 3)])]) == [
        "Edition 1: 0", "On what edition 2 asks: 0* |1",
      ])
  }

  @Test
  func `REPORTS 14: where a criterion was added, the later round is read as the earlier asked`() {
    let added = one + [("d", 5)]
    #expect(
      panels([edition("1", one), edition("1", one), edition("2", added)]) == [
        "On what edition 1 asks: 0 1 |2*", "Edition 2: 2",
      ])
  }

  @Test func `REPORTS 14: where one was exchanged for another, both are read on what they share`() {
    let exchanged = [("a", 2), ("b", 3), ("d", 4)] as [(String, Level)]
    #expect(
      panels([edition("1", one), edition("2", exchanged)]) == [
        "Edition 1: 0", "On the 2 criteria that both editions ask: 0* |1*", "Edition 2: 1",
      ])
    #expect(
      panels([edition("1", one), edition("2", [("a", 2), ("z", 3)])])[1]
        == "On the 1 criterion that both editions ask: 0* |1*")
  }

  @Test
  func `REPORTS 14: editions that share nothing share no panel, and a round may not ask at all`() {
    #expect(
      panels([edition("1", one), edition("2", [("z", 2)])]) == ["Edition 1: 0", "Edition 2: 1"])
    #expect(
      panels([edition("1", one), edition("2", []), edition("1", one)]) == ["Edition 1: 0 2"])
    #expect(panels([edition("2", [])]) == [])
  }
}
