"""`declaration import`: files that contradict each other, roles alike, and hostile texts."""

import hashlib
import json
import unicodedata

import pytest
import yaml

from support import frameworks
from test_import import MALDON, answers, put, response


def colleague(role, **given):
    entries = [{"question": id.replace("_", "-"), "answer": answer} for id, answer in given.items()]
    return {"respondent": role, "answers": entries, "evidence": []}


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_files_that_contradict_each_other_are_refused_in_either_order(
    declaration, workspace, names
):
    """The order of the names must not settle which answer stands."""
    before = workspace.read_bytes()
    put(declaration, f"in/{names[0]}.json", response(answers={"took-part": "not met"}))
    lead = response("partner lead", colleagues=[colleague("data lead", took_part="met")])
    put(declaration, f"in/{names[1]}.json", lead)
    run = declaration("import", "in", code=65)
    assert run.error == (
        f"in/b.json: error: 'took-part' by the data lead of {MALDON} is not what 'in/a.json' says — "
        "leave the earlier of the two files out, or correct one"
    )
    assert workspace.read_bytes() == before
    # One after the other, the later stands, and says what it changes.
    for name in names:
        run = declaration("import", f"in/{name}.json")
    assert "  took-part: not met → met\n" in run.messages
    assert answers(declaration)["data lead", "took-part"] == "met"


def test_agreed_answers_and_plans_that_contradict_each_other_are_refused(declaration, workspace):
    for name, answer in (("a", "met"), ("b", "not met")):
        agreed = [{"question": "took-part", "answer": answer, "because": "Seen."}]
        plan = [{"question": "took-part", "action": name, "progress": "done"}]
        put(declaration, f"in/{name}.json", response("partner lead", agreed=agreed, plan=plan))
    run = declaration("import", "in", code=65)
    remedy = "is not what 'in/a.json' says — leave the earlier of the two files out, or correct one"
    assert run.errors == [
        f"in/b.json: error: the agreed answer to 'took-part' of {MALDON} {remedy}",
        f"in/b.json: error: the plan of {MALDON} {remedy}",
    ]


def test_one_role_typed_in_two_unicode_forms_is_one_respondent(declaration, workspace):
    role = "données"
    table = "respondent,organisation,question,answer\n"
    put(declaration, "a.csv", table + f"{unicodedata.normalize('NFD', role)},{MALDON},took-part,met\n")
    declaration("import", "a.csv")
    put(declaration, "b.json", response(role, answers={"took-part": "not met"}))
    run = declaration("import", "b.json")
    assert "  took-part: met → not met\n" in run.messages
    assert answers(declaration) == {(role, "took-part"): "not met"}


def test_roles_that_differ_in_capitals_alone_are_kept_apart_and_told(declaration, workspace):
    put(declaration, "a.json", response("data lead"))
    put(declaration, "b.json", response("Data  Lead"))
    run = declaration("import", "a.json", "b.json")
    assert (
        f"{MALDON}: 'Data  Lead' and 'data lead' are kept as 2 respondents. Where they are one, "
        "correct the role in the file.\n"
    ) in run.messages
    assert len(answers(declaration)) == 2


def test_a_table_s_role_is_one_that_a_response_file_can_hold(declaration, workspace):
    table = "respondent,organisation,question,answer\n"
    for role in ("x" * 101, '"data\nlead"'):
        put(declaration, "a.csv", table + f"{role},{MALDON},took-part,met\n")
        run = declaration("import", "a.csv", code=65)
        assert "is not a role — use one line of 1 to 100 characters" in run.error
    put(declaration, "a.csv", table + f"\x1b[2Jdata lead\u202e,{MALDON},took-part,met\n")
    run = declaration("import", "a.csv")
    assert "\x1b" not in run.messages and "\u202e" not in run.messages
    run = declaration("export", "--response", "maldon", "--respondent", "other", code=65)
    assert "\u202e" not in run.error


def test_a_file_of_an_earlier_edition_takes_nothing_back_that_it_was_not_asked(
    declaration, workspace
):
    later = frameworks.declaration()
    later["edition"] = "2027"
    sections = [s for c in later["sections"] for s in c["sections"]]
    questions = next(s for s in sections if s["id"] == "analyst-network")["questions"]
    questions[1]["id"] = "staff-named"
    put(declaration, "later.yaml", yaml.safe_dump(later, sort_keys=False, allow_unicode=True))
    declaration("round", "edition", "spring-2026", "later.yaml")
    new = response(answers={"took-part": "met", "staff-named": "met"}, edition="2027")
    put(declaration, "new.json", new)
    declaration("import", "new.json")
    put(declaration, "old.json", response(answers={"took-part": "not met"}))
    declaration("import", "old.json")
    assert answers(declaration) == {
        ("data lead", "took-part"): "not met", ("data lead", "staff-named"): "met",
    }


def test_a_file_of_thousands_of_faults_is_refused_at_once(declaration, workspace):
    entries = {f"q{number}": "met" for number in range(50_000)}
    put(declaration, "a.json", response(answers=entries))
    run = declaration("import", "a.json", code=65)
    assert len(run.errors) == 100
    assert run.errors[-1] == (
        "a.json: error: more is wrong with the file than is listed here — ask for the file again "
        "as the form saved it"
    )


def signed(**signature):
    """A response of one answer, signed by a Chief Executive."""
    content = {
        "format": "declaration-signed-answers", "version": 1,
        "framework": "essex-data-declaration", "edition": "2026", "round": "spring-2026",
        "organisation": MALDON, "answers": [{"question": "took-part", "answer": "met"}],
        "evidence": [],
    }
    text = json.dumps(content, indent=2) + "\n"
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return response("partner lead", signature={
        "role": "Chief Executive", "date": "2026-04-20", **signature, "fingerprint": fingerprint,
    })


def test_a_signature_that_comes_in_a_file_says_what_is_missing(declaration, workspace):
    put(declaration, "a.json", signed())
    run = declaration("import", "a.json", code=65)
    assert "Maldon District Council has not completed 1.1, 1.2" in run.error
    assert run.error.endswith(
        " — have it signed again with the exceptions in words; or take in the answers alone with "
        "--unsigned"
    )
    put(declaration, "a.json", signed(exceptions="One is done."))
    dry = declaration("import", "--dry-run", "a.json").messages
    assert f"{MALDON}: would be signed by the Chief Executive on 20 April 2026.\n" in dry
    run = declaration("import", "a.json")
    assert f"{MALDON}: signed by the Chief Executive on 20 April 2026.\n" in run.messages
    # What is signed already is taken in again without a word of it.
    assert "signed by" not in declaration("import", "a.json").messages


def test_a_voided_signature_does_not_come_back_with_its_file(declaration, workspace):
    put(declaration, "a.json", signed(exceptions="One is done."))
    declaration("import", "a.json")
    declaration("sign-off", "maldon", "--reopen", "--because", "The wrong minutes were read.")
    run = declaration("import", "a.json", code=65)
    assert run.error == (
        f"error: the signature of {MALDON} of 20 April 2026 was voided here by the partner lead: "
        "The wrong minutes were read. — have the answers signed again; or take them in alone with "
        "--unsigned"
    )
    declaration("import", "--unsigned", "a.json")
    put(declaration, "a.json", signed(exceptions="One is done.", date="2026-04-27"))
    declaration("import", "a.json")
    declaration("verify")
