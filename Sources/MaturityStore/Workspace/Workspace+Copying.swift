extension Workspace {
  /// Copies everything of a workspace into a new one, which may be a file or a register.
  ///
  /// Every row of every table goes over as it stands, with its number, and the history with its hashes.
  /// Both are checked: a copy that differs is not kept, and what is not whole is copied only where that
  /// is asked for, with its faults. Nobody else writes meanwhile. Logins of a register stay behind:
  /// they are its server's.
  ///
  /// - Parameters:
  ///   - path: Where to make it: a file where nothing stands, or a database without a register.
  ///   - busyTimeout: How long to wait for somebody else to finish.
  ///   - withFaults: Whether to copy what is not whole as well.
  /// - Returns: What was copied.
  /// - Throws: ``WorkspaceError``: the workspace is not whole or not all in sight, something stands
  ///   there, or it cannot be written.
  @discardableResult
  package func copy(
    to path: String, busyTimeout: Duration? = nil, withFaults: Bool = false
  ) throws(WorkspaceError) -> CopyOutcome {
    try demandEverybody()
    return try connection.reading { () throws(WorkspaceError) in
      let faults = try verify()
      if !withFaults, let first = faults.first {
        throw error(.notWhole(first.description, others: faults.count - 1))
      }
      let count = try Self.copy(
        connection, to: path, busyTimeout: busyTimeout, faults: faults.filter(\.isOfContent))
      return CopyOutcome(rows: count, faults: faults)
    }
  }

  /// Copies every row, after which the copy has the same faults.
  private static func copy(
    _ source: borrowing Connection, to path: String, busyTimeout: Duration?, faults: [Problem]
  ) throws(WorkspaceError) -> Int {
    var count = 0
    _ = try make(at: path, busyTimeout: busyTimeout) { copy throws(WorkspaceError) in
      for table in CopiedTable.all {
        let rows = try source.rows(table.reading) { row throws(WorkspaceError) in row.all }
        for start in stride(from: 0, to: rows.count, by: CopiedTable.atOnce) {
          let some = rows[start..<min(start + CopiedTable.atOnce, rows.count)]
          try copy.connection.run(table.writing(some))
        }
        count += rows.count
        let written = try copy.connection.rows(table.reading) { row throws(WorkspaceError) in
          row.all
        }
        if written != rows { throw copy.error(.copyDiffers) }
      }
      try copy.connection.database.settleCopiedRows()
      // A table is named with the column in a register, and not in a file.
      let found = try copy.verify()
      if found.map(\.withoutDetail) != faults.map(\.withoutDetail) {
        throw copy.error(.copyDiffers)
      }
    }
    return count
  }
}

/// What a copy of a workspace took over.
package struct CopyOutcome: Hashable, Sendable {
  /// How many rows.
  package let rows: Int
  /// What is wrong with the workspace that was copied; none where it is whole.
  package let faults: [Problem]
}

extension Problem {
  /// The problem without the words of one kind of database for it.
  fileprivate var withoutDetail: Problem {
    if case .unreadable = self { .unreadable(detail: "") } else { self }
  }
}

/// A table that is the same in a file and in a register.
struct CopiedTable: Sendable {
  let name: StaticString
  /// Every column, the key first.
  let columns: StaticString
  /// What its rows are ordered by, so that a copy can be held against them.
  let key: StaticString

  /// Every row.
  var reading: SQL { "SELECT \(fixed: columns) FROM \(fixed: name) ORDER BY \(fixed: key)" }

  /// How many rows go over in one statement.
  static let atOnce = 100

  /// Rows, put in as they are.
  func writing(_ rows: ArraySlice<[SQLValue]>) -> SQL {
    "INSERT INTO \(fixed: name) (\(fixed: columns)) VALUES \(rows: rows)"
  }

  /// Every table, what is referred to before what refers to it.
  static let all = [
    CopiedTable(name: "programme", columns: "id, title, is_illustrative", key: "id"),
    CopiedTable(
      name: "frameworks", columns: "id, edition, text, digest", key: "id, edition"),
    CopiedTable(
      name: "framework_questions", columns: "framework, edition, position, question",
      key: "framework, edition, position"),
    CopiedTable(
      name: "organisations", columns: "id, position, name, short_name, kind, tier", key: "id"),
    CopiedTable(
      name: "organisation_relations",
      columns: "organisation, relation, position, other, name, date",
      key: "organisation, relation, position"),
    CopiedTable(
      name: "rounds",
      columns: """
        id, name, date, opens, closes, framework, edition, standard_target, disclosure, publication,
        peers, smallest_group
        """, key: "id"),
    CopiedTable(
      name: "round_targets", columns: "round, section, level", key: "round, section"),
    CopiedTable(
      name: "invitations", columns: "round, organisation, date", key: "round, organisation"),
    CopiedTable(
      name: "confirmations", columns: "round, organisation, section, role, reason",
      key: "round, organisation, section"),
    CopiedTable(name: "assessments", columns: "id, round, organisation", key: "id"),
    CopiedTable(name: "people", columns: "id, name", key: "id"),
    CopiedTable(name: "copies", columns: "id, path, at", key: "id"),
    CopiedTable(
      name: "sign_offs",
      columns: """
        id, assessment, number, role, person, date, exceptions, fingerprint, voided_at, voided_by,
        voided_because
        """, key: "id"),
    CopiedTable(
      name: "responses", columns: "id, assessment, respondent, part_of, person", key: "id"),
    CopiedTable(
      name: "answers", columns: "response, question, answer, reason, note",
      key: "response, question"),
    CopiedTable(
      name: "agreements", columns: "assessment, question, answer, reason, note, because",
      key: "assessment, question"),
    CopiedTable(
      name: "plan_items", columns: "assessment, position, question, action, owner, due, progress",
      key: "assessment, position"),
    CopiedTable(
      name: "evidence",
      columns: "id, assessment, kind, title, reference, date, expired, expired_because", key: "id"),
    CopiedTable(
      name: "evidence_criteria", columns: "evidence, question", key: "evidence, question"),
    CopiedTable(
      name: "help_notices", columns: "round, organisation, section, kind, note",
      key: "round, organisation, section"),
    CopiedTable(
      name: "assurances", columns: #"round, organisation, position, kind, "by", date, note"#,
      key: "round, organisation, position"),
    CopiedTable(name: "board_papers", columns: "id, round, organisation, purpose", key: "id"),
    CopiedTable(
      name: "board_items", columns: "paper, kind, position, section, text, owner, due",
      key: "paper, kind, position"),
    CopiedTable(
      name: "falls", columns: "round, organisation, section, because",
      key: "round, organisation, section"),
    CopiedTable(
      name: "releases", columns: "round, number, audience, date, role", key: "round, number"),
    CopiedTable(
      name: "release_records",
      columns: """
        round, number, section, position, organisation, peers, standing, steps, fingerprint
        """, key: "round, number, section, position"),
    CopiedTable(
      name: "answers_elsewhere",
      columns: "round, organisation, question, crosswalk, item, answer, date, source, how",
      key: "round, organisation, question, crosswalk, item"),
    CopiedTable(
      name: "history",
      columns: """
        id, at, role, subject, round, organisation, respondent, key, old_value, new_value, hash
        """, key: "id"),
  ]
}
