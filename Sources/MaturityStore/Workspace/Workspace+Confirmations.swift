package import Maturity

extension Workspace {
  /// Confirms, as the round's lead, that a whole activity does not apply to an organisation.
  ///
  /// What is signed are the organisation's own words. The lead's stand beside them, so they can be
  /// given and taken back after the answers are signed.
  ///
  /// - Parameters:
  ///   - section: The activity.
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - reason: Why it does not apply, where that is said.
  ///   - author: The round's lead.
  /// - Throws: ``WorkspaceError``: a login that does not lead the register, an unknown round or
  ///   organisation; or it cannot be written.
  package func confirmNotApplicable(
    _ section: Section.ID, to organisation: Organisation.ID, in round: Round.ID,
    reason: String? = nil, by author: Author
  ) throws(WorkspaceError) {
    if reach != .everybody { throw error(.server(.leadConfirms)) }
    try connection.writing { () throws(WorkspaceError) in
      let old = try confirmation(of: section, organisation, round)
      try connection.run(
        """
        INSERT INTO confirmations (round, organisation, section, role, reason)
        VALUES (\(round), \(organisation), \(section), \(author.role), \(reason))
        ON CONFLICT (round, organisation, section)
          DO UPDATE SET role = excluded.role, reason = excluded.reason
        """)
      let new = try confirmation(of: section, organisation, round)
      try connection.record(
        .confirmation(of: section, organisation, round), from: old, to: new, by: author)
    }
  }

  /// Takes back the confirmation that an activity does not apply; nothing where there is none.
  ///
  /// - Parameters:
  ///   - section: The activity.
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - author: The round's lead.
  /// - Throws: ``WorkspaceError``: a login that does not lead the register, an unknown round or
  ///   organisation; or it cannot be written.
  package func withdrawNotApplicable(
    _ section: Section.ID, to organisation: Organisation.ID, in round: Round.ID,
    by author: Author
  ) throws(WorkspaceError) {
    if reach != .everybody { throw error(.server(.leadConfirms)) }
    try connection.writing { () throws(WorkspaceError) in
      let old = try confirmation(of: section, organisation, round)
      if old == nil { return }
      try connection.run(
        """
        DELETE FROM confirmations
        WHERE round = \(round) AND organisation = \(organisation) AND section = \(section)
        """)
      try connection.record(
        .confirmation(of: section, organisation, round), from: old, to: nil, by: author)
    }
  }

  /// The confirmation as the history tells it: the role and, where there is one, the reason.
  private func confirmation(
    of section: Section.ID, _ organisation: Organisation.ID, _ round: Round.ID
  ) throws(WorkspaceError) -> String? {
    try demand(round)
    try demand(organisation)
    return try connection.confirmations(in: round, of: organisation)
      .first { $0.section == section }?.text
  }
}

extension HistoryEntry.Matter {
  static func confirmation(
    of section: Section.ID, _ organisation: Organisation.ID, _ round: Round.ID
  ) -> Self {
    Self(.confirmation, round: round, organisation: organisation, key: section.text)
  }
}
