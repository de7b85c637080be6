import Maturity
import Testing

struct PlanTests {
  let asked = declarationShaped(activitiesPerCommitment: [2])

  private func item(
    _ question: Question.ID, _ due: CalendarDate? = nil, _ progress: PlanItem.Progress = .notStarted
  ) -> PlanItem {
    PlanItem(question: question, action: "\(question)", due: due, progress: progress)
  }

  @Test func `what is overdue comes first and what is done last`() {
    let plan = [
      item("a1-1-q1"), item("a1-2-q1", "2026-05-01", .done), item("a1-1-q2", "2026-06-01"),
      item("a1-1-q3", "2026-03-30"), item("a1-1-q4", "2026-03-01"), item("a1-1-q5", "2026-05-31"),
      item("a1-1-q6", "2026-01-01", .done),
    ]
    #expect(
      asked.inUrgency(plan, on: "2026-03-31").map(\.question.text) == [
        "a1-1-q4", "a1-1-q3", "a1-1-q5", "a1-1-q2", "a1-1-q1", "a1-1-q6", "a1-2-q1",
      ])
    #expect(!item("q", "2026-03-31").isOverdue(on: "2026-03-31"))
    #expect(item("q", "2026-03-31", .underWay).isOverdue(on: "2026-04-01"))
    #expect(!item("q", "2026-03-31", .done).isOverdue(on: "2026-04-01"))
    #expect(!item("q").isOverdue(on: "2026-04-01"))
  }

  @Test func `a plan is asked for wherever a level is below target`() {
    let assessment = Assessment("o1", asked, ["a1-1": "mnn––––", "a1-2": "mmmnn––"])
    func unplanned(_ plan: [PlanItem]) -> [String] {
      asked.unplanned(assessment, in: round(), plan: plan).map(\.section.id.text)
    }
    // The target is 3: the first stands at 2 and the second at 3.
    #expect(unplanned([]) == ["a1-1"])
    #expect(unplanned([item("a1-1-q2")]).isEmpty)
    // An item that is done, or about a criterion that is not in the way, plans nothing.
    #expect(unplanned([item("a1-1-q2", nil, .done), item("a1-1-q1")]) == ["a1-1"])
    var disputed = assessment
    disputed.disputed = ["a1-1-q1"]
    #expect(asked.unplanned(disputed, in: round(), plan: []).isEmpty)
  }

  @Test func `what is not done is carried, as far as it is still asked`() {
    let plan = [item("a1-1-q1"), item("a1-1-q2", nil, .done), item("gone")]
    #expect(asked.carried(from: plan) == [item("a1-1-q1")])
  }
}
