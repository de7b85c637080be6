import MarkupReading
import Maturity
import Testing

/// Training demand and joint work on the comparison (METHOD 6.5; REPORTS 19).
@Suite struct SupportTests {
  @Test func `19 each kind of support is listed with who needs it, and joint work below`() throws {
    // The first two stand at 2 everywhere and need the network; the others at 3 and need the class.
    let cohort = Fixture.cohort { member, _ in member < 2 ? "mnn" : "mmmnn" }
    let page = try ReadPage.comparison(cohort)
    let section = try #require(page.document.element(id: "support")?.parent)
    let rows = section.all("tbody").flatMap { $0.all("tr") }.map(\.runs)
    #expect(rows.map { $0[0] } == ["The network", "The class"])
    #expect(rows.map { $0[1] } == ["2", "14"])
    // Two criteria of level 3, and two of level 4, of each of 13 activities.
    #expect(rows.map { $0[2] } == ["26", "26"])
    let names = Fixture.organisations.prefix(2).map(\.shortName)
    #expect(rows[0][3] == "\(names[0]) and \(names[1])")
    #expect(section.all("p").last?.text.hasSuffix("these are for joint work.") == true)
    #expect(section.all("p").last?.text.contains("1.1, 1.2, 1.3") == true)
  }
}
