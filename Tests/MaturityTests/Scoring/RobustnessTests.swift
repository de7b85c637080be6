import Maturity
import Testing

/// METHOD 8, robustness: the same answers under other rules.
struct RobustnessTests {
  private let framework = declarationShaped(activitiesPerCommitment: [3])
  private let round = MaturityTests.round()

  private func levels(_ scores: [AssessmentScore], _ section: Section.ID) -> [Double?] {
    scores.map { score in
      score[section].flatMap { $0.level.map { Double($0.number) } ?? $0.score?.value }
    }
  }

  @Test func `a commitment under every rule, worked by hand`() {
    // Levels 4 (supported at 2, and 2 if what does not apply were not met), 2 and 5.
    let assessment = Assessment(
      "maldon", framework,
      ["a1-1": "mxxmmnn", "a1-2": "mnn", "a1-3": "mmmmmmm"],
      evidence: [
        Evidence(
          kind: .document, title: "All", date: "2026-01-01",
          shows: ["a1-3-q2", "a1-3-q4", "a1-3-q6"])
      ])
    let scores = ScoringVariants(of: framework).scores(assessment, roundDate: round.date)
    #expect(levels(scores, "c1") == [2, 2, 4, 11.0 / 3, 2, 2])
    #expect(levels(scores, "a1-1") == [4, 4, 4, 4, 3, 2])
    let robustness = Robustness(scores, sections: ["c1", "a1-1", "a1-3"])
    #expect(robustness.sections.map(\.level) == [2, 4, 5])
    #expect(
      robustness.sections.map(\.rules) == [Share(3, of: 5), Share(3, of: 5), Share(5, of: 5)])
    #expect(robustness.holds == [true, false, false, false, false])
    #expect(robustness.picture == Share(1, of: 5))
  }

  @Test func `nothing is held under any rule while an activity is open`() {
    let assessment = Assessment("maldon", framework, ["a1-1": "mmmmmmm", "a1-2": "m"])
    let scores = ScoringVariants(of: framework).scores(assessment, roundDate: round.date)
    #expect(levels(scores, "c1") == [nil, nil, nil, nil, nil, nil])
    #expect(Robustness(scores, sections: ["c1"]).sections.isEmpty)
  }

  @Test func `what is disputed or not confirmed is open under every rule`() {
    var disputed = Assessment(
      "maldon", framework, ["a1-1": "mnn", "a1-2": "mnn", "a1-3": "mnn"])
    let agreed = ScoringVariants(of: framework).scores(disputed, roundDate: round.date)
    #expect(Robustness(agreed, sections: ["c1"]).picture == Share(5, of: 5))
    #expect(Robustness(agreed, sections: ["c1"]).sections.count == 1)
    disputed.disputed = ["a1-2-q1"]
    let open = ScoringVariants(of: framework).scores(disputed, roundDate: round.date)
    #expect(levels(open, "c1") == [nil, nil, nil, nil, nil, nil])
    #expect(Robustness(open, sections: ["c1"]).sections.isEmpty)
    let waiting = Assessment(
      "maldon", framework, ["a1-1": "mnn", "a1-2": "mnn", "a1-3": "xxxxxxx"])
    let waited = ScoringVariants(of: framework).scores(waiting, roundDate: round.date)
    // Read as not met, it is assessed; under no other rule is it.
    #expect(levels(waited, "c1") == [nil, nil, nil, nil, nil, 1])
    #expect(Robustness(waited, sections: ["c1"]).sections.isEmpty)
  }

  @Test func `a pair whose order some rule reverses is not steady, and a tie reverses nothing`() {
    func member(_ name: String, _ a: String, _ b: String, _ c: String) -> Assessment {
      Assessment(
        Identifier(name) ?? "o", framework, ["a1-1": a, "a1-2": b, "a1-3": c])
    }
    // Lowest 1, mean 3; lowest 2, mean 2; lowest 2, mean 3.
    let assessments = [
      member("uneven", "n", "mmmnn", "mmmmmmm"), member("even", "mnn", "mnn", "mnn"),
      member("ahead", "mnn", "mmmnn", "mmmmmnn"),
    ]
    let cohort = Cohort(
      framework: framework, round: round,
      organisations: ["uneven", "even", "ahead", "absent"].map(organisation),
      assessments: assessments)
    #expect(
      cohort.steadyPairs(on: ["c1", "a1-1", "nowhere"]) == [
        Share(2, of: 3), Share(3, of: 3), Share(0, of: 0),
      ])
  }

  @Test func `a sum is compared by what its parts are worth, and nought counts where asked`() {
    let framework = Index.framework(
      [.combination(Combination(.sum))],
      [
        Index.section(
          "whole", .questions([Index.number("x", 0...10), Index.number("y", 0...100)]))
      ])
    let scores = ScoringVariants(of: framework).scores(
      framework.answers([5, .word(.doesNotApply)]))
    #expect(scores.map { $0["whole"]?.score?.value } == [5, 0.5, 0.5, 0.5, 5, 5])
    #expect(scores.map { $0["whole"]?.score?.maximum } == [10, 1, 1, 1, 10, 110])
  }
}
