import Maturity

/// Finished words and numbers of the trend of all organisations.
struct TrendModel: PageModel {
  let title: String
  let subtitles: [String]
  /// The page in one look.
  let facts: [(term: String, meaning: String)]
  /// What organisations were called or made from before, a sentence or two each.
  let origins: [String]
  /// What each edition asks otherwise than the one before.
  let editions: [(title: String, sentences: [String])]
  let groups: [Group]
  let called: Vocabulary
  let links: PackLinks?
  let about: About

  /// One commitment: a figure and the changes of each activity.
  struct Group {
    let title: String
    let activities: [(figure: TrendFigure, changes: DataTable?)]
  }

  /// - Parameters:
  ///   - rounds: The rounds, the oldest first; at least one.
  ///   - latest: The cohort of the latest round.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - inPack: Whether the other files of a pack stand beside it, to be linked to.
  init(_ rounds: [TrendRound], latest: Cohort, provenance: Provenance, inPack: Bool) {
    let history = TrendHistory(rounds)
    let changes = TrendChanges(history)
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    let assurance = AssuranceWords(latest, assurances: rounds.last?.assurances ?? [:])
    let links = inPack ? PackLinks(root: "") : nil
    self.links = links
    called = latest.vocabulary
    let scale = history.greatestCount
    title = "\(latest.framework.title): trend"
    subtitles = [
      TrendWords.span(of: history),
      "For the round\u{2019}s lead. \(assurance.short). Not for ranking.",
    ]
    facts = Self.facts(history, changes)
    origins = TrendWords.origins(in: history)
    editions = TrendWords.editions(of: history)
    groups = latest.framework.commitments.map { commitment in
      Group(
        title: Words.title(of: commitment),
        activities: latest.framework.activities(of: commitment).map {
          (
            TrendFigure($0, in: history, scale: scale, notice: notice, dataFile: links?.trend),
            changes.table(of: $0, notice: notice)
          )
        })
    }
    about = About(latest, provenance: provenance, assurance: assurance)
  }

  private static func facts(
    _ history: TrendHistory, _ changes: TrendChanges
  ) -> [(term: String, meaning: String)] {
    var facts = TrendWords.rounds(of: history)
    for index in history.rounds.indices.dropFirst() {
      guard let passage = history.passage(to: index), let progress = history.progress(to: index)
      else { continue }
      facts.append(
        (
          "\(passage.earlier.round.name) to \(passage.later.round.name)",
          TrendWords.sum(progress.total)
        ))
    }
    if let falls = TrendWords.falls(changes.falls) { facts.append(("Falls", falls)) }
    return facts
  }
}
