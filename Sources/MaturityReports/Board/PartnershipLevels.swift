import Maturity

/// The partnership's row for each activity: how many stand at each level, and how levels moved.
struct PartnershipLevels {
  private let cohort: Cohort
  private let progress: Progress?
  private let previous: Cohort?
  private let notice: String

  init(_ cohort: Cohort, previous: Cohort?, notice: String) {
    self.cohort = cohort
    self.previous = previous
    self.notice = notice
    progress = previous.map { Progress(Passage(from: $0, to: cohort)) }
  }

  /// All of it.
  var table: BoardTable {
    let framework = cohort.framework
    return BoardTable(
      label: "Levels by \(cohort.vocabulary.activity.one)", headline: headline, subtitle: subtitle,
      columns: [.init(cohort.vocabulary.activity.head)]
        + framework.levels.map { .init("", level: $0.level) }
        + ["No level", "At target", "Rose", "Fell", "Middle half"].map { .init($0) },
      rows: framework.activities.enumerated().map { index, place in
        row(place, progress?.activities[index].counts)
      },
      footnote: nil, levels: framework.levels.map { ($0.level, $0.name) })
  }

  private func row(_ place: Framework.Place, _ counts: Progress.Counts?) -> BoardTable.Row {
    let distribution = cohort.distribution(on: place.section.id)
    return BoardTable.Row(
      title: Words.shortTitle(of: place),
      cells: distribution.countByLevel.map { .init("\($0)") } + [
        .init("\(distribution.cohort - distribution.complete)"),
        .init("\(cohort.atTarget(on: place.section.id)?.part ?? 0)"),
        .init(counts.map { "\($0.rose)" } ?? "none"),
        .init(counts.map { "\($0.fell)" } ?? "none"),
        .init(MiddleHalf.shown(in: cohort)(place.section.id).inWords),
      ])
  }

  /// What the rows come to, in at most 15 words, with wording for ties and for no change.
  private var headline: String {
    guard let previous, let total = progress?.total else { return "This is the first round" }
    func since(_ change: String) -> String {
      Words.headline("\(change) \(previous.round.name)", or: "\(change) the last round")
    }
    if total.compared == 0 { return since("Nothing can be compared with") }
    if total.rose + total.fell == 0 { return since("No level has changed since") }
    return since(
      "\(Words.count(total.rose, "level")) rose, \(total.fell) fell and \(total.same) stayed since")
  }

  private var subtitle: String {
    let targets = Set(cohort.framework.activities.map { cohort.round.targets[$0.section.id] })
      .sorted().map(\.description)
    return [
      "How many of \(Words.count(cohort.members.count, cohort.vocabulary.partner)) claim each level.",
      targets.count == 1 ? "The target is \(targets[0])." : "Targets are \(Words.list(targets)).",
      "Middle half is of those complete and agreed.",
      notice.isEmpty ? nil : notice,
    ].compactMap(\.self).joined(separator: " ")
  }
}
