import Maturity

/// Finished words and numbers of one organisation's own trend.
struct OrganisationTrendModel: PageModel {
  let title: String
  let subtitles: [String]
  /// The page in one look.
  let facts: [(term: String, meaning: String)]
  /// What the organisation was called or made from before.
  let origins: [String]
  /// What each edition asks otherwise than the one before.
  let editions: [(title: String, sentences: [String])]
  let groups: [Group]
  /// What the square stands for and what the short forms mean.
  let key: [(form: String, meaning: String)]
  let called: Vocabulary
  /// None: the page is made alone.
  var links: PackLinks? { nil }
  let about: About

  /// One commitment: a figure of each activity, and a sentence for each change.
  struct Group {
    let title: String
    let activities: [(figure: TrendFigure, changes: [String])]
  }

  /// - Parameters:
  ///   - organisation: An organisation of the latest round.
  ///   - rounds: The rounds, the oldest first; at least one.
  ///   - latest: The cohort of the latest round.
  ///   - provenance: Where the page comes from, and who it is for.
  init(
    _ organisation: Organisation, _ rounds: [TrendRound], latest: Cohort, provenance: Provenance
  ) {
    let history = TrendHistory(rounds)
    let changes = TrendChanges(history)
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    let now = rounds.count - 1
    let line = history.line(of: organisation.id)
    let moved = history.changes(of: organisation.id, in: now)
    called = latest.vocabulary
    let assurance = AssuranceWords(
      rounds.last?.assurances[organisation.id] ?? [], of: called.organisation)
    title = "\(organisation.name): trend"
    subtitles = [
      "\(latest.framework.title): \(TrendWords.span(of: history))",
      "For the round\u{2019}s lead. \(assurance.short). Not for ranking.",
    ]
    facts = TrendWords.rounds(of: history) + [Self.sum(moved, in: history)]
    origins = TrendWords.origins(in: history, of: line)
    editions = TrendWords.editions(of: history)
    let groups = latest.framework.commitments.map { commitment in
      Group(
        title: Words.title(of: commitment),
        activities: latest.framework.activities(of: commitment).map { place in
          let change = moved.flatMap { moved in
            moved.changes.first { $0.section == place.section.id }.map { (moved.since, $0) }
          }
          return (
            TrendFigure(
              place, of: organisation, in: history, latest: change, notice: notice),
            changes.all(on: place.section.id, of: line).map { Self.sentence($0, in: history) }
          )
        })
    }
    self.groups = groups
    let shown = groups.flatMap(\.activities).flatMap(\.figure.panels).flatMap(\.rows)
      .flatMap(\.cells)
    key = LevelCell.key(to: shown)
    about = About(latest, provenance: provenance, assurance: assurance)
  }

  private static func sum(
    _ moved: (since: Int, changes: [ActivityChange])?, in history: TrendHistory
  ) -> (term: String, meaning: String) {
    guard let moved else { return ("Change", "Nothing can be compared with an earlier round.") }
    var counts = Progress.Counts()
    for change in moved.changes {
      counts.count(change.before?.agreedLevel, change.after?.agreedLevel)
    }
    return (
      "Since \(history.rounds[moved.since].cohort.round.name)", TrendWords.sum(counts)
    )
  }

  private static func sentence(
    _ change: TrendChanges.Change, in history: TrendHistory
  ) -> String {
    let (since, round) = (
      history.rounds[change.since].cohort.round.name,
      history.rounds[change.round].cohort.round.name
    )
    let why = change.change.why(reason: change.reason).map { " \($0)" } ?? ""
    return Words.sentence(
      "\(change.change.movement ?? "") from \(since) to \(round), as \(change.organisation.name).")
      + why
  }
}

extension TrendHistory {
  /// The ids under which an organisation of the latest round had part in any, as far as its line
  /// reaches back; of a merger also its predecessors'.
  func line(of organisation: Organisation.ID) -> Set<Organisation.ID> {
    let now = rounds.count - 1
    return rounds.indices.reduce(into: [organisation]) { line, round in
      guard let origin = passage(from: round, to: now)?.origin(of: organisation),
        origin.isContinued
      else { return }
      line.formUnion(origin.organisations.map(\.id))
    }
  }
}
