import IllustrativeData
import Maturity
import Testing

struct IllustrativeProgrammeTests {
  let framework: Framework
  let programme: IllustrativeProgramme
  let cohorts: [Cohort]

  init() {
    let activities = (1...13).map { number in
      Maturity.Section(
        id: Identifier("activity-\(number)") ?? "a", kind: "activity", title: "Activity \(number)",
        shortTitle: "\(number)",
        content: .questions(
          [2, 3, 3, 4, 4, 5, 5].enumerated().map { offset, level in
            Question(
              id: Identifier("a\(number)-q\(offset + 1)") ?? "q", level: Level(level),
              text: "It is so.")
          }))
    }
    let framework = Framework(
      id: "declaration", edition: "1", title: "A declaration",
      source: .init(title: "A declaration", publisher: "Nobody"), licence: "None.",
      language: "en-GB",
      levels: (1...5).map { LevelDefinition(level: Level($0), name: "Level \($0)", meaning: "") },
      sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
      evidenceRule: EvidenceRule(
        fromLevel: 3, kinds: [.document, .data, .independent], months: 24),
      support: [], sections: activities)
    let organisations = (1...16).map { number in
      Organisation(
        id: Identifier("organisation-\(number)") ?? "o", name: "Organisation \(number)",
        shortName: "O\(number)", kind: number == 12 ? .commissioner : .district, tier: .district)
    }
    self.framework = framework
    programme = IllustrativeProgramme(framework: framework, organisations: organisations)
    cohorts = zip(programme.rounds, programme.assessments).map { round, assessments in
      Cohort(
        framework: framework, round: round, organisations: organisations, assessments: assessments)
    }
  }

  @Test func `the same programme is made up on every run`() {
    let again = IllustrativeProgramme(
      framework: framework, organisations: cohorts[0].members.map(\.organisation))
    #expect(again.assessments == programme.assessments)
    #expect(again.rounds == programme.rounds)
  }

  @Test func `there are three rounds and in each somebody stands at every level`() {
    #expect(programme.rounds.map(\.date.year) == [2022, 2024, 2026])
    for cohort in cohorts {
      let standings = Set(framework.activities.flatMap { cohort.standings(on: $0.section.id) })
      #expect(standings.isSuperset(of: (1...5).map { .level(Level($0)) }))
    }
  }

  @Test func `every kind of answer and every kind of blank occurs in the last round`() throws {
    let last = try #require(cohorts.last)
    var labels: Set<String> = []
    for member in last.members {
      for place in framework.activities {
        guard let ladder = place.ladder else { continue }
        for position in ladder.positions {
          labels.insert(ladder.state(ofCriterionAt: position, in: member.answers).label)
        }
      }
    }
    #expect(
      labels == [
        "met", "partly", "not met", "don't know", "does not apply", "unanswered", "not asked",
      ])
    let standings = Set(framework.activities.flatMap { last.standings(on: $0.section.id) })
    #expect(standings.isSuperset(of: [.notSubmitted, .notAssessed, .inProgress]))
    let before = framework.activities.flatMap { cohorts[1].standings(on: $0.section.id) }
    #expect(before.contains(.notApplicable))
  }

  @Test func `evidence is fresh and stale, strong and weak`() throws {
    let rule = try #require(framework.evidenceRule)
    let verdicts = Set(
      programme.assessments[2].flatMap(\.evidence).map {
        rule.verdict(on: $0, roundDate: programme.rounds[2].date)
      })
    #expect(verdicts.isSuperset(of: [.counts, .tooWeak, .undated, .expired]))
  }

  @Test func `levels fall as well as rise, and rise more often`() {
    var rises = 0
    var falls = 0
    for (before, after) in zip(cohorts, cohorts.dropFirst()) {
      for place in framework.activities {
        for (old, new) in zip(
          before.standings(on: place.section.id), after.standings(on: place.section.id))
        {
          guard case .level(let old) = old, case .level(let new) = new else { continue }
          if new > old { rises += 1 }
          if new < old { falls += 1 }
        }
      }
    }
    #expect(falls >= 10)
    #expect(rises > 2 * falls)
  }

  @Test func `claims stand above what evidence supports for some and not for others`() throws {
    let scores = try #require(cohorts.last).members.compactMap(\.score).flatMap(\.sections)
    #expect(scores.contains { $0.level != nil && $0.level == $0.supportedLevel && $0.level != 1 })
    #expect(scores.contains { $0.level != $0.supportedLevel })
  }

  @Test func `whoever answers partly says what is missing`() {
    for assessment in programme.assessments.flatMap(\.self) {
      for entry in assessment.entries.values where entry.answer == .partly {
        #expect(entry.note?.isEmpty == false)
      }
    }
  }

  @Test
  func `a successor takes its predecessor's place from its day on, and stays what it was like`()
    throws
  {
    var organisations = cohorts[0].members.map(\.organisation)
    let old = organisations[5]
    organisations[5] = Organisation(
      id: old.id, name: old.name, shortName: old.shortName, kind: old.kind, tier: old.tier,
      successors: [
        .init(organisation: "sixth-city", name: "Sixth City Council", date: "2022-11-23")
      ])
    let renamed = IllustrativeProgramme(framework: framework, organisations: organisations)
    #expect(renamed.organisations.count == 17)
    #expect(renamed.members.map(\.count) == [16, 16, 16])
    #expect(renamed.members.map { $0[5].id } == [old.id, "sixth-city", "sixth-city"])
    #expect(renamed.organisations[6].kind == .city && renamed.organisations[6].shortName == "O6")
    let before = try #require(programme.assessments[2].first { $0.organisation == old.id })
    let since = try #require(renamed.assessments[2].first { $0.organisation == "sixth-city" })
    #expect(before.entries == since.entries)
  }

  @Test func `some help is offered and asked for, and some of it matches`() {
    let notices = programme.help
    #expect(notices.contains { $0.kind == .offers } && notices.contains { $0.kind == .asks })
    #expect(!cohorts[2].helpPairs(notices).isEmpty)
    let subjects = notices.map { "\($0.organisation) \($0.section)" }
    #expect(Set(subjects).count == subjects.count)
    #expect(notices == programme.help)
  }

  @Test func `a few are checked by others, and some boards have a paper`() {
    #expect(
      Set(programme.assurances.flatMap(\.assurances).map(\.kind)) == [
        .peerReviewed, .independent,
      ])
    #expect(programme.assurances.count == 4)
    let papers = programme.papers.map(\.paper) + [programme.partnershipPaper]
    #expect(papers.count >= 4)
    for item in papers.flatMap(\.items) {
      #expect(item.kind == .recommendation || item.section != nil)
      #expect(item.text.count <= 300)
    }
  }

  @Test func `some falls have a reason and some have none`() {
    let reasons = framework.activities.map {
      programme.reason(forFallOf: $0.section.id, of: "organisation-1", in: 2)
    }
    #expect(reasons.contains(nil) && reasons.contains { $0 != nil })
  }
}
