import Digests
import WholeFiles

extension Workspace {
  /// Copies the workspace as it stands into a new file, and looks at what was copied.
  ///
  /// Others may go on working meanwhile. A copy that is not sound is taken away again. The workspace
  /// remembers where its copies are, because they hold the names that it holds.
  ///
  /// - Parameters:
  ///   - path: Where to make the copy; nothing may stand there.
  ///   - author: Who makes it; `nil` where the workspace may only be read, and cannot remember it.
  /// - Returns: What is wrong with what was copied, where the database looks at that; none where it
  ///   is whole.
  /// - Throws: ``WorkspaceError``, naming the copy: something stands there, or it cannot be written.
  @discardableResult
  package func backup(
    to path: String, by author: Author?
  ) throws(WorkspaceError) -> [Problem] {
    try demandEverybody()
    let faults = try connection.database.copy(toNewFileAt: path)
    guard let author else { return faults }
    do {
      try connection.writing { () throws(WorkspaceError) in
        let token = RandomToken().text
        let place = FileSystem.absolute(path)
        try connection.run(
          "INSERT INTO copies (id, path, at) VALUES (\(token), \(place), \(author.at))")
        try connection.record(.copy(token), from: nil, to: author.at.text, by: author)
      }
    } catch {
      // Nobody could be told of a copy that is not remembered.
      FileSystem.removeFile(at: path)
      throw error
    }
    return faults
  }

  /// The copies of this workspace that are still there, by path.
  ///
  /// Those that were remembered, those made when it was brought up to date, and what is left of any
  /// that a power cut ended. Where a remembered one was is forgotten once it is there no more.
  func standingCopies(by author: Author) throws(WorkspaceError) -> [String] {
    let standing = connection.database.standing(try connection.copies())
    for copy in standing.gone {
      try connection.run("DELETE FROM copies WHERE id = \(copy.id)")
      try connection.record(.copy(copy.id), from: copy.at.text, to: nil, by: author)
    }
    return standing.there
  }
}

extension Connection {
  struct CopyRow {
    let id: String
    let path: String
    let at: Timestamp
  }

  func copies() throws(WorkspaceError) -> [CopyRow] {
    try rows("SELECT id, path, at FROM copies ORDER BY at, path") { row throws(WorkspaceError) in
      CopyRow(id: try row.text(0), path: try row.text(1), at: try row.timestamp(2))
    }
  }
}

extension HistoryEntry.Matter {
  // Not where the copy is: the path of a file may hold a name, and the history is never changed.
  static func copy(_ id: String) -> Self { Self(.copy, key: id) }
}
