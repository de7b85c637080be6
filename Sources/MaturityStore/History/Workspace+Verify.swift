import Digests
import Maturity

extension Workspace {
  /// Looks for anything in the workspace that no command of ours has put there.
  ///
  /// The database's own checks; the schema; the digests of the frameworks; the chain of hashes; each
  /// change against those before it, a signature against the answers signed, and nothing signed
  /// changed after it; and what stands against what replaying the history gives. Names are excepted,
  /// because they may be forgotten, and where copies are. Complexity: linear in the whole
  /// workspace, and for each signature again in the facts before it.
  ///
  /// - Returns: Every problem found; none where all is well.
  /// - Throws: ``WorkspaceError``: it cannot be read at all.
  package func verify() throws(WorkspaceError) -> [Problem] {
    try demandEverybody()
    do {
      return try problems()
    } catch {
      // So unsound that it cannot be read.
      guard case .damaged(let detail) = error.fact else { throw error }
      return [.unsound(by: connection.database.finder, detail: detail)]
    }
  }

  private func problems() throws(WorkspaceError) -> [Problem] {
    try connection.reading { () throws(WorkspaceError) in
      var problems = try connection.database.structuralProblems()
      // What is unsound may not be readable further.
      if problems.contains(where: \.isUnsoundness) { return problems }
      problems += try frameworkProblems()
      problems += try emptiedProblems()
      problems += try historyProblems()
      return problems
    }
  }

  private func frameworkProblems() throws(WorkspaceError) -> [Problem] {
    try connection.rows("SELECT id, edition, text, digest FROM frameworks ORDER BY id, edition") {
      (row: Row) throws(WorkspaceError) -> Problem? in
      let isWhole = FieldDigest.hexadecimal(of: try row.text(2)) == (try row.text(3))
      return isWhole ? nil : .frameworkChanged(try row.identifier(0), edition: try row.text(1))
    }.compactMap(\.self)
  }

  private func emptiedProblems() throws(WorkspaceError) -> [Problem] {
    var problems: [Problem] = []
    for emptied in Connection.emptied {
      let isThere = try connection.holds(
        "SELECT 1 FROM \(fixed: emptied.table) WHERE \(fixed: emptied.condition)")
      if isThere { problems.append(.strayRow(table: emptied.table.description)) }
    }
    return problems
  }

  private func changes() throws(WorkspaceError) -> [Result<HistoryEntry, UnreadableChange>] {
    try connection.changes(
      """
      SELECT id, at, role, subject, round, organisation, respondent, key, old_value, new_value, hash
      FROM history ORDER BY id
      """)
  }

  private func historyProblems() throws(WorkspaceError) -> [Problem] {
    var problems: [Problem] = []
    var replayed = Replay()
    var last = (id: 0, hash: "")
    for change in try changes() {
      let entry: HistoryEntry
      switch change {
      case .success(let readable): entry = readable
      case .failure(let unreadable):
        problems.append(
          .historyUnreadable(id: unreadable.id, organisation: unreadable.organisation))
        last = (unreadable.id, unreadable.hash)
        continue
      }
      let organisation = entry.matter.organisation
      if entry.id != last.id + 1 || entry.hash != entry.expectedHash(after: last.hash) {
        problems.append(.historyBroken(id: entry.id, organisation: organisation))
      }
      last = (entry.id, entry.hash)
      if !replayed.apply(entry) {
        problems.append(.historyContradictsItself(id: entry.id, organisation: organisation))
      }
    }
    do throws(WorkspaceError) {
      let standing = try standing()
      return problems + standing.differences(from: replayed).map { .differsFromHistory($0) }
    } catch {
      guard case .damaged(let detail) = error.fact else { throw error }
      return problems + [.unreadable(detail: detail)]
    }
  }
}
