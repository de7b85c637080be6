import MarkupReading
import Maturity
import Testing

/// The table of everybody's levels (REPORTS 12).
@Suite struct LevelsTableTests {
  static func table(_ page: ReadPage) throws -> ReadElement {
    try #require(page.document.all("table").first { $0.classes == ["levels"] })
  }

  @Test func `REPORTS 12: the comparison keeps the Declaration's order, never that of levels`()
    throws
  {
    let low = "n"
    let high = "mmmmmmm"
    for lowFirst in [true, false] {
      let cohort = Fixture.cohort { organisation, _ in (organisation < 8) == lowFirst ? low : high }
      let table = try Self.table(try .comparison(cohort))
      #expect(
        table.all("th").filter { $0["scope"] == "row" }.map(\.text)
          == Fixture.organisations.map(\.shortName))
    }
  }

  @Test func `REPORTS 12: activities are column headers by number under their commitments`() throws
  {
    let table = try Self.table(try .comparison(Fixture.cohort { _, _ in "n" }))
    let groups = table.all("th").filter { $0["scope"] == "colgroup" }
    #expect(groups.map(\.text) == (1...5).map { "\($0) Part \($0)" })
    #expect(groups.map { $0["colspan"] } == ["3", "3", "3", "2", "2"])
    #expect(
      table.all("th").filter { $0["scope"] == "col" }.map(\.text) == ["Organisation"]
        + [
          "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "5.1", "5.2",
        ])
  }

  @Test(arguments: [
    ("mmmnn", "3 (2)", "l3"), ("mnn", "2", "l2"), ("n", "1", "l1"), ("mmmmmmm", "5 (2)", "l5"),
    ("mmdmmnm", "2–4", "l2"), ("m", "part", "blank"), ("", "none", "blank"),
    ("mxxmmnp", "4* (3)", "l4"),
  ])
  func `REPORTS 12: every cell holds a digit or a short form that the key explains`(
    letters: String, text: String, style: String
  ) throws {
    let page = try ReadPage.comparison(Fixture.cohort { _, _ in letters })
    let cells = try Self.table(page).all("td")
    #expect(cells.count == 16 * 13)
    #expect(cells.allSatisfy { $0.text == text && $0.classes.contains(style) })
    let key = page.document.all("ul").filter { $0.classes == ["key"] }.flatMap { $0.all("li") }
    let forms = key.compactMap { $0.elements.first?.text }
    for form in ["3 (2)", "2–4", "3*", "part", "none", "n/a", "–"] { #expect(forms.contains(form)) }
    #expect(forms.starts(with: ["1", "2", "3", "4", "5"]))
    #expect(key.contains { $0.text == "3.2 Doing thing 3 2" })
  }

  @Test func `REPORTS 12: who submitted nothing and what does not apply have forms of their own`()
    throws
  {
    var cohort = Fixture.cohort { organisation, _ in organisation == 0 ? nil : "xxxxxxx" }
    let activities = Set(cohort.framework.activities.map(\.section.id))
    cohort = Cohort(
      framework: cohort.framework, round: cohort.round,
      organisations: cohort.members.map(\.organisation),
      assessments: cohort.members.compactMap(\.assessment).map {
        var assessment = $0
        if $0.organisation != "uttlesford-district-council" {
          assessment.confirmedNotApplicable = activities
        }
        return assessment
      })
    let rows = try Self.table(try .comparison(cohort)).all("tbody")[0].all("tr")
    #expect(rows[0].all("td").allSatisfy { $0.text == "–" })
    #expect(rows[1].all("td").allSatisfy { $0.text == "n/a" })
    #expect(rows[15].all("td").allSatisfy { $0.text == "none" })
  }
}
