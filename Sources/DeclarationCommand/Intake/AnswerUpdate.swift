import AnswerFiles
import Diagnostics
import Maturity
import MaturityStore

/// What one submission of a table changes in an organisation's assessment.
struct AnswerUpdate {
  let organisation: Organisation.ID
  let respondent: Role
  /// The entries that change, in the framework's order.
  let changes: [Change]
  /// The evidence that is new, or shows further criteria.
  let evidence: [Evidence]

  /// One entry, before and after.
  struct Change {
    let question: Question.ID
    let before: Assessment.Entry
    let after: Assessment.Entry
  }

  /// Compares a submission with what stands.
  ///
  /// Where the table has no answer, the answer that stands is kept. A reason and a note are kept
  /// only beside the answer that they were given for.
  init(
    _ submission: AnswerTable.Submission, of standing: Assessment, in framework: Framework
  ) {
    organisation = submission.organisation
    respondent = submission.respondent ?? Role("partner lead")
    changes = framework.questions.compactMap { question in
      guard let given = submission.entries[question.id] else { return nil }
      let before = standing.entries[question.id] ?? Assessment.Entry(nil)
      let isSameAnswer = given.answer == nil || given.answer == before.answer
      let after = Assessment.Entry(
        given.answer ?? before.answer,
        reason: given.reason ?? (isSameAnswer ? before.reason : nil),
        note: given.note ?? (isSameAnswer ? before.note : nil))
      return after == before ? nil : Change(question: question.id, before: before, after: after)
    }
    evidence = submission.evidence.filter { item in
      let known = standing.evidence.first {
        ($0.kind, $0.title, $0.reference, $0.date)
          == (item.kind, item.title, item.reference, item.date)
      }
      return !Set(item.shows).isSubset(of: known?.shows ?? [])
    }
  }

  /// The changes as somebody reads them before they are made.
  var lines: [String] {
    changes.map { change in
      let before = change.before.answer?.rawValue ?? "unanswered"
      let after = change.after.answer?.rawValue ?? "unanswered"
      let what = before == after ? "\(after), with another note or reason" : "\(before) → \(after)"
      return "\(organisation) \(change.question): \(what)"
    } + evidence.map { "\(organisation): evidence '\($0.title.printable(limit: 80))'" }
  }

  /// The changes as the workspace takes them.
  func submission(in round: Round.ID) -> Submission {
    Submission(
      round: round, organisation: organisation, respondent: respondent,
      entries: Dictionary(
        changes.map { ($0.question, $0.after) }, uniquingKeysWith: { first, _ in first }),
      evidence: evidence)
  }
}
