package import Maturity

extension Workspace {
  /// Adds evidence to an assessment.
  ///
  /// Evidence of the same kind, title, reference and date is one piece, which then shows the
  /// criteria of both.
  ///
  /// - Parameters:
  ///   - evidence: The evidence, which shows one criterion at least.
  ///   - organisation: The organisation that it belongs to.
  ///   - round: The round.
  ///   - author: Who adds it.
  /// - Returns: How many criteria it shows that it did not show before.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or evidence that shows nothing; or it
  ///   cannot be written.
  @discardableResult
  package func add(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Int {
    try connection.writing { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      if evidence.shows.isEmpty { throw refusal(.evidenceShowsNothing(title: evidence.title)) }
      let found = try standing(evidence, of: organisation, in: round)
      var shown = found?.evidence.shows ?? []
      let id =
        if let found { found.id } else {
          try insert(evidence, of: organisation, in: round)
        }
      var count = 0
      for question in evidence.shows where !shown.contains(question) {
        shown.append(question)
        try connection.run(
          """
          INSERT INTO evidence_criteria (evidence, position, question)
          VALUES (\(id),
            (SELECT coalesce(max(position), 0) + 1 FROM evidence_criteria WHERE evidence = \(id)),
            \(question))
          """)
        try connection.record(
          .evidence(question, of: organisation, in: round), from: nil, to: evidence.itemText,
          by: author)
        count += 1
      }
      return count
    }
  }

  /// Says that evidence does not show some criteria; it goes once it shows none.
  ///
  /// - Parameters:
  ///   - evidence: The evidence, with the criteria that it is no longer to show.
  ///   - organisation: The organisation that it belongs to.
  ///   - round: The round.
  ///   - author: Who takes it away.
  /// - Returns: How many criteria it showed before and shows no more.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be written.
  @discardableResult
  package func remove(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Int {
    try connection.writing { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      guard let found = try standing(evidence, of: organisation, in: round) else { return 0 }
      var count = 0
      for question in found.evidence.shows where evidence.shows.contains(question) {
        try connection.run(
          "DELETE FROM evidence_criteria WHERE evidence = \(found.id) AND question = \(question)")
        try connection.record(
          .evidence(question, of: organisation, in: round), from: evidence.itemText, to: nil,
          by: author)
        count += 1
      }
      if count == found.evidence.shows.count {
        try connection.run("DELETE FROM evidence WHERE id = \(found.id)")
      }
      return count
    }
  }

  private func standing(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Connection.EvidenceRow? {
    try connection.evidence(in: round, of: organisation).first {
      $0.evidence.itemText.utf8.elementsEqual(evidence.itemText.utf8)
    }
  }

  private func insert(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Int {
    let assessment = try connection.assessment(of: organisation, in: round)
    return try connection.insert(
      """
      INSERT INTO evidence (assessment, kind, title, reference, date)
      VALUES (\(assessment), \(evidence.kind), \(evidence.title), \(evidence.reference),
        \(evidence.date))
      """)
  }
}

extension HistoryEntry.Matter {
  static func evidence(
    _ question: Question.ID, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.evidence, round: round, organisation: organisation, key: question.text)
  }
}
