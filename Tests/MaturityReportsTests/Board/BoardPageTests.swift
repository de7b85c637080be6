import MarkupReading
import Maturity
import MaturityReports
import Testing

/// What a board is told of its own organisation (REPORTS 21).
@Suite struct BoardPageTests {
  static let organisation = Fixture.organisations[4]

  /// Level 1 in 1.3, level 3 in six, level 2 in the others; a year ago level 3 but for 1.1.
  static let cohort = Fixture.cohort { _, activity in
    activity == 2 ? "n" : activity < 7 ? "mmmnn" : "mnn"
  }
  static let previous = Fixture.cohort(year: 2025) { _, activity in
    activity == 0 ? "n" : "mmmnn"
  }

  @Test func `REPORTS 21: nobody supplied anything, so the purpose and all else are to be agreed`()
    throws
  {
    let page = try ReadPage.board(Self.organisation, Self.cohort)
    #expect(
      page.paragraphs("recommendations")
        == ["1 The purpose is to be agreed. The recommendations are to be agreed."])
    #expect(page.paragraphs("risks") == ["Nobody has named a risk yet: to be agreed."])
    #expect(page.paragraphs("asks") == ["Nobody has asked for anything yet: to be agreed."])
    #expect(
      page.paragraphs("signed")
        == [
          "10 Self-assessed. The organisation answered for itself, and nobody from outside has "
            + "checked.",
          "11 Not signed off yet. Name, role and date are to be agreed.",
        ])
  }

  @Test func `REPORTS 21: recommendations, risks and asks are traced, owned and dated`() throws {
    let page = try ReadPage.board(
      Self.organisation, Self.cohort, record: PartnerRecord(board: .asking))
    #expect(
      page.paragraphs("recommendations") == [
        "1 For decision. The board is asked to decide on 2 recommendations.",
        "R1 Name a sponsor. Activity 1.1, at level 3. Owner: Chief Executive. By 30 June 2026.",
        "R2 Adopt the plan.",
      ])
    #expect(page.paragraphs("risks") == ["10 One analyst holds the key. Activity 1.2, at level 3."])
    #expect(
      page.paragraphs("asks") == [
        "11 Fund a steward. Activity 1.3, at level 1. Owner to be agreed. Date to be agreed."
      ])
  }

  @Test func `REPORTS 21: the headline says where, what is weakest and what changed`() throws {
    let page = try ReadPage.board(Self.organisation, Self.cohort, previous: Self.previous)
    #expect(
      page.paragraphs("headline") == [
        "2 6 of 13 activities are claimed at or above target. Evidence reaches the target in none "
          + "of them. 13 of 13 activities are complete and agreed.",
        "3 Weakest, at level 1 Beginning: 1.3 Thing 1 3.",
        "4 Since Spring 2025, 1 rose, 7 fell and 5 stayed. Rose: 1.1 Thing 1 1. "
          + "Fell: 1.3 Thing 1 3, 3.2 Thing 3 2, 3.3 Thing 3 3, 4.1 Thing 4 1, 4.2 Thing 4 2 "
          + "and 2 more activities.",
      ])
    #expect(
      page.document.element(id: "levels")?.text
        == "1 claimed level rose, 7 fell and 5 stayed since Spring 2025")
  }

  @Test
  func `REPORTS 21: what would raise the weakest, and why levels moved, as far as there is room`()
    throws
  {
    let member = try #require(Self.cohort.members.first { $0.organisation == Self.organisation })
    let fell = try #require(
      Self.cohort.framework.activities.map(\.section.id).first {
        (member.score?[$0]?.level?.number ?? 0) == 1
      })
    let page = try ReadPage.board(
      Self.organisation, Self.cohort, previous: Self.previous,
      record: PartnerRecord(reasons: [fell: "The person who kept the list has left."]))
    let further = page.document.descendants.filter { $0.name == "h2" }.map(\.text)
    #expect(further.contains("What would raise the weakest"))
    #expect(further.contains("Why levels moved"))
    let text = page.document.all("main")[0].text
    #expect(text.contains("Evidence is missing for what is claimed in "))
    #expect(text.contains("1.3 Thing 1 3: next, for level 2, is \u{201C}"))
    #expect(
      text.contains(
        "1.3 Thing 1 3 fell from 3 to 1. Answers changed. Reason given: The person who kept the "
          + "list has left."))
    #expect(text.contains("No reason was given."))
  }

  @Test func `REPORTS 21: thirteen rows say claimed, supported, last time, change and middle half`()
    throws
  {
    let page = try ReadPage.board(Self.organisation, Self.cohort, previous: Self.previous)
    let rows = page.boardRows
    #expect(rows.count == 13)
    #expect(
      rows.prefix(3) == [
        "1.1 Thing 1 1 | 3 | 2 | 1 | rose by 2 | 3", "1.2 Thing 1 2 | 3 | 2 | 3 | no change | 3",
        "1.3 Thing 1 3 | 1 | 1 | 3 | fell by 2 | 1",
      ])
    // A claim that evidence does not bear out catches the eye.
    #expect(page.document.all("td").filter { !$0.all("strong").isEmpty }.count == 6)
  }

  @Test func `REPORTS 21: without a round before, or without a level then, change says so`() throws
  {
    let first = try ReadPage.board(Self.organisation, Self.cohort)
    #expect(first.boardRows.first == "1.1 Thing 1 1 | 3 | 2 | none | first round | 3")
    #expect(first.document.element(id: "levels")?.text == "This is the first round")
    let silent = Fixture.cohort(year: 2025) { place, _ in place == 4 ? nil : "mnn" }
    let page = try ReadPage.board(Self.organisation, Self.cohort, previous: silent)
    #expect(page.boardRows.first == "1.1 Thing 1 1 | 3 | 2 | none | not comparable | 3")
    #expect(
      page.document.element(id: "levels")?.text == "Nothing can be compared with Spring 2025")
    let same = try ReadPage.board(
      Self.organisation, Self.cohort,
      previous: Fixture.cohort(year: 2025) { _, activity in
        activity == 2 ? "n" : activity < 7 ? "mmmnn" : "mnn"
      })
    #expect(
      same.document.element(id: "levels")?.text == "No claimed level has changed since Spring 2025")
  }

  @Test(
    arguments: zip(
      ["mmdmmnn", "xmxmmnn", "mnp-", "m", "", "xxxxxxx"],
      [
        "2 up to 4 | 2", "4 (1*) | 2", "2 | 2", "in progress | in progress",
        "not assessed | not assessed", "not assessed | not assessed",
      ]))
  func `REPORTS 21: each kind of blank and doubt has words of its own`(
    letters: String, cells: String
  ) throws {
    let cohort = Fixture.cohort { _, activity in activity == 0 ? letters : "mnn" }
    let row = try #require(try ReadPage.board(Self.organisation, cohort).boardRows.first)
    #expect(row.hasPrefix("1.1 Thing 1 1 | \(cells) | none | first round |"), "\(row)")
  }

  @Test func `REPORTS 21: the middle half says where it is too small, and where it is withheld`()
    throws
  {
    let few = Fixture.cohort(Array(Fixture.organisations.prefix(4))) { _, _ in "mnn" }
    let page = try ReadPage.board(Fixture.organisations[0], few)
    #expect(page.boardRows.allSatisfy { $0.hasSuffix("too few") })
    #expect(
      page.document.all("caption")[0].text.contains(
        "Too few: under five are complete and agreed."))
    let withheld = try ReadPage.board(
      Self.organisation, Self.cohort, middleHalf: { _ in .withheld })
    #expect(withheld.boardRows.allSatisfy { $0.hasSuffix("withheld") })
    #expect(
      withheld.document.all("caption")[0].text.contains(
        "Withheld: it could tell what one partner\u{2019}s level is."))
  }

  @Test func `REPORTS 21: who signed is named in the organisation's own copy alone`() throws {
    let signed = Fixture.cohort(Fixture.organisations) { _, _ in "mnn" }
    let assessments = signed.members.compactMap { member -> Assessment? in
      var assessment = member.assessment
      assessment?.signOff = .init(
        role: Role("Chief Executive"), date: "2026-03-30", fingerprint: "5f5f", exceptions: nil)
      return assessment
    }
    let cohort = Cohort(
      framework: signed.framework, round: signed.round, organisations: Fixture.organisations,
      assessments: assessments)
    #expect(
      try ReadPage.board(Self.organisation, cohort).paragraphs("signed").suffix(1) == [
        "10 Name: not given in this copy. Role: Chief Executive. Date: 30 March 2026. Fingerprint "
          + "of the answers signed: 5f5f."
      ])
    #expect(
      try ReadPage.board(Self.organisation, cohort, signatory: "Ada Byron").paragraphs("signed")[1]
        .hasPrefix("10 Name: Ada Byron. Role: Chief Executive."))
  }

  @Test func `REPORTS 21: how sure the paper is stands in one sentence, beside the assurance`()
    throws
  {
    let page = try ReadPage.board(
      Self.organisation, Fixture.cohort { _, activity in activity == 0 ? "mmdnn" : "mmmnn" },
      record: PartnerRecord(assurances: [
        Assurance(kind: .selfAssessed, by: "Data board", date: "2026-03-02"),
        Assurance(
          kind: .peerReviewed, by: "Rochford District Council", date: "2026-03-01",
          note: "Commitment 1 alone"),
      ]))
    #expect(
      page.paragraphs("certainty") == [
        "5 13 of 13 activities are complete and agreed, 1 level could be higher, evidence fully "
          + "bears out 0 of 12 claims that need it and others have checked."
      ])
    #expect(
      page.paragraphs("signed").first.map { [$0] } == [
        "8 Peer-reviewed, by Rochford District Council, finished on 1 March 2026. Another partner "
          + "went through the answers with the organisation. Commitment 1 alone."
      ])
    #expect(page.document.all("header")[0].text.contains("Peer-reviewed."))
  }

  @Test func `REPORTS 21: an organisation that submitted nothing is told so, and nothing invented`()
    throws
  {
    let cohort = Fixture.cohort { place, _ in place == 4 ? nil : "mmmnn" }
    let page = try ReadPage.board(Self.organisation, cohort, previous: Self.previous)
    #expect(
      page.paragraphs("headline") == [
        "2 Nothing has been submitted in this round.",
        "3 Nothing was submitted this time, so nothing can be compared.",
      ])
    // Last time stands there all the same.
    #expect(
      page.boardRows.prefix(2) == [
        "1.1 Thing 1 1 | not submitted | not submitted | 1 | not comparable | 3",
        "1.2 Thing 1 2 | not submitted | not submitted | 3 | not comparable | 3",
      ])
    #expect(
      page.paragraphs("certainty") == [
        "4 Nothing was submitted on 13 activities, so there is nothing to be sure of."
      ])
    #expect(page.standouts("Strengths") == ["Nothing was submitted."])
    #expect(page.standouts("Gaps") == ["Nothing was submitted."])
    // Nobody is said to have answered for itself who has not.
    #expect(
      page.paragraphs("signed").first
        == "5 Nothing was submitted, so there is nothing to check. What is submitted is "
        + "self-assessed, unless it is said who checked it.")
    #expect(page.document.all("header")[0].text.contains("Nothing submitted."))
    #expect(!page.html.contains("answered for itself"))
  }

  @Test
  func `METHOD 2.7 and 5.2: what is complete and not agreed is told apart, and denies no doubt`()
    throws
  {
    let plain = Fixture.cohort { _, activity in activity == 12 ? "" : "mnn" }
    let assessments = plain.members.compactMap { member -> Assessment? in
      var assessment = member.assessment
      assessment?.disputed = ["a1-1-q1"]
      return assessment
    }
    let cohort = Cohort(
      framework: plain.framework, round: plain.round, organisations: Fixture.organisations,
      assessments: assessments)
    let page = try ReadPage.board(Self.organisation, cohort)
    let said = "12 of 13 activities are complete and 11 agreed"
    #expect(
      page.paragraphs("headline").first
        == "2 0 of 13 activities are claimed at or above target. \(said).")
    #expect(
      page.paragraphs("certainty") == [
        "5 \(said), no agreed level is in doubt, no claim needs evidence and nobody outside has "
          + "checked."
      ])
    let report = try ReadPage.partner(Self.organisation, cohort)
    #expect(
      try PartnerPageTests.lines(report).contains { $0.hasPrefix("Answers: \(said). ") })
    let compared = try ReadPage.comparison(cohort)
    #expect(
      compared.document.element(id: "answered")?.parent?.all("td").first?.text == "12 of 13")
  }

  @Test func `REPORTS 21: evidence that reaches the target and evidence for all that is claimed`()
    throws
  {
    let plain = Fixture.cohort { _, activity in activity == 0 ? "mmmmmnn" : "mnn" }
    let assessments = plain.members.compactMap { member -> Assessment? in
      var assessment = member.assessment
      assessment?.evidence = [
        Evidence(kind: .document, title: "Minutes", date: "2026-01-31", shows: ["a1-1-q2"])
      ]
      return assessment
    }
    let page = try ReadPage.board(
      Self.organisation,
      Cohort(
        framework: plain.framework, round: plain.round, organisations: Fixture.organisations,
        assessments: assessments))
    #expect(
      page.paragraphs("headline").first
        == "2 1 of 13 activities is claimed at or above target. Evidence reaches the target in 1 "
        + "of them. 13 of 13 activities are complete and agreed.")
    #expect(
      page.paragraphs("certainty").first?.contains(
        "evidence fully bears out 0 of 1 claim that needs it") == true)
  }
}
