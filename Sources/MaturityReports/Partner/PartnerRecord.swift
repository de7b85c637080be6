package import Maturity

/// What is kept of one organisation in a round beside its assessment.
package struct PartnerRecord: Hashable, Sendable {
  /// What its respondents say, and what they agreed.
  package let responses: Responses
  /// What it has decided to do.
  package let plan: [PlanItem]
  /// The roles of those who answered in the round before.
  package let earlierRespondents: Set<Role>
  /// Why levels fell since the round before, as the organisation says, by activity.
  package let reasons: [Section.ID: String]
  /// What it offers to others and asks of them.
  package let help: [HelpNotice]
  /// Who has checked its assessment.
  package let assurances: [Assurance]
  /// What its board is asked and told.
  package let board: BoardPaper
  /// What it answered to other frameworks, from which a crosswalk leads here.
  package let others: [OtherAssessment]

  /// Makes a record; whatever is left out is absent.
  package init(
    responses: Responses = Responses([]), plan: [PlanItem] = [],
    earlierRespondents: Set<Role> = [], reasons: [Section.ID: String] = [:],
    help: [HelpNotice] = [], assurances: [Assurance] = [], board: BoardPaper = BoardPaper(),
    others: [OtherAssessment] = []
  ) {
    self.responses = responses
    self.plan = plan
    self.earlierRespondents = earlierRespondents
    self.reasons = reasons
    self.help = help
    self.assurances = assurances
    self.board = board
    self.others = others
  }
}
