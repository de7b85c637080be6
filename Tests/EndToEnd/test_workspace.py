"""A programme from its first day: workspace, rounds, tables in and out, history."""

import contextlib
import json
import re
import shutil
import sqlite3

import pytest

from support import frameworks, ladder, tables

MALDON = "maldon-district-council"
UTTLESFORD = "uttlesford-district-council"
COLUMNS = [
    "organisation", "question", "answer", "reason", "note",
    "evidence_kind", "evidence_title", "evidence_reference", "evidence_date",
]


def answers(organisation, activities, letter="m"):
    """Rows that answer every criterion alike."""
    note = "Half of it." if letter == "p" else ""
    return [
        [organisation, id, ladder.LABELS[letter], "", note, "", "", "", ""]
        for activity in activities
        for id, _ in activity.criteria
    ]


@pytest.fixture
def everything(activities):
    """A table with each kind of answer, text in need of quotes, and evidence of every kind."""
    rows = answers(MALDON, activities) + answers(UTTLESFORD, activities, "p")
    rows[1][2], rows[2][2] = "don't know", "not met"
    rows[0][4] = '=1+1, "quoted"\r\nand a second line'
    rows[3][4] = "Caf\xe9 \u2019 \U0001F600"
    for row, kind in zip(rows[4:], ["statement", "document", "data", "independent"]):
        row[5:] = [kind, f"+A {kind}", "On the @intranet", "2026-03-01"]
    rows.append([MALDON, rows[5][1], "", "", "", "data", "A second item", "", ""])
    return tables.table(rows, COLUMNS)


def export(declaration, *options):
    return declaration("export", "--answers", *options).out


def test_a_workspace_is_made_once(declaration, tmp_path):
    run = declaration("init", "--title", "Our programme")
    assert "essex.declaration" in run.messages and "16 organisations" in run.messages
    before = (tmp_path / "essex.declaration").read_bytes()
    refused = declaration("init", code=73)
    assert "essex.declaration" in refused.error
    assert (tmp_path / "essex.declaration").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["essex.declaration"]


def test_the_partners_are_the_sixteen_in_the_declarations_order(declaration, workspace):
    listed = json.loads(declaration("partners", "--json").out)
    assert listed == [
        {field: partner[field] for field in ("id", "name", "kind", "tier")}
        for partner in frameworks.partners()
    ]
    text = declaration("partners").text
    places = [text.index(partner["id"]) for partner in frameworks.partners()]
    assert places == sorted(places)


def test_a_programme_of_other_bodies(declaration, tmp_path):
    (tmp_path / "two.yaml").write_text(
        "partners: two\n"
        "title: Two bodies\n"
        "source:\n"
        "  title: A test\n"
        "organisations:\n"
        "  - {id: first, name: The first, short_name: First, kind: fire, tier: police-and-fire}\n"
        "  - {id: second, name: The second, short_name: Second, kind: city, tier: district}\n",
        "utf-8",
    )
    declaration("init", "--workspace", "two.declaration", "--partners", "two.yaml")
    assert [item["id"] for item in json.loads(declaration("partners", "--json").out)] == [
        "first",
        "second",
    ]


def test_rounds_are_added_listed_and_extended(declaration, workspace):
    declaration(
        "round", "add", "autumn-2025", "--name", "Autumn 2025", "--date", "2025-10-31",
        "--opens", "2025-10-01", "--closes", "2025-11-30", "--target", "4",
        "--target-for", "sponsored-projects=2", "--disclosure", "partners",
        "--publication", "2026-01-15",
    )
    declaration("round", "extend", "autumn-2025", "--closes", "2025-12-24")
    autumn, spring = json.loads(declaration("round", "list", "--json").out)
    assert autumn == {
        "id": "autumn-2025", "name": "Autumn 2025", "date": "2025-10-31", "opens": "2025-10-01",
        "closes": "2025-12-24", "framework": "essex-data-declaration", "edition": "2026",
        "target": 4, "disclosure": "partners", "publication": "2026-01-15", "peers": "none",
        "smallest_group": 5,
    }
    assert (spring["id"], spring["date"], spring["target"]) == ("spring-2026", "2026-03-31", 3)
    assert "Autumn 2025" in declaration("round", "list").text


def test_a_round_that_is_closed_takes_no_answers(declaration, workspace, activities, tmp_path):
    declaration("round", "add", "old", "--date", "2020-03-31", "--closes", "2020-04-30")
    (tmp_path / "answers.csv").write_bytes(tables.table(answers(MALDON, activities), COLUMNS))
    run = declaration("import", "answers.csv", "--round", "old", code=65)
    assert "30 April 2020" in run.error and "round extend old" in run.error
    declaration("round", "extend", "old", "--closes", "2999-12-31")
    declaration("import", "answers.csv", "--round", "old")


def test_what_is_imported_is_exported_and_again_byte_for_byte(
    declaration, workspace, everything, tmp_path
):
    (tmp_path / "answers.csv").write_bytes(everything)
    declaration("import", "answers.csv")
    first = export(declaration)
    given = {
        (row["organisation"], row["question"]): row
        for row in tables.records(everything)
        if row["answer"]
    }
    kept = tables.records(first)
    for row in kept:
        if row["answer"]:
            said = given[row["organisation"], row["question"]]
            assert row["answer"] == said["answer"]
            assert row["note"].removeprefix("'").splitlines() == said["note"].splitlines()
    assert [row["evidence_title"] for row in kept if row["evidence_title"]] == [
        "'+A statement", "'+A document", "A second item", "'+A data", "'+A independent",
    ]

    # Back in: nothing changes. Into another workspace: the same bytes come out.
    told = declaration("history", "--json").out
    declaration("import", "-", input=first)
    assert declaration("history", "--json").out == told
    declaration("init", "--workspace", "other.declaration")
    other = ("--workspace", "other.declaration")
    declaration("round", "add", "spring-2026", "--date", "2026-03-31", *other)
    declaration("import", "-", *other, input=first)
    assert export(declaration, *other) == first
    assert export(declaration, *other) == first


def test_a_table_for_excel_is_the_same_with_a_mark(declaration, workspace, everything):
    declaration("import", "-", input=everything)
    assert export(declaration, "--for-excel") == b"\xef\xbb\xbf" + export(declaration)


def test_an_organisation_can_be_exported_alone(declaration, workspace, everything):
    declaration("import", "-", input=everything)
    header, *rows = tables.parse(export(declaration))
    _, *own = tables.parse(export(declaration, "--organisation", UTTLESFORD))
    assert own == [row for row in rows if row[header.index("organisation")] == UTTLESFORD]
    assert own


def test_a_dry_run_says_what_would_change_and_changes_nothing(declaration, workspace, everything):
    before = workspace.read_bytes()
    dry = declaration("import", "--dry-run", "-", input=everything)
    assert workspace.read_bytes() == before
    assert f"standard input: partner lead of {MALDON}: 91 answers\n" in dry.messages
    assert "\n  sponsor-named: unanswered → met\n" in dry.messages
    wet = declaration("import", "-", input=everything)
    would, did = (run.messages.splitlines()[-1] for run in (dry, wet))
    assert re.findall("[0-9]+", would) == re.findall("[0-9]+", did)
    assert "182 answers" in did and "2 organisations" in did and would.startswith("Would ")


def test_import_says_what_it_assumed(declaration, workspace, activities):
    table = tables.table(answers(MALDON, activities), COLUMNS).decode()
    run = declaration("import", "-", input=table.replace(",", ";").encode("utf-16"))
    assert "UTF-16LE" in run.messages and "semicolons" in run.messages


def test_tables_are_imported_all_or_not_at_all(declaration, workspace, activities, tmp_path):
    (tmp_path / "good.csv").write_bytes(tables.table(answers(MALDON, activities), COLUMNS))
    bad = answers(UTTLESFORD, activities)
    bad[7][1] = "sponsor-naned"
    (tmp_path / "bad.csv").write_bytes(tables.table(bad, COLUMNS))
    before = export(declaration)
    run = declaration("import", "good.csv", "bad.csv", code=65)
    assert run.error.startswith("bad.csv:9:") and "'sponsor-named'" in run.error
    assert export(declaration) == before


def test_an_empty_answer_leaves_what_is_there(declaration, workspace, activities):
    declaration("import", "-", input=tables.table(answers(MALDON, activities), COLUMNS))
    before = export(declaration)
    emptied = [[*row[:2], "", *row[3:]] for row in answers(MALDON, activities)]
    declaration("import", "-", input=tables.table(emptied, COLUMNS))
    assert export(declaration) == before


def test_status_counts(declaration, workspace, everything, activities):
    some = answers("basildon-council", activities)[:3]
    declaration("import", "-", input=everything + tables.table(some, COLUMNS).split(b"\r\n", 1)[1])
    status = json.loads(declaration("status", "--json").out)
    rows = {row["organisation"]: row for row in status["organisations"]}
    assert list(rows) == [partner["id"] for partner in frameworks.partners()]
    maldon, basildon, other = rows[MALDON], rows["basildon-council"], rows["essex-county-council"]
    assert (maldon["completed"], maldon["activities"]) == (13, 13)
    assert maldon["answered"] == maldon["asked"]
    assert (basildon["completed"], basildon["answered"], basildon["asked"]) == (0, 3, 91)
    assert (other["completed"], other["answered"], other["asked"]) == (0, 0, 91)
    assert "\n2 to have signed: Maldon, Uttlesford.\n" in declaration("status").text


def test_a_whole_activity_does_not_apply_once_the_lead_confirms(declaration, workspace, activities):
    rows = [
        [MALDON, id, "does not apply", "We have no analysts.", *[""] * 5]
        for id, _ in activities[0].criteria
    ]
    declaration("import", "-", input=tables.table(rows, COLUMNS))
    refused = declaration("round", "confirm", MALDON, activities[1].id, code=65)
    assert activities[1].id in refused.error
    declaration("round", "confirm", MALDON, activities[0].id)
    declaration("round", "confirm", MALDON, activities[0].id, "--withdraw")
    said = declaration("history", MALDON).text
    assert said.count(activities[0].id) >= 2


def test_history_says_who_changed_what_and_when(declaration, workspace, activities):
    first = activities[0].criteria[0][0]
    declaration("import", "-", "--role", "data lead", input=tables.table([[MALDON, first, "met"]]))
    declaration(
        "import", "-", "--role", "auditor", input=tables.table([[MALDON, first, "not met"]]))

    def told(organisation):
        entries = json.loads(declaration("history", organisation, "--json").out)
        return [entry for entry in entries if first in json.dumps(entry)]

    entries = told(MALDON)
    assert [entry["role"] for entry in entries] == ["data lead", "auditor"]
    assert (entries[1]["before"], entries[1]["after"]) == ("met", "not met")
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry["at"]) for entry in entries)
    lines = [line for line in declaration("history", MALDON).text.splitlines() if first in line]
    assert len(lines) == 2 and "auditor" in lines[1] and "not met" in lines[1]
    assert told(UTTLESFORD) == []


def test_a_backup_is_a_workspace_and_replaces_nothing(declaration, workspace, everything, tmp_path):
    declaration("import", "-", input=everything)
    declaration("backup", "copy.declaration")
    copy = ("--workspace", "copy.declaration")
    main = ("--workspace", "essex.declaration")
    assert export(declaration, *copy) == export(declaration, *main)
    declaration("verify", *copy)
    before = (tmp_path / "copy.declaration").read_bytes()
    assert "copy.declaration" in declaration("backup", "copy.declaration", *main, code=73).error
    assert (tmp_path / "copy.declaration").read_bytes() == before


def test_verify_finds_what_somebody_changed_by_hand(declaration, workspace, everything):
    declaration("import", "-", input=everything)
    assert declaration("verify").messages == "The workspace is whole.\n"
    with contextlib.closing(sqlite3.connect(workspace)) as database, database:
        database.execute(
            "UPDATE answers SET answer = 'not met' WHERE (response, question) ="
            " (SELECT response, question FROM answers WHERE answer = 'met' LIMIT 1)"
        )
    assert declaration("verify", code=1).errors


def test_two_processes_import_at_once(declaration, workspace, activities, tmp_path):
    bodies = [partner["id"] for partner in frameworks.partners()]
    for body in bodies:
        (tmp_path / f"{body}.csv").write_bytes(tables.table(answers(body, activities), COLUMNS))
    started = [declaration.start("import", f"{body}.csv") for body in bodies]
    for process in started:
        _, messages = process.communicate(timeout=60)
        assert process.returncode == 0, messages
    kept = tables.records(export(declaration))
    assert {(row["organisation"], row["answer"]) for row in kept} == {(body, "met") for body in bodies}
    assert len(kept) == 91 * len(bodies)
    declaration("verify")


def test_the_workspace_is_found(declaration, workspace, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    missing = declaration("status", cwd=elsewhere, code=66)
    assert "--workspace FILE" in missing.error
    declaration("status", "--workspace", workspace, cwd=elsewhere)
    declaration("status", cwd=elsewhere, env={"DECLARATION_WORKSPACE": str(workspace)})
    shutil.copy(workspace, tmp_path / "second.declaration")
    several = declaration("status", code=64)
    assert "essex.declaration, second.declaration" in several.error
