package import Maturity

/// Where the middle half of partners stand on an activity, as far as it may be shown.
package enum MiddleHalf: Hashable, Sendable {
  /// Between these levels.
  case levels(ClosedRange<Level>)
  /// Between these, of which either may be several levels given together.
  case disclosed(ClosedRange<Level>, ClosedRange<Level>)
  /// Fewer than five are complete (METHOD 6.2).
  case tooFew
  /// The figure is not for this audience (METHOD 6.6).
  case withheld
  /// Nothing has been released where names are not shown.
  case unreleased

  /// How much of a cohort's own figures the round's lead sees: all of them.
  package static func shown(in cohort: Cohort) -> (Section.ID) -> MiddleHalf {
    { section in cohort.distribution(on: section).quartiles.map { .levels($0) } ?? .tooFew }
  }

  /// How much may be shown where names are not: a paper for one organisation's board leaves the lead.
  ///
  /// - Parameter released: What was released last; `nil` where nothing was.
  /// - Returns: The middle half of an activity.
  package static func shown(in released: DisclosedFigures?) -> (Section.ID) -> MiddleHalf {
    { section in
      guard let figures = released else { return .unreleased }
      guard let levels = figures[section]?.levels.value,
        let lower = levels.quantile(1, of: 4), let upper = levels.quantile(3, of: 4)
      else { return .withheld }
      return .disclosed(lower, upper)
    }
  }

  /// The levels in words, or why there are none.
  var inWords: String {
    switch self {
    case .levels(let levels):
      levels.lowerBound == levels.upperBound
        ? "\(levels.lowerBound)" : "\(levels.lowerBound) to \(levels.upperBound)"
    case .disclosed(let lower, let upper):
      lower == upper ? lower.inDigits : "\(lower.inDigits) to \(upper.inDigits)"
    case .tooFew: "too few"
    case .withheld: "withheld"
    case .unreleased: "not released"
    }
  }
}
