import Testing

@testable import Maturity

/// METHOD 6.6: nobody learns another's level or answer for certain, whatever they try.
@Suite struct AdversaryTests {
  struct Case: CustomTestStringConvertible {
    let levels: [Level]
    let answers: String
    let counts: ClosedRange<Int>

    var testDescription: String { "levels \(levels), answers \(answers), \(counts) organisations" }
  }

  static let cases = [
    Case(levels: [2], answers: "mn", counts: 4...16),
    Case(levels: [2], answers: "mndx", counts: 8...12),
    Case(levels: [2, 3], answers: "mn", counts: 8...12),
    Case(levels: [2, 3, 4], answers: "mn", counts: 9...10),
    Case(levels: [2, 2], answers: "mn", counts: 8...12),
    Case(levels: [2, 2, 3], answers: "mn", counts: 9...9),
    Case(levels: [2, 3, 3], answers: "mn", counts: 9...9),
  ]

  private func discoveries(
    _ test: Case, rule: DisclosureRule
  ) throws -> [Adversary.Discovery] {
    let world = try SmallWorld(levels: test.levels, answers: test.answers)
    return test.counts.flatMap { count in
      Adversary(sorts: world.sorts, counts: [count]).discoveries {
        world.published(world.records($0), rule: rule)
      }
    }
  }

  @Test(arguments: cases)
  func `6.6 three who pool what they know learn nobody's level and no answer`(
    test: Case
  ) throws {
    let found = try discoveries(test, rule: DisclosureRule(.five))
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test func `6.6 the adversary is shown something to work with`() throws {
    let world = try SmallWorld(levels: [2, 3, 4], answers: "mn")
    let all = Adversary.multisets(of: 9, from: world.letters.count)
    let shown = all.map { world.published(world.records($0), rule: DisclosureRule(.five)) }
    #expect(shown.count { $0.levels.value != nil } > all.count / 10)
    #expect(shown.contains { !$0.steps.isEmpty && $0.levels.value?.bottom == 1 })
    #expect(shown.contains { !$0.steps.isEmpty && ($0.levels.value?.bottom ?? 1) > 1 })
  }

  // MARK: Without the rule

  /// A rule with one of its numbers changed, and where that tells something.
  struct Weakening: CustomTestStringConvertible {
    let what: String
    let test: Case
    let weaken: @Sendable (inout DisclosureRule) -> Void

    var testDescription: String { what }
  }

  static let weakenings = [
    Weakening(
      what: "the lowest levels are given apart",
      test: Case(levels: [2, 3], answers: "mn", counts: 9...9)
    ) {
      $0.bottom = 1
    },
    Weakening(
      what: "four are enough at the bottom, where a fifth could have been expected",
      test: Case(levels: [2, 3, 4], answers: "mn", counts: 9...9)
    ) {
      $0.bottom = 4
    },
    Weakening(
      what: "three are enough above the bottom",
      test: Case(levels: [2], answers: "mn", counts: 9...9)
    ) {
      $0.above = 3
    },
    Weakening(
      what: "four are enough for a criterion at the floor",
      test: Case(levels: [2, 2], answers: "mn", counts: 9...9)
    ) {
      $0.steps = 4
    },
    Weakening(
      what: "everything is given", test: Case(levels: [2], answers: "mn", counts: 4...4)
    ) {
      $0.bottom = 1
      $0.above = 0
    },
  ]

  @Test(arguments: weakenings)
  func `6.6 each number of the rule is needed`(_ weakening: Weakening) throws {
    var rule = DisclosureRule(.five)
    #expect(try discoveries(weakening.test, rule: rule).isEmpty)
    weakening.weaken(&rule)
    #expect(try !discoveries(weakening.test, rule: rule).isEmpty)
  }

  // MARK: By group

  private func grouped(
    _ small: SmallWorld, counts: [Int], _ published: ([[ActivityRecord]]) -> some Hashable
  ) -> [Adversary.Discovery] {
    let sorts = ["north", "south"].indices.flatMap { group in
      small.sorts.map { Adversary.Sort(known: group, secrets: Array($0.secrets.prefix(2))) }
    }
    let half = small.letters.count
    return Adversary(sorts: sorts, counts: counts).discoveries { world in
      let (north, south) = (Array(world.prefix(half)), Array(world.suffix(half)))
      return published([
        small.records(north, group: ["north"]),
        small.records(south, group: ["south"], from: north.reduce(0, +)),
      ])
    }
  }

  @Test(arguments: [[5, 5], [5, 12], [8, 9], [9, 9], [9, 10], [10, 11]])
  func `6.6 nor where figures are given by group`(counts: [Int]) throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    let found = grouped(small, counts: counts) {
      small.published($0.flatMap(\.self), rule: DisclosureRule(.five))
    }
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test func `6.6 nor by group where there are more levels`() throws {
    let small = try SmallWorld(levels: [2, 3], letters: ["mm", "mn", "nn"])
    let found = grouped(small, counts: [9, 9]) {
      small.published($0.flatMap(\.self), rule: DisclosureRule(.five))
    }
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test func `6.6 one group beside the whole would tell of the other`() throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    let found = grouped(small, counts: [5, 9]) { groups in
      [groups.flatMap(\.self), groups[1]].map { records in
        small.published(
          records.map { small.alone($0) }, rule: DisclosureRule(.five))
      }
    }
    #expect(!found.isEmpty)
  }
}
