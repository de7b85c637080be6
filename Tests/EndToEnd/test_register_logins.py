"""Which logins a register takes, and what a partner may do past our program."""

import pytest

from support.server import PASSWORD

MALDON = "maldon-district-council"
POLICE = "essex-police"
DENIED = "42501"
UNTRUE = "23514"


@pytest.fixture
def register(program, server, request):
    """A register of the test's own, led by a login that does not own its tables."""
    name = request.node.name.removeprefix("test_")[:40]
    database = server.database(name, "owner")
    owner = server.address("owner", database)
    program("init", "--workspace", owner)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", owner)
    server.login("lead"), server.login("maldon")
    program("register", "grant", "--lead", "--login", "lead", "--workspace", owner)
    program("register", "grant", "maldon", "--login", "maldon", "--workspace", owner)
    rows = f"organisation,question,answer\n{MALDON},took-part,met\n".encode()
    program("import", "-", input=rows, env={"DECLARATION_WORKSPACE": server.address(
        "maldon", database)})

    class Register:
        def __init__(self):
            self.database = database

        def run(self, login, *words, **more):
            address = server.address(login, database)
            return program(*words, env={"DECLARATION_WORKSPACE": address}, **more)

        def ask(self, login, sql):
            return server.ask("SET search_path = declaration; " + sql, database, login)

    return Register()


def change(subject, organisation=MALDON):
    return ("INSERT INTO history (id, at, role, subject, organisation, key, hash) SELECT"
            f" max(id) + 1, '2026-01-01T00:00:00Z', 'x', '{subject}', '{organisation}', 'x',"
            " repeat('0', 64) FROM history_links")


def test_a_partner_puts_in_nothing_that_stops_the_others(register):
    for sql in [
        change("nonsense"), change("programme"), change("confirmation"), change("organisation"),
    ]:
        assert register.ask("maldon", sql) in (DENIED, UNTRUE), sql
    for sql in [
        "INSERT INTO answers (response, question, answer) SELECT id, 'No Id At All', 'met'"
        " FROM responses LIMIT 1",
        "UPDATE answers SET answer = 'perhaps'",
        f"INSERT INTO falls VALUES ('now', '{MALDON}', 'Two Words', 'x')",
        f"INSERT INTO assurances VALUES ('now', '{MALDON}', 1, 'independent', 'x', '2026-02-30')",
    ]:
        assert register.ask("maldon", sql) == UNTRUE, sql
    register.run("lead", "report", "compare", "--output", "comparison.html")
    register.run("lead", "history")
    assert "whole" in register.run("owner", "verify").messages


def test_a_wrong_hash_is_found_and_taken_home(register, program, server):
    """What a partner adds past our program keeps nobody from their work, or from leaving."""
    assert register.ask("maldon", change("note")) == []
    broken = server.do("SELECT max(id) FROM declaration.history", register.database)[0][0]
    words = f"the history was tampered with at change {broken}, of '{MALDON}'"
    assert words in register.run("owner", "verify", code=1).errors[0]
    register.run("lead", "history")
    register.run("lead", "report", "compare", "--output", "comparison.html")
    register.run("owner", "forget", "maldon", "--name", "Nobody", code=65)
    address = server.address("owner", register.database)
    refused = program("copy", address, "home.declaration", code=65).error
    assert words in refused and "--with-faults" in refused
    copied = program("copy", address, "home.declaration", "--with-faults").messages
    assert words in copied and "fault" in copied
    saved = register.run("owner", "backup", "backup.declaration", code=1).messages
    assert words in saved and "drive" not in saved
    for path in ["home.declaration", "backup.declaration"]:
        assert words in program("verify", "--workspace", path, code=1).errors[0]
        assert program("history", "--workspace", path).text == program(
            "history", "--workspace", "home.declaration").text


def test_a_partner_does_not_confirm_for_itself(register):
    refused = register.run("maldon", "round", "confirm", "maldon", "2.1", "--withdraw", code=65)
    assert "for the round's lead to confirm" in refused.error
    add = f"INSERT INTO confirmations VALUES ('now', '{MALDON}', 'skills', 'x')"
    assert register.ask("maldon", add) == DENIED
    # Nor does a login that was let in when partners still had the right.
    register.ask("owner", "GRANT INSERT, UPDATE, DELETE ON confirmations TO maldon")
    assert register.ask("maldon", add) == DENIED
    assert register.ask("lead", add) == []
    assert register.ask("maldon", "SELECT section FROM confirmations") == [["skills"]]
    assert register.ask("maldon", "UPDATE confirmations SET role = 'y' RETURNING 1") == []
    assert register.ask("maldon", "DELETE FROM confirmations RETURNING 1") == []
    assert register.ask("lead", "DELETE FROM confirmations RETURNING 1") == [["1"]]


@pytest.mark.parametrize("way", [
    "CREATEROLE", "REPLICATION", "BYPASSRLS", "SUPERUSER", "IN ROLE lead", "IN ROLE owner",
    "IN ROLE administrator", "IN ROLE pg_read_server_files", "IN ROLE pg_execute_server_program",
    "IN ROLE maker",
])
def test_whoever_may_act_as_others_is_no_partner(program, server, way):
    database = "boundless"
    if server.ask(f"SELECT 1 FROM pg_database WHERE datname = '{database}'") == []:
        server.database(database, "owner")
        server.login("lead")
        server.do("CREATE ROLE maker CREATEROLE")
        program("init", "--workspace", server.address("owner", database))
        program("register", "grant", "--lead", "--login", "lead", "--workspace",
                server.address("owner", database))
        # The owner leads no more, and still owns the tables.
        program("register", "revoke", "--lead", "--login", "owner", "--workspace",
                server.address("lead", database))
    name = "by_" + way.lower().replace(" ", "_")
    server.do(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}' {way}")
    refused = program("register", "grant", "maldon", "--login", name, "--workspace",
                      server.address("lead", database), code=65)
    assert f"the login '{name}' may pass itself off as others" in refused.error
    assert server.do("SELECT login FROM declaration.partner_logins"
                     f" WHERE login = '{name}'", database) == []


def test_whom_a_partner_may_act_as_does_not_come_to_lead(register, server):
    server.login("boss")
    server.do("GRANT boss TO maldon")
    try:
        refused = register.run("lead", "register", "grant", "--lead", "--login", "boss", code=65)
        assert "the partner's login 'maldon' is a member of 'boss'" in refused.error
        assert register.ask("maldon", "SET ROLE boss; SELECT * FROM declaration.answers") == DENIED
    finally:
        server.do("REVOKE boss FROM maldon")
    register.run("lead", "register", "grant", "--lead", "--login", "boss")


def test_a_lead_who_owns_nothing_gives_up_the_lead(register, server):
    register.run("lead", "register", "revoke", "--lead", "--login", "lead")
    assert "no part" in register.run("lead", "status", code=66).error
    assert register.ask("lead", "SELECT * FROM rounds") in (DENIED, "42P01")
    assert server.do("SELECT login FROM declaration.leads", register.database) == [["owner"]]
    # Whoever answered for an organisation besides goes on doing that.
    register.run("owner", "register", "grant", "--lead", "--login", "maldon")
    register.run("maldon", "register", "revoke", "--lead", "--login", "maldon")
    assert "Only your own organisation" in register.run("maldon", "status").messages
    assert register.ask("maldon", "DELETE FROM rounds") == DENIED
    # And the other way about.
    register.run("owner", "register", "grant", "--lead", "--login", "maldon")
    register.run("maldon", "register", "revoke", "maldon", "--login", "maldon")
    register.run("maldon", "round", "add", "later", "--date", "2027-03-31")
    assert server.do("SELECT * FROM declaration.partner_logins", register.database) == []
