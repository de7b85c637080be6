import Maturity

extension TrendFigure {
  /// One organisation's level in an activity, round by round.
  ///
  /// - Parameters:
  ///   - place: The activity, in the latest edition.
  ///   - organisation: An organisation of the latest round.
  ///   - history: The rounds.
  ///   - latest: What moved since the last round in which something was submitted; `nil` where
  ///     nothing can be compared.
  ///   - notice: What stands under what is made from illustrative data, with a space before it.
  init(
    _ place: Framework.Place, of organisation: Organisation, in history: TrendHistory,
    latest: (since: Int, change: ActivityChange)?, notice: String
  ) {
    let section = place.section.id
    let panels = TrendPanel.all(of: section, in: history.editions)
    let now = history.rounds.count - 1
    let names = Words.list(history.rounds.map(\.cohort.round.name))
    self.init(
      id: "trend-\(section)", number: place.number, title: Words.title(of: place),
      headline: Self.headline(latest, in: history),
      subtitle: "Claimed and supported level of \(organisation.name), \(names).\(notice)",
      panels: panels.map { panel in
        let standings = panel.columns.map { Standing(section, organisation.id, now, $0, history) }
        return Panel(
          title: panel.title,
          drawing: .line(
            LevelLine(
              columns: standings.map(\.column), highest: place.highestDrawn(in: history),
              description: standings.map(\.spoken).joined(separator: " "))),
          rows: standings.map { ($0.name, $0.cells) })
      },
      heads: ["Claimed", "Supported", "Whose answers"], dataFile: nil)
  }

  private static func headline(
    _ latest: (since: Int, change: ActivityChange)?, in history: TrendHistory
  ) -> String {
    guard history.rounds.count > 1 else { return "This is the first round" }
    guard let latest, latest.change.direction != nil else {
      return "Nothing can be compared with an earlier round"
    }
    let since = history.rounds[latest.since].cohort.round.name
    let movement = latest.change.movement ?? "stayed at \(latest.change.after?.level ?? .floor)"
    return Words.headline(
      Words.sentence("\(movement) since \(since)"), or: Words.sentence(movement))
  }
}

/// Where one organisation stood in one round, in words.
private struct Standing {
  let name: String
  let column: LevelLine.Column
  let cells: [String]

  init(
    _ section: Section.ID, _ organisation: Organisation.ID, _ now: Int,
    _ column: TrendPanel.Column, _ history: TrendHistory
  ) {
    let cohort = history.rounds[column.round].cohort
    let member = history.member(organisation, of: now, in: column.round)
    let origin = history.passage(from: column.round, to: now)?.origin(of: organisation)
    let score = member?.assessment.flatMap {
      column.framework.score($0, roundDate: cohort.round.date)[section]
    }
    let isNew = origin.map { !$0.isContinued } ?? false
    name = cohort.round.name
    let cell = LevelCell(score, showsSupport: false)
    self.column = LevelLine.Column(
      round: column.round, label: TrendAxis.label(of: cohort.round), level: score?.agreedLevel,
      blank: cell.text, isMerged: origin?.kind == .merged, beginsEdition: column.beginsEdition)
    let supported = score?.agreedLevel == nil ? nil : score?.supportedLevel
    cells = [
      cell.text, supported?.description ?? LevelCell.nothing,
      isNew ? "No line reaches back" : Self.whose(origin),
    ]
  }

  /// Whose answers a level is read on.
  private static func whose(_ origin: Origin?) -> String {
    guard let origin else { return "Its own" }
    let names = Words.list(origin.organisations.map(\.name))
    switch origin.kind {
    case .same: return "Its own"
    case .renamed: return "Its own, as \(names)"
    default: return "\(names), read together"
    }
  }

  var spoken: String {
    column.level.map { "\(name): level \($0)." } ?? "\(name): no level."
  }
}

extension Framework.Place {
  /// The highest level of the scale: that of the latest edition.
  fileprivate func highestDrawn(in history: TrendHistory) -> Level {
    history.editions.last?.highestLevel ?? .floor
  }
}
