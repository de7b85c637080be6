import Maturity

/// Each change of an activity with its causes, organisation by organisation (REPORTS 20).
///
/// The organisations stand in their own order, and each one's rounds from the oldest, never by size.
struct TrendChanges {
  private let history: TrendHistory
  /// For each round, what moved for each of its organisations; `nil` where nothing can be compared.
  private let moves: [[(since: Int, changes: [ActivityChange])?]]

  init(_ history: TrendHistory) {
    self.history = history
    moves = history.rounds.enumerated().map { index, round in
      round.cohort.members.map { history.changes(of: $0.organisation.id, in: index) }
    }
  }

  /// One change of one activity.
  struct Change {
    let organisation: Organisation
    let round: Int
    let since: Int
    let change: ActivityChange
    /// Why the level fell, as the organisation says.
    let reason: String?
  }

  /// Every change of an activity whose level or support moved: by organisation, then by round.
  ///
  /// - Parameters:
  ///   - section: The activity.
  ///   - organisations: The ids of those to tell of; `nil` for all.
  /// - Returns: The changes. One that an organisation had under an earlier name stands with those of
  ///   what it became, where that has part in the latest round.
  func all(on section: Section.ID, of organisations: Set<Organisation.ID>? = nil) -> [Change] {
    let latest = history.rounds.count - 1
    var found: [(position: Int, change: Change)] = []
    for (round, members) in moves.enumerated() {
      let cohort = history.rounds[round].cohort
      for (member, move) in zip(cohort.members, members) {
        guard organisations?.contains(member.organisation.id) ?? true, let move,
          let change = move.changes.first(where: { $0.section == section }),
          change.movement != nil
        else { continue }
        let reason = history.rounds[round].reasons[member.organisation.id]?[section]
        found.append(
          (
            position(of: member.organisation.id, in: round, latest: latest),
            Change(
              organisation: member.organisation, round: round, since: move.since, change: change,
              reason: reason)
          ))
      }
    }
    return found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element.change)
  }

  /// Where an organisation of a round stands among those of the latest.
  private func position(of organisation: Organisation.ID, in round: Int, latest: Int) -> Int {
    let members = history.rounds[latest].cohort.members.map(\.organisation.id)
    if let own = members.firstIndex(of: organisation) { return own }
    let heir = members.firstIndex { id in
      history.passage(from: round, to: latest)?.origin(of: id).organisations
        .contains { $0.id == organisation } ?? false
    }
    return heir ?? members.count
  }

  /// The falls of the latest round, and how many of them have a reason.
  var falls: Share {
    let latest = history.rounds.count - 1
    let sections = history.editions.last?.activities.map(\.section.id) ?? []
    let falls = sections.flatMap { all(on: $0) }.filter {
      $0.round == latest && $0.change.direction == .fell
    }
    return Share(falls.count { $0.reason != nil }, of: falls.count)
  }

  /// The changes of an activity as a table.
  ///
  /// - Parameters:
  ///   - place: The activity, in the latest edition.
  ///   - notice: What stands under what is made from illustrative data, with a space before it.
  /// - Returns: `nil` where nothing moved.
  func table(of place: Framework.Place, notice: String) -> DataTable? {
    let changes = all(on: place.section.id)
    let called = history.rounds.last?.cohort.vocabulary
    guard let called, !changes.isEmpty else { return nil }
    return DataTable(
      title: "What moved in \(place.number), and why",
      subtitle: "Every change of a level or of its support, in \(called.order). "
        + "Editions are compared on what both ask.\(notice)",
      columns: [
        .init(called.organisation.head), .init("Since"), .init("Round"),
        .init("Change", wraps: true),
        .init("Why", wraps: true),
      ],
      rows: changes.map { change in
        [
          change.organisation.shortName, name(change.since), name(change.round),
          Words.sentence(change.change.movement ?? ""),
          change.change.why(reason: change.reason) ?? "No cause is known.",
        ]
      })
  }

  private func name(_ round: Int) -> String { history.rounds[round].cohort.round.name }
}
