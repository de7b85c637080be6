import MarkupReading
import Maturity
import MaturityReports
import Testing

/// What every page says of itself, and who is refused one (REPORTS 17 and 22).
@Suite struct StatementTests {
  @Test
  func
    `REPORTS 17: every page says what it is, of whom, when, by what, for whom and by which method`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in organisation < 4 ? nil : "mnn" }
    let pages = try ReadPage.pack(cohort)
    // Board papers say it in other places: their own tests look there.
    let whole = pages.filter { !$0.document.all("footer")[0].all("dl").isEmpty }
    #expect(whole.count == 7)
    for page in whole {
      let facts = try #require(page.document.all("footer")[0].all("dl").first)
      let isOfOne = page.document.all("footer")[0].text.contains("The organisation answered")
      let isOfNone = page.document.all("header")[0].text.contains("Nothing submitted.")
      let pairs = zip(facts.all("dt").map(\.text), facts.all("dd").map(\.text))
      #expect(
        pairs.map { "\($0): \($1)" } == [
          isOfNone
            ? "Assurance: Nothing was submitted, so there is nothing to check. What is submitted is "
              + "self-assessed, unless it is said who checked it."
            : "Assurance: Self-assessed. \(isOfOne ? "The" : "Each") organisation answered for "
              + "itself, and nobody from outside has checked.",
          "Answered: 12 of 16 organisations.",
          "Round: Spring 2026, as things stood on 31 March 2026.",
          "Framework: A declaration, edition 1.",
          "For: The round’s lead.",
          "Disclosure: Organisations are named to the round’s lead only.",
          "To be published: On 1 July 2026.",
          "Made: 31 March 2026, by declaration 1.2.3.",
          "Not for ranking: These bodies do different jobs. Nothing here puts them in an order or "
            + "adds them up.",
        ])
      #expect(page.document.all("footer")[0].all("li").count == 11)
      let top = page.document.all("header")[0].text
      #expect(
        top.contains("\(isOfNone ? "Nothing submitted" : "Self-assessed"). Not for ranking."))
    }
  }

  @Test
  func
    `REPORTS 17: illustrative data says so at the top, in print and under each table and figure`()
    throws
  {
    let notice = "Illustrative data: not an assessment of any organisation"
    let cohort = Fixture.cohort { _, _ in "mnn" }
    for page in try ReadPage.pack(cohort) {
      #expect(page.document.all("header")[0].runs.first == notice)
      #expect(page.document.all("style")[0].text.contains("@top-center { content: \"\(notice)\""))
      for scrolling in page.document.descendants where scrolling.classes.contains("scroll") {
        #expect(scrolling.all("caption")[0].text.contains(notice))
      }
      for figure in page.document.all("figcaption") { #expect(figure.text.contains(notice)) }
    }
    let real = try ReadPage.comparison(cohort, isIllustrative: false)
    #expect(!real.html.contains("Illustrative"))
  }

  @Test(arguments: [Audience.partners, .public])
  func `REPORTS 22: whoever may not be shown names is refused every page and table that has them`(
    audience: Audience
  ) {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let provenance = Provenance(
      made: "31 March 2026", version: "1", isIllustrative: false, audience: audience)
    let refusal = ReportRefusal.namesOrganisations(audience)
    #expect(throws: refusal) {
      _ = try ComparisonPage(cohort: cohort, previous: nil, provenance: provenance)
    }
    #expect(throws: refusal) {
      _ = try PartnerPage(
        cohort: cohort, organisation: "essex-police", on: "2026-03-31", previous: nil,
        provenance: provenance)
    }
    let rounds = [TrendRound(cohort)]
    #expect(throws: refusal) { _ = try TrendPage(rounds: rounds, provenance: provenance) }
    #expect(throws: refusal) {
      _ = try TrendPage(rounds: rounds, organisation: "essex-police", provenance: provenance)
    }
    #expect(throws: refusal) { _ = try IndexPage(cohort: cohort, provenance: provenance) }
    #expect(throws: refusal) { _ = try DataPackage(rounds: [cohort], provenance: provenance) }
    #expect(
      refusal.description == "this report names organisations, and the \(audience.rawValue) "
        + "audience is not shown names — make it for the lead")
  }

  @Test func `REPORTS 18: nobody gets a report who was not invited`() {
    #expect(throws: ReportRefusal.notInvited("kent-county-council")) {
      _ = try PartnerPage(
        cohort: Fixture.cohort { _, _ in "mnn" }, organisation: "kent-county-council",
        on: "2026-03-31", previous: nil, provenance: .lead())
    }
    #expect(
      ReportRefusal.notInvited("kent-county-council").description
        == "'kent-county-council' was not invited to this round — name one of the round's "
        + "organisations")
  }
}
