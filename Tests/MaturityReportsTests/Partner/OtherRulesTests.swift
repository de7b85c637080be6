import MarkupReading
import Maturity
import Testing

/// One organisation's answers under other rules (METHOD 8; REPORTS 15 and 18).
@Suite struct OtherRulesTests {
  static func panel(_ cohort: Cohort, of organisation: Int = 0) throws -> ReadElement? {
    let page = try ReadPage.partner(cohort.members[organisation].organisation, cohort)
    return page.document.all("section").first { $0["aria-labelledby"] == "rules" }
  }

  static func panel(_ letters: @escaping (_ activity: Int) -> String?) throws -> ReadElement? {
    try panel(Fixture.cohort(Array(Fixture.organisations.prefix(1))) { letters($1) })
  }

  @Test func `REPORTS 18: a report shows each commitment under each rule, worked by hand`() throws {
    // Commitment 1 at 4 by what does not apply, 2 and 5; the last activity is open.
    let letters = ["mxxmmnn", "mnn", "mmmmmmm"]
    let panel = try #require(
      try Self.panel { $0 < 3 ? letters[$0] : $0 == 10 ? "n" : $0 == 12 ? "m" : "mnn" })
    #expect(panel.all("h2").map(\.text) == ["Would other rules tell another story?"])
    #expect(
      panel.all("p").map(\.text) == [
        "3 of 5 other rules give every complete commitment the level claimed.",
        "Each rule reads the same answers. The picture holds where every commitment shown stands "
          + "at its claimed level. A mean counts as the level below it.",
        "The other rules are only a check, and decide nothing else in this report. The framework "
          + "itself takes the lowest, so that rule always agrees.",
        "Without a level, and so left out: 5 Part 5.",
      ])
    #expect(
      panel.all("caption").map { $0.runs.joined(separator: " | ") } == [
        "Each commitment under each rule | Spring 2026, Basildon Council. Levels 1 to 5, and a mean "
          + "to two decimal places. Illustrative data: not an assessment of any organisation."
      ])
    #expect(
      panel.all("tr").map { $0.elements.map(\.text).joined(separator: " | ") } == [
        "Rule | 1 Part 1 | 2 Part 2 | 3 Part 3 | 4 Part 4 | Picture holds",
        "As stated: the framework’s own rule, as claimed above | 2 | 2 | 2 | 1 | As claimed",
        "Lowest: the lowest level among its activities | 2 | 2 | 2 | 1 | Yes",
        "Lower median: the middle level among its activities, or the lower of two | 4 | 2 | 2 | 1 "
          + "| No",
        "Mean: the mean of the levels of its activities | 3.67 | 2.00 | 2.00 | 1.50 | No",
        "Supported only: each level only as far as evidence bears it out | 2 | 2 | 2 | 1 | Yes",
        "Not applicable as zero: what does not apply counts as not met | 2 | 2 | 2 | 1 | Yes",
        "Other rules that agree | 3 of 5 | 5 of 5 | 5 of 5 | 5 of 5 | 3 of 5",
      ])
  }

  @Test func `REPORTS 15: the headline has words for all, for one and for nothing to compare`()
    throws
  {
    let all = try #require(try Self.panel { _ in "mnn" })
    #expect(
      all.all("p")[0].text == "All 5 other rules give every commitment the level claimed.")
    #expect(!all.text.contains("left out"))
    // At 3 by what does not apply, without evidence, beside two at 5.
    let one = try #require(
      try Self.panel { $0 == 0 ? "mmxnn" : $0 < 3 ? "mmmmmmm" : "mnn" })
    #expect(
      one.all("p")[0].text == "1 of 5 other rules gives every commitment the level claimed.")
    let nothing = try #require(try Self.panel { _ in "m" })
    #expect(
      nothing.all("p").map(\.text) == [
        "No commitment stands at a level, so there is nothing to compare."
      ])
    #expect(nothing.all("table").isEmpty)
    #expect(try Self.panel { _ in nil } == nil)
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 18: the rules that agree are those that a recount of every rule finds`(
    _ seeded: SeededCohorts
  ) throws {
    for (index, letters) in seeded.letters.enumerated() {
      let panel = try Self.panel(seeded.cohort, of: index)
      guard let letters else {
        #expect(panel == nil)
        continue
      }
      let recount = RuleRecount(letters)
      let shown = recount.standings.compactMap { $0 }
      let read = try #require(panel)
      let headline = read.all("p")[0].text
      #expect(headline.split(separator: " ").count <= 15)
      let rows = read.all("tbody").flatMap { $0.all("tr") }.map { $0.elements.map(\.text) }
      #expect(rows.count == (shown.isEmpty ? 0 : 7))
      guard !shown.isEmpty else { continue }
      #expect(rows[1...5].map { $0.last == "Yes" } == recount.holds)
      let picture = recount.holds.count { $0 }
      #expect(rows[6].dropFirst() == (recount.agreeing + [picture]).map { "\($0) of 5" }[...])
      #expect(headline.hasPrefix(picture == 5 ? "All 5 " : "\(picture) of 5 "))
      for (rule, row) in rows.dropLast().enumerated() {
        let expected = shown.map { $0[rule].formatted(places: rule == 3 ? 2 : 0) }
        #expect(row.dropFirst().dropLast() == expected[...])
      }
    }
  }
}
