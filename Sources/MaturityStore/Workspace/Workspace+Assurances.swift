package import Maturity

extension Workspace {
  /// Who has checked the answers of each organisation in a round.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The assurances, in the order in which they were added; an organisation without any
  ///   is left out.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func assurances(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: [Assurance]] {
    try demandEverybody()
    try demand(round)
    return Dictionary(grouping: try connection.assurances(in: round, of: nil), by: \.organisation)
      .mapValues { $0.map(\.assurance) }
  }

  /// Who has checked the answers of one organisation in a round.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The assurances, in the order in which they were added.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func assurances(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [Assurance] {
    try demand(round)
    try demand(organisation)
    return try connection.assurances(in: round, of: organisation).map(\.assurance)
  }

  /// Puts a whole list of assurances in the place of the one that stands.
  ///
  /// It is not part of what is signed: answers are often checked after they are signed.
  ///
  /// - Parameters:
  ///   - assurances: Everyone who has checked the answers.
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - author: Who records it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be written.
  @discardableResult
  package func replaceAssurances(
    with assurances: [Assurance], of organisation: Organisation.ID, in round: Round.ID,
    by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      let old = try self.assurances(of: organisation, in: round).map(\.historyText)
      let new = assurances.map(\.historyText)
      if old.isSame(as: new) { return false }
      try connection.run(
        "DELETE FROM assurances WHERE round = \(round) AND organisation = \(organisation)")
      for (offset, assurance) in assurances.enumerated() {
        try connection.run(
          """
          INSERT INTO assurances (round, organisation, position, kind, "by", date, note)
          VALUES (\(round), \(organisation), \(offset + 1), \(assurance.kind), \(assurance.by),
            \(assurance.date), \(assurance.note))
          """)
      }
      try connection.record(old, new, by: author) {
        .assurance($0, of: organisation, in: round)
      }
      return true
    }
  }
}

extension Connection {
  struct AssuranceRow {
    let organisation: Organisation.ID
    let position: Int
    let assurance: Assurance
  }

  /// The assurances of a round, of one organisation or of all where it is nil.
  func assurances(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [AssuranceRow] {
    try rows(
      """
      SELECT organisation, position, kind, "by", date, note FROM assurances
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, position
      """
    ) { row throws(WorkspaceError) in
      AssuranceRow(
        organisation: try row.identifier(0), position: try row.integer(1),
        assurance: Assurance(
          kind: try row.choice(2), by: try row.text(3), date: try row.date(4),
          note: try row.optionalText(5)))
    }
  }

  /// Adds to the history what changed in a list of which each position is a matter of its own.
  func record(
    _ old: [String], _ new: [String], by author: Author,
    _ matter: (Int) -> HistoryEntry.Matter
  ) throws(WorkspaceError) {
    for offset in 0..<max(old.count, new.count) {
      try record(
        matter(offset + 1), from: offset < old.count ? old[offset] : nil,
        to: offset < new.count ? new[offset] : nil, by: author)
    }
  }
}

extension [String] {
  /// Whether two lists are the same bytes.
  func isSame(as other: [String]) -> Bool {
    elementsEqual(other) { Optional($0).isSame(as: $1) }
  }
}

extension HistoryEntry.Matter {
  static func assurance(
    _ position: Int, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.assurance, round: round, organisation: organisation, key: String(position))
  }
}
