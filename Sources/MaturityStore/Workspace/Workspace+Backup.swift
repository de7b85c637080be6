extension Workspace {
  /// Copies the workspace as it stands into a new file, and looks at what was copied.
  ///
  /// Others may go on working meanwhile. A copy that is not sound is taken away again.
  ///
  /// - Parameter path: Where to make the copy; nothing may stand there.
  /// - Throws: ``WorkspaceError``, naming the copy: something stands there, or it cannot be written.
  package func backup(to path: String) throws(WorkspaceError) {
    try connection.copy(toNewFileAt: path)
  }
}

extension Connection {
  /// Copies the database into a new file; errors name the file that they are about.
  func copy(toNewFileAt path: String) throws(WorkspaceError) {
    let target = DatabaseSite(path: path, access: .write, busyTimeout: site.busyTimeout)
    if let obstacle = FileSystem.createFile(at: path) { throw target.error(obstacle) }
    do {
      try reading { () throws(WorkspaceError) in
        let copied = try Connection.open(target)
        try copy(into: copied)
        if try copied.integrityProblems().isEmpty, try copied.summary() == summary() { return }
        if let problem = try integrityProblems().first { throw site.error(.damaged(problem)) }
        throw target.error(.copyDiffers)
      }
    } catch {
      FileSystem.removeFile(at: path)
      throw error
    }
  }

  /// What SQLite itself finds wrong with the file.
  func integrityProblems() throws(WorkspaceError) -> [String] {
    try rows("PRAGMA integrity_check") { row throws(WorkspaceError) in
      try row.text(0)
    }.filter { $0 != "ok" }
  }

  /// How far the history goes, which a copy shares with what it was copied from.
  private func summary() throws(WorkspaceError) -> [String] {
    try rows("SELECT hash FROM history ORDER BY id DESC LIMIT 1") { row throws(WorkspaceError) in
      try row.text(0)
    }
  }
}
