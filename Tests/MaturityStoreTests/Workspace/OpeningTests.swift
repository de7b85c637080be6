import Glibc
import Maturity
import Testing

@testable import MaturityStore

struct OpeningTests {
  @Test func `a new workspace holds its programme and nothing else`() throws {
    let folder = try TemporaryFolder()
    do {
      let made = try Workspace.create(
        at: folder.file(), programme: Programme(title: "Essex"), by: author)
      #expect(made.path == folder.file())
    }
    let workspace = try Workspace.open(folder.file(), access: .read)
    let programme = try workspace.programme()
    #expect(programme == Programme(title: "Essex", isIllustrative: false))
    #expect(try workspace.organisations().isEmpty)
    #expect(try workspace.rounds().isEmpty)
    #expect(try folder.names() == ["essex.declaration"])
  }

  @Test func `a workspace is its owner's to read and write, and nobody else's`() throws {
    let folder = try TemporaryFolder()
    _ = try Workspace.create(at: folder.file(), programme: Programme(title: "Essex"), by: author)
    #expect(permissions(of: folder.file()) == 0o600)
  }

  @Test func `a file that is there is never made anew`() throws {
    let folder = try TemporaryFolder()
    try write(Array("precious".utf8), to: folder.file())
    let found = fact {
      _ = try Workspace.create(
        at: folder.file(), programme: Programme(title: "Essex"), by: author)
    }
    #expect(found == .exists)
    #expect(try bytes(of: folder.file()) == Array("precious".utf8))
  }

  @Test(arguments: ["no/such/folder.declaration", "", "nul\0.declaration"])
  func `a file without a folder cannot be made`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = name.isEmpty ? "" : folder.file(name)
    let found = fact {
      _ = try Workspace.create(at: path, programme: Programme(title: "Essex"), by: author)
    }
    #expect(found == .noFolder)
  }

  @Test(arguments: [Workspace.Access.read, .write])
  func `what is not a workspace is refused and left alone`(access: Workspace.Access) throws {
    let folder = try TemporaryFolder()
    func opening(_ name: String) -> WorkspaceError.Fact? {
      fact { _ = try Workspace.open(folder.file(name), access: access) }
    }
    #expect(opening("none") == .missing)
    #expect(fact { _ = try Workspace.open("", access: access) } == .missing)
    #expect(
      fact { _ = try Workspace.open(folder.path, access: access) }
        == .notAWorkspace(.folder))

    try write([], to: folder.file("empty"))
    #expect(opening("empty") == .notAWorkspace(.emptyFile))

    for text in ["x", String(repeating: "organisation,question,answer\r\n", count: 500)] {
      try write(Array(text.utf8), to: folder.file("table.csv"))
      #expect(opening("table.csv") == .notAWorkspace(.otherFile))
      #expect(try bytes(of: folder.file("table.csv")) == Array(text.utf8))
    }

    try tamper(folder.file("other.db"), "CREATE TABLE t (n); PRAGMA user_version = 1")
    let before = try bytes(of: folder.file("other.db"))
    #expect(opening("other.db") == .notAWorkspace(.otherDatabase))
    #expect(try bytes(of: folder.file("other.db")) == before)
  }

  @Test func `names that mean something else to SQLite are names of files here`() throws {
    let site = DatabaseSite(path: ":memory:", access: .read, busyTimeout: .zero)
    #expect(site.fileName == "./:memory:")
    #expect(fact { _ = try Workspace.open(":memory:", access: .write) } == .missing)
    #expect(fact { _ = try Workspace.open("file:x?mode=memory", access: .write) } == .missing)
  }

  @Test(arguments: [Workspace.Access.read, .write])
  func `one from a newer version is refused, and says both versions`(
    access: Workspace.Access
  ) throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    try tamper(folder.file(), "PRAGMA user_version = 9")
    let before = try bytes(of: folder.file())
    let found = fact { _ = try Workspace.open(folder.file(), access: access) }
    #expect(found == .newer(version: 9, known: Versions.ours.latest))
    #expect(try bytes(of: folder.file()) == before)
  }

  @Test(arguments: [Workspace.Access.read, .write])
  func `one of the trial is refused and left alone`(access: Workspace.Access) throws {
    let folder = try TemporaryFolder()
    try tamper(
      folder.file(),
      """
      CREATE TABLE programme (id INTEGER PRIMARY KEY, title TEXT); PRAGMA user_version = 1;
      PRAGMA application_id = \(Versions.applicationID);
      """)
    let before = try bytes(of: folder.file())
    #expect(fact { _ = try Workspace.open(folder.file(), access: access) } == .trial)
    #expect(try bytes(of: folder.file()) == before)
    #expect(try folder.names() == ["essex.declaration"])
  }

  @Test func `a workspace opened for reading is never written to`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let before = try bytes(of: folder.file())
    let reading = try Workspace.open(folder.file(), access: .read)
    let found = fact { try reading.add(round("autumn-2026"), by: author) }
    #expect(found == .openedForReading)
    #expect(fact { try reading.connection.run("DELETE FROM rounds") } == .openedForReading)
    #expect(try bytes(of: folder.file()) == before)
    #expect(try folder.names() == ["essex.declaration"])
  }

  @Test func `connections keep what they promise`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    func pragma(_ sql: SQL) throws -> SQLValue? {
      try made.connection.row(sql) { row throws(WorkspaceError) in row.value(0) }
    }
    #expect(try pragma("PRAGMA journal_mode") == .text("delete"))
    #expect(try pragma("PRAGMA synchronous") == .integer(2))
    #expect(try pragma("PRAGMA foreign_keys") == .integer(1))
    #expect(try pragma("PRAGMA trusted_schema") == .integer(0))
    #expect(try pragma("PRAGMA busy_timeout") == .integer(5_000))
  }

  @Test func `a write that was cut short is undone by the next one, and reading says so`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    // What is left behind by a writer that is killed: the file, and the journal beside it.
    // Only where pages have already gone to the file does the journal matter.
    try made.connection.run("PRAGMA cache_size = 2")
    let long = Assessment.Entry(.met, note: String(repeating: "x", count: 50_000))
    try made.atomically { () throws(WorkspaceError) in
      try made.record([submission(["took-part": long, "all-told": long])], by: author)
      for suffix in ["", "-journal"] {
        guard let left = try? bytes(of: folder.file() + suffix) else { continue }
        try? write(left, to: folder.file("left.declaration") + suffix)
      }
    }
    #expect(
      try folder.names() == [
        "essex.declaration", "left.declaration", "left.declaration-journal",
      ])
    let left = folder.file("left.declaration")
    #expect(fact { _ = try Workspace.open(left, access: .read) } == .interrupted)
    let opened = try Workspace.open(left, access: .write)
    #expect(try opened.assessments(in: spring).isEmpty)
    #expect(try opened.verify().isEmpty)
  }
}

/// What the file system forbids, which root has to be somebody else to be told.
struct PermissionTests {
  @Test func `a file that may only be read is refused for writing`() throws {
    try asNobody {
      let folder = try TemporaryFolder()
      _ = try workspace(at: folder.file())
      unsafe chmod(folder.plainFile("essex.declaration"), 0o444)
      #expect(fact { _ = try Workspace.open(folder.file(), access: .write) } == .readOnlyFile)
      let reading = try Workspace.open(folder.file(), access: .read)
      #expect(try reading.rounds().count == 1)
      unsafe chmod(folder.plainFile("essex.declaration"), 0o000)
      #expect(fact { _ = try Workspace.open(folder.file(), access: .write) } == .unreadable)
    }
  }

  @Test func `a folder that may only be read refuses the first write`() throws {
    try asNobody {
      let folder = try TemporaryFolder()
      let made = try workspace(at: folder.file())
      unsafe chmod(folder.path, 0o555)
      defer { unsafe chmod(folder.path, 0o755) }
      #expect(fact { try made.add(round("autumn-2026"), by: author) } == .readOnlyFolder)
      #expect(try made.rounds().count == 1)
      #expect(fact { try made.backup(to: folder.file("copy"), by: author) } == .readOnlyFolder)
    }
  }
}

/// Does something on this thread with the rights to files of somebody who has none.
///
/// Linux keeps these rights for each thread, so that other tests go on as they were.
private func asNobody(_ body: () throws -> Void) throws {
  typealias Change = @convention(c) (UInt32) -> Int32
  let symbol = unsafe dlsym(nil, "setfsuid")
  let change = unsafe unsafeBitCast(symbol, to: Change.self)
  let former = UInt32(change(65_534))
  defer { _ = change(former) }
  try body()
}
