import Digests
import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct HistoryTests {
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
        "framework questions of essex-data-declaration 2026: took-part staff-listed all-told"
          + " all-took-part learning-goals work-changed a b c d e",
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

@Suite(.onEveryDatabase) struct VerifyTests {
  private func signed(in folder: borrowing TemporaryFolder) throws {
    let made = try workspace(at: folder.file())
    try made.record(
      [submission(["took-part": .init(.met), "all-told": .init(.met)], evidence: [strategy])],
      by: author)
    try made.record(
      [
        submission(
          ["took-part": .init(.notMet, note: "Nobody")], respondent: analyst, group: .staff,
          person: "Zoë Analyst"),
        Submission(
          round: spring, organisation: maldon, respondent: partnerLead, entries: [:],
          agreed: ["took-part": AgreedAnswer(.init(.met), because: "We saw the list")],
          plan: [PlanItem(question: "all-told", action: "Tell all", owner: analyst)]),
      ], by: author)
    let old = Evidence(kind: .data, title: "Old", date: "2020-01-01", shows: ["all-told"])
    try made.add(old, of: maldon, in: spring, by: author)
    try made.expire(old, of: maldon, in: spring, on: "2026-01-01", because: "Old", by: author)
    try made.confirmNotApplicable("skills", to: maldon, in: spring, by: author)
    try made.invite(maldon, to: spring, on: "2026-01-05", by: author)
    try made.replaceHelp(
      with: [HelpNotice(organisation: maldon, section: "skills", kind: .asks)], of: maldon,
      in: spring, by: author)
    try made.replaceAssurances(
      with: [Assurance(kind: .independent, by: "Audit", date: "2026-04-19")], of: maldon,
      in: spring, by: author)
    for organisation in [maldon, nil] {
      try made.replaceBoardPaper(
        with: BoardPaper(purpose: .noting, items: [.init(.recommendation, text: "Go on")]),
        of: organisation, in: spring, by: author)
    }
    func sign(_ name: String?) throws {
      try made.signOff(
        maldon, in: spring, role: Role("chief officer"), name: name, on: "2026-04-20", by: author)
    }
    try sign(nil)
    try made.reopen(maldon, in: spring, because: "The wrong round", by: author)
    try sign("Ada Chief")
    try made.backup(to: folder.plainFile("copy.declaration"), by: author)
  }

  private func problems(after sql: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    try tamper(folder.file(), sql)
    return try Workspace.open(folder.file(), access: .read).verify().map(\.description)
  }

  @Test func `nothing is found in a workspace that only ours have written`() throws {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    #expect(try Workspace.open(folder.file(), access: .read).verify().isEmpty)
  }

  @Test(arguments: [
    (
      "UPDATE answers SET answer = 'partly' WHERE question = 'took-part'",
      "answer 'took-part' of 'maldon-district-council' in 'spring-2026' by partner lead"
    ),
    (
      "UPDATE answers SET note = 'No' WHERE question = 'took-part'",
      "note 'took-part' of 'maldon-district-council' in 'spring-2026' by head of analysis"
    ),
    (
      "UPDATE responses SET part_of = 'leaders' WHERE part_of IS NOT NULL",
      "respondent 'group' of 'maldon-district-council' in 'spring-2026' by head of analysis"
    ),
    (
      "UPDATE responses SET person = NULL",
      "respondent 'person' of 'maldon-district-council' in 'spring-2026' by head of analysis"
    ),
    (
      "UPDATE responses SET respondent = 'head' WHERE respondent = 'partner lead'",
      "answer 'took-part' of 'maldon-district-council' in 'spring-2026' by head"
    ),
    (
      "UPDATE agreements SET because = 'We saw a list'",
      "agreement 'took-part' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE plan_items SET progress = 'done'",
      "plan '1' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE evidence SET expired = '2027-01-01' WHERE expired IS NOT NULL",
      "expiry 'data; Old; ; 2020-01-01' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE invitations SET date = '2026-01-04'",
      "invitation 'date' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE framework_questions SET question = 'b2' WHERE question = 'b'",
      "framework 'questions of essex-data-declaration 2026'"
    ),
    (
      "DELETE FROM answers WHERE question = 'all-told'",
      "answer 'all-told' of 'maldon-district-council' in 'spring-2026' by partner lead"
    ),
    (
      "UPDATE evidence_criteria SET question = 'learning-goals' WHERE question = 'took-part'",
      "evidence 'learning-goals' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "DELETE FROM confirmations",
      "confirmation 'skills' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE sign_offs SET date = '2026-04-19' WHERE number = 2",
      "sign-off 'signature 2 date' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "DELETE FROM sign_offs WHERE number = 1",
      "sign-off 'signature 1 voided' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE sign_offs SET voided_because = 'The right round' WHERE number = 1",
      "sign-off 'signature 1 voided' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE help_notices SET kind = 'offers'",
      "help 'skills' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE assurances SET \"by\" = 'Friends'",
      "assurance '1' of 'maldon-district-council' in 'spring-2026'"
    ),
    (
      "UPDATE board_papers SET purpose = 'decision' WHERE organisation IS NULL",
      "board 'purpose' in 'spring-2026'"
    ),
    (
      "UPDATE board_items SET text = 'Stop' WHERE paper = 1",
      "board 'recommendation 1' of 'maldon-district-council' in 'spring-2026'"
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

  @Test(arguments: [
    "INSERT INTO people (id, name) VALUES ('0123456789abcdef0123456789abcdef', 'Nobody')",
    "INSERT INTO assessments (round, organisation) VALUES ('spring-2026', 'essex-police')",
    "INSERT INTO responses (assessment, respondent) VALUES (1, 'nobody')",
    "INSERT INTO board_papers (round, organisation) VALUES ('spring-2026', 'essex-police')",
    """
    INSERT INTO evidence (assessment, kind, title, reference) VALUES (1, 'data', 'Nothing', '')
    """,
  ])
  func `a row that nothing hangs on is found`(sql: String) throws {
    let table = try #require(sql.split(separator: " ").dropFirst(2).first)
    #expect(try problems(after: sql) == ["a row of table '\(table)' was put in from outside"])
  }

  @Test func `a copy that was put in is found`() throws {
    let id = "0123456789abcdef0123456789abcdef"
    let found = try problems(
      after: "UPDATE copies SET id = '\(id)'; UPDATE copies SET path = '/elsewhere'")
    #expect(found.contains("what stands is not what the history tells: copy '\(id)'"))
  }

  // Names may be forgotten, and the history does not know them.
  @Test func `a name is nobody's to vouch for`() throws {
    #expect(try problems(after: "UPDATE people SET name = 'Somebody'") == [])
  }

  @Test func `a change of what is signed is found, however well the history tells it`() throws {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    do {
      let opened = try Workspace.open(folder.file(), access: .write)
      let matter = HistoryEntry.Matter(
        .note, round: spring, organisation: maldon, respondent: partnerLead, key: "took-part")
      try opened.connection.run(
        "UPDATE answers SET note = 'x' WHERE response = 1 AND question = 'took-part'")
      try opened.connection.record(matter, from: nil, to: "x", by: author)
    }
    let opened = try Workspace.open(folder.file(), access: .read)
    let last = try #require(try opened.history().last?.id)
    #expect(
      try opened.verify().map(\.description) == [
        "change \(last), of 'maldon-district-council', does not fit the changes before it"
      ])
  }

  private static var triggers: [String] {
    TestDatabase.current == .file
      ? ["history_is_never_changed", "history_is_never_shortened"]
      : ["history_is_kept", "history_is_not_emptied"]
  }

  private static var withoutTriggers: String {
    let place = TestDatabase.current == .file ? "" : " ON history"
    return triggers.map { "DROP TRIGGER \($0)\(place); " }.joined()
  }

  @Test func `a history without its triggers is found`() throws {
    #expect(
      try problems(after: Self.withoutTriggers)
        == Self.triggers.map { "'\($0)' in the schema is missing, changed or added" })
  }

  @Test func `an answer that was changed together with its history is found`() throws {
    let found = try problems(
      after: Self.withoutTriggers + """
        UPDATE answers SET answer = 'not met' WHERE question = 'all-told';
        UPDATE history SET new_value = 'not met' WHERE key = 'all-told' AND subject = 'answer';
        """)
    // Two triggers, the broken link, and two fingerprints that no longer seal the answers.
    #expect(found.count == 5)
    #expect(found.contains { $0.hasPrefix("the history was tampered with at change ") })
    #expect(found.contains { $0.hasSuffix(" does not fit the changes before it") })
  }

  @Test func `a change taken out of the history is found`() throws {
    let found = try problems(
      after: Self.withoutTriggers + "DELETE FROM history WHERE id = 2")
    #expect(
      found.contains("the history was tampered with at change 3, of 'maldon-district-council'"))
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
    let unheeded =
      TestDatabase.current == .file
      ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica"
    let found = try problems(
      after: unheeded + "; UPDATE answers SET response = 99 WHERE response = 2")
    #expect(found.contains("a row of table 'answers' refers to another that is not there"))
  }

  private func overwriting(_ pages: Range<Int>, at path: String) throws {
    var content = try bytes(of: path)
    for start in pages.map({ $0 * 4_096 }) {
      content.replaceSubrange(start..<start + 64, with: Array(repeating: 0xA5, count: 64))
    }
    try write(content, to: path)
  }

  @Test(.onFilesOnly, arguments: [Workspace.Access.read, .write])
  func `a file whose schema is overwritten is damaged`(access: Workspace.Access) throws {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    try overwriting(1..<20, at: folder.file())
    #expect(
      fact { _ = try Workspace.open(folder.file(), access: access).rounds() }
        == .damaged("database disk image is malformed"))
  }

  @Test(.onFilesOnly) func `a file whose rows are overwritten is found to be unsound`() throws {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    let page = try #require(
      try Workspace.open(folder.file(), access: .read).connection.row(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'answers'"
      ) { row throws(WorkspaceError) in try row.integer(0) })
    try overwriting(page - 1..<page, at: folder.file())
    let opened = try Workspace.open(folder.file(), access: .read)
    let problems = try opened.verify()
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(problem.description.hasPrefix("SQLite finds the file unsound: "))
    }
  }

  @Test(.onFilesOnly, arguments: [1, 15, 100, 511, 512, 4_095, 4_096, 20_000])
  func `a file cut short is refused and never trapped on`(length: Int) throws {
    let folder = try TemporaryFolder()
    try signed(in: folder)
    try write(Array(try bytes(of: folder.file()).prefix(length)), to: folder.file())
    let error = fact {
      let opened = try Workspace.open(folder.file(), access: .read)
      _ = try opened.assessments(in: spring)
    }.map { WorkspaceError(path: "", fact: $0) }
    #expect(error?.kind == .badData)
  }
}
