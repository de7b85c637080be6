package import Maturity

extension Workspace {
  /// The help that organisations offer and ask for in a round.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The notices, in the order of the organisations, then by activity id.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func help(in round: Round.ID) throws(WorkspaceError) -> [HelpNotice] {
    try demandEverybody()
    try demand(round)
    return try connection.helpNotices(in: round, of: nil)
  }

  /// The help that one organisation offers and asks for in a round.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: Its notices, by activity id.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func help(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [HelpNotice] {
    try demand(round)
    try demand(organisation)
    return try connection.helpNotices(in: round, of: organisation)
  }

  /// Puts all that an organisation says of help in the place of what it said before.
  ///
  /// It is not part of what is signed, and may change after the answers are.
  ///
  /// - Parameters:
  ///   - notices: What it says now, once at most of each activity; the organisation's own.
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - author: Who records it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, help offered and asked for on
  ///   one activity; or it cannot be written.
  @discardableResult
  package func replaceHelp(
    with notices: [HelpNotice], of organisation: Organisation.ID, in round: Round.ID,
    by author: Author
  ) throws(WorkspaceError) -> Bool {
    let isItsOwn = notices.allSatisfy { $0.organisation == organisation }
    precondition(isItsOwn, "\(organisation) speaks of help only for itself")
    return try connection.writing { () throws(WorkspaceError) in
      func texts(_ notices: [HelpNotice]) throws(WorkspaceError) -> [Section.ID: String] {
        var texts: [Section.ID: String] = [:]
        for notice in notices {
          guard texts.updateValue(notice.historyText, forKey: notice.section) == nil else {
            throw refusal(.helpBothWays(organisation, notice.section))
          }
        }
        return texts
      }
      let old = try texts(help(of: organisation, in: round))
      let new = try texts(notices)
      let changed = Set(old.keys).union(new.keys).filter { !old[$0].isSame(as: new[$0]) }
      for section in changed.sorted() {
        try connection.run(
          """
          DELETE FROM help_notices
          WHERE round = \(round) AND organisation = \(organisation) AND section = \(section)
          """)
        for notice in notices where notice.section == section {
          try connection.run(
            """
            INSERT INTO help_notices (round, organisation, section, kind, note)
            VALUES (\(round), \(organisation), \(section), \(notice.kind), \(notice.note))
            """)
        }
        try connection.record(
          .help(with: section, of: organisation, in: round), from: old[section], to: new[section],
          by: author)
      }
      return !changed.isEmpty
    }
  }
}

extension Connection {
  /// The notices of a round, of one organisation or of all where it is nil.
  func helpNotices(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [HelpNotice] {
    try rows(
      """
      SELECT organisation, section, help_notices.kind, note
      FROM help_notices JOIN organisations ON organisations.id = organisation
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisations.position, section
      """
    ) { row throws(WorkspaceError) in
      HelpNotice(
        organisation: try row.identifier(0), section: try row.identifier(1),
        kind: try row.choice(2), note: try row.optionalText(3))
    }
  }
}

extension HistoryEntry.Matter {
  static func help(
    with section: Section.ID, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.help, round: round, organisation: organisation, key: section.text)
  }
}
