#if PostgreSQL
  extension Migration {
    /// The history, to which everybody adds at one end, and whose links everybody sees.
    ///
    /// A link is the number and the hash of a change and says nothing of what was changed: whoever may
    /// not read a change can still add the next one to it.
    static let history: [SQL] = [
      """
      CREATE TABLE history (
        id BIGINT PRIMARY KEY,
        at moment NOT NULL,
        role words NOT NULL,
        subject said NOT NULL,
        round words,
        organisation words,
        respondent words,
        key words NOT NULL,
        old_value words,
        new_value words,
        hash digest NOT NULL
      )
      """,
      "CREATE INDEX history_by_organisation ON history (organisation, round)",
      "CREATE TABLE history_links (id BIGINT PRIMARY KEY, hash digest NOT NULL)",
      """
      CREATE FUNCTION continue_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
      BEGIN
        IF NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM history_links) THEN
          RAISE EXCEPTION 'change % does not follow the last one', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        INSERT INTO history_links (id, hash) VALUES (NEW.id, NEW.hash);
        RETURN NEW;
      END $$
      """,
      """
      CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the history is never %', CASE TG_OP WHEN 'UPDATE' THEN 'changed'
          ELSE 'shortened' END USING ERRCODE = 'integrity_constraint_violation';
      END $$
      """,
      """
      CREATE TRIGGER history_goes_on BEFORE INSERT ON history
        FOR EACH ROW EXECUTE FUNCTION continue_history()
      """,
      """
      CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON history
        FOR EACH ROW EXECUTE FUNCTION keep_history()
      """,
      """
      CREATE TRIGGER history_is_not_emptied BEFORE TRUNCATE ON history
        FOR EACH STATEMENT EXECUTE FUNCTION keep_history()
      """,
      """
      CREATE TRIGGER links_are_kept BEFORE UPDATE OR DELETE ON history_links
        FOR EACH ROW EXECUTE FUNCTION keep_history()
      """,
      """
      CREATE TRIGGER links_are_not_emptied BEFORE TRUNCATE ON history_links
        FOR EACH STATEMENT EXECUTE FUNCTION keep_history()
      """,
    ]
  }
#endif
