import Digests
import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct SignOffTests {
  private let chief = Role("chief officer")
  private let later = Author(role: partnerLead, at: "2026-05-01T10:00:00Z")

  private func answered(at path: String) throws -> Workspace {
    let made = try workspace(at: path)
    try made.record(
      [submission(["took-part": .init(.met)], group: .leaders, evidence: [strategy])], by: author)
    return made
  }

  private func sign(_ made: borrowing Workspace) throws -> Assessment.SignOff {
    try made.signOff(
      maldon, in: spring, role: chief, name: " Ada Chief ", on: "2026-04-20",
      exceptions: "One answer is open", by: author)
  }

  @Test func `a signature bears role, name, day, exceptions and what was signed`() throws {
    let folder = try TemporaryFolder()
    let made = try answered(at: folder.file())
    let before = try made.fingerprint(of: maldon, in: spring)
    let signed = try sign(made)
    #expect(
      signed
        == Assessment.SignOff(
          role: chief, date: "2026-04-20", fingerprint: before, exceptions: "One answer is open"))
    #expect(try made.assessment(of: maldon, in: spring).signOff == signed)
    #expect(
      try made.signatures(of: maldon, in: spring) == [
        Signature(
          number: 1, role: chief, name: "Ada Chief", date: "2026-04-20",
          exceptions: "One answer is open", fingerprint: before, voided: nil)
      ])
    // `sha256sum` of the text, written out by hand.
    #expect(before == "214db243df7a7ba5ddbea914b8cc241623fc89f33e1e01f1a1874a27c92e3b1d")
  }

  @Test func `what is signed is locked until it is reopened`() throws {
    let folder = try TemporaryFolder()
    let made = try answered(at: folder.file())
    _ = try sign(made)
    let before = try bytes(of: folder.file())
    func record(_ submission: Submission) -> WorkspaceError.Fact? {
      fact { try made.record([submission], by: author) }
    }
    let agreed = AgreedAnswer(.init(.notMet), because: "We looked")
    let item = PlanItem(question: "took-part", action: "Do it")
    func planned(_ agreed: [Question.ID: AgreedAnswer?], _ plan: [PlanItem]?) -> Submission {
      Submission(
        round: spring, organisation: maldon, respondent: partnerLead, entries: [:],
        agreed: agreed, plan: plan)
    }
    let refusals = [
      record(submission(["took-part": .init(.met, note: "Twice")])),
      record(submission(["all-told": .init(.met)], respondent: analyst)),
      record(submission([:], mode: .replacing)),
      record(submission([:], group: .staff)),
      record(submission([:], person: "Zoë")),
      record(submission([:], evidence: [strategy.showing(["all-told"])])),
      record(planned(["took-part": agreed], nil)),
      fact { try made.agree("took-part", agreed, of: maldon, in: spring, by: author) },
      fact { try made.add(strategy.showing(["a"]), of: maldon, in: spring, by: author) },
      fact { try made.remove(strategy, of: maldon, in: spring, by: author) },
      fact {
        try made.expire(
          strategy, of: maldon, in: spring, on: "2026-01-01", because: "x", by: author)
      },
      fact { _ = try sign(made) },
    ]
    #expect(refusals == Array(repeating: .refused(.signed(maldon, spring)), count: 12))
    // What changes nothing is not refused, and another organisation is free.
    let again = try made.record(
      [submission(["took-part": .init(.met)], group: .leaders, evidence: [strategy])], by: author)
    #expect(again == ChangeCount())
    #expect(try bytes(of: folder.file()) == before)
    try made.record([submission(["took-part": .init(.met)], of: police)], by: author)
    // What the lead confirms and the plan are not part of what was signed, and go on.
    let print = try made.fingerprint(of: maldon, in: spring)
    try made.confirmNotApplicable("skills", to: maldon, in: spring, by: later)
    #expect(try made.assessment(of: maldon, in: spring).confirmedNotApplicable == ["skills"])
    try made.withdrawNotApplicable("skills", to: maldon, in: spring, by: later)
    #expect(try made.assessment(of: maldon, in: spring).confirmedNotApplicable.isEmpty)
    #expect(try made.fingerprint(of: maldon, in: spring) == print)
    #expect(record(planned([:], [item])) == nil)
    #expect(try made.plan(of: maldon, in: spring) == [item])
    #expect(try made.assessment(of: maldon, in: spring).signOff != nil)

    try made.reopen(maldon, in: spring, because: "The wrong minutes", by: later)
    #expect(try made.assessment(of: maldon, in: spring).signOff == nil)
    #expect(record(submission(["took-part": .init(.notMet)])) == nil)
    _ = try sign(made)
    let signatures = try made.signatures(of: maldon, in: spring)
    #expect(signatures.map(\.number) == [1, 2])
    #expect(
      signatures.map(\.voided) == [
        Signature.Voided(at: later.at, role: partnerLead, because: "The wrong minutes"), nil,
      ])
    let told = try made.history(organisation: maldon).filter { $0.matter.subject == .signOff }
    #expect(
      told.map(\.matter.key) == [
        "signature 1 role", "signature 1 person", "signature 1 date", "signature 1 exceptions",
        "signature 1 fingerprint", "signature 1 voided", "signature 2 role", "signature 2 person",
        "signature 2 date", "signature 2 exceptions", "signature 2 fingerprint",
      ])
    #expect(told[5].newValue == "2026-05-01T10:00:00Z; partner lead; The wrong minutes")
    #expect(try made.verify().isEmpty)
  }

  @Test func `there is nothing to sign without answers, and nothing to void without a signature`()
    throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(fact { _ = try sign(made) } == .refused(.nothingToSign(maldon, spring)))
    #expect(
      fact { try made.reopen(maldon, in: spring, because: "x", by: author) }
        == .refused(.notSigned(maldon, spring)))
    try made.record([submission(["took-part": .init(.met)])], by: author)
    _ = try sign(made)
    #expect(
      fact { try made.reopen(maldon, in: spring, because: " ", by: author) }
        == .refused(.reopenedWithoutReason(maldon, spring)))
  }

  @Test func `a printed fingerprint finds what it was printed for`() throws {
    let folder = try TemporaryFolder()
    let made = try answered(at: folder.file())
    let print = try sign(made).fingerprint
    let found = try made.verify(against: print)
    #expect(found.map(\.organisation) == [maldon])
    #expect(found.map(\.round) == [spring])
    #expect(found.map(\.isUnchanged) == [true])
    #expect(try made.verify(against: String(repeating: "0", count: 64)).isEmpty)
    try made.reopen(maldon, in: spring, because: "x", by: later)
    #expect(try made.verify(against: print).map(\.isUnchanged) == [true])
    try made.record([submission(["took-part": .init(.notMet)])], by: author)
    let since = try made.verify(against: print)
    #expect(since.map(\.isUnchanged) == [false])
    #expect(since.map { $0.signature.voided?.because } == ["x"])
  }

  @Test func `answers changed behind a signature's back are no longer signed`() throws {
    let folder = try TemporaryFolder()
    do { _ = try sign(try answered(at: folder.file())) }
    try tamper(folder.file(), "UPDATE answers SET answer = 'not met'")
    let opened = try Workspace.open(folder.file(), access: .read)
    #expect(try opened.assessment(of: maldon, in: spring).signOff == nil)
    #expect(
      try opened.verify(
        against: try #require(try opened.signatures(of: maldon, in: spring).first).fingerprint
      )
      .map(\.isUnchanged) == [false])
  }

  @Test func `a round asks another edition until somebody signs`() throws {
    let folder = try TemporaryFolder()
    let made = try answered(at: folder.file())
    #expect(
      fact { try made.ask(edition: "2027", in: spring, by: author) }
        == .refused(.frameworkNotKept("essex-data-declaration", edition: "2027")))
    try made.keep(
      frameworkText: "next", of: framework(edition: "2027", questions: ["took-part"]), by: author)
    let before = try made.fingerprint(of: maldon, in: spring)
    let changes = [
      try made.ask(edition: "2027", in: spring, by: author),
      try made.ask(edition: "2027", in: spring, by: author),
    ]
    #expect(changes == [true, false])
    #expect(try made.round(spring).edition == "2027")
    #expect(try made.fingerprint(of: maldon, in: spring) != before)
    _ = try sign(made)
    #expect(
      fact { try made.ask(edition: "2026", in: spring, by: author) }
        == .refused(.roundSigned(spring, by: maldon)))
    try made.reopen(maldon, in: spring, because: "x", by: author)
    try made.ask(edition: "2026", in: spring, by: author)
    // The voided signature still seals what was signed then.
    #expect(try made.verify().isEmpty)
  }

  @Test func `a digest is libsodium's BLAKE2b of 256 bits`() {
    // `b2sum -l 256` of the same three letters.
    #expect(
      FieldDigest.hexadecimal(of: "abc")
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
  }
}
