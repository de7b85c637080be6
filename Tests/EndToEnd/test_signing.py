"""Signatures, what they lock, how they are checked, and names that are forgotten."""

import contextlib
import json
import re
import sqlite3

import pytest

from support import tables
from support.terminal import prompt

MALDON = "maldon-district-council"
CHIEF = ("--role", "Chief Executive", "--name", "Ada Byron")


@pytest.fixture
def answered(declaration, workspace, activities):
    """Every criterion is met, as one respondent says."""
    rows = [[MALDON, id, "met"] for activity in activities for id, _ in activity.criteria]
    declaration("import", "-", input=tables.table(rows))
    return workspace


def fingerprint(run):
    """The fingerprint that was shown, as it was shown."""
    return re.search(r"^Fingerprint: ((?:[0-9a-f]{8} ?){8})$", run.messages, re.MULTILINE).group(1)


def signed(declaration):
    """On which day and in which role the answers are signed; nothing where they are not."""
    rows = json.loads(declaration("status", "--json").out)["organisations"]
    row = next(row for row in rows if row["organisation"] == MALDON)
    return f"{row['signed']} by the {row['signed_by']}" if "signed" in row else None


def test_what_is_signed_is_shown_first(declaration, answered, activities):
    run = declaration(
        "sign-off", MALDON, *CHIEF, "--date", "2026-04-02", "--yes")
    lines = run.messages.splitlines()
    assert lines[0] == "Maldon District Council, round Spring 2026, as things stand on 31 March 2026"
    rows = [line for line in lines if re.match(r"[1-5]\.[1-9] ", line)]
    assert len(rows) == 13
    assert all(re.search(r"  5 +2 +Completed$", row) for row in rows)
    assert "Everything is completed and agreed." in lines
    assert len(fingerprint(run).replace(" ", "")) == 64
    assert lines[-1] == "Signed off by the Chief Executive on 2 April 2026."
    assert signed(declaration) == "2026-04-02 by the Chief Executive"
    declaration("verify")


def test_signing_asks_for_the_word(declaration, terminal, answered):
    refused = declaration("sign-off", MALDON, *CHIEF, code=64)
    assert "--yes" in refused.error
    for word, sign in (("yes", None), ("", None), ("Sign", "Chief Executive")):
        person = terminal("sign-off", MALDON, *CHIEF)
        shown = person.read()
        assert "Fingerprint: " in shown
        assert prompt(shown) == "Type sign to sign as the Chief Executive, or press Enter to leave it"
        said = person.say(word)
        assert person.end() == 0
        assert ("Nothing was signed." in said) == (sign is None)
        assert (signed(declaration) or "").endswith(sign or "")
        assert bool(signed(declaration)) == bool(sign)


def test_nobody_signs_what_is_missing_without_saying_why(declaration, workspace, activities):
    first, second = activities[0].criteria[:2]
    rows = [["partner lead", MALDON, first[0], "met"], ["analyst", MALDON, first[0], "not met"]]
    header = ("respondent", "organisation", "question", "answer")
    declaration("import", "-", input=tables.table(rows, header))
    early = declaration("sign-off", MALDON, *CHIEF, "--yes", code=65)
    assert "has not completed" in early.error and f"declaration assess {MALDON}" in early.error
    assert "--exceptions TEXT" in early.error
    rest = [
        ["partner lead", MALDON, id, "met"]
        for activity in activities for id, _ in activity.criteria if id != first[0]
    ]
    declaration("import", "-", input=tables.table(rest, header))
    disputed = declaration("sign-off", MALDON, *CHIEF, "--yes", code=65)
    assert "has not agreed on 1.1.1" in disputed.error
    assert f"declaration agree {MALDON}" in disputed.error
    assert signed(declaration) is None
    run = declaration(
        "sign-off", MALDON, *CHIEF, "--yes", "--exceptions", "The analyst is on leave.")
    assert "Not agreed: 1.1.1.\n" in run.messages
    assert "Exceptions: The analyst is on leave.\n" in run.messages
    assert "1, not agreed" in run.messages
    declaration("verify")


def test_what_is_signed_is_locked_until_it_is_reopened(declaration, answered, activities):
    declaration("sign-off", MALDON, *CHIEF, "--yes")
    id = activities[-1].criteria[-1][0]
    before = answered.read_bytes()
    changed = tables.table([[MALDON, id, "not met"]])
    for words, given in (
        (["import", "-"], changed),
        (["evidence", "add", MALDON, "--kind", "data", "--title", "Log", "--shows", id], None),
        (["sign-off", MALDON, *CHIEF, "--yes"], None),
    ):
        refused = declaration(*words, input=given, code=65)
        assert "signed" in refused.error and "reopen" in refused.error
    assert answered.read_bytes() == before
    assert "--because" in declaration("sign-off", MALDON, "--reopen", code=64).error
    declaration("sign-off", MALDON, "--because", "x", *CHIEF, code=64)
    run = declaration("sign-off", MALDON, "--reopen", "--because", "The wrong minutes were read.")
    assert "Reopened: the signature of Maldon District Council is void" in run.messages
    assert signed(declaration) is None
    declaration("import", "-", input=changed)
    told = declaration("history", MALDON).text
    assert "partner lead; The wrong minutes were read." in told
    not_signed = declaration("sign-off", MALDON, "--reopen", "--because", "x", code=65)
    assert "not signed" in not_signed.error
    declaration("sign-off", MALDON, *CHIEF, "--yes")
    declaration("verify")


def test_a_printed_fingerprint_is_checked(declaration, answered, activities):
    printed = fingerprint(
        declaration("sign-off", MALDON, *CHIEF, "--yes", "--date", "2026-04-02"))
    who = (
        "Signed for Maldon District Council in round spring-2026 by the Chief Executive, "
        "Ada Byron, on 2 April 2026."
    )
    for written in (printed, printed.replace(" ", "").upper()):
        run = declaration("verify", "--against", written)
        assert run.messages == (
            f"The workspace is whole.\n{who} The answers are those that were signed.\n")
    other = declaration("verify", "--against", "0" * 64, code=1)
    assert "Nothing in this workspace was signed with that fingerprint." in other.messages
    assert "64 digits" in declaration("verify", "--against", printed[:-2], code=64).error

    declaration("sign-off", MALDON, "--reopen", "--because", "Wrong.")
    last = activities[-1].criteria[-1][0]
    declaration("import", "-", input=tables.table([[MALDON, last, "not met"]]))
    run = declaration("verify", "--against", printed, code=1)
    assert "The answers have changed since. The signature was voided on 20" in run.messages
    assert run.messages.endswith("by the partner lead: Wrong.\n")


@pytest.mark.parametrize("sql", [
    "UPDATE answers SET answer = 'partly', note = 'Half' WHERE question = 'QUESTION'",
    "UPDATE sign_offs SET role = 'Mayor'",
    "UPDATE sign_offs SET fingerprint = replace(fingerprint, substr(fingerprint, 1, 1), '0')",
    "DELETE FROM sign_offs",
    "UPDATE responses SET respondent = 'somebody'",
    "UPDATE framework_questions SET question = 'other' WHERE position = 1",
])
def test_a_workspace_changed_by_hand_is_found(declaration, answered, activities, sql):
    declaration("sign-off", MALDON, *CHIEF, "--yes")
    with contextlib.closing(sqlite3.connect(answered)) as database, database:
        database.execute(sql.replace("QUESTION", activities[0].criteria[0][0]))
    assert declaration("verify", code=1).errors


def response(name, activities, **more):
    """A response file with a name in it, given on purpose."""
    return json.dumps({
        "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
        "edition": "2026", "round": "spring-2026", "organisation": MALDON,
        "respondent": "partner lead", "name": name,
        "answers": [{"question": activities[0].criteria[0][0], "answer": "met"}],
        "evidence": [], **more,
    }, indent=2, ensure_ascii=False) + "\n"


def test_a_name_is_forgotten_from_every_byte(declaration, workspace, activities, tmp_path):
    (tmp_path / "a.response.json").write_text(response("Grace Hopper", activities))
    declaration("import", "a.response.json")
    (tmp_path / "a.response.json").unlink()
    declaration(
        "sign-off", MALDON, "--role", "Chief Executive", "--name", "Grace Hopper", "--yes",
        "--exceptions", "All but one is open.")
    assert b"Grace Hopper" in workspace.read_bytes()
    assert "Grace Hopper" not in declaration("history", MALDON).text
    declaration("backup", "kept.declaration")
    unknown = declaration(
        "forget", MALDON, "--name", "Grace", "--workspace", "essex.declaration", code=65)
    assert "has nobody of that name" in unknown.error

    run = declaration(
        "forget", MALDON, "--name", "grace  hopper", "--workspace", "essex.declaration")
    lines = run.messages.splitlines()
    assert lines[0] == (
        "Forgot 1 name of Maldon District Council. What stays is the role: "
        "Chief Executive, partner lead.")
    assert lines[1] == "These copies of the workspace may hold the name. Delete them:"
    assert [line.strip() for line in lines[2:]] == [str(tmp_path / "kept.declaration")]
    left = {path.name: b"Hopper" in path.read_bytes() for path in tmp_path.iterdir()}
    assert left == {"essex.declaration": False, "kept.declaration": True}
    (tmp_path / "kept.declaration").unlink()
    assert signed(declaration).endswith("by the Chief Executive")
    declaration("verify")
    declaration("forget", MALDON, code=64)


def test_a_name_in_brackets_stands_beside_the_role(declaration, workspace, activities, tmp_path):
    (tmp_path / "a.response.json").write_text(response("Grace Hopper", activities))
    id = activities[0].criteria[0][0]
    declaration("import", "a.response.json")
    header = ("respondent", "organisation", "question", "answer")
    declaration("import", "-", input=tables.table([["analyst", MALDON, id, "not met"]], header))
    assert "    partner lead (Grace Hopper): Met\n" in declaration("agree", MALDON, "--list").text
    declaration("forget", MALDON, "--role", "partner lead")
    assert "    partner lead: Met\n" in declaration("agree", MALDON, "--list").text


def test_a_workspace_of_the_trial_is_refused(declaration, tmp_path):
    path = tmp_path / "trial.declaration"
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        database.executescript(
            "CREATE TABLE programme (id INTEGER PRIMARY KEY, title TEXT);"
            "PRAGMA application_id = 0x45444477; PRAGMA user_version = 1;")
    before = path.read_bytes()
    for words in (["status"], ["verify"], ["sign-off", MALDON, *CHIEF, "--yes"]):
        assert "trial version" in declaration(*words, code=65).error
    assert path.read_bytes() == before


def test_a_signature_travels_with_its_file_and_expired_evidence_does_not(
    declaration, answered, activities, tmp_path
):
    shown = activities[0].criteria[1][0]
    for title in ("Log", "Old log"):
        declaration(
            "evidence", "add", MALDON, "--kind", "data", "--title", title, "--date", "2025-11-01",
            "--shows", shown)
    declaration("evidence", "expire", MALDON, "--title", "Old log", "--because", "Superseded.")
    printed = fingerprint(declaration("sign-off", MALDON, *CHIEF, "--yes"))
    response = declaration("export", "--response", MALDON).text
    assert [item["title"] for item in json.loads(response)["evidence"]] == ["Log"]
    assert b"Old log" not in declaration("export", "--answers").out
    (tmp_path / "maldon.response.json").write_text(response)
    elsewhere = ("--workspace", "elsewhere.declaration")
    declaration("init", *elsewhere)
    declaration("round", "add", "spring-2026", "--date", "2026-03-31", *elsewhere)
    declaration("import", "maldon.response.json", *elsewhere)
    run = declaration("verify", "--against", printed, *elsewhere)
    assert "The answers are those that were signed." in run.messages


def test_what_does_not_apply_waits_for_the_lead_in_sight_and_past_the_signature(
    declaration, workspace, activities
):
    """METHOD 1: the lead confirms. What is signed are the organisation's own words alone."""
    whole = activities[-1]
    rows = [
        [MALDON, id, "does not apply", "We have none."] if activity is whole
        else [MALDON, id, "met", ""]
        for activity in activities for id, _ in activity.criteria
    ]
    header = ("organisation", "question", "answer", "reason")
    declaration("import", "-", input=tables.table(rows, header))
    waits = f"For the round's lead to confirm that it does not apply: Maldon {whole.number}."
    assert waits in " ".join(declaration("status").text.split())
    row = next(
        row for row in json.loads(declaration("status", "--json").out)["organisations"]
        if row["organisation"] == MALDON
    )
    assert row["unconfirmed"] == [whole.number]
    declaration("round", "remind", "maldon", "--output", "reminders")
    reminder = (declaration.folder / "reminders" / f"{MALDON}.reminder.txt").read_text("utf-8")
    assert (
        f"You say that {whole.number} does not apply to you. That counts as not assessed until we "
        "confirm it."
    ) in reminder
    run = declaration("sign-off", MALDON, *CHIEF, "--yes")
    printed = fingerprint(run)
    assert (
        "Everything is completed and agreed.\nFor the round's lead to confirm that it does not "
        f"apply: {whole.number}. Until then it counts as not assessed.\n"
    ) in run.messages

    declaration("round", "confirm", MALDON, whole.number)
    assert "to confirm that it does not apply" not in declaration("status").text
    assert "The answers are those that were signed." in (
        declaration("verify", "--against", printed).messages)
    declaration("round", "confirm", MALDON, whole.number, "--withdraw")
    assert waits in " ".join(declaration("status").text.split())
    declaration("verify")


def test_an_answer_with_a_problem_is_named_with_what_it_lacks(declaration, workspace, activities):
    rows = [[MALDON, id, "met"] for activity in activities for id, _ in activity.criteria]
    rows[1][2] = "partly"
    declaration("import", "-", input=tables.table(rows))
    lacks = "1.1.2: partly needs a note of what is missing"
    assert f"\nAnswers with a problem:\n  Maldon {lacks}.\n" in declaration("status").text
    refused = declaration("sign-off", MALDON, *CHIEF, "--yes", code=65)
    assert f"Maldon District Council has not completed 1.1 ({lacks})" in refused.error
    declaration("round", "remind", "maldon", "--output", "reminders")
    reminder = (declaration.folder / "reminders" / f"{MALDON}.reminder.txt").read_text("utf-8")
    assert (
        "What is next: finish the activity that is left and see to 1 answer with a problem. "
        f"{lacks}.\n"
    ) in reminder
    run = declaration("sign-off", MALDON, *CHIEF, "--yes", "--exceptions", "We look for it.")
    assert f"Not completed: 1.1.\n  {lacks}.\n" in run.messages
