package import Maturity

extension Workspace {
  /// Records what respondents say, all of it or nothing.
  ///
  /// What is the same already is neither written nor kept in the history. Whether a round is open,
  /// and whether its framework has a question, is for the caller to ask. Complexity: linear in the
  /// entries and in what the assessments hold.
  ///
  /// - Parameters:
  ///   - submissions: What they say, of any organisations and rounds.
  ///   - author: Who records it.
  /// - Returns: How much that changed.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, a question that another respondent
  ///   has answered, evidence of nothing; or it cannot be written.
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
        for evidence in submission.evidence {
          count.evidence += try add(evidence, of: organisation, in: round, by: author)
        }
      }
      return count
    }
  }

  /// Records what stands beside one question.
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

  /// Takes away what stands beside one question.
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

  private func recordEntries(
    _ submission: Submission, by author: Author
  ) throws(WorkspaceError) -> Int {
    let (organisation, round) = (submission.organisation, submission.round)
    let rows = try connection.answers(in: round, of: organisation)
    let standing = Dictionary(
      rows.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    var response: Int?
    var count = 0
    for (question, entry) in submission.entries.sorted(by: { $0.key < $1.key }) {
      let old = standing[question]
      let changes = entry.changes(from: old?.entry ?? Assessment.Entry(nil))
      if changes.isEmpty { continue }
      let here = if let response { response } else { try connection.response(of: submission) }
      response = here
      if let old, old.response != here {
        throw refusal(.answeredByAnother(organisation, question, respondent: old.respondent))
      }
      try connection.write(entry, for: question, in: here)
      for change in changes {
        let matter = HistoryEntry.Matter(
          change.subject, round: round, organisation: organisation,
          respondent: submission.respondent, key: question.text)
        try connection.record(matter, from: change.old, to: change.new, by: author)
      }
      count += 1
    }
    return count
  }
}

extension Connection {
  /// The number of a respondent's response, which is made where there is none yet.
  fileprivate func response(of submission: Submission) throws(WorkspaceError) -> Int {
    let assessment = try assessment(of: submission.organisation, in: submission.round)
    let respondent = submission.respondent
    let found = try row(
      """
      SELECT id FROM responses WHERE assessment = \(assessment) AND respondent = \(respondent)
      """
    ) { row throws(WorkspaceError) in try row.integer(0) }
    if let found { return found }
    return try insert(
      "INSERT INTO responses (assessment, respondent) VALUES (\(assessment), \(respondent))")
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
        ON CONFLICT DO UPDATE
          SET answer = excluded.answer, reason = excluded.reason, note = excluded.note
        """)
    }
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
