"""A register: a workspace on a PostgreSQL server, which several people share."""

import concurrent.futures
import filecmp
import json
import subprocess

from support import frameworks
from support.terminal import Terminal

MALDON = "maldon-district-council"
POLICE = "essex-police"
QUESTIONS = [id for a in frameworks.activities(frameworks.declaration()) for id, _ in a.criteria]


def dump(path):
    return subprocess.run(
        ["/usr/bin/python3", "-c",
         "import sqlite3, sys\n"
         "for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)", path],
        capture_output=True, check=True,
    ).stdout


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
    assert "Maldon" in status.text and "Police" not in status.text

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


def test_the_usual_build_says_how_to_get_the_other(declaration):
    run = declaration("status", "--workspace", "postgresql://lead@127.0.0.1/essex", code=64)
    assert "built without PostgreSQL" in run.error
    assert "swift build -c release --traits PostgreSQL" in run.error
