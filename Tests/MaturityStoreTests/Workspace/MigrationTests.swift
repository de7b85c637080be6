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
    #expect(
      Migration.all.map(\.name) == [
        "the first tables", "help, assurance and the board", "why levels fell",
        "peers and releases", "projects", "answers from elsewhere",
      ])
    #expect(
      digests == [
        "47eb91528921b23a683a33e4f82ac24a4e21806ee3f5e63e9f49631ef88b88fb",
        "8bb283cca292751a1c2f371ac3c04bf1e35172236e73b7bdf45677240a240351",
        "682d7cd21030b8c35e1f8d2179d76d2b916cd70725337235f6d87a1f22e96be0",
        "8fcc774d3adf1b2462fd66549ab9736cf79f422791da19aa4905e462e6769f05",
        "c8a900d629139cb8a6df785b0dfeab6684b96a0502c7361ba3d9f10ccdad843a",
        "e4ca99ebfa5368182af7136b989a70b58ac035c4b0fa8122fc9c1850c26e2ebb",
      ])
  }

  @Test func `an older workspace is copied and then brought up to date`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let before = try bytes(of: folder.file())
    let opened = try Workspace.open(folder.file(), access: .write, versions: next)
    #expect(try opened.connection.database.version() == next.latest)
    let motto = try opened.connection.row("SELECT motto FROM programme") {
      row throws(WorkspaceError) in try row.text(0)
    }
    #expect(motto == "Be part of the equation")
    #expect(
      try folder.names() == [
        "essex.declaration", "essex.declaration.before-version-\(next.latest)",
      ])
    let copy = folder.file("essex.declaration.before-version-\(next.latest)")
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
    let earlier = folder.file("essex.declaration.before-version-\(next.latest)")
    try write([1, 2, 3], to: earlier)
    _ = try Workspace.open(folder.file(), access: .write, versions: next)
    #expect(try bytes(of: earlier) == [1, 2, 3])
    #expect(
      try folder.names() == [
        "essex.declaration", "essex.declaration.before-version-\(next.latest)",
        "essex.declaration.before-version-\(next.latest)-2",
      ])
  }

  @Test func `an older workspace is refused where it may only be read`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    let before = try bytes(of: folder.file())
    let found = fact { _ = try Workspace.open(folder.file(), access: .read, versions: next) }
    #expect(found == .older(version: next.latest - 1, known: next.latest))
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
    #expect(try folder.names() == ["essex.declaration"])
    let opened = try Workspace.open(folder.file(), access: .write)
    #expect(try opened.verify().isEmpty)
  }

  @Test func `a workspace up to date is not copied`() throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    _ = try Workspace.open(folder.file(), access: .write)
    #expect(try folder.names() == ["essex.declaration"])
  }

  // `first-tables.sqlite` was made by the program as it was before help, assurance and the
  // board had tables: two organisations, one of which has signed.
  @Test func `a workspace of the first version is copied, brought up to date and whole`() throws {
    let folder = try TemporaryFolder()
    let before = try bytes(of: earlierFile("first-tables.sqlite"))
    try write(before, to: folder.file())
    let read = fact { _ = try Workspace.open(folder.file(), access: .read) }
    #expect(read == .older(version: 2, known: Versions.ours.latest))
    #expect(try bytes(of: folder.file()) == before)

    let opened = try Workspace.open(folder.file(), access: .write)
    #expect(try opened.connection.database.version() == Versions.ours.latest)
    #expect(try opened.verify() == [])
    let signed = try opened.assessment(of: "a-body", in: spring)
    #expect(signed.signOff?.role == Role("Chief Executive"))
    #expect(signed.entries["begun"]?.answer == .met)
    #expect(try opened.plan(of: "b-body", in: spring).map(\.action) == ["Begin"])
    #expect(try opened.help(in: spring).isEmpty)
    #expect(try opened.assurances(in: spring).isEmpty)
    #expect(try opened.boardPaper(of: nil, in: spring) == BoardPaper())

    let copy = folder.file("essex.declaration.before-version-\(Versions.ours.latest)")
    let first = Versions(migrations: [.firstTables])
    let old = try Workspace.open(copy, access: .read, versions: first)
    #expect(try old.connection.database.version() == 2)
    #expect(try old.history() == opened.history())
    #expect(try opened.standingCopies(by: author) == [FileSystem.absolute(copy)])
    try opened.replaceHelp(
      with: [HelpNotice(organisation: "b-body", section: "work", kind: .asks)], of: "b-body",
      in: spring, by: author)
    #expect(try opened.verify() == [])
  }

  @Test func `an earlier workspace keeps its organisations, and takes projects beside them`() throws
  {
    let folder = try TemporaryFolder()
    try write(bytes(of: earlierFile("first-tables.sqlite")), to: folder.file())
    let before = Versions(migrations: [.firstTables])
    let kept = try Workspace.open(folder.file(), access: .read, versions: before).organisations()
    #expect(kept.map(\.id) == ["a-body", "b-body"])

    let opened = try Workspace.open(folder.file(), access: .write)
    #expect(try opened.organisations() == kept)
    let project = Organisation(
      id: "winter-warmth", name: "Winter warmth", shortName: "Warmth", kind: .project,
      tier: .project)
    try opened.add(project, by: author)
    #expect(try opened.organisations() == kept + [project])
    // The table built anew is the one that keys lead to: nobody with answers can be taken away.
    #expect(
      fact { try opened.replaceOrganisations(with: [project], by: author) }
        == .refused(.organisationHasAnswers("a-body")))
    #expect(try opened.verify() == [])
  }

  private func earlierFile(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Files/\(name)"
  }
}
