"""The tables to take away (REPORTS 25 to 27)."""

import json
import re
import shutil

import csvw
import frictionless
import pytest

from support import frameworks, tables

NOTICE = "Illustrative data: not an assessment of any organisation"

# Nobody has to offer help, and nobody has to be checked.
MAY_BE_EMPTY = {"help", "assurance"}


@pytest.fixture(scope="module")
def data(demo):
    """The data of the demonstration."""
    return demo / "data"


def test_reports_27_the_package_holds_its_tables(data):
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    listed = {resource["path"] for resource in package["resources"]}
    assert listed == {path.name for path in data.glob("*.csv")}
    names = {resource["name"] for resource in package["resources"]}
    assert {"answers", "levels", "distribution", "organisations", "framework"} <= names


def test_reports_27_frictionless_accepts_it(data):
    report = frictionless.Package(str(data / "datapackage.json")).validate()
    assert report.flatten(["title", "type", "message"]) == []
    assert report.valid


def test_reports_27_csvw_accepts_it(data):
    """One group of tables, found by the name that CSV on the Web gives it."""
    described = csvw.CSVW(str(data / "csv-metadata.json"), validate=True)
    assert described.is_valid, [str(warning.message) for warning in described.warnings]
    found = {table.url.string: table for table in described.tables}
    assert set(found) == {path.name for path in data.glob("*.csv")}
    for name, table in found.items():
        rows = list(table.iterdicts(strict=True))
        assert len(rows) == len(tables.records((data / name).read_bytes())), name


@pytest.mark.parametrize("column", ["section", "organisation"])
def test_reports_27_a_key_that_leads_nowhere_is_found_by_both(data, tmp_path, column):
    """So that the two tests above mean something."""
    copy = tmp_path / "data"
    shutil.copytree(data, copy)
    rows = tables.parse((copy / "levels.csv").read_bytes())
    rows[1][rows[0].index(column)] = "nobody"
    (copy / "levels.csv").write_bytes("".join(map(tables.line, rows)).encode("utf-8"))
    assert not frictionless.Package(str(copy / "datapackage.json")).validate().valid
    with pytest.raises(ValueError, match="nobody"):
        assert csvw.CSVW(str(copy / "csv-metadata.json"), validate=True).is_valid


def test_reports_25_every_table_keeps_the_rules(data):
    paths = sorted(data.glob("*.csv"))
    assert paths
    for path in paths:
        rows = tables.records(path.read_bytes())
        if not rows and path.stem in MAY_BE_EMPTY:
            continue
        assert rows, f"{path.name} has no rows"
        # The notice is a column of its own, so that no row can be taken away without it.
        constant = {name for name in rows[0] if {row[name] for row in rows} == {NOTICE}}
        assert constant, f"{path.name} does not say that it is illustrative"
        for row in rows:
            assert not {"total", "all"} & {cell.lower() for cell in row.values()}, path.name
            for name, cell in row.items():
                if name.endswith("date") and cell:
                    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell), f"{path.name}: {cell}"
                assert not re.fullmatch(r"\d{1,3}(,\d{3})+", cell), f"{path.name}: {cell}"


def test_an_export_holds_every_round_and_everything_in_it(declaration, demo, tmp_path):
    declaration("export", "--workspace", demo / "demo.declaration", "--output", "data")
    data = tmp_path / "data"
    partners = [partner["id"] for partner in frameworks.partners()]
    activities = frameworks.activities(frameworks.declaration())
    levels = tables.records((data / "levels.csv").read_bytes())
    answers = tables.records((data / "answers.csv").read_bytes())
    rounds = sorted({row["round"] for row in levels})
    assert len(rounds) == 3
    assert len(levels) == len(rounds) * len(partners) * len(activities)
    # Nobody's answers are half there.
    submitted = {(row["round"], row["organisation"]) for row in answers}
    editions = {row["round"]: row["edition"] for row in answers}
    criteria = tables.records((data / "framework.csv").read_bytes())
    asked = {
        (*key, row["question"])
        for key in submitted
        for row in criteria
        if row["edition"] == editions[key[0]]
    }
    now = {id for activity in activities for id, _ in activity.criteria}
    assert {row["question"] for row in criteria if row["edition"] == "2026"} == now
    assert sorted(set(editions.values())) == ["2021 (illustrative)", "2026"]
    assert {(row["round"], row["organisation"], row["question"]) for row in answers} == asked
    assert len(submitted) > 2 * len(partners)
    distribution = tables.records((data / "distribution.csv").read_bytes())
    assert {row["round"] for row in distribution} == set(rounds)


def test_reports_25_an_export_is_a_package_with_and_without_the_mark(declaration, demo, data, tmp_path):
    """A pack holds the data of its own round, and an export of that round is the same."""
    use = ("--workspace", demo / "demo.declaration", "--round", "spring-2026")
    declaration("export", *use)
    declaration("export", *use, "--for-excel", "--output", "marked")
    plain = tmp_path / "declaration-data"
    assert sorted(path.name for path in plain.iterdir()) == sorted(path.name for path in data.iterdir())
    for path in plain.iterdir():
        assert path.read_bytes() == (data / path.name).read_bytes(), path.name
        mark = b"\xef\xbb\xbf" if path.suffix == ".csv" else b""
        assert (tmp_path / "marked" / path.name).read_bytes() == mark + path.read_bytes()
    assert "--force" in declaration("export", *use, code=73).error


# Text as it is given, and as a spreadsheet is given it. An apostrophe before what a spreadsheet would
# run is a guard already.
FORMULAS = {
    "=1+1": "'=1+1",
    "+44 1245": "'+44 1245",
    "-1": "'-1",
    "@SUM(A1)": "'@SUM(A1)",
    "'=1": "'=1",
    "''=1": "''=1",
    "'quoted'": "'quoted'",
    "1-1": "1-1",
    "a=b": "a=b",
}


def test_reports_26_a_cell_that_a_spreadsheet_would_run_is_guarded(declaration, workspace, activities):
    ids = [id for activity in activities for id, _ in activity.criteria]
    rows = [["maldon-district-council", id, "partly", note] for id, note in zip(ids, FORMULAS)]
    table = tables.table(rows, ["organisation", "question", "answer", "note"])
    declaration("import", "-", input=table)
    out = declaration("export", "--answers").out
    notes = {row["question"]: row["note"] for row in tables.records(out) if row["note"]}
    assert notes == dict(zip(ids, FORMULAS.values()))
    told = declaration("history", "--json").out
    declaration("import", "-", input=out)
    assert declaration("export", "--answers").out == out
    assert declaration("history", "--json").out == told
