import Maturity
import Testing

/// METHOD 8: choices, and questions that are shown only after some answers.
struct ConditionTests {
  private let yesNo = AnswerScale(
    id: "yes-no", options: [.init("Yes", value: 1), .init("No", value: 0)])
  private let stages = AnswerScale(
    id: "stages", options: (1...5).map { .init("Stage \($0)", value: Double($0)) })

  private func chain() -> Framework {
    Index.framework(
      [.combination(Combination(.mean))],
      [
        Index.section(
          "whole",
          .questions([
            Index.option("a", yesNo),
            Index.option("b", yesNo, shownWhen: .init(question: "a", answers: [.option("Yes")])),
            Index.number(
              "c", 0...1, shownWhen: .init(question: "b", answers: [.option("No")])),
          ]))
      ])
  }

  @Test func `an answer that becomes hidden is kept, named and never scored`() {
    let framework = chain()
    var answers = Answers(count: 3)
    answers.choose(0, at: 0)
    answers.choose(1, at: 1)
    answers.enter(1, at: 2)
    #expect(framework.score(answers).hiddenAnswers.isEmpty)
    #expect(isClose(framework.score(answers)["whole"]?.score?.value, 2.0 / 3))

    answers.choose(1, at: 0)
    let score = framework.score(answers)
    // The second hides, and with it the third, whose condition asks of the second.
    #expect(score.hiddenAnswers == [1, 2])
    #expect(score["whole"]?.score?.value == 0)
    #expect(score["whole"]?.tally.hidden == 2 && score["whole"]?.tally.asked == 1)
    #expect(score["whole"]?.status == .complete)
    #expect(answers.number(at: 2) == 1)
  }

  @Test func `an unanswered question shows nothing`() {
    #expect(chain().hiddenPositions(Answers(count: 3)) == [1, 2])
  }

  @Test func `a section of which nothing is shown counts for nothing above, by any policy`() {
    for policy in [Combination.NotApplicablePolicy.exclude, .zero, .full] {
      let framework = Index.framework(
        [.combination(Combination(.mean, notApplicable: policy))],
        [
          Index.section("s", .questions([Index.option("a", yesNo)])),
          Index.section(
            "t",
            .questions([
              Index.option("b", yesNo, shownWhen: .init(question: "a", answers: [.option("No")]))
            ])),
        ], overall: Combination(.mean, notApplicable: policy, unanswered: .block))
      var answers = Answers(count: 2)
      answers.choose(0, at: 0)
      let score = framework.score(answers)
      #expect(score["t"]?.score == nil && score["t"]?.status == .notApplicable)
      #expect(score.overall?.score?.value == 1)
    }
  }

  @Test func `a hidden criterion leaves its ladder as if it were not there`() {
    func ladder(_ hides: Bool) -> Framework {
      var questions = [
        Question(id: "q2", level: 2, text: "Two."),
        Question(
          id: "q3-odd", level: 3, text: "Odd.",
          shownWhen: .init(question: "q2", answers: [.answer(.partly)])),
        Question(id: "q3", level: 3, text: "Three."), Question(id: "q4", level: 4, text: "Four."),
        Question(id: "q5", level: 5, text: "Five."),
      ]
      if !hides { questions.remove(at: 1) }
      return Index.framework(
        [.ladder], [Index.section("whole", .questions(questions))],
        rule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24))
    }
    let (met, notMet) = (Given.word(.met), Given.word(.notMet))
    let shown = ladder(false).score([met, met, met, notMet], evidenced: [1, 2])["whole"]
    let hidden = ladder(true).score([met, notMet, met, met, notMet], evidenced: [2, 3])
    #expect(hidden["whole"]?.level == 4 && hidden["whole"]?.supportedLevel == 4)
    #expect(hidden["whole"]?.level == shown?.level)
    #expect(hidden["whole"]?.supportedLevel == shown?.supportedLevel)
    #expect(hidden["whole"]?.tally.hidden == 1 && hidden["whole"]?.tally.criteria == 5)
    #expect(hidden.hiddenAnswers == [1])
  }

  @Test func `a choice is the level chosen, supported as far as evidence goes`() {
    let framework = Index.framework(
      [.choice], [Index.section("whole", .questions([Index.option("a", stages)]))],
      rule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24))
    var answers = Answers(count: 1)
    #expect(framework.score(answers)["whole"]?.status == .notAssessed)
    answers.choose(3, at: 0)
    let bare = framework.score(answers)["whole"]
    #expect(bare?.level == 4 && bare?.upperLevel == 4 && bare?.supportedLevel == 2)
    #expect(framework.score(answers, evidenced: [0])["whole"]?.supportedLevel == 4)
    #expect(bare?.score == nil && bare?.status == .complete)
    answers[0] = .dontKnow
    let doubt = framework.score(answers)["whole"]
    #expect(doubt?.level == 1 && doubt?.upperLevel == 5 && doubt?.status == .complete)
    answers[0] = .doesNotApply
    #expect(framework.score(answers)["whole"]?.status == .notApplicable)
    #expect(framework.score(answers)["whole"]?.level == nil)
  }

  @Test func `an assessment's answers on a scale are found by their labels`() {
    let framework = chain()
    let renamed = AnswerScale(
      id: "yes-no", options: [.init("Nay", value: 0), .init("Yes", value: 1)])
    let later = Index.framework(
      [.combination(Combination(.mean))],
      [
        Index.section(
          "whole", .questions([Index.option("a", renamed), Index.option("b", renamed)]))
      ])
    let assessment = Assessment(
      organisation: "maldon",
      entries: [
        "a": .init(nil, value: AnswerValue(option: 0, of: yesNo)),
        "b": .init(nil, value: AnswerValue(option: 1, of: yesNo)),
      ])
    #expect(assessment.answers(to: framework).option(at: 0) == 0)
    // The later edition lists the answers in another order, and has no "No" any more.
    #expect(assessment.answers(to: later).option(at: 0) == 1)
    #expect(assessment.answers(to: later).option(at: 1) == nil)
    #expect(framework.shared(with: later).questions.map(\.id) == ["a", "b"])
  }

  @Test func `respondents who differ on a scale are read at what is worth least`() {
    let scale = NumberScale(0...30, greaterIs: .worse)
    func voice(_ role: String, _ entry: Assessment.Entry) -> Opinion.Voice {
      Opinion.Voice(respondent: Role(role), entry: entry)
    }
    let (few, many) = (AnswerValue(3, on: scale), AnswerValue(20, on: scale))
    let opinion = Opinion(given: [
      voice("lead", .init(nil, value: few)), voice("analyst", .init(nil, value: many)),
      voice("clerk", .init(.dontKnow)),
    ])
    #expect(opinion.isDisputed)
    #expect(opinion.entry.value == many && opinion.entry.answer == nil)
    // The best answer reads as met, which is less cautious than not knowing.
    let best = Opinion(given: [
      voice("lead", .init(nil, value: AnswerValue(0, on: scale))),
      voice("clerk", .init(.dontKnow)),
    ])
    #expect(best.entry.answer == .dontKnow && best.entry.value == nil)
  }
}
