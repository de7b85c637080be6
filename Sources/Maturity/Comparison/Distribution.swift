/// Where the organisations of a cohort stand on one activity (METHOD 6.1 and 6.2).
public struct Distribution: Hashable, Sendable {
  /// How many complete organisations stand at each level, from the floor up.
  public let countByLevel: [Int]
  /// For how many the activity is not applicable.
  public let notApplicable: Int
  /// How many have not assessed it.
  public let notAssessed: Int
  /// How many are in the middle of it.
  public let inProgress: Int
  /// How many have respondents who disagree about it.
  public let notAgreed: Int
  /// How many have submitted nothing at all.
  public let notSubmitted: Int

  /// Makes a distribution from the standings of a cohort's members.
  ///
  /// - Parameters:
  ///   - standings: One for each member of the cohort.
  ///   - highestLevel: The highest level of the framework.
  public init(_ standings: [Standing], highestLevel: Level) {
    countByLevel = (1...highestLevel.number).map { number in
      standings.count { $0 == .level(Level(number)) }
    }
    notApplicable = standings.count { $0 == .notApplicable }
    notAssessed = standings.count { $0 == .notAssessed }
    inProgress = standings.count { $0 == .inProgress }
    notAgreed = standings.count { $0 == .notAgreed }
    notSubmitted = standings.count { $0 == .notSubmitted }
  }

  /// Where one organisation counts.
  public enum Standing: Hashable, Sendable {
    /// Complete and agreed, at a level.
    case level(Level)
    /// Not applicable, not assessed, in progress, in dispute, or nothing submitted.
    case notApplicable, notAssessed, inProgress, notAgreed, notSubmitted
  }

  /// How many organisations are complete and agreed.
  public var complete: Int { countByLevel.reduce(0, +) }

  /// How many organisations the cohort has.
  public var cohort: Int {
    complete + notApplicable + notAssessed + inProgress + notAgreed + notSubmitted
  }

  /// The smallest observed level with at least a share of the complete organisations at or below it
  /// (the inverse of the empirical distribution), so that it is a level which somebody has.
  ///
  /// - Parameters:
  ///   - part: The numerator of the share: 1 or more, and no more than `whole`.
  ///   - whole: The denominator of the share.
  /// - Returns: `nil` where nobody is complete.
  public func quantile(_ part: Int, of whole: Int) -> Level? {
    precondition(part >= 1 && part <= whole, "a share above 0 and up to 1, not \(part)/\(whole)")
    var atOrBelow = 0
    for (offset, count) in countByLevel.enumerated() {
      atOrBelow += count
      if count > 0 && atOrBelow * whole >= part * complete { return Level(offset + 1) }
    }
    return nil
  }

  /// The median level; `nil` below three complete organisations.
  public var median: Level? { complete >= 3 ? quantile(1, of: 2) : nil }

  /// The lower and upper quartile; `nil` below five complete organisations.
  public var quartiles: ClosedRange<Level>? {
    guard complete >= 5, let lower = quantile(1, of: 4), let upper = quantile(3, of: 4)
    else { return nil }
    return lower...upper
  }
}

extension Cohort {
  /// Where each member stands on an activity, in the members' order.
  public func standings(on section: Section.ID) -> [Distribution.Standing] {
    members.map { member in
      guard let score = member.score?[section] else { return .notSubmitted }
      if score.disputed > 0 { return .notAgreed }
      switch score.status {
      case .notApplicable: return .notApplicable
      case .notAssessed: return .notAssessed
      case .inProgress: return .inProgress
      case .complete: return score.level.map { .level($0) } ?? .notAssessed
      }
    }
  }

  /// The distribution of the members over the levels of an activity.
  public func distribution(on section: Section.ID) -> Distribution {
    Distribution(standings(on: section), highestLevel: framework.highestLevel)
  }
}
