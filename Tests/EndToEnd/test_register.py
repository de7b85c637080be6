"""A register: a workspace on a PostgreSQL server, which several people share."""

import concurrent.futures
import filecmp
import glob
import json
import os
import pathlib
import random
import shutil
import socket
import subprocess
import time

import pytest

from support import frameworks
from support.program import Program
from support.server import PASSWORD, Server
from support.terminal import Terminal

MALDON = "maldon-district-council"
POLICE = "essex-police"
QUESTIONS = [id for a in frameworks.activities(frameworks.declaration()) for id, _ in a.criteria]

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


@pytest.fixture(scope="session")
def server():
    """A server on loopback."""
    if not glob.glob("/usr/lib/postgresql/*/bin/initdb"):
        pytest.skip("no PostgreSQL server is installed here (Debian's package postgresql)")
    started = Server()
    yield started
    started.call("stop")


@pytest.fixture(scope="session")
def register_binary():
    """The program built with PostgreSQL, which is not the one that everybody has."""
    given = os.environ.get("DECLARATION_REGISTER")
    if not given:
        pytest.skip("DECLARATION_REGISTER names no program built with '--traits PostgreSQL'")
    return pathlib.Path(given).resolve()


@pytest.fixture
def program(register_binary, server, tmp_path):
    server.remember_password(tmp_path)
    return Program(register_binary, tmp_path)


@pytest.fixture(scope="module")
def shared(register_binary, server, tmp_path_factory):
    """The demonstration as a register, with a login for each partner. Tests leave it as it is."""
    folder = tmp_path_factory.mktemp("register")
    server.remember_password(folder)
    program = Program(register_binary, folder)
    program("demo", "--output", "demo")
    path = folder / "demo" / "demo.declaration"
    # What the demonstration has none of, so that no table is empty.
    add_the_rest(program, path)
    database = server.database("shared")
    address = server.address("lead", database)
    program("copy", path, address)
    program.register, program.file, program.database = address, path, database
    for login, organisation in [("maldon", MALDON), ("police", POLICE)]:
        server.login(login)
        program("register", "grant", organisation, "--login", login, "--workspace", address)
    return program


def add_the_rest(program, path):
    """Names, evidence that holds no more, what is answered elsewhere, and copies."""
    env = {"DECLARATION_WORKSPACE": str(path)}
    program("round", "add", "next", "--date", "2026-12-31", env=env)
    for organisation in [MALDON, POLICE]:
        program("round", "invite", organisation, "--output", f"messages-{organisation}", env=env)
        rows = f"organisation,question,answer\n{organisation},took-part,met\n"
        program("import", "-", input=rows.encode(), env=env)
        program("evidence", "add", organisation, "--kind", "document", "--title", "A list",
                "--date", "2026-05-01", "--shows", "took-part", env=env)
        program("sign-off", organisation, "--role", "Chief", "--name", f"Ada of {organisation}",
                "--date", "2026-11-01", "--yes", "--exceptions", "One only", env=env)
        (program.folder / "dma.csv").write_text(
            "organisation,item,answer,date\n"
            f"{organisation},dm-network,Yes,2026-01-01\n", "utf-8")
    program("backup", "copy.declaration", env=env)


def dump(path):
    return subprocess.run(
        ["/usr/bin/python3", "-c",
         "import sqlite3, sys\n"
         "for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)", path],
        capture_output=True, check=True,
    ).stdout


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


# What the database enforces


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
        if table not in {"answers_elsewhere", "agreements"}:
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


# What our own program does with it


def test_a_round_shared_by_lead_and_partners(program, server, tmp_path):
    database = server.database("round")
    lead, maldon, police = (server.address(login, database)
                            for login in ["lead", "maldon", "police"])
    server.login("maldon"), server.login("police")
    as_lead = lambda *words, **more: program(  # noqa: E731
        *words, env={"DECLARATION_WORKSPACE": lead}, **more)
    as_maldon = lambda *words, **more: program(  # noqa: E731
        *words, env={"DECLARATION_WORKSPACE": maldon}, **more)
    made = program("init", "--workspace", lead)
    assert f"Made postgresql://127.0.0.1:{server.port}/round with 16" in made.messages
    assert "there is a register" in program("init", "--workspace", lead, code=73).error
    as_lead("round", "add", "spring-2026", "--date", "2026-03-31", "--disclosure", "partners")
    as_lead("round", "invite", "maldon", "essex police")
    assert "no part" in as_maldon("status", code=66).error
    as_lead("register", "grant", "maldon", "--login", "maldon")
    as_lead("register", "grant", "essex police", "--login", "police")
    listed = json.loads(as_lead("register", "list", "--json").text)
    assert [(row["login"], row.get("organisation")) for row in listed] == [
        ("lead", None), ("police", POLICE), ("maldon", MALDON)]

    def table(organisation):
        return ("respondent,organisation,question,answer\n"
                f"data lead,{organisation},took-part,met\n"
                f"data lead,{organisation},staff-listed,met\n"
                f"head of service,{organisation},staff-listed,partly\n").encode()

    as_maldon("import", "-", input=table(MALDON))
    refused = as_maldon("import", "-", input=table(POLICE), code=65)
    assert "sees its own organisation alone" in refused.error
    as_maldon("agree", "maldon", "--question", "staff-listed", "--answer", "partly",
              "--note", "Two of five", "--because", "We looked.")
    as_maldon("evidence", "add", "maldon", "--kind", "document", "--title", "A list", "--date",
              "2026-02-03", "--shows", "took-part")
    as_maldon("evidence", "list", "maldon")
    as_maldon("plan", "add", "maldon", "staff-listed", "--action", "List them")
    as_maldon("plan", "list", "maldon")
    as_maldon("offers", "ask", "maldon", "2.1")
    as_maldon("review", "add", "maldon", "--kind", "independent", "--by", "Audit", "--date",
              "2026-04-01")
    as_maldon("review", "list", "maldon")
    as_maldon("board", "list", "maldon")
    as_maldon("form", "maldon")
    as_maldon("form", "maldon", "--sheet")
    with Terminal(program, "assess", "maldon", "--role", "interviewee",
                  env={"DECLARATION_WORKSPACE": maldon}) as asked:
        asked.read()
        assert "Answer 1 to" in asked.say("1")
    as_maldon("export", "--response", "maldon")
    as_maldon("sign-off", "maldon", "--role", "Chief Executive", "--name", "Ada Byron", "--date",
              "2026-04-20", "--yes", "--exceptions", "Only 2.1.")
    assert "took-part" in as_maldon("history", "maldon").text
    status = as_maldon("status")
    assert "Only your own organisation" in status.messages
    assert MALDON in status.text and POLICE not in status.text

    # What needs everybody is refused, and says so: nothing is counted of one's own as if of all.
    for words in [
        ("report", "compare"), ("report", "trend"), ("report", "pack", "--output", "pack"),
        ("report", "partner", "maldon"), ("report", "board", "maldon"), ("verify",), ("export",),
        ("export", "--answers"), ("offers", "list"), ("review", "list"), ("history",),
        ("evidence", "list", "essex police"), ("history", "essex police"),
        ("board", "list", "partnership"), ("register", "list"), ("backup", "b.declaration"),
        ("form", "essex police"), ("export", "--response", "essex police"),
        ("release", "make", "--audience", "partners", "--output", "release"),
    ]:
        run = as_maldon(*words, code=65)
        assert "sees its own organisation alone" in run.error, words
    # What is the lead's is refused by the server itself.
    for words in [
        ("round", "add", "later", "--date", "2026-12-31"), ("partners", "--partners", "p.yaml"),
        ("round", "extend", "spring-2026", "--closes", "2026-12-31"),
    ]:
        (tmp_path / "p.yaml").write_text((frameworks.ROOT / "Frameworks" / "essex-partners.yaml").read_text())
        run = as_maldon(*words, code=73)
        assert "does not let the login 'maldon' do this" in run.error, words

    as_lead("import", "-", input=table(POLICE))
    assert "whole" in as_lead("verify").messages
    as_lead("report", "compare", "--output", "comparison.html")
    assert "Signed by 1 of 16" in as_lead("status").text
    assert "Ada Byron" not in json.dumps(server.do(
        "SELECT * FROM declaration.people", database, "police"))
    as_lead("backup", "backup.declaration")
    assert "whole" in program("verify", "--workspace", "backup.declaration").messages
    forgotten = as_maldon("forget", "maldon", "--name", "Ada Byron").messages
    assert "server" in forgotten and "backup.declaration" not in forgotten
    assert "backup.declaration" in as_lead(
        "forget", "maldon", "--name", "Ada Byron", code=65).messages
    assert server.do("SELECT count(*) FROM declaration.people", database) == [["0"]]
    as_lead("register", "revoke", "maldon", "--login", "maldon")
    assert "no part" in as_maldon("status", code=66).error
    assert server.ask("SELECT * FROM declaration.rounds", database, "maldon") == "42501"
    assert "whole" in as_lead("verify").messages


def test_there_and_back_without_loss(shared, server, tmp_path):
    back = tmp_path / "back.declaration"
    run = shared("copy", shared.register, back)
    assert "Copied and verified" in run.messages
    assert dump(back) == dump(shared.file)
    refused = shared("copy", shared.file, shared.register, code=73)
    assert "there is a register in this database already" in refused.error
    assert "there is a file here already" in shared(
        "copy", shared.register, back, code=73).error
    # What is not whole is not copied, and nothing is left of the attempt.
    subprocess.run(["/usr/bin/python3", "-c",
                    "import sqlite3, sys\n"
                    "with sqlite3.connect(sys.argv[1]) as c: c.execute(\"UPDATE answers SET"
                    " answer = 'not met'\")", back], check=True)
    empty = server.address("lead", server.database("untouched"))
    assert "damaged" in shared("copy", back, empty, code=65).error
    assert "no register" in shared("status", "--workspace", empty, code=65).error


def test_the_reports_are_the_same_bytes(shared):
    for place, name in [(shared.file, "from-file"), (shared.register, "from-register")]:
        shared("report", "pack", "--round", "spring-2026", "--output", name,
               "--workspace", place)
    one, other = shared.folder / "from-file", shared.folder / "from-register"
    names = sorted(p.relative_to(one) for p in one.rglob("*") if p.is_file())
    assert len(names) > 30
    assert names == sorted(p.relative_to(other) for p in other.rglob("*") if p.is_file())
    same, different, odd = filecmp.cmpfiles(one, other, names, shallow=False)
    assert (different, odd) == ([], []) and len(same) == len(names)


def test_partners_write_at_once(program, server, tmp_path):
    """Sixteen logins send all their answers in the same moment: each is kept, and the chain whole."""
    database = server.database("busy")
    lead = server.address("lead", database)
    program("init", "--workspace", lead)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", lead)
    organisations = [row["id"] for row in json.loads(
        program("partners", "--json", "--workspace", lead).text)]

    def send(organisation):
        login = server_login(organisation)
        rows = "organisation,question,answer\n" + "".join(
            f"{organisation},{id},met\n" for id in QUESTIONS)
        program("import", "-", input=rows.encode(), env={
            "DECLARATION_WORKSPACE": server.address(login, database)})

    def server_login(organisation):
        return "at_once_" + organisation.replace("-", "_")[:40]

    for organisation in organisations:
        server.login(server_login(organisation))
        program("register", "grant", organisation, "--login", server_login(organisation),
                "--workspace", lead)
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(send, organisations))
    kept = server.do("SELECT count(*) FROM declaration.answers", database)
    assert kept == [[str(16 * len(QUESTIONS))]]
    assert "whole" in program("verify", "--workspace", lead).messages


# When something goes wrong


def test_another_program_adds_to_the_history_meanwhile(program, server):
    """Whoever does not know of the lock keeps us from nothing but the one change."""
    database = server.database("past_the_lock")
    lead, maldon = (server.address(login, database) for login in ["lead", "maldon"])
    server.login("maldon")
    program("init", "--workspace", lead)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", lead)
    program("register", "grant", "maldon", "--login", "maldon", "--workspace", lead)
    rows = f"organisation,question,answer\n{MALDON},took-part,met\n".encode()
    other = subprocess.Popen(
        ["psql", "--no-psqlrc", "--quiet", f"host={server.folder} port={server.port} user=maldon"
         f" dbname={database}", "-c", "BEGIN; SET search_path = declaration; INSERT INTO history"
         " (id, at, role, subject, organisation, key, hash) SELECT max(id) + 1,"
         f" '2026-01-01T00:00:00Z', 'x', 'note', '{MALDON}', 'x', repeat('0', 64)"
         " FROM history_links; SELECT pg_sleep(3); COMMIT"])
    until = time.monotonic() + 10
    while not server.do("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"):
        assert time.monotonic() < until
    run = program("import", "-", input=rows, env={"DECLARATION_WORKSPACE": maldon}, code=75)
    assert "somebody else changed the register at the same moment" in run.error
    assert other.wait() == 0
    program("import", "-", input=rows, env={"DECLARATION_WORKSPACE": maldon})
    # What was added past us is found, and what follows it is as it should be.
    run = program("verify", "--workspace", lead, code=1)
    assert any("the history was tampered with at change" in error for error in run.errors)
    assert sum("tampered" in error for error in run.errors) == 1


def test_the_connection_is_cut_in_the_middle(program, server, capsys):
    """Every change that was acknowledged is there, and of one that was not all or nothing is.

    DECLARATION_CUTS says how often; 20 times where it says nothing.
    """
    attempts = int(os.environ.get("DECLARATION_CUTS", "20"))
    database = server.database("cut")
    lead, maldon = (server.address(login, database) for login in ["lead", "maldon"])
    server.login("maldon")
    program("init", "--workspace", lead)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", lead)
    program("register", "grant", "maldon", "--login", "maldon", "--workspace", lead)
    generator = random.Random(2026)
    counts = {"finished": 0, "undone": 0, "cut at the very end": 0}
    acknowledged, usual = None, None
    for attempt in range(attempts):
        mark = f"attempt {attempt}"
        rows = "organisation,question,answer,note\n" + "".join(
            f"{MALDON},{id},met,{mark}\n" for id in QUESTIONS)
        path = program.folder / "rows.csv"
        path.write_text(rows)
        started = time.monotonic()
        running = program.start("import", path, env={"DECLARATION_WORKSPACE": maldon})
        if usual is not None:
            time.sleep(generator.uniform(0, usual))
            server.do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                      " WHERE usename = 'maldon'")
        _, messages = running.communicate(timeout=60)
        usual = usual or time.monotonic() - started
        notes = server.do("SELECT coalesce(note, ''), count(*) FROM declaration.answers GROUP BY 1",
                          database)
        here = [[mark, str(len(QUESTIONS))]]
        before = [[acknowledged, str(len(QUESTIONS))]] if acknowledged else []
        if running.returncode == 0:
            counts["finished"] += 1
            assert notes == here, messages
        else:
            assert running.returncode in (66, 75), messages
            at_the_end = b"at the very end" in messages
            counts["cut at the very end" if at_the_end else "undone"] += 1
            assert notes == before or (at_the_end and notes == here), (notes, messages)
        acknowledged = notes[0][0] if notes else None
        if attempt % 10 == 9 or attempt + 1 == attempts:
            assert "whole" in program("verify", "--workspace", lead).messages
    assert counts["undone"] > 0
    with capsys.disabled():
        print(f"\n{attempts} changes with a cut: {counts}")


def test_nobody_answers(program, server, tmp_path):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    run = program("status", "--workspace", f"postgresql://lead@127.0.0.1:{port}/x", code=75)
    assert "no server answers" in run.error
    run = program("status", "--workspace", server.address("lead", "nothing"), code=66)
    assert "no such database" in run.error
    run = program("status", "--workspace", server.address("nobody", "postgres"), code=66)
    assert "did not let you in" in run.error
    server.login("lead")
    (tmp_path / ".pgpass").write_text("*:*:*:*:another one\n")
    run = program("status", "--workspace", server.address("lead", "postgres"), code=66)
    assert "did not let you in" in run.error
    (tmp_path / ".pgpass").unlink()
    run = program("status", "--workspace", server.address("lead", "postgres"), code=66)
    assert "did not let you in" in run.error


def test_the_server_stops_and_starts(program, server):
    address = server.address("lead", server.database("stopped"))
    program("init", "--workspace", address)
    server.control("stop", "--mode=fast")
    try:
        assert "no server answers" in program("status", "--workspace", address, code=75).error
    finally:
        server.control("start", f"--log={server.folder}/server.log")
    assert "whole" in program("verify", "--workspace", address).messages


@pytest.mark.parametrize("address", [
    "postgresql://lead:{password}@127.0.0.1/essex",
    "postgres://lead@127.0.0.1/essex?password={password}",
    "postgresql://lead@127.0.0.1/essex?sslpassword={password}",
    "postgresql://lead@127.0.0.1/essex?host=a%zz&password={password}",
    "postgresql://lead:{password}",
])
def test_a_password_is_neither_taken_nor_told(program, address):
    secret = "hunter2hunter2"
    for words in [("status", "--workspace"), ("init", "--workspace"), ("copy", "x.declaration")]:
        if words[0] == "copy":
            program("init", "--workspace", "x.declaration") if not (
                program.folder / "x.declaration").exists() else None
        run = program(*words, address.format(password=secret), code=64)
        assert secret not in run.messages + run.text


def test_to_another_machine_a_server_has_to_prove_itself(program, server, tmp_path):
    """Not loopback, and so as good as another machine: this one by its own address."""
    own = own_address()
    server.login("lead")
    if server.ask("SELECT 1 FROM pg_database WHERE datname = 'far'") == []:
        server.database("far")
    address = server.address("lead", "far", own)
    for mode in ["disable", "allow", "prefer"]:
        run = program("status", "--workspace", f"{address}?sslmode={mode}", code=64)
        assert f"sslmode={mode} would let anybody" in run.error
    # What the environment asks for does not make it less.
    for env in [{}, {"PGSSLMODE": "disable"}]:
        run = program("status", "--workspace", address, env=env, code=65)
        assert "did not prove who it is" in run.error
    run = program("status", "--workspace", f"{address}?sslmode=require", code=65)
    assert "whoever answers is believed" in run.messages
    assert "did not prove who it is" in run.errors[0]
    if not shutil.which("openssl"):
        pytest.skip("there is no openssl to make a certificate with")
    certify(server, own, tmp_path)
    try:
        assert "did not prove who it is" in program(
            "init", "--workspace", address, code=65).error
        root = f"{address}?sslrootcert={tmp_path}/server.crt"
        program("init", "--workspace", root)
        run = program("verify", "--workspace", root)
        assert run.messages == "The workspace is whole.\n"
        run = program("verify", "--workspace", f"{address}?sslmode=require")
        assert "encrypted, but whoever answers is believed" in run.messages
        assert PASSWORD not in run.messages
    finally:
        server.do("ALTER SYSTEM SET ssl = off")
        server.do("SELECT pg_reload_conf()")


def own_address():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only says from which address it would be.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no address but loopback")
        return probe.getsockname()[0]


def certify(server, address, folder):
    """Gives the server a certificate for an address, signed by itself."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         f"/CN={address}", "-addext", f"subjectAltName=IP:{address}", "-keyout",
         folder / "server.key", "-out", folder / "server.crt"], check=True, capture_output=True)
    for name in ["server.key", "server.crt"]:
        place = server.folder / "data" / name
        shutil.copyfile(folder / name, place)
        place.chmod(0o600)
        os.chown(place, server.folder.stat().st_uid, -1)
    server.do("ALTER SYSTEM SET ssl = on")
    server.do("SELECT pg_reload_conf()")
    for _ in range(50):
        if server.do("SHOW ssl") == [["on"]]:
            return
        time.sleep(0.1)
    raise AssertionError("the server has no TLS")


def test_the_usual_build_says_how_to_get_the_other(declaration):
    run = declaration("status", "--workspace", "postgresql://lead@127.0.0.1/essex", code=64)
    assert "built without PostgreSQL" in run.error
    assert "swift build -c release --traits PostgreSQL" in run.error
