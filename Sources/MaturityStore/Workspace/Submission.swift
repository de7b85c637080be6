package import Maturity

/// What one respondent of one organisation has to say in one round.
package struct Submission: Hashable, Sendable {
  /// The round that it belongs to.
  package let round: Round.ID
  /// The organisation that answers.
  package let organisation: Organisation.ID
  /// Whose answers they are.
  package let respondent: Role
  /// What is to stand beside each question; an empty entry clears what stands there.
  package let entries: [Question.ID: Assessment.Entry]
  /// Evidence to add.
  package let evidence: [Evidence]

  /// Makes a submission.
  package init(
    round: Round.ID, organisation: Organisation.ID, respondent: Role,
    entries: [Question.ID: Assessment.Entry], evidence: [Evidence] = []
  ) {
    self.round = round
    self.organisation = organisation
    self.respondent = respondent
    self.entries = entries
    self.evidence = evidence
  }
}

/// How much a write changed; what was the same already is not counted.
package struct ChangeCount: Hashable, Sendable {
  /// How many questions have another answer, reason or note.
  package var entries = 0
  /// How many criteria are shown by a piece of evidence that did not show them.
  package var evidence = 0

  /// Makes a count.
  package init(entries: Int = 0, evidence: Int = 0) {
    self.entries = entries
    self.evidence = evidence
  }
}
