import MarkupReading
import Maturity
import MaturityReports
import Testing

/// The page that binds a pack together (REPORTS 23).
@Suite struct IndexPageTests {
  static let cohort = Fixture.cohort { _, _ in "mnn" }

  @Test func `REPORTS 23: of a selection the index links what is there and names the others`()
    throws
  {
    let contents = PackContents(organisations: ["essex-police", "maldon-district-council"])
    let page = try ReadPage(
      IndexPage(cohort: Self.cohort, contents: contents, provenance: .lead()).html)
    let list = try #require(page.document.all("ul").first { $0.classes == ["pages"] })
    #expect(list.elements.count == 16)
    #expect(
      list.all("a").compactMap { $0["href"] } == [
        "partners/essex-police.html", "board/essex-police.html",
        "partners/maldon-district-council.html", "board/maldon-district-council.html",
      ])
    #expect(list.elements[0].plain == "Basildon Council: not in this pack")
    #expect(
      list.elements[9].plain == "Essex Police; Essex Police\u{2019}s board paper")
    #expect(
      page.document.element(id: "each")?.parent?.all("p").map(\.text)
        == ["This pack holds the reports of 2 of 16."])
  }

  @Test func `REPORTS 17 and 23: the index says who it is for`() throws {
    let page = try ReadPage.index(Self.cohort)
    #expect(
      page.document.all("header")[0].text.contains("For the round\u{2019}s lead. Self-assessed."))
  }
}
