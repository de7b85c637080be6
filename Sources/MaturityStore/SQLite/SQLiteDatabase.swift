import CSQLite

/// A connection to one SQLite file, which it closes when it goes.
@safe final class SQLiteDatabase {
  private let handle: OpaquePointer
  private var prepared: [String: Slot] = [:]
  let site: DatabaseSite

  /// A statement that was prepared before, while nobody runs it.
  private final class Slot { var statement: Statement? = nil }

  private init(_ handle: OpaquePointer, site: DatabaseSite) {
    unsafe self.handle = handle
    self.site = site
  }

  /// Opens a file that is there, and sets what every connection of ours is set to.
  static func open(_ site: DatabaseSite) throws(WorkspaceError) -> SQLiteDatabase {
    let flags =
      (site.access == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
      | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(site.fileName, &opened, flags, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let error = site.failure(code, on: opened)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    let database = unsafe SQLiteDatabase(handle, site: site)
    unsafe sqlite3_busy_timeout(handle, site.busyMilliseconds)
    unsafe csqlite_be_defensive(handle)
    try database.run("PRAGMA trusted_schema = OFF")
    try database.run("PRAGMA cell_size_check = ON")
    try database.run("PRAGMA foreign_keys = ON")
    try database.run("PRAGMA synchronous = FULL")
    // What is taken out is written over, so that a forgotten name is not left in a free page.
    try database.run("PRAGMA secure_delete = ON")
    try database.run("PRAGMA temp_store = MEMORY")
    if site.access == .read { try database.run("PRAGMA query_only = ON") }
    return database
  }

  /// An empty database in memory, whose errors name another's file.
  static func inMemory(like site: DatabaseSite) throws(WorkspaceError) -> SQLiteDatabase {
    try open(
      DatabaseSite(
        path: site.path, access: .write, busyTimeout: site.busyTimeout, isInMemory: true))
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Whether the file itself can only be read.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }
}

extension SQLiteDatabase {
  func run(_ sql: SQL) throws(WorkspaceError) { try run(sql) { _ throws(WorkspaceError) in } }

  /// Runs a statement to its end, and hands on each row.
  ///
  /// The statement is prepared the first time that its text is seen, and used again after that.
  func run(
    _ sql: SQL, _ take: (Row) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) {
    let slot = prepared[sql.text] ?? Slot()
    prepared[sql.text] = slot
    let statement: Statement
    if let kept = slot.statement.take() {
      statement = kept
    } else {
      statement = try prepare(sql.text)
    }
    let result: Result<Void, WorkspaceError>
    do {
      try statement.bind(sql.values)
      while try statement.step() { try take(try statement.row) }
      result = .success(())
    } catch {
      result = .failure(error)
    }
    statement.reset()
    slot.statement = consume statement
    return try result.get()
  }

  private func prepare(_ text: String) throws(WorkspaceError) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else {
      throw unsafe site.failure(code, on: handle)
    }
    return unsafe Statement(statement, site: site)
  }
}

extension SQLiteDatabase {
  /// Copies every page of the file into another connection's.
  func copy(into target: SQLiteDatabase) throws(WorkspaceError) {
    guard let copy = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw unsafe target.site.failure(sqlite3_extended_errcode(target.handle), on: target.handle)
    }
    let stepped = unsafe sqlite3_backup_step(copy, -1)
    let finished = unsafe sqlite3_backup_finish(copy)
    switch stepped & 0xFF {
    case SQLITE_DONE where finished == SQLITE_OK: return
    case SQLITE_BUSY, SQLITE_LOCKED: throw unsafe site.failure(stepped, on: handle)
    default:
      throw unsafe target.site.failure(
        finished == SQLITE_OK ? stepped : finished, on: target.handle)
    }
  }
}
