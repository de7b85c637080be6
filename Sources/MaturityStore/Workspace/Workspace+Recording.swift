package import Maturity

extension Workspace {
  /// Records what respondents say, all of it or nothing.
  ///
  /// Each respondent's answers are kept apart from the others'. What is the same already is neither
  /// written nor kept in the history. Whether a round is open, and whether its framework has a
  /// question, is for the caller to ask. Complexity: linear in the entries and in what the
  /// assessments hold.
  ///
  /// - Parameters:
  ///   - submissions: What they say, of any organisations and rounds.
  ///   - author: Who records it.
  /// - Returns: How much that changed.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, evidence of nothing, an
  ///   agreement without a reason, help both ways, a risk or an ask without an activity, a change
  ///   of what is signed; or it cannot be written.
  @discardableResult
  package func record(
    _ submissions: [Submission], by author: Author
  ) throws(WorkspaceError) -> ChangeCount {
    try connection.writing { () throws(WorkspaceError) in
      var count = ChangeCount()
      for submission in submissions {
        let (organisation, round) = (submission.organisation, submission.round)
        try demand(round)
        try demand(organisation)
        count.entries += try recordEntries(submission, by: author)
        if try recordRespondent(submission, by: author) { count.respondents += 1 }
        for evidence in submission.evidence {
          count.evidence += try add(evidence, of: organisation, in: round, by: author)
        }
        for (question, agreed) in submission.agreed.sorted(by: { $0.key < $1.key }) {
          if try agree(question, agreed, of: organisation, in: round, by: author) {
            count.agreed += 1
          }
        }
        if let plan = submission.plan,
          try replacePlan(with: plan, of: organisation, in: round, by: author)
        {
          count.plans += 1
        }
        try recordBesideAnswers(submission, by: author, in: &count)
      }
      if count != ChangeCount() { try connection.clearEmptied() }
      return count
    }
  }

  /// Records what one respondent says of one question.
  ///
  /// - Parameters:
  ///   - entry: The answer, reason and note; an empty one clears what stands there.
  ///   - question: The question.
  ///   - organisation: The organisation that answers.
  ///   - round: The round.
  ///   - respondent: Whose answer it is.
  ///   - author: Who records it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``, as ``record(_:by:)``.
  @discardableResult
  package func record(
    _ entry: Assessment.Entry, for question: Question.ID, of organisation: Organisation.ID,
    in round: Round.ID, respondent: Role, by author: Author
  ) throws(WorkspaceError) -> Bool {
    let submission = Submission(
      round: round, organisation: organisation, respondent: respondent,
      entries: [question: entry])
    return try record([submission], by: author).entries > 0
  }

  /// Takes away what one respondent says of one question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - organisation: The organisation that answered.
  ///   - round: The round.
  ///   - respondent: Whose answer it was.
  ///   - author: Who takes it away.
  /// - Returns: Whether there was anything.
  /// - Throws: ``WorkspaceError``, as ``record(_:by:)``.
  @discardableResult
  package func clear(
    _ question: Question.ID, of organisation: Organisation.ID, in round: Round.ID,
    respondent: Role, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try record(
      Assessment.Entry(nil), for: question, of: organisation, in: round, respondent: respondent,
      by: author)
  }

  /// Records what the lead's file says that is not part of what is signed, besides the plan.
  private func recordBesideAnswers(
    _ submission: Submission, by author: Author, in count: inout ChangeCount
  ) throws(WorkspaceError) {
    let (organisation, round) = (submission.organisation, submission.round)
    if let help = submission.help,
      try replaceHelp(with: help, of: organisation, in: round, by: author)
    {
      count.help += 1
    }
    if let assurances = submission.assurances,
      try replaceAssurances(with: assurances, of: organisation, in: round, by: author)
    {
      count.assurances += 1
    }
    if let board = submission.board,
      try replaceBoardPaper(with: board, of: organisation, in: round, by: author)
    {
      count.boards += 1
    }
  }

  private func recordEntries(
    _ submission: Submission, by author: Author
  ) throws(WorkspaceError) -> Int {
    var response = try connection.standing(responseOf: submission)?.id
    let standing = try response.map { id throws(WorkspaceError) in
      try connection.entries(ofResponse: id)
    }
    var entries = submission.entries
    if submission.mode == .replacing {
      for question in (standing ?? [:]).keys where entries[question] == nil {
        entries[question] = Assessment.Entry(nil)
      }
    }
    var count = 0
    for (question, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let changes = entry.changes(from: standing?[question] ?? Assessment.Entry(nil))
      if changes.isEmpty { continue }
      if count == 0 { response = try connection.response(changing: submission) }
      guard let response else { continue }
      try connection.write(entry, for: question, in: response)
      for change in changes {
        let matter = HistoryEntry.Matter(
          change.subject, round: submission.round, organisation: submission.organisation,
          respondent: submission.respondent, key: question.text)
        try connection.record(matter, from: change.old, to: change.new, by: author)
      }
      count += 1
    }
    return count
  }

  /// Records the respondent's group and name, and says whether either is another.
  private func recordRespondent(
    _ submission: Submission, by author: Author
  ) throws(WorkspaceError) -> Bool {
    let standing = try connection.standing(responseOf: submission)
    var changed = false
    func change(
      _ key: String, from old: String?, to new: String, _ write: SQL
    ) throws(WorkspaceError) {
      try connection.run(write)
      try connection.record(
        .respondent(
          key, submission.respondent, of: submission.organisation, in: submission.round),
        from: old, to: new, by: author)
      changed = true
    }
    if let group = submission.group, group != standing?.group {
      let response = try connection.response(changing: submission)
      try change(
        "group", from: standing?.group?.rawValue, to: group.rawValue,
        "UPDATE responses SET part_of = \(group) WHERE id = \(response)")
    }
    if let name = submission.person?.withoutOuterSpace, !name.isEmpty {
      let known = try standing?.person.flatMap { id throws(WorkspaceError) in
        try connection.name(of: id)
      }
      if known.isSame(as: name) { return changed }
      let response = try connection.response(changing: submission)
      let person = try connection.person(named: name, of: submission.organisation)
      try change(
        "person", from: standing?.person, to: person,
        "UPDATE responses SET person = \(person) WHERE id = \(response)")
    }
    return changed
  }
}

extension Connection {
  /// The respondent's response as it stands; `nil` where there is none yet.
  fileprivate func standing(
    responseOf submission: Submission
  ) throws(WorkspaceError) -> ResponseRow? {
    try responses(in: submission.round, of: submission.organisation).first {
      Optional($0.respondent.title).isSame(as: submission.respondent.title)
    }
  }

  fileprivate func entries(
    ofResponse response: Int
  ) throws(WorkspaceError) -> [Question.ID: Assessment.Entry] {
    let rows = try rows(
      "SELECT question, answer, reason, note FROM answers WHERE response = \(response)"
    ) { row throws(WorkspaceError) in
      (
        try row.identifier(0) as Question.ID,
        Assessment.Entry(
          try row.optionalChoice(1), reason: try row.optionalText(2),
          note: try row.optionalText(3))
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a response that is about to be changed, made where there is none yet.
  fileprivate func response(changing submission: Submission) throws(WorkspaceError) -> Int {
    let assessment = try assessment(changing: submission.organisation, in: submission.round)
    if let found = try standing(responseOf: submission) { return found.id }
    return try insert(
      """
      INSERT INTO responses (assessment, respondent)
      VALUES (\(assessment), \(submission.respondent))
      """)
  }

  fileprivate func write(
    _ entry: Assessment.Entry, for question: Question.ID, in response: Int
  ) throws(WorkspaceError) {
    if entry.isEmpty {
      try run("DELETE FROM answers WHERE response = \(response) AND question = \(question)")
    } else {
      try run(
        """
        INSERT INTO answers (response, question, answer, reason, note)
        VALUES (\(response), \(question), \(entry.answer), \(entry.reason), \(entry.note))
        ON CONFLICT (response, question) DO UPDATE
          SET answer = excluded.answer, reason = excluded.reason, note = excluded.note
        """)
    }
  }
}

extension HistoryEntry.Matter {
  static func respondent(
    _ key: String, _ respondent: Role, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(
      .respondent, round: round, organisation: organisation, respondent: respondent, key: key)
  }
}

extension Assessment.Entry {
  fileprivate struct Change {
    let subject: HistoryEntry.Subject
    let old: String?
    let new: String?
  }

  /// What differs from an earlier entry.
  fileprivate func changes(from old: Self) -> [Change] {
    [
      Change(subject: .answer, old: old.answer?.rawValue, new: answer?.rawValue),
      Change(subject: .reason, old: old.reason, new: reason),
      Change(subject: .note, old: old.note, new: note),
    ].filter { !$0.old.isSame(as: $0.new) }
  }
}
