import Markup
import Maturity

/// The distribution of one activity: a headline worked out from the data, dots over a table of
/// counts, and a link to the data (REPORTS 14 and 15).
struct DistributionFigure {
  /// The activity's number.
  let number: String
  /// The activity's number and title.
  let title: String
  /// The finding, in at most 15 words.
  let headline: String
  /// Measure, who, when and how many.
  let subtitle: String
  let id: String
  /// What is counted, as the first word of a sentence.
  let organisations: String
  /// The drawing; `nil` where the figure is withheld.
  let dots: LevelDots?
  /// The levels, and how many stand at each; none where the figure is withheld.
  let counts: [(level: String, name: String, count: String)]
  /// The path from the page to the table of the figure's data.
  let dataFile: String?

  /// Works the figure out.
  ///
  /// - Parameters:
  ///   - place: The activity.
  ///   - cohort: Everybody.
  ///   - own: The organisation whose own dot is told apart; `nil` for none.
  ///   - isIllustrative: Whether the data are made up.
  ///   - dataFile: The path from the page to the table of the figure's data; `nil` where it has none.
  init(
    _ place: Framework.Place, in cohort: Cohort, own: Organisation.ID?, isIllustrative: Bool,
    dataFile: String?
  ) {
    let framework = cohort.framework
    organisations = cohort.vocabulary.organisation.heads
    let distribution = cohort.distribution(on: place.section.id)
    id = "distribution-\(place.section.id)"
    number = place.number
    title = Words.title(of: place)
    headline = distribution.headline(in: framework, cohort.vocabulary.activity)
    subtitle = [
      "Claimed level, \(cohort.round.name), "
        + Share(distribution.complete, of: distribution.cohort)
        .counted(cohort.vocabulary.organisation) + " complete and agreed.",
      distribution.middleInWords, distribution.blanksInWords,
      isIllustrative ? "\(Provenance.illustrativeNotice)." : nil,
    ].compactMap(\.self).joined(separator: " ")
    let ownLevel = own.flatMap { id in
      cohort.members.first { $0.organisation.id == id }?.level(on: place.section.id)
    }
    counts = zip(distribution.countByLevel, framework.levels).map { count, level in
      (
        level.level.description, level.name,
        level.level == ownLevel ? "\(count), with you" : "\(count)"
      )
    }
    let spoken = zip(distribution.countByLevel, framework.levels).map {
      "\($1.level) \($1.name): \($0)"
    }
    dots = LevelDots(
      title: "\(organisations) at each level",
      counts: distribution.countByLevel, own: ownLevel.map { $0.number - 1 },
      description: spoken.joined(separator: "; ") + "."
        + (ownLevel.map { " You stand at level \($0)." } ?? ""))
    self.dataFile = dataFile
  }

  @MarkupBuilder private func head(_ level: String, _ name: String) -> [Node] {
    span { level }
    " "
    span { name }
  }

  /// The figure as markup, under a heading of the page's choosing.
  ///
  /// - Parameter heading: The heading that names the activity.
  /// - Returns: The figure.
  func node(heading: Tag) -> Node {
    figure {
      figcaption {
        heading(.id(id)) { title }
        strong { headline }
        span { subtitle }
      }
      div {
        if let dots {
          dots.node(id: "\(id)-dots")
          table {
            caption(.class("away")) { "\(organisations) at each level of \(title)" }
            thead {
              tr {
                for column in counts { th(.scope(.col)) { self.head(column.level, column.name) } }
              }
            }
            tbody { tr { for column in counts { td { column.count } } } }
          }
        }
        if let dataFile {
          p(.class("data quiet")) { a(.href(.file(dataFile))) { "Data for \(number), as CSV" } }
        }
      }
    }
  }
}
