import Maturity
import Testing

/// REPORTS 17: who stands behind an assessment.
struct AssuranceTests {
  private func assurance(_ kind: Assurance.Kind, _ date: CalendarDate) -> Assurance {
    Assurance(kind: kind, by: "Internal audit", date: date)
  }

  @Test func `kinds are ordered by how far outside they come from`() {
    #expect(
      [.independent, .selfAssessed, .peerReviewed].sorted()
        == [Assurance.Kind.selfAssessed, .peerReviewed, .independent])
  }

  @Test func `a page names the assurance from furthest outside, and of those the latest`() {
    let peers = assurance(.peerReviewed, "2026-03-01")
    let (early, late) = (
      assurance(.independent, "2025-01-31"), assurance(.independent, "2025-02-01")
    )
    #expect([late, peers, early].strongest == late)
    #expect([early, peers, late].strongest == late)
    #expect([peers].strongest == peers)
    #expect([Assurance]().strongest == nil)
  }

  @Test func `each kind has its word, and says who checked whom`() {
    #expect(
      Assurance.Kind.allCases.map(\.inWords) == [
        "self-assessed", "peer-reviewed", "independently assured",
      ])
    #expect(
      Assurance.Kind.allCases.map { $0.meaning(for: "project") } == [
        "The project answered for itself, and nobody from outside has checked.",
        "Another partner went through the answers with the project.",
        "Somebody from outside, with no stake in the result, went through the answers.",
      ])
  }
}
