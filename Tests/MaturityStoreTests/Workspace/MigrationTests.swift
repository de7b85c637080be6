import Digests
import Maturity
import Testing

@testable import MaturityStore

struct MigrationTests {
  private let next = Versions(
    migrations: Migration.all + [
      Migration(
        name: "a made-up next",
        statements: [
          "ALTER TABLE programme ADD COLUMN motto TEXT",
          "UPDATE programme SET motto = \("Be part of the equation")",
        ])
    ])

  @Test func `what a published migration runs is never changed`() {
    let digests = Migration.all.map { migration in
      FieldDigest.hexadecimal(of: migration.statements.map(\.text).joined(separator: ";\n"))
    }
    #expect(Migration.all.map(\.name) == ["the first tables"])
    #expect(
      digests == [
        "47eb91528921b23a683a33e4f82ac24a4e21806ee3f5e63e9f49631ef88b88fb"
      ])
  }

  @Test func `an older workspace is copied and then brought up to date`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let before = try bytes(of: folder.file())
    let opened = try Workspace.open(folder.file(), access: .write, versions: next)
    #expect(try opened.connection.version() == 3)
    let motto = try opened.connection.row("SELECT motto FROM programme") {
      row throws(WorkspaceError) in try row.text(0)
    }
    #expect(motto == "Be part of the equation")
    #expect(
      try folder.names() == ["essex.declaration", "essex.declaration.before-version-3"])
    let copy = folder.file("essex.declaration.before-version-3")
    #expect(permissions(of: copy) == 0o600)
    #expect(try bytes(of: copy).count == before.count)
    let old = try Workspace.open(copy, access: .read)
    #expect(try old.rounds().map(\.id) == [spring])
    #expect(try old.verify().isEmpty)
    // Keys are followed again.
    #expect(
      try opened.connection.holds("SELECT 1 FROM pragma_foreign_keys WHERE foreign_keys = 1"))
  }

  @Test func `a copy never takes the place of an earlier one`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let earlier = folder.file("essex.declaration.before-version-3")
    try write([1, 2, 3], to: earlier)
    _ = try Workspace.open(folder.file(), access: .write, versions: next)
    #expect(try bytes(of: earlier) == [1, 2, 3])
    #expect(
      try folder.names() == [
        "essex.declaration", "essex.declaration.before-version-3",
        "essex.declaration.before-version-3-2",
      ])
  }

  @Test func `an older workspace is refused where it may only be read`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let before = try bytes(of: folder.file())
    let found = fact { _ = try Workspace.open(folder.file(), access: .read, versions: next) }
    #expect(found == .older(version: 2, known: 3))
    #expect(try bytes(of: folder.file()) == before)
    #expect(try folder.names() == ["essex.declaration"])
  }

  @Test func `a migration that fails changes nothing`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let failing = Versions(
      migrations: Migration.all + [
        Migration(
          name: "one that leaves a round without its framework",
          statements: ["CREATE TABLE extra (n INTEGER) STRICT", "DELETE FROM frameworks"])
      ])
    let found = fact { _ = try Workspace.open(folder.file(), access: .write, versions: failing) }
    #expect(found == .damaged("a row refers to another that is not there"))
    let opened = try Workspace.open(folder.file(), access: .write)
    #expect(try opened.verify().isEmpty)
  }

  @Test func `a workspace up to date is not copied`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    _ = try Workspace.open(folder.file(), access: .write)
    #expect(try folder.names() == ["essex.declaration"])
  }
}
