#if PostgreSQL
  extension PostgreSQLDatabase {
    /// What the server's catalogue says of each part of the schema that is searched first.
    ///
    /// The schema's own name is left out, so that two schemas can be held against each other.
    func catalogue() throws(WorkspaceError) -> [String: String] {
      var parts: [String: String] = [:]
      for sql in Self.catalogue {
        try run(sql) { row throws(WorkspaceError) in parts[try row.text(0)] = try row.text(1) }
      }
      return parts
    }

    private static let catalogue: [SQL] = [
      """
      SELECT relname::text, replace(concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity,
        reloptions, CASE relkind WHEN 'v' THEN pg_get_viewdef(oid)
          WHEN 'i' THEN pg_get_indexdef(oid) END), current_schema() || '.', '')
      FROM pg_class WHERE relnamespace = current_schema()::regnamespace
      """,
      """
      SELECT relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull,
        attidentity, attcollation,
        replace(pg_get_expr(adbin, adrelid), current_schema() || '.', ''))
      FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
        AND attnum > 0 AND NOT attisdropped
      """,
      """
      SELECT conname || ' of ' || coalesce(relname, typname),
        replace(concat_ws(' ', pg_get_constraintdef(pg_constraint.oid), convalidated),
          current_schema() || '.', '')
      FROM pg_constraint LEFT JOIN pg_class ON conrelid = pg_class.oid
        LEFT JOIN pg_type ON contypid = pg_type.oid
      WHERE connamespace = current_schema()::regnamespace
      """,
      """
      SELECT tgname::text, replace(concat_ws(' ', tgenabled, pg_get_triggerdef(pg_trigger.oid)),
        current_schema() || '.', '')
      FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid
      WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal
      """,
      """
      SELECT 'keys of ' || relname, string_agg(DISTINCT tgenabled::text, '')
      FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid
      WHERE relnamespace = current_schema()::regnamespace AND tgisinternal GROUP BY relname
      """,
      """
      SELECT format('%s(%s)', proname, pg_get_function_identity_arguments(oid)),
        replace(replace(pg_get_functiondef(oid), current_schema() || '.', ''),
          quote_literal(current_schema()), '')
      FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
      """,
      """
      SELECT polname || ' on ' || relname, replace(concat_ws(' ', polcmd, polpermissive, polroles,
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)),
        current_schema() || '.', '')
      FROM pg_policy JOIN pg_class ON polrelid = pg_class.oid
      WHERE relnamespace = current_schema()::regnamespace
      """,
      """
      SELECT typname || ' as a kind of text',
        concat_ws(' ', typnotnull, typcollation, format_type(typbasetype, typtypmod))
      FROM pg_type WHERE typnamespace = current_schema()::regnamespace AND typtype = 'd'
      """,
    ]
  }
#endif
