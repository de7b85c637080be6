import CSQLite

/// A prepared statement of SQLite's.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let site: DatabaseSite
  private let columns: Row.Columns

  /// Takes charge of a handle that nobody else finalises.
  init(_ handle: OpaquePointer, site: DatabaseSite) {
    unsafe self.handle = handle
    self.site = site
    columns = Row.Columns(
      (0..<(unsafe sqlite3_column_count(handle))).map { index in
        unsafe sqlite3_column_name(handle, index).map { unsafe String(cString: $0) } ?? ""
      }, site: site)
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Binds values to the statement's question marks, from the first.
  func bind(_ values: [SQLValue]) throws(WorkspaceError) {
    let wanted = unsafe Int(sqlite3_bind_parameter_count(handle))
    precondition(wanted == values.count, "\(wanted) values wanted, not \(values.count)")
    for (offset, value) in values.enumerated() {
      let index = Int32(offset + 1)
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, index)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, index, Int64(number))
        case .real(let number): unsafe sqlite3_bind_double(handle, index, number)
        case .text(let text): bind(text, at: index)
        }
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  private func bind(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty text has no address, and SQLite would take that for null.
      guard let start = bytes.baseAddress else {
        return unsafe csqlite_bind_text(handle, index, "", 0)
      }
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
        unsafe csqlite_bind_text(handle, index, characters, UInt64(bytes.count))
      }
    }
  }

  /// Goes on to the next row.
  ///
  /// - Returns: `false` where there is none.
  func step() throws(WorkspaceError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Makes the statement ready to run again, and lets go of its locks and values.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  private func failure(_ code: Int32) -> WorkspaceError {
    unsafe site.failure(code, on: sqlite3_db_handle(handle))
  }
}

extension Statement {
  /// The row that the statement stands on.
  var row: Row {
    get throws(WorkspaceError) {
      var values: [SQLValue] = []
      values.reserveCapacity(columns.names.count)
      for column in columns.names.indices { values.append(try value(column)) }
      return Row(values, in: columns)
    }
  }

  private func value(_ column: Int) throws(WorkspaceError) -> SQLValue {
    let index = Int32(column)
    switch unsafe sqlite3_column_type(handle, index) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return unsafe .integer(Int(sqlite3_column_int64(handle, index)))
    case SQLITE_FLOAT: return unsafe .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      guard let start = unsafe sqlite3_column_text(handle, index) else { return .text("") }
      let bytes = unsafe UnsafeBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(handle, index)))
      guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
        throw columns.unreadable(column)
      }
      return .text(text)
    default: throw columns.unreadable(column)
    }
  }
}
