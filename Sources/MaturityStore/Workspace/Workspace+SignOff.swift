package import Maturity

extension Workspace {
  /// Signs an organisation's answers as they stand.
  ///
  /// A later change of any answer, reason, note or evidence voids it.
  ///
  /// - Parameters:
  ///   - organisation: The organisation, which has answered something.
  ///   - round: The round.
  ///   - role: The role of the person who signs.
  ///   - date: The day on which they sign.
  ///   - author: Who records it.
  /// - Returns: The sign-off, with the fingerprint of the answers.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or nothing to sign; or it cannot be
  ///   written.
  @discardableResult
  package func signOff(
    _ organisation: Organisation.ID, in round: Round.ID, role: Role, on date: CalendarDate,
    by author: Author
  ) throws(WorkspaceError) -> Assessment.SignOff {
    try connection.writing { () throws(WorkspaceError) in
      let assessment = try assessment(of: organisation, in: round)
      if assessment.entries.isEmpty { throw refusal(.nothingToSign(organisation, round)) }
      let signOff = Assessment.SignOff(
        role: role, date: date, fingerprint: assessment.fingerprint)
      let old = try connection.signOffs(in: round, of: organisation).first?.signOff
      let row = try connection.assessment(of: organisation, in: round)
      try connection.run(
        """
        INSERT INTO sign_offs (assessment, role, date, fingerprint)
        VALUES (\(row), \(role), \(date), \(signOff.fingerprint))
        ON CONFLICT DO UPDATE
          SET role = excluded.role, date = excluded.date, fingerprint = excluded.fingerprint
        """)
      let former = old?.historyDetails ?? [:]
      for (key, value) in signOff.historyDetails {
        try connection.record(
          .signOff(key, of: organisation, in: round), from: former[key], to: value, by: author)
      }
      return signOff
    }
  }
}

extension Assessment.SignOff {
  /// The sign-off as the history tells it; the fingerprint, which seals it, comes last.
  var historyDetails: KeyValuePairs<String, String> {
    ["role": role.title, "date": date.iso, HistoryEntry.Matter.fingerprintKey: fingerprint]
  }
}

extension KeyValuePairs<String, String> {
  fileprivate subscript(key: String) -> String? { first { $0.key == key }?.value }
}

extension HistoryEntry.Matter {
  static let fingerprintKey = "fingerprint"

  static func signOff(
    _ key: String, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.signOff, round: round, organisation: organisation, key: key)
  }
}
