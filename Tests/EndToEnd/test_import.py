"""`declaration import`: whatever came back, all of it or nothing."""

import json

import openpyxl
import yaml

from support import frameworks
from test_sheet import beside, commitments, criteria, headings

MALDON = "maldon-district-council"


def response(respondent="data lead", answers=None, **more):
    """A response file's text: answers from ids to labels, or to dictionaries of what stands there."""
    entries = [
        {"question": id, **({"answer": entry} if isinstance(entry, str) else entry)}
        for id, entry in (answers or {"took-part": "met"}).items()
    ]
    return json.dumps(
        {
            "format": "declaration-response",
            "version": 1,
            "framework": "essex-data-declaration",
            "edition": "2026",
            "round": "spring-2026",
            "organisation": MALDON,
            "respondent": respondent,
            "answers": entries,
            "evidence": [],
            **more,
        }
    )


def put(declaration, name, text):
    path = declaration.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return name


def answers(declaration, *words):
    """What each respondent says, as the answer table has it."""
    run = declaration("export", "--answers", "--respondents", *words)
    rows = [line.split(",") for line in run.text.splitlines()[1:]]
    return {(row[2], row[3]): row[4] for row in rows if row[4] not in ("unanswered", "not asked")}


def test_a_folder_of_every_kind_is_taken_in_together(declaration, workspace):
    put(declaration, "returned/a.response.json", response())
    put(declaration, "returned/b.csv", f"organisation,question,answer\n{MALDON},took-part,not met\n")
    put(
        declaration,
        "returned/c.csv",
        f"organisation;question;answer;respondent\r\n{MALDON};all-told;met;HR é\r\n".encode("cp1252"),
    )
    put(declaration, "returned/.hidden", "not ours")
    for name in ["one.form.html", "two.form.html"]:
        put(declaration, f"returned/{name}", "<!doctype html>\n")
    run = declaration("import", "returned")
    assert run.messages.splitlines()[0] == (
        "returned: left one.form.html and 1 more like it alone, for a page holds no answers."
    )
    assert "from 3 files of 1 organisation." in run.messages
    assert answers(declaration) == {
        ("data lead", "took-part"): "met",
        ("partner lead", "took-part"): "not met",
        ("HR é", "all-told"): "met",
    }
    row = next(line for line in declaration("status").text.splitlines() if line.startswith("Maldon"))
    assert row.split()[1:] == "started 1 of 13 1 of 85 3 1".split()


def test_one_bad_file_and_nothing_is_taken_in(declaration, workspace):
    before = workspace.read_bytes()
    put(declaration, "in/good.json", response())
    put(declaration, "in/bad.json", response(answers={"took-parrt": "met"}))
    put(declaration, "in/worse.csv", f"organisation,question,answer\n{MALDON},took-part,mett\n")
    declaration("form", "maldon", "--output", "in/form.html")
    put(declaration, "in/page.html", "<!doctype html>\n<title>A report</title>")
    run = declaration("import", "in", "in/form.html", "in/page.html", code=65)
    assert [error.split(": error: ")[1].split(" — ")[0] for error in run.errors] == [
        "there is no question 'took-parrt'",
        "'mett' is not an answer",
        "this is the form itself, which holds no answers",
        "this is a page to read, which holds no answers",
    ]
    assert workspace.read_bytes() == before


def test_a_dry_run_says_what_would_change_and_changes_nothing(declaration, workspace):
    put(declaration, "a.json", response())
    before = workspace.read_bytes()
    run = declaration("import", "--dry-run", "a.json")
    assert run.messages == (
        "a.json: data lead of maldon-district-council: 1 answer\n"
        "  took-part: unanswered → met\n"
        "Would change 1 answer and add 0 items of evidence in round spring-2026, from 1 file of 1 "
        "organisation.\n"
    )
    assert workspace.read_bytes() == before


def test_a_second_submission_shows_what_differs_and_keeps_the_old(declaration, workspace):
    first = {"took-part": "met", "staff-listed": {"answer": "partly", "note": "Two teams"}}
    put(declaration, "a.json", response(answers={**first, "sponsor-named": "met"}))
    declaration("import", "a.json")
    # In the activity that it touches the file says all; in the others it says nothing.
    put(declaration, "a.json", response(answers={"took-part": "not met"}))
    run = declaration("import", "a.json")
    assert run.messages.splitlines()[:3] == [
        "a.json: data lead of maldon-district-council: 2 answers unlike what was there",
        "  took-part: met → not met",
        "  staff-listed: partly → unanswered",
    ]
    assert answers(declaration) == {
        ("data lead", "took-part"): "not met",
        ("data lead", "sponsor-named"): "met",
    }
    history = declaration("history", "maldon").text
    assert f"answer  {MALDON} took-part by data lead: nothing → met\n" in history
    assert f"answer  {MALDON} took-part by data lead: met → not met\n" in history
    assert declaration("import", "a.json").messages.endswith(
        "Changed 0 answers and added 0 items of evidence in round spring-2026, from 1 file of 1 "
        "organisation.\n"
    )
    declaration("verify")


def test_another_round_organisation_or_edition_is_refused_with_the_reason(declaration, workspace):
    cases = {
        "round": (
            "autumn-2025",
            "a.json: error: the file answers round 'autumn-2025', and this is round 'spring-2026' — "
            "take it in with --round autumn-2025, or ask for this round's form",
        ),
        "organisation": (
            "maldon-distric-council",
            "a.json: error: there is no organisation 'maldon-distric-council' here — did you mean "
            "'maldon-district-council'?",
        ),
        "edition": (
            "2031",
            "a.json: error: the file answers edition 2031 of the framework, and this round asks "
            "edition 2026 — send this round's form again: no round here has asked edition 2031",
        ),
    }
    for name, (value, message) in cases.items():
        put(declaration, "a.json", response(**{name: value}))
        assert declaration("import", "a.json", code=65).error == message


def test_a_form_of_an_earlier_edition_is_carried_over(declaration, workspace):
    later = frameworks.declaration()
    later["edition"] = "2027"
    sections = [s for c in later["sections"] for s in c["sections"]]
    questions = next(s for s in sections if s["id"] == "analyst-network")["questions"]
    assert [question["id"] for question in questions[:2]] == ["took-part", "staff-listed"]
    questions[0]["text"] = "Somebody took part in the network last year."
    questions[1]["id"] = "staff-named"
    declaration("form", "maldon", "--sheet", "--output", "sheet.xlsx")
    put(declaration, "later.yaml", yaml.safe_dump(later, sort_keys=False, allow_unicode=True))
    run = declaration("round", "edition", "spring-2026", "later.yaml")
    assert run.messages == (
        "Round spring-2026 asked edition 2026 and now asks edition 2027. "
        "Next: declaration form ORG, for each organisation\n"
    )
    put(declaration, "a.json", response(answers={"took-part": "met", "staff-listed": "met"}))
    run = declaration("import", "a.json")
    text = " ".join(next(
        q["text"] for q in questions if q["id"] == "staff-named"
    ).split())
    assert run.messages.splitlines()[:5] == [
        "a.json: carried over from edition 2026 to edition 2027.",
        f"  answer staff-named, which is new: {text}",
        "  look again at took-part, which is worded anew: Somebody took part in the network last "
        "year.",
        "  staff-listed is asked no more, and its answer is left behind",
        "a.json: data lead of maldon-district-council: 1 answer",
    ]
    assert answers(declaration) == {("data lead", "took-part"): "met"}

    # A workbook of the earlier edition is carried over as well.
    book = openpyxl.load_workbook(declaration.folder / "sheet.xlsx")
    beside(book, "Your role").value = "head of service"
    for tab in commitments(book):
        for id, row in criteria(tab).items():
            if id in ("took-part", "staff-listed"):
                tab.cell(row, headings(tab)["Your answer"]).value = "Not met"
    book.save(declaration.folder / "filled.xlsx")
    run = declaration("import", "filled.xlsx")
    assert "filled.xlsx: carried over from edition 2026 to edition 2027.\n" in run.messages
    assert "  staff-listed is asked no more, and its answer is left behind\n" in run.messages
    assert answers(declaration)[("head of service", "took-part")] == "not met"


def test_a_lead_s_file_brings_colleagues_agreement_plan_and_signature(declaration, workspace):
    colleague = {
        "respondent": "data lead",
        "answers": [{"question": "took-part", "answer": "not met"}],
        "evidence": [],
    }
    plan = [{"question": "took-part", "action": "Go", "progress": "not started"}]
    agreed = [{"question": "took-part", "answer": "met", "because": "The list shows it."}]
    put(
        declaration,
        "lead.json",
        response("partner lead", colleagues=[colleague], agreed=agreed, plan=plan),
    )
    run = declaration("import", "lead.json")
    assert "  took-part: agreed, not agreed → met\n" in run.messages
    whole = json.loads(declaration("export", "--response", "maldon").text)
    assert whole["colleagues"] == [colleague]
    assert whole["agreed"] == agreed and whole["plan"] == plan
    assert " 1 " in declaration("status").text  # one answer, agreed


def test_an_empty_folder_and_a_missing_file_are_told(declaration, workspace):
    (declaration.folder / "empty").mkdir()
    run = declaration("import", "empty", code=66)
    assert run.error == (
        "error: empty: the folder holds no response, sheet or table — put what came back into it, "
        "or name its files one by one"
    )
    declaration("import", "nothing.json", code=66)


def test_every_criterion_that_cannot_fall_away_is_named(declaration, workspace):
    rows = "".join(f"{MALDON},{id},does not apply,None\n" for id in ("took-part", "staff-listed"))
    put(declaration, "a.csv", f"organisation,question,answer,reason\n{rows}")
    before = workspace.read_bytes()
    row = "essex-police,took-part,does not apply"
    put(declaration, "b.csv", f"organisation,question,answer\n{row}\n")
    run = declaration("import", "a.csv", "b.csv", code=65)
    assert [error.split(", but")[0] for error in run.errors] == [
        f"a.csv: error: {MALDON} says that 'took-part' does not apply",
        f"a.csv: error: {MALDON} says that 'staff-listed' does not apply",
        "b.csv: error: essex-police says that 'took-part' does not apply",
    ]
    assert workspace.read_bytes() == before


def test_a_workbook_of_nobody_does_not_replace_the_leads_answers(declaration, workspace):
    declaration("form", "maldon", "--sheet", "--output", "sheet.xlsx")

    def filled(name, role, answer):
        book = openpyxl.load_workbook(declaration.folder / "sheet.xlsx")
        beside(book, "Your role").value = role
        tab = next(tab for tab in commitments(book))
        column = headings(tab)["Your answer"]
        row = next(iter(criteria(tab).values()))
        tab.cell(row, column).value = answer
        book.save(declaration.folder / name)

    filled("first.xlsx", None, "Met")
    run = declaration("import", "first.xlsx")
    assert (
        "\nfirst.xlsx: 'Your role' is empty, so the answers are taken as the partner lead's. Where "
        "a colleague gave them, write the colleague's role there.\n"
    ) in run.messages
    filled("second.xlsx", None, "Not met")
    before = workspace.read_bytes()
    refused = declaration("import", "second.xlsx", code=65)
    assert (
        "second.xlsx: error: 'Your role' is empty, and as the partner lead's these answers would "
        f"replace 1 answer of {MALDON} — write there the role of whoever filled it in"
    ) in refused.error
    assert workspace.read_bytes() == before
    filled("third.xlsx", "head of HR", "Not met")
    declaration("import", "third.xlsx")
    assert {role for role, _ in answers(declaration)} == {"partner lead", "head of HR"}
