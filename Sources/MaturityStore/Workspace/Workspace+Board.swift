package import Maturity

extension Workspace {
  /// What a board is asked and told in a round; an empty paper where nobody has said anything.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace; `nil` for the whole partnership.
  ///   - round: A round of this workspace.
  /// - Returns: The paper, its items in the order in which it gives them.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func boardPaper(
    of organisation: Organisation.ID?, in round: Round.ID
  ) throws(WorkspaceError) -> BoardPaper {
    try demand(round)
    if let organisation { try demand(organisation) } else { try demandEverybody() }
    return try connection.boardPapers(in: round).first { $0.organisation == organisation }?.paper
      ?? BoardPaper()
  }

  /// What every board is asked and told in a round.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The papers; none of an organisation of which nobody has said anything.
  /// - Throws: ``WorkspaceError``: an unknown round, papers kept from us, or it cannot be read.
  package func boardPapers(
    in round: Round.ID
  ) throws(WorkspaceError) -> (
    partnership: BoardPaper, organisations: [Organisation.ID: BoardPaper]
  ) {
    try demand(round)
    try demandEverybody()
    var papers = (partnership: BoardPaper(), organisations: [Organisation.ID: BoardPaper]())
    for row in try connection.boardPapers(in: round) {
      if let organisation = row.organisation {
        papers.organisations[organisation] = row.paper
      } else {
        papers.partnership = row.paper
      }
    }
    return papers
  }

  /// Puts a whole paper in the place of the one that stands.
  ///
  /// It is not part of what is signed, and may change after the answers are.
  ///
  /// - Parameters:
  ///   - paper: What the board is asked and told now; an empty one takes away what stands.
  ///   - organisation: The organisation; `nil` for the whole partnership.
  ///   - round: The round.
  ///   - author: Who records it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, a risk or an ask without an
  ///   activity; or it cannot be written.
  @discardableResult
  package func replaceBoardPaper(
    with paper: BoardPaper, of organisation: Organisation.ID?, in round: Round.ID,
    by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      for item in paper.items where item.kind.needsActivity && item.section == nil {
        throw refusal(.boardItemWithoutActivity(item.kind))
      }
      let old = try boardPaper(of: organisation, in: round).historyDetails
      let new = paper.historyDetails
      let changed = Set(old.keys).union(new.keys).filter { !old[$0].isSame(as: new[$0]) }
      if changed.isEmpty { return false }
      let id = try connection.paper(of: organisation, in: round)
      try connection.run("UPDATE board_papers SET purpose = \(paper.purpose) WHERE id = \(id)")
      try connection.run("DELETE FROM board_items WHERE paper = \(id)")
      for kind in BoardPaper.Item.Kind.allCases {
        for (offset, item) in paper.items(kind).enumerated() {
          try connection.run(
            """
            INSERT INTO board_items (paper, kind, position, section, text, owner, due)
            VALUES (\(id), \(kind), \(offset + 1), \(item.section), \(item.text), \(item.owner),
              \(item.due))
            """)
        }
      }
      try connection.clearEmptied()
      for key in changed.sorted() {
        try connection.record(
          .board(key, of: organisation, in: round), from: old[key], to: new[key], by: author)
      }
      return true
    }
  }
}

extension Connection {
  struct BoardRow {
    /// The organisation; `nil` for the whole partnership.
    let organisation: Organisation.ID?
    let id: Int
    var paper: BoardPaper
  }

  /// The papers of a round.
  func boardPapers(in round: Round.ID) throws(WorkspaceError) -> [BoardRow] {
    var papers = try rows(
      "SELECT organisation, id, purpose FROM board_papers WHERE round = \(round) ORDER BY id"
    ) { row throws(WorkspaceError) in
      BoardRow(
        organisation: try row.optionalIdentifier(0), id: try row.integer(1),
        paper: BoardPaper(purpose: try row.optionalChoice(2)))
    }
    let items = Dictionary(grouping: try boardItems(in: round), by: \.paper)
    for index in papers.indices {
      papers[index].paper.items = items[papers[index].id, default: []].map(\.item)
      papers[index].paper.items = papers[index].paper.itemsInOrder
    }
    return papers
  }

  /// The number of a paper, made where there is none yet.
  private func boardItems(
    in round: Round.ID
  ) throws(WorkspaceError) -> [(paper: Int, item: BoardPaper.Item)] {
    try rows(
      """
      SELECT paper, kind, section, text, owner, due, organisation
      FROM board_papers JOIN board_items ON paper = board_papers.id
      WHERE round = \(round) ORDER BY paper, kind, position
      """
    ) { row throws(WorkspaceError) in
      (
        paper: try row.integer(0),
        item: BoardPaper.Item(
          try row.choice(1), section: try row.optionalIdentifier(2), text: try row.text(3),
          owner: try row.optionalText(4).map(Role.init), due: try row.optionalDate(5))
      )
    }
  }

  fileprivate func paper(
    of organisation: Organisation.ID?, in round: Round.ID
  ) throws(WorkspaceError) -> Int {
    let found = try boardPapers(in: round).first { $0.organisation == organisation }
    if let found { return found.id }
    return try insert(
      "INSERT INTO board_papers (round, organisation) VALUES (\(round), \(organisation))")
  }
}

extension BoardPaper {
  /// What the history tells of the paper, by key: its purpose, and the items of each kind from 1.
  var historyDetails: [String: String] {
    var details: [String: String] = [:]
    details["purpose"] = purpose?.rawValue
    for kind in Item.Kind.allCases {
      for (offset, item) in items(kind).enumerated() {
        details["\(kind.rawValue) \(offset + 1)"] = item.historyText
      }
    }
    return details
  }
}

extension HistoryEntry.Matter {
  static func board(
    _ key: String, of organisation: Organisation.ID?, in round: Round.ID
  ) -> Self {
    Self(.board, round: round, organisation: organisation, key: key)
  }
}
