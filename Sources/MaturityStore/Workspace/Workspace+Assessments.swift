package import Maturity

extension Workspace {
  /// What the organisations have recorded in a round, in the order of the organisations.
  ///
  /// An organisation of which nothing is recorded is left out. A sign-off is given only while its
  /// fingerprint is that of the answers as they stand. Complexity: linear in what is recorded.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The assessments.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func assessments(in round: Round.ID) throws(WorkspaceError) -> [Assessment] {
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
    return try connection.rows(
      """
      SELECT respondent FROM responses JOIN assessments ON assessments.id = assessment
      WHERE round = \(round) AND organisation = \(organisation)
        AND EXISTS (SELECT 1 FROM answers WHERE response = responses.id)
      ORDER BY responses.id
      """
    ) { row throws(WorkspaceError) in try row.role(0) }
  }

  private func assessments(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [Organisation.ID: Assessment] {
    var found: [Organisation.ID: Assessment] = [:]
    func update(_ organisation: Organisation.ID, _ change: (inout Assessment) -> Void) {
      change(&found[organisation, default: Assessment(organisation: organisation)])
    }
    for row in try connection.answers(in: round, of: organisation) {
      update(row.organisation) { $0.entries[row.question] = row.entry }
    }
    for row in try connection.evidence(in: round, of: organisation) {
      update(row.organisation) { $0.evidence.append(row.evidence) }
    }
    for row in try connection.confirmations(in: round, of: organisation) {
      update(row.organisation) { $0.confirmedNotApplicable.insert(row.section) }
    }
    for row in try connection.signOffs(in: round, of: organisation) {
      update(row.organisation) {
        if $0.fingerprint == row.signOff.fingerprint { $0.signOff = row.signOff }
      }
    }
    return found
  }
}

extension Assessment {
  fileprivate var isEmpty: Bool {
    entries.isEmpty && evidence.isEmpty && confirmedNotApplicable.isEmpty && signOff == nil
  }
}
