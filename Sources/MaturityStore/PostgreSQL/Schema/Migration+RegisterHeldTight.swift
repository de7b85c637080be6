#if PostgreSQL
  extension Migration {
    /// Whoever uses a program of their own can put in nothing that ours could not read, finds out less
    /// of others by asking how a statement is run, and confirms nothing that is the lead's to confirm.
    ///
    /// What a register holds already is left as it is, since a history is never changed: `verify` names
    /// what cannot be read of it. New rows are held to every rule.
    static let registerHeldTight = Migration(
      name: "what every program can read", statements: readable + askedFirst + confirming)

    private static let readable: [SQL] = [
      // The days that the calendar has, from the year 1.
      #"""
      ALTER DOMAIN day ADD CONSTRAINT day_is_in_the_calendar CHECK (VALUE !~ '^0000'
        AND (VALUE ~ '^[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$'
          OR VALUE ~ '^[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)$'
          OR VALUE ~ '^[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])$'
          OR (VALUE ~ '-02-29$'
            AND VALUE ~ '^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)')
        )) NOT VALID
      """#,
      #"""
      ALTER DOMAIN moment ADD CONSTRAINT moment_is_in_the_calendar CHECK (VALUE !~ '^0000'
        AND VALUE ~ 'T([01][0-9]|2[0-3]):'
        AND (VALUE ~ '^[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])T'
          OR VALUE ~ '^[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)T'
          OR VALUE ~ '^[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])T'
          OR (VALUE ~ '-02-29T'
            AND VALUE ~ '^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)')
        )) NOT VALID
      """#,
      // Every identifier that no key holds to another's. A rule and a view stand on some of these
      // columns, so that they cannot become columns of a domain.
      """
      DO $$
      DECLARE
        part RECORD;
      BEGIN
        FOR part IN
          SELECT * FROM (VALUES
            ('frameworks', 'id'), ('framework_questions', 'question'), ('organisations', 'id'),
            ('organisation_relations', 'other'), ('rounds', 'id'), ('round_targets', 'section'),
            ('confirmations', 'section'), ('answers', 'question'), ('agreements', 'question'),
            ('plan_items', 'question'), ('evidence_criteria', 'question'),
            ('help_notices', 'section'), ('board_items', 'section'), ('falls', 'section'),
            ('release_records', 'section'), ('release_records', 'organisation'),
            ('answers_elsewhere', 'question'), ('answers_elsewhere', 'crosswalk'),
            ('history', 'round'), ('history', 'organisation')
          ) AS parts (place, name)
        LOOP
          EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ %L AND length(%I) <= 64) '
            'NOT VALID', part.place, part.place || '_' || part.name || '_is_an_identifier',
            part.name, '^[a-z0-9]+(-[a-z0-9]+)*$', part.name);
        END LOOP;
      END $$
      """,
      """
      ALTER TABLE history ADD CONSTRAINT history_subject_is_known CHECK (subject IN ('programme',
        'framework', 'organisation', 'round', 'invitation', 'respondent', 'answer', 'reason',
        'note', 'agreement', 'evidence', 'expiry', 'plan', 'confirmation', 'copy', 'help',
        'assurance', 'board', 'fall', 'release', 'elsewhere', 'sign-off')) NOT VALID
      """,
      """
      ALTER TABLE release_records ADD CONSTRAINT release_standing_is_known CHECK (
        standing ~ '^level [1-9][0-9]{0,17}$' OR standing IN ('not applicable', 'not assessed',
          'in progress', 'not agreed', 'not submitted')) NOT VALID
      """,
    ]

    // The server may ask what a statement says of a row before it asks the rule, where the statement
    // cannot leak it and costs less; and whoever asks how the statement was run sees which came first.
    // So the rules ask functions that say of themselves that they cost next to nothing. Their operators
    // are named whole: whoever asks may have put others in the way.
    private static let askedFirst: [SQL] = [
      """
      CREATE FUNCTION is_among(one TEXT, several TEXT[]) RETURNS boolean LANGUAGE plpgsql
        IMMUTABLE COST 0.0001 AS $$
      BEGIN RETURN one OPERATOR(pg_catalog.=) ANY (several); END $$
      """,
      """
      CREATE FUNCTION is_among(one BIGINT, several BIGINT[]) RETURNS boolean LANGUAGE plpgsql
        IMMUTABLE COST 0.0001 AS $$
      BEGIN RETURN one OPERATOR(pg_catalog.=) ANY (several); END $$
      """,
      // What is told of no organisation is told of what everybody may read, with one exception: the
      // whole partnership's board paper.
      """
      CREATE FUNCTION is_everybodys(organisation TEXT, subject TEXT) RETURNS boolean
        LANGUAGE plpgsql IMMUTABLE COST 0.0001 AS $$
      BEGIN
        RETURN organisation IS NULL
          AND subject OPERATOR(pg_catalog.=) ANY (ARRAY['programme', 'framework', 'round']);
      END $$
      """,
      // Asked once for each statement. Those after the first see what the rules let them see.
      """
      CREATE FUNCTION own_organisations() RETURNS TEXT[] LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT coalesce(array_agg(organisation::text), '{}') FROM partner_logins
          WHERE login = current_user; END
      """,
      """
      CREATE FUNCTION own_assessments() RETURNS BIGINT[] LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT coalesce(array_agg(id), '{}') FROM assessments; END
      """,
      """
      CREATE FUNCTION own_responses() RETURNS BIGINT[] LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT coalesce(array_agg(id), '{}') FROM responses; END
      """,
      """
      CREATE FUNCTION own_evidence() RETURNS BIGINT[] LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT coalesce(array_agg(id), '{}') FROM evidence; END
      """,
      """
      CREATE FUNCTION own_papers() RETURNS BIGINT[] LANGUAGE sql STABLE BEGIN ATOMIC
        SELECT coalesce(array_agg(id), '{}') FROM board_papers; END
      """,
      """
      DO $$
      DECLARE
        rule RECORD;
      BEGIN
        FOR rule IN
          SELECT * FROM (VALUES
            ('invitations', 'organisation', 'own_organisations'),
            ('assessments', 'organisation', 'own_organisations'),
            ('people', 'organisation', 'own_organisations'),
            ('help_notices', 'organisation', 'own_organisations'),
            ('assurances', 'organisation', 'own_organisations'),
            ('board_papers', 'organisation', 'own_organisations'),
            ('falls', 'organisation', 'own_organisations'),
            ('release_records', 'organisation', 'own_organisations'),
            ('answers_elsewhere', 'organisation', 'own_organisations'),
            ('responses', 'assessment', 'own_assessments'),
            ('sign_offs', 'assessment', 'own_assessments'),
            ('agreements', 'assessment', 'own_assessments'),
            ('plan_items', 'assessment', 'own_assessments'),
            ('evidence', 'assessment', 'own_assessments'),
            ('answers', 'response', 'own_responses'),
            ('evidence_criteria', 'evidence', 'own_evidence'),
            ('board_items', 'paper', 'own_papers')
          ) AS rules (place, part, own)
        LOOP
          EXECUTE format('ALTER POLICY own ON %I USING ((SELECT is_lead()) '
            'OR is_among(%I, (SELECT %I())))', rule.place, rule.part, rule.own);
        END LOOP;
      END $$
      """,
      """
      ALTER POLICY own_is_read ON history USING ((SELECT is_lead())
        OR is_everybodys(organisation, subject)
        OR is_among(organisation, (SELECT own_organisations())))
      """,
      // What an organisation may tell of itself; the rest is the lead's.
      """
      ALTER POLICY own_is_added ON history WITH CHECK ((SELECT is_lead())
        OR (subject IN ('respondent', 'answer', 'reason', 'note', 'agreement', 'evidence', 'expiry',
            'plan', 'help', 'assurance', 'board', 'fall', 'elsewhere', 'sign-off')
          AND is_among(organisation, (SELECT own_organisations()))))
      """,
      """
      ALTER POLICY own_is_read ON partner_logins USING ((SELECT is_lead())
        OR is_among(login, (SELECT ARRAY[current_user::text])))
      """,
    ]

    // Logins that were let in before keep a right to write here, of which these rules leave nothing.
    private static let confirming: [SQL] = [
      "DROP POLICY own ON confirmations",
      """
      CREATE POLICY own_is_read ON confirmations FOR SELECT USING ((SELECT is_lead())
        OR is_among(organisation, (SELECT own_organisations())))
      """,
      "CREATE POLICY leads_write ON confirmations USING ((SELECT is_lead()))",
      """
      CREATE OR REPLACE FUNCTION admit_partner(login TEXT) RETURNS void LANGUAGE plpgsql
        SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
          'INSERT, DELETE ON help_notices', 'INSERT, DELETE ON assurances',
          'INSERT (round, organisation), UPDATE (purpose), DELETE ON board_papers',
          'INSERT, DELETE ON board_items', 'INSERT, DELETE ON falls',
          'INSERT, DELETE ON answers_elsewhere', 'INSERT ON history']
        LOOP EXECUTE format('GRANT %s TO %I', place, login);
        END LOOP;
      END $$
      """,
    ]
  }
#endif
