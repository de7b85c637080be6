import Maturity
import Testing

/// METHOD 7: a merged organisation starts from each criterion's most cautious answer.
struct MergingTests {
  let asked = declarationShaped(activitiesPerCommitment: [1])

  private func merged(_ one: Assessment, _ other: Assessment) -> Assessment {
    Assessment(merging: [one, other], into: "m", in: asked, roundDate: "2026-03-31")
  }

  private func merged(_ one: String, _ other: String) -> String {
    let both = merged(
      Assessment("a", asked, ["a1-1": one]), Assessment("b", asked, ["a1-1": other]))
    return asked.questions.map { question in
      switch both.entries[question.id]?.answer {
      case .met: "m"
      case .partly: "p"
      case .notMet: "n"
      case .dontKnow: "d"
      case .doesNotApply: "x"
      case nil: "–"
      }
    }.joined()
  }

  @Test func `each criterion is read at the most cautious, and a blank is never filled`() {
    #expect(merged("mmmmmmm", "npd–xmn") == "npd–xmn")
    #expect(merged("–––––––", "npd–xm–") == "npd––––")
    #expect(merged("xxxxx––", "npd–x––") == "npd–x––")
    #expect(merged("dddpp––", "pn–nd––") == "pndnp––")
  }

  @Test func `the words beside an answer are those of whoever gave it`() {
    var one = Assessment("a", asked, ["a1-1": "pm"])
    var other = Assessment("b", asked, ["a1-1": "pp"])
    one.entries["a1-1-q1"]?.note = "A draft."
    other.entries["a1-1-q1"]?.note = "Half of it."
    one.entries["a1-1-q2"]?.note = "All is well."
    other.entries["a1-1-q2"]?.note = "One is missing."
    let both = merged(other, one)
    #expect(both.entries["a1-1-q1"] == .init(.partly, note: "A draft.\nHalf of it."))
    #expect(both.entries["a1-1-q2"] == .init(.partly, note: "One is missing."))
  }

  @Test func `evidence shows a criterion only where each has some that counts for it`() {
    let paper = Evidence(
      kind: .document, title: "Paper", date: "2026-01-01", shows: ["a1-1-q1", "a1-1-q2"])
    let count = Evidence(kind: .data, title: "Count", date: "2026-01-01", shows: ["a1-1-q2"])
    let word = Evidence(kind: .statement, title: "Word", date: "2026-01-01", shows: ["a1-1-q1"])
    let old = Evidence(kind: .data, title: "Old", date: "2020-01-01", shows: ["a1-1-q1"])
    let both = merged(
      Assessment("a", asked, ["a1-1": "mmmnn"], evidence: [paper]),
      Assessment("b", asked, ["a1-1": "mmmnn"], evidence: [count, word, old]))
    #expect(both.evidence.map(\.title) == ["Paper", "Count"])
    #expect(both.evidence.map(\.shows) == [["a1-1-q2"], ["a1-1-q2"]])
    #expect(asked.score(both, roundDate: "2026-03-31")["a1-1"]?.supportedLevel == 3)
    let alone = merged(
      Assessment("a", asked, ["a1-1": "mmmnn"], evidence: [paper]),
      Assessment("b", asked, ["a1-1": "mmmnn"]))
    #expect(alone.evidence.isEmpty)
    #expect(asked.score(alone, roundDate: "2026-03-31")["a1-1"]?.supportedLevel == 2)
  }

  @Test func `a dispute of one is everybody's, and only what applies to none is left out`() {
    var one = Assessment("a", asked, ["a1-1": "xxxxxxx"])
    var other = Assessment("b", asked, ["a1-1": "xxxxxxx"])
    one.disputed = ["a1-1-q1"]
    one.confirmedNotApplicable = ["a1-1"]
    #expect(merged(one, other).disputed == ["a1-1-q1"])
    #expect(merged(one, other).confirmedNotApplicable.isEmpty)
    other.confirmedNotApplicable = ["a1-1"]
    #expect(merged(one, other).confirmedNotApplicable == ["a1-1"])
    #expect(merged(one, other).signOff == nil && merged(one, other).organisation == "m")
  }
}
