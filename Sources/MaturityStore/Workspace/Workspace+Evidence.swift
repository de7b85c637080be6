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
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, evidence that shows nothing, or answers
  ///   that are signed; or it cannot be written.
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
      if Set(evidence.shows).isSubset(of: shown) { return 0 }
      try connection.demandUnsigned(organisation, in: round)
      let id =
        if let found { found.id } else {
          try insert(evidence, of: organisation, in: round)
        }
      var count = 0
      for question in evidence.shows where !shown.contains(question) {
        shown.append(question)
        try connection.run(
          "INSERT INTO evidence_criteria (evidence, question) VALUES (\(id), \(question))")
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
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or answers that are signed; or
  ///   it cannot be written.
  @discardableResult
  package func remove(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Int {
    try connection.writing { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      guard let found = try standing(evidence, of: organisation, in: round) else { return 0 }
      let wanted = found.evidence.shows.filter(evidence.shows.contains)
      if wanted.isEmpty { return 0 }
      try connection.demandUnsigned(organisation, in: round)
      for question in wanted {
        try connection.run(
          "DELETE FROM evidence_criteria WHERE evidence = \(found.id) AND question = \(question)")
        try connection.record(
          .evidence(question, of: organisation, in: round), from: evidence.itemText, to: nil,
          by: author)
      }
      if wanted.count == found.evidence.shows.count {
        try connection.record(
          .expiry(of: found.evidence, organisation, round), from: found.expiryText, to: nil,
          by: author)
        try connection.clearEmptied()
      }
      return wanted.count
    }
  }

  /// Says that evidence holds no more: it stays listed, and does not count from then on.
  ///
  /// - Parameters:
  ///   - evidence: The evidence, by its kind, title, reference and date.
  ///   - organisation: The organisation that it belongs to.
  ///   - round: The round.
  ///   - date: The day from which it holds no more; `nil` where it holds after all.
  ///   - reason: Why.
  ///   - author: Who says so.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round, organisation or piece of evidence, no reason,
  ///   or answers that are signed; or it cannot be written.
  @discardableResult
  package func expire(
    _ evidence: Evidence, of organisation: Organisation.ID, in round: Round.ID,
    on date: CalendarDate?, because reason: String, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      let because = reason.withoutOuterSpace
      guard let found = try standing(evidence, of: organisation, in: round) else {
        throw refusal(.unknownEvidence(title: evidence.title))
      }
      if date != nil && because.isEmpty {
        throw refusal(.expiredWithoutReason(title: evidence.title))
      }
      let text = date.map { FieldList.text([$0.iso, because]) }
      if found.expiryText.isSame(as: text) { return false }
      try connection.demandUnsigned(organisation, in: round)
      try connection.run(
        """
        UPDATE evidence
        SET expired = \(date), expired_because = \(date == nil ? String?.none : because)
        WHERE id = \(found.id)
        """)
      try connection.record(
        .expiry(of: evidence, organisation, round), from: found.expiryText, to: text, by: author)
      return true
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
    let assessment = try connection.assessment(changing: organisation, in: round)
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

  static func expiry(
    of evidence: Evidence, _ organisation: Organisation.ID, _ round: Round.ID
  ) -> Self {
    Self(.expiry, round: round, organisation: organisation, key: evidence.itemText)
  }
}
