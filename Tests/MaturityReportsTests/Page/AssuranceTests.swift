import MarkupReading
import Maturity
import MaturityReports
import Testing

/// The line on every page that says who has checked (REPORTS 17).
@Suite struct AssuranceTests {
  static let organisations = Fixture.organisations
  static let audited = Assurance(
    kind: .independent, by: "Internal audit", date: "2026-03-12", note: "Two commitments of five")

  static func assurance(_ page: ReadPage) throws -> String {
    try #require(page.document.all("dl").first { $0.all("dt").first?.text == "Assurance" })
      .all("dd")[0].text
  }

  @Test func `REPORTS 17: the report to a partner names the check from furthest outside`() throws {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let peer = Assurance(kind: .peerReviewed, by: "Rochford District Council", date: "2026-03-30")
    let page = try ReadPage.partner(
      Self.organisations[0], cohort, assurances: [peer, Self.audited])
    #expect(
      try Self.assurance(page) == "Independently assured, by Internal audit, finished on 12 March "
        + "2026. Somebody from outside, with no stake in the result, went through the answers. "
        + "Two commitments of five.")
    let top = page.document.all("header")[0].text
    #expect(top.contains("For the round\u{2019}s lead. Independently assured. Not for ranking."))
  }

  @Test func `REPORTS 17: the comparison and the index count by kind who was checked`() throws {
    let cohort = Fixture.cohort { place, _ in place == 3 ? nil : "mnn" }
    // Nobody counts who has not answered.
    let assurances = [
      Self.organisations[0].id: [Self.audited], Self.organisations[3].id: [Self.audited],
    ]
    let pages = [
      try ReadPage(
        ComparisonPage(
          cohort: cohort, previous: nil, assurances: assurances, provenance: .lead()
        ).html),
      try ReadPage(
        IndexPage(cohort: cohort, assurances: assurances, provenance: .lead()).html),
    ]
    for page in pages {
      #expect(
        try Self.assurance(page) == "14 self-assessed. The organisation answered for itself, and "
          + "nobody from outside has checked. 1 independently assured. Somebody from outside, with "
          + "no stake in the result, went through the answers.")
      let top = page.document.all("header")[0].text
      #expect(top.contains("Self-assessed, 1 of 15 checked by others. Not for ranking."))
    }
  }

  @Test func `REPORTS 18: a partner reads what it offers and asks, in its own words`() throws {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let id = Self.organisations[0].id
    let page = try ReadPage.partner(
      Self.organisations[0], cohort,
      help: [
        HelpNotice(organisation: id, section: "a5-1", kind: .asks),
        HelpNotice(organisation: id, section: "a1-2", kind: .asks, note: "A day of teaching"),
        HelpNotice(organisation: id, section: "a1-2", kind: .offers, note: "Two analysts."),
      ])
    #expect(
      page.document.element(id: "help")?.parent?.all("li").map(\.text) == [
        "We offer help with 1.2 Doing thing 1 2. Two analysts.",
        "We ask for help with 1.2 Doing thing 1 2. A day of teaching.",
        "We ask for help with 5.1 Doing thing 5 1.",
      ])
    #expect(
      try ReadPage.partner(Self.organisations[0], cohort).document.element(id: "help") == nil)
  }
}
