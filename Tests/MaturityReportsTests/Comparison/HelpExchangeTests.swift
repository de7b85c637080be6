import MarkupReading
import Maturity
import Testing

/// Who could help whom, on the comparison (METHOD 6.5; REPORTS 19).
@Suite struct HelpExchangeTests {
  /// The first is supported at 3 everywhere, the second claims 1, the others claim 2.
  private static let cohort: Cohort = {
    let written = Fixture.cohort { member, _ in ["mmmnn", "n"].dropFirst(member).first ?? "mnn" }
    return Cohort(
      framework: written.framework, round: written.round, organisations: Fixture.organisations,
      assessments: written.members.compactMap { member in
        guard var assessment = member.assessment else { return nil }
        if member.organisation.id == Fixture.organisations[0].id {
          assessment.evidence = [
            Evidence(
              kind: .document, title: "Paper", date: "2026-01-01",
              shows: written.framework.questions.map(\.id))
          ]
        }
        return assessment
      })
  }()

  private static func notice(
    _ member: Int, _ kind: HelpNotice.Kind, _ section: Section.ID = "a1-1", note: String? = nil
  ) -> HelpNotice {
    HelpNotice(
      organisation: Fixture.organisations[member].id, section: section, kind: kind, note: note)
  }

  private static func section(_ notices: [HelpNotice]) throws -> ReadElement {
    try SupportTests.section("help", of: .comparison(cohort, notices: notices))
  }

  @Test func `REPORTS 19: a pair stands with the levels of both and their own words`() throws {
    let section = try Self.section([
      Self.notice(0, .offers, note: "Half a day a month."), Self.notice(1, .asks),
    ])
    #expect(
      section.all("p").prefix(2).map(\.text) == [
        "1 organisation could help 1 organisation, in 1 activity.",
        "Nobody is offered or exposed without having said so.",
      ])
    let tables = section.all("table")
    try #require(tables.count == 1)
    #expect(
      SupportTests.rows(tables[0]) == [
        [
          "1.1 Doing thing 1 1", "Basildon: \u{201C}Half a day a month.\u{201D}", "3", "Braintree",
          "1",
        ]
      ])
  }

  @Test func `REPORTS 19: an offer or a call without a match stands with the reason`() throws {
    let section = try Self.section([
      Self.notice(0, .offers, "a1-2"), Self.notice(2, .offers, "a1-3"), Self.notice(0, .offers),
      Self.notice(2, .asks), Self.notice(1, .asks, "a2-1"), Self.notice(1, .asks, "a1-3"),
    ])
    #expect(section.all("p")[0].text == "No offer of help matches a call for it yet.")
    let tables = section.all("table")
    try #require(tables.count == 1)
    #expect(
      SupportTests.rows(tables[0]) == [
        [
          "1.1 Doing thing 1 1", "Basildon", "Offers", "3",
          "Nobody who asks is known to stand two levels below",
        ],
        [
          "1.1 Doing thing 1 1", "Brentwood", "Asks", "2",
          "Nobody who offers is supported two levels above",
        ],
        ["1.2 Doing thing 1 2", "Basildon", "Offers", "3", "Nobody else asks"],
        [
          "1.3 Doing thing 1 3", "Braintree", "Asks", "1",
          "Nobody who offers is supported at level 3",
        ],
        [
          "1.3 Doing thing 1 3", "Brentwood", "Offers", "2",
          "Its evidence does not support level 3",
        ],
        ["2.1 Doing thing 2 1", "Braintree", "Asks", "1", "Nobody else offers"],
      ])
  }

  @Test func `REPORTS 19: who has said nothing stands in no pair, however far ahead or behind`()
    throws
  {
    let section = try Self.section([])
    #expect(section.all("p")[0].text == "Nobody here has said that they offer help or ask for it.")
    #expect(section.all("table").isEmpty)
    #expect(!Fixture.organisations.contains { section.text.contains($0.shortName) })
  }

  @Test func `REPORTS 19: joint work names each activity where nobody is supported at level 3`()
    throws
  {
    let first = try Self.section([])
    #expect(
      first.all("p").last?.text == "In every activity somebody is supported at level 3 or more.")
    let cohort = Fixture.cohort { _, activity in activity == 0 ? nil ?? "" : "mnn" }
    let section = try SupportTests.section("help", of: .comparison(cohort))
    let sentence =
      "Nobody is supported at level 3 or more in 13 activities, so they are for joint work:"
    #expect(section.all("p").last?.text == sentence)
    let items = section.all("li").map(\.text)
    try #require(items.count == 13)
    #expect(items[0] == "1.1 Doing thing 1 1: nobody has completed it")
    #expect(
      items[1] == "1.2 Doing thing 1 2: the highest supported level is 2, at 16 organisations")
  }
}
