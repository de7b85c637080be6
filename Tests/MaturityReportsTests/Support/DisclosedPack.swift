import Maturity
import MaturityReports

/// The reports of a cohort for an audience that is not shown names.
struct DisclosedPack {
  let figures: DisclosedFigures
  let comparison: String
  let index: String
  /// The paper for the board of the whole partnership.
  let board: String
  let data: [DataPackage.File]
  /// Each partner's own report, where they are made.
  let partners: [(organisation: Organisation, html: String)]

  init(
    _ cohort: Cohort, previous: Cohort? = nil, for audience: Audience = .partners,
    given: [DisclosedFigures.Given] = [], release: Int? = 1, partners: Int = 3
  ) throws {
    let provenance = Provenance(
      made: "31 March 2026", version: "1.2.3", isIllustrative: true, audience: audience)
    figures = DisclosedFigures(
      cohort, basis: Self.basis(cohort), given: given, audience: audience)
    let earlier = previous.flatMap { previous in
      DisclosedFigures(
        released: previous, given: Self.given(previous), audience: audience)
    }
    let pages = DisclosedPages(
      figures, earlier: earlier, release: release,
      checks: cohort.members.filter { $0.assessment != nil }.map { _ in .selfAssessed },
      provenance: provenance)
    comparison = pages.comparison(inPack: true)
    index = pages.index
    board = pages.board(BoardPaper(), inPack: true)
    data = DataPackage(figures, provenance: provenance).files
    self.partners = try cohort.members.prefix(audience == .partners ? partners : 0).map { member in
      let own = try OwnResult(
        of: member.organisation.id, in: cohort, previous: previous, record: PartnerRecord())
      return (member.organisation, pages.partner(own, on: cohort.round.date))
    }
  }

  /// Every file that everybody has.
  var shared: [String] { [comparison, index, board] + data.map(\.contents) }

  static func basis(_ cohort: Cohort) -> ReleaseBasis {
    cohort.basis { $0.map { $0 ?? "-" }.joined(separator: "|") }
  }

  /// What a first release of a cohort gives.
  static func given(_ cohort: Cohort, number: Int = 1) -> [DisclosedFigures.Given] {
    basis(cohort).activities.map {
      DisclosedFigures.Given(
        release: .init(number: number, date: "2026-07-01"), activity: $0)
    }
  }
}
