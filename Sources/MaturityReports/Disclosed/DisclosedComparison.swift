import Maturity

/// Finished words and numbers of the comparison for an audience that is not shown names.
struct DisclosedComparison: PageModel {
  let title: String
  let subtitles: [String]
  let findings: [Finding]
  let participation: String
  let disclosure: [String]
  let unmet: DataTable?
  let support: DataTable?
  let shift: DataTable?
  let unshifted: String
  let groups: [DataTable]
  let figures: [(commitment: String, figures: [DistributionFigure])]
  let called: Vocabulary
  let links: PackLinks?
  let about: About

  /// - Parameters:
  ///   - figures: All that may be shown.
  ///   - earlier: What the round before released last; `nil` where it released nothing.
  ///   - release: The number of the release that the page is part of; `nil` where it is none.
  ///   - checks: How the answers of each that has answered were checked.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand beside it, to be linked to.
  init(
    _ figures: DisclosedFigures, earlier: DisclosedFigures?, release: Int?,
    checks: [Assurance.Kind], provenance: Provenance, inPack: Bool
  ) {
    let framework = figures.framework
    let assurance = AssuranceWords(kinds: checks, of: figures.vocabulary.organisation)
    let links = inPack ? PackLinks(root: "") : nil
    let tables = DisclosedPageTables(figures, notice: provenance.notice)
    self.links = links
    called = figures.vocabulary
    title = "\(framework.title): comparison"
    subtitles = [
      figures.round.standing,
      "For \(figures.audience.inWords). \(assurance.short). Not for ranking.",
    ]
    findings = DisclosedFindings(figures, earlier: earlier).all
    participation = Self.participation(figures)
    disclosure = DisclosureNote(figures).sentences
    unmet = tables.unmet
    support = tables.support
    let shifts = earlier.map { DisclosedShift.all(from: $0, to: figures) } ?? []
    shift = earlier.flatMap { shifts.isEmpty ? nil : tables.shift(shifts, since: $0) }
    unshifted =
      earlier == nil
      ? "Nothing of an earlier round has been released, so there is nothing to compare with."
      : "Counts of all that were complete and agreed in each round. A rise and a fall can hide each "
        + "other, and who moved is not shown."
    groups = tables.groups
    self.figures = framework.commitments.map { commitment in
      (
        Words.title(of: commitment),
        framework.activities(of: commitment).compactMap { place in
          figures[place.section.id].map {
            DistributionFigure(
              $0, of: place, in: figures, own: nil, notice: provenance.notice,
              dataFile: links?.distribution)
          }
        }
      )
    }
    about = About(figures, provenance: provenance, assurance: assurance, release: release)
  }

  private static func participation(_ figures: DisclosedFigures) -> String {
    Share(figures.submitted, of: figures.invited)
      .counted(figures.vocabulary.organisation, "has answered", "have answered")
      + ", in whole or in part. Signed off: \(figures.signed) of \(figures.invited)."
  }
}
