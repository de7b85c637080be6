package import Maturity

/// What one respondent of one organisation has to say in one round, and what a lead adds to it.
package struct Submission: Hashable, Sendable {
  /// The round that it belongs to.
  package let round: Round.ID
  /// The organisation that answers.
  package let organisation: Organisation.ID
  /// Whose answers they are.
  package let respondent: Role
  /// Whether the respondent leads or works; `nil` leaves what is known.
  package let group: Response.Group?
  /// The respondent's name, which is kept apart from the answers; `nil` leaves what is known.
  package let person: String?
  /// What happens to the respondent's answers that are not named here.
  package let mode: Mode
  /// What is to stand beside each question; an empty entry clears what stands there.
  package let entries: [Question.ID: Assessment.Entry]
  /// Evidence to add.
  package let evidence: [Evidence]
  /// What the lead has agreed; `nil` beside a question takes an agreement back.
  package let agreed: [Question.ID: AgreedAnswer?]
  /// The organisation's whole plan; `nil` leaves the plan as it is.
  package let plan: [PlanItem]?
  /// All the help that the organisation offers and asks for; `nil` leaves what is known.
  package let help: [HelpNotice]?
  /// Everyone who has checked its answers; `nil` leaves what is known.
  package let assurances: [Assurance]?
  /// What its board is asked and told; `nil` leaves what is known.
  package let board: BoardPaper?

  /// What happens to the answers that a submission does not name.
  package enum Mode: Hashable, Sendable {
    /// They stay.
    case merging
    /// They go: the submission is all that the respondent says.
    case replacing
  }

  /// Makes a submission.
  package init(
    round: Round.ID, organisation: Organisation.ID, respondent: Role,
    group: Response.Group? = nil, person: String? = nil, mode: Mode = .merging,
    entries: [Question.ID: Assessment.Entry], evidence: [Evidence] = [],
    agreed: [Question.ID: AgreedAnswer?] = [:], plan: [PlanItem]? = nil,
    help: [HelpNotice]? = nil, assurances: [Assurance]? = nil, board: BoardPaper? = nil
  ) {
    self.round = round
    self.organisation = organisation
    self.respondent = respondent
    self.group = group
    self.person = person
    self.mode = mode
    self.entries = entries
    self.evidence = evidence
    self.agreed = agreed
    self.plan = plan
    self.help = help
    self.assurances = assurances
    self.board = board
  }
}

/// How much a write changed; what was the same already is not counted.
package struct ChangeCount: Hashable, Sendable {
  /// How many questions have another answer, reason or note of a respondent's.
  package var entries = 0
  /// How many criteria are shown by a piece of evidence that did not show them.
  package var evidence = 0
  /// How many questions have another agreed answer.
  package var agreed = 0
  /// How many respondents have another group or name.
  package var respondents = 0
  /// How many organisations have another plan.
  package var plans = 0
  /// How many organisations offer or ask for other help.
  package var help = 0
  /// How many organisations have been checked by others than were known.
  package var assurances = 0
  /// How many boards are asked or told something else.
  package var boards = 0

  /// Makes a count.
  package init(
    entries: Int = 0, evidence: Int = 0, agreed: Int = 0, respondents: Int = 0, plans: Int = 0,
    help: Int = 0, assurances: Int = 0, boards: Int = 0
  ) {
    self.entries = entries
    self.evidence = evidence
    self.agreed = agreed
    self.respondents = respondents
    self.plans = plans
    self.help = help
    self.assurances = assurances
    self.boards = boards
  }
}
