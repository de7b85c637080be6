import Maturity
import Testing

/// METHOD 1 and 4: activities together.
struct CommitmentTests {
  let framework = declarationShaped(activitiesPerCommitment: [3])

  private func score(
    _ written: [Section.ID: String], confirmed: Set<Section.ID> = []
  ) -> AssessmentScore {
    var assessment = Assessment("maldon", framework, written)
    assessment.confirmedNotApplicable = confirmed
    return framework.score(assessment, roundDate: "2026-03-31")
  }

  private func headline(_ score: AssessmentScore, target: Targets = Targets(3)) -> Headline {
    Headline(
      framework.activities.compactMap { score[$0.section.id] }, targets: target, highestLevel: 5)
  }

  @Test func `4.1 held throughout is the lowest level among applicable activities`() {
    let score = score(["a1-1": "mmmmnnn", "a1-2": "mnn––––", "a1-3": "mmmmmmm"])
    #expect(score["c1"]?.level == 2)
    #expect(score["c1"]?.status == .complete)
  }

  @Test func `4.1 the headline counts activities at or above target and names the lowest`() {
    let headline = headline(score(["a1-1": "mmmnn––", "a1-2": "mnn––––", "a1-3": "mmmmmmm"]))
    #expect(Share(headline.atTarget, of: headline.applicable).counted == "2 of 3")
    #expect(headline.countByLevel == [0, 1, 1, 0, 1])
    #expect(headline.lowest == ["a1-2"])
  }

  @Test func `4.2 while an activity is open nothing is held throughout`() throws {
    let score = score(["a1-1": "mmmmnnn", "a1-2": "m––––––"])
    let commitment = try #require(score["c1"])
    #expect(commitment.level == nil)
    #expect(commitment.status == .inProgress)
    #expect(headline(score).complete == 1)
  }

  @Test func `a commitment none of whose activities is assessed is not assessed`() {
    #expect(score([:])["c1"]?.status == .notAssessed)
  }

  @Test func `a wholly inapplicable activity counts only once the lead confirms it`() {
    let written: [Section.ID: String] = [
      "a1-1": "mmmmnnn", "a1-2": "xxxxxxx", "a1-3": "mnn––––",
    ]
    let claimed = score(written)
    #expect(claimed["a1-2"]?.status == .notAssessed)
    #expect(claimed["c1"]?.level == nil)
    let confirmed = score(written, confirmed: ["a1-2"])
    #expect(confirmed["a1-2"]?.status == .notApplicable)
    #expect(confirmed["c1"]?.level == 2)
    #expect(headline(confirmed).applicable == 2)
  }

  @Test func `4.4 percent to target lets surplus buy nothing`() throws {
    // Levels 2, 5 and 4 against targets of 3: one level short of six.
    let short = headline(score(["a1-1": "mnn––––", "a1-2": "mmmmmmm", "a1-3": "mmmmmnn"]))
    let towards = try #require(short.towardsTarget)
    #expect(towards.formatted(places: 4) == "0.8333")
  }

  @Test func `4.4 percent to target is undefined when every target is 1`() {
    let all = score(["a1-1": "mnn––––", "a1-2": "mmmmmmm", "a1-3": "mmmmmnn"])
    #expect(headline(all, target: Targets(1)).towardsTarget == nil)
    #expect(headline(score([:])).towardsTarget == nil)
  }

  @Test func `4.4 targets differ by activity`() {
    let all = score(["a1-1": "mnn––––", "a1-2": "mmmmmmm", "a1-3": "mmmmmnn"])
    let targets = Targets(1, particular: ["a1-1": 4])
    #expect(headline(all, target: targets).towardsTarget.map { $0.formatted(places: 2) } == "0.33")
  }

  @Test func `a commitment's counts are the sums of its activities'`() throws {
    let score = score(["a1-1": "mmmmnnn", "a1-2": "xxxxxxx", "a1-3": "mdn––––"])
    let commitment = try #require(score["c1"])
    let activities = ["a1-1", "a1-2", "a1-3"].compactMap { score[$0]?.tally }
    #expect(commitment.tally == activities.reduce(Tally()) { $0 + $1 })
    #expect(commitment.tally.criteria == 21)
  }

  @Test func `sections score in the order of the outline, at any depth`() {
    let deep = Maturity.Section(
      id: "programme", kind: "commitment", title: "", shortTitle: "",
      content: .sections([
        commitment("inner", [activity("x", levels: [2, 3])]), activity("y", levels: [2]),
      ]))
    let framework = Maturity.Framework(
      id: "deep", edition: "1", title: "", source: .init(title: "", publisher: ""), licence: "",
      language: "en-GB", levels: [], sectionKinds: [], evidenceRule: nil, support: [],
      sections: [deep])
    var answers = Answers(count: 3)
    answers[0] = .met
    answers[1] = .met
    answers[2] = .notMet
    let score = framework.score(answers)
    #expect(score.sections.map(\.section.text) == ["programme", "inner", "x", "y"])
    #expect(score.sections.map { $0.level?.number } == [1, 3, 3, 1])
    #expect(framework.outline.map(\.number) == ["1", "1.1", "1.1.1", "1.2"])
  }
}
