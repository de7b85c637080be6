import Maturity
import MaturityReports
import MaturityStore

extension ReportPack {
  /// The comparison of a round by itself, for which less has to be read than for a pack.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - workspace: Where it is kept.
  ///   - console: What day it is.
  ///   - filter: What is shown, from everybody who was invited.
  /// - Returns: The page, without links to the rest of a pack.
  /// - Throws: ``WorkspaceError``, or what the filter or the page refuses.
  static func comparison(
    of round: Round, in workspace: borrowing Workspace, _ console: any Console,
    filter: (Cohort) throws -> ComparisonFilter
  ) throws -> String {
    let cohort = try workspace.cohort(of: round)
    let earlier = try workspace.round(before: round)
    return try ComparisonPage(
      cohort: cohort, previous: try earlier.map { try workspace.cohort(of: $0) },
      notices: try workspace.help(in: round.id), assurances: try workspace.assurances(in: round.id),
      filter: try filter(cohort), provenance: try workspace.provenance(console), inPack: false
    ).html
  }
}
