import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct CopyingTests {
  private func filled(at path: String) throws -> Workspace {
    let made = try workspace(at: path)
    try made.record(
      [
        submission(
          ["took-part": .init(.partly, note: "It's “half”; \\")], group: .staff,
          person: "Ada Byron", evidence: [strategy])
      ], by: author)
    try made.signOff(
      maldon, in: spring, role: analyst, name: "Zoë", on: "2026-04-20", by: author)
    return made
  }

  private func rows(of workspace: borrowing Workspace) throws -> [[[SQLValue]]] {
    var all: [[[SQLValue]]] = []
    for table in CopiedTable.all {
      all.append(
        try workspace.connection.rows(table.reading) { row throws(WorkspaceError) in row.all })
    }
    return all
  }

  @Test func `a copy of a copy is what was copied`() throws {
    let folder = try TemporaryFolder()
    let made = try filled(at: folder.plainFile("first.declaration"))
    let count = try made.copy(to: folder.file())
    let copy = try Workspace.open(folder.file(), access: .write)
    #expect(try rows(of: copy) == rows(of: made))
    #expect(count.rows == (try rows(of: made)).joined().count)
    try copy.copy(to: folder.plainFile("back.declaration"))
    let back = try Workspace.open(folder.plainFile("back.declaration"), access: .read)
    #expect(try rows(of: back) == rows(of: made))
    // The copy goes on from where the first stood.
    try copy.record([submission(["all-told": .init(.met)], of: police)], by: author)
    _ = try copy.forget(.name("Ada Byron"), of: maldon, by: author)
    #expect(try copy.verify() == [])
  }

  @Test func `every column of every table is copied`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.plainFile("first.declaration"))
    let tables = try made.connection.rows(
      """
      SELECT tables.name, group_concat('"' || columns.name || '"', ' ')
      FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' GROUP BY tables.name
      """
    ) { row throws(WorkspaceError) in
      "\(try row.text(0)): \(try row.text(1).split(separator: " ").sorted())"
    }
    let copied = CopiedTable.all.map { table in
      let columns = table.columns.description.split { $0 == "," || $0.isWhitespace }
        .map { $0.first == "\"" ? $0 : "\"\($0)\"" }
      return "\(table.name): \(columns.sorted())"
    }
    #expect(tables.sorted() == copied.sorted())
  }

  @Test func `nothing is copied over anything, and nothing that is not whole`() throws {
    let folder = try TemporaryFolder()
    let made = try filled(at: folder.plainFile("first.declaration"))
    try made.copy(to: folder.file())
    let taken: WorkspaceError.Fact =
      TestDatabase.current == .file ? .exists : .server(.registerExists)
    #expect(fact { try made.copy(to: folder.file()) } == taken)
    try tamper(folder.plainFile("first.declaration"), "UPDATE answers SET note = 'x'")
    let found = fact { try made.copy(to: folder.file("other.declaration")) }
    guard case .notWhole = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }
}
