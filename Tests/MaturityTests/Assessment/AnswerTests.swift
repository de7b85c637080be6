import Maturity
import Testing

/// METHOD 1.
struct AnswerTests {
  @Test(arguments: Answer.allCases)
  func `an answer is read by its own label`(answer: Answer) {
    #expect(Answer(label: answer.rawValue) == answer)
    #expect(Answer(label: answer.rawValue.uppercased()) == answer)
  }

  @Test(arguments: [
    ("Not met", Answer.notMet), ("not_met", .notMet), ("not-met", .notMet),
    ("Don\u{2019}t know", .dontKnow), ("We do not know", .dontKnow), ("dont-know", .dontKnow),
    ("Does not apply to us", .doesNotApply), ("N/A", .doesNotApply), (" met ", .met),
    ("does\u{A0}not apply", .doesNotApply),
  ])
  func `an answer is read as people and spreadsheets write it`(text: String, answer: Answer) {
    #expect(Answer(label: text) == answer)
  }

  @Test(arguments: ["", "yes", "meet", "m", "true", "1", "not", "unanswered"])
  func `anything else is no answer`(text: String) {
    #expect(Answer(label: text) == nil)
  }

  @Test func `the seven things that can stand beside a criterion have seven names`() {
    let states = Answer.allCases.map(AnswerState.answered) + [.unanswered, .notAsked]
    #expect(
      states.map(\.label) == [
        "met", "partly", "not met", "don't know", "does not apply", "unanswered", "not asked",
      ])
  }

  @Test func `that nothing applies awaits the word of the round's lead`() {
    let framework = declarationShaped(activitiesPerCommitment: [1])
    func score(_ letters: String, confirmed: Set<Maturity.Section.ID> = []) -> SectionScore? {
      var assessment = Assessment("maldon", framework, ["a1-1": letters])
      assessment.confirmedNotApplicable = confirmed
      return framework.score(assessment, roundDate: "2026-03-31")["a1-1"]
    }
    #expect(score("xxxxxxx")?.status == .notAssessed)
    #expect(score("xxxxxxx")?.awaitsConfirmation == true)
    #expect(score("xxxxxxx", confirmed: ["a1-1"])?.status == .notApplicable)
    #expect(score("xxxxxxx", confirmed: ["a1-1"])?.awaitsConfirmation == false)
    for letters in ["–––––––", "xxxxxx–", "mxxxxxx"] {
      #expect(score(letters)?.awaitsConfirmation == false)
    }
  }

  @Test(arguments: ["a", "a-b", "maldon-district-council", "q1", "2026"])
  func `an identifier is kebab case`(text: String) {
    #expect(Identifier<Question>(text)?.text == text)
  }

  @Test(
    arguments: [
      "", "-a", "a-", "a--b", "A", "a_b", "a b", "é", String(repeating: "a", count: 65),
    ])
  func `anything else is no identifier`(text: String) {
    #expect(Identifier<Question>(text) == nil)
  }

  @Test func `an answer takes one byte`() {
    #expect(MemoryLayout<Answer?>.stride == 1)
  }
}
