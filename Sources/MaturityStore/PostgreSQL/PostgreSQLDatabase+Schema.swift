#if PostgreSQL
  extension PostgreSQLDatabase {
    /// Every migration of a register, oldest first; only ever added to at the end.
    static let migrations: [Migration] = [.register, .registerHeldTight]

    /// Runs the migrations that a register of a version, 0 where there is none, still lacks.
    ///
    /// The caller holds the transaction.
    func migrate(
      from version: Int, by migrations: [Migration] = migrations,
      as schema: StaticString = "declaration"
    ) throws(WorkspaceError) {
      if version == 0 { try run("CREATE SCHEMA \(fixed: schema)") }
      for (offset, migration) in migrations.enumerated().dropFirst(version) {
        for statement in migration.statements { try run(statement) }
        try run(
          "INSERT INTO migrations (version, name) VALUES (\(offset + 1), \(migration.name))")
      }
    }

    func structuralProblems() throws(WorkspaceError) -> [Problem] {
      try danglingReferences() + schemaProblems()
    }

    /// Rows that refer to others that are not there: whoever switches the keys off can leave some.
    private func danglingReferences() throws(WorkspaceError) -> [Problem] {
      var questions: [(table: String, text: String)] = []
      try run(
        """
        SELECT here.relname, format('SELECT 1 FROM %I AS here WHERE NOT EXISTS '
            || '(SELECT FROM %I AS there WHERE %s) AND %s LIMIT 1', here.relname, there.relname,
          string_agg(format('here.%I = there.%I', mine.attname, theirs.attname), ' AND '),
          string_agg(format('here.%I IS NOT NULL', mine.attname), ' AND '))
        FROM pg_constraint AS made
          JOIN pg_class AS here ON here.oid = conrelid
          JOIN pg_class AS there ON there.oid = confrelid
          CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (mine, theirs)
          JOIN pg_attribute AS mine ON mine.attrelid = conrelid AND mine.attnum = pair.mine
          JOIN pg_attribute AS theirs ON theirs.attrelid = confrelid AND theirs.attnum = pair.theirs
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
        GROUP BY made.oid, here.relname, there.relname ORDER BY here.relname
        """
      ) { row throws(WorkspaceError) in
        questions.append((table: try row.text(0), text: try row.text(1)))
      }
      var problems: [Problem] = []
      for question in questions where try hasRows(question.text) {
        problems.append(.danglingReference(table: question.table))
      }
      return problems
    }

    private func schemaProblems() throws(WorkspaceError) -> [Problem] {
      let found = try catalogue()
      let expected: [String: String]
      do throws(WorkspaceError) {
        expected = try another().pattern()
      } catch {
        switch error.fact {
        case .server(.notAllowed), .server(.onlyReads): return [.schemaUnchecked(login: login)]
        default: throw error
        }
      }
      return Set(found.keys).union(expected.keys).sorted()
        .filter { found[$0] != expected[$0] }.map { .schemaDiffers(name: $0) }
    }

    /// The schema as it should be: made beside the other, looked at, and undone.
    private func pattern() throws(WorkspaceError) -> [String: String] {
      try run("BEGIN")
      try run("SELECT set_config('search_path', 'declaration_pattern, pg_temp', true)")
      try migrate(from: 0, as: "declaration_pattern")
      let pattern = try catalogue()
      try run("ROLLBACK")
      return pattern
    }
  }
#endif
