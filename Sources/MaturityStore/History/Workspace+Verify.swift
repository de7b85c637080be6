import Digests
import Maturity

extension Workspace {
  /// Looks for anything in the workspace that no command of ours has put there.
  ///
  /// SQLite's own checks; the schema; the digests of the frameworks; the chain of hashes; each
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
      return [.unsound(detail: detail)]
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

  private func historyProblems() throws(WorkspaceError) -> [Problem] {
    var problems: [Problem] = []
    var replayed = Replay()
    var last = (id: 0, hash: "")
    for entry in try history() {
      if entry.id != last.id + 1 || entry.hash != entry.expectedHash(after: last.hash) {
        problems.append(.historyBroken(id: entry.id))
      }
      last = (entry.id, entry.hash)
      if !replayed.apply(entry) { problems.append(.historyContradictsItself(id: entry.id)) }
    }
    let standing = try standing()
    return problems + standing.differences(from: replayed).map { .differsFromHistory($0) }
  }
}
