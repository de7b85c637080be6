import Markup
package import Maturity

/// The report to one organisation: where it stands, what is in the way, what to do next and with
/// whose help (REPORTS 18).
package struct PartnerPage {
  private let model: PartnerModel

  /// Works the page out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - organisation: The organisation that the page is about.
  ///   - record: What is kept of it beside its assessment.
  ///   - day: The day on which the page is made, after which what is due is overdue.
  ///   - previous: The round before; `nil` for the first.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand around it, to be linked to.
  /// - Throws: ``ReportRefusal``: an audience other than the lead, or an organisation that was not
  ///   invited.
  package init(
    cohort: Cohort, organisation: Organisation.ID, record: PartnerRecord = PartnerRecord(),
    on day: CalendarDate, previous: Cohort?, provenance: Provenance, inPack: Bool = true
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    guard let member = cohort.members.first(where: { $0.organisation.id == organisation }) else {
      throw .notInvited(organisation)
    }
    model = PartnerModel(
      member, in: cohort, record: record, on: day, previous: previous,
      provenance: provenance, inPack: inPack)
  }

  /// The page as one self-contained file.
  package var html: String { PartnerView(model).document }
}
