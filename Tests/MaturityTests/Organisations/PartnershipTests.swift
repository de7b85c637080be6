import Maturity
import Testing

/// METHOD 6.1: a cohort is everybody who was invited, in an order that is never one of merit.
struct PartnershipTests {
  @Test func `a cohort keeps the partnership's own order, whatever was submitted`() {
    let framework = declarationShaped(activitiesPerCommitment: [1])
    let partnership = Partnership(
      id: "signatories", title: "Signatories", organisations: ["c", "a", "b"].map(organisation))
    let cohort = Cohort(
      framework: framework, round: round(), organisations: partnership.organisations,
      assessments: [
        Assessment("b", framework, ["a1-1": "mmmmmmm"]), Assessment("a", framework, ["a1-1": "n"]),
      ])
    #expect(cohort.members.map(\.organisation) == partnership.organisations)
    #expect(cohort.members.map { $0.score?["a1-1"]?.level } == [nil, 1, 5])
  }
}
