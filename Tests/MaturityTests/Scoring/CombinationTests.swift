import Maturity
import Testing

/// METHOD 8, worked by hand.
struct CombinationTests {
  /// From COINr's own test of its aggregation (bluefoxr/COINr, tests/testthat/test-aggregate.R).
  static let published: [(rule: Combination.Rule, weights: [Double], expected: Double)] = [
    (.geometric, [1, 1, 1], 1.817_120_592_832_139_7),
    (.geometric, [1, 1, 2], 2.059_767_144_331_303),
    (.harmonic, [2, 1, 1], 4 / (2 + 1 / 2 + 1 / 3)),
  ]

  @Test(arguments: published)
  func `a published mean of 1, 2 and 3`(
    case one: (rule: Combination.Rule, weights: [Double], expected: Double)
  ) {
    let framework = Index.flat(Combination(one.rule), one.weights, 0...10)
    let score = framework.score([1, 2, 3])["whole"]?.score
    #expect(isClose(score?.value, one.expected))
    #expect(score?.maximum == 10)
  }

  static let weighted: [(rule: Combination.Rule, expected: Double)] = [
    (.sum, 10 + 2 * 40 + 3 * 20 + 4 * 80), (.mean, 47), (.minimum, 10), (.median, 40),
    (.lowerMedian, 40), (.harmonic, 10 / (1 / 10.0 + 2 / 40.0 + 3 / 20.0 + 4 / 80.0)),
  ]

  @Test(arguments: weighted)
  func `each rule weighs its values`(case one: (rule: Combination.Rule, expected: Double)) {
    // In order 10, 20, 40 and 80 with the weights 1, 3, 2 and 4: up to 40 is six tenths.
    let framework = Index.flat(Combination(one.rule, unanswered: .exclude), [1, 2, 3, 4])
    #expect(isClose(framework.score([10, 40, 20, 80])["whole"]?.score?.value, one.expected))
  }

  @Test func `a median between two values is half-way, and a lower one is the lower`() {
    let given: [Given] = [10, 40, 20, 80]
    let between = Index.flat(Combination(.median), [1, 1, 1, 1]).score(given)
    let lower = Index.flat(Combination(.lowerMedian), [1, 1, 1, 1]).score(given)
    let heavy = Index.flat(Combination(.median), [1, 1, 1, 3]).score(given)
    #expect(between["whole"]?.score?.value == 30)
    #expect(lower["whole"]?.score?.value == 20)
    #expect(heavy["whole"]?.score?.value == 60)
    // 0.1 and 0.7 weigh as much as 0.8, but not when they are added up.
    let tenths = Index.flat(Combination(.median), [0.1, 0.7, 0.8]).score([10, 20, 40])
    #expect(tenths["whole"]?.score?.value == 30)
  }

  @Test func `a weight of nought leaves a value out of every rule`() {
    for rule in Combination.Rule.allCases {
      let framework = Index.flat(Combination(rule), [1, 0, 1])
      let without = Index.flat(Combination(rule), [1, 1])
      #expect(
        framework.score([30, 1, 60])["whole"]?.score?.value
          == without.score([30, 60])["whole"]?.score?.value)
    }
  }

  @Test(arguments: [
    (Combination.NotApplicablePolicy.exclude, 180.0, 300.0), (.zero, 180, 600), (.full, 480, 600),
    (.target, 360, 600),
  ])
  func `what does not apply counts as its policy says`(
    policy: Combination.NotApplicablePolicy, value: Double, maximum: Double
  ) {
    let framework = Index.flat(
      Combination(.sum, notApplicable: policy), [1, 1, 1, 3], targets: [60, 60, 60, 60])
    let score = framework.score([80, 60, 40, .word(.doesNotApply)])["whole"]
    #expect(score?.score?.value == value)
    #expect(score?.score?.maximum == maximum)
    #expect(score?.status == .complete)
    #expect(score?.tally.notApplicable == 1)
  }

  static let blanks: [(Combination.UnansweredPolicy, Double?)] = [
    (.exclude, 70), (.zero, 140.0 / 3), (.block, nil),
  ]

  @Test(arguments: blanks)
  func `what has no answer counts as its policy says`(
    policy: Combination.UnansweredPolicy, value: Double?
  ) {
    let framework = Index.flat(Combination(.mean, unanswered: policy), [1, 1, 1])
    for blank in [Given.blank, .word(.dontKnow)] {
      #expect(isClose(framework.score([80, 60, blank])["whole"]?.score?.value, value))
    }
    #expect(framework.score([80, 60, nil])["whole"]?.status == .inProgress)
    #expect(framework.score([80, 60, .word(.dontKnow)])["whole"]?.status == .complete)
  }

  @Test func `a minimum waits for everything unless something else is said`() {
    #expect(Combination(.minimum).unanswered == .block)
    #expect(Combination(.mean).unanswered == .exclude)
  }

  @Test func `a section with nothing to combine is absent, not nought`() {
    for rule in Combination.Rule.allCases {
      let framework = Index.flat(Combination(rule), [1, 1])
      let blank = framework.score([nil, nil])["whole"]
      #expect(blank?.score == nil && blank?.status == .notAssessed && blank?.isRefused == false)
      let excluded = framework.score([.word(.doesNotApply), .word(.doesNotApply)])["whole"]
      #expect(excluded?.score == nil && excluded?.status == .notApplicable)
    }
  }

  @Test func `a nought has no geometric and no harmonic mean`() {
    for rule in [Combination.Rule.geometric, .harmonic] {
      let refused = Index.flat(Combination(rule), [1, 1]).score([0, 50])["whole"]
      #expect(refused?.isRefused == true && refused?.score == nil)
    }
    #expect(Index.flat(Combination(.mean), [1, 1]).score([0, 50])["whole"]?.isRefused == false)
  }

  @Test func `a refusal leaves everything above without a score, and is told once`() {
    let framework = Index.framework(
      [.combination(Combination(.mean)), .combination(Combination(.geometric))],
      [
        Index.section(
          "top",
          .sections([
            Index.section("a", depth: 1, .questions([Index.number("x")])),
            Index.section("b", depth: 1, .questions([Index.number("y")])),
          ]))
      ])
    let score = framework.score([0, 50])
    #expect(score["a"]?.isRefused == true)
    #expect(score["top"]?.score == nil && score["top"]?.isRefused == false)
  }

  @Test func `values are put on one scale before they are combined`() {
    let framework = Index.framework(
      [.combination(Combination(.mean, notApplicable: .target, scale: 1...11))],
      [
        Index.section(
          "whole",
          .questions([
            Index.number("x", 0...5), Index.number("y", -10...10),
            Index.number("z", 20...30, greaterIs: .worse),
            Index.number("t", 0...4, target: 1),
          ]))
      ])
    // Two fifths, three quarters and nine tenths of the way, and a target a quarter of the way.
    let score = framework.score([2, 5, 21, .word(.doesNotApply)])["whole"]?.score
    #expect(isClose(score?.value, 1 + 10 * (0.4 + 0.75 + 0.9 + 0.25) / 4))
    #expect(score?.minimum == 1 && score?.maximum == 11)
  }

  @Test func `over items every question counts by its own weight, over children each section`() {
    func whole(_ scope: Combination.Scope, weights: (Double, Double)) -> Framework {
      Index.framework(
        [.combination(Combination(.mean))],
        [
          Index.section(
            "a", .questions([Index.number("a1"), Index.number("a2")]), weight: weights.0),
          Index.section(
            "b", .questions([Index.number("b1"), Index.number("b2", weight: 3)]),
            weight: weights.1),
        ], overall: Combination(.mean, over: scope))
    }
    let all: [Given] = [80, 60, 40, 100]
    let missing: [Given] = [80, 60, 40, .word(.doesNotApply)]
    #expect(whole(.items, weights: (2, 4)).score(all).overall?.score?.value == 80)
    #expect(whole(.children, weights: (2, 4)).score(all).overall?.score?.value == 80)
    #expect(whole(.items, weights: (2, 4)).score(missing).overall?.score?.value == 60)
    #expect(whole(.children, weights: (2, 4)).score(missing).overall?.score?.value == 50)
    #expect(whole(.children, weights: (1, 1)).score(missing).overall?.score?.value == 55)
  }

  @Test func `a sum with a part left out is put on a scale by what was left`() {
    let framework = Index.framework(
      [
        .combination(Combination(.mean, scale: 0...1)), .combination(Combination(.sum)),
      ],
      [
        Index.section(
          "top",
          .sections([
            Index.section(
              "a", depth: 1, .questions([Index.number("x"), Index.number("y")]))
          ]))
      ])
    #expect(framework.score([50, 50])["top"]?.score?.value == 0.5)
    #expect(framework.score([50, .word(.doesNotApply)])["top"]?.score?.value == 0.5)
  }

  @Test func `a ladder's level is combined once it is complete`() {
    let framework = Index.framework(
      [.combination(Combination(.mean)), .ladder],
      [
        Index.section(
          "top",
          .sections(
            ["a", "b"].map { name in
              Index.section(
                name, depth: 1,
                .questions(
                  (2...5).map { level in
                    Question(
                      id: Identifier("\(name)-\(level)") ?? "q", level: Level(level), text: name)
                  }))
            }))
      ])
    let met = Given.word(.met)
    #expect(
      framework.score([met, met, met, met, met, .word(.notMet)])["top"]?.score?.value == 3.5)
    // The second is in progress: its level is 2 so far, and counts for nothing yet.
    #expect(framework.score([met, met, met, met, met])["top"]?.score?.value == 5)
    #expect(framework.score([met, met, met, met, met])["top"]?.status == .inProgress)
    #expect(framework.outline[0].range == 1...5)
  }
}
