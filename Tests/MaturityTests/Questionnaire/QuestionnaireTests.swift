import Maturity
import Testing

/// REPORTS 1 and 2, as far as they are the same at the terminal, in the browser and on the sheet.
struct QuestionnaireTests {
  let framework = declarationShaped()

  private func questionnaire(
    _ letters: String, within section: Maturity.Section.ID? = nil
  ) -> Questionnaire {
    Questionnaire(
      framework: framework, assessment: Assessment("maldon", framework, ["a1-2": letters]),
      within: section)
  }

  private func status(_ letters: String) -> TaskStatus {
    let questionnaire = questionnaire(letters)
    return questionnaire.status(of: questionnaire.activities[1])
  }

  @Test(arguments: [
    ("–––––––", TaskStatus.notStarted), ("m––––––", .inProgress), ("n––––––", .completed),
    ("mnn––––", .completed), ("mn–––––", .inProgress), ("mmmmmmm", .completed),
    ("mdd––––", .inProgress), ("mpn––––", .thereIsAProblem), ("mxm––––", .thereIsAProblem),
  ])
  func `the task list words each activity`(letters: String, status: TaskStatus) {
    #expect(self.status(letters) == status)
  }

  @Test func `a wholly inapplicable activity needs reasons but no printed conditions`() {
    var questionnaire = questionnaire("xxxxxxx")
    let activity = questionnaire.activities[1]
    #expect(
      questionnaire.problems(in: activity).map(\.kind) == Array(repeating: .reasonMissing, count: 7)
    )
    for position in activity.questions {
      questionnaire.assessment.entries[framework.questions[position].id]?.reason = "No contracts."
    }
    #expect(questionnaire.status(of: activity) == .completed)
  }

  @Test func `a note of white space is no note`() {
    var questionnaire = questionnaire("p––––––")
    let activity = questionnaire.activities[1]
    questionnaire.assessment.entries["a1-2-q1"]?.note = " \n"
    #expect(questionnaire.problems(in: activity).map(\.kind) == [.noteMissing])
    questionnaire.assessment.entries["a1-2-q1"]?.note = "Only one team."
    #expect(questionnaire.problems(in: activity).isEmpty)
  }

  @Test func `what lies above a block is not asked`() {
    let questionnaire = questionnaire("mn–––––")
    let activity = questionnaire.activities[1]
    #expect(questionnaire.asked(in: activity) == 7..<10)
    #expect(questionnaire.firstUnanswered(in: activity) == 9)
    #expect(questionnaire.state(at: 9) == .unanswered)
    #expect(questionnaire.state(at: 10) == .notAsked)
  }

  @Test func `what is still to be answered is what is asked and blank`() {
    // Thirteen activities of seven; of this one two are answered and one is left below the stop.
    #expect(questionnaire("mn–––––").stillAsked == 12 * 7 + 1)
    #expect(questionnaire("mnn––––").stillAsked == 12 * 7)
    #expect(questionnaire("").stillAsked == 13 * 7)
    #expect(questionnaire("mmmmmmm", within: "c1").stillAsked == 2 * 7)
  }

  @Test func `one commitment can be asked alone`() {
    #expect(questionnaire("", within: "c4").activities.map(\.number) == ["4.1", "4.2"])
    #expect(questionnaire("", within: "a2-1").activities.map(\.number) == ["2.1"])
    #expect(questionnaire("").activities.count == 13)
  }
}
