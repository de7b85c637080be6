import MarkupReading
import Maturity
import Testing

/// The need for support on the comparison, as a plan for next term (METHOD 6.5; REPORTS 19).
@Suite struct SupportTests {
  static func section(_ id: String, of page: ReadPage) throws -> ReadElement {
    try #require(page.document.element(id: id)?.parent)
  }

  static func rows(_ table: ReadElement) -> [[String]] {
    table.all("tbody").flatMap { $0.all("tr") }.map { $0.elements.map(\.text) }
  }

  @Test
  func `REPORTS 19: each kind of support is listed with who needs it for what, below target first`()
    throws
  {
    // The first two stand at 2, below target, and need the network; the others at 3 the class.
    let cohort = Fixture.cohort { member, _ in member < 2 ? "mnn" : "mmmnn" }
    let section = try Self.section("support", of: .comparison(cohort))
    #expect(
      section.all("p")[0].text == "Most needed below target: The network, by 2 of 16 organisations."
    )
    let tables = section.all("table")
    try #require(tables.count == 1)
    let rows = Self.rows(tables[0])
    let names = Fixture.organisations.map(\.shortName)
    let others = names.dropFirst(2).dropLast().joined(separator: ", ") + " and Uttlesford"
    let activities = { (count: Int) in
      let numbers = Fixture.framework().activities.map { "\($0.number) (\(count))" }
      return numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
    }
    #expect(
      rows == [
        ["The network", "2", "2: Basildon and Braintree", "None", activities(2)],
        ["The class", "14", "None", "14: \(others)", activities(14)],
      ])
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 19: the need for support is what a recount of next steps finds`(
    _ seeded: SeededCohorts
  ) throws {
    let page = try ReadPage.comparison(seeded.cohort, previous: seeded.previous)
    let table = try #require(try Self.section("support", of: page).all("table").first)
    let rows = Self.rows(table)
    #expect(Set(rows.map { $0[0] }) == ["The network", "The class"])
    for row in rows {
      // The network serves the first three criteria of an activity, the class the others.
      let isServed = { (criterion: Int) in (criterion < 3) == (row[0] == "The network") }
      let needs = seeded.letters.compactMap { $0 }.map { letters in
        letters.map(Recount.init).filter { $0.next.contains(where: isServed) }
      }
      #expect(row[1] == "\(needs.count { !$0.isEmpty })")
      let below = needs.count { $0.contains { ($0.claimed ?? 5) < 3 } }
      #expect(row[2].hasPrefix(below == 0 ? "None" : "\(below): "))
    }
  }

  @Test
  func `REPORTS 19: support that ties, and support that nobody needs, have words of their own`()
    throws
  {
    // At 2 with level 3 unmet, and at 3 with level 4 unmet, turn about: both kinds for all.
    let both = Fixture.cohort { _, activity in activity % 2 == 0 ? "mnn" : "mmmnn" }
    #expect(
      try Self.section("support", of: .comparison(both)).all("p")[0].text
        == "Most needed below target: The network, by 16 of 16 organisations.")
    let nobody = Fixture.cohort { _, _ in "mmmmmmm" }
    let section = try Self.section("support", of: .comparison(nobody))
    #expect(section.all("p")[0].text == "No next step calls for support.")
    #expect(section.all("table").count == 1)
    // Everybody at target, so that only the class is needed, and nobody is below.
    let atTarget = Fixture.cohort { _, _ in "mmmnn" }
    #expect(
      try Self.section("support", of: .comparison(atTarget)).all("p")[0].text
        == "Most needed: The class, by 16 of 16 organisations.")
  }
}
