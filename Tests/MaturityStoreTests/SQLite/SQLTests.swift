import Maturity
import Testing

@testable import MaturityStore

struct SQLTests {
  @Test func `literal parts stand as they are and every value is bound`() {
    let name = "Robert'); DROP TABLE students;--"
    let nothing: String? = nil
    let id: Organisation.ID = "essex-police"
    let sql: SQL =
      "SELECT \(name), \(nothing), \(7), \(2.5), \(nil), \(id), \(true), \(Answer.notMet)"
    #expect(sql.text == "SELECT ?, ?, ?, ?, ?, ?, ?, ?")
    #expect(
      sql.values == [
        .text(name), .null, .integer(7), .real(2.5), .null, .text("essex-police"), .integer(1),
        .text("not met"),
      ])
  }

  @Test func `digits are the only value that is written out`() {
    let sql: SQL = "PRAGMA user_version = \(digits: 12)"
    #expect(sql.text == "PRAGMA user_version = 12")
    #expect(sql.values.isEmpty)
  }

  @Test(arguments: ["", "plain", "a\0b", "\0", "é", "e\u{301}", "🧭", "'; --"])
  func `text comes back byte for byte`(text: String) throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    let back = try connection.row("SELECT \(text) AS text") { row throws(WorkspaceError) in
      try row.text("text")
    }
    #expect(back.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test func `a column is read by index or by name`() throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    let row = try connection.row("SELECT \(1) AS one, \(0.5) AS half, \(nil) AS none") {
      row throws(WorkspaceError) in
      "\(try row.integer(0)) \(try row.integer("one")) \(try row.optionalReal(1) ?? 0)"
        + " \(try row.optionalText(2) == nil) \(try row.optionalReal(2) == nil)"
    }
    #expect(row == "1 1 0.5 true true")
  }

  @Test func `a column that holds something else is a fact and not a trap`() throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    let found = fact {
      _ = try connection.rows("SELECT \(1) AS answer") { row throws(WorkspaceError) in
        try row.text(0)
      }
    }
    #expect(found == .damaged("column answer holds what no workspace holds"))
    // The same statement is fit to be used again.
    let number = try connection.row("SELECT \(1) AS answer") { row throws(WorkspaceError) in
      try row.integer(0)
    }
    #expect(number == 1)
  }

  @Test func `text that is not UTF-8 is a fact and not a trap`() throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    let found = fact {
      _ = try connection.rows("SELECT CAST(x'ff41' AS TEXT) AS note") {
        row throws(WorkspaceError) in try row.text(0)
      }
    }
    #expect(found == .damaged("column note holds what no workspace holds"))
  }

  @Test func `a statement can run while it is running`() throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    func count(_ depth: Int) throws(WorkspaceError) -> Int {
      if depth == 0 { return 0 }
      return try connection.rows("SELECT 1 UNION ALL SELECT 2") { _ throws(WorkspaceError) in
        try count(depth - 1) + 1
      }.reduce(0, +)
    }
    #expect(try count(3) == 14)
  }

  @Test func `a part that fails is undone alone, and the whole is kept`() throws {
    let connection = try Connection(to: SQLiteDatabase.inMemory(like: .nowhere))
    try connection.run("CREATE TABLE t (n INTEGER) STRICT")
    try connection.writing { () throws(WorkspaceError) in
      try connection.run("INSERT INTO t VALUES (1)")
      try? connection.writing { () throws(WorkspaceError) in
        try connection.run("INSERT INTO t VALUES (2)")
        throw connection.site.error(.full)
      }
      try connection.run("INSERT INTO t VALUES (3)")
    }
    let kept = try connection.rows("SELECT n FROM t") { row throws(WorkspaceError) in
      try row.integer(0)
    }
    #expect(kept == [1, 3])
  }
}

extension DatabaseSite {
  fileprivate static let nowhere = DatabaseSite(
    path: "nowhere", access: .write, busyTimeout: .zero)
}
