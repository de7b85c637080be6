import Maturity
import Testing

/// METHOD 5, each numbered rule by hand.
struct AgreementTests {
  private static func responses(
    _ answers: [(Role, Answer?)], agreed: AgreedAnswer? = nil
  ) -> Responses {
    Responses(
      answers.map { role, answer in
        Response(
          respondent: role,
          entries: answer.map { ["q": Assessment.Entry($0, note: "\(role) says")] } ?? [:])
      }, agreed: agreed.map { ["q": $0] } ?? [:])
  }

  private static let (lead, data, law) = (Role("lead"), Role("data"), Role("law"))

  @Test func `5.1 one respondent's answer, and one that all give, is the agreed answer`() {
    let one = Self.responses([(Self.lead, .met), (Self.data, nil)]).opinion(on: "q")
    #expect(one.answer == .met && !one.isDisputed && !one.isDivided)
    let all = Self.responses([(Self.lead, .notMet), (Self.data, .notMet)]).opinion(on: "q")
    #expect(all.answer == .notMet && !all.isDisputed)
    #expect(all.entry.note == "data says\nlead says")
  }

  @Test func `5.1 different answers are a dispute until the lead agrees one with a reason`() {
    let answers: [(Role, Answer?)] = [(Self.lead, .met), (Self.data, .partly)]
    #expect(Self.responses(answers).disputed == ["q"])
    let agreed = AgreedAnswer(.init(.met, note: "The minutes show it."), because: "We looked.")
    let settled = Self.responses(answers, agreed: agreed)
    #expect(settled.disputed.isEmpty && settled.entries == ["q": agreed.entry])
    #expect(settled.opinion(on: "q").isDivided)
  }

  @Test(
    arguments: [
      (Answer.notMet, Answer.partly), (.partly, .dontKnow), (.dontKnow, .doesNotApply),
      (.doesNotApply, .met), (.notMet, .met),
    ])
  func `5.2 a disputed criterion is read at its most cautious`(cautious: Answer, other: Answer) {
    for answers in [[cautious, other], [other, cautious]] {
      let entry = Self.responses([(Self.lead, answers[0]), (Self.data, answers[1])])
        .opinion(on: "q").entry
      #expect(entry.answer == cautious)
      // The words are those of whoever gave that answer.
      #expect(entry.note == (answers[0] == cautious ? "lead says" : "data says"))
    }
  }

  @Test func `5.2 a disputed activity counts as not agreed in a cohort, not at a level`() {
    let framework = declarationShaped(activitiesPerCommitment: [2])
    let first = framework.activities[0].section
    var assessment = Assessment(organisation: "o1")
    for question in first.questions { assessment.entries[question.id] = .init(.met) }
    func cohort() -> Cohort {
      Cohort(
        framework: framework, round: round(), organisations: [organisation("o1")],
        assessments: [assessment])
    }
    #expect(cohort().distribution(on: first.id).complete == 1)
    assessment.disputed = [first.questions[0].id]
    let distribution = cohort().distribution(on: first.id)
    #expect(distribution.notAgreed == 1 && distribution.complete == 0)
    #expect(distribution.cohort == 1)
    let scores = framework.score(assessment, roundDate: round().date)
    #expect(scores[first.id]?.disputed == 1)
  }

  @Test func `5.3 each respondent's own level, the range, and how many criteria are disputed`() {
    let framework = declarationShaped(activitiesPerCommitment: [2])
    let questions = framework.activities[0].section.questions
    func response(_ role: Role, _ group: Response.Group?, _ answers: [Answer]) -> Response {
      Response(
        respondent: role, group: group,
        entries: Dictionary(
          zip(questions, answers).map { ($0.id, Assessment.Entry($1)) },
          uniquingKeysWith: { first, _ in first }))
    }
    let all = Responses([
      response(Self.lead, .leaders, questions.map { _ in .met }),
      response(Self.data, .staff, [.notMet]),
      Response(respondent: Self.law),
    ])
    let found = all.disagreements(in: framework)
    #expect(found.map(\.disputed) == [1, 0])
    #expect(found[0].levels.map(\.level) == [1, nil, framework.highestLevel])
    #expect(found[0].range == 1...framework.highestLevel)
    #expect(found[0].range(of: .leaders) == framework.highestLevel...framework.highestLevel)
    #expect(found[0].range(of: .staff) == 1...1)
    #expect(found[1].range == nil)
    #expect(all.mostDisputed(in: framework).map(\.section) == [framework.activities[0].section.id])
  }

  @Test func `no order of responses changes what is read`() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<500 {
      let given: [(Role, Answer?)] = (0..<4).map { number in
        (Role("role \(number)"), (Answer.allCases + [nil]).randomElement(using: &generator) ?? nil)
      }
      let opinion = Self.responses(given).opinion(on: "q")
      #expect(Self.responses(given.shuffled(using: &generator)).opinion(on: "q") == opinion)
      #expect(opinion.isDisputed == (Set(given.compactMap(\.1)).count > 1))
      #expect(given.compactMap(\.1).contains { $0 == opinion.answer } || opinion.answer == nil)
    }
  }
}
