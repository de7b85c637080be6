import MarkupReading
import Maturity
import MaturityReports
import Testing

/// A comparison of one commitment, of one kind of body, at one level of detail (REPORTS 19).
@Suite struct FilterTests {
  @Test func `REPORTS 19: a page for one commitment shows its activities under their own numbers`()
    throws
  {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let page = try ReadPage.comparison(cohort, filter: ComparisonFilter(commitment: "c2"))
    #expect(page.document.all("h1")[0].text == "A declaration: comparison on 2 Part 2")
    #expect(
      page.document.all("header")[0].text.contains(
        "Shows 3 of 13 activities, those of 2 Part 2. Counts over these alone."))
    let table = try LevelsTableTests.table(page)
    #expect(
      table.all("th").filter { $0["scope"] == "col" }.map(\.text)
        == ["Organisation", "2.1", "2.2", "2.3"])
    #expect(table.all("td").count == 16 * 3)
    #expect(page.document.all("figure").count == 3)
    #expect(page.document.text.contains("Doing thing 2 1"))
    for other in [1, 3, 4, 5] { #expect(!page.document.text.contains("Doing thing \(other)")) }
    let unmet = try SupportTests.section("unmet", of: page).all("tbody")[0].all("tr")
    #expect(unmet.allSatisfy { $0.text.hasPrefix("2.") })
  }

  @Test func `REPORTS 19: a page for one kind of body counts over those bodies alone`() throws {
    let cohort = Fixture.cohort { member, _ in member == 0 ? nil : "mnn" }
    let page = try ReadPage.comparison(
      cohort, previous: Fixture.cohort(year: 2025) { _, _ in "n" },
      filter: ComparisonFilter(bodies: .kind(.borough)))
    #expect(page.document.all("h1")[0].text == "A declaration: comparison of borough councils")
    #expect(
      page.document.all("header")[0].text.contains(
        "Shows 4 of 16 organisations, the borough councils. Counts over these alone."))
    let boroughs = Fixture.organisations.filter { $0.kind == .borough }.map(\.shortName)
    let rows = try LevelsTableTests.table(page).all("th").filter { $0["scope"] == "row" }
    #expect(rows.map(\.text) == boroughs)
    let captions = page.document.all("figcaption").map(\.text)
    #expect(captions.allSatisfy { $0.contains("3 of 4 organisations complete") })
    let facts = page.document.all("dd").map(\.text)
    #expect(facts.contains("3 of 4 organisations."))
    #expect(page.findings[2].detail.hasPrefix("Of 39 levels in both rounds, 39 rose"))
    for other in Fixture.organisations where other.kind != .borough {
      #expect(!page.document.text.contains(other.name), "\(other.name)")
    }
  }

  @Test
  func `REPORTS 19: a summary says that it is one, and leaves out the figures and the long tables`()
    throws
  {
    let cohort = Fixture.cohort { _, activity in activity < 6 ? "mnn" : "mmmnn" }
    let page = try ReadPage.comparison(cohort, filter: ComparisonFilter(detail: .summary))
    #expect(page.document.all("header")[0].text.contains("A summary."))
    #expect(page.document.all("figure").isEmpty)
    #expect(page.document.element(id: "answered") == nil)
    #expect(try SupportTests.section("support", of: page).all("table").count == 1)
    #expect(try SupportTests.section("unmet", of: page).all("tbody")[0].all("tr").count == 5)
    let full = try ReadPage.comparison(cohort)
    #expect(full.document.element(id: "answered") != nil)
    #expect(!full.document.all("header")[0].text.contains("Shows"))
    #expect(full.document.all("h1")[0].text == "A declaration: comparison")
  }

  @Test func `REPORTS 19: filters combine, and the page says both`() throws {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let page = try ReadPage.comparison(
      cohort,
      filter: ComparisonFilter(commitment: "c5", bodies: .kind(.police), detail: .summary))
    #expect(
      page.document.all("h1")[0].text == "A declaration: comparison of police forces on 5 Part 5")
    #expect(
      page.document.all("header")[0].text.contains(
        "Shows 1 of 16 organisations, the police forces, and 2 of 13 activities, those of 5 Part 5. "
          + "Counts over these alone. A summary."))
  }

  @Test func `REPORTS 19: a filter that leaves nothing is refused`() {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    #expect(throws: ReportRefusal.notAsked("c9")) {
      _ = try ReadPage.comparison(cohort, filter: ComparisonFilter(commitment: "c9"))
    }
    #expect(throws: ReportRefusal.noSuchBodies) {
      _ = try ReadPage.comparison(cohort, filter: ComparisonFilter(bodies: .tier(.policeAndFire)))
    }
    #expect(
      ReportRefusal.notAsked("c9").description
        == "the round asks no commitment 'c9' — name one of its framework's commitments")
    #expect(
      ReportRefusal.noSuchBodies.description
        == "no organisation of this round is of that kind — ask for another kind or tier")
  }
}
