import WholeFiles

extension Workspace {
  /// Makes a workspace in a new file that only its owner can read and write.
  ///
  /// The file has its name only once it holds everything, so that nobody finds half a workspace.
  ///
  /// - Parameters:
  ///   - path: Where to make it. Or the address of a database without one.
  ///   - programme: What it is about.
  ///   - author: Who makes it.
  ///   - replacing: Whether it takes the place of what stands there, once it holds everything.
  ///   - busyTimeout: How long to wait for somebody else to finish.
  ///   - filling: Writes what it is to hold from the beginning.
  /// - Returns: The workspace, open for writing.
  /// - Throws: ``WorkspaceError`` where something stands there or it cannot be written, and what the
  ///   closure throws.
  package static func create(
    at path: String, programme: Programme, by author: Author, replacing: Bool = false,
    busyTimeout: Duration? = nil, filling: (borrowing Workspace) throws -> Void = { _ in }
  ) throws -> Workspace {
    func begin(_ workspace: borrowing Workspace) throws(WorkspaceError) {
      try workspace.begin(programme, by: author)
    }
    if RegisterAddress.isAddress(path) {
      let workspace = try makeRegister(
        at: path, busyTimeout: busyTimeout ?? usualRegisterTimeout, begin)
      try filling(workspace)
      return workspace
    }
    try Interruption.held {
      let file = try UnfinishedFile(for: path, replacing: replacing)
      do {
        let workspace = try make(in: file, busyTimeout: busyTimeout, begin)
        try filling(workspace)
      }
      try file.place(replacing: replacing)
    }
    return try open(path, access: .write, busyTimeout: busyTimeout)
  }

  /// Makes the tables of a workspace where there is none, and fills them, or makes nothing.
  static func make(
    at path: String, busyTimeout: Duration?,
    _ fill: (borrowing Workspace) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) -> Workspace {
    if RegisterAddress.isAddress(path) {
      return try makeRegister(at: path, busyTimeout: busyTimeout ?? usualRegisterTimeout, fill)
    }
    try Interruption.held { () throws(WorkspaceError) in
      let file = try UnfinishedFile(for: path)
      _ = try make(in: file, busyTimeout: busyTimeout, fill)
      try file.place()
    }
    return try open(path, access: .write, busyTimeout: busyTimeout)
  }

  /// Makes the tables of a workspace in a file that is not whole yet, and fills them.
  private static func make(
    in file: borrowing UnfinishedFile, busyTimeout: Duration?,
    _ fill: (borrowing Workspace) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) -> Workspace {
    let database = try SQLiteDatabase.open(
      file.site(busyTimeout: busyTimeout ?? usualTimeout))
    let workspace = Workspace(connection: Connection(to: database))
    try workspace.connection.writing { () throws(WorkspaceError) in
      try Versions.ours.migrate(database, from: 0)
      try fill(workspace)
    }
    return workspace
  }

  /// Opens a workspace.
  ///
  /// One of an older version is copied beside itself, under a name that says so, and then brought
  /// up to date; one opened only for reading is refused instead.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - access: What to open it for.
  ///   - busyTimeout: How long to wait for somebody else to finish.
  /// - Returns: The workspace.
  /// - Throws: ``WorkspaceError``: nothing or something else is there, it is newer, of the trial,
  ///   damaged or locked, or it may not be read or written.
  package static func open(
    _ path: String, access: Access, busyTimeout: Duration? = nil
  ) throws(WorkspaceError) -> Workspace {
    if RegisterAddress.isAddress(path) {
      return try openRegister(
        path, access: access, busyTimeout: busyTimeout ?? usualRegisterTimeout)
    }
    return try open(
      path, access: access, busyTimeout: busyTimeout ?? usualTimeout, versions: .ours)
  }

  static func open(
    _ path: String, access: Access, busyTimeout: Duration = usualTimeout, versions: Versions
  ) throws(WorkspaceError) -> Workspace {
    let site = DatabaseSite(path: path, access: access, busyTimeout: busyTimeout)
    switch FileSystem.standing(at: path) {
    case .nothing: throw site.error(.missing)
    case .unreadable: throw site.error(.unreadable)
    case .folder: throw site.error(.notAWorkspace(.folder))
    case .emptyFile: throw site.error(.notAWorkspace(.emptyFile))
    case .file: break
    }
    let database = try SQLiteDatabase.open(site)
    let version = try database.version()
    if version == Versions.trial { throw site.error(.trial) }
    if version > versions.latest {
      throw site.error(.newer(version: version, known: versions.latest))
    }
    if access == .write {
      if database.isReadOnly { throw site.error(.readOnlyFile) }
      // A rollback journal and no write-ahead log: these files live on shared drives, where the
      // log's shared memory does not work.
      try database.run("PRAGMA journal_mode = DELETE")
    }
    if version < versions.latest {
      guard access == .write else {
        throw site.error(.older(version: version, known: versions.latest))
      }
      try database.bringUpToDate(versions)
    }
    return Workspace(connection: Connection(to: database))
  }
}

extension SQLiteDatabase {
  /// Copies the file and then runs what it lacks, all in one transaction.
  ///
  /// Where that fails nothing is left of it, the copy included: on a full disk each further attempt
  /// would otherwise add one.
  fileprivate func bringUpToDate(_ versions: Versions) throws(WorkspaceError) {
    // A migration may build a table anew, which it can only while keys are not followed.
    try run("PRAGMA foreign_keys = OFF")
    let connection = Connection(to: self)
    var copy: String?
    do throws(WorkspaceError) {
      try connection.writing { () throws(WorkspaceError) in
        // Somebody else may have done it while this connection waited.
        let version = try self.version()
        if version >= versions.latest { return }
        copy = try copyAside(for: versions.latest)
        try versions.migrate(self, from: version)
        if try connection.holds("PRAGMA foreign_key_check") {
          throw site.error(.damaged("a row refers to another that is not there"))
        }
      }
    } catch {
      // Where nobody knows whether it is done, the copy stays.
      if let copy, isUndone(for: versions.latest) { FileSystem.removeFile(at: copy) }
      throw error
    }
    try run("PRAGMA foreign_keys = ON")
  }

  /// Whether the file can be read and is still of an older version.
  private func isUndone(for version: Int) -> Bool {
    ((try? self.version()) ?? version) < version
  }

  /// Copies the file beside itself under the first name that nothing has yet.
  ///
  /// This connection holds the lock on writing and has written nothing; SQLite copies only for
  /// another, which reads.
  ///
  /// - Returns: The copy's path.
  private func copyAside(for version: Int) throws(WorkspaceError) -> String {
    let reader = try SQLiteDatabase.open(
      DatabaseSite(path: site.path, access: .read, busyTimeout: site.busyTimeout))
    let name = "\(site.path).before-version-\(version)"
    var attempt = 1
    while true {
      let path = attempt == 1 ? name : "\(name)-\(attempt)"
      do {
        try reader.copy(toNewFileAt: path)
        return path
      } catch {
        guard error.fact == .exists else { throw error }
        attempt += 1
      }
    }
  }
}
