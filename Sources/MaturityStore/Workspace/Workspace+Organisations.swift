package import Maturity

extension Workspace {
  /// The organisations, in the order in which they are always listed.
  package func organisations() throws(WorkspaceError) -> [Organisation] {
    try connection.reading { () throws(WorkspaceError) in
      let predecessors = try relations("predecessor")
      let successors = try relations("successor")
      return try connection.rows(
        "SELECT id, name, short_name, kind, tier FROM organisations ORDER BY position"
      ) { row throws(WorkspaceError) in
        let id: Organisation.ID = try row.identifier(0)
        return Organisation(
          id: id, name: try row.text(1), shortName: try row.text(2), kind: try row.choice(3),
          tier: try row.choice(4), predecessors: predecessors[id] ?? [],
          successors: successors[id] ?? [])
      }
    }
  }

  private func relations(
    _ relation: String
  ) throws(WorkspaceError) -> [Organisation.ID: [Organisation.Relation]] {
    let rows = try connection.rows(
      """
      SELECT organisation, other, name, date FROM organisation_relations
      WHERE relation = \(relation) ORDER BY organisation, position
      """
    ) { row throws(WorkspaceError) in
      (
        try row.identifier(0) as Organisation.ID,
        Organisation.Relation(
          organisation: try row.identifier(1), name: try row.text(2), date: try row.date(3))
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Adds an organisation at the end of the list.
  ///
  /// - Parameters:
  ///   - organisation: One that is not in the list.
  ///   - author: Who adds it.
  /// - Throws: ``WorkspaceError``: it is there already, or it cannot be written.
  package func add(_ organisation: Organisation, by author: Author) throws(WorkspaceError) {
    try connection.writing { () throws(WorkspaceError) in
      try replaceOrganisations(with: try organisations() + [organisation], by: author)
    }
  }

  /// Makes the list of organisations another; those already there keep their answers.
  ///
  /// - Parameters:
  ///   - organisations: The whole list, in order. An organisation that has part in a round cannot
  ///     be left out.
  ///   - author: Who changes the list.
  /// - Throws: ``WorkspaceError``: one is named twice, or one with answers is left out; or it cannot be
  ///   written.
  package func replaceOrganisations(
    with organisations: [Organisation], by author: Author
  ) throws(WorkspaceError) {
    try connection.writing { () throws(WorkspaceError) in
      var wanted: Set<Organisation.ID> = []
      for organisation in organisations where !wanted.insert(organisation.id).inserted {
        throw refusal(.organisationExists(organisation.id))
      }
      let former = try self.organisations()
      // Out of the way first, so that no two ever have the same position.
      try connection.run("UPDATE organisations SET position = -1 - position")
      for (position, organisation) in former.enumerated() where !wanted.contains(organisation.id) {
        try remove(organisation, from: position, by: author)
      }
      let places = Dictionary(uniqueKeysWithValues: zip(former.map(\.id), former.indices))
      for (position, organisation) in organisations.enumerated() {
        try write(organisation, at: position)
        let place = places[organisation.id]
        try record(
          organisation.id, from: place.map { former[$0].historyDetails(position: $0) } ?? [:],
          to: organisation.historyDetails(position: position), by: author)
      }
    }
  }

  private func remove(
    _ organisation: Organisation, from position: Int, by author: Author
  ) throws(WorkspaceError) {
    let id = organisation.id
    let isUsed = try connection.holds(
      """
      SELECT 1 FROM assessments WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM confirmations WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM invitations WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM help_notices WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM assurances WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM board_papers WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM falls WHERE organisation = \(id)
      UNION ALL SELECT 1 FROM answers_elsewhere WHERE organisation = \(id)
      """)
    if isUsed { throw refusal(.organisationHasAnswers(id)) }
    try connection.run("DELETE FROM organisations WHERE id = \(id)")
    try record(id, from: organisation.historyDetails(position: position), to: [:], by: author)
  }

  private func write(
    _ organisation: Organisation, at position: Int
  ) throws(WorkspaceError) {
    let id = organisation.id
    try connection.run(
      """
      INSERT INTO organisations (position, id, name, short_name, kind, tier)
      VALUES (\(position), \(id), \(organisation.name), \(organisation.shortName),
        \(organisation.kind), \(organisation.tier))
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
        short_name = excluded.short_name, kind = excluded.kind, tier = excluded.tier
      """)
    try connection.run("DELETE FROM organisation_relations WHERE organisation = \(id)")
    for (relation, others) in [
      ("predecessor", organisation.predecessors), ("successor", organisation.successors),
    ] {
      for (position, other) in others.enumerated() {
        try connection.run(
          """
          INSERT INTO organisation_relations (organisation, relation, position, other, name, date)
          VALUES (\(id), \(relation), \(position), \(other.organisation), \(other.name),
            \(other.date))
          """)
      }
    }
  }

  private func record(
    _ organisation: Organisation.ID, from old: [String: String], to new: [String: String],
    by author: Author
  ) throws(WorkspaceError) {
    for key in Organisation.historyKeys {
      try connection.record(
        HistoryEntry.Matter(.organisation, organisation: organisation, key: key),
        from: old[key], to: new[key], by: author)
    }
  }
}

extension Organisation {
  static let historyKeys = [
    "position", "name", "short name", "kind", "tier", "predecessors", "successors",
  ]

  /// The organisation as the history tells it; positions are counted from 1.
  func historyDetails(position: Int) -> [String: String] {
    var details = [
      "position": String(position + 1), "name": name, "short name": shortName,
      "kind": kind.rawValue, "tier": tier.rawValue,
    ]
    details["predecessors"] = predecessors.historyText
    details["successors"] = successors.historyText
    return details
  }
}
