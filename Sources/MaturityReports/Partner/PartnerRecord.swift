package import Maturity

/// What is kept of one organisation in a round beside its assessment.
package struct PartnerRecord: Hashable, Sendable {
  /// What its respondents say, and what they agreed.
  package let responses: Responses
  /// What it has decided to do.
  package let plan: [PlanItem]
  /// The roles of those who answered in the round before.
  package let earlierRespondents: Set<Role>

  /// Makes a record; whatever is left out is absent.
  package init(
    responses: Responses = Responses([]), plan: [PlanItem] = [],
    earlierRespondents: Set<Role> = []
  ) {
    self.responses = responses
    self.plan = plan
    self.earlierRespondents = earlierRespondents
  }
}
