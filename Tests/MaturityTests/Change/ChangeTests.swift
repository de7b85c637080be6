import Maturity
import Testing

/// METHOD 7, cause by cause.
struct ChangeTests {
  let asked = declarationShaped(activitiesPerCommitment: [1, 1])

  private func occasion(
    _ letters: String, date: CalendarDate = "2026-03-31", framework: Framework? = nil,
    evidence: [Evidence] = [], respondents: Set<Role> = [Role("lead")],
    confirmed: Set<Maturity.Section.ID> = []
  ) -> Occasion {
    let framework = framework ?? asked
    var assessment = Assessment("o1", asked, ["a1-1": letters], evidence: evidence)
    assessment.confirmedNotApplicable = confirmed
    return Occasion(
      framework: framework, round: round(date: date, edition: framework.edition),
      assessment: assessment, respondents: respondents)
  }

  private func change(_ before: Occasion, _ after: Occasion) -> ActivityChange {
    after.changes(since: before)[0]
  }

  @Test func `nothing changed, and nothing is said to have`() {
    let change = change(occasion("mmmnn––", date: "2025-03-31"), occasion("mmmnn––"))
    #expect(change.causes.isEmpty && change.direction == .stayed)
  }

  @Test func `another answer is a cause, and moves the level`() {
    let change = change(occasion("n––––––"), occasion("mmmnn––"))
    #expect(change.causes == [.answers] && change.direction == .rose)
    #expect(change.before?.level == 1 && change.after?.level == 3)
  }

  @Test func `a criterion that does not apply any more is a cause of its own`() {
    #expect(
      change(occasion("mmn––––"), occasion("mmxmn––")).causes == [
        .answers, .applicability,
      ])
    let excluded = occasion("xxxxxxx")
    let confirmed = occasion("xxxxxxx", confirmed: ["a1-1"])
    #expect(change(excluded, confirmed).causes == [.applicability])
    #expect(change(excluded, confirmed).direction == nil)
  }

  @Test func `evidence that came, went or grew too old is told apart`() {
    let paper = Evidence(kind: .document, title: "Paper", date: "2024-03-31", shows: ["a1-1-q2"])
    let before = occasion("mmmnn––", date: "2025-03-31", evidence: [paper])
    #expect(change(before, occasion("mmmnn––", evidence: [paper])).causes == [])
    let later = occasion("mmmnn––", date: "2026-04-01", evidence: [paper])
    let expired = change(before, later)
    #expect(expired.causes == [.evidenceExpired])
    #expect(expired.before?.supportedLevel == 3 && expired.after?.supportedLevel == 2)
    #expect(expired.direction == .stayed)
    // Old and not brought again, it is its age that took it away.
    #expect(change(before, occasion("mmmnn––", date: "2026-04-01")).causes == [.evidenceExpired])
    #expect(change(before, occasion("mmmnn––")).causes == [.evidence])
    #expect(change(occasion("mmmnn––", date: "2025-03-31"), before).causes == [.evidence])
    let weak = Evidence(kind: .statement, title: "Word", date: "2026-01-01", shows: ["a1-1-q2"])
    #expect(change(occasion("mmmnn––"), occasion("mmmnn––", evidence: [weak])).causes == [])
  }

  @Test func `other people are a cause`() {
    let other = occasion("mmmnn––", respondents: [Role("lead"), Role("data lead")])
    #expect(change(occasion("mmmnn––"), other).causes == [.respondents])
  }

  @Test func `editions are compared on what both ask, at the newer levels`() {
    // The newer edition moves the fourth criterion from 4 to 3 and drops the second.
    let newer = framework(
      [
        commitment(
          "c1",
          [
            Section(
              id: "a1-1", kind: "activity", title: "Activity a1-1", shortTitle: "a1-1",
              content: .questions([
                Question(id: "a1-1-q1", level: 2, text: "Criterion 1."),
                Question(id: "a1-1-q3", level: 3, text: "Criterion 3."),
                Question(id: "a1-1-q4", level: 3, text: "Criterion 4."),
                Question(id: "new", level: 4, text: "A new criterion."),
              ]))
          ]),
        commitment("c2", [activity("a2-1", levels: [2])]),
      ], edition: "2")
    let before = occasion("mnmm–––", date: "2025-03-31")
    let after = occasion("m–mm–––", framework: newer)
    let change = change(before, after)
    // On what is shared the earlier round reaches 3 too, though it was at 2 by its own edition.
    #expect(change.before?.level == 3 && change.after?.level == 3)
    #expect(change.causes == [.framework])
    #expect(change.direction == .stayed)
    #expect(after.changes(since: before).map(\.section) == ["a1-1", "a2-1"])
    #expect(
      newer.shared(with: asked).questions.map(\.id.text) == [
        "a1-1-q1", "a1-1-q3", "a1-1-q4", "a2-1-q1",
      ])
    #expect(asked.shared(with: asked) == asked)
  }

  @Test func `an activity that shares nothing has no scores to compare`() {
    let other = framework([commitment("c1", [activity("b", levels: [2])])], edition: "2")
    let change = change(occasion("mmm––––"), occasion("mmm––––", framework: other))
    #expect(change.before == nil && change.after == nil && change.direction == nil)
    #expect(change.causes == [.framework])
  }

  @Test func `what is not agreed moved neither way`() {
    var disputed = occasion("mmmnn––").assessment
    disputed.disputed = ["a1-1-q1"]
    let after = Occasion(
      framework: asked, round: round(), assessment: disputed, respondents: [Role("lead")])
    #expect(change(occasion("n––––––"), after).direction == nil)
  }
}
