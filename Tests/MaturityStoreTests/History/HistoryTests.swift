import Digests
import Maturity
import Testing

@testable import MaturityStore

struct HistoryTests {
  @Test func `every change is kept with when, by which role, and what stood before`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record(
      [submission(["took-part": .init(.partly, note: "One of two")], evidence: [strategy])],
      by: author)
    let later = Author(role: partnerLead, at: "2026-04-01T08:00:00Z")
    try made.record([submission(["took-part": .init(.met)])], by: later)
    let lines = try made.history(round: spring, organisation: maldon).map { entry in
      "\(entry.at) \(entry.role): \(entry.matter.inWords):"
        + " \(entry.oldValue ?? "–") → \(entry.newValue ?? "–")"
    }
    let of = "of 'maldon-district-council' in 'spring-2026'"
    let item = "document; Data strategy\\; 2nd \\\\ ed.; https://example.org/s; 2025-11-01"
    #expect(
      lines == [
        "2026-03-31T09:15:00Z capability lead: answer 'took-part' \(of) by partner lead: – → partly",
        "2026-03-31T09:15:00Z capability lead: note 'took-part' \(of) by partner lead: – → One of two",
        "2026-03-31T09:15:00Z capability lead: evidence 'took-part' \(of): – → \(item)",
        "2026-04-01T08:00:00Z partner lead: answer 'took-part' \(of) by partner lead: partly → met",
        "2026-04-01T08:00:00Z partner lead: note 'took-part' \(of) by partner lead: One of two → –",
      ])
  }

  @Test func `what a workspace is made of is in the history too`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let history = try made.history()
    #expect(history.map(\.id) == Array(1...history.count))
    #expect(
      history.filter { $0.matter.organisation == nil }.map {
        "\($0.matter.subject.rawValue) \($0.matter.key): \($0.newValue ?? "–")"
      } == [
        "programme title: Essex", "programme illustrative: yes",
        "framework essex-data-declaration 2026: "
          + FieldDigest.hexadecimal(of: "framework: essex-data-declaration\n"),
        "round name: Round spring-2026", "round date: 2026-03-31", "round closes: 2026-04-30",
        "round framework: essex-data-declaration", "round edition: 2026",
        "round standard target: 3", "round disclosure: partners",
        "round publication: 2026-07-01", "round target for contracts: 4",
        "round target for skills: 2",
      ])
    #expect(try made.history(organisation: police).count == 5)
  }

  @Test(arguments: [
    ("UPDATE history SET new_value = 'met' WHERE id = 1", "the history is never changed"),
    ("DELETE FROM history WHERE id = 1", "the history is never shortened"),
  ])
  func `the history is only ever added to`(sql: String, words: String) throws {
    let folder = try TemporaryFolder()
    _ = try workspace(at: folder.file())
    #expect(complaint(folder.file(), sql) == words)
  }
}

struct VerifyTests {
  private func signed(at path: String) throws {
    let made = try workspace(at: path)
    try made.record(
      [submission(["took-part": .init(.met), "all-told": .init(.met)], evidence: [strategy])],
      by: author)
    try made.signOff(
      maldon, in: spring, role: Role("chief officer"), on: "2026-04-20", by: author)
    try made.confirmNotApplicable("skills", to: maldon, in: spring, by: author)
  }

  private func problems(after sql: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try signed(at: folder.file())
    try tamper(folder.file(), sql)
    return try Workspace.open(folder.file(), access: .read).verify().map(\.description)
  }

  @Test func `nothing is found in a workspace that only ours have written`() throws {
    let folder = try TemporaryFolder()
    try signed(at: folder.file())
    #expect(try Workspace.open(folder.file(), access: .read).verify().isEmpty)
  }

  @Test(arguments: [
    (
      "UPDATE answers SET answer = 'not met' WHERE question = 'took-part'",
      "answer 'took-part' of 'maldon-district-council' in 'spring-2026' by partner lead"
    ),
    (
      "DELETE FROM answers WHERE question = 'all-told'",
      "answer 'all-told' of 'maldon-district-council' in 'spring-2026' by partner lead"
    ),
    (
      "UPDATE evidence_criteria SET question = 'all-told'",
      "evidence 'all-told' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "DELETE FROM confirmations",
      "confirmation 'skills' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE sign_offs SET date = '2026-04-19'",
      "sign-off 'date' of 'maldon-district-council' in 'spring-2026'"
    ),
    ("UPDATE rounds SET disclosure = 'public'", "round 'disclosure' in 'spring-2026'"),
    ("UPDATE programme SET is_illustrative = 0", "programme 'illustrative'"),
    (
      "UPDATE organisations SET tier = 'district' WHERE id = 'essex-police'",
      "organisation 'tier' of 'essex-police'"
    ),
  ])
  func `what was changed behind the history's back is found`(sql: String, matter: String) throws {
    let found = try problems(after: sql)
    #expect(found.contains("what stands is not what the history tells: \(matter)"))
  }

  private static let withoutTriggers = """
    DROP TRIGGER history_is_never_changed; DROP TRIGGER history_is_never_shortened;
    """

  @Test func `a history without its triggers is found`() throws {
    #expect(
      try problems(after: Self.withoutTriggers) == [
        "'history_is_never_changed' in the file's schema is missing, changed or added",
        "'history_is_never_shortened' in the file's schema is missing, changed or added",
      ])
  }

  @Test func `an answer that was changed together with its history is found`() throws {
    let found = try problems(
      after: Self.withoutTriggers + """
        UPDATE answers SET answer = 'not met' WHERE question = 'took-part';
        UPDATE history SET new_value = 'not met' WHERE key = 'took-part' AND subject = 'answer';
        """)
    // Two triggers, the broken link, and the fingerprint that no longer seals the answers.
    #expect(found.count == 4)
    #expect(found.contains { $0.hasPrefix("the history was tampered with at change ") })
    #expect(found.contains { $0.hasSuffix(" does not fit the changes before it") })
  }

  @Test func `a change taken out of the history is found`() throws {
    let found = try problems(
      after: Self.withoutTriggers + "DELETE FROM history WHERE id = 2")
    #expect(found.contains("the history was tampered with at change 3"))
    #expect(
      found.contains("what stands is not what the history tells: programme 'illustrative'"))
  }

  @Test func `a framework's text that was changed is found`() throws {
    #expect(
      try problems(after: "UPDATE frameworks SET text = text || ' '") == [
        "the text of edition 2026 of framework 'essex-data-declaration'"
          + " was changed from outside"
      ])
  }

  @Test func `a reference to nothing is found`() throws {
    let found = try problems(
      after: "PRAGMA foreign_keys = OFF; UPDATE answers SET response = 99")
    #expect(found.contains("a row of table 'answers' refers to another that is not there"))
  }

  private func overwriting(_ pages: Range<Int>, at path: String) throws {
    var content = try bytes(of: path)
    for start in pages.map({ $0 * 4_096 }) {
      content.replaceSubrange(start..<start + 64, with: Array(repeating: 0xA5, count: 64))
    }
    try write(content, to: path)
  }

  @Test(arguments: [Workspace.Access.read, .write])
  func `a file whose schema is overwritten is damaged`(access: Workspace.Access) throws {
    let folder = try TemporaryFolder()
    try signed(at: folder.file())
    try overwriting(1..<8, at: folder.file())
    #expect(
      fact { _ = try Workspace.open(folder.file(), access: access).rounds() }
        == .damaged("database disk image is malformed"))
  }

  @Test func `a file whose rows are overwritten is found to be unsound`() throws {
    let folder = try TemporaryFolder()
    try signed(at: folder.file())
    let pages = try bytes(of: folder.file()).count / 4_096
    try overwriting(pages - 2..<pages, at: folder.file())
    let opened = try Workspace.open(folder.file(), access: .read)
    let problems = try opened.verify()
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(problem.description.hasPrefix("SQLite finds the file unsound: "))
    }
  }

  @Test(arguments: [1, 15, 100, 511, 512, 4_095, 4_096, 20_000])
  func `a file cut short is refused and never trapped on`(length: Int) throws {
    let folder = try TemporaryFolder()
    try signed(at: folder.file())
    try write(Array(try bytes(of: folder.file()).prefix(length)), to: folder.file())
    let error = fact {
      let opened = try Workspace.open(folder.file(), access: .read)
      _ = try opened.assessments(in: spring)
    }.map { WorkspaceError(path: "", fact: $0) }
    #expect(error?.kind == .badData)
  }
}
