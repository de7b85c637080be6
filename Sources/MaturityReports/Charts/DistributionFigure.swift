import Markup
import Maturity

/// The distribution of one activity: a headline worked out from the data, dots, counts as a table,
/// and a link to the data (REPORTS 14 and 15).
struct DistributionFigure {
  /// The finding, in at most 15 words.
  let headline: String
  /// Measure, who, when and how many.
  let subtitle: String
  let id: String
  private let title: String
  private let dots: LevelDots
  private let counts: [(level: String, count: String)]
  private let blanks: String
  private let dataFile: String

  /// Works the figure out.
  ///
  /// - Parameters:
  ///   - place: The activity.
  ///   - cohort: Everybody.
  ///   - own: The organisation whose own dot is told apart; `nil` for none.
  ///   - isIllustrative: Whether the data are made up.
  ///   - dataFile: The path from the page to the table of the figure's data.
  init(
    _ place: Framework.Place, in cohort: Cohort, own: Organisation.ID?, isIllustrative: Bool,
    dataFile: String
  ) {
    let framework = cohort.framework
    let distribution = cohort.distribution(on: place.section.id)
    id = "distribution-\(place.section.id)"
    title = Words.title(of: place)
    headline = Self.headline(distribution, in: framework)
    let notice = isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    subtitle =
      "Claimed level, \(cohort.round.name), \(distribution.complete) of \(distribution.cohort) "
      + "organisations complete.\(Self.middle(distribution))\(notice)"
    let names = framework.levels.map(\.name)
    counts = zip(distribution.countByLevel, framework.levels).map { count, level in
      ("\(level.level) \(level.name)", "\(count)")
    }
    blanks = Self.blanks(distribution)
    let spoken = counts.map { "\($0.level): \($0.count)" }.joined(separator: "; ")
    let ownLevel = own.flatMap { id in
      cohort.members.first { $0.organisation.id == id }?.score?[place.section.id]
    }.flatMap { $0.status == .complete ? $0.level : nil }
    dots = LevelDots(
      counts: distribution.countByLevel, names: names, own: ownLevel,
      description: "\(spoken).\(ownLevel.map { " You stand at level \($0)." } ?? "")")
    self.dataFile = dataFile
  }

  /// Where most stand, with wording for ties, for everybody alike and for nobody.
  private static func headline(_ distribution: Distribution, in framework: Framework) -> String {
    let complete = distribution.complete
    guard complete > 0, let most = distribution.countByLevel.max() else {
      return "Nobody has completed this activity"
    }
    let common = distribution.countByLevel.indices.filter { distribution.countByLevel[$0] == most }
      .map { Level($0 + 1) }
    guard common.count == 1 else {
      return common.count == complete && complete > 2
        ? "No two of \(complete) stand at the same level"
        : "Levels \(Words.list(common.map(\.description))) are most common, with \(most) each"
    }
    let level = Words.level(common[0], in: framework)
    if most == complete {
      return complete == 1
        ? "The only one complete stands at \(level)" : "All \(complete) stand at \(level)"
    }
    return 2 * most > complete
      ? "Most stand at \(level): \(most) of \(complete)"
      : "Most common is \(level): \(most) of \(complete)"
  }

  private static func middle(_ distribution: Distribution) -> String {
    guard let median = distribution.median else { return "" }
    guard let quartiles = distribution.quartiles else { return " Median \(median)." }
    return quartiles.lowerBound == quartiles.upperBound
      ? " Median \(median); the middle half all stand at \(median)."
      : " Median \(median); middle half \(quartiles.lowerBound) to \(quartiles.upperBound)."
  }

  private static func blanks(_ distribution: Distribution) -> String {
    let parts = [
      (distribution.inProgress, "in progress"), (distribution.notAssessed, "not assessed"),
      (distribution.notApplicable, "not applicable"), (distribution.notAgreed, "not agreed"),
      (distribution.notSubmitted, "nothing submitted"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : "Not counted: \(Words.list(parts))."
  }

  var node: Node {
    figure {
      h3(.id(id)) { title }
      figcaption {
        strong { headline }
        span { subtitle }
      }
      dots.node(id: "\(id)-dots")
      if !blanks.isEmpty { p(.class("quiet")) { blanks } }
      details {
        summary { "Counts for \(title)" }
        table {
          thead {
            tr {
              th(.scope(.col)) { "Level" }
              th(.scope(.col), .class("number")) { "Organisations" }
            }
          }
          tbody {
            for row in counts {
              tr {
                th(.scope(.row)) { row.level }
                td(.class("number")) { row.count }
              }
            }
          }
        }
        p(.class("quiet")) { a(.href(.file(dataFile))) { "Data for \(title)" } }
      }
    }
  }
}
