import Markup
package import Maturity

/// The page that binds a pack together (REPORTS 23).
package struct IndexPage {
  private let cohort: Cohort
  private let provenance: Provenance

  /// Works the page out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - provenance: Where the pack comes from, and who it is for.
  /// - Throws: ``ReportRefusal/namesOrganisations(_:)`` for any audience but the lead.
  package init(cohort: Cohort, provenance: Provenance) throws(ReportRefusal) {
    try provenance.requireNames()
    self.cohort = cohort
    self.provenance = provenance
  }

  /// The page as one self-contained file.
  package var html: String {
    Page(
      title: "\(cohort.framework.title): reports",
      subtitles: [
        "\(cohort.round.name), as things stood on \(cohort.round.date.inWords)",
        "For the round\u{2019}s lead. Self-assessed. Not for ranking.",
      ],
      home: nil, about: About(cohort, provenance: provenance), content: content
    ).document
  }

  @MarkupBuilder private var content: [Node] {
    section(.labelledBy("all")) {
      h2(.id("all")) { "All organisations" }
      p {
        a(.href(.file("comparison.html"))) { "Comparison of \(cohort.members.count) organisations" }
      }
      p {
        a(.href(.file("trend.html"))) { "Trend over the rounds, with the causes of each change" }
      }
    }
    section(.labelledBy("each")) {
      h2(.id("each")) { "Each organisation" }
      ul {
        for member in cohort.members {
          li {
            a(.href(.file("partners/\(member.organisation.id).html"))) { member.organisation.name }
          }
        }
      }
    }
    section(.labelledBy("data")) {
      h2(.id("data")) { "The data" }
      p { "Tables in CSV, with their description for other programs." }
      ul {
        for table in DataPackage.tableNames {
          li { a(.href(.file("data/\(table).csv"))) { "\(table).csv" } }
        }
        li { a(.href(.file("data/datapackage.json"))) { "datapackage.json" } }
      }
    }
  }
}
