import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

/// What one contribution changes of what stands.
struct ContributionUpdate {
  let contribution: Contribution
  /// What it changes of each respondent's answers, those of the file's writer first.
  let responses: [ResponseChange]
  /// The agreed answers that it brings anew, in the framework's order.
  let agreed: [AgreedChange]
  /// The evidence that is new, or shows further criteria.
  let evidence: [Evidence]
  /// The plan, where it is another.
  let plan: [PlanItem]?
  /// The help offered and asked for, where it is other help.
  let help: Change<[HelpNotice]>?
  /// Who has checked the answers, where it is somebody else.
  let assurances: Change<[Assurance]>?
  /// What the board is asked and told, where it is something else.
  let board: Change<BoardPaper>?

  /// A whole thing that takes the place of another.
  struct Change<Whole: Equatable> {
    let before: Whole
    let after: Whole

    /// The change that a file brings; `nil` where the file is silent, or says what stands.
    fileprivate init?(from before: Whole, to after: Whole?) {
      guard let after, after != before else { return nil }
      self.before = before
      self.after = after
    }
  }

  /// What changes of one respondent's answers.
  struct ResponseChange {
    let part: ResponseFile.Part
    /// Whether the respondent has answered before.
    let isResubmission: Bool
    /// The entries that change, in the framework's order.
    let entries: [EntryChange]
  }

  /// One entry, before and after.
  struct EntryChange {
    let question: Question.ID
    let before: Assessment.Entry
    let after: Assessment.Entry
  }

  /// One agreed answer, before and after.
  struct AgreedChange {
    let question: Question.ID
    let before: AgreedAnswer?
    let after: AgreedAnswer
  }

  var organisation: Organisation.ID { contribution.file.organisation }

  /// How many of the respondents' answers change.
  var changedEntries: Int { responses.reduce(0) { $0 + $1.entries.count } }

  /// Whether nothing changes, a signature apart.
  var isEmpty: Bool {
    changedEntries == 0 && agreed.isEmpty && evidence.isEmpty && plan == nil && help == nil
      && assurances == nil && board == nil
  }

  /// Compares a contribution with what stands, and makes what stands what it will be.
  init(_ contribution: Contribution, changing standing: inout Standing, in framework: Framework) {
    self.contribution = contribution
    let file = contribution.file
    let parts = [file.own] + file.colleagues
    responses = parts.map { part in
      let role = part.response.respondent
      let before = standing.responses[role]
      let change = ResponseChange(
        part: part, isResubmission: before != nil,
        entries: Self.changes(
          from: before?.entries ?? [:], to: part.response.entries, by: contribution,
          in: framework))
      var after = Response(
        respondent: role, group: part.response.group ?? before?.group,
        entries: before?.entries ?? [:])
      for entry in change.entries {
        after.entries[entry.question] = entry.after.isEmpty ? nil : entry.after
      }
      standing.responses[role] = after
      return change
    }
    agreed = framework.questions.compactMap { question in
      guard let after = file.agreed[question.id], after != standing.agreed[question.id]
      else { return nil }
      return AgreedChange(
        question: question.id, before: standing.agreed[question.id], after: after)
    }
    for change in agreed { standing.agreed[change.question] = change.after }
    evidence = Self.newEvidence(in: parts.flatMap(\.evidence), beside: standing.evidence)
    standing.evidence += evidence
    plan = file.plan.isEmpty || file.plan == standing.plan ? nil : file.plan
    if let plan { standing.plan = plan }
    help = Change(from: standing.help, to: file.help?.sorted { $0.section < $1.section })
    assurances = Change(from: standing.assurances, to: file.assurance)
    board = Change(
      from: standing.board,
      to: file.board.map { BoardPaper(purpose: $0.purpose, items: $0.itemsInOrder) })
    if let help { standing.help = help.after }
    if let assurances { standing.assurances = assurances.after }
    if let board { standing.board = board.after }
  }

  /// What changes of one respondent's answers.
  ///
  /// Where a table has no answer, the answer that stands is kept, and a reason and a note only
  /// beside the answer that they were given for. A whole file says all that the respondent says in
  /// each activity that it touches.
  private static func changes(
    from standing: [Question.ID: Assessment.Entry], to given: [Question.ID: Assessment.Entry],
    by contribution: Contribution, in framework: Framework
  ) -> [EntryChange] {
    framework.activities.flatMap { activity -> [EntryChange] in
      let questions = activity.section.questions.map(\.id)
      let isTouched = questions.contains { given[$0] != nil }
      return questions.compactMap { question in
        let before = standing[question] ?? Assessment.Entry(nil)
        let after: Assessment.Entry
        if contribution.isWhole {
          let isTakenBack = isTouched && contribution.asked?.contains(question) ?? true
          after = given[question] ?? (isTakenBack ? Assessment.Entry(nil) : before)
        } else {
          guard let entry = given[question] else { return nil }
          let isSameAnswer = entry.answer == nil || entry.answer == before.answer
          after = Assessment.Entry(
            entry.answer ?? before.answer,
            reason: entry.reason ?? (isSameAnswer ? before.reason : nil),
            note: entry.note ?? (isSameAnswer ? before.note : nil))
        }
        return after == before
          ? nil : EntryChange(question: question, before: before, after: after)
      }
    }
  }

  private static func newEvidence(
    in given: [Evidence], beside standing: [Evidence]
  ) -> [Evidence] {
    given.filter { item in
      let known = standing.filter {
        ($0.kind, $0.title, $0.reference, $0.date)
          == (item.kind, item.title, item.reference, item.date)
      }
      return !Set(item.shows).isSubset(of: Set(known.flatMap(\.shows)))
    }
  }

  /// The changes as the workspace takes them: the writer's last, with what the lead adds to it.
  func submissions(in round: Round.ID) -> [Submission] {
    let all = responses.map { change in
      let isWriter = change.part.response.respondent == contribution.file.own.response.respondent
      return Submission(
        round: round, organisation: organisation, respondent: change.part.response.respondent,
        group: change.part.response.group, person: change.part.name,
        entries: Dictionary(
          change.entries.map { ($0.question, $0.after) }, uniquingKeysWith: { first, _ in first }),
        evidence: isWriter ? evidence : [],
        agreed: isWriter
          ? Dictionary(agreed.map { ($0.question, $0.after) }, uniquingKeysWith: { $1 }) : [:],
        plan: isWriter ? plan : nil, help: isWriter ? help?.after : nil,
        assurances: isWriter ? assurances?.after : nil, board: isWriter ? board?.after : nil)
    }
    return Array(all.dropFirst() + all.prefix(1))
  }
}
