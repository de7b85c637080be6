/// How many organisations stand at each level of an activity, the lowest levels together
/// (METHOD 6.6).
public struct DisclosedLevels: Hashable, Sendable {
  /// The counts, from the floor up; each level stands in exactly one.
  public let brackets: [Bracket]

  /// How many stand at a level, or at any of several that are given together.
  public struct Bracket: Hashable, Sendable {
    /// The levels.
    public let levels: ClosedRange<Level>
    /// How many organisations stand at one of them.
    public let count: Int
  }

  init(_ brackets: [Bracket]) { self.brackets = brackets }

  /// Counts levels, those up to one level together.
  init(_ levels: [Level], bottom: Level, highest: Level) {
    var brackets = [Bracket(levels: .floor...bottom, count: levels.count { $0 <= bottom })]
    for number in bottom.number..<highest.number {
      let level = Level(number + 1)
      brackets.append(Bracket(levels: level...level, count: levels.count { $0 == level }))
    }
    self.brackets = brackets
  }

  /// How many organisations are complete and agreed.
  public var complete: Int { brackets.reduce(0) { $0 + $1.count } }

  /// The highest of the levels that are given together; the floor where each is given by itself.
  public var bottom: Level { brackets.first?.levels.upperBound ?? .floor }

  /// The levels in which a quantile falls: the smallest with at least a share of the organisations
  /// at or below it (METHOD 6.2).
  ///
  /// - Parameters:
  ///   - part: The numerator of the share.
  ///   - whole: The denominator of the share.
  /// - Returns: One level, or those at the bottom together; `nil` where nobody is complete.
  public func quantile(_ part: Int, of whole: Int) -> ClosedRange<Level>? {
    var atOrBelow = 0
    for bracket in brackets {
      atOrBelow += bracket.count
      if bracket.count > 0 && atOrBelow * whole >= part * complete { return bracket.levels }
    }
    return nil
  }

  /// How many stand at or above a level; `nil` where it is one of several given together.
  public func count(atOrAbove level: Level) -> Int? {
    guard brackets.contains(where: { $0.levels.lowerBound == level }) else { return nil }
    return brackets.filter { $0.levels.lowerBound >= level }.reduce(0) { $0 + $1.count }
  }
}
