"""What the server itself holds everybody to in a register, asked with `psql`."""

import pytest

MALDON = "maldon-district-council"
POLICE = "essex-police"

# What every login of a register may read: what is asked, of whom and when, and nobody's answers.
# `leads` is who leads; `history_links` are numbers and hashes.
EVERYBODYS = {
    "programme", "frameworks", "framework_questions", "organisations", "organisation_relations",
    "rounds", "round_targets", "releases", "migrations", "leads", "history_links",
}
OF_ORGANISATION = {
    "invitations", "confirmations", "assessments", "people", "help_notices", "assurances",
    "board_papers", "falls", "release_records", "answers_elsewhere", "partner_logins",
    "answer_table",
}
OF_ASSESSMENT = {"responses", "sign_offs", "agreements", "plan_items", "evidence"}
LEADS_ALONE = {"copies"}


def own_rows(table, organisation):
    """How the rows of an organisation's own are found by somebody who sees all."""
    assessments = f"SELECT id FROM assessments WHERE organisation = '{organisation}'"
    if table in OF_ORGANISATION:
        return f"organisation = '{organisation}'"
    if table in OF_ASSESSMENT:
        return f"assessment IN ({assessments})"
    if table in LEADS_ALONE:
        return "false"
    return {
        "answers": f"response IN (SELECT id FROM responses WHERE assessment IN ({assessments}))",
        "evidence_criteria": "evidence IN (SELECT id FROM evidence WHERE "
        f"assessment IN ({assessments}))",
        "board_items": "paper IN (SELECT id FROM board_papers WHERE "
        f"organisation = '{organisation}')",
        "history": f"organisation = '{organisation}' OR (organisation IS NULL AND subject IN "
        "('programme', 'framework', 'round'))",
    }[table]


def tables(server, database):
    """Every table and view of a register, as the catalogue has them."""
    return [name for (name,) in server.do(
        "SELECT relname FROM pg_class WHERE relnamespace = 'declaration'::regnamespace"
        " AND relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY relname", database)]


def seen(server, database, login, table):
    """The rows that a login sees, each as text, or the code with which it is refused."""
    rows = server.ask(
        f"SELECT count(*), md5(coalesce(string_agg(t::text, '' ORDER BY t::text), ''))"
        f" FROM declaration.{table} AS t", database, login)
    return rows if isinstance(rows, str) else rows[0]


@pytest.mark.parametrize("login, organisation", [("maldon", MALDON), ("police", POLICE)])
def test_another_organisations_rows_are_in_no_table(shared, server, login, organisation):
    found = tables(server, shared.database)
    assert "answers" in found and "history" in found
    for table in found:
        if table in EVERYBODYS:
            continue
        # A new table is in none of these sets until somebody has said who may read it.
        own = server.do(
            "SET search_path = declaration; SELECT count(*), md5(coalesce(string_agg(t::text, ''"
            f" ORDER BY t::text), '')) FROM {table} AS t WHERE {own_rows(table, organisation)}",
            shared.database)[0]
        assert seen(server, shared.database, login, table) == own, table
        everybodys = seen(server, shared.database, "administrator", table)
        assert int(everybodys[0]) > int(own[0]), f"nobody else has a row in {table}"


def test_whoever_owns_the_tables_sees_nothing_either(shared, server):
    """The rules are forced on the owner: what a lead sees it sees because it leads."""
    database = server.database("owned", "owner")
    address = server.address("owner", database)
    shared("copy", shared.file, address)
    server.login("other_lead")
    shared("register", "grant", "--lead", "--login", "other_lead", "--workspace", address)
    new = server.address("other_lead", database)
    shared("register", "revoke", "--lead", "--login", "owner", "--workspace", new)
    for table in tables(server, database):
        rows = int(seen(server, database, "owner", table)[0])
        if table in EVERYBODYS:
            assert rows > 0 or table == "round_targets", table
        elif table == "history":
            open_to_all = "('programme', 'framework', 'round')"
            assert server.do(
                "SELECT count(*) FROM declaration.history WHERE NOT (organisation IS NULL AND"
                f" subject IN {open_to_all})", database, "owner") == [["0"]]
        else:
            assert rows == 0, table
    assert "no part" in shared("status", "--workspace", address, code=66).error
    shared("status", "--workspace", new)
    # The new lead does all that a lead does, and says what only an owner could look at.
    shared("round", "add", "later", "--date", "2027-03-31", "--workspace", new)
    rows = f"organisation,question,answer\n{MALDON},took-part,met\n".encode()
    shared("import", "-", "--workspace", new, input=rows)
    shared("register", "grant", "maldon", "--login", "other_partner", "--workspace", new, code=65)
    server.login("other_partner")
    shared("register", "grant", "maldon", "--login", "other_partner", "--workspace", new)
    shared("register", "revoke", "maldon", "--login", "other_partner", "--workspace", new)
    unchecked = shared("verify", "--workspace", new, code=1).error
    assert "the tables could not be checked, because the login 'other_lead'" in unchecked
    server.do(f"GRANT CREATE ON DATABASE {database} TO other_lead")
    assert "whole" in shared("verify", "--workspace", new).messages
    assert "may pass itself off" in shared(
        "register", "grant", "maldon", "--login", "administrator", "--workspace", new, code=65
    ).error
    refused = shared(
        "register", "revoke", "--lead", "--login", "other_lead", "--workspace", new, code=65)
    assert "only login" in refused.error


def test_another_organisations_rows_cannot_be_changed(shared, server):
    ask = lambda sql: server.ask(  # noqa: E731
        "SET search_path = declaration; " + sql, shared.database, "maldon")
    other = server.do(
        f"SELECT id FROM declaration.assessments WHERE organisation = '{POLICE}' LIMIT 1",
        shared.database)[0][0]
    denied = "42501"
    before = {t: seen(server, shared.database, "administrator", t)
              for t in tables(server, shared.database)}
    for table in ["answers", "evidence", "plan_items", "falls", "responses", "assurances"]:
        own = own_rows(table, MALDON)
        assert ask(f"BEGIN; DELETE FROM {table} WHERE NOT ({own}) RETURNING 1; ROLLBACK") in (
            [], "23503"), table
    assert ask("UPDATE answers SET answer = 'met' WHERE response NOT IN"
               " (SELECT id FROM responses) RETURNING 1") == []
    assert ask(f"INSERT INTO responses (assessment, respondent) VALUES ({other}, 'x')") == denied
    assert ask("INSERT INTO falls (round, organisation, section, because)"
               f" VALUES ('next', '{POLICE}', 'skills', 'x')") == denied
    # Rows of one's own cannot be handed to another, nor their numbers chosen.
    assert ask(f"UPDATE assessments SET organisation = '{POLICE}'") == denied
    assert ask(f"UPDATE responses SET assessment = {other}") == denied
    assert ask(f"INSERT INTO assessments (id, round, organisation) VALUES (1, 'next', '{MALDON}')"
               ) == denied
    # What everybody reads is the lead's to write.
    for table in sorted(EVERYBODYS):
        assert ask(f"DELETE FROM {table}") == denied, table
    assert ask(f"INSERT INTO partner_logins (login, organisation, since)"
               f" VALUES ('maldon', '{POLICE}', '2026-01-01T00:00:00Z')") == denied
    assert ask("INSERT INTO leads (login, since) VALUES ('maldon', '2026-01-01T00:00:00Z')"
               ) == denied
    assert ask("SELECT declaration.admit_lead('maldon')") == denied
    assert ask("TRUNCATE answers") == denied
    # Nor can anybody pass for somebody else, or switch the rules off.
    assert ask("SET ROLE police") == denied
    assert ask("SET row_security = off; SELECT * FROM answers") == denied
    assert ask("CREATE TABLE declaration.t (n int)") == denied
    after = {t: seen(server, shared.database, "administrator", t)
             for t in tables(server, shared.database)}
    assert after == before


def test_a_role_counts_and_not_who_took_it_on(shared, server):
    """Whoever is a member of a partner's login has its rows only while acting as it."""
    server.login("colleague")
    server.do("GRANT police TO colleague WITH ADMIN OPTION")
    ask = lambda sql: server.ask(sql, shared.database, "colleague")  # noqa: E731
    assert ask("SELECT count(*) FROM declaration.assessments") == [["0"]]
    assert int(ask("SET ROLE police; SELECT count(*) FROM declaration.assessments")[0][0]) > 0
    assert ask("SET ROLE police; SELECT DISTINCT organisation FROM declaration.assessments"
               ) == [[POLICE]]
    # A view of one's own, or a function in one's own corner, sees no more.
    assert ask("SET ROLE police; CREATE TEMP VIEW mine AS SELECT * FROM declaration.assessments;"
               " SELECT DISTINCT organisation FROM mine") == [[POLICE]]
    assert server.ask(
        "CREATE FUNCTION pg_temp.tell(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$"
        " BEGIN IF $1 <> 'essex-police' THEN RAISE EXCEPTION 'seen'; END IF; RETURN true; END $$;"
        " SELECT count(*) > 0 FROM declaration.assessments WHERE pg_temp.tell(organisation)",
        shared.database, "police") == [["t"]]


def test_the_planner_keeps_no_samples_of_answers(shared, server):
    """How a statement would be run says nothing of what others answered."""
    server.do("ANALYZE", shared.database)
    sampled = server.do(
        "SELECT tablename, attname FROM pg_stats WHERE schemaname = 'declaration'"
        f" AND tablename NOT IN ({', '.join(repr(name) for name in sorted(EVERYBODYS))})",
        shared.database)
    assert sampled == []


@pytest.mark.parametrize("table, says", [
    ("answers", "answer = ANY('{met}')"), ("answers", "answer = ANY('{nothing of this}')"),
    ("answers", "note < ANY('{m}')"), ("answers", "answer = 'met'"),
    ("people", "name < ANY('{m}')"), ("evidence", "title = ANY('{A list}')"),
    ("history", "new_value < ANY('{m}')"), ("history", "subject = ANY('{nothing of this}')"),
    ("sign_offs", "exceptions = ANY('{x}')"), ("assessments", "round = ANY('{x}')"),
    ("partner_logins", "organisation = ANY('{x}')"), ("confirmations", "role = ANY('{x}')"),
    ("plan_items", "action = ANY('{x}')"), ("board_items", "text = ANY('{x}')"),
    ("release_records", "steps = ANY('{x}')"), ("evidence_criteria", "question = ANY('{x}')"),
])
@pytest.mark.parametrize("doing", ["SELECT FROM {table} WHERE {says}",
                                   "DELETE FROM {table} WHERE {says}"])
def test_a_rule_is_asked_before_what_a_statement_says(shared, server, table, says, doing):
    """Whoever asks how a statement was run is not told what others answered.

    A comparison that cannot leak would come first if it cost less than the rule, and then it would
    show whether the rule was asked at all.
    """
    sql = doing.format(table=table, says=says)
    # Indexes would come first whatever it costs, and hold no answers.
    plan = server.ask("SET search_path = declaration; SET enable_indexscan = off;"
                      " SET enable_bitmapscan = off; SET enable_indexonlyscan = off;"
                      f" SET work_mem = 64; EXPLAIN (COSTS off) {sql}", shared.database, "maldon")
    if plan == "42501":
        assert "DELETE" in sql
        return
    filters = [line[0].strip() for line in plan if line[0].strip().startswith("Filter: ")]
    rule, said = filters[0].find("is_among"), filters[0].rfind(says.split()[0] + ")")
    assert 0 <= rule < said, filters


def test_operators_of_ones_own_are_not_asked(shared, server):
    server.do("CREATE SCHEMA own AUTHORIZATION maldon", shared.database)
    for kind in ["text", "bigint"]:
        server.do(f"CREATE FUNCTION own.yes({kind}, {kind}) RETURNS boolean LANGUAGE sql AS"
                  f" 'SELECT true'; CREATE OPERATOR own.= (FUNCTION = own.yes, LEFTARG = {kind},"
                  f" RIGHTARG = {kind})", shared.database, "maldon")
    ask = lambda sql: server.ask(  # noqa: E731
        "SET search_path = own, declaration, pg_catalog; " + sql, shared.database, "maldon")
    assert ask("SELECT 'a'::text = 'b'::text") == [["t"]]
    assert ask("SELECT DISTINCT organisation FROM assessments") == [[MALDON]]
    assert ask("SELECT count(*) > 0 FROM history WHERE organisation IS NULL AND subject NOT LIKE"
               " ALL (ARRAY['programme', 'framework', 'round'])") == [["f"]]
    own = server.do("SELECT count(*) FROM declaration.answers", shared.database, "maldon")
    assert ask("SELECT count(*) FROM answers") == own


def test_the_history_is_only_ever_added_to_by_anybody(shared, server):
    before = seen(server, shared.database, "administrator", "history")
    for login in ["maldon", "lead", "administrator"]:
        ask = lambda sql: server.ask(  # noqa: E731
            "SET search_path = declaration; " + sql, shared.database, login)
        # Where no rule lets a login change anything, nothing is found to change.
        assert ask("UPDATE history SET role = 'x' RETURNING 1") in ([], "42501", "23000")
        assert ask("DELETE FROM history RETURNING 1") in ([], "42501", "23000")
        assert ask("TRUNCATE history") in ("42501", "23000")
        assert ask("DELETE FROM history_links") in ("42501", "23000")
    assert seen(server, shared.database, "administrator", "history") == before
    add = ("SET search_path = declaration; INSERT INTO history (id, at, role, subject, organisation,"
           " key, hash) SELECT max(id) + {step}, '2026-01-01T00:00:00Z', 'x', '{subject}',"
           " '{organisation}', 'x', repeat('0', 64) FROM history_links")
    said = lambda **facts: server.ask(  # noqa: E731
        "BEGIN; " + add.format(**facts) + "; ROLLBACK", shared.database, "maldon")
    assert said(step=1, subject="note", organisation=MALDON) == []
    assert said(step=2, subject="note", organisation=MALDON) == "23000"
    assert said(step=0, subject="note", organisation=MALDON) == "23000"
    assert said(step=1, subject="note", organisation=POLICE) == "42501"
    assert said(step=1, subject="organisation", organisation=MALDON) == "42501"


def test_what_was_done_to_the_tables_is_found(shared, server):
    address = server.address("lead", server.database("tampered"))
    shared("copy", shared.file, address)
    assert "whole" in shared("verify", "--workspace", address).messages
    found = []
    for sql, name in [
        ("ALTER TABLE answers DISABLE ROW LEVEL SECURITY", "answers"),
        ("ALTER TABLE people NO FORCE ROW LEVEL SECURITY", "people"),
        ("DROP POLICY own ON evidence; CREATE POLICY own ON evidence USING (true)",
         "own on evidence"),
        ("ALTER VIEW answer_table RESET (security_invoker)", "answer_table"),
        ("DROP TRIGGER history_goes_on ON history", "history_goes_on"),
    ]:
        server.do("SET search_path = declaration; " + sql, "tampered")
        found.append(f"'{name}' in the schema is missing, changed or added")
        run = shared("verify", "--workspace", address, code=1)
        assert len(run.errors) == len(found)
        for words in found:
            assert any(words in error for error in run.errors), (words, run)
