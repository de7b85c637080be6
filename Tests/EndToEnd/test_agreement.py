"""Several respondents, one organisation: what they dispute, what is agreed, what shows it."""

import json
import signal

import pytest

from support import tables
from support.terminal import prompt

MALDON = "maldon-district-council"
COLUMNS = ["organisation", "respondent", "question", "answer", "note"]
LEAD, ANALYST = "partner lead", "head of analysis"


@pytest.fixture
def criteria(activities):
    """The criteria of the first two activities, with the number of each."""
    return {
        id: f"{activity.number}.{count}"
        for activity in activities[:2]
        for count, (id, _) in enumerate(activity.criteria, 1)
    }


@pytest.fixture
def disputed(declaration, workspace, criteria):
    """Two respondents differ on one criterion of the first activity and on two of the second."""
    ids = list(criteria)
    split = len([number for number in criteria.values() if number.startswith("1.1.")])
    wanted = [ids[1], ids[split], ids[split + 1]]
    rows = [[MALDON, LEAD, id, "met", ""] for id in ids]
    rows += [[MALDON, ANALYST, id, "partly", f"Half of {criteria[id]}"] for id in wanted]
    rows += [[MALDON, ANALYST, ids[0], "met", ""]]
    declaration("import", "-", input=tables.table(rows, COLUMNS))
    return wanted


def agreed(declaration):
    """What the list says is agreed, by criterion."""
    listed = json.loads(declaration("agree", MALDON, "--json").out)
    return {
        criterion["question"]: criterion["agreed"]
        for activity in listed["activities"]
        for criterion in activity["criteria"]
        if "agreed" in criterion
    }


def in_dispute(declaration):
    listed = json.loads(declaration("agree", MALDON, "--json").out)
    return [
        criterion["question"]
        for activity in listed["activities"]
        for criterion in activity["criteria"]
        if criterion["disputed"]
    ]


def test_disputes_are_listed_the_most_disputed_activity_first(declaration, disputed, criteria):
    listed = json.loads(declaration("agree", MALDON, "--json").out)
    assert listed["disputed"] == 3
    assert [(a["number"], a["disputed"]) for a in listed["activities"]] == [("1.2", 2), ("1.1", 1)]
    first = listed["activities"][0]["criteria"][0]
    assert (first["question"], first["read_as"]) == (disputed[1], "partly")
    assert [(said["respondent"], said["answer"]) for said in first["answers"]] == [
        (ANALYST, "partly"), (LEAD, "met"),
    ]
    text = declaration("agree", MALDON, "--list").text
    assert text.startswith("Maldon District Council, round Spring 2026: 3 criteria are in dispute.\n")
    assert text.index("\n1.2 ") < text.index("\n1.1 ")
    assert f"    {ANALYST}: Partly. Half of {criteria[disputed[0]]}\n    {LEAD}: Met\n" in text


def test_the_walk_keeps_each_answer_before_the_next(declaration, terminal, disputed, criteria):
    person = terminal("agree", MALDON)
    shown = person.read()
    assert "3 criteria are in dispute" in shown
    assert f"{criteria[disputed[0]]} In dispute 1 of 3" in shown
    assert prompt(shown) == "The agreed answer, 1 to 4, or help"
    assert prompt(person.say("1")) == "Why is this the answer?"
    assert prompt(person.say("")) == "Why is this the answer?"
    shown = person.say("We saw the list.")
    assert "Agreed: Met. 2 still in dispute." in shown
    # The power goes while the second is asked.
    person.kill()
    assert agreed(declaration) == {
        disputed[0]: {"answer": "met", "because": "We saw the list."}
    }

    person = terminal("agree", MALDON)
    assert f"{criteria[disputed[1]]} In dispute 1 of 2" in person.read()
    assert prompt(person.say("2")) == "What is missing? (Enter for their words)"
    person.say("")
    person.say("So says finance.")
    assert "1 criterion is still in dispute" in person.say("quit")
    assert person.end() == 0
    assert agreed(declaration)[disputed[1]] == {
        "answer": "partly", "note": f"Half of {criteria[disputed[1]]}",
        "because": "So says finance.",
    }
    assert in_dispute(declaration) == [disputed[2]]
    declaration("verify")


def test_interrupting_the_walk_keeps_what_was_agreed(declaration, terminal, disputed):
    person = terminal("agree", MALDON)
    person.read()
    person.say("3")
    person.say("Nobody has seen it.")
    person.process.send_signal(signal.SIGINT)
    assert person.end() == 130
    assert list(agreed(declaration)) == [disputed[0]]


def test_without_a_terminal_one_criterion_is_agreed_by_options(declaration, disputed, criteria):
    refused = declaration("agree", MALDON, code=64)
    assert "--list" in refused.error and "--question ID" in refused.error
    run = declaration(
        "agree", MALDON, "--question", disputed[0], "--answer", "Met", "--because", "We looked.")
    assert run.messages == f"Agreed on {disputed[0]}: met. 2 criteria are in dispute.\n"
    # A number will do as well as an id.
    declaration(
        "agree", MALDON, "--question", criteria[disputed[1]], "--answer", "partly", "--note",
        "Half", "--because", "So.")
    assert set(agreed(declaration)) == set(disputed[:2])
    rows = tables.records(declaration("export", "--answers").out)
    said = {row["question"]: row["answer"] for row in rows if row["organisation"] == MALDON}
    assert said[disputed[0]] == "met"
    run = declaration("agree", MALDON, "--withdraw", "--question", disputed[0])
    assert run.messages == (
        f"Taken back: nothing is agreed on {disputed[0]}. 2 criteria are in dispute.\n")
    told = declaration("history", MALDON).text
    assert "met; because: We looked." in told
    declaration("verify")


@pytest.mark.parametrize("words, code, part", [
    (["--answer", "met", "--because", "x"], 64, "--question"),
    (["--withdraw"], 64, "--question"),
    (["--question", "QUESTION", "--because", "x"], 64, "'not met'"),
    (["--question", "QUESTION", "--answer", "perhaps", "--because", "x"], 64, "'perhaps'"),
    (["--question", "QUESTION", "--answer", "met"], 64, "--because"),
    (["--question", "QUESTION", "--answer", "met", "--because", " "], 64, "--because"),
    (["--question", "QUESTION", "--answer", "partly", "--because", "x"], 64, "--note"),
    (["--question", "QUESTION", "--answer", "n/a", "--because", "x"], 64, "--reason"),
    (["--question", "QUESTIOM", "--answer", "met", "--because", "x"], 65, "'QUESTIOM'"),
    (["--question", "UNDISPUTED", "--answer", "met", "--because", "x"], 65, "nobody disputes"),
    (["--question", "QUESTION", "--withdraw"], 65, "nothing is agreed"),
])
def test_what_is_not_enough_to_agree_on_changes_nothing(
    declaration, workspace, disputed, criteria, words, code, part
):
    named = {"QUESTION": disputed[0], "UNDISPUTED": list(criteria)[0]}
    before = workspace.read_bytes()
    assert part in declaration("agree", MALDON, *[named.get(w, w) for w in words], code=code).error
    assert workspace.read_bytes() == before


def supported(declaration, activity):
    """What the list says is missing of an activity: from and to."""
    listed = json.loads(declaration("evidence", "list", MALDON, "--json").out)
    return {gap["activity"]: gap for gap in listed["missing"]}.get(activity)


def test_evidence_is_added_listed_and_expires(declaration, workspace, activities):
    activity = activities[0]
    rows = [[MALDON, id, "met"] for id, _ in activity.criteria]
    declaration("import", "-", input=tables.table(rows))
    levels = dict(activity.criteria)
    at = {level: [id for id, other in activity.criteria if other == level] for level in levels.values()}
    gap = supported(declaration, activity.id)
    assert (gap["level"], gap["from"], gap["to"]) == (3, 2, 3)
    assert gap["criteria"] == at[3]

    options = ["--kind", "document", "--title", "Data strategy", "--reference", "S:/strategy"]
    run = declaration(
        "evidence", "add", MALDON, *options, "--date", "2025-11-01", "--shows", at[3][0],
        "--shows", at[4][0])
    assert run.messages == "'Data strategy' now shows 2 criteria more, and counts.\n"
    run = declaration(
        "evidence", "add", MALDON, *options, "--date", "2025-11-01", "--shows", at[3][0])
    assert "is there already" in run.messages
    gap = supported(declaration, activity.id)
    assert (gap["level"], gap["from"], gap["to"]) == (5, 4, 5)

    run = declaration(
        "evidence", "add", MALDON, "--kind", "statement", "--title", "Word", "--shows", at[5][0])
    assert "this kind is not strong enough" in run.messages
    text = declaration("evidence", "list", MALDON).text
    assert "Claims that lack evidence, most valuable first:\n1.1 " in text
    assert "would raise the supported level from 4 to 5\n" in text

    run = declaration(
        "evidence", "expire", MALDON, "--title", "Data strategy", "--because", "A new one is out.")
    assert run.messages == "'Data strategy' holds no more from 31 March 2026 on.\n"
    gap = supported(declaration, activity.id)
    assert (gap["from"], gap["to"]) == (2, 3)
    items = json.loads(declaration("evidence", "list", MALDON, "--json").out)["evidence"]
    assert [(item["title"], item.get("expired"), item["verdict"]) for item in items] == [
        ("Data strategy", "2026-03-31", "expired"), ("Word", None, "too weak"),
    ]
    later = declaration(
        "evidence", "expire", MALDON, "--title", "Data strategy", "--date", "2026-04-01")
    assert "still counts in the round, whose date is 31 March 2026" in later.messages
    assert supported(declaration, activity.id)["from"] == 4
    declaration("evidence", "expire", MALDON, "--title", "Data strategy", "--withdraw")
    assert "A new one is out." in declaration("history", MALDON).text
    declaration("verify")


def test_evidence_that_cannot_be_told_apart_is_not_guessed(declaration, workspace, activities):
    id = activities[0].criteria[1][0]
    declaration("import", "-", input=tables.table([[MALDON, id, "met"]]))
    for date in ("2025-11-01", "2024-11-01"):
        declaration(
            "evidence", "add", MALDON, "--kind", "data", "--title", "Log", "--date", date,
            "--shows", id)
    several = declaration("evidence", "expire", MALDON, "--title", "Log", code=65)
    assert "2 items" in several.error and "--dated" in several.error
    declaration("evidence", "expire", MALDON, "--title", "Log", "--dated", "2024-11-01")
    none = declaration("evidence", "expire", MALDON, "--title", "Blog", code=65)
    assert f"declaration evidence list {MALDON}" in none.error
    unknown = declaration(
        "evidence", "add", MALDON, "--kind", "data", "--title", "Log", "--shows", f"{id}x", code=65)
    assert f"'{id}'" in unknown.error
    declaration("evidence", "add", MALDON, "--kind", "data", "--title", "Log", code=64)


def test_who_disagrees_whether_an_activity_applies_is_told_the_way_out(
    declaration, terminal, workspace, activities
):
    """Every command says the same of it, and what is done after its words ends it."""
    activity = activities[0]
    ids = [id for id, _ in activity.criteria]
    header = ["organisation", "respondent", "question", "answer", "reason"]
    rows = [[MALDON, LEAD, id, "does not apply", "We have no projects."] for id in ids]
    rows += [[MALDON, ANALYST, ids[0], "not met", ""]]
    declaration("import", "-", input=tables.table(rows, header))
    left = f"1.1.2 to 1.1.{len(ids)}: said not to apply, but other criteria of 1.1 apply."
    settle = ["agree", MALDON, "--answer", "not met", "--because", "We have one.", "--question"]
    assert left in declaration(*settle, ids[0]).messages
    way = (
        f"{left} Either all of 1.1 is agreed not to apply, or each of these gets another answer: "
        f"with 'declaration assess {MALDON} --commitment 1.1', or with 'declaration agree {MALDON} "
        "--question'."
    )
    assert way in " ".join(declaration("agree", MALDON, "--list").text.split())
    person = terminal("agree", MALDON)
    assert way in " ".join(person.read().split())
    assert f"Maldon {left}" in " ".join(declaration("status").text.split())
    refused = declaration("sign-off", MALDON, "--role", "Chief Executive", "--yes", code=65)
    assert left.rstrip(".") in refused.error
    refused = declaration("round", "confirm", MALDON, activity.id, code=65)
    assert f"says that {activity.id} does not apply, but not of 1.1.1" in refused.error
    assert f"declaration agree {MALDON} --list" in refused.error
    person = terminal("assess", MALDON, "--commitment", "1.1")
    shown = " ".join(person.read().split())
    assert "There is a problem: " in shown and "type go 1.1.1." in shown

    for id in ids[1:]:
        run = declaration(*settle, id)
    assert "said not to apply" not in run.messages
    status = declaration("status").text
    assert "Answers with a problem" not in status
    assert next(line for line in status.splitlines() if line.startswith("Maldon")).split()[2:5] == [
        "1", "of", "13"]
    # Or all of it is agreed not to apply, and then the round's lead can confirm that.
    for id in ids[1:]:
        declaration("agree", MALDON, "--question", id, "--withdraw")
    declaration(
        "agree", MALDON, "--question", ids[0], "--answer", "does not apply", "--because", "None.",
        "--reason", "We have no projects.")
    declaration("round", "confirm", MALDON, activity.id)
    # Or whoever said so answers one of them after all.
    declaration(*settle, ids[0])
    assert f"Maldon {left}" in " ".join(declaration("status").text.split())
    person = terminal("assess", MALDON, "--commitment", "1.1")
    person.read()
    person.say("go 1.1.1")
    assert "So 1.1 applies after all" in person.say("3")
    assert "Answers with a problem" not in declaration("status").text
    declaration("verify")
