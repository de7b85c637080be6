import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct EvidenceTests {
  @Test func `the same evidence is one piece, which shows the criteria of both`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let more = strategy.showing(["all-told", "took-part", "all-told"])
    let counts = [
      try made.add(strategy, of: maldon, in: spring, by: author),
      try made.add(more, of: maldon, in: spring, by: author),
      try made.add(more, of: maldon, in: spring, by: author),
    ]
    #expect(counts == [1, 1, 0])
    #expect(
      try made.assessment(of: maldon, in: spring).evidence
        == [strategy.showing(["all-told", "took-part"])])
  }

  @Test(arguments: [
    Evidence(
      kind: .data, title: strategy.title, reference: strategy.reference, date: strategy.date,
      shows: ["took-part"]),
    Evidence(
      kind: .document, title: "Other", reference: strategy.reference, date: strategy.date,
      shows: ["took-part"]),
    Evidence(
      kind: .document, title: strategy.title, reference: "", date: strategy.date,
      shows: ["took-part"]),
    Evidence(
      kind: .document, title: strategy.title, reference: strategy.reference, date: nil,
      shows: ["took-part"]),
  ])
  func `evidence that differs in anything is another piece`(other: Evidence) throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    for evidence in [strategy, other, other] {
      try made.add(evidence, of: maldon, in: spring, by: author)
    }
    #expect(try made.assessment(of: maldon, in: spring).evidence == [strategy, other])
  }

  @Test func `evidence goes once it shows nothing`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let both = strategy.showing(["took-part", "all-told"])
    try made.add(both, of: maldon, in: spring, by: author)
    let first = try made.remove(
      both.showing(["took-part", "unrelated"]), of: maldon, in: spring, by: author)
    #expect(first == 1)
    #expect(
      try made.assessment(of: maldon, in: spring).evidence == [strategy.showing(["all-told"])])
    let rest = try made.remove(both, of: maldon, in: spring, by: author)
    let none = try made.remove(both, of: maldon, in: spring, by: author)
    #expect([rest, none] == [1, 0])
    #expect(try made.assessments(in: spring).isEmpty)
    #expect(try made.verify().isEmpty)
  }

  @Test func `evidence that holds no more stays listed and does not count from then on`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    func expire(_ date: CalendarDate?, _ reason: String = "A new one is out") throws -> Bool {
      try made.expire(strategy, of: maldon, in: spring, on: date, because: reason, by: author)
    }
    #expect(
      fact { _ = try expire("2026-03-01") } == .refused(.unknownEvidence(title: strategy.title)))
    try made.add(strategy, of: maldon, in: spring, by: author)
    #expect(
      fact { _ = try expire("2026-03-01", " ") }
        == .refused(.expiredWithoutReason(title: strategy.title)))
    let changes = [try expire("2026-03-01"), try expire("2026-03-01")]
    #expect(changes == [true, false])
    let listed = try made.assessment(of: maldon, in: spring).evidence
    #expect(listed.map(\.expired) == ["2026-03-01"])
    #expect(listed.map { $0.showing([]).itemText } == [strategy.itemText])
    // Said anew it is the same piece still.
    try made.add(strategy.showing(["all-told"]), of: maldon, in: spring, by: author)
    #expect(try made.assessment(of: maldon, in: spring).evidence.map(\.expired) == ["2026-03-01"])
    let withdrawn = try expire(nil, "")
    #expect(withdrawn)
    #expect(try made.assessment(of: maldon, in: spring).evidence.map(\.expired) == [nil])
    _ = try expire("2026-03-02")
    let all = strategy.showing(["all-told", "took-part"])
    try made.remove(all, of: maldon, in: spring, by: author)
    let told = try made.history(organisation: maldon).filter { $0.matter.subject == .expiry }
    #expect(
      told.map(\.newValue) == [
        "2026-03-01; A new one is out", nil, "2026-03-02; A new one is out", nil,
      ])
    #expect(try made.verify().isEmpty)
  }

  @Test func `evidence of nothing is refused`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(
      fact { try made.add(strategy.showing([]), of: maldon, in: spring, by: author) }
        == .refused(.evidenceShowsNothing(title: strategy.title)))
  }

  @Test func `different fields never make the same line of history`() {
    let lists = [
      ["a; b"], ["a", "b"], ["a;", "b"], ["a\\", "b"], ["a\\; b"], ["a", "", "b"], ["a", " b"],
      ["a; ", "b"], ["", "a", "b"], ["a", "b", ""],
    ]
    #expect(Set(lists.map(FieldList.text)).count == lists.count)
    #expect(lists.map(FieldList.text).map(FieldList.fields) == lists)
    #expect(FieldList.text(["minutes; draft", "c:\\x"]) == "minutes\\; draft; c:\\\\x")
  }
}

@Suite(.onEveryDatabase) struct ConfirmationTests {
  @Test func `an activity is confirmed not to apply, and that can be withdrawn`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let again = Author(role: Role("deputy"), at: "2026-04-01T10:00:00Z")
    try made.confirmNotApplicable("skills", to: maldon, in: spring, reason: "None", by: author)
    try made.confirmNotApplicable("skills", to: maldon, in: spring, reason: "None", by: author)
    #expect(
      try made.assessment(of: maldon, in: spring).confirmedNotApplicable == ["skills"])
    try made.confirmNotApplicable("skills", to: maldon, in: spring, by: again)
    try made.withdrawNotApplicable("skills", to: maldon, in: spring, by: again)
    try made.withdrawNotApplicable("skills", to: maldon, in: spring, by: again)
    #expect(try made.assessments(in: spring).isEmpty)
    let changes = try made.history(round: spring, organisation: maldon)
    #expect(changes.map(\.oldValue) == [nil, "capability lead; None", "deputy"])
    #expect(changes.map(\.newValue) == ["capability lead; None", "deputy", nil])
    #expect(changes.map(\.matter.key) == ["skills", "skills", "skills"])
    #expect(try made.verify().isEmpty)
  }
}
