package import Maturity

extension Workspace {
  /// The changes to a workspace, oldest first.
  ///
  /// - Parameters:
  ///   - round: Only changes that belong to this round; `nil` for all.
  ///   - organisation: Only changes that belong to this organisation, which may be in the list of
  ///     organisations no more; `nil` for all.
  /// - Returns: The changes.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func history(
    round: Round.ID? = nil, organisation: Organisation.ID? = nil
  ) throws(WorkspaceError) -> [HistoryEntry] {
    if let round { try demand(round) }
    if organisation.map(reach.includes) != true { try demandEverybody() }
    return try connection.history(
      """
      SELECT id, at, role, subject, round, organisation, respondent, key, old_value, new_value, hash
      FROM history
      WHERE coalesce(round = \(round), CAST(\(round) AS TEXT) IS NULL)
        AND coalesce(organisation = \(organisation), CAST(\(organisation) AS TEXT) IS NULL)
      ORDER BY id
      """)
  }
}

/// A row of the history that says nothing which a program of ours could read.
struct UnreadableChange: Error {
  let id: Int
  /// What stands where the organisation would; `nil` where nothing does.
  let organisation: String?
  let hash: String
  let complaint: WorkspaceError
}

extension Row {
  fileprivate var change: HistoryEntry {
    get throws(WorkspaceError) {
      HistoryEntry(
        id: try integer(0), at: try timestamp(1), role: try role(2),
        matter: HistoryEntry.Matter(
          try choice(3), round: try optionalIdentifier(4),
          organisation: try optionalIdentifier(5),
          respondent: try optionalText(6).map(Role.init), key: try text(7)),
        oldValue: try optionalText(8), newValue: try optionalText(9), hash: try text(10))
    }
  }
}

extension Connection {
  func history(_ sql: SQL) throws(WorkspaceError) -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    for change in try changes(sql) {
      switch change {
      case .success(let entry): entries.append(entry)
      case .failure(let unreadable): throw unreadable.complaint
      }
    }
    return entries
  }

  /// The changes that a statement gives, where some may be none that a program of ours has made.
  func changes(
    _ sql: SQL
  ) throws(WorkspaceError) -> [Result<HistoryEntry, UnreadableChange>] {
    try rows(sql) { row throws(WorkspaceError) in
      do throws(WorkspaceError) {
        return .success(try row.change)
      } catch {
        guard case .damaged = error.fact else { throw error }
        return .failure(
          UnreadableChange(
            id: try row.integer(0), organisation: row.organisationText, hash: try row.text(10),
            complaint: error))
      }
    }
  }

  /// Adds a change at the end of the history; nothing where nothing changed.
  func record(
    _ matter: HistoryEntry.Matter, from old: String?, to new: String?, by author: Author
  ) throws(WorkspaceError) {
    if old.isSame(as: new) { return }
    let last = try historyEnd()
    let id = last.id + 1
    func entry(hash: String) -> HistoryEntry {
      HistoryEntry(
        id: id, at: author.at, role: author.role, matter: matter, oldValue: old, newValue: new,
        hash: hash)
    }
    let hash = entry(hash: "").expectedHash(after: last.hash)
    try run(
      """
      INSERT INTO history (id, at, role, subject, round, organisation, respondent, key, old_value,
        new_value, hash)
      VALUES (\(id), \(author.at), \(author.role), \(matter.subject), \(matter.round),
        \(matter.organisation), \(matter.respondent), \(matter.key), \(old), \(new), \(hash))
      """)
    remember(HistoryEnd(id: id, hash: hash))
  }
}
