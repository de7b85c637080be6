import MarkupReading
import Maturity
import MaturityReports
import Testing

/// What a board is told of the whole partnership (REPORTS 21).
@Suite struct PartnershipBoardTests {
  /// Fifteen answer: 1.1 stands at 3 for ten of them, 1.2 for five; all else is at 2.
  static let cohort = Fixture.cohort { place, activity in
    if place == 15 { return nil }
    return activity == 0 && place < 10 || activity == 1 && place < 5 ? "mmmnn" : "mnn"
  }

  @Test
  func `REPORTS 21: the rows are counts, and the headline says who answered and what is missed`()
    throws
  {
    let page = try ReadPage.board(Self.cohort)
    #expect(
      page.paragraphs("headline") == [
        "2 15 of 16 partners have answered. 15 have completed and agreed every activity, and 0 are "
          + "signed off.",
        "3 Targets are missed most in 1.3 Thing 1 3 (met by 0 of 15), 2.1 Thing 2 1 (met by 0 of "
          + "15) and 9 more activities.",
        "4 15 of 16 organisations have completed every activity. 1 organisation submitted nothing. "
          + "There is no earlier round to compare with.",
      ])
    #expect(
      page.boardRows.prefix(3) == [
        "1.1 Thing 1 1 | 0 | 5 | 10 | 0 | 0 | 1 | 10 | none | none | 2 to 3",
        "1.2 Thing 1 2 | 0 | 10 | 5 | 0 | 0 | 1 | 5 | none | none | 2 to 3",
        "1.3 Thing 1 3 | 0 | 15 | 0 | 0 | 0 | 1 | 0 | none | none | 2",
      ])
    #expect(page.standouts("Strengths") == ["1.1 Doing thing 1 1: 10 of 15."])
    #expect(
      page.standouts("Gaps") == [
        "1.3 Doing thing 1 3: 0 of 15.", "2.1 Doing thing 2 1: 0 of 15.",
        "2.2 Doing thing 2 2: 0 of 15.",
        "These stand alike, and 2.3, 3.1, 3.2 and 5 more activities do too. There are 12 in all.",
      ])
  }

  @Test
  func `REPORTS 21: a level counts as one that could be higher only where it is shown as one`()
    throws
  {
    // One does not know a criterion, one has left one out, and one has the others to agree with.
    let plain = Fixture.cohort { place, activity in
      activity > 0 ? "n" : ["mmdmmnn", "mn-", "md"][min(place, 2)]
    }
    let cohort = Cohort(
      framework: plain.framework, round: plain.round,
      organisations: Array(Fixture.organisations.prefix(2)),
      assessments: plain.members.prefix(2).compactMap(\.assessment))
    #expect(
      try ReadPage.board(cohort).paragraphs("certainty").first?.hasPrefix(
        "5 1 of 2 partners is complete and agreed, 1 level could be higher, ") == true)
  }

  @Test func `REPORTS 21: one of many is, and several are`() throws {
    let cohort = Fixture.cohort { place, _ in place == 0 ? "n" : nil }
    let page = try ReadPage.board(cohort)
    #expect(
      page.paragraphs("headline").first
        == "2 1 of 16 partners has answered. 1 has completed and agreed every activity, and 0 are "
        + "signed off.")
  }

  @Test func `REPORTS 21: what changed is told as counts`() throws {
    let previous = Fixture.cohort(year: 2025) { _, activity in activity < 12 ? "mnn" : "mmmnn" }
    let page = try ReadPage.board(Self.cohort, previous: previous)
    #expect(
      page.document.element(id: "levels")?.text
        == "15 levels rose, 15 fell and 165 stayed since Spring 2025")
    #expect(page.boardRows[0].hasSuffix("| 10 | 10 | 0 | 2 to 3"))
    #expect(page.boardRows[12].hasSuffix("| 0 | 0 | 15 | 2"))
    let same = try ReadPage.board(
      Self.cohort,
      previous: Fixture.cohort(year: 2025) { place, activity in
        activity == 0 && place < 10 || activity == 1 && place < 5 ? "mmmnn" : "mnn"
      })
    #expect(same.document.element(id: "levels")?.text == "No level has changed since Spring 2025")
  }

  @Test func `REPORTS 19 and 21: what is in the way and who could help are counted`() throws {
    let notices = [(0, HelpNotice.Kind.offers), (12, .asks), (13, .asks), (3, .offers)].map {
      HelpNotice(organisation: Fixture.organisations[$0.0].id, section: "a1-1", kind: $0.1)
    }
    let plain = Fixture.cohort { place, _ in place == 0 ? "mmmnn" : "n" }
    let shown = plain.members.compactMap { member -> Assessment? in
      var assessment = member.assessment
      assessment?.evidence = [
        Evidence(kind: .data, title: "Log", date: "2026-01-31", shows: ["a1-1-q2"])
      ]
      return assessment
    }
    let cohort = Cohort(
      framework: plain.framework, round: plain.round, organisations: Fixture.organisations,
      assessments: shown)
    let page = try ReadPage.board(cohort, help: notices)
    let paragraphs = page.paragraphs("further-1")
    #expect(paragraphs.count == 4)
    #expect(
      paragraphs[0] == "6 1.1.1 is in the way of 15 of 16: \u{201C}Thing 1 of 1.1 is done.\u{201D}")
    #expect(
      paragraphs[3] == "9 2 offers of help and 2 requests make 2 pairs, on 1 activity. For joint "
        + "work, since nobody is supported at level 3: 1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.2, 3.3, "
        + "4.1, 4.2, 5.1 and 5.2.")
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 21 and 22: no organisation is named or ranked`(_ seeded: SeededCohorts) throws {
    let page = try ReadPage.board(seeded.cohort, previous: seeded.previous, paper: .asking)
    for organisation in Fixture.organisations {
      for name in [organisation.id.text, organisation.name, organisation.shortName] {
        #expect(!page.html.contains(name), "\(name)")
      }
    }
  }

  @Test func `REPORTS 17 and 21: assurance is counted by kind with each term's meaning`() throws {
    let assurances = [
      Fixture.organisations[0].id: [
        Assurance(kind: .independent, by: "Internal audit", date: "2026-03-01")
      ]
    ]
    let page = try ReadPage.board(Self.cohort, assurances: assurances)
    #expect(
      page.paragraphs("signed").first == "10 14 self-assessed. The organisation answered for "
        + "itself, and nobody from outside has checked. 1 independently assured. Somebody from "
        + "outside, with no stake in the result, went through the answers.")
    #expect(page.html.contains("Self-assessed, 1 of 15 checked by others."))
    #expect(
      page.paragraphs("signed").last?.hasSuffix(
        "0 of 16 assessments are signed off by an officer of their organisation. This paper adds "
          + "them up, and nobody signs it.") == true)
  }
}
