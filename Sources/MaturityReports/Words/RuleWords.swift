import Maturity

extension ScoringVariant {
  /// How many rules there are beside the framework's own.
  static let others = allCases.count - 1

  /// The rule by its name, and what it makes of a commitment.
  ///
  /// - Parameter activity: What the framework calls an activity.
  /// - Returns: The name and the meaning.
  func inWords(_ activity: Noun) -> String {
    let meaning =
      switch self {
      case .stated: "the framework\u{2019}s own rule, as claimed above"
      case .lowest: "the lowest level among its \(activity.many)"
      case .lowerMedian: "the middle level among its \(activity.many), or the lower of two"
      case .mean: "the mean of the levels of its \(activity.many)"
      case .supportedOnly: "each level only as far as evidence bears it out"
      case .notApplicableAsZero: "what does not apply counts as not met"
      }
    return "\(Words.sentence(rawValue)): \(meaning)"
  }
}

extension Framework {
  /// Whether every commitment stands at the lowest level of its activities by the framework's own
  /// rule.
  var takesLowest: Bool { commitments.allSatisfy { $0.kind.method == .minimum } }
}
