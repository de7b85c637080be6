/// A connection to the database that a workspace is kept in, which goes when the connection does.
struct Connection: ~Copyable {
  let database: any Database
  private let state = State()

  /// What outlives one call.
  private final class State {
    /// How deep in transactions we are.
    var depth = 0
    /// The last change of the history, where this transaction has asked for it or made it.
    var historyEnd: HistoryEnd?
  }

  /// The number and the hash of the last change.
  struct HistoryEnd {
    let id: Int
    let hash: String
  }

  init(to database: any Database) { self.database = database }

  var site: DatabaseSite { database.site }

  /// The last change of the history, as nobody else can change it while this transaction writes.
  func historyEnd() throws(WorkspaceError) -> HistoryEnd {
    if let known = state.historyEnd { return known }
    let found = try row(database.historyEnd) { row throws(WorkspaceError) in
      HistoryEnd(id: try row.integer(0), hash: try row.text(1))
    }
    return found ?? HistoryEnd(id: 0, hash: "")
  }

  /// Remembers the change that was added to the history a moment ago.
  func remember(_ end: HistoryEnd) {
    if state.depth > 0 { state.historyEnd = end }
  }
}

extension Connection {
  /// Runs a statement to its end.
  func run(_ sql: SQL) throws(WorkspaceError) {
    try database.run(sql) { _ throws(WorkspaceError) in }
  }

  /// Runs a statement that inserts a row, and says which number the row was given.
  func insert(_ sql: SQL) throws(WorkspaceError) -> Int {
    guard let id = try row(sql.returningID, { row throws(WorkspaceError) in try row.integer(0) })
    else { preconditionFailure("no row was inserted by \(sql.text)") }
    return id
  }

  /// The rows of a statement, each decoded.
  func rows<Value>(
    _ sql: SQL, _ decode: (Row) throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> [Value] {
    var values: [Value] = []
    try database.run(sql) { row throws(WorkspaceError) in values.append(try decode(row)) }
    return values
  }

  /// The first row of a statement, decoded; `nil` where it has none.
  func row<Value>(
    _ sql: SQL, _ decode: (Row) throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> Value? {
    try rows(sql, decode).first
  }

  /// Whether a statement has any row.
  func holds(_ sql: SQL) throws(WorkspaceError) -> Bool {
    try row(sql) { _ throws(WorkspaceError) in true } ?? false
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
    if isPart && !database.isInTransaction { throw site.error(.abandoned) }
    if isPart { try run("SAVEPOINT part") } else { try database.beginWriting() }
    state.depth += 1
    defer {
      state.depth -= 1
      if state.depth == 0 { state.historyEnd = nil }
    }
    do throws(WorkspaceError) {
      let value = try body()
      if !database.isInTransaction { throw site.error(.abandoned) }
      if isPart { try run("RELEASE part") } else { try database.commit() }
      return value
    } catch {
      state.historyEnd = nil
      if database.isInTransaction {
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
    if database.isInTransaction { return try body() }
    try database.beginReading()
    do throws(WorkspaceError) {
      let value = try body()
      if database.isInTransaction { try database.commit() }
      return value
    } catch {
      if database.isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }
}
