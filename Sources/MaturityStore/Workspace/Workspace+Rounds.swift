package import Maturity

extension Workspace {
  /// The rounds, the oldest first.
  package func rounds() throws(WorkspaceError) -> [Round] {
    try connection.reading { () throws(WorkspaceError) in
      let targets = try connection.rows("SELECT round, section, level FROM round_targets") {
        row throws(WorkspaceError) in
        (
          round: try row.identifier(0) as Round.ID, section: try row.identifier(1) as Section.ID,
          level: try row.level(2)
        )
      }
      let particular = Dictionary(grouping: targets, by: \.round).mapValues { targets in
        Dictionary(targets.map { ($0.section, $0.level) }, uniquingKeysWith: { first, _ in first })
      }
      return try connection.rows(
        """
        SELECT id, name, date, opens, closes, framework, edition, standard_target, disclosure,
          publication, peers, smallest_group
        FROM rounds ORDER BY date, id
        """
      ) { row throws(WorkspaceError) in
        let id: Round.ID = try row.identifier(0)
        return Round(
          id: id, name: try row.text(1), date: try row.date(2), opens: try row.optionalDate(3),
          closes: try row.optionalDate(4), framework: try row.identifier(5),
          edition: try row.text(6),
          targets: Targets(try row.level(7), particular: particular[id] ?? [:]),
          disclosure: try row.choice(8), peers: try row.choice(10),
          smallestGroup: SmallestGroup(try row.integer(11)),
          publication: try row.optionalDate(9))
      }
    }
  }

  /// A round by its identifier.
  ///
  /// - Parameter id: The identifier of a round of this workspace.
  /// - Returns: The round.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func round(_ id: Round.ID) throws(WorkspaceError) -> Round {
    guard let round = try rounds().first(where: { $0.id == id }) else {
      throw refusal(.unknownRound(id))
    }
    return round
  }

  /// Adds a round, whose framework the workspace already keeps.
  ///
  /// - Parameters:
  ///   - round: A round with an identifier of its own.
  ///   - author: Who adds it.
  /// - Throws: ``WorkspaceError``: the round is there already, closes before it opens, or its framework is
  ///   not kept; or it cannot be written.
  package func add(_ round: Round, by author: Author) throws(WorkspaceError) {
    try connection.writing { () throws(WorkspaceError) in
      try check(round)
      try connection.run(
        """
        INSERT INTO rounds (id, name, date, opens, closes, framework, edition, standard_target,
          disclosure, publication, peers, smallest_group)
        VALUES (\(round.id), \(round.name), \(round.date), \(round.opens), \(round.closes),
          \(round.framework), \(round.edition), \(round.targets.standard), \(round.disclosure),
          \(round.publication), \(round.peers), \(round.smallestGroup.count))
        """)
      for (section, level) in round.targets.particular {
        try connection.run(
          """
          INSERT INTO round_targets (round, section, level)
          VALUES (\(round.id), \(section), \(level))
          """)
      }
      for (key, value) in round.historyDetails {
        try connection.record(
          HistoryEntry.Matter(.round, round: round.id, key: key), from: nil, to: value, by: author)
      }
    }
  }

  private func check(_ round: Round) throws(WorkspaceError) {
    guard try !connection.holds("SELECT 1 FROM rounds WHERE id = \(round.id)") else {
      throw refusal(.roundExists(round.id))
    }
    if let opens = round.opens, let closes = round.closes, closes < opens {
      throw refusal(.closesBeforeItOpens(round.id))
    }
    let isKept = try connection.holds(
      "SELECT 1 FROM frameworks WHERE id = \(round.framework) AND edition = \(round.edition)")
    guard isKept else {
      throw refusal(.frameworkNotKept(round.framework, edition: round.edition))
    }
  }

  /// Gives a round another last day of answering.
  ///
  /// - Parameters:
  ///   - id: The round.
  ///   - closes: The last day on which answers are taken; `nil` where it is to stay open.
  ///   - author: Who changes it.
  /// - Throws: ``WorkspaceError``: an unknown round, or it would close before it opens; or it cannot be
  ///   written.
  package func extend(
    _ id: Round.ID, until closes: CalendarDate?, by author: Author
  ) throws(WorkspaceError) {
    try connection.writing { () throws(WorkspaceError) in
      let round = try round(id)
      if let opens = round.opens, let closes, closes < opens {
        throw refusal(.closesBeforeItOpens(id))
      }
      try connection.run("UPDATE rounds SET closes = \(closes) WHERE id = \(id)")
      try connection.record(
        HistoryEntry.Matter(.round, round: id, key: "closes"), from: round.closes?.iso,
        to: closes?.iso, by: author)
    }
  }
}

extension Workspace {
  /// Makes a round ask another edition of its framework.
  ///
  /// Answers stay beside the questions that both editions have; the others are kept and not read.
  ///
  /// - Parameters:
  ///   - edition: An edition that the workspace keeps.
  ///   - id: The round, in which nobody's signature is in force.
  ///   - author: Who changes it.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round, an edition that is not kept, or somebody has
  ///   signed; or it cannot be written.
  @discardableResult
  package func ask(
    edition: String, in id: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      let round = try round(id)
      if round.edition == edition { return false }
      let isKept = try connection.holds(
        "SELECT 1 FROM frameworks WHERE id = \(round.framework) AND edition = \(edition)")
      guard isKept else { throw refusal(.frameworkNotKept(round.framework, edition: edition)) }
      let signed = try connection.signatures(in: id, of: nil).first { $0.signature.voided == nil }
      if let signed { throw refusal(.roundSigned(id, by: signed.organisation)) }
      try connection.run("UPDATE rounds SET edition = \(edition) WHERE id = \(id)")
      try connection.record(
        HistoryEntry.Matter(.round, round: id, key: "edition"), from: round.edition, to: edition,
        by: author)
      return true
    }
  }
}

extension Round {
  /// The round as the history tells it.
  var historyDetails: [(key: String, value: String?)] {
    [
      ("name", name), ("date", date.iso), ("opens", opens?.iso), ("closes", closes?.iso),
      ("framework", framework.text), ("edition", edition),
      ("standard target", targets.standard.description), ("disclosure", disclosure.rawValue),
      ("publication", publication?.iso),
      // Absent where nothing was said, as in rounds from before it could be.
      ("peers", peers == .none ? nil : peers.rawValue),
      ("smallest group", smallestGroup == .five ? nil : String(smallestGroup.count)),
    ]
      + targets.particular.sorted { $0.key < $1.key }.map {
        ("target for \($0.key)", $0.value.description)
      }
  }
}
