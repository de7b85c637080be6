import MarkupReading
import Maturity
import MaturityReports
import Testing

/// What holds of every board paper, whatever the answers and however much is supplied (REPORTS 21).
@Suite struct BoardLawTests {
  /// The papers of a cohort: of all together, and of each organisation.
  static func papers(_ seeded: SeededCohorts, _ paper: BoardPaper) throws -> [ReadPage] {
    [try ReadPage.board(seeded.cohort, previous: seeded.previous, paper: paper)]
      + (try seeded.cohort.members.map { member in
        try ReadPage.board(
          member.organisation, seeded.cohort, previous: seeded.previous,
          record: PartnerRecord(board: paper))
      })
  }

  static func words(_ text: String) -> Int { text.split(separator: " ").count }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 21: a headline has at most 150 words`(_ seeded: SeededCohorts) throws {
    for page in try Self.papers(seeded, BoardPaper()) {
      let headline = page.paragraphs("headline")
      #expect(!headline.isEmpty)
      #expect(headline.map(Self.words).reduce(0, +) <= 150, "\(headline)")
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 15 and 21: the table's finding has at most 15 words, and 13 rows follow`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try Self.papers(seeded, BoardPaper()) {
      let headline = try #require(page.document.element(id: "levels")).text
      #expect((4...15).contains(Self.words(headline)), "\(headline)")
      #expect(page.boardRows.count == 13)
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 21: how sure is one sentence of at most 30 words`(_ seeded: SeededCohorts) throws {
    for page in try Self.papers(seeded, BoardPaper()) {
      let sentence = try #require(page.paragraphs("certainty").first)
      #expect(sentence.count { $0 == "." } == 1)
      // The first is the number of the paragraph.
      #expect(Self.words(sentence) - 1 <= 30, "\(sentence)")
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 21: at most three strengths and three gaps, and none is both`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try Self.papers(seeded, BoardPaper()) {
      let lists = ["Strengths", "Gaps"].map { heading in
        page.document.all("h3").first { $0.text.hasPrefix(heading) }?.parent?.all("li")
          .map { $0.plain.prefix { $0 != " " } } ?? []
      }
      #expect(lists.allSatisfy { (1...3).contains($0.count) })
      let numbers = lists.map { Set($0.filter { $0.first?.isNumber == true }) }
      #expect(numbers[0].isDisjoint(with: numbers[1]))
    }
  }

  @Test(arguments: SeededCohorts.all, ["word", "W", "mm mmmm", "The board agrees to it"])
  func
    `REPORTS 21: however much is supplied, everything is on the page once and what print leaves out is counted`(
      _ seeded: SeededCohorts, word: String
    ) throws
  {
    let whole = BoardPaper.whole(of: word)
    for page in try Self.papers(seeded, whole).prefix(3) {
      let items = page.document.all("li").filter { $0.classes == ["numbered"] }
      #expect(items.count == 16)
      let left = page.document.element(id: "left")?.parent?.all("li").count ?? 0
      #expect(left > 0 && left < 16)
      let told = page.document.descendants.filter { $0.classes == ["numbered"] }
        .map(\.plain).first { $0.contains("not fit on two sides") }
      let counts = (told ?? "").matches(of: /(\d+) (recommendation|risk|ask)/)
        .compactMap { Int($0.output.1) }
      #expect(counts.reduce(0, +) == left, "\(told ?? "nothing told")")
      // The board reads a recommendation in print, whatever else is left out.
      let printed = items.filter { item in
        !item.ancestors.contains { $0.classes == ["screen"] }
      }
      #expect(printed.contains { $0.plain.hasPrefix("R1 ") })
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 21: paragraphs are numbered in order, without a gap or a double`(
    _ seeded: SeededCohorts
  ) throws {
    for paper in [BoardPaper(), .asking, .whole(of: "word")] {
      for page in try Self.papers(seeded, paper).prefix(3) {
        let numbers = page.document.descendants.filter { $0.classes == ["at"] }
          .compactMap { Int($0.text) }
        #expect(numbers == Array(1...numbers.count))
      }
    }
  }

  @Test func `REPORTS 17: a board paper says what every page says of itself`() throws {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    for page in [
      try ReadPage.board(Fixture.organisations[0], cohort), try ReadPage.board(cohort),
    ] {
      let text = page.document.runs.joined(separator: " ")
      for words in [
        "Self-assessed", "16 of 16", "Spring 2026, as things stood on 31 March 2026",
        "A declaration, edition 1.", "the round\u{2019}s lead.",
        "Organisations are named to the round\u{2019}s lead only.",
        "To be published on 1 July 2026.", "Made on 31 March 2026, by declaration 1.2.3.",
        "Not for ranking.", "An activity stands at the highest level at and below which",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test(arguments: [Audience.partners, .public])
  func `REPORTS 22: a board paper is refused to whom the others are`(audience: Audience) throws {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let provenance = Provenance(
      made: "31 March 2026", version: "1", isIllustrative: false, audience: audience)
    let refusal = ReportRefusal.namesOrganisations(audience)
    #expect(throws: refusal) {
      _ = try ReadPage.board(Fixture.organisations[0], cohort, provenance: provenance)
    }
    #expect(throws: refusal) {
      _ = try BoardPage(
        cohort: cohort, paper: BoardPaper(), previous: nil, provenance: provenance)
    }
    #expect(throws: ReportRefusal.notInvited("kent-county-council")) {
      _ = try BoardPage(
        cohort: cohort, organisation: "kent-county-council", previous: nil, provenance: .lead())
    }
  }
}
