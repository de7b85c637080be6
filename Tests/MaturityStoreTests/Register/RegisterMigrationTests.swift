#if PostgreSQL
  import Maturity
  import Testing

  @testable import MaturityStore

  @Suite(.enabled(if: TestDatabase.server != nil, "no server is named"))
  struct RegisterMigrationTests {
    private let next =
      PostgreSQLDatabase.migrations + [
        Migration(
          name: "a made-up next",
          statements: [
            "ALTER TABLE programme ADD COLUMN motto words",
            "UPDATE programme SET motto = \("Be part of the equation")",
          ])
      ]

    private func withRegister(_ body: (String) throws -> Void) throws {
      try TestDatabase.$current.withValue(.register) {
        let folder = try TemporaryFolder()
        do { _ = try workspace(at: folder.file()) }
        try body(folder.file())
      }
    }

    private func open(
      _ address: String, _ access: Workspace.Access, by migrations: [Migration]
    ) throws -> Workspace {
      try Workspace.openRegister(
        address, access: access, busyTimeout: .seconds(5), migrations: migrations)
    }

    @Test func `an older register is brought up to date by whoever may write`() throws {
      try withRegister { address in
        let read = fact { _ = try open(address, .read, by: next) }
        #expect(read == .older(version: next.count - 1, known: next.count))
        let opened = try open(address, .write, by: next)
        #expect(try opened.connection.database.version() == next.count)
        let motto = try opened.connection.row("SELECT motto FROM programme") {
          row throws(WorkspaceError) in try row.text(0)
        }
        #expect(motto == "Be part of the equation")
        let newer = fact { _ = try Workspace.open(address, access: .write) }
        #expect(newer == .newer(version: next.count, known: next.count - 1))
      }
    }

    @Test func `a migration that fails changes nothing`() throws {
      try withRegister { address in
        let failing =
          PostgreSQLDatabase.migrations + [
            Migration(
              name: "one that leaves a round without its framework",
              statements: ["CREATE TABLE extra (n BIGINT)", "DELETE FROM frameworks"])
          ]
        #expect(fact { _ = try open(address, .write, by: failing) } != nil)
        let opened = try Workspace.open(address, access: .write)
        #expect(try opened.verify() == [])
      }
    }

    @Test func `a text that PostgreSQL cannot keep is refused, and nothing is kept of it`() throws {
      try withRegister { address in
        let made = try Workspace.open(address, access: .write)
        let answer = submission([
          "all-told": .init(.met), "took-part": .init(.partly, note: "half\0"),
        ])
        #expect(
          fact { try made.record([answer], by: author) } == .server(.textWithNull))
        #expect(try made.assessments(in: spring).isEmpty)
        #expect(try made.verify() == [])
      }
    }

    @Test func `a database with something else under our name is left alone`() throws {
      try TestDatabase.$current.withValue(.register) {
        let folder = try TemporaryFolder()
        let address = folder.file()
        #expect(
          fact { _ = try Workspace.open(address, access: .write) } == .server(.noRegister))
        let name = try #require(try RegisterAddress(address).value("dbname"))
        try TestRegisters.administer(
          """
          CREATE SCHEMA declaration; GRANT USAGE ON SCHEMA declaration TO \(TestRegisters.lead);
          CREATE TABLE declaration.other (n int)
          """, on: name)
        #expect(
          fact { _ = try Workspace.open(address, access: .write) }
            == .notAWorkspace(.otherSchema))
        let made = fact {
          _ = try Workspace.create(at: address, programme: Programme(title: "x"), by: author)
        }
        #expect(made == .server(.registerExists))
      }
    }
  }
#endif
