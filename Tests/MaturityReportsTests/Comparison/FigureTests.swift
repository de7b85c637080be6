import MarkupReading
import Maturity
import Testing

/// The distribution of each activity (REPORTS 14 and 15).
@Suite struct FigureTests {
  @Test(arguments: SeededCohorts.all)
  func
    `REPORTS 14: a figure has a dot for each organisation at its level, and its counts as a table`(
      _ seeded: SeededCohorts
    ) throws
  {
    let figures = try ReadPage.comparison(seeded.cohort).document.all("figure")
    try #require(figures.count == 13)
    for (activity, figure) in figures.enumerated() {
      let levels = seeded.letters.compactMap { $0.flatMap { Recount($0[activity]).level } }
      let counts = (1...5).map { level in levels.count { $0 == level } }
      #expect(figure.all("td").map(\.text) == counts.map(String.init))
      let columns = figure.all("circle").compactMap { $0["cx"].flatMap(Int.init) }.map { $0 / 100 }
      #expect((0..<5).map { column in columns.count { $0 == column } } == counts)
      #expect(figure.all("rect").isEmpty)
    }
  }

  @Test func `REPORTS 14: one's own dot is a square with a word beside its count`() throws {
    let cohort = Fixture.cohort { organisation, _ in organisation < 3 ? "mmmnn" : "mnn" }
    let page = try ReadPage.partner(Fixture.organisations[0], cohort)
    for figure in page.document.all("figure") {
      #expect(figure.all("rect").compactMap { $0["x"].flatMap(Int.init) }.map { $0 / 100 } == [2])
      #expect(figure.all("circle").count == 15)
      #expect(figure.all("td").map(\.text) == ["0", "13", "3, with you", "0", "0"])
      #expect(figure.all("desc").first?.text.hasSuffix("You stand at level 3.") == true)
    }
  }

  @Test func `REPORTS 14: who has no level has no square, and dots never leave their column`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in organisation == 0 ? nil : "mnn" }
    let page = try ReadPage.partner(Fixture.organisations[0], cohort)
    #expect(page.document.all("rect").isEmpty)
    let circles = page.document.all("circle")
    #expect(circles.count == 13 * 15)
    let edges = circles.compactMap { $0["cx"].flatMap(Int.init) }
    #expect(edges.allSatisfy { (106...194).contains($0) })
    let heights = page.document.all("svg").compactMap { $0["viewBox"] }
    #expect(Set(heights) == ["0 0 500 52"])
    #expect(circles.compactMap { $0["cy"].flatMap(Int.init) }.allSatisfy { (6...46).contains($0) })
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 15: every headline has a finding in at most 15 words`(_ seeded: SeededCohorts)
    throws
  {
    let page = try ReadPage.comparison(seeded.cohort, previous: seeded.previous)
    let headlines =
      page.findings.map(\.headline)
      + page.document.all("figcaption").map { $0.all("strong")[0].text }
    #expect(headlines.count == 16)
    for headline in headlines {
      #expect((1...15).contains(headline.split(separator: " ").count), "\(headline)")
    }
  }

  @Test func `REPORTS 15: a headline stays within 15 words when names are long`() throws {
    let long = Array(repeating: "word", count: 20).joined(separator: " ")
    let round = Fixture.round(year: 2025, name: long)
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let previous = Fixture.cohort(year: 2025, round: round) { _, _ in "n" }
    let page = try ReadPage.comparison(cohort, previous: previous)
    #expect(page.findings[2].headline == "More levels rose than fell since the last round")
  }

  @Test(arguments: [
    ([nil, nil, nil], "Nobody has completed this activity"),
    (["mnn", nil, nil], "The only one complete stands at level 2 Emerging"),
    (["mnn", "mnn", "mnn"], "All 3 stand at level 2 Emerging"),
    (["mnn", "mnn", "n"], "Most stand at level 2 Emerging: 2 of 3"),
    (["mnn", "n", "mmmnn"], "No two of 3 stand at the same level"),
    (["mnn", "n"], "Levels 1 and 2 are most common, with 1 each"),
    (["mnn", "mnn", "n", "mmmnn"], "Most common is level 2 Emerging: 2 of 4"),
  ])
  func `REPORTS 15: a headline has words for ties, for everybody alike, for one and for nobody`(
    letters: [String?], headline: String
  ) throws {
    let organisations = Array(Fixture.organisations.prefix(letters.count))
    let cohort = Fixture.cohort(organisations) { organisation, _ in letters[organisation] }
    let captions = try ReadPage.comparison(cohort).document.all("figcaption")
    #expect(captions.allSatisfy { $0.all("strong")[0].text == headline })
  }

  @Test
  func
    `REPORTS 15: every figure has a subtitle, a text alternative, a table and a link to its data`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in organisation == 0 ? nil : "mnn" }
    let document = try ReadPage.comparison(cohort).document
    for figure in document.all("figure") {
      let caption = try #require(figure.elements.first)
      #expect(caption.name == "figcaption")
      #expect(
        caption.all("span").map(\.text) == [
          "Claimed level, Spring 2026, 15 of 16 organisations complete and agreed. Median 2; the "
            + "middle half all stand at 2. Not counted: 1 nothing submitted. Illustrative data: not "
            + "an assessment of any organisation."
        ])
      let drawing = try #require(figure.all("svg").first)
      #expect(drawing["role"] == "img")
      let names = (drawing["aria-labelledby"] ?? "").split(separator: " ")
      #expect(names.count == 2)
      for name in names { #expect(drawing.element(id: String(name))?.text.isEmpty == false) }
      #expect(figure.all("table").count == 1)
      #expect(figure.all("a").map { $0["href"] } == ["data/distribution.csv"])
    }
    #expect(Set(document.all("figure").flatMap { $0.all("a") }.map(\.text)).count == 13)
  }
}
