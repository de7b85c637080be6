package import Maturity

extension Workspace {
  /// What an organisation answered to somebody else's returns, to be confirmed in a round.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The answers, by question id, then crosswalk, then item; none of them is an answer here.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func answersElsewhere(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [AnswerElsewhere] {
    try demand(round)
    try demand(organisation)
    return try connection.answersElsewhere(in: round, of: organisation).map(\.answer)
  }

  /// What the organisations within reach answered to somebody else's returns, to be confirmed in a
  /// round.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The answers of each; nothing of an organisation that has none.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func answersElsewhereWithinReach(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: [AnswerElsewhere]] {
    try demand(round)
    return Dictionary(
      grouping: try connection.answersElsewhere(in: round, of: nil), by: \.organisation
    ).mapValues { $0.map(\.answer) }
  }

  /// Puts what an organisation answered elsewhere in the place of what one crosswalk brought before.
  ///
  /// No answer here is touched. It is not part of what is signed, and may change after the answers are.
  ///
  /// - Parameters:
  ///   - answers: What it answered there, all of the crosswalk, once for each question and item.
  ///   - crosswalk: The crosswalk that brings them.
  ///   - organisation: The organisation.
  ///   - round: The round in which they are to be confirmed.
  ///   - author: Who records it.
  /// - Returns: How many were added, changed or taken away.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be written.
  @discardableResult
  package func replaceAnswersElsewhere(
    with answers: [AnswerElsewhere], from crosswalk: Crosswalk.ID, of organisation: Organisation.ID,
    in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Int {
    let isOfOne = answers.allSatisfy { $0.crosswalk == crosswalk }
    precondition(isOfOne, "an import brings the answers of \(crosswalk) alone")
    return try connection.writing { () throws(WorkspaceError) in
      let old = Self.byKey(
        try answersElsewhere(of: organisation, in: round).filter { $0.crosswalk == crosswalk })
      let new = Self.byKey(answers)
      let changed = Set(old.keys).union(new.keys)
        .filter { !(old[$0]?.historyText).isSame(as: new[$0]?.historyText) }
      for bytes in changed.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let (before, after) = (old[bytes], new[bytes])
        guard let key = (before ?? after)?.historyKey else { continue }
        if let answer = before {
          try connection.run(
            """
            DELETE FROM answers_elsewhere
            WHERE round = \(round) AND organisation = \(organisation)
              AND question = \(answer.question) AND crosswalk = \(crosswalk)
              AND item = \(answer.item)
            """)
        }
        if let answer = after {
          try connection.run(
            """
            INSERT INTO answers_elsewhere
              (round, organisation, question, crosswalk, item, answer, date, source, how)
            VALUES (\(round), \(organisation), \(answer.question), \(crosswalk), \(answer.item),
              \(answer.answer), \(answer.date), \(answer.source), \(answer.how))
            """)
        }
        try connection.record(
          HistoryEntry.Matter(.elsewhere, round: round, organisation: organisation, key: key),
          from: before?.historyText, to: after?.historyText, by: author)
      }
      return changed.count
    }
  }

  /// Keyed by bytes: an item that differs by how an accent is written is another.
  private static func byKey(_ answers: [AnswerElsewhere]) -> [[UInt8]: AnswerElsewhere] {
    Dictionary(
      answers.map { (Array($0.historyKey.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Connection {
  struct ElsewhereRow {
    let organisation: Organisation.ID
    let answer: AnswerElsewhere
  }

  /// What was answered elsewhere in a round, by one organisation or by all where it is nil.
  func answersElsewhere(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [ElsewhereRow] {
    try rows(
      """
      SELECT organisation, question, crosswalk, item, answer, date, source, how
      FROM answers_elsewhere
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, question, crosswalk, item
      """
    ) { row throws(WorkspaceError) in
      ElsewhereRow(
        organisation: try row.identifier(0),
        answer: AnswerElsewhere(
          question: try row.identifier(1), crosswalk: try row.identifier(2),
          item: try row.text(3), answer: try row.text(4), date: try row.date(5),
          source: try row.text(6), how: try row.text(7)))
    }
  }
}

extension AnswerElsewhere {
  /// What tells it from the organisation's others in the round, as the history names it.
  var historyKey: String { FieldList.text([question.text, crosswalk.text, item]) }

  /// The rest of it, as the history tells it.
  var historyText: String { FieldList.text([answer, date.iso, source, how]) }
}
