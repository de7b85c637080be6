package import Maturity

extension Workspace {
  /// Why levels fell in a round, as each organisation says (METHOD 7).
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The reasons by organisation and activity; whoever gave none is left out.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func falls(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: [Section.ID: String]] {
    try demandEverybody()
    try demand(round)
    return try connection.falls(in: round, of: nil).reduce(into: [:]) {
      $0[$1.organisation, default: [:]][$1.section] = $1.because
    }
  }

  /// Why levels of one organisation fell in a round, as it says.
  ///
  /// - Parameters:
  ///   - organisation: The organisation.
  ///   - round: A round of this workspace.
  /// - Returns: The reasons by activity.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func falls(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [Section.ID: String] {
    try demand(round)
    try demand(organisation)
    return try connection.falls(in: round, of: organisation).reduce(into: [:]) {
      $0[$1.section] = $1.because
    }
  }

  /// Records why an activity of an organisation fell, or takes back what was said.
  ///
  /// Whether it fell is for the caller to ask. It is not part of what is signed, and may be said after
  /// the answers are.
  ///
  /// - Parameters:
  ///   - section: The activity.
  ///   - reason: Why it fell; `nil` takes the reason back.
  ///   - organisation: The organisation.
  ///   - round: The later of the two rounds.
  ///   - author: Who records it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be written.
  @discardableResult
  package func explainFall(
    of section: Section.ID, because reason: String?, of organisation: Organisation.ID,
    in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      let old = try falls(of: organisation, in: round)[section]
      if old.isSame(as: reason) { return false }
      try connection.run(
        """
        DELETE FROM falls
        WHERE round = \(round) AND organisation = \(organisation) AND section = \(section)
        """)
      if let reason {
        try connection.run(
          """
          INSERT INTO falls (round, organisation, section, because)
          VALUES (\(round), \(organisation), \(section), \(reason))
          """)
      }
      try connection.record(
        .fall(of: section, of: organisation, in: round), from: old, to: reason, by: author)
      return true
    }
  }
}

extension Connection {
  struct FallRow {
    let organisation: Organisation.ID
    let section: Section.ID
    let because: String
  }

  /// Why levels fell in a round.
  func falls(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [FallRow] {
    try rows(
      """
      SELECT organisation, section, because FROM falls
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, section
      """
    ) { row throws(WorkspaceError) in
      FallRow(
        organisation: try row.identifier(0), section: try row.identifier(1),
        because: try row.text(2))
    }
  }
}

extension HistoryEntry.Matter {
  static func fall(
    of section: Section.ID, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.fall, round: round, organisation: organisation, key: section.text)
  }
}
