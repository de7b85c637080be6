import Maturity
import Testing

/// What holds of every combination, over thousands of generated ones (METHOD 8).
struct CombinationLawTests {
  private struct Sample {
    var weights: [Double]
    var values: [Double]

    init(_ generator: inout SeededGenerator) {
      let count = Int.random(in: 1...6, using: &generator)
      weights = (0..<count).map { _ in Double.random(in: 0.1...5, using: &generator) }
      values = (0..<count).map { _ in Double.random(in: 1...100, using: &generator) }
    }

    func value(_ rule: Combination.Rule) -> Double {
      let framework = Index.flat(Combination(rule), weights, 0...1_000)
      return framework.score(values.map(Given.number))["whole"]?.score?.value ?? .nan
    }
  }

  private static let means: [Combination.Rule] = [
    .mean, .minimum, .median, .lowerMedian, .geometric, .harmonic,
  ]

  private func samples(_ check: (inout Sample, inout SeededGenerator) -> Void) {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<400 {
      var sample = Sample(&generator)
      check(&sample, &generator)
    }
  }

  @Test(arguments: means)
  func `a mean lies between the least and the greatest value`(rule: Combination.Rule) {
    samples { sample, _ in
      let value = sample.value(rule)
      #expect(value >= sample.values.min() ?? 0 && value <= sample.values.max() ?? 0)
    }
  }

  @Test(arguments: means)
  func `weights are relative, but to a sum`(rule: Combination.Rule) {
    samples { sample, generator in
      let before = (sample.value(rule), sample.value(.sum))
      let factor = Double.random(in: 0.5...20, using: &generator)
      sample.weights = sample.weights.map { $0 * factor }
      #expect(isClose(sample.value(rule), before.0))
      #expect(isClose(sample.value(.sum), before.1 * factor))
    }
  }

  @Test(arguments: Combination.Rule.allCases)
  func `order makes no difference`(rule: Combination.Rule) {
    samples { sample, generator in
      let before = sample.value(rule)
      let order = sample.values.indices.shuffled(using: &generator)
      sample.values = order.map { sample.values[$0] }
      sample.weights = order.map { sample.weights[$0] }
      #expect(isClose(sample.value(rule), before))
    }
  }

  @Test(arguments: Combination.Rule.allCases)
  func `a better answer never lowers a score`(rule: Combination.Rule) {
    samples { sample, generator in
      let before = sample.value(rule)
      let place = sample.values.indices.randomElement(using: &generator) ?? 0
      sample.values[place] += Double.random(in: 0...50, using: &generator)
      #expect(sample.value(rule) >= before * (1 - 1e-12))
    }
  }

  @Test func `the harmonic mean is at most the geometric, and that at most the mean`() {
    samples { sample, _ in
      let (harmonic, geometric, mean) = (
        sample.value(.harmonic), sample.value(.geometric), sample.value(.mean)
      )
      #expect(harmonic <= geometric * (1 + 1e-12) && geometric <= mean * (1 + 1e-12))
    }
  }

  @Test(arguments: Combination.Rule.allCases)
  func `what is excluded is as if it were not there`(rule: Combination.Rule) {
    samples { sample, _ in
      let combination = Combination(rule, unanswered: .exclude)
      let expected = Index.flat(combination, sample.weights, 0...1_000)
        .score(sample.values.map(Given.number))["whole"]?.score
      for blank in [Given.blank, .word(.doesNotApply)] {
        let found = Index.flat(combination, sample.weights + [2.5], 0...1_000)
          .score(sample.values.map(Given.number) + [blank])["whole"]?.score
        #expect(isClose(found?.value, expected?.value))
        #expect(isClose(found?.maximum, expected?.maximum))
      }
    }
  }

  @Test func `a score stands between its own minimum and maximum, whatever the policies`() {
    var generator = SeededGenerator(seed: 88)
    for _ in 0..<2_000 {
      let rule = Combination.Rule.allCases.randomElement(using: &generator) ?? .mean
      let combination = Combination(
        rule, notApplicable: [.exclude, .zero, .full].randomElement(using: &generator) ?? .exclude,
        unanswered: [.exclude, .zero].randomElement(using: &generator) ?? .exclude,
        scale: Bool.random(using: &generator) ? 2...7 : nil)
      let framework = Index.flat(combination, [1, 2, 0.5], 1...9)
      let given = (0..<3).map { _ -> Given in
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .blank
        case 1: .word(.doesNotApply)
        default: .number(Double.random(in: 1...9, using: &generator))
        }
      }
      guard let section = framework.score(given)["whole"] else { continue }
      #expect(section.tally.answered <= section.tally.asked)
      guard let score = section.score else { continue }
      #expect(score.minimum <= score.value && score.value <= score.maximum)
    }
  }

  @Test func `items and children agree in a balanced tree of equal weights with nothing missing`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let (outer, inner) = (
        Int.random(in: 1...4, using: &generator), Int.random(in: 1...4, using: &generator)
      )
      let values = (0..<(outer * inner)).map { _ in Double.random(in: 0...100, using: &generator) }
      let scores = [Combination.Scope.items, .children].map { scope in
        Index.framework(
          [.combination(Combination(.mean))],
          (0..<outer).map { part in
            Index.section(
              "s\(part)", .questions((0..<inner).map { Index.number("q\(part)-\($0)") }))
          }, overall: Combination(.mean, over: scope)
        ).score(values.map(Given.number)).overall?.score?.value
      }
      #expect(isClose(scores[0], scores[1]))
    }
  }

  @Test func `trees of six levels come to the mean of all where all weigh the same`() {
    let depth = 6
    func tree(_ level: Int, _ name: String) -> Section {
      Index.section(
        name, depth: level,
        level == depth - 1
          ? .questions((0..<2).map { Index.number("\(name)-\($0)") })
          : .sections((0..<2).map { tree(level + 1, "\(name)-\($0)") }))
    }
    let framework = Index.framework(
      Array(repeating: .combination(Combination(.mean)), count: depth), [tree(0, "t")])
    let values = (0..<64).map { Double($0 * $0 % 97) }
    let mean = values.reduce(0, +) / 64
    #expect(framework.questions.count == 64)
    #expect(isClose(framework.score(values.map(Given.number))["t"]?.score?.value, mean))
  }
}
