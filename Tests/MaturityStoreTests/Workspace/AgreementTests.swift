import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct AgreementTests {
  private let agreed = AgreedAnswer(
    .init(.partly, note: "Finance; not yet"), because: "We asked finance")

  private func disputed(at path: String) throws -> Workspace {
    let made = try workspace(at: path)
    try made.record(
      [
        submission(["took-part": .init(.met)]),
        submission(["took-part": .init(.notMet)], respondent: analyst),
      ], by: author)
    return made
  }

  @Test func `an agreed answer is the organisation's, until it is taken back`() throws {
    let folder = try TemporaryFolder()
    let made = try disputed(at: folder.file())
    func agree(_ agreed: AgreedAnswer?) throws -> Bool {
      try made.agree("took-part", agreed, of: maldon, in: spring, by: author)
    }
    #expect(try made.assessment(of: maldon, in: spring).entries["took-part"] == .init(.notMet))
    let changes = [try agree(agreed), try agree(agreed)]
    #expect(changes == [true, false])
    let assessment = try made.assessment(of: maldon, in: spring)
    #expect(assessment.entries == ["took-part": .init(.partly, note: "Finance; not yet")])
    #expect(assessment.disputed.isEmpty)
    #expect(try made.responses(of: maldon, in: spring).agreed == ["took-part": agreed])
    let withdrawn = [try agree(nil), try agree(nil)]
    #expect(withdrawn == [true, false])
    #expect(try made.assessment(of: maldon, in: spring).disputed == ["took-part"])
    let told = try made.history(organisation: maldon).filter { $0.matter.subject == .agreement }
    let text = "partly; because: We asked finance; note: Finance\\; not yet"
    #expect(told.map(\.oldValue) == [nil, text])
    #expect(told.map(\.newValue) == [text, nil])
    #expect(try made.verify().isEmpty)
  }

  @Test func `nothing is agreed without a reason`() throws {
    let folder = try TemporaryFolder()
    let made = try disputed(at: folder.file())
    #expect(
      fact {
        try made.agree(
          "took-part", AgreedAnswer(.init(.met), because: " \n"), of: maldon, in: spring,
          by: author)
      } == .refused(.agreedWithoutReason(maldon, "took-part")))
    #expect(try made.responses(of: maldon, in: spring).agreed.isEmpty)
  }

  @Test(arguments: [
    AgreedAnswer(.init(nil), because: "x"),
    AgreedAnswer(.init(.met, reason: "", note: ""), because: "because: y"),
    AgreedAnswer(.init(.doesNotApply, reason: "r; because: z", note: "reason: q"), because: "\\;"),
  ])
  func `the history tells an agreement so that it can be read back`(agreed: AgreedAnswer) {
    #expect(AgreedAnswer(historyText: agreed.historyText) == agreed)
  }

  @Test func `a plan is replaced as a whole, or left`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    func record(_ plan: [PlanItem]?) throws -> ChangeCount {
      try made.record(
        [
          Submission(
            round: spring, organisation: maldon, respondent: partnerLead, entries: [:], plan: plan)
        ], by: author)
    }
    let plan = [
      PlanItem(
        question: "took-part", action: "Ask all", owner: analyst, due: "2026-09-01",
        progress: .underWay),
      PlanItem(question: "all-told", action: "Tell all"),
    ]
    let counts = [try record(plan), try record(plan), try record(nil)]
    #expect(counts == [ChangeCount(plans: 1), ChangeCount(), ChangeCount()])
    #expect(try made.plan(of: maldon, in: spring) == plan)
    _ = try record([plan[1]])
    #expect(try made.plan(of: maldon, in: spring) == [plan[1]])
    let told = try made.history(organisation: maldon).filter { $0.matter.subject == .plan }
    #expect(told.map(\.matter.key) == ["1", "2", "1", "2"])
    #expect(
      told[0].newValue
        == "took-part; under way; Ask all; owner: head of analysis; due: 2026-09-01")
    _ = try record([])
    #expect(try made.plan(of: maldon, in: spring).isEmpty)
    #expect(try made.verify().isEmpty)
  }

  @Test func `an invitation bears the day on which it was last sent`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(try made.invitations(in: spring).isEmpty)
    let changes = [
      try made.invite(maldon, to: spring, on: "2026-01-05", by: author),
      try made.invite(maldon, to: spring, on: "2026-01-05", by: author),
      try made.invite(maldon, to: spring, on: "2026-02-01", by: author),
    ]
    #expect(changes == [true, false, true])
    #expect(try made.invitations(in: spring) == [maldon: "2026-02-01"])
    #expect(
      fact { try made.replaceOrganisations(with: [], by: author) }
        == .refused(.organisationHasAnswers(maldon)))
    #expect(try made.verify().isEmpty)
  }
}
