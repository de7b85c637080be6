import Markup
package import Maturity

/// How levels moved over the rounds, activity by activity, each change with its causes (REPORTS 20).
package struct TrendPage {
  private let content: TrendContent

  private enum TrendContent {
    case all(TrendModel)
    case one(OrganisationTrendModel)
  }

  /// Works out the trend of all organisations.
  ///
  /// - Parameters:
  ///   - rounds: The rounds, the oldest first; the last is the one that the page is about.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand beside it, to be linked to.
  /// - Throws: ``ReportRefusal``: an audience other than the lead, or no round.
  package init(
    rounds: [TrendRound], provenance: Provenance, inPack: Bool = true
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    guard let latest = rounds.last else { throw .noRound }
    content = .all(
      TrendModel(rounds, latest: latest.cohort, provenance: provenance, inPack: inPack))
  }

  /// Works out one organisation's own trend, which names no other but what it was made from.
  ///
  /// - Parameters:
  ///   - rounds: The rounds, the oldest first; the last is the one that the page is about.
  ///   - organisation: An organisation of the last round.
  ///   - provenance: Where the page comes from, and who it is for.
  /// - Throws: ``ReportRefusal``: an audience other than the lead, no round, or an organisation that
  ///   was not invited to the last.
  package init(
    rounds: [TrendRound], organisation: Organisation.ID, provenance: Provenance
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    guard let latest = rounds.last else { throw .noRound }
    guard let member = latest.cohort.members.first(where: { $0.organisation.id == organisation })
    else { throw .notInvited(organisation) }
    content = .one(
      OrganisationTrendModel(
        member.organisation, rounds, latest: latest.cohort, provenance: provenance))
  }

  /// The page as one self-contained file.
  package var html: String {
    switch content {
    case .all(let model): TrendView(model).document
    case .one(let model): OrganisationTrendView(model).document
    }
  }
}
