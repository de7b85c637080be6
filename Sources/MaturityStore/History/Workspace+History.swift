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

extension Connection {
  func history(_ sql: SQL) throws(WorkspaceError) -> [HistoryEntry] {
    try rows(sql) { row throws(WorkspaceError) in
      HistoryEntry(
        id: try row.integer(0), at: try row.timestamp(1), role: try row.role(2),
        matter: HistoryEntry.Matter(
          try row.choice(3), round: try row.optionalIdentifier(4),
          organisation: try row.optionalIdentifier(5),
          respondent: try row.optionalText(6).map(Role.init), key: try row.text(7)),
        oldValue: try row.optionalText(8), newValue: try row.optionalText(9),
        hash: try row.text(10))
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
