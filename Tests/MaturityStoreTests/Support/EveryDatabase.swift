import Digests
import Glibc
import Synchronization
import Testing

@testable import MaturityStore

#if PostgreSQL
  import PostgreSQL
#endif

/// The databases that a workspace may be kept in, and which of them a test runs on.
enum TestDatabase: String {
  case file, register

  @TaskLocal static var current = file

  /// The one character of text that a register does not take.
  static var nullCharacter: String { current == .file ? "\0" : "" }

  /// The address of a server, for its administrator; `nil` where no server is named.
  static var server: String? {
    unsafe getenv("DECLARATION_TEST_POSTGRESQL").map { unsafe String(cString: $0) }
  }
}

/// Runs each test of a suite with a file, and then with a register where a server is named.
struct EveryDatabase: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await function()
    #if PostgreSQL
      guard TestDatabase.server != nil, !test.traits.contains(where: { $0 is FilesOnly }) else {
        return
      }
      try await TestDatabase.$current.withValue(.register) {
        let marked = IssueHandlingTrait.compactMapIssues { issue in
          var issue = issue
          issue.comments.append("with a register")
          return issue
        }
        try await marked.provideScope(for: test, testCase: testCase, performing: function)
      }
    #endif
  }
}

/// Marks a test that is about the file itself.
struct FilesOnly: TestTrait {}

extension Trait where Self == EveryDatabase {
  static var onEveryDatabase: Self { EveryDatabase() }
}

extension Trait where Self == FilesOnly {
  static var onFilesOnly: Self { FilesOnly() }
}

struct ServerTests {
  @Test(
    .enabled(
      if: TestDatabase.server != nil,
      "DECLARATION_TEST_POSTGRESQL names no server: every suite ran with files alone"))
  func `the suites of the store ran with registers too`() {
    #if !PostgreSQL
      Issue.record("these tests were built without '--traits PostgreSQL'")
    #endif
  }
}

#if PostgreSQL
  /// The databases of one test, which others use after it.
  final class TestRegisters {
    private var made: [String: String] = [:]
    /// Databases that nobody uses: to empty one is much quicker than to make one.
    private static let free = Mutex<[String]>([])

    /// The role that leads each register, and is no superuser.
    static let lead = "store_lead"

    deinit {
      for name in made.values {
        do {
          try Self.administer("DROP SCHEMA IF EXISTS declaration CASCADE", on: name)
          Self.free.withLock { $0.append(name) }
        } catch {
          Issue.record(error)
        }
      }
    }

    /// The address of a database for a file of some name, made where there is none yet.
    func address(for file: String) -> String {
      do {
        let name = try made[file] ?? Self.free.withLock { $0.popLast() } ?? Self.make()
        made[file] = name
        return try Self.address(of: name, as: Self.lead)
      } catch {
        Issue.record(error)
        return ""
      }
    }

    private static func make() throws -> String {
      try administer(
        """
        DO $$ BEGIN CREATE ROLE \(lead) LOGIN; EXCEPTION
          WHEN duplicate_object OR unique_violation THEN NULL; END $$
        """)
      let name = "store_" + RandomToken().text
      try administer("CREATE DATABASE \(name) OWNER \(lead)")
      return name
    }

    /// Runs statements on a database as the server's administrator, whom no rule keeps from anything.
    static func tamper(_ address: String, _ sql: String) throws {
      let name = try #require(try RegisterAddress(address).value("dbname"))
      try administer("SET search_path = declaration; " + sql, on: name)
    }

    /// Every row of a register, with which change wrote it.
    static func content(of address: String) throws -> String {
      let name = try #require(try RegisterAddress(address).value("dbname"))
      let connection = try connection(to: name)
      let rows = try connection.query(
        """
        SELECT string_agg(query_to_xml(format('SELECT xmin::text AS by, * FROM declaration.%I',
          relname), true, false, '')::text, '' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'declaration'::regnamespace AND relkind = 'r'
        """, [])
      return rows.text(0, 0) ?? ""
    }

    static func administer(_ sql: String, on name: String? = nil) throws {
      try connection(to: name).run(sql)
    }

    private static func connection(to name: String?) throws -> ServerConnection {
      let server = try RegisterAddress(try #require(TestDatabase.server))
      var keywords = server.keywords.map { (keyword: $0.name, value: $0.value) }
      if let name { keywords.append(("dbname", name)) }
      return try ServerConnection(keywords, patience: .seconds(10))
    }

    private static func address(of name: String, as login: String) throws -> String {
      let server = try RegisterAddress(try #require(TestDatabase.server))
      let rest = server.keywords.filter { !["user", "dbname"].contains($0.name) }
      return "postgresql://\(login)@/\(name)?"
        + rest.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }
  }
#endif
