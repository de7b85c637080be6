#if PostgreSQL
  extension PostgreSQLDatabase {
    /// Every migration of a register, oldest first; only ever added to at the end.
    static let migrations: [Migration] = [.register]

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

    /// Rows that refer to others that are not there, as whoever switches the keys off can leave them.
    private func danglingReferences() throws(WorkspaceError) -> [Problem] {
      var questions: [(table: String, text: String)] = []
      try run(
        """
        SELECT here.relname, format('SELECT 1 FROM %I AS here WHERE NOT EXISTS '
            || '(SELECT FROM %I AS there WHERE %s) AND %s LIMIT 1', here.relname, there.relname,
          string_agg(format('here.%I = there.%I', mine.attname, theirs.attname), ' AND '),
          string_agg(format('here.%I IS NOT NULL', mine.attname), ' AND '))
        FROM pg_constraint AS made
          JOIN pg_class AS here ON here.oid = conrelid JOIN pg_class AS there ON there.oid = confrelid
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

    /// What the server's catalogue says of each part of the schema that is searched first.
    private func catalogue() throws(WorkspaceError) -> [String: String] {
      var parts: [String: String] = [:]
      try run(
        """
        WITH here AS (SELECT oid, nspname AS name FROM pg_namespace WHERE nspname = current_schema()),
        parts (name, says) AS (
          SELECT relname::text, concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity,
            reloptions, CASE relkind WHEN 'v' THEN pg_get_viewdef(pg_class.oid)
              WHEN 'i' THEN pg_get_indexdef(pg_class.oid) END)
          FROM pg_class JOIN here ON relnamespace = here.oid
          UNION ALL SELECT relname || '.' || attname, concat_ws(' ',
            format_type(atttypid, atttypmod), attnotnull, attidentity, attcollation,
            pg_get_expr(adbin, adrelid))
          FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid JOIN here ON relnamespace = here.oid
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
          WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'v')
          UNION ALL SELECT conname::text || ' of ' || coalesce(relname, typname),
            concat_ws(' ', pg_get_constraintdef(pg_constraint.oid), convalidated)
          FROM pg_constraint JOIN here ON connamespace = here.oid
            LEFT JOIN pg_class ON conrelid = pg_class.oid LEFT JOIN pg_type ON contypid = pg_type.oid
          UNION ALL SELECT tgname::text, concat_ws(' ', tgenabled, pg_get_triggerdef(pg_trigger.oid))
          FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid JOIN here ON relnamespace = here.oid
          WHERE NOT tgisinternal
          UNION ALL SELECT 'keys of ' || relname, string_agg(DISTINCT tgenabled::text, '')
          FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid JOIN here ON relnamespace = here.oid
          WHERE tgisinternal GROUP BY relname
          UNION ALL SELECT proname::text, pg_get_functiondef(pg_proc.oid)
          FROM pg_proc JOIN here ON pronamespace = here.oid
          UNION ALL SELECT polname || ' on ' || relname, concat_ws(' ', polcmd, polpermissive,
            polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
          FROM pg_policy JOIN pg_class ON polrelid = pg_class.oid JOIN here ON relnamespace = here.oid
          UNION ALL SELECT typname || ' as a kind of text', concat_ws(' ', typnotnull, typcollation,
            format_type(typbasetype, typtypmod))
          FROM pg_type JOIN here ON typnamespace = here.oid WHERE typtype = 'd'
        )
        SELECT parts.name, replace(replace(coalesce(says, ''), here.name || '.', ''),
          '''' || here.name || '''', '''''') FROM parts, here
        """
      ) { row throws(WorkspaceError) in
        parts[try row.text(0)] = try row.text(1)
      }
      return parts
    }
  }
#endif
