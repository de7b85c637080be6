package import Maturity

/// Where the middle half of partners stand on an activity, as far as it may be shown.
package enum MiddleHalf: Hashable, Sendable {
  /// Between these levels.
  case levels(ClosedRange<Level>)
  /// Fewer than five are complete (METHOD 6.2).
  case tooFew
  /// The figure is not for this audience (METHOD 6.6).
  case withheld

  /// How much of a cohort's own figures the round's lead sees: all of them.
  package static func shown(in cohort: Cohort) -> (Section.ID) -> MiddleHalf {
    { section in cohort.distribution(on: section).quartiles.map { .levels($0) } ?? .tooFew }
  }

  /// The levels in words, or why there are none.
  var inWords: String {
    switch self {
    case .levels(let levels):
      levels.lowerBound == levels.upperBound
        ? "\(levels.lowerBound)" : "\(levels.lowerBound) to \(levels.upperBound)"
    case .tooFew: "too few"
    case .withheld: "withheld"
    }
  }
}
