extension Cohort {
  /// The same round with some of its members, asked one outermost section alone.
  ///
  /// Whatever is worked out from it counts over what is left and nothing else. Linear in the number
  /// of answers and of items of evidence.
  ///
  /// - Parameters:
  ///   - section: An outermost section of the framework; `nil` for all of them.
  ///   - isIncluded: Whether a member stays.
  /// - Returns: `nil` where the framework has no such section on the outside.
  public func part(
    _ section: Section.ID?, where isIncluded: (Organisation) -> Bool = { _ in true }
  ) -> Cohort? {
    let part: Framework? = if let section { framework.part(section) } else { framework }
    guard let part else { return nil }
    let kept = members.filter { isIncluded($0.organisation) }
    if section == nil && kept.count == members.count { return self }
    return Cohort(
      framework: part, round: round, organisations: kept.map(\.organisation),
      assessments: kept.compactMap(\.assessment))
  }
}
