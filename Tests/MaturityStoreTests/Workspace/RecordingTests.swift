import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct RecordingTests {
  @Test func `answers, reasons and notes come back as they were given`() throws {
    let folder = try TemporaryFolder()
    let entries: [Question.ID: Assessment.Entry] = [
      "took-part": .init(.met),
      "staff-listed": .init(.partly, note: "No list\(TestDatabase.nullCharacter) of “staff” 🧭"),
      "all-told": .init(.notMet), "all-took-part": .init(.dontKnow),
      "learning-goals": .init(.doesNotApply, reason: "No staff", note: ""),
      "work-changed": .init(nil, note: String(repeating: "é", count: 10_000)),
    ]
    do {
      let made = try workspace(at: folder.file())
      let count = try made.record(
        [submission(entries), submission(["took-part": .init(.notMet)], of: police)], by: author)
      #expect(count == ChangeCount(entries: 7))
    }
    let opened = try Workspace.open(folder.file(), access: .read)
    let assessments = try opened.assessments(in: spring)
    #expect(assessments.map(\.organisation) == [maldon, police])
    #expect(assessments.first?.entries == entries)
    #expect(try opened.assessment(of: maldon, in: spring) == assessments.first)
    #expect(try opened.respondents(of: maldon, in: spring) == [partnerLead])
  }

  @Test func `an organisation that recorded nothing is left out of the round`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record("took-part", .met, of: police)
    #expect(try made.assessments(in: spring).map(\.organisation) == [police])
    #expect(try made.assessment(of: maldon, in: spring) == Assessment(organisation: maldon))
    try made.clear(
      "took-part", of: police, in: spring, respondent: partnerLead, by: author)
    #expect(try made.assessments(in: spring).isEmpty)
    #expect(try made.respondents(of: police, in: spring).isEmpty)
  }

  @Test func `what is the same already is neither written nor kept in the history`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let entries: [Question.ID: Assessment.Entry] = [
      "took-part": .init(.partly, note: "One of two"), "all-told": .init(.met),
    ]
    try made.record([submission(entries)], by: author)
    let before = (try bytes(of: folder.file()), try made.history().count)
    let again = try made.record([submission(entries)], by: author)
    #expect(again == ChangeCount())
    #expect(try made.history().count == before.1)
    #expect(try bytes(of: folder.file()) == before.0)
    var changed = entries
    changed["all-told"] = .init(.notMet)
    #expect(try made.record([submission(changed)], by: author) == ChangeCount(entries: 1))
  }

  @Test func `a letter with its accent is another text than the accented letter`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met, note: "é")])], by: author)
    let count = try made.record(
      [submission(["took-part": .init(.met, note: "e\u{301}")])], by: author)
    #expect(count.entries == 1)
    #expect(try made.verify().isEmpty)
  }

  @Test func `an empty entry clears what stands there`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record("took-part", .met, of: maldon)
    let (was, isNot) = (
      try made.clear("took-part", of: maldon, in: spring, respondent: partnerLead, by: author),
      try made.clear("took-part", of: maldon, in: spring, respondent: partnerLead, by: author)
    )
    #expect(was)
    #expect(!isNot)
    #expect(try made.assessment(of: maldon, in: spring).entries.isEmpty)
    let answers = try made.history(organisation: maldon).filter { $0.matter.subject == .answer }
    #expect(answers.map(\.oldValue) == [nil, "met"])
    #expect(answers.map(\.newValue) == ["met", nil])
  }

  @Test func `respondents are kept apart, and what they dispute is read at its most cautious`()
    throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record(
      [
        submission(
          ["took-part": .init(.met, note: "All of us"), "all-told": .init(.met)], group: .leaders),
        submission(
          ["took-part": .init(.partly, note: "Not finance")], respondent: analyst, group: .staff),
      ], by: author)
    let responses = try made.responses(of: maldon, in: spring)
    #expect(responses.responses.map(\.respondent) == [analyst, partnerLead])
    #expect(responses.responses.map(\.group) == [.staff, .leaders])
    #expect(responses.responses.map(\.entries.count) == [1, 2])
    #expect(try made.respondents(of: maldon, in: spring) == [partnerLead, analyst])
    let assessment = try made.assessment(of: maldon, in: spring)
    #expect(
      assessment.entries == [
        "took-part": .init(.partly, note: "Not finance"), "all-told": .init(.met),
      ])
    #expect(assessment.disputed == ["took-part"])
    // One respondent's clearing leaves the other's answer.
    try made.clear("took-part", of: maldon, in: spring, respondent: analyst, by: author)
    #expect(try made.assessment(of: maldon, in: spring).disputed.isEmpty)
    #expect(
      try made.assessment(of: maldon, in: spring).entries["took-part"]
        == .init(.met, note: "All of us"))
    #expect(try made.verify().isEmpty)
  }

  @Test func `a whole response file takes the place of what its respondent said`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let first = submission(["took-part": .init(.met), "all-told": .init(.met)], group: .staff)
    let other = submission(["took-part": .init(.met)], respondent: analyst)
    try made.record([first, other], by: author)
    let count = try made.record(
      [submission(["all-told": .init(.notMet)], mode: .replacing)], by: author)
    #expect(count == ChangeCount(entries: 2))
    let responses = try made.responses(of: maldon, in: spring).responses
    #expect(
      responses == [
        Response(respondent: analyst, entries: ["took-part": .init(.met)]),
        // A file that does not say the group leaves it.
        Response(respondent: partnerLead, group: .staff, entries: ["all-told": .init(.notMet)]),
      ])
    #expect(try made.verify().isEmpty)
  }

  @Test func `one bad reference among many submissions undoes them all`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let before = try made.history()
    let good = submission(["took-part": .init(.met)], evidence: [strategy])
    let nowhere = submission(["took-part": .init(.met)], of: "nowhere")
    let never = submission(["took-part": .init(.met)], in: "never")
    #expect(
      fact { try made.record([good, nowhere], by: author) }
        == .refused(.unknownOrganisation("nowhere")))
    #expect(
      fact { try made.record([good, never], by: author) } == .refused(.unknownRound("never")))
    #expect(try made.history() == before)
    #expect(try made.assessments(in: spring).isEmpty)
  }

  @Test func `a bad reference is refused wherever it is given`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let never = WorkspaceError.Fact.refused(.unknownRound("never"))
    let nowhere = WorkspaceError.Fact.refused(.unknownOrganisation("nowhere"))
    #expect(fact { _ = try made.assessments(in: "never") } == never)
    #expect(fact { _ = try made.history(round: "never") } == never)
    func refused(_ organisation: Organisation.ID, _ round: Round.ID) -> [WorkspaceError.Fact?] {
      [
        fact { _ = try made.assessment(of: organisation, in: round) },
        fact { _ = try made.respondents(of: organisation, in: round) },
        fact { try made.add(strategy, of: organisation, in: round, by: author) },
        fact { try made.remove(strategy, of: organisation, in: round, by: author) },
        fact { try made.confirmNotApplicable("a", to: organisation, in: round, by: author) },
        fact { try made.withdrawNotApplicable("a", to: organisation, in: round, by: author) },
        fact {
          try made.signOff(
            organisation, in: round, role: partnerLead, on: "2026-04-01", by: author)
        },
      ]
    }
    #expect(refused(maldon, "never") == Array(repeating: never, count: 7))
    #expect(refused("nowhere", spring) == Array(repeating: nowhere, count: 7))
  }

  @Test func `several changes are made together or not at all`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let found = fact {
      try made.atomically { () throws(WorkspaceError) in
        try made.add(round("autumn-2026"), by: author)
        try made.record([submission(["took-part": .init(.met)], in: "autumn-2026")], by: author)
        try made.signOff(police, in: spring, role: partnerLead, on: "2026-04-01", by: author)
      }
    }
    #expect(found == .refused(.nothingToSign(police, spring)))
    #expect(try made.rounds().map(\.id) == [spring])
    #expect(try made.verify().isEmpty)
  }
}

extension Workspace {
  /// Records one answer of the partner lead's, for short.
  fileprivate func record(
    _ question: Question.ID, _ answer: Answer, of organisation: Organisation.ID
  ) throws {
    try record(
      Assessment.Entry(answer), for: question, of: organisation, in: spring,
      respondent: partnerLead, by: author)
  }
}
