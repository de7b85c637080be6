#if PostgreSQL
  extension Migration {
    /// Who may see and do what, which the database holds everybody to, whatever program they use.
    static let registerRules: [SQL] = logins + rules + rights + silence

    private static let logins: [SQL] = [
      """
      CREATE TABLE leads (
        login words PRIMARY KEY,
        since moment NOT NULL,
        granted_by words NOT NULL DEFAULT current_user
      )
      """,
      """
      CREATE TABLE partner_logins (
        login words NOT NULL,
        organisation words NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
        since moment NOT NULL,
        granted_by words NOT NULL DEFAULT current_user,
        PRIMARY KEY (login, organisation)
      )
      """,
      // Its body is bound when it is made, so that no other table can be put in the way.
      """
      CREATE FUNCTION is_lead() RETURNS boolean LANGUAGE sql STABLE
        BEGIN ATOMIC SELECT EXISTS (SELECT FROM leads WHERE login = current_user); END
      """,
      // Whoever makes the register leads it, until it is granted to somebody else.
      """
      INSERT INTO leads (login, since)
        VALUES (current_user, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      """,
    ]

    // Questions to other tables are asked once for each statement, not once for each row.
    private static let rules: [SQL] = [
      """
      DO $$
      DECLARE
        own TEXT := 'organisation IN (SELECT mine.organisation FROM partner_logins AS mine '
          'WHERE mine.login = current_user)';
        rule RECORD;
      BEGIN
        FOR rule IN
          SELECT * FROM (VALUES
            ('invitations', own), ('confirmations', own), ('assessments', own), ('people', own),
            ('help_notices', own), ('assurances', own), ('board_papers', own), ('falls', own),
            ('release_records', own), ('answers_elsewhere', own),
            ('responses', 'assessment IN (SELECT mine.id FROM assessments AS mine)'),
            ('sign_offs', 'assessment IN (SELECT mine.id FROM assessments AS mine)'),
            ('agreements', 'assessment IN (SELECT mine.id FROM assessments AS mine)'),
            ('plan_items', 'assessment IN (SELECT mine.id FROM assessments AS mine)'),
            ('evidence', 'assessment IN (SELECT mine.id FROM assessments AS mine)'),
            ('answers', 'response IN (SELECT mine.id FROM responses AS mine)'),
            ('evidence_criteria', 'evidence IN (SELECT mine.id FROM evidence AS mine)'),
            ('board_items', 'paper IN (SELECT mine.id FROM board_papers AS mine)'),
            ('copies', 'false')
          ) AS rules (place, is_own)
        LOOP
          EXECUTE format('CREATE POLICY own ON %I USING ((SELECT is_lead()) OR %s)',
            rule.place, rule.is_own);
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', rule.place);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', rule.place);
        END LOOP;
      END $$
      """,
      // What is told of no organisation is told of what everybody may read, with one exception: the
      // whole partnership's board paper.
      """
      CREATE POLICY own_is_read ON history FOR SELECT USING ((SELECT is_lead())
        OR (organisation IS NULL AND subject IN ('programme', 'framework', 'round'))
        OR organisation IN (SELECT mine.organisation FROM partner_logins AS mine
          WHERE mine.login = current_user))
      """,
      """
      CREATE POLICY own_is_added ON history FOR INSERT WITH CHECK ((SELECT is_lead())
        OR (subject NOT IN ('organisation', 'invitation')
          AND organisation IN (SELECT mine.organisation FROM partner_logins AS mine
            WHERE mine.login = current_user)))
      """,
      "ALTER TABLE history ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE history FORCE ROW LEVEL SECURITY",
      // Who leads is no secret, and has to be read before anything else can be asked.
      "CREATE POLICY all_are_read ON leads FOR SELECT USING (true)",
      "CREATE POLICY leads_add ON leads FOR INSERT WITH CHECK (is_lead())",
      "CREATE POLICY leads_remove ON leads FOR DELETE USING (is_lead())",
      "ALTER TABLE leads ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE leads FORCE ROW LEVEL SECURITY",
      """
      CREATE POLICY own_is_read ON partner_logins FOR SELECT
        USING (login = current_user OR (SELECT is_lead()))
      """,
      "CREATE POLICY leads_add ON partner_logins FOR INSERT WITH CHECK ((SELECT is_lead()))",
      "CREATE POLICY leads_remove ON partner_logins FOR DELETE USING ((SELECT is_lead()))",
      "ALTER TABLE partner_logins ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE partner_logins FORCE ROW LEVEL SECURITY",
      // The answers as one table, for whoever asks with SQL; with the rights of whoever asks.
      """
      CREATE VIEW answer_table WITH (security_invoker = true) AS
        SELECT round, organisation, respondent, question, answer, reason, note
        FROM assessments
          JOIN responses ON responses.assessment = assessments.id
          JOIN answers ON answers.response = responses.id
      """,
    ]

    // Rights are given to each login by name: a register needs no role of its own on the server, and
    // so nobody who may make one.
    private static let rights: [SQL] = [
      """
      CREATE FUNCTION admit_partner(login TEXT) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
      DECLARE
        place TEXT;
      BEGIN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), login);
        FOR place IN SELECT relname FROM pg_class
          WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
        LOOP EXECUTE format('GRANT SELECT ON %I TO %I', place, login);
        END LOOP;
        -- Not the numbers of rows: whoever could choose one could find out which there are.
        FOREACH place IN ARRAY ARRAY[
          'INSERT (round, organisation), DELETE ON assessments',
          'INSERT (assessment, respondent), UPDATE (part_of, person), DELETE ON responses',
          'INSERT, UPDATE (answer, reason, note), DELETE ON answers',
          'INSERT, DELETE ON agreements', 'INSERT, DELETE ON plan_items',
          'INSERT (assessment, kind, title, reference, date), '
            'UPDATE (expired, expired_because), DELETE ON evidence',
          'INSERT, DELETE ON evidence_criteria', 'INSERT, DELETE ON people',
          'INSERT (assessment, number, role, person, date, exceptions, fingerprint), '
            'UPDATE (person, voided_at, voided_by, voided_because) ON sign_offs',
          'INSERT, UPDATE (role, reason), DELETE ON confirmations',
          'INSERT, DELETE ON help_notices', 'INSERT, DELETE ON assurances',
          'INSERT (round, organisation), UPDATE (purpose), DELETE ON board_papers',
          'INSERT, DELETE ON board_items', 'INSERT, DELETE ON falls',
          'INSERT, DELETE ON answers_elsewhere', 'INSERT ON history']
        LOOP EXECUTE format('GRANT %s TO %I', place, login);
        END LOOP;
      END $$
      """,
      """
      CREATE FUNCTION admit_lead(login TEXT) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
      BEGIN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), login);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I',
          current_schema(), login);
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON migrations, history_links FROM %I', login);
        EXECUTE format('REVOKE UPDATE, DELETE ON history FROM %I', login);
        EXECUTE format('GRANT USAGE, UPDATE ON ALL SEQUENCES IN SCHEMA %I TO %I',
          current_schema(), login);
        EXECUTE format('GRANT EXECUTE ON FUNCTION admit_lead, admit_partner, dismiss TO %I', login);
      END $$
      """,
      """
      CREATE FUNCTION dismiss(login TEXT) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
      BEGIN
        -- The owner of the tables keeps what an owner has; the rules hold for it as for anybody.
        IF login = current_user THEN RETURN; END IF;
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', current_schema(), login);
        EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %I', current_schema(), login);
        EXECUTE format('REVOKE ALL ON FUNCTION admit_lead, admit_partner, dismiss FROM %I', login);
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', current_schema(), login);
      END $$
      """,
      "REVOKE ALL ON FUNCTION admit_partner, admit_lead, dismiss FROM PUBLIC",
    ]

    // What the planner gathers of the rows of all would show in its estimates to anybody who asks how
    // a statement would be run.
    private static let silence: [SQL] = [
      """
      DO $$
      DECLARE
        part RECORD;
      BEGIN
        FOR part IN
          SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
          WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relrowsecurity
            AND attnum > 0 AND NOT attisdropped
        LOOP
          EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0',
            part.relname, part.attname);
        END LOOP;
        FOR part IN
          SELECT indexrelid::regclass AS place, attnum FROM pg_index
            JOIN pg_class ON pg_class.oid = indrelid JOIN pg_attribute ON attrelid = indexrelid
          WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity
            AND indkey[attnum - 1] = 0
        LOOP
          EXECUTE format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS 0', part.place, part.attnum);
        END LOOP;
      END $$
      """
    ]
  }
#endif
