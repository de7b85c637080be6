import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct PeopleTests {
  private let chief = Role("chief officer")
  private let ada = "Ada Byron"

  /// A workspace in which one person answers, answers again and signs, and another answers.
  private func named(at path: String) throws -> Workspace {
    let made = try workspace(at: path, rounds: [round("first", date: "2025-03-31"), round()])
    try made.record(
      [
        submission(["took-part": .init(.met)], in: "first", person: ada),
        submission(["took-part": .init(.met)], group: .leaders, person: " \(ada)\n"),
        submission(["took-part": .init(.met)], respondent: analyst, person: "Zoë Analyst"),
        submission(["took-part": .init(.met)], of: police, person: ada),
      ], by: author)
    try made.signOff(
      maldon, in: spring, role: chief, name: ada, on: "2026-04-20", by: author)
    return made
  }

  private func isHeld(_ text: String, at path: String) throws -> Bool {
    let held = try bytes(of: path)
    let wanted = Array(text.utf8)
    return held.indices.contains { held[$0...].starts(with: wanted) }
  }

  @Test func `names are kept apart, one person under one number`() throws {
    let folder = try TemporaryFolder()
    let made = try named(at: folder.file())
    #expect(
      try made.names(of: maldon) == [partnerLead: ada, chief: ada, analyst: "Zoë Analyst"])
    #expect(try made.names(of: maldon, in: "first") == [partnerLead: ada])
    let people = try made.connection.rows("SELECT name FROM people ORDER BY name") {
      row throws(WorkspaceError) in try row.text(0)
    }
    // The same name in another organisation is somebody else.
    #expect(people == [ada, ada, "Zoë Analyst"])
    for entry in try made.history() {
      #expect(!"\(entry)".contains("Byron") && !"\(entry)".contains("Zoë"))
    }
    #expect(try made.verify().isEmpty)
  }

  @Test(.onFilesOnly, arguments: [Forgotten.name("ada  BYRON"), .role(Role("chief officer"))])
  func `a forgotten name is in none of the file's bytes, and the role stays`(
    person: Forgotten
  ) throws {
    let folder = try TemporaryFolder()
    do {
      let made = try named(at: folder.file())
      // What another program with SQLite may leave behind in a free place.
      try tamper(
        folder.file(),
        """
        PRAGMA secure_delete = OFF;
        INSERT INTO people VALUES ('0123456789abcdef0123456789abcdef', 'Byron left behind');
        DELETE FROM people WHERE name = 'Byron left behind';
        """)
      #expect(try isHeld("Byron left behind", at: folder.file()))
      let sign = try made.assessment(of: maldon, in: spring).signOff
      let outcome = try made.forget(person, of: maldon, by: author)
      #expect(outcome.names == [ada])
      #expect(outcome.copies.isEmpty && outcome.texts.isEmpty)
      if case .name = person {
        #expect(outcome.roles == [chief, partnerLead])
        #expect(try made.names(of: maldon) == [analyst: "Zoë Analyst"])
        // Elsewhere the same name is another person's.
        #expect(try made.names(of: police) == [partnerLead: ada])
        #expect(try made.forget(person, of: police, by: author).roles == [partnerLead])
      } else {
        #expect(outcome.roles == [chief])
        #expect(try made.names(of: maldon)[partnerLead] == ada)
        #expect(try made.forget(.name(ada), of: maldon, by: author).roles == [partnerLead])
        _ = try made.forget(.name(ada), of: police, by: author)
      }
      // The signature holds, without the name.
      #expect(try made.assessment(of: maldon, in: spring).signOff == sign)
      #expect(try made.signatures(of: maldon, in: spring).map(\.name) == [nil])
      #expect(try made.signatures(of: maldon, in: spring).map(\.role) == [chief])
      #expect(try made.verify().isEmpty)
    }
    #expect(try isHeld("Zoë Analyst", at: folder.file()))
    #expect(try !isHeld("Byron", at: folder.file()))
    #expect(try folder.names() == ["essex.declaration"])
  }

  @Test(.onFilesOnly)
  func `even before the file is written anew, no free page holds a name that went`() throws {
    let folder = try TemporaryFolder()
    let made = try named(at: folder.file())
    try made.record(
      [submission([:], in: "first", person: "Jo Other")], by: author)
    try made.record([submission([:], in: "first", person: "Flo Else")], by: author)
    #expect(try !isHeld("Jo Other", at: folder.file()))
    #expect(try isHeld("Flo Else", at: folder.file()))
  }

  @Test(.onFilesOnly)
  func `whoever forgets is told of the copies that are left, and of texts with the name`()
    throws
  {
    let folder = try TemporaryFolder()
    let made = try named(at: folder.file())
    for name in ["kept", "gone"] { try made.backup(to: folder.file(name), by: author) }
    FileSystem.removeFile(at: folder.file("gone"))
    try write([1], to: folder.file("essex.declaration.before-version-2"))
    try write([1], to: folder.file("other.declaration.before-version-2"))
    try made.record(
      [submission(["all-told": .init(.partly, note: "Ask ada byron")], in: "first")], by: author)
    let outcome = try made.forget(.name(ada), of: maldon, by: author)
    #expect(
      outcome.copies
        == [folder.file("essex.declaration.before-version-2"), folder.file("kept")].map(
          FileSystem.absolute))
    #expect(
      outcome.texts.map(\.inWords) == [
        "note 'all-told' of 'maldon-district-council' in 'first' by partner lead"
      ])
    #expect(try isHeld("Byron", at: folder.file("kept")))
    #expect(try made.connection.copies().map(\.path) == [FileSystem.absolute(folder.file("kept"))])
    #expect(try made.verify().isEmpty)
  }

  @Test func `somebody unknown is not forgotten, and that is said`() throws {
    let folder = try TemporaryFolder()
    let made = try named(at: folder.file())
    let history = try made.history().count
    let outcome = try made.forget(.name("Ada"), of: maldon, by: author)
    #expect(outcome == ForgetOutcome(names: [], roles: [], copies: [], texts: []))
    #expect(try made.history().count == history)
  }

  @Test func `letters that stand in an identifier drawn by lot name nobody`() throws {
    let folder = try TemporaryFolder()
    let made = try named(at: folder.file())
    let drawn = try made.history().filter { $0.matter.key == "person" }.compactMap(\.newValue)
    #expect(!drawn.isEmpty)
    for id in drawn {
      let outcome = try made.forget(.name(String(id.prefix(3))), of: maldon, by: author)
      #expect(outcome.texts == [])
    }
  }
}
