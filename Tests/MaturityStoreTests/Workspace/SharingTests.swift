import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct SharingTests {
  @Test func `a second writer is told after the time to wait, and readers read on`() throws {
    let folder = try TemporaryFolder()
    let first = try workspace(at: folder.file())
    let second = try Workspace.open(
      folder.file(), access: .write, busyTimeout: .milliseconds(50))
    let reader = try Workspace.open(folder.file(), access: .read)
    let answer = submission(["took-part": .init(.met)])
    let clock = ContinuousClock()
    try first.atomically { () throws(WorkspaceError) in
      try first.record([answer], by: author)
      let waited = clock.measure {
        let found = fact { try second.record([answer], by: author) }
        #expect(found == .locked(waited: .milliseconds(50)))
      }
      #expect(waited >= .milliseconds(45))
      #expect(try reader.assessments(in: spring).isEmpty)
    }
    #expect(try reader.assessments(in: spring).count == 1)
    #expect(try second.record([answer], by: author) == ChangeCount())
  }

  @Test func `writers wait for each other, and nothing is lost`() async throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let path = folder.file()
    try await withThrowingTaskGroup { group in
      for writer in 1...4 {
        group.addTask {
          let own = try Workspace.open(path, access: .write, busyTimeout: .seconds(60))
          for number in 1...10 {
            let question = try #require(Question.ID("q-\(writer)-\(number)"))
            try own.record([submission([question: .init(.met)])], by: author)
          }
        }
      }
      try await group.waitForAll()
    }
    let opened = try Workspace.open(path, access: .read)
    #expect(try opened.assessment(of: maldon, in: spring).entries.count == 40)
    #expect(try opened.verify().isEmpty)
  }

  @Test func `what is read at one moment is of that moment, whoever writes meanwhile`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met)])], by: author)
    let reader = try Workspace.open(folder.file(), access: .read)
    let writer = try Workspace.open(folder.file(), access: .write, busyTimeout: .milliseconds(50))
    let change = submission(["took-part": .init(.notMet)])
    try reader.atOneMoment {
      let before = try reader.assessments(in: spring)
      // A server takes the change at once; the writer of a file has to wait for who reads.
      let found = fact { try writer.record([change], by: author) }
      #expect(found == (TestDatabase.current == .file ? .locked(waited: .milliseconds(50)) : nil))
      #expect(try reader.assessments(in: spring) == before)
      #expect(
        try reader.responsesWithinReach(in: spring)[maldon]?.entries == before.first?.entries)
    }
    try writer.record([change], by: author)
    #expect(try reader.assessments(in: spring).first?.entries["took-part"]?.answer == .notMet)
  }

  @Test(.onFilesOnly) func `a full disk undoes the whole change, and the next one is fine`() throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met)])], by: author)
    let before = try made.assessments(in: spring)
    let pages = try made.connection.row("PRAGMA page_count") { row throws(WorkspaceError) in
      try row.integer(0)
    }
    try made.connection.run("PRAGMA max_page_count = \(digits: (pages ?? 0) + 2)")
    let long = submission([
      "all-told": .init(.met),
      "work-changed": .init(.met, note: String(repeating: "x", count: 99_999)),
    ])
    #expect(fact { try made.record([long], by: author) } == .full)
    #expect(try made.assessments(in: spring) == before)
    #expect(try made.verify().isEmpty)
    try made.connection.run("PRAGMA max_page_count = \(digits: 1_000_000)")
    #expect(try made.record([long], by: author) == ChangeCount(entries: 2))
    #expect(try made.verify().isEmpty)
  }

  @Test func `after a failure that undid everything, nothing more is half kept`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let answer = submission(["took-part": .init(.met)])
    let found = fact {
      try made.atomically { () throws(WorkspaceError) in
        // As SQLite does by itself when a disk is full or fails.
        try made.connection.run("ROLLBACK")
        try made.record([answer], by: author)
      }
    }
    #expect(found == .abandoned)
    let swallowed = fact {
      try made.atomically { () throws(WorkspaceError) in try made.connection.run("ROLLBACK") }
    }
    #expect(swallowed == .abandoned)
    #expect(try made.assessments(in: spring).isEmpty)
    try made.record([answer], by: author)
    #expect(try made.assessments(in: spring).count == 1)
  }
}

struct BackupTests {
  @Test func `a backup holds what the workspace holds`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met)], evidence: [strategy])], by: author)
    try made.backup(to: folder.file("copy.declaration"), by: author)
    let copy = try Workspace.open(folder.file("copy.declaration"), access: .read)
    #expect(try copy.assessments(in: spring) == made.assessments(in: spring))
    // The workspace remembers its copy, which does not know of itself.
    #expect(try copy.history() == made.history().dropLast())
    #expect(try made.history().last?.matter.subject == .copy)
    #expect(try made.verify().isEmpty)
    #expect(permissions(of: folder.file("copy.declaration")) == 0o600)
    #expect(try folder.names() == ["copy.declaration", "essex.declaration"])
  }

  @Test func `a backup can be made of a workspace that may only be read`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let reading = try Workspace.open(folder.file(), access: .read)
    try reading.backup(to: folder.file("copy.declaration"), by: nil)
    let copy = try Workspace.open(folder.file("copy.declaration"), access: .read)
    #expect(try copy.verify().isEmpty)
  }

  @Test func `a backup never takes the place of a file`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try write([1, 2, 3], to: folder.file("copy"))
    #expect(fact { try made.backup(to: folder.file("copy"), by: author) } == .exists)
    #expect(fact { try made.backup(to: folder.file(), by: author) } == .exists)
    #expect(try bytes(of: folder.file("copy")) == [1, 2, 3])
  }

  @Test func `a damaged workspace gives no backup`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    try tamper(
      folder.file(),
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'history_by_organisation';
      """)
    let opened = try Workspace.open(folder.file(), access: .read)
    let found = fact { try opened.backup(to: folder.file("copy"), by: author) }
    guard case .damaged = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(try folder.names() == ["essex.declaration"])
  }
}
