package import Maturity
import ResponseFiles

extension Workspace {
  /// What the organisations have recorded in a round, in the order of the organisations.
  ///
  /// Where respondents differ and nothing is agreed, the most cautious answer is read and the
  /// question is in dispute (METHOD 5). An organisation of which nothing is recorded is left out. A
  /// sign-off is given only while its fingerprint is that of the answers as they stand. Complexity:
  /// linear in what is recorded.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The assessments.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func assessments(in round: Round.ID) throws(WorkspaceError) -> [Assessment] {
    try demandEverybody()
    return try assessmentsWithinReach(in: round)
  }

  /// What the organisations within reach have recorded in a round, in the order of the organisations.
  ///
  /// For what is about each organisation by itself; nothing may be counted or compared of it.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The assessments.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func assessmentsWithinReach(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Assessment] {
    try connection.reading { () throws(WorkspaceError) in
      try demand(round)
      let found = try assessments(in: round, of: nil)
      let order = try connection.rows("SELECT id FROM organisations ORDER BY position") {
        row throws(WorkspaceError) in
        try row.identifier(0) as Organisation.ID
      }
      return order.compactMap { found[$0] }.filter { !$0.isEmpty }
    }
  }

  /// What one organisation has recorded in a round; an empty assessment where that is nothing.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The assessment.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func assessment(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Assessment {
    try connection.reading { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      return try assessments(in: round, of: organisation)[organisation]
        ?? Assessment(organisation: organisation)
    }
  }

  /// What each respondent of an organisation says, and what is agreed.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The responses, kept apart.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func responses(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Responses {
    try connection.reading { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      return try responses(in: round, of: organisation)[organisation] ?? Responses([])
    }
  }

  /// The roles of those whose answers an assessment holds, in the order in which they began.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The roles.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func respondents(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [Role] {
    try demand(round)
    try demand(organisation)
    return try connection.respondents(in: round, of: organisation).map(\.role)
  }

  /// What each respondent says, and what is agreed, of all organisations within reach.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The responses, kept apart; nothing of an organisation that has none.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func responsesWithinReach(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: Responses] {
    try connection.reading { () throws(WorkspaceError) in
      try demand(round)
      return try responses(in: round, of: nil)
    }
  }

  /// The roles of those whose answers the assessments within reach hold, in the order in which they
  /// began.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The roles; none of an organisation that nobody has answered for.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func respondentsWithinReach(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: [Role]] {
    try demand(round)
    let rows = try connection.respondents(in: round, of: nil)
    return Dictionary(grouping: rows, by: \.organisation).mapValues { $0.map(\.role) }
  }

  private func responses(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [Organisation.ID: Responses] {
    let answers = Dictionary(
      grouping: try connection.answers(in: round, of: organisation), by: \.response)
    let responses = Dictionary(
      grouping: try connection.responses(in: round, of: organisation), by: \.organisation)
    let agreements = Dictionary(
      grouping: try connection.agreements(in: round, of: organisation), by: \.organisation)
    var found: [Organisation.ID: Responses] = [:]
    for organisation in Set(responses.keys).union(agreements.keys) {
      let given = (responses[organisation] ?? []).map { row in
        let entries = (answers[row.id] ?? []).map { ($0.question, $0.entry) }
        return Response(
          respondent: row.respondent, group: row.group,
          entries: Dictionary(entries, uniquingKeysWith: { first, _ in first }))
      }
      let agreed = (agreements[organisation] ?? []).map { ($0.question, $0.agreed) }
      found[organisation] = Responses(
        given, agreed: Dictionary(agreed, uniquingKeysWith: { first, _ in first }))
    }
    return found
  }

  private func assessments(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [Organisation.ID: Assessment] {
    var found: [Organisation.ID: Assessment] = [:]
    func update(_ organisation: Organisation.ID, _ change: (inout Assessment) -> Void) {
      change(&found[organisation, default: Assessment(organisation: organisation)])
    }
    for (organisation, responses) in try responses(in: round, of: organisation) {
      update(organisation) {
        $0.entries = responses.entries
        $0.disputed = responses.disputed
      }
    }
    for row in try connection.evidence(in: round, of: organisation) {
      update(row.organisation) { $0.evidence.append(row.evidence) }
    }
    for row in try connection.confirmations(in: round, of: organisation) {
      update(row.organisation) { $0.confirmedNotApplicable.insert(row.section) }
    }
    let signatures = try connection.signatures(in: round, of: organisation)
      .filter { $0.signature.voided == nil }
    if signatures.isEmpty { return found }
    let order = try questions(of: round)
    for row in signatures {
      update(row.organisation) { assessment in
        let signed = SignedAnswers(
          assessment, to: order.framework, in: round, dated: order.date)
        if signed.fingerprint == row.signature.fingerprint {
          assessment.signOff = row.signature.signOff
        }
      }
    }
    return found
  }

  /// The questions that a round asks, in order, and the round's date.
  func questions(
    of round: Round.ID
  ) throws(WorkspaceError) -> (framework: Framework, date: CalendarDate) {
    let round = try self.round(round)
    let order = try connection.questionOrders().first {
      $0.framework == round.framework && $0.edition == round.edition
    }
    return (
      Framework.order(
        of: order?.questions ?? [], in: round.framework, edition: round.edition), round.date
    )
  }
}

extension Assessment {
  fileprivate var isEmpty: Bool {
    entries.isEmpty && evidence.isEmpty && confirmedNotApplicable.isEmpty && signOff == nil
  }
}

extension Connection {
  /// Who has answered in a round, of one organisation or of all where it is `nil`.
  fileprivate func respondents(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [(organisation: Organisation.ID, role: Role)] {
    try rows(
      """
      SELECT organisation, respondent FROM responses
      JOIN assessments ON assessments.id = assessment
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
        AND EXISTS (SELECT 1 FROM answers WHERE response = responses.id)
      ORDER BY responses.id
      """
    ) { row throws(WorkspaceError) in (try row.identifier(0), try row.role(1)) }
  }
}
