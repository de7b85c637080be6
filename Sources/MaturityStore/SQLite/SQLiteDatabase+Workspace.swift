import Maturity
import WholeFiles

// What SQLite does in a way of its own.
extension SQLiteDatabase: Database {
  var historyEnd: SQL { "SELECT id, hash FROM history ORDER BY id DESC LIMIT 1" }

  /// Whoever may read a file may read all of it.
  var reach: Workspace.Reach { .everybody }

  var finder: Problem.Finder { .sqlite }

  var keptFromUs: WorkspaceError { preconditionFailure("a file keeps nothing from its readers") }

  func beginWriting() throws(WorkspaceError) { try run("BEGIN IMMEDIATE") }

  func beginReading() throws(WorkspaceError) { try run("BEGIN") }

  func commit() throws(WorkspaceError) { try run("COMMIT") }

  func version() throws(WorkspaceError) -> Int {
    // Where the very first write was cut short, nothing is left.
    if try number("PRAGMA page_count") == 0 {
      let isEmpty = FileSystem.standing(at: site.path) == .emptyFile
      throw site.error(.notAWorkspace(isEmpty ? .emptyFile : .otherFile))
    }
    let mark = try number("PRAGMA application_id")
    let version = try number("PRAGMA user_version")
    guard mark == Versions.applicationID, version > 0 else {
      throw site.error(.notAWorkspace(.otherDatabase))
    }
    return version
  }

  private func number(_ pragma: SQL) throws(WorkspaceError) -> Int {
    var number = 0
    try run(pragma) { row throws(WorkspaceError) in number = try row.integer(0) }
    return number
  }

  func insertion(ofPerson id: String, named name: String, of organisation: String) -> SQL {
    "INSERT INTO people (id, name) VALUES (\(id), \(name))"
  }

  /// Writes the file anew, without what was taken out of it.
  func clearTraces() throws(WorkspaceError) { try run("VACUUM") }

  func settleCopiedRows() {}

  func standing(
    _ copies: [Connection.CopyRow]
  ) -> (there: [String], gone: [Connection.CopyRow]) {
    var (there, gone): (Set<String>, [Connection.CopyRow]) = ([], [])
    for copy in copies {
      if FileSystem.standing(at: copy.path) != .nothing {
        there.insert(copy.path)
      } else {
        gone.append(copy)
      }
    }
    for suffix in [".before-version-", UnfinishedFile.suffix] {
      there.formUnion(
        FileSystem.siblings(of: site.path, startingWith: suffix).map(FileSystem.absolute))
    }
    return (there.sorted(), gone)
  }
}

// The file and its schema.
extension SQLiteDatabase {
  func structuralProblems() throws(WorkspaceError) -> [Problem] {
    var problems = try integrityProblems().map { Problem.unsound(by: finder, detail: $0) }
    // What is unsound may not be readable further.
    if !problems.isEmpty { return problems }
    try run("PRAGMA foreign_key_check") { row throws(WorkspaceError) in
      problems.append(.danglingReference(table: try row.text(0)))
    }
    return try problems + schemaProblems()
  }

  private func schemaProblems() throws(WorkspaceError) -> [Problem] {
    let pattern = try SQLiteDatabase.inMemory(like: site)
    try Versions.ours.migrate(pattern, from: 0)
    let (found, expected) = (try schema(), try pattern.schema())
    return Set(found.keys).union(expected.keys).sorted()
      .filter { found[$0] != expected[$0] }.map { .schemaDiffers(name: $0) }
  }

  /// What the file's schema says of each of its parts.
  private func schema() throws(WorkspaceError) -> [String: String] {
    var parts: [String: String] = [:]
    try run("SELECT name, coalesce(sql, '') FROM sqlite_schema") { row throws(WorkspaceError) in
      parts[try row.text(0)] = try row.text(1)
    }
    return parts
  }

  /// What SQLite itself finds wrong with the file.
  private func integrityProblems() throws(WorkspaceError) -> [String] {
    var problems: [String] = []
    try run("PRAGMA integrity_check") { row throws(WorkspaceError) in
      problems.append(try row.text(0))
    }
    return problems.filter { $0 != "ok" }
  }

  /// Copies the database into a new file, page by page; errors name the file that they are about.
  ///
  /// What it holds is copied whatever it is, and not looked at.
  @discardableResult
  func copy(toNewFileAt path: String) throws(WorkspaceError) -> [Problem] {
    try Interruption.held { () throws(WorkspaceError) in
      let file = try UnfinishedFile(for: path)
      let target = file.site(busyTimeout: site.busyTimeout)
      try Connection(to: self).reading { () throws(WorkspaceError) in
        let copied = try SQLiteDatabase.open(target)
        try copy(into: copied)
        if try copied.integrityProblems().isEmpty, try copied.summary() == summary() { return }
        if let problem = try integrityProblems().first { throw site.error(.damaged(problem)) }
        throw target.error(.copyDiffers)
      }
      try file.place()
    }
    return []
  }

  /// How far the history goes, which a copy shares with what it was copied from.
  private func summary() throws(WorkspaceError) -> [String] {
    var hashes: [String] = []
    try run(historyEnd) { row throws(WorkspaceError) in hashes.append(try row.text(1)) }
    return hashes
  }
}
