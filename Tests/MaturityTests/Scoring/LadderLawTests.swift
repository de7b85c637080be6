import Maturity
import Testing

/// Laws that hold whatever the answers, tried on ladders of every shape.
struct LadderLawTests {
  static let trials = 4_000

  private func onEveryLadder(seed: UInt64, _ check: (WrittenLadder) -> Void) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Self.trials { check(generator.ladder()) }
  }

  /// METHOD 2.3 as it is written, tried for every level.
  private func highest(
    _ written: WrittenLadder, isMet: (Answer?) -> Bool, applies: (Answer?) -> Bool
  ) -> Level {
    let standing = written.ladder.rungs.map(\.level).filter { level in
      let through = written.ladder.rungs.filter { $0.level <= level }.flatMap(\.positions)
        .map { written.answers[$0] }
      let own = written.ladder.rungs.filter { $0.level == level }.flatMap(\.positions)
        .map { written.answers[$0] }
      let excluded = through.filter { !applies($0) }
      return through.filter(applies).allSatisfy(isMet) && own.contains(where: applies)
        && 2 * excluded.count <= through.count
    }
    return standing.max() ?? .floor
  }

  @Test func `each reading of the answers gives the highest level that is reached by definition`() {
    onEveryLadder(seed: 11) { written in
      func level(_ reading: Ladder.Reading) -> Level {
        written.ladder.level(of: written.answers, read: reading)
      }
      let applies: (Answer?) -> Bool = { $0 != .doesNotApply }
      #expect(
        level(.asClaimed) == highest(written, isMet: { $0 == .met }, applies: applies))
      #expect(
        level(.asUpper)
          == highest(
            written, isMet: { $0 == .met || $0 == .dontKnow || $0 == nil }, applies: applies))
      #expect(
        level(.withoutExclusions) == highest(written, isMet: { $0 == .met }, applies: { _ in true })
      )
      guard let levels = written.score.levels else { return }
      #expect(levels.claimed == level(.asClaimed) && levels.upper == level(.asUpper))
      #expect(levels.withoutExclusions == level(.withoutExclusions))
    }
  }

  @Test func `meeting one more criterion never lowers a level`() {
    onEveryLadder(seed: 1) { written in
      guard let before = written.score.levels else { return }
      for position in written.ladder.positions where written.answers[position] != .doesNotApply {
        var better = written
        better.answers[position] = .met
        let after = better.score.levels
        #expect(after.map { $0.claimed >= before.claimed } == true)
        #expect(after.map { $0.upper >= before.upper } == true)
      }
    }
  }

  @Test func `the claimed level never exceeds the upper level`() {
    onEveryLadder(seed: 2) { written in
      if let levels = written.score.levels { #expect(levels.claimed <= levels.upper) }
    }
  }

  @Test func `the level without exclusions never exceeds the claimed level`() {
    onEveryLadder(seed: 3) { written in
      if let levels = written.score.levels { #expect(levels.withoutExclusions <= levels.claimed) }
    }
  }

  @Test func `the supported level never exceeds the claimed level`() {
    let rule = EvidenceRule(fromLevel: 3, kinds: [.document], months: 24)
    var generator = SeededGenerator(seed: 4)
    onEveryLadder(seed: 5) { written in
      let evidenced = Set(written.ladder.positions.filter { _ in Bool.random(using: &generator) })
      let support = written.ladder.support(
        for: written.answers, rule: rule, isEvidenced: evidenced.contains)
      let claimed = written.score.levels?.claimed
      #expect((support == nil) == (claimed == nil))
      if let support, let claimed { #expect(support.level <= claimed) }
    }
  }

  @Test func `counts add up`() {
    onEveryLadder(seed: 6) { written in
      let tally = written.score.tally
      #expect(tally.asked + tally.notAsked + tally.notApplicable == written.answers.count)
      #expect(tally.answered <= tally.asked && tally.met + tally.unknown <= tally.answered)
    }
  }

  @Test func `the order of a level's answers never matters`() {
    var generator = SeededGenerator(seed: 7)
    onEveryLadder(seed: 8) { written in
      var shuffled = written
      for rung in written.ladder.rungs {
        let answers = rung.positions.map { written.answers[$0] }.shuffled(using: &generator)
        for (position, answer) in zip(rung.positions, answers) {
          shuffled.answers[position] = answer
        }
      }
      #expect(shuffled.score == written.score)
    }
  }

  @Test func `answering the next steps with met reaches the next level or finds too much excluded`()
  {
    onEveryLadder(seed: 9) { written in
      guard let next = written.ladder.nextLevel(after: written.answers),
        let before = written.score.levels
      else { return }
      var better = written
      for step in next.steps { better.answers[step] = .met }
      let reached = better.score.levels?.claimed ?? .floor
      let throughNext = written.ladder.rungs.filter { $0.level <= next.level }
        .flatMap(\.positions)
      let excluded = throughNext.count { written.answers[$0] == .doesNotApply }
      #expect(reached >= next.level || 2 * excluded > throughNext.count)
      #expect(reached >= before.claimed)
    }
  }

  @Test func `a complete ladder is in doubt only where somebody does not know`() {
    onEveryLadder(seed: 10) { written in
      let score = written.score
      guard score.status == .complete, let levels = score.levels else { return }
      if levels.isInDoubt { #expect(score.tally.unknown > 0) }
    }
  }
}
