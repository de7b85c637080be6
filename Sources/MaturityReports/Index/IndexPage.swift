import Markup
package import Maturity

/// The page that binds a pack together (REPORTS 23).
package struct IndexPage {
  private let cohort: Cohort
  private let contents: PackContents
  private let assurance: AssuranceWords
  private let provenance: Provenance
  private var called: Vocabulary { cohort.vocabulary }

  /// Works the page out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - contents: Which reports the pack holds.
  ///   - assurances: Who has checked, by organisation.
  ///   - provenance: Where the pack comes from, and who it is for.
  /// - Throws: ``ReportRefusal/namesOrganisations(_:)`` for any audience but the lead.
  package init(
    cohort: Cohort, contents: PackContents = PackContents(),
    assurances: [Organisation.ID: [Assurance]] = [:], provenance: Provenance
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    self.cohort = cohort
    self.contents = contents
    assurance = AssuranceWords(cohort, assurances: assurances)
    self.provenance = provenance
  }

  /// The page as one self-contained file.
  package var html: String {
    Page(
      title: "\(cohort.framework.title): reports",
      subtitles: [
        cohort.round.standing,
        "For the round\u{2019}s lead. \(assurance.short). Not for ranking.",
      ],
      home: nil, about: About(cohort, provenance: provenance, assurance: assurance),
      content: content
    ).document
  }

  @MarkupBuilder private var content: [Node] {
    section(.labelledBy("all")) {
      h2(.id("all")) { "All \(called.organisation.many) together" }
      ul {
        li {
          a(.href(.file("comparison.html"))) {
            "Comparison of \(Words.count(cohort.members.count, called.organisation))"
          }
          ": who stands where, what is commonly missing, what changed"
        }
        li {
          a(.href(.file("trend.html"))) { "Trend" }
          ": every round, \(called.activity.one) by \(called.activity.one), with the causes of each "
          "change"
        }
        li {
          a(.href(.file("board/essex.html"))) { "Board paper for Essex" }
          ": two sides of A4, without names"
        }
      }
    }
    each
    PackContents.data(DataPackage.tableNames)
  }

  private var held: [Cohort.Member] {
    cohort.members.filter { contents.holds($0.organisation.id) }
  }

  private var each: Node {
    section(.labelledBy("each")) {
      h2(.id("each")) { "Each \(called.organisation.one)" }
      if held.count < cohort.members.count {
        p { "This pack holds the reports of \(held.count) of \(cohort.members.count)." }
      }
      ul(.class("pages")) {
        for member in cohort.members {
          li {
            if contents.holds(member.organisation.id) {
              links(to: member.organisation)
            } else {
              "\(member.organisation.name): not in this pack"
            }
          }
        }
      }
    }
  }

  @MarkupBuilder private func links(to organisation: Organisation) -> [Node] {
    a(.href(.file("partners/\(organisation.id).html"))) { organisation.name }
    "; "
    a(.href(.file("board/\(organisation.id).html"))) {
      "\(organisation.shortName)\u{2019}s board paper"
    }
  }
}
