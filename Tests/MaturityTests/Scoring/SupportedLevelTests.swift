import Maturity
import Testing

/// METHOD 3.
struct SupportedLevelTests {
  let framework = declarationShaped(activitiesPerCommitment: [1])

  private func supported(_ letters: String, _ evidence: [Evidence]) -> Level? {
    let assessment = Assessment("maldon", framework, ["a1-1": letters], evidence: evidence)
    return framework.score(assessment, roundDate: "2026-03-31")["a1-1"]?.supportedLevel
  }

  private func paper(
    _ question: Int, kind: Evidence.Kind = .document, date: CalendarDate? = "2026-01-15"
  ) -> Evidence {
    Evidence(
      kind: kind, title: "Minute", date: date,
      shows: [Identifier("a1-1-q\(question)") ?? "q"])
  }

  @Test func `below level 3 a claim needs no evidence`() {
    #expect(supported("mnn––––", []) == 2)
    #expect(supported("nn–––––", []) == 1)
  }

  @Test func `without evidence at 3 a claim is supported at 2`() {
    #expect(supported("mmmmmnn", []) == 2)
    #expect(supported("mmmmmnn", [paper(4)]) == 2)
  }

  @Test func `one item for each level from 3 supports the claim`() {
    #expect(supported("mmmmmnn", [paper(2)]) == 3)
    #expect(supported("mmmmmnn", [paper(2), paper(5)]) == 4)
  }

  @Test func `an item may show criteria of several levels`() {
    let minute = Evidence(
      kind: .data, title: "Log", date: "2025-06-01", shows: ["a1-1-q3", "a1-1-q4"])
    #expect(supported("mmmmmnn", [minute]) == 4)
  }

  @Test func `evidence for an unmet criterion supports nothing`() {
    #expect(supported("mmdmmnn", [paper(3)]) == 2)
  }

  @Test func `a level all of whose criteria do not apply needs no evidence`() {
    #expect(supported("mxxmmnn", [paper(4)]) == 4)
  }

  @Test(arguments: [
    (Evidence.Kind.document, "2024-03-31", EvidenceRule.Verdict.counts),
    (.document, "2024-03-30", .expired), (.document, "2026-03-31", .counts),
    (.document, "2026-04-01", .afterRound), (.statement, "2026-01-01", .tooWeak),
    (.independent, "", .undated), (.data, "2025-01-01", .counts),
  ])
  func `evidence counts when strong enough and within 24 calendar months, inclusive`(
    kind: Evidence.Kind, date: String, verdict: EvidenceRule.Verdict
  ) throws {
    let rule = try #require(framework.evidenceRule)
    let item = paper(2, kind: kind, date: CalendarDate(iso: date))
    #expect(rule.verdict(on: item, roundDate: "2026-03-31") == verdict)
  }

  @Test func `beside the level stands how many met criteria have evidence`() throws {
    let assessment = Assessment(
      "maldon", framework, ["a1-1": "mmmmmnn"], evidence: [paper(2), paper(3, date: nil)])
    let score = try #require(framework.score(assessment, roundDate: "2026-03-31")["a1-1"])
    #expect(score.evidenced == Share(1, of: 5))
  }

  @Test func `where the framework has no rule every claim is supported`() {
    let lenient = declarationShaped(activitiesPerCommitment: [1], rule: nil)
    let assessment = Assessment("maldon", lenient, ["a1-1": "mmmmmnn"])
    let score = lenient.score(assessment, roundDate: "2026-03-31")
    #expect(score["a1-1"]?.supportedLevel == 4)
  }
}
