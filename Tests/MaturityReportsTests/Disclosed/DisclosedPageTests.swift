import DelimitedText
import MarkupReading
import Maturity
import MaturityReports
import Testing

/// Pages and tables for those who are not shown names (REPORTS 22, METHOD 6.6).
@Suite struct DisclosedPageTests {
  /// Every name by which an organisation could be known.
  private static func names(_ organisation: Organisation) -> [String] {
    [organisation.id.text, organisation.name, organisation.shortName]
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 22: no organisation's name or id stands in a byte that everybody has`(
    _ seeded: SeededCohorts
  ) throws {
    for audience in [Audience.partners, .public] {
      let pack = try DisclosedPack(seeded.cohort, previous: seeded.previous, for: audience)
      for file in pack.shared {
        for name in Fixture.organisations.flatMap(Self.names) {
          #expect(!file.contains(name), "\(name)")
        }
      }
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 22: a partner's own report names that partner alone`(
    _ seeded: SeededCohorts
  ) throws {
    let pack = try DisclosedPack(seeded.cohort, previous: seeded.previous, partners: 16)
    #expect(pack.partners.count == seeded.cohort.members.count)
    for (own, page) in pack.partners {
      #expect(page.contains(own.name.replacing("&", with: "&amp;")))
      for other in Fixture.organisations where other.id != own.id {
        for name in [other.id.text, other.name, other.name.replacing("&", with: "&amp;")] {
          #expect(!page.contains(name), "\(name) in the report to \(own.name)")
        }
      }
    }
  }

  @Test func `REPORTS 22: the public copy leaves out what is marked sensitive, and says how much`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in
      ["n", "mnn", "mmmnn", "mmmmmnn"][organisation % 4]
    }
    let texts = cohort.framework.questions.filter(\.isSensitive).map(\.text)
    #expect(texts.count == 13)
    let partners = try DisclosedPack(cohort, for: .partners)
    let everybody = try DisclosedPack(cohort, for: .public)
    for text in texts {
      #expect(partners.shared.contains { $0.contains(text) })
      #expect(!everybody.shared.contains { $0.contains(text) })
    }
    let says = "The detail of 13 criteria marked sensitive is left out."
    #expect(everybody.comparison.contains(says))
    #expect(!partners.comparison.contains(says))
    #expect(
      everybody.data.contains { $0.contents.contains("13 criteria marked sensitive left out") })
  }

  @Test(arguments: [1, 9, 10, 14] as [UInt64])
  func `REPORTS 22: two who trade all their answers change no byte that a third is given`(
    seed: UInt64
  ) throws {
    let seeded = SeededCohorts(seed: seed)
    let cohort = seeded.cohort
    guard cohort.members.count > 9 else { return }
    let (a, b) = (cohort.members[4], cohort.members[9])
    func moved(_ member: Cohort.Member, to other: Cohort.Member) -> Assessment? {
      member.assessment.map {
        Assessment(
          organisation: other.organisation.id, entries: $0.entries, evidence: $0.evidence,
          confirmedNotApplicable: $0.confirmedNotApplicable, disputed: $0.disputed)
      }
    }
    let others = cohort.members.filter { ![a, b].contains($0) }.compactMap(\.assessment)
    let traded = Cohort(
      framework: cohort.framework, round: cohort.round,
      organisations: cohort.members.map(\.organisation),
      assessments: others + [moved(a, to: b), moved(b, to: a)].compactMap(\.self))
    for audience in [Audience.partners, .public] {
      let (before, after) = try (
        DisclosedPack(cohort, for: audience), DisclosedPack(traded, for: audience)
      )
      #expect(before.shared == after.shared)
      #expect(before.partners.map(\.html) == after.partners.map(\.html))
    }
  }

  @Test func `METHOD 6.6: a withheld activity says that it is withheld, and why`() throws {
    let cohort = Fixture.cohort { organisation, activity in
      switch activity {
      case 0: "mnn"
      case 1: organisation < 8 ? "mnn" : "mn"
      default: organisation < 8 ? "n" : "mnn"
      }
    }
    let page = try ReadPage(DisclosedPack(cohort).comparison)
    let list = try #require(
      page.document.element(id: "disclosure")?.parent?.all("ul").first?.all("li").map(\.text))
    #expect(
      list.contains(
        "Levels are withheld in 1.1. Three organisations that pool what they know could work out "
          + "another’s level or answer."))
    #expect(
      list.contains(
        "Levels are withheld in 1.2. Fewer than 9 organisations have completed it, too few for any "
          + "figure."))
    let captions = page.document.all("figcaption").map(\.text)
    #expect(captions[0].contains("Withheld"))
    #expect(!captions[2].contains("Withheld"))
    #expect(page.document.all("figure")[0].all("svg").isEmpty)
  }

  @Test func `METHOD 6.6: figures that are repeated say of which release they are`() throws {
    let first = Fixture.cohort { organisation, _ in organisation < 8 ? "n" : "mnn" }
    let second = Fixture.cohort { organisation, activity in
      organisation == 0 && activity == 0 ? "mmmmmnn" : organisation < 8 ? "n" : "mnn"
    }
    let pack = try DisclosedPack(second, given: DisclosedPack.given(first), release: 2)
    #expect(pack.figures.activities.allSatisfy { $0.repeats == 1 })
    #expect(
      pack.comparison.contains(
        "show the figures of release 1, of 1 July 2026, again. Too little changed since, if "
          + "anything, to show it without showing whose it is."))
    #expect(pack.comparison.contains("As in release 1 of 1 July 2026."))
    let own = try ReadPage(pack.partners[0].html)
    #expect(
      own.document.element(id: "others")?.parent?.all("p").first?.text.hasSuffix(
        "Figures of an earlier release have no square: you may have moved.") == true)
    #expect(own.document.element(id: "others")?.parent?.all("rect").isEmpty == true)
    let alike = try DisclosedPack(first, given: DisclosedPack.given(first), release: 2)
    #expect(alike.comparison == pack.comparison)
  }

  @Test func `METHOD 6.6: what changed is told from released figures`() throws {
    let before = Fixture.cohort(year: 2025) { organisation, _ in organisation < 8 ? "n" : "mmmnn" }
    let now = Fixture.cohort { organisation, _ in organisation < 6 ? "n" : "mmmnn" }
    let page = try ReadPage(DisclosedPack(now, previous: before).comparison)
    let rows = try #require(
      page.document.element(id: "change")?.parent?.all("tbody").first?.all("tr"))
    #expect(rows.count == 13)
    #expect(rows[0].all("td").map(\.text) == ["3", "8 of 16", "10 of 16"])
    #expect(page.findings[2].headline == "More activities have more at target than have fewer")
    let alone = try DisclosedPack(now).comparison
    #expect(
      alone.contains(
        "Nothing of an earlier round has been released, so there is nothing to compare with."))
  }

  @Test func `METHOD 6.6: what changed is told by the numbers that the table gives`() throws {
    // Nine of fourteen is a smaller number than ten of sixteen, and a greater share.
    let before = Fixture.cohort(year: 2025) { organisation, _ in organisation < 6 ? "n" : "mmmnn" }
    let now = Fixture.cohort { organisation, _ in
      organisation < 5 ? "n" : organisation < 14 ? "mmmnn" : nil
    }
    let page = try ReadPage(DisclosedPack(now, previous: before).comparison)
    let rows = try #require(
      page.document.element(id: "change")?.parent?.all("tbody").first?.all("tr"))
    #expect(rows[0].all("td").map(\.text) == ["3", "10 of 16", "9 of 14"])
    #expect(page.findings[2].headline == "More activities have fewer at target than have more")
    #expect(
      page.findings[2].detail == "Since Spring 2025, the number at or above target rose in 0, fell "
        + "in 13 and stayed in 0 of 13 activities. This time fewer completed 13 of these, which "
        + "alone can move the number.")
  }

  @Test func `METHOD 6.6: a target among levels given together is said not to be given`() throws {
    func cohort(_ year: Int) -> Cohort {
      Fixture.cohort(year: year) { organisation, _ in
        organisation < 3 ? "mnn" : organisation < 10 ? "mmmnn" : "mmmmmnn"
      }
    }
    let page = try ReadPage(DisclosedPack(cohort(2026), previous: cohort(2025)).board)
    #expect(
      page.boardRows[0]
        == "1.1 Thing 1 1 | to 3: 10, 4: 6 | 0 | not given | not given | 3 or below to 4")
    #expect(
      page.document.all("caption")[0].text.contains(
        "Not given: the target is among levels given together."))
    let plain = try ReadPage(
      DisclosedPack(Fixture.cohort { organisation, _ in organisation < 8 ? "n" : "mmmnn" }).board)
    #expect(!plain.document.all("caption")[0].text.contains("Not given:"))
  }

  @Test
  func `REPORTS 17 and 22: a partner's own report says at its foot too that it alone is given it`()
    throws
  {
    let pack = try DisclosedPack(Fixture.cohort { _, _ in "mnn" })
    let page = try ReadPage(pack.partners[0].html)
    let facts = try #require(
      page.document.all("dl").first { $0.all("dt").first?.text == "Assurance" })
    let reader = zip(facts.all("dt"), facts.all("dd")).first { $0.0.text == "For" }?.1.text
    #expect(reader == "This partner alone.")
    #expect(page.document.all("header")[0].text.contains("For this partner alone."))
  }

  @Test func `METHOD 6.6: by group, each group stands in a row of its own`() throws {
    let organisations = (0..<20).map { number in
      Organisation(
        id: Identifier("body-\(number)") ?? "body", name: "Body \(number)",
        shortName: "B\(number)", kind: .district, tier: number < 10 ? .district : .upperTier)
    }
    let plain = Fixture.round()
    let round = Round(
      id: plain.id, name: plain.name, date: plain.date, framework: plain.framework,
      edition: plain.edition, targets: plain.targets, disclosure: .public, peers: .tier)
    let cohort = Fixture.cohort(organisations, round: round) { organisation, _ in
      organisation % 2 == 0 ? "n" : "mnn"
    }
    let page = try ReadPage(DisclosedPack(cohort).comparison)
    let tables = try #require(page.document.element(id: "groups")?.parent?.all("table"))
    #expect(tables.count == 13)
    #expect(tables[0].all("tbody")[0].all("th").map(\.text) == ["District", "Upper-tier"])
    #expect(
      tables[0].all("tbody")[0].all("td").map(\.text)
        == Array(repeating: "level 1: 5; level 2: 5; level 3: 0; level 4: 0; level 5: 0", count: 2))
    let few = Fixture.cohort(Array(organisations.prefix(15)), round: round) { organisation, _ in
      organisation % 2 == 0 ? "n" : "mnn"
    }
    #expect(
      try DisclosedPack(few).comparison.contains(
        "No level is given by tier: each group would need 9 organisations that are complete"))
  }

  @Test func `REPORTS 21: the paper for all partners holds what may be shown`() throws {
    let cohort = Fixture.cohort { organisation, activity in
      switch activity {
      case 0: "mnn"
      case 1: organisation < 6 ? "n" : "mmmnn"
      case 2: organisation < 6 ? "n" : "mnn"
      default: organisation < 6 ? "n" : organisation < 11 ? "mnn" : "mmmnn"
      }
    }
    let page = try ReadPage(DisclosedPack(cohort).board)
    let rows = try #require(page.document.all("tbody").first?.all("tr"))
    #expect(rows.count == 13)
    #expect(
      rows.prefix(4).map { $0.all("td").map(\.text) } == [
        ["withheld", "withheld", "withheld", "not released", "withheld"],
        ["1: 6, 3: 10", "0", "10 of 16", "not released", "1 to 3"],
        ["1: 6, 2: 10", "0", "0 of 16", "not released", "1 to 2"],
        ["1: 6, 2: 5, 3: 5", "0", "5 of 16", "not released", "1 to 3"],
      ])
    let text = page.document.all("main")[0].text
    #expect(
      text.contains(
        "Targets are missed most in 1.3 Thing 1 3 (met by 0 of 16). For 1 activity no such figure is "
          + "given."))
    #expect(
      text.contains(
        "16 of 16 partners have answered, 1 activity is withheld, so that nobody is given away and "
          + "nobody outside has checked."))
  }

  @Test func `REPORTS 21: where all is withheld, the paper for all partners says so`() throws {
    let board = try DisclosedPack(Fixture.cohort { _, _ in "mnn" }).board
    let page = try ReadPage(board)
    let text = page.document.all("main")[0].text
    #expect(text.contains("No figure on targets can be given"))
    #expect(text.contains("13 activities are withheld, so that nobody is given away"))
    #expect(text.contains("Of the criteria that figures are given of, none is not met."))
  }
}
