package import Maturity

extension Workspace {
  /// Records that an organisation was invited to a round; a later invitation takes the place of an
  /// earlier one.
  ///
  /// - Parameters:
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - date: The day on which it was invited.
  ///   - author: Who invited it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be written.
  @discardableResult
  package func invite(
    _ organisation: Organisation.ID, to round: Round.ID, on date: CalendarDate, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      try demand(organisation)
      let old = try invitations(in: round)[organisation]
      if old == date { return false }
      try connection.run(
        """
        INSERT INTO invitations (round, organisation, date)
        VALUES (\(round), \(organisation), \(date))
        ON CONFLICT (round, organisation) DO UPDATE SET date = excluded.date
        """)
      try connection.record(
        .invitation(of: organisation, to: round), from: old?.iso, to: date.iso, by: author)
      return true
    }
  }

  /// When each organisation was last invited to a round.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The days, by organisation; those that were never invited are left out.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func invitations(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: CalendarDate] {
    try demand(round)
    let rows = try connection.rows(
      "SELECT organisation, date FROM invitations WHERE round = \(round)"
    ) { row throws(WorkspaceError) in
      (try row.identifier(0) as Organisation.ID, try row.date(1))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

extension HistoryEntry.Matter {
  static func invitation(of organisation: Organisation.ID, to round: Round.ID) -> Self {
    Self(.invitation, round: round, organisation: organisation, key: "date")
  }
}
