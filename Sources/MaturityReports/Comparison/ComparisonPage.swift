import Markup
package import Maturity

/// The comparison of all organisations of a round, for the round's lead (REPORTS 19).
package struct ComparisonPage {
  private let model: ComparisonModel

  /// Works the page out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited, and what came back.
  ///   - previous: The round before; `nil` for the first.
  ///   - notices: Who offers help and who asks for it.
  ///   - assurances: Who has checked, by organisation.
  ///   - filter: What of the round is shown.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand beside it, to be linked to.
  /// - Throws: ``ReportRefusal/namesOrganisations(_:)`` for any audience but the lead, and
  ///   ``ReportRefusal/notAsked(_:)`` or ``ReportRefusal/noSuchBodies`` where the filter leaves
  ///   nothing.
  package init(
    cohort: Cohort, previous: Cohort?, notices: [HelpNotice] = [],
    assurances: [Organisation.ID: [Assurance]] = [:],
    filter: ComparisonFilter = ComparisonFilter(), provenance: Provenance, inPack: Bool = true
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    model = try ComparisonModel(
      cohort, previous: previous, notices: notices, assurances: assurances, filter: filter,
      provenance: provenance, inPack: inPack)
  }

  /// The page as one self-contained file.
  package var html: String { ComparisonView(model).document }
}
