"""What earlier versions wrote still opens, is whole, and scores as it scored then."""

import gzip
import json
import pathlib
import shutil

import pytest

from support import tables

UPGRADES = pathlib.Path(__file__).resolve().parent / "upgrades"
VERSIONS = sorted(UPGRADES.glob("version-*"), key=lambda path: int(path.name.split("-")[1]))
LATEST = int(VERSIONS[-1].name.split("-")[1])


@pytest.fixture(params=VERSIONS, ids=[path.name for path in VERSIONS])
def left(request, declaration, tmp_path):
    """A folder with what one version left behind."""
    content = gzip.decompress((request.param / "workspace.gz").read_bytes())
    (tmp_path / "village.declaration").write_bytes(content)
    for path in [*request.param.glob("*.*"), *UPGRADES.glob("*.yaml")]:
        if path.suffix != ".gz":
            shutil.copy(path, tmp_path)
    return request.param


def version(path):
    """The version of a workspace's tables, as SQLite's header has it."""
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_there_is_a_workspace_of_every_version(declaration):
    """The program's own version is that of the last folder: a migration brings one more."""
    declaration("init")
    assert version(declaration.folder / "essex.declaration") == LATEST
    assert [path.name for path in VERSIONS] == [f"version-{n}" for n in range(2, LATEST + 1)]
    for path in VERSIONS:
        assert (path / "workspace.gz").stat().st_size < 100_000


def test_an_earlier_workspace_is_copied_and_brought_up_to_date(left, declaration, tmp_path):
    workspace = tmp_path / "village.declaration"
    before, old = workspace.read_bytes(), version(workspace)
    assert f"version-{old}" == left.name
    assert declaration("verify").messages == "The workspace is whole.\n"
    assert version(workspace) == LATEST
    assert oct(workspace.stat().st_mode)[-3:] == "644", "who may read it stays as it was"
    copies = list(tmp_path.glob("*.before-version-*"))
    if old == LATEST:
        assert copies == [] and workspace.read_bytes() == before
    else:
        assert [path.name for path in copies] == [f"village.declaration.before-version-{LATEST}"]
        assert copies[0].stat().st_mode & 0o777 == 0o600
        assert version(copies[0]) == old


def test_an_earlier_workspace_scores_as_it_scored_then(left, declaration, tmp_path):
    table = declaration("export", "--answers").out
    (tmp_path / "again.csv").write_bytes(table)
    for name in ("again.csv", "answers.csv"):
        run = declaration(
            "score", name, "--framework", "framework.yaml", "--round-date", "2026-03-31")
        assert run.out == (tmp_path / "scores.csv").read_bytes(), name
    then = tables.records((tmp_path / "answers.csv").read_bytes())
    now = tables.records(table)
    assert [{name: row[name] for name in then[0]} for row in now] == then
    declaration("export", "--output", "data")
    levels = tables.records((tmp_path / "data/levels.csv").read_bytes())
    assert {row["round"] for row in levels} == {"spring-2024", "spring-2025", "spring-2026"}


def test_what_an_earlier_workspace_holds_is_all_there(left, declaration, tmp_path):
    number = int(left.name.split("-")[1])
    status = json.loads(declaration("status", "--json").text)
    stages = {row["organisation"]: row["stage"] for row in status["organisations"]}
    assert stages["southvale"] == "signed" and stages["northvale"] != "signed"
    assert "The log was found." in declaration("history").text
    assert json.loads(declaration("plan", "list", "northvale", "--json").text)
    assert len(json.loads(declaration("evidence", "list", "northvale", "--json").text)) >= 1
    said = {
        3: (["offers", "list", "--json"], "An afternoon"),
        4: (["falls", "northvale", "--json"], "The keeper left."),
        5: (["release", "list", "--json"], "2026-07-01"),
        6: (["partners", "--json"], "new-well"),
        7: (["status"], "Westvale 1"),
    }
    for since, (words, wanted) in said.items():
        if number >= since:
            assert wanted in declaration(*words).text, words
    # The framework of the program of that day, as it was worded then.
    run = declaration("status", "--round", "spring-2024", "--json")
    assert json.loads(run.text)["organisations"][0]["answered"] == 1
    declaration("report", "pack", "--output", "pack")
    declaration("report", "partner", "northvale", "--round", "spring-2024", "--output", "p.html")
    declaration("verify")


def test_an_earlier_response_file_and_table_are_taken_in(left, declaration, tmp_path):
    (tmp_path / "village.declaration").unlink()
    declaration("init", "--partners", "partners.yaml", "--workspace", "new.declaration")
    declaration(
        "round", "add", "spring-2026", "--date", "2026-03-31", "--framework", "framework.yaml",
        "--disclosure", "partners",
    )  # fmt: skip
    declaration("import", "response.json")
    again = json.loads(declaration("export", "--response", "northvale").text)
    then = json.loads((tmp_path / "response.json").read_text("utf-8"))
    assert {name: again.get(name) for name in then} == then
    declaration("import", "answers.csv")
    declaration("verify")
