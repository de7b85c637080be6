import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct ElsewhereTests {
  private func answer(
    _ item: String, _ question: Question.ID, _ answer: String, by crosswalk: Crosswalk.ID = "dma"
  ) -> AnswerElsewhere {
    AnswerElsewhere(
      question: question, crosswalk: crosswalk, item: item, answer: answer, date: "2026-03-12",
      source: "The return; ours", how: "Look \\ there.")
  }

  @Test
  func `what was answered elsewhere is kept by crosswalk, told by the history and no answer`()
    throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    func bring(_ answers: [AnswerElsewhere], by crosswalk: Crosswalk.ID = "dma") throws -> Int {
      try made.replaceAnswersElsewhere(
        with: answers, from: crosswalk, of: maldon, in: spring, by: author)
    }
    let first = [answer("4.2", "took-part", "Level 3"), answer("e\u{301}", "a", "Yes")]
    #expect(try bring(first) == 2)
    #expect(try bring(first) == 0)
    #expect(try bring([answer("1", "took-part", "No", by: "other")], by: "other") == 1)
    let second = [answer("4.2", "took-part", "Level 2"), answer("\u{E9}", "a", "Yes")]
    #expect(try bring(second) == 3)
    #expect(
      try made.answersElsewhere(of: maldon, in: spring) == [
        second[1], second[0], answer("1", "took-part", "No", by: "other"),
      ])
    #expect(try made.answersElsewhere(of: police, in: spring) == [])
    let everybody = try made.answersElsewhereWithinReach(in: spring)
    #expect(everybody == [maldon: try made.answersElsewhere(of: maldon, in: spring)])
    #expect(try made.assessment(of: maldon, in: spring).entries.isEmpty)
    let told = try made.history(round: spring, organisation: maldon)
      .filter { $0.matter.subject == .elsewhere && $0.matter.key == "took-part; dma; 4.2" }
      .map { "\($0.oldValue ?? "–") → \($0.newValue ?? "–")" }
    let rest = "2026-03-12; The return\\; ours; Look \\\\ there."
    #expect(
      told == ["– → Level 3; \(rest)", "Level 3; \(rest) → Level 2; \(rest)"])
    #expect(try bring([]) == 2)
    #expect(try made.verify() == [])
  }

  @Test func `what was brought stays after a signature, and a change by hand is found`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record(
      [
        Submission(
          round: spring, organisation: maldon, respondent: partnerLead,
          entries: ["took-part": .init(.met)])
      ], by: author)
    try made.signOff(
      maldon, in: spring, role: Role("Chief Executive"), on: "2026-04-01", by: author)
    try made.replaceAnswersElsewhere(
      with: [answer("4.2", "took-part", "Level 3")], from: "dma", of: maldon, in: spring,
      by: author)
    #expect(try made.verify() == [])
    #expect(
      fact { try made.replaceOrganisations(with: [twoOrganisations[1]], by: author) }
        == .refused(.organisationHasAnswers(maldon)))
    try made.connection.run("UPDATE answers_elsewhere SET answer = 'Level 5'")
    #expect(
      try made.verify() == [
        .differsFromHistory(
          HistoryEntry.Matter(
            .elsewhere, round: spring, organisation: maldon, key: "took-part; dma; 4.2"))
      ])
  }
}
