import MarkupReading
import Maturity
import MaturityReports
import Testing

/// The report to one organisation (REPORTS 18).
@Suite struct PartnerPageTests {
  static let organisation = Fixture.organisations[4]

  static func lines(_ page: ReadPage) throws -> [String] {
    let list = try #require(page.document.element(id: "short")?.parent?.all("dl").first)
    return zip(list.all("dt").map(\.text), list.all("dd").map(\.text)).map { "\($0): \($1)" }
  }

  @Test func `REPORTS 18: the page opens with the answer in six lines`() throws {
    let cohort = Fixture.cohort { _, activity in
      activity == 2 ? "n" : activity < 7 ? "mmmnn" : "mnn"
    }
    let previous = Fixture.cohort(year: 2025) { _, activity in activity == 0 ? "n" : "mmmnn" }
    let page = try ReadPage.partner(Self.organisation, cohort, previous: previous)
    #expect(
      try Self.lines(page) == [
        "Target: 6 of 13 activities are at or above target.",
        "Lowest: Level 1 Beginning: 1.3 Doing thing 1 3.",
        "Change: Since Spring 2025, 1 rose, 7 fell and 5 stayed.",
        "Evidence: Evidence fully supports 0 of 6 claims of level 3 or more.",
        "Answers: 13 of 13 activities are complete and agreed. 49 of 49 criteria asked are "
          + "answered, 0 as not known.",
        "Signed off: Not yet.",
      ])
  }

  @Test func `what another self-assessment supports is somewhere to look, and counts for nothing`()
    throws
  {
    let cohort = Fixture.cohort { _, _ in "mnn" }
    let there = Framework(
      id: "other", edition: "1", title: "Another", source: cohort.framework.source,
      licence: "None.", language: "en-GB", levels: cohort.framework.levels,
      sectionKinds: cohort.framework.sectionKinds, evidenceRule: nil, support: [],
      sections: cohort.framework.sections)
    let other = OtherAssessment(
      crosswalk: Crosswalk(
        id: "walk", title: "A walk", from: .framework(.init(framework: "other")),
        to: .init(framework: "declaration"),
        pairs: [
          .init(item: "a2-1-q1", to: ["a1-1-q2", "a1-1-q1", "a1-1-q5"], how: "Look <there>.")
        ]),
      framework: there,
      round: Round(
        id: "voices", name: "Voices", date: "2026-02-28", framework: "other", edition: "1",
        targets: Targets(3), disclosure: .lead),
      assessment: Assessment(
        organisation: Self.organisation.id, entries: ["a2-1-q1": .init(.met)]))
    let without = try ReadPage.partner(Self.organisation, cohort)
    let page = try ReadPage.partner(Self.organisation, cohort, others: [other])
    let section = try #require(page.document.element(id: "elsewhere")?.parent)
    #expect(
      section.runs == [
        "What another self-assessment supports",
        "What you said is met under \u{201C}Another\u{201D}, in Voices (28 February 2026), is somewhere "
          + "to look. It counts for nothing here.",
        "1.1.2 Thing 2 of 1.1 is done. Not met here. Look at: \u{201C}Thing 1 of 2.1 is done.\u{201D} "
          + "Look <there>.",
      ])
    #expect(without.document.element(id: "elsewhere") == nil)
    #expect(try Self.lines(page) == Self.lines(without))
    #expect(page.document.all("table").map(\.runs) == without.document.all("table").map(\.runs))
  }

  @Test func `REPORTS 18: where everything stands alike no activity is called lowest`() throws {
    let page = try ReadPage.partner(Self.organisation, Fixture.cohort { _, _ in "mnn" })
    #expect(
      try Self.lines(page).contains(
        "Lowest: All 13 that are complete and agreed stand at level 2 Emerging."))
    #expect(try Self.lines(page).contains("Change: This is the first round."))
  }

  @Test
  func
    `REPORTS 18: the table has every activity by commitment with claim, support, target and last`()
    throws
  {
    let cohort = Fixture.cohort { _, activity in activity == 1 ? "mnn" : "mmmnn" }
    let previous = Fixture.cohort(year: 2025) { _, _ in "mmdnn" }
    let page = try ReadPage.partner(Self.organisation, cohort, previous: previous)
    let table = try #require(page.document.all("table").first { $0.classes == ["grouped"] })
    let groups = table.all("tbody")
    #expect(groups.count == 5)
    #expect(
      groups[0].all("tr").map { $0.runs.joined(separator: " | ") } == [
        "1 Commitment 1 | 2 of 3 activities at or above target. Lowest: 1.2. Held throughout: "
          + "level 2 Emerging.",
        "1.1 Doing thing 1 1 | 3 | 2 | 3 | 2–3",
        "1.2 Doing thing 1 2 | 2 | 2 | 3 | 2–3",
        "1.3 Doing thing 1 3 | 3 | 2 | 3 | 2–3",
      ])
    let key = page.document.all("ul").filter { $0.classes == ["key"] }
    #expect(
      key.map(\.text) == [
        "2–4 level 2, and could be as high as 4 once what is not known is known"
      ])
  }

  @Test func `REPORTS 18: each activity says what is in the way, what to do and who helps`() throws
  {
    let page = try ReadPage.partner(Self.organisation, Fixture.cohort { _, _ in "mpn" })
    let activity = try #require(page.document.element(id: "activity-a3-2")?.parent)
    #expect(
      activity.runs == [
        "3.2 Doing thing 3 2",
        "Level 2 Emerging. The target is 3. Of level 3, 0 of 2 criteria are met.",
        "3.2.2 Thing 2 of 3.2 is done. Partly: One is missing.",
        "3.2.3 Thing 3 of 3.2 is done. Not met.", "Next: Write it down.", "Support: The network",
      ])
    let support = try #require(page.document.element(id: "support")?.parent)
    #expect(support.all("dt").map(\.text) == ["The network"])
    #expect(
      support.all("dd").map(\.text) == [
        "People to ask. For 1.1, 1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.2, 3.3, 4.1, 4.2, 5.1 and 5.2."
      ])
  }

  @Test func `REPORTS 18: whoever submitted nothing is told so, with last time's levels beside it`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in organisation == 4 ? nil : "mnn" }
    let previous = Fixture.cohort(year: 2025) { _, _ in "mnn" }
    let page = try ReadPage.partner(Self.organisation, cohort, previous: previous)
    #expect(
      try Self.lines(page) == [
        "This round: Nothing has been submitted.",
        "Change: Nothing was submitted this time, so nothing can be compared.",
        "What to do: Answer any activity, in any order. Each gets its level once complete.",
      ])
    let rows = try #require(page.document.all("table").first { $0.classes == ["grouped"] })
      .all("tr").filter { $0.elements.count == 5 }.dropFirst()
    #expect(rows.count == 13)
    #expect(rows.allSatisfy { $0.all("td").map(\.text) == ["–", "–", "3", "2"] })
    #expect(page.document.element(id: "next") == nil)
  }

  @Test func `REPORTS 18: evidence that is missing or does not count is listed with the reason`()
    throws
  {
    let cohort = Fixture.cohort([Self.organisation]) { _, activity in activity == 0 ? "mmmnn" : "n"
    }
    var assessment = try #require(cohort.members[0].assessment)
    assessment.evidence = [
      Evidence(kind: .document, title: "A paper", date: "2024-03-30", shows: ["a1-1-q2"]),
      Evidence(kind: .statement, title: "A word", date: "2026-01-01", shows: ["a1-1-q2"]),
      Evidence(kind: .data, title: "A count", shows: ["a1-1-q2"]),
      Evidence(
        kind: .data, title: "A log", date: "2026-01-01", shows: ["a1-1-q2"], expired: "2026-03-01"),
    ]
    let again = Cohort(
      framework: cohort.framework, round: cohort.round, organisations: [Self.organisation],
      assessments: [assessment])
    let page = try ReadPage.partner(Self.organisation, again)
    #expect(
      page.document.element(id: "evidence")?.parent?.all("li").map(\.text) == [
        "1.1 Doing thing 1 1: claimed 3, supported 2. Evidence is missing for level 3.",
        "“A paper” (document, 30 March 2024) does not count: it is out of date.",
        "“A word” (statement, 1 January 2026) does not count: this kind is not strong enough.",
        "“A count” (data) does not count: it has no date.",
        "“A log” (data, 1 January 2026) does not count: it was said to hold no more from 1 March "
          + "2026 on.",
      ])
    #expect(
      try Self.lines(page).contains(
        "Evidence: Evidence fully supports 0 of 1 claim of level 3 or more. 4 items do not "
          + "count."))
  }

  @Test
  func
    `REPORTS 18: what does not apply is listed with its reason and what else the level would be`()
    throws
  {
    let page = try ReadPage.partner(
      Self.organisation, Fixture.cohort { _, activity in activity == 0 ? "mxxmmnp" : "n" })
    #expect(
      page.document.element(id: "exclusions")?.parent?.all("li").map(\.text) == [
        "1.1 Doing thing 1 1: 2 criteria do not apply. Reason: Nothing to do here. Were they not "
          + "met, it would be 2."
      ])
    #expect(
      page.document.element(id: "activity-a1-1")?.parent?.runs.dropFirst().first
        == "Level 4 Developing. It would be 2, were the criteria that do not apply not met. "
        + "Of level 5, 0 of 2 criteria are met.")
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 18: no other organisation is named on a partner's page`(_ seeded: SeededCohorts)
    throws
  {
    let own = seeded.cohort.members[0].organisation
    let page = try ReadPage.partner(own, seeded.cohort, previous: seeded.previous)
    for other in Fixture.organisations where other.id != own.id {
      #expect(!page.html.contains(other.name.replacing("&", with: "&amp;")))
      #expect(!page.html.contains(other.id.text))
    }
  }

  @Test func `REPORTS 18: where colleagues disagree is told, the most disputed first`() throws {
    let framework = Fixture.framework()
    func response(_ role: String, _ group: Response.Group, _ letters: [Int: Answer]) -> Response {
      var entries: [Question.ID: Assessment.Entry] = [:]
      for question in framework.questions { entries[question.id] = .init(.met) }
      for (position, answer) in letters {
        entries[framework.questions[position].id] = .init(answer)
      }
      return Response(respondent: Role(role), group: group, entries: entries)
    }
    let second = framework.activities[1].questions.lowerBound
    let responses = Responses(
      [response("lead", .leaders, [:]), response("data", .staff, [0: .notMet, second: .partly])],
      agreed: [framework.questions[0].id: AgreedAnswer(.init(.met), because: "We looked.")])
    var cohort = Fixture.cohort { _, _ in "mmmnn" }
    let members = cohort.members.map { member in
      var assessment = member.assessment
      if member.organisation == Self.organisation {
        assessment?.entries = responses.entries
        assessment?.disputed = responses.disputed
      }
      return assessment
    }
    cohort = Cohort(
      framework: framework, round: cohort.round, organisations: Fixture.organisations,
      assessments: members.compactMap(\.self))
    let page = try ReadPage.partner(Self.organisation, cohort, responses: responses)
    #expect(
      page.document.element(id: "disagreements")?.parent?.all("li").map(\.text) == [
        "1.2 Doing thing 1 2: 1 criterion is not agreed yet. Level by each alone: data 1 and lead "
          + "5. Leaders stand at 5, staff at 1.",
        "1.1 Doing thing 1 1: 1 criterion differed, and all are agreed. Level by each alone: data 1 "
          + "and lead 5. Leaders stand at 5, staff at 1.",
      ])
    #expect(
      try Self.lines(page).contains(
        "Agreement: 2 respondents answered. 1 criterion is in dispute, and read at the most "
          + "cautious answer. The lead has agreed 1 answer that differed."))
    // What is not agreed is no level that could have risen or fallen.
    let earlier = Fixture.cohort(year: 2025) { _, _ in "n" }
    let since = try ReadPage.partner(
      Self.organisation, cohort, previous: earlier, responses: responses)
    #expect(
      try Self.lines(since).contains {
        $0.hasPrefix("Change: Since Spring 2025, 12 rose, 0 fell and 0 stayed. 1 cannot")
      })
    let cells = try ReadPage.comparison(cohort).document.all("td").map(\.text)
    #expect(cells.count { $0 == "split" } == 1)
  }

  @Test func `REPORTS 18: the plan is listed with what is overdue first, and what it leaves out`()
    throws
  {
    let cohort = Fixture.cohort { _, activity in activity < 2 ? "mnn" : "mmmnn" }
    let questions = cohort.framework.questions
    let plan = [
      PlanItem(question: questions[1].id, action: "Write the list", due: "2026-06-30"),
      PlanItem(
        question: questions[2].id, action: "Ask everybody", owner: Role("head of HR"),
        due: "2026-03-30", progress: .underWay),
    ]
    let page = try ReadPage.partner(Self.organisation, cohort, plan: plan)
    let section = try #require(page.document.element(id: "plan")?.parent)
    #expect(
      section.all("tbody").flatMap { $0.all("tr") }.map { $0.runs.joined(separator: " | ") } == [
        "Ask everybody | 1.1.3 | head of HR | 30 March 2026 | Overdue, under way",
        "Write the list | 1.1.2 | To be agreed | 30 June 2026 | Not started",
      ])
    #expect(section.all("p").map(\.text) == ["Below target with nothing planned: 1.2."])
    let nothing = try ReadPage.partner(
      Self.organisation, Fixture.cohort { _, _ in "mmmnn" })
    #expect(nothing.document.element(id: "plan") == nil)
  }

  @Test func `REPORTS 18: what changed is told with every cause`() throws {
    let cohort = Fixture.cohort { _, activity in activity == 0 ? "mmmnn" : "mnn" }
    let previous = Fixture.cohort(year: 2025) { _, activity in activity == 1 ? "mmmnn" : "mnn" }
    let page = try ReadPage.partner(
      Self.organisation, cohort, previous: previous,
      responses: Responses([Response(respondent: Role("data lead"))]))
    let told = page.document.element(id: "changes")?.parent?.all("li").map(\.text) ?? []
    #expect(told.count == 2)
    #expect(
      told.first?.hasPrefix("1.1 Doing thing 1 1 rose from 2 to 3. Answers changed") == true)
    #expect(told.first?.hasSuffix("other people answered.") == true)
    #expect(told.last?.hasPrefix("1.2 Doing thing 1 2 fell from 3 to 2. Answers changed") == true)
  }
}
