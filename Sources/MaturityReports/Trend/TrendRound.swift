package import Maturity

/// One round of a trend, with what is kept of it beside the assessments.
package struct TrendRound: Hashable, Sendable {
  /// Everybody who had part in it.
  package let cohort: Cohort
  /// The roles of those who answered, by organisation.
  package let respondents: [Organisation.ID: Set<Role>]
  /// Why levels fell since the round before, as each organisation says, by activity.
  package let reasons: [Organisation.ID: [Section.ID: String]]
  /// Who has checked the answers of each organisation.
  package let assurances: [Organisation.ID: [Assurance]]

  /// Makes a round of a trend; whatever is left out is absent.
  package init(
    _ cohort: Cohort, respondents: [Organisation.ID: Set<Role>] = [:],
    reasons: [Organisation.ID: [Section.ID: String]] = [:],
    assurances: [Organisation.ID: [Assurance]] = [:]
  ) {
    self.cohort = cohort
    self.respondents = respondents
    self.reasons = reasons
    self.assurances = assurances
  }
}
