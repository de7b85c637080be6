import Markup
package import Maturity

/// The pages for an audience that is not shown names (REPORTS 22).
///
/// They are made from ``DisclosedFigures`` alone: whatever is not in there cannot be on them.
package struct DisclosedPages {
  private let figures: DisclosedFigures
  private let earlier: DisclosedFigures?
  private let release: Int?
  private let checks: [Assurance.Kind]
  private let provenance: Provenance

  /// Makes pages.
  ///
  /// - Parameters:
  ///   - figures: All that may be shown.
  ///   - earlier: What the round before released last; `nil` where it released nothing.
  ///   - release: The number of the release that the pages are part of; `nil` where they are none.
  ///   - checks: How the answers of each that has answered were checked.
  ///   - provenance: Where the pages come from, and who they are for.
  package init(
    _ figures: DisclosedFigures, earlier: DisclosedFigures?, release: Int?,
    checks: [Assurance.Kind], provenance: Provenance
  ) {
    self.figures = figures
    self.earlier = earlier
    self.release = release
    self.checks = checks
    self.provenance = provenance
  }

  /// The comparison as one self-contained file.
  ///
  /// - Parameter inPack: Whether the other files of a pack stand beside it, to be linked to.
  /// - Returns: The page.
  package func comparison(inPack: Bool = false) -> String {
    DisclosedView(
      DisclosedComparison(
        figures, earlier: earlier, release: release, checks: checks, provenance: provenance,
        inPack: inPack)
    ).document
  }

  /// The report to one partner, with its own result and what may be shown of the others.
  ///
  /// - Parameters:
  ///   - own: The partner's own result.
  ///   - day: The day on which the page is made, after which what is due is overdue.
  /// - Returns: The page.
  package func partner(_ own: OwnResult, on day: CalendarDate) -> String {
    PartnerView(
      PartnerModel(own, among: figures, release: release, on: day, provenance: provenance)
    ).document
  }

  /// The paper for the board of the whole partnership.
  ///
  /// - Parameters:
  ///   - paper: What the board is asked and told, which must name nobody.
  ///   - inPack: Whether the other files of a pack stand around it, to be linked to.
  /// - Returns: The page.
  package func board(_ paper: BoardPaper, inPack: Bool = false) -> String {
    let board = DisclosedBoard(
      figures, earlier: earlier, checks: checks, notice: provenance.notice)
    return BoardView(
      BoardModel(
        board.content, paper: paper, in: figures.framework, figures.vocabulary,
        about: About(
          figures, provenance: provenance,
          assurance: AssuranceWords(kinds: checks, of: figures.vocabulary.organisation),
          release: release),
        links: inPack ? PackLinks(root: "../") : nil)
    ).document
  }

  /// The page that binds a pack together, which lists no partner (REPORTS 23).
  package var index: String {
    let assurance = AssuranceWords(kinds: checks, of: figures.vocabulary.organisation)
    return Page(
      title: "\(figures.framework.title): reports",
      subtitles: [
        figures.round.standing,
        "For \(figures.audience.inWords). \(assurance.short). Not for ranking.",
      ],
      home: nil,
      about: About(figures, provenance: provenance, assurance: assurance, release: release),
      content: indexContent
    ).document
  }

  @MarkupBuilder private var indexContent: [Node] {
    section(.labelledBy("all")) {
      h2(.id("all")) { "All \(figures.vocabulary.organisation.many) together" }
      ul {
        li {
          a(.href(.file("comparison.html"))) {
            "Comparison of \(Words.count(figures.invited, figures.vocabulary.organisation))"
          }
          ": counts without names"
        }
        li {
          a(.href(.file("board/essex.html"))) { "Board paper for Essex" }
          ": two sides of A4, without names"
        }
      }
    }
    if figures.audience == .partners {
      section(.labelledBy("each")) {
        h2(.id("each")) { "Each partner\u{2019}s own report" }
        p {
          "The folder partners holds a report for each. It names that partner, and is for that "
          "partner alone."
        }
      }
    }
    PackContents.data(DisclosedTables.names)
  }
}
