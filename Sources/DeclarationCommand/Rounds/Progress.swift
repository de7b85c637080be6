import Maturity

/// How far one organisation has come in a round, and what it is waiting for.
struct Progress: Hashable {
  let organisation: Organisation
  let stage: Stage
  /// How many activities are completed, of how many.
  let completed: Int
  let activities: Int
  /// How many criteria that are asked are answered, of how many.
  let answered: Int
  let asked: Int
  /// How many answers need a note, a reason or another answer.
  let problems: Int
  /// What is amiss with them, a clause for each trouble with its criteria.
  let problemClauses: [String]
  /// The activities that wait for the round's lead to confirm that they do not apply, by number.
  let unconfirmed: [String]
  /// How many criteria the respondents dispute.
  let disputed: Int
  /// How many people have answered.
  let respondents: Int
  let invited: CalendarDate?
  let signOff: Assessment.SignOff?
  /// How many criteria without an answer have one from elsewhere to confirm.
  let elsewhere: Int

  /// What an organisation's assessment has reached.
  enum Stage: String, Hashable, CaseIterable {
    case notInvited = "not invited"
    case invited
    case started
    case awaitingAgreement = "awaiting agreement"
    case awaitingSignature = "awaiting signature"
    case signed

    /// What is asked of whoever is at this stage, in a clause; `nil` at the end.
    var request: String? {
      switch self {
      case .notInvited: "to invite"
      case .invited: "to begin"
      case .started: "to finish"
      case .awaitingAgreement: "to agree what respondents dispute"
      case .awaitingSignature: "to have signed"
      case .signed: nil
      }
    }
  }

  /// - Parameters:
  ///   - member: The organisation, with its assessment.
  ///   - cohort: The cohort that it belongs to.
  ///   - respondents: How many people have answered for it.
  ///   - invited: The day on which it was invited.
  ///   - elsewhere: What it answered to somebody else's returns.
  init(
    _ member: Cohort.Member, in cohort: Cohort, respondents: Int, invited: CalendarDate?,
    elsewhere: [AnswerElsewhere] = []
  ) {
    let assessment = member.assessment ?? Assessment(organisation: member.organisation.id)
    let questionnaire = Questionnaire(framework: cohort.framework, assessment: assessment)
    let tally = cohort.framework.activities.reduce(Tally()) { sum, activity in
      sum + (activity.ladder?.score(member.answers).tally ?? Tally())
    }
    organisation = member.organisation
    completed = questionnaire.activities.count { questionnaire.status(of: $0) == .completed }
    activities = questionnaire.activities.count
    answered = tally.answered
    asked = tally.asked
    problems = questionnaire.activities.reduce(0) { $0 + questionnaire.problems(in: $1).count }
    problemClauses = questionnaire.problemClauses
    unconfirmed = cohort.framework.activities
      .filter { member.score?[$0.section.id]?.awaitsConfirmation ?? false }.map(\.number)
    disputed = assessment.disputed.count
    self.respondents = respondents
    self.elsewhere = Set(elsewhere.map(\.question))
      .count { assessment.entries[$0]?.answer == nil }
    self.invited = invited
    signOff = assessment.signOff
    stage =
      if assessment.signOff != nil {
        .signed
      } else if completed == activities {
        disputed > 0 ? .awaitingAgreement : .awaitingSignature
      } else if !assessment.entries.isEmpty {
        .started
      } else {
        invited == nil ? .notInvited : .invited
      }
  }
}
