import MarkupReading
import Maturity
import MaturityReports
import Testing

/// How many pairs no choice of rule reverses, on the comparison (METHOD 8; REPORTS 15, 19 and 22).
@Suite struct SteadyPairsTests {
  static let ladders = ["n", "mnn", "mmmnn", "mmmmmnn", "mmmmmmm"]

  /// The panel of a cohort in which each organisation's activities stand at its levels in turn.
  static func panel(
    _ levels: [[Int]], filter: ComparisonFilter = ComparisonFilter()
  ) throws -> ReadElement {
    let cohort = Fixture.cohort(Array(Fixture.organisations.prefix(levels.count))) {
      // Each commitment begins anew: after three activities, three, three and two.
      let place = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 0, 1][$1]
      let level = levels[$0][place]
      return level == 0 ? "m" : ladders[level - 1]
    }
    return try panel(ReadPage.comparison(cohort, filter: filter))
  }

  static func panel(_ page: ReadPage) throws -> ReadElement {
    try #require(page.document.all("section").first { $0["aria-labelledby"] == "rules" })
  }

  static func items(_ panel: ReadElement) -> [String] { panel.all("li").map(\.text) }

  @Test func `REPORTS 19: the comparison says how many pairs no choice of rule reverses`() throws {
    // Of three activities the lowest rises as the mean falls; of two the means are alike.
    let panel = try Self.panel([[1, 5, 5], [2, 4, 4], [3, 3, 3]])
    #expect(panel.all("h2").map(\.text) == ["Would other rules tell another story?"])
    #expect(
      panel.all("p").map(\.text) == [
        "On 3 of 5 commitments, the rule decides how some organisations compare.",
        "The same answers are read by the framework’s own rule and by 5 others: lowest, lower "
          + "median, mean, supported only and not applicable as zero.",
        "A pair keeps its order where no two rules disagree about which is ahead. A tie disagrees "
          + "with nothing. Which is ahead is not said, for these levels are not for ranking.",
      ])
    let none = "none of 3 pairs of organisations keeps its order."
    let all = "all 3 pairs of organisations keep their order."
    #expect(
      Self.items(panel) == [
        "On Part 1, \(none)", "On Part 2, \(none)", "On Part 3, \(none)", "On Part 4, \(all)",
        "On Part 5, \(all)",
      ])
  }

  @Test(arguments: [
    ([[1, 5, 5], [1, 5, 5], [2, 2, 2]], "1 of 3 pairs of organisations keeps its order."),
    (
      [[1, 5, 5], [1, 5, 5], [1, 5, 5], [2, 2, 2]],
      "3 of 6 pairs of organisations keep their order."
    ),
    ([[1, 5, 5], [2, 2, 2]], "the only pair of organisations does not keep its order."),
    ([[2, 2, 2], [2, 2, 2]], "the only pair of organisations keeps its order."),
    ([[2, 2, 2], [2, 2, 2], [3, 3, 3]], "all 3 pairs of organisations keep their order."),
  ])
  func `REPORTS 19: some pairs, one pair and ties have words of their own`(
    levels: [[Int]], words: String
  ) throws {
    #expect(try Self.items(Self.panel(levels)).first == "On Part 1, \(words)")
  }

  @Test func `REPORTS 15: the headline has words for none, for all alike and for one commitment`()
    throws
  {
    let alone = try Self.panel([[1, 2, 3]])
    #expect(
      alone.all("p").map(\.text) == ["Too few organisations stand at a level to compare any two."])
    #expect(alone.all("li").isEmpty)
    let steady = try Self.panel([[1, 2, 3], [1, 2, 3]])
    #expect(
      steady.all("p")[0].text == "No choice of rule reverses the order of any two organisations.")
    let part = try Self.panel(
      [[1, 5, 5], [2, 2, 2]], filter: ComparisonFilter(commitment: "c2"))
    #expect(
      part.all("p")[0].text == "On Part 2, the rule decides how some organisations compare.")
    #expect(
      Self.items(part) == ["On Part 2, the only pair of organisations does not keep its order."])
  }

  @Test func `REPORTS 19: a commitment that fewer than two stand on has no pair`() throws {
    // The third activity of three is open for all but the first.
    #expect(
      try Self.items(Self.panel([[1, 5, 5], [2, 2, 0], [2, 2, 0]])) == [
        "On Part 1, fewer than two organisations stand at a level, so there is no pair.",
        "On Part 2, fewer than two organisations stand at a level, so there is no pair.",
        "On Part 3, fewer than two organisations stand at a level, so there is no pair.",
        "On Part 4, 1 of 3 pairs of organisations keeps its order.",
        "On Part 5, 1 of 3 pairs of organisations keeps its order.",
      ])
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 19: the pairs are what a recount of every rule finds, and nobody is named`(
    _ seeded: SeededCohorts
  ) throws {
    let panel = try Self.panel(ReadPage.comparison(seeded.cohort))
    let recounts = seeded.letters.compactMap { $0 }.map(RuleRecount.init)
    let pairs = (0..<5).map { RuleRecount.steadyPairs(recounts, on: $0) }
    let items = Self.items(panel)
    #expect(items.count == (pairs.contains { $0.whole > 0 } ? 5 : 0))
    for (item, pair) in zip(items, pairs) {
      let numbers = item.dropFirst("On Part 1, ".count).matches(of: /\d+/).map { Int($0.output) }
      let (part, whole) = pair
      #expect(
        numbers == (whole < 2 ? [] : part == 0 || part == whole ? [whole] : [part, whole]),
        "\(item)")
    }
    let headline = panel.all("p")[0].text
    #expect(headline.split(separator: " ").count <= 15)
    let turned = pairs.count { $0.part < $0.whole }
    #expect(headline.hasPrefix("On \(turned) of 5 commitments") == (turned > 0))
    for organisation in Fixture.organisations {
      #expect(!panel.text.contains(organisation.name))
      #expect(!panel.text.contains(organisation.shortName))
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 19: the panel is the same whoever gave which answers`(_ seeded: SeededCohorts)
    throws
  {
    let letters = seeded.letters
    let exchanged = Fixture.cohort(seeded.cohort.members.map(\.organisation)) {
      letters[letters.count - 1 - $0]?[$1]
    }
    #expect(
      try Self.panel(ReadPage.comparison(exchanged)).runs
        == Self.panel(ReadPage.comparison(seeded.cohort)).runs)
  }

  @Test(arguments: [Audience.partners, .public])
  func `REPORTS 22: whoever is not shown names is not shown how rules compare organisations`(
    audience: Audience
  ) throws {
    let cohort = Fixture.cohort { organisation, activity in
      Self.ladders[(organisation + activity) % 5]
    }
    let named = try ReadPage.comparison(cohort)
    #expect(named.html.contains("Would other rules") && named.html.contains("pairs of"))
    let pack = try DisclosedPack(cohort, for: audience)
    for file in pack.shared {
      #expect(!file.contains("Would other rules") && !file.contains("pairs of"))
    }
    // One's own answers are one's own to read.
    for partner in pack.partners {
      #expect(partner.html.contains("Would other rules") && !partner.html.contains("pairs of"))
    }
    #expect(pack.partners.isEmpty == (audience == .public))
  }
}
