import CSQLite

/// A connection to one SQLite file, which it closes when it goes.
@safe struct Connection: ~Copyable {
  private let handle: OpaquePointer
  private let state = State()
  let site: DatabaseSite

  /// What outlives one call: the statements prepared before, and how deep in transactions we are.
  private final class State {
    var depth = 0
    var prepared: [String: Slot] = [:]

    final class Slot { var statement: Statement? = nil }

    func take(_ text: String) -> Statement? { prepared[text]?.statement.take() }

    func keep(_ statement: consuming Statement, for text: String) {
      let slot = prepared[text] ?? Slot()
      slot.statement = consume statement
      prepared[text] = slot
    }
  }

  private init(_ handle: OpaquePointer, site: DatabaseSite) {
    unsafe self.handle = handle
    self.site = site
  }

  /// Opens a file that is there, and sets what every connection of ours is set to.
  static func open(_ site: DatabaseSite) throws(WorkspaceError) -> Connection {
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
    let connection = unsafe Connection(handle, site: site)
    unsafe sqlite3_busy_timeout(handle, site.busyMilliseconds)
    unsafe csqlite_be_defensive(handle)
    try connection.run("PRAGMA trusted_schema = OFF")
    try connection.run("PRAGMA cell_size_check = ON")
    try connection.run("PRAGMA foreign_keys = ON")
    try connection.run("PRAGMA synchronous = FULL")
    // What is taken out is written over, so that a forgotten name is not left in a free page.
    try connection.run("PRAGMA secure_delete = ON")
    try connection.run("PRAGMA temp_store = MEMORY")
    if site.access == .read { try connection.run("PRAGMA query_only = ON") }
    return connection
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Whether the file itself can only be read.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

  private var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }
}

extension Connection {
  /// An empty database in memory, whose errors name another's file.
  static func inMemory(like site: DatabaseSite) throws(WorkspaceError) -> Connection {
    try open(
      DatabaseSite(
        path: site.path, access: .write, busyTimeout: site.busyTimeout, isInMemory: true))
  }

  /// Runs a statement to its end.
  func run(_ sql: SQL) throws(WorkspaceError) {
    _ = try rows(sql) { _ throws(WorkspaceError) in }
  }

  /// Runs a statement that inserts a row, and says which number the row was given.
  func insert(_ sql: SQL) throws(WorkspaceError) -> Int {
    try run(sql)
    return unsafe Int(sqlite3_last_insert_rowid(handle))
  }

  /// The rows of a statement, each decoded.
  ///
  /// The statement is prepared the first time that its text is seen, and used again after that.
  func rows<Row>(
    _ sql: SQL, _ decode: (borrowing Statement) throws(WorkspaceError) -> Row
  ) throws(WorkspaceError) -> [Row] {
    let statement: Statement
    if let prepared = state.take(sql.text) {
      statement = prepared
    } else {
      statement = try prepare(sql.text)
    }
    let result: Result<[Row], WorkspaceError>
    do {
      try statement.bind(sql.values)
      var rows: [Row] = []
      while try statement.step() { rows.append(try decode(statement)) }
      result = .success(rows)
    } catch {
      result = .failure(error)
    }
    statement.reset()
    state.keep(statement, for: sql.text)
    return try result.get()
  }

  /// The first row of a statement, decoded; `nil` where it has none.
  func row<Row>(
    _ sql: SQL, _ decode: (borrowing Statement) throws(WorkspaceError) -> Row
  ) throws(WorkspaceError) -> Row? {
    try rows(sql, decode).first
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

extension Connection {
  /// Changes everything that a closure changes, or nothing.
  ///
  /// The lock on writing is taken at once, so that nobody loses work to somebody faster. Inside
  /// another such closure, it is a part of it that can fail alone.
  func writing<Value>(
    _ body: () throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> Value {
    guard site.access == .write else { throw site.error(.openedForReading) }
    let isPart = state.depth > 0
    // A full disk ends the whole transaction; what follows must not begin one of its own.
    if isPart && !isInTransaction { throw site.error(.abandoned) }
    try run(isPart ? "SAVEPOINT part" : "BEGIN IMMEDIATE")
    state.depth += 1
    defer { state.depth -= 1 }
    do throws(WorkspaceError) {
      let value = try body()
      if !isInTransaction { throw site.error(.abandoned) }
      try run(isPart ? "RELEASE part" : "COMMIT")
      return value
    } catch {
      if isInTransaction {
        // What went wrong first is what matters.
        try? run(isPart ? "ROLLBACK TO part" : "ROLLBACK")
        if isPart { try? run("RELEASE part") }
      }
      throw error
    }
  }

  /// Reads everything that a closure reads as it stood at one moment.
  func reading<Value>(
    _ body: () throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> Value {
    if isInTransaction { return try body() }
    try run("BEGIN")
    let result: Result<Value, WorkspaceError>
    do { result = .success(try body()) } catch { result = .failure(error) }
    if isInTransaction { try run("COMMIT") }
    return try result.get()
  }
}

extension Connection {
  /// Copies every page of the file into another connection's.
  func copy(into target: borrowing Connection) throws(WorkspaceError) {
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
