import Maturity

extension DistributionFigure {
  /// Works the figure out from what may be shown without names.
  ///
  /// - Parameters:
  ///   - activity: All that may be shown of the activity.
  ///   - place: The activity.
  ///   - figures: All that may be shown of the round.
  ///   - own: The reader's own level, to be told apart; `nil` for none.
  ///   - notice: What the figure says of made-up data; empty where they are real.
  ///   - dataFile: The path from the page to the table of the figure's data; `nil` where it has none.
  init(
    _ activity: DisclosedActivity, of place: Framework.Place, in figures: DisclosedFigures,
    own: Level?, notice: String, dataFile: String?
  ) {
    id = "distribution-\(place.section.id)"
    number = place.number
    let called = figures.vocabulary
    organisations = called.organisation.heads
    title = Words.title(of: place)
    self.dataFile = dataFile
    let release = activity.repeats.flatMap { number in
      figures.repeats.first { $0.number == number }
    }
    let repeated = release.map { "As in release \($0.number) of \($0.date.inWords)." }
    let extra = [repeated, notice.isEmpty ? nil : notice].compactMap(\.self)
    switch activity.levels {
    case .withheld(let reason):
      headline = "Withheld"
      subtitle = ([reason.inWords(about: called.organisation)] + extra).joined(separator: " ")
      (counts, dots) = ([], nil)
    case .shown(let levels):
      headline = levels.headline(in: figures.framework, called.activity)
      let blanks = activity.blanks?.total ?? 0
      subtitle =
        ([
          "Claimed level, \(figures.round.name), "
            + Share(levels.complete, of: levels.complete + blanks).counted(called.organisation)
            + " complete and agreed.",
          levels.middleInWords, activity.blanks?.inWords,
        ].compactMap(\.self) + extra).joined(separator: " ")
      let column = own.flatMap { own in
        levels.brackets.firstIndex { $0.levels.contains(own) && $0.count > 0 }
      }
      counts = levels.brackets.enumerated().map { index, bracket in
        (
          bracket.levels.inDigits, bracket.levels.name(in: figures.framework),
          index == column ? "\(bracket.count), with you" : "\(bracket.count)"
        )
      }
      let spoken = levels.brackets.map {
        "\($0.levels.inDigits), \($0.levels.name(in: figures.framework)): \($0.count)"
      }
      dots = LevelDots(
        title: "\(organisations) at each level",
        counts: levels.brackets.map(\.count), own: column,
        description: spoken.joined(separator: "; ") + "."
          + (column.map { " You stand at level \(levels.brackets[$0].levels.inDigits)." } ?? ""))
    }
  }
}
