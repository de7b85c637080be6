import Markup
package import Maturity

/// A paper for a board on two sides of A4: of one organisation, or of the whole partnership
/// (REPORTS 21).
package struct BoardPage {
  private let model: BoardModel

  /// Works out the paper of one organisation's board.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - organisation: The organisation that the paper is about.
  ///   - record: What is kept of it beside its assessment: above all what its board is asked.
  ///   - previous: The round before; `nil` for the first.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - middleHalf: Where the middle half of partners stand, as far as the audience is shown it;
  ///     `nil` for the cohort's own figures.
  ///   - signatory: The name of who signed, for a copy that goes to the organisation itself alone.
  ///   - inPack: Whether the other files of a pack stand around it, to be linked to.
  /// - Throws: ``ReportRefusal``: an audience other than the lead, or an organisation that was not
  ///   invited.
  package init(
    cohort: Cohort, organisation: Organisation.ID, record: PartnerRecord = PartnerRecord(),
    previous: Cohort?, provenance: Provenance,
    middleHalf: ((Section.ID) -> MiddleHalf)? = nil, signatory: String? = nil, inPack: Bool = true
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    guard let member = cohort.members.first(where: { $0.organisation.id == organisation }) else {
      throw .notInvited(organisation)
    }
    let board = OrganisationBoard(
      member: member, cohort: cohort, record: record,
      change: PartnerChange(member, record: record, previous: previous, in: cohort),
      previous: previous, middleHalf: middleHalf ?? MiddleHalf.shown(in: cohort),
      signatory: signatory, notice: provenance.notice)
    model = BoardModel(
      board.content, paper: record.board, in: cohort.framework, cohort.vocabulary,
      about: About(
        cohort, provenance: provenance,
        assurance: AssuranceWords(member, record.assurances, of: cohort.vocabulary.organisation),
        reader:
          "this \(cohort.vocabulary.organisation.one)\u{2019}s board, and the round\u{2019}s lead"),
      links: inPack ? PackLinks(root: "../") : nil)
  }

  /// Works out the paper of the whole partnership, which names no organisation.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - paper: What the partnership's board is asked and told.
  ///   - help: What organisations offer and ask.
  ///   - assurances: Who has checked, by organisation.
  ///   - previous: The round before; `nil` for the first.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand around it, to be linked to.
  /// - Throws: ``ReportRefusal/namesOrganisations(_:)`` for any audience but the lead.
  package init(
    cohort: Cohort, paper: BoardPaper, help: [HelpNotice] = [],
    assurances: [Organisation.ID: [Assurance]] = [:], previous: Cohort?, provenance: Provenance,
    inPack: Bool = true
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    let board = PartnershipBoard(
      cohort: cohort, previous: previous, help: help, assurances: assurances,
      notice: provenance.notice)
    model = BoardModel(
      board.content, paper: paper, in: cohort.framework, cohort.vocabulary,
      about: About(
        cohort, provenance: provenance,
        assurance: AssuranceWords(cohort, assurances: assurances)),
      links: inPack ? PackLinks(root: "../") : nil)
  }

  /// The page as one self-contained file.
  package var html: String { BoardView(model).document }
}
