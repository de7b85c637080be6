#if PostgreSQL
  import CPostgreSQL

  /// What a statement gave, all of it.
  @safe package final class ServerResult {
    private let handle: OpaquePointer
    /// How many rows there are.
    package let count: Int
    /// What the columns are called.
    package let columns: [String]
    private let areIntegers: [Bool]

    /// Takes charge of a result that nobody else clears.
    init(_ handle: OpaquePointer) {
      unsafe self.handle = handle
      count = unsafe Int(PQntuples(handle))
      let indices = 0..<(unsafe PQnfields(handle))
      columns = indices.map { index in
        unsafe PQfname(handle, index).map { unsafe String(cString: $0) } ?? ""
      }
      // bigint, smallint and integer.
      areIntegers = indices.map { [20, 21, 23].contains(unsafe PQftype(handle, $0)) }
    }

    deinit { unsafe PQclear(handle) }

    /// What the server says that it did, such as `COMMIT`.
    package var command: String { unsafe String(cString: PQcmdStatus(handle)) }

    /// Whether a column holds whole numbers.
    package func isInteger(_ column: Int) -> Bool { areIntegers[column] }

    /// The number under which the server knows the table of a column; 0 where it is of none.
    package func table(_ column: Int) -> Int { unsafe Int(PQftable(handle, Int32(column))) }

    /// The text of a value; `nil` stands for null.
    package func text(_ row: Int, _ column: Int) -> String? {
      let (row, column) = (Int32(row), Int32(column))
      guard unsafe PQgetisnull(handle, row, column) == 0,
        let start = unsafe PQgetvalue(handle, row, column)
      else { return nil }
      let bytes = unsafe UnsafeRawBufferPointer(
        start: start, count: Int(PQgetlength(handle, row, column)))
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
