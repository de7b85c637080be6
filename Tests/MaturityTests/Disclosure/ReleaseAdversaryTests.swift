import Testing

@testable import Maturity

/// METHOD 6.6: a second release beside the first tells nobody another's level, answer or change.
@Suite struct ReleaseAdversaryTests {
  /// What an organisation said at each of two releases, as sorts of a small world; `nil` where it
  /// was not complete yet.
  struct History {
    let before: Int?
    let after: Int?
    /// Whether something else than the answers changed, such as a note.
    var isNoted = false

    /// Whether its assessment is another than before.
    var isChanged: Bool { before != after || isNoted }
  }

  /// Every history of organisations that were complete both times, or the second time alone.
  private static func histories(_ small: SmallWorld, newcomers: Bool) -> [History] {
    let sorts = small.letters.indices
    let both = sorts.flatMap { before in
      sorts.map { History(before: before, after: $0) }
        + [History(before: before, after: before, isNoted: true)]
    }
    return both + (newcomers ? sorts.map { History(before: nil, after: $0) } : [])
  }

  /// The adversary, for whom each level and answer now and before are secret, and whether the level
  /// moved.
  private func adversary(
    _ small: SmallWorld, _ histories: [History], counts: [Int], knowsWhoChanged: Bool = false
  ) -> Adversary {
    Adversary(
      sorts: histories.map { history in
        let now = history.after.map { small.sorts[$0].secrets } ?? []
        let then = history.before.map { small.sorts[$0].secrets }
        let moved = then.map { [now[0] == $0[0] ? 0 : 1] } ?? []
        return Adversary.Sort(
          known: history.before == nil || (knowsWhoChanged && history.isChanged) ? 1 : 0,
          secrets: knowsWhoChanged ? [now[0]] : now + (then ?? []) + moved)
      }, counts: counts)
  }

  private func records(
    _ world: [Int], _ histories: [History], _ small: SmallWorld
  ) -> (before: [ActivityRecord], after: [ActivityRecord]) {
    var before: [ActivityRecord] = []
    var after: [ActivityRecord] = []
    for (history, count) in zip(histories, world) {
      for _ in 0..<count {
        let number = before.count
        before.append(small.record(history.before, as: number))
        after.append(
          small.record(history.after, as: number, note: history.isNoted ? "noted" : ""))
      }
    }
    return (before, after)
  }

  private func discoveries(
    _ small: SmallWorld, counts: [Int], newcomers: Bool, knowsWhoChanged: Bool = false,
    rule: DisclosureRule
  ) -> [Adversary.Discovery] {
    let histories = Self.histories(small, newcomers: newcomers)
    let adversary = adversary(
      small, histories, counts: counts, knowsWhoChanged: knowsWhoChanged)
    return adversary.discoveries { world in
      let (before, after) = records(world, histories, small)
      return [
        small.published(before, rule: rule),
        small.published(after, after: [before], rule: rule),
      ]
    }
  }

  @Test(arguments: [9, 10, 11])
  func `6.6 two releases of a round tell no more than one`(count: Int) throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    let found = discoveries(small, counts: [count], newcomers: false, rule: DisclosureRule(.five))
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test(arguments: [[9, 2], [9, 5], [4, 9]])
  func `6.6 nor where some have become complete in between`(counts: [Int]) throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    let found = discoveries(small, counts: counts, newcomers: true, rule: DisclosureRule(.five))
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test(arguments: [[8, 8], [11, 5], [12, 1], [0, 9]])
  func `6.6 nor does it help to know whose assessment changed`(counts: [Int]) throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    let found = discoveries(
      small, counts: counts, newcomers: false, knowsWhoChanged: true, rule: DisclosureRule(.five))
    #expect(found.isEmpty, "\(found.prefix(3))")
  }

  @Test(arguments: [[11, 1], [11, 4], [11, 5]])
  func `6.6 it would, were every change given at once`(counts: [Int]) throws {
    let small = try SmallWorld(levels: [2], answers: "mn")
    var rule = DisclosureRule(.five)
    rule.comparesClasses = false
    rule.changed = counts[1] < 5 ? 1 : 5
    let found = discoveries(
      small, counts: counts, newcomers: false, knowsWhoChanged: true, rule: rule)
    #expect(!found.isEmpty)
  }
}
