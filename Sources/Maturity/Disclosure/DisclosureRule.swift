/// How many organisations each kind of figure needs; see <doc:DisclosureControl> for why these are enough.
///
/// The numbers are data so that the tests can switch each of them off and see what somebody learns.
struct DisclosureRule: Hashable, Sendable {
  /// The fewest that stand in the lowest levels that are given together.
  var bottom: Int
  /// The fewest that stand above them.
  var above: Int
  /// At the floor, the fewest of whom a criterion is said to be in the way.
  var steps: Int
  /// The fewest that changed before figures that were released are given anew.
  var changed: Int
  /// Whether those who changed, and those who did not, must each be mixed.
  var comparesClasses = true

  /// The most that may pool what they know (METHOD 6.6).
  static let coalition = 3

  /// The rule for a round.
  init(_ smallest: SmallestGroup) {
    bottom = smallest.count
    above = smallest.count - 1
    steps = smallest.count
    changed = smallest.count
  }

  /// The fewest of whom any figure could be given.
  var needed: Int { bottom + above }

  // MARK: Levels

  /// The highest of the levels to be given together: the lowest at or below which enough stand.
  ///
  /// `nil` where not enough stand above it, so that leaving three out might leave one level.
  func bottom(of levels: [Level]) -> Level? {
    let sorted = levels.sorted()
    guard bottom >= 1, sorted.count >= bottom else { return nil }
    let level = sorted[bottom - 1]
    return sorted.count { $0 > level } >= above ? level : nil
  }

  // MARK: Between releases

  /// Whether figures may be given anew beside those that were released.
  ///
  /// Of those who changed and of those who did not, in the figures of either release, leaving any
  /// three out must leave more than one value; or there are none, or the figures were withheld.
  func allows(_ now: ActivityFigures, after earlier: ActivityFigures) -> Bool {
    let before = Dictionary(
      earlier.records.map { ($0.organisation, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      now.records.map { ($0.organisation, $0) }, uniquingKeysWith: { first, _ in first })
    let everybody = Set(before.keys).union(after.keys)
    let moved = everybody.filter { before[$0]?.fingerprint != after[$0]?.fingerprint }
    guard moved.count >= changed else { return false }
    guard comparesClasses else { return true }
    return [moved, everybody.subtracting(moved)].allSatisfy { members in
      [(before, earlier), (after, now)].allSatisfy { records, figures in
        figures.groups.value == nil
          || isMixed(members.compactMap { records[$0]?.level }.map(figures.value))
      }
    }
  }

  /// Whether leaving any three out leaves more than one value; true of nothing.
  private func isMixed(_ values: [Level]) -> Bool {
    guard let most = Set(values).map({ value in values.count { $0 == value } }).max() else {
      return true
    }
    return values.count - most >= above
  }
}
