import MarkupReading
import Maturity
import MaturityReports
import Testing

/// The trend of invented councils, by hand (REPORTS 14, 15 and 20).
@Suite struct TrendPageTests {
  private func figure(_ section: String, in page: ReadPage) throws -> ReadElement {
    let heading = try #require(page.document.element(id: "trend-\(section)"))
    return try #require(heading.ancestors.first { $0.name == "figure" })
  }

  private func rows(_ figure: ReadElement) -> [String] {
    figure.all("tbody").flatMap { $0.all("tr") }.map { $0.runs.joined(separator: " ") }
  }

  private func changes(_ number: String, in page: ReadPage) -> [String] {
    page.document.descendants.first { $0["aria-label"] == "What moved in \(number), and why" }?
      .all("tbody").flatMap { $0.all("tr") }.map { $0.runs.joined(separator: " | ") } ?? []
  }

  @Test("REPORTS 20: every round, activity by activity, each change with its causes")
  func changesWithCauses() throws {
    let page = try ReadPage.trend(Councils.rounds)
    // Lists: Highmoor was at 3 of edition 1 and at 2 on what both ask; it missed the middle round.
    #expect(
      changes("1.1", in: page)
        == [
          "Highmoor | Spring 2022 | Spring 2026 | Rose from 2 to 3 | Answers changed and the criteria "
            + "changed.",
          "Meres | Spring 2022 | Spring 2024 | Rose from 3 to 4 | Answers changed and the criteria "
            + "changed.",
          "Northvale | Spring 2022 | Spring 2024 | Rose from 4 to 5 | Answers changed and the "
            + "criteria changed.",
          "Newvale | Spring 2024 | Spring 2026 | Rose from 2 to 3 | Answers changed.",
        ].sorted { order($0) < order($1) })
    #expect(
      changes("1.2", in: page)
        == [
          "Highmoor | Spring 2022 | Spring 2026 | Fell from 3 to 1 | Answers changed. No reason was "
            + "given.",
          "Newvale | Spring 2024 | Spring 2026 | Fell from 3 to 1 | Answers changed. Reason given: "
            + "Two teams became one.",
          "Northvale | Spring 2022 | Spring 2024 | Rose from 4 to 5 | Answers changed.",
        ].sorted { order($0) < order($1) })
  }

  /// Where a row's organisation stands: what merged stands with what it became.
  private func order(_ row: String) -> Int {
    let order = ["Eastmere", "Meres", "Highmoor", "Northvale", "Southvale", "Newvale", "Westmere"]
    return order.firstIndex { row.hasPrefix("\($0) |") } ?? 0
  }

  @Test("REPORTS 20: renames, mergers and splits are told, and editions")
  func lineageInWords() throws {
    let page = try ReadPage.trend(Councils.rounds)
    func items(_ id: String) -> [String] {
      page.document.element(id: id)?.parent?.all("li").map(\.text) ?? []
    }
    #expect(
      items("origins") == [
        "Eastmere Council comes from Meres Council, which was split on 1 April 2025. Its own line "
          + "begins anew.",
        "Northvale Council and Southvale Council became Newvale Council on 1 April 2025. It starts "
          + "from the most cautious of their answers to each criterion.",
        "Westmere Council comes from Meres Council, which was split on 1 April 2025. Its own line "
          + "begins anew.",
      ])
    #expect(
      items("editions") == [
        "Moved from level 4 to level 3 in edition 2: 1.1.3 “Thing 3 of lists is done.”"
      ])
    let facts = try #require(page.document.element(id: "short")?.parent?.all("dl").first)
    #expect(
      zip(facts.all("dt"), facts.all("dd")).map { "\($0.text): \($1.text)" } == [
        "Spring 2022: 31 March 2022, edition 1. 4 of 4 organisations answered.",
        "Spring 2024: 31 March 2024, edition 2. 3 of 4 organisations answered.",
        "Spring 2026: 31 March 2026, edition 2. 4 of 4 organisations answered.",
        "Spring 2022 to Spring 2024: Of 6 levels in both, 3 rose, 0 fell and 3 stayed. Another 2 "
          + "cannot be compared.",
        "Spring 2024 to Spring 2026: Of 2 levels in both, 1 rose, 1 fell and 0 stayed. Another 6 "
          + "cannot be compared.",
        "Falls: Of the 2 falls of the latest round, 1 has a reason.",
      ])
  }

  @Test(
    "REPORTS 14: small multiples on one scale, counts at the bars, the boundary where it changed")
  func multiples() throws {
    let page = try ReadPage.trend(Councils.rounds)
    let lists = try figure("lists", in: page)
    #expect(
      rows(lists) == [
        "Edition 1", "Spring 2022 0 1 2 1 0 0", "On what edition 2 asks",
        "Spring 2022 0 2 1 1 0 0", "Spring 2024 0 1 0 1 1 1", "Spring 2026 0 1 3 0 0 0",
      ])
    #expect(lists.all("svg").count == 2)
    #expect(lists.all("line").count { $0.classes == ["boundary"] } == 1)
    // Each bar is as long as its count, in every figure by one measure.
    let bars = try ["lists", "talks"].flatMap { try figure($0, in: page).all("svg") }.flatMap {
      svg -> [(count: Int, width: Int)] in
      let counts = svg.all("text").filter { $0.classes.isEmpty }.compactMap { Int($0.text) }
      return zip(counts, svg.all("rect").compactMap { Int($0["width"] ?? "") }).map { ($0, $1) }
    }
    #expect(bars.count > 8)
    for bar in bars { #expect(bar.width == bar.count * 76 / 3) }
    #expect(
      lists.all("desc").map(\.text) == [
        "Spring 2022: level 2: 1, level 3: 2, level 4: 1.",
        "Spring 2022: level 2: 2, level 3: 1, level 4: 1. Spring 2024: level 2: 1, level 4: 1, "
          + "level 5: 1. Spring 2026: level 2: 1, level 3: 3.",
      ])
  }

  @Test("REPORTS 15: a headline, a subtitle, the data as a table and a link to its CSV")
  func figureParts() throws {
    let page = try ReadPage.trend(Councils.rounds)
    let figure = try figure("talks", in: page)
    #expect(figure.all("strong").map(\.text) == ["Since Spring 2024, 0 rose, 1 fell and 0 stayed"])
    #expect(
      figure.all("span").first?.text == "Organisations at each claimed level, complete and agreed. "
        + "Spring 2022, Spring 2024 and Spring 2026: 4 organisations in each. Illustrative data: not "
        + "an assessment of any organisation.")
    #expect(figure.all("a").compactMap { $0["href"] } == ["data/trend.csv"])
    let first = try ReadPage.trend([Councils.rounds[0]])
    #expect(
      try self.figure("talks", in: first).all("strong").map(\.text) == ["This is the first round"])
    let same = TrendRound(
      Cohort(
        framework: Councils.framework("2"), round: Councils.round(2026),
        organisations: Councils.rounds[1].cohort.members.map(\.organisation),
        assessments: Councils.rounds[1].cohort.members.compactMap(\.assessment)))
    #expect(
      try self.figure("talks", in: try ReadPage.trend([Councils.rounds[1], same]))
        .all("strong").map(\.text) == ["No level has changed since Spring 2024"])
    let nobody = TrendRound(
      Cohort(
        framework: Councils.framework("2"), round: Councils.round(2026),
        organisations: Councils.rounds[1].cohort.members.map(\.organisation), assessments: []))
    #expect(
      try self.figure("talks", in: try ReadPage.trend([Councils.rounds[1], nobody]))
        .all("strong").map(\.text) == ["Nothing can be compared with Spring 2024"])
  }

  @Test("REPORTS 14: no line through a missing round, and what is merged is marked")
  func lines() throws {
    let highmoor = try ReadPage.trend(Councils.rounds, of: "highmoor-council")
    let missed = try figure("talks", in: highmoor)
    #expect(
      rows(missed) == [
        "Spring 2022 3 3 Its own", "Spring 2024 – – Its own", "Spring 2026 1 1 Its own",
      ])
    #expect(missed.all("line").allSatisfy { $0.classes != ["line"] })
    #expect(missed.all("circle").count == 2)
    #expect(missed.all("strong").map(\.text) == ["Fell from 3 to 1 since Spring 2022"])

    let newvale = try ReadPage.trend(Councils.rounds, of: "newvale-council")
    let merged = try figure("talks", in: newvale)
    #expect(
      rows(merged) == [
        "Spring 2022 3 3 Northvale Council and Southvale Council, read together",
        "Spring 2024 3 3 Northvale Council and Southvale Council, read together",
        "Spring 2026 1 1 Its own",
      ])
    #expect(merged.all("line").count { $0.classes == ["line"] } == 2)
    #expect(merged.all("rect").count == 2 && merged.all("circle").count == 1)

    let eastmere = try ReadPage.trend(Councils.rounds, of: "eastmere-council")
    let anew = try figure("talks", in: eastmere)
    #expect(
      rows(anew) == [
        "Spring 2022 – – No line reaches back", "Spring 2024 – – No line reaches back",
        "Spring 2026 3 3 Its own",
      ])
    #expect(anew.all("strong").map(\.text) == ["Nothing can be compared with an earlier round"])
    // One's own trend names nobody else.
    for name in ["Highmoor", "Newvale", "Northvale", "Westmere"] {
      #expect(!eastmere.html.contains(name), "\(name)")
    }
  }

  @Test func `REPORTS 18: the partner's page tells a merger and a split in the same words`() throws
  {
    let (previous, cohort) = (Councils.rounds[1].cohort, Councils.rounds[2].cohort)
    func told(_ id: Organisation.ID) throws -> [String] {
      let page = try ReadPage(
        PartnerPage(
          cohort: cohort, organisation: id,
          record: PartnerRecord(reasons: ["talks": "Two teams became one."]), on: "2026-03-31",
          previous: previous, provenance: .lead()
        ).html)
      return page.document.element(id: "changes")?.parent?.all("li").map(\.text) ?? []
    }
    #expect(
      try told("newvale-council") == [
        "Northvale Council and Southvale Council became Newvale Council on 1 April 2025. It starts "
          + "from the most cautious of their answers to each criterion.",
        "1.1 Keeping lists rose from 2 to 3. Answers changed.",
        "1.2 Giving talks fell from 3 to 1. Answers changed. Reason given: Two teams became one.",
      ])
    #expect(
      try told("westmere-council") == [
        "Westmere Council comes from Meres Council, which was split on 1 April 2025. Its own line "
          + "begins anew."
      ])
  }

  @Test func `REPORTS 20: there is no trend of no round, nor of somebody who was not invited`() {
    #expect(throws: ReportRefusal.noRound) {
      _ = try TrendPage(rounds: [], provenance: .lead())
    }
    #expect(throws: ReportRefusal.noRound) {
      _ = try TrendPage(rounds: [], organisation: "meres-council", provenance: .lead())
    }
    #expect(throws: ReportRefusal.notInvited("meres-council")) {
      _ = try TrendPage(
        rounds: Councils.rounds, organisation: "meres-council", provenance: .lead())
    }
    #expect(
      ReportRefusal.noRound.description == "there is no round to report on — add one first")
  }
}
