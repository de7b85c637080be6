import Maturity
import Testing

/// METHOD 7 between two cohorts: renamed, merged and split organisations, and editions that differ.
struct PassageTests {
  let asked = declarationShaped(activitiesPerCommitment: [1, 1])

  private func body(_ id: String, from predecessors: [Organisation.ID] = []) -> Organisation {
    Organisation(
      id: Identifier(id) ?? "nobody", name: id, shortName: id, kind: .district, tier: .district,
      predecessors: predecessors.map {
        .init(organisation: $0, name: $0.text, date: "2025-04-01")
      })
  }

  private func cohort(
    _ organisations: [Organisation], _ letters: [Organisation.ID: String], date: CalendarDate,
    framework: Framework? = nil
  ) -> Cohort {
    let framework = framework ?? asked
    return Cohort(
      framework: framework, round: round(date: date, edition: framework.edition),
      organisations: organisations,
      assessments: letters.map { Assessment($0, asked, ["a1-1": $1]) })
  }

  private func passage(
    _ earlier: [Organisation], _ before: [Organisation.ID: String], _ later: [Organisation],
    _ after: [Organisation.ID: String], framework: Framework? = nil
  ) -> Passage {
    Passage(
      from: cohort(earlier, before, date: "2024-03-31"),
      to: cohort(later, after, date: "2026-03-31", framework: framework))
  }

  @Test func `a renamed organisation is compared with what it was called before`() throws {
    let passage = passage(
      [body("old")], ["old": "mnn"], [body("new", from: ["old"])], ["new": "mmmnn"])
    let change = try #require(passage.changes(of: "new")?.first)
    #expect(change.before?.level == 2 && change.after?.level == 3 && change.causes == [.answers])
    #expect(passage.before("new")?.organisation.id == "new")
    #expect(passage.scoreBefore(of: "new")?["a1-1"]?.level == 2)
    #expect(passage.comparability(of: "new")?.share == Share(14, of: 14))
    let scores = try #require(passage.scores(of: "new"))
    #expect(scores.before["a1-1"]?.level == 2 && scores.after["a1-1"]?.level == 3)
  }

  @Test func `with nothing submitted in either round there are no two scores to compare`() {
    let quiet = passage([body("o")], ["o": "mnn"], [body("o")], [:])
    #expect(quiet.scores(of: "o") == nil && quiet.scoreBefore(of: "o")?["a1-1"]?.level == 2)
    #expect(passage([body("o")], [:], [body("o")], ["o": "mnn"]).scores(of: "o") == nil)
    #expect(quiet.scores(of: "stranger") == nil)
  }

  @Test func `a merged organisation starts from the most cautious of its predecessors`() throws {
    let passage = passage(
      [body("north"), body("south")], ["north": "mmmmmnn", "south": "mpm"],
      [body("new", from: ["north", "south"])], ["new": "mmmnn"])
    let change = try #require(passage.changes(of: "new")?.first)
    #expect(change.before?.level == 2 && change.after?.level == 3 && change.direction == .rose)
  }

  @Test func `where one of those that merged said nothing, there is no level to start from`() throws
  {
    let passage = passage(
      [body("north"), body("south")], ["north": "mmmmmnn"],
      [body("new", from: ["north", "south"])], ["new": "mmmnn"])
    let change = try #require(passage.changes(of: "new")?.first)
    #expect(change.before?.agreedLevel == nil && change.direction == nil)
    let silent = self.passage(
      [body("north"), body("south")], [:], [body("new", from: ["north", "south"])],
      ["new": "mmmnn"])
    #expect(silent.before("new") != nil && silent.before("new")?.assessment == nil)
    #expect(silent.changes(of: "new") == nil && silent.comparability(of: "new") == nil)
  }

  @Test func `where one was split, each begins anew and has its answers to confirm`() {
    let (east, west) = (body("east", from: ["old"]), body("west", from: ["old"]))
    let passage = passage(
      [body("old")], ["old": "mmmnn"], [east, west], ["east": "mnn", "west": "mmmmmnn"])
    for id: Organisation.ID in ["east", "west"] {
      #expect(passage.before(id) == nil && passage.changes(of: id) == nil)
      #expect(passage.scoreBefore(of: id) == nil)
      let said = passage.origin(of: id).combined(
        [Assessment("old", asked, ["a1-1": "mmmnn"])], as: id, in: asked, roundDate: "2024-03-31")
      #expect(said == Assessment(id, asked, ["a1-1": "mmmnn"]))
      let questionnaire = Questionnaire(
        framework: asked, assessment: Assessment(organisation: id))
      let confirmable = said.map {
        questionnaire.confirmable(in: questionnaire.activities[0], from: $0).count
      }
      #expect(confirmable == 5)
    }
  }

  @Test func `across editions a criterion may be moved, added and retired`() throws {
    // The later edition moves the fourth from level 4 to 3, adds one at 3 and retires the seventh.
    let old = asked.questions.prefix(7)
    func question(_ index: Int, _ level: Level) -> Question {
      Question(id: old[index].id, level: level, text: old[index].text)
    }
    let later = framework(
      [
        commitment(
          "c1",
          [
            Section(
              id: "a1-1", kind: "activity", title: "Activity a1-1", shortTitle: "a1-1",
              content: .questions([
                question(0, 2), question(1, 3), question(2, 3), question(3, 3),
                Question(id: "added", level: 3, text: "New."), question(4, 4), question(5, 5),
              ]))
          ]), commitment("c2", [activity("a2-1", levels: [2])]),
      ], edition: "2",
      rule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24))
    var after = Assessment("o", asked, ["a1-1": "mmmmnn"])
    after.entries["added"] = .init(.notMet)
    let passage = Passage(
      from: cohort([body("o")], ["o": "mmmn"], date: "2024-03-31"),
      to: Cohort(
        framework: later, round: round(date: "2026-03-31", edition: "2"),
        organisations: [body("o")], assessments: [after]))
    let change = try #require(passage.changes(of: "o")?.first)
    // By its own edition it was at 3, and is at 2 now; on what both ask it was at 2 and is at 3.
    #expect(passage.before("o")?.score?["a1-1"]?.level == 3)
    #expect(passage.later.members[0].score?["a1-1"]?.level == 2)
    #expect(change.before?.level == 2 && change.after?.level == 3)
    #expect(change.causes == [.answers, .framework])
    let scores = try #require(passage.scores(of: "o"))
    #expect(scores.before["a1-1"]?.level == 2 && scores.after["a1-1"]?.level == 3)
    #expect(passage.comparability(of: "o")?.share.counted == "7 of 15")
  }
}
