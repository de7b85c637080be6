import Maturity

extension TrendFigure {
  /// How the organisations of each round are spread over the levels of an activity.
  ///
  /// - Parameters:
  ///   - place: The activity, in the latest edition.
  ///   - history: The rounds.
  ///   - scale: How many organisations make the longest bar of the page.
  ///   - notice: What stands under what is made from illustrative data, with a space before it.
  ///   - dataFile: The path from the page to the table of the figure's data; `nil` where it has none.
  init(
    _ place: Framework.Place, in history: TrendHistory, scale: Int, notice: String,
    dataFile: String?
  ) {
    let section = place.section.id
    let panels = TrendPanel.all(of: section, in: history.editions)
    let levels = history.editions.last?.levels ?? []
    self.init(
      id: "trend-\(section)", number: place.number, title: Words.title(of: place),
      headline: Self.headline(place, in: history),
      subtitle: Self.subtitle(panels, section, in: history) + notice,
      panels: panels.map { Self.panel($0, section, in: history, levels: levels, scale: scale) },
      heads: levels.map { "Level \($0.level)" } + ["No level"], dataFile: dataFile)
  }

  private static func panel(
    _ panel: TrendPanel, _ section: Section.ID, in history: TrendHistory,
    levels: [LevelDefinition], scale: Int
  ) -> Panel {
    let columns = panel.columns.map { column in
      (
        column, history.rounds[column.round].cohort.round,
        history.distribution(of: section, in: column)
      )
    }
    let spoken = columns.map { _, round, distribution in
      let counts = zip(1..., distribution.countByLevel).filter { $1 > 0 }
        .map { "level \($0): \($1)" }
      return "\(round.name): \(counts.isEmpty ? "none" : counts.joined(separator: ", "))."
    }
    return Panel(
      title: panel.title,
      drawing: .bars(
        LevelBars(
          columns: columns.map { column, round, distribution in
            .init(
              label: TrendAxis.label(of: round), counts: distribution.countByLevel,
              beginsEdition: column.beginsEdition)
          }, scale: scale, description: spoken.joined(separator: " "))),
      rows: columns.map { _, round, distribution in
        (
          round.name,
          distribution.countByLevel.map(String.init)
            + ["\(distribution.cohort - distribution.complete)"]
        )
      })
  }

  /// What moved since the round before, in at most 15 words.
  private static func headline(_ place: Framework.Place, in history: TrendHistory) -> String {
    let last = history.rounds.count - 1
    guard let passage = history.passage(to: last), let progress = history.progress(to: last) else {
      return "This is the first round"
    }
    let name = passage.earlier.round.name
    func worded(_ sentence: (String) -> String) -> String {
      Words.headline(sentence(name), or: sentence("the last round"))
    }
    let counts =
      progress.activities.first { $0.section == place.section.id }?.counts
      ?? Progress.Counts()
    if counts.compared == 0 { return worded { "Nothing can be compared with \($0)" } }
    if counts.rose + counts.fell == 0 { return worded { "No level has changed since \($0)" } }
    return worded {
      "Since \($0), \(counts.rose) rose, \(counts.fell) fell and \(counts.same) stayed"
    }
  }

  private static func subtitle(
    _ panels: [TrendPanel], _ section: Section.ID, in history: TrendHistory
  ) -> String {
    let rounds = history.rounds.map(\.cohort)
    let noun = rounds.last?.vocabulary.organisation ?? Noun("organisation")
    let sizes = rounds.map(\.members.count)
    let size =
      Set(sizes).count == 1
      ? "\(Words.count(sizes[0], noun)) in each"
      : "\(Words.list(sizes.map(String.init))) \(noun.many)"
    let asked = Set(panels.flatMap(\.columns).map(\.round))
    let missing = rounds.indices.filter { !asked.contains($0) }.map { rounds[$0].round.name }
    let gap = missing.isEmpty ? "" : " Not asked in \(Words.list(missing))."
    let names = Words.list(rounds.map(\.round.name))
    return "\(noun.heads) at each claimed level, complete and agreed. \(names): \(size).\(gap)"
  }
}
