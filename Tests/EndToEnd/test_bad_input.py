"""What goes wrong: one clear message, with place and remedy; nothing half written; all else intact."""

import contextlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

import pytest

from support import frameworks, tables
from support.program import Program

MALDON = "maldon-district-council"
HEADER = b"organisation,question,answer\r\n"
GOOD = HEADER + b"maldon-district-council,sponsor-named,met\r\n"


@pytest.fixture
def answered(declaration, workspace):
    """A workspace that holds an answer, and a way to see that it holds what it held."""
    declaration("import", "-", input=GOOD)
    return workspace


@contextlib.contextmanager
def unharmed(declaration, workspace, **options):
    """Checks that the workspace says after the block what it said before, and is whole."""
    named = ("--workspace", workspace)

    def everything():
        answers = declaration("export", "--answers", *named, **options).out
        return answers, declaration("history", "--json", *named, **options).out

    before = everything()
    yield
    assert everything() == before
    declaration("verify", *named, **options)


# Tables.

TABLES = {
    "an empty file": (b"", "answers.csv"),
    "a missing column": (b"organisation,question,anwser\r\na,b,met\r\n", "answers.csv:1"),
    "an unknown organisation": (
        HEADER + b"maldon-district-counsil,sponsor-named,met\r\n", "answers.csv:2:1"),
    "an unknown question": (HEADER + b"maldon-district-council,sponsor-name,met\r\n", "answers.csv:2:"),
    "an unknown answer": (HEADER + b"maldon-district-council,sponsor-named,mett\r\n", "answers.csv:2:"),
    "a stray quote": (HEADER + b'maldon-district-council,sponsor"named,met\r\n', "answers.csv:2:"),
    "a quote never closed": (HEADER + b'maldon-district-council,"sponsor-named,met\r\n', "answers.csv:2:"),
    "a NUL": (HEADER + b"maldon-district-council,sponsor-named,m\0et\r\n", "answers.csv:2:"),
    "UTF-16 without a mark": (GOOD.decode().encode("utf-16-le"), "answers.csv:1"),
    "ten thousand columns": (b",".join(b"c%d" % n for n in range(10_000)) + b"\r\n", "answers.csv:1"),
    "a cell beyond the last column": (GOOD + b"maldon-district-council,projects-listed,met,x\r\n", "answers.csv:3:"),
    "two answers to one question": (GOOD + b"maldon-district-council,sponsor-named,not met\r\n", "answers.csv:3:"),
    "an organisation that is missing": (HEADER + b",sponsor-named,met\r\n", "answers.csv:2"),
    "another edition": (
        b"edition,organisation,question,answer\r\n2025,maldon-district-council,sponsor-named,met\r\n",
        "answers.csv:2:1"),
    "another framework": (
        b"framework,organisation,question,answer\r\nother,maldon-district-council,sponsor-named,met\r\n",
        "answers.csv:2:1"),
    "another round": (
        b"round,organisation,question,answer\r\nautumn,maldon-district-council,sponsor-named,met\r\n",
        "'autumn'"),
    "does not apply where it is not offered": (
        HEADER + b"maldon-district-council,sponsor-named,does not apply\r\n", "sponsor-named"),
    "evidence without a kind": (
        b"organisation,question,answer,evidence_title\r\nmaldon-district-council,sponsor-named,met,List\r\n",
        "answers.csv:2:"),
    "a date of two digits": (
        b"organisation,question,answer,evidence_kind,evidence_title,evidence_date\r\n"
        b"maldon-district-council,sponsor-named,met,document,List,01/03/26\r\n", "answers.csv:2:"),
    "an escape sequence": (HEADER + b"maldon-district-council,\x1b[31msponsor,met\r\n", "answers.csv:2:"),
}


@pytest.mark.parametrize(("data", "place"), TABLES.values(), ids=TABLES.keys())
def test_a_bad_table_is_refused_whole(declaration, answered, tmp_path, data, place):
    (tmp_path / "answers.csv").write_bytes(data)
    with unharmed(declaration, answered):
        run = declaration("import", "answers.csv", code=65)
        assert place in run.error
        declaration("import", "--dry-run", "answers.csv", code=65)


def test_every_mistake_in_a_table_is_named_at_once(declaration, answered):
    rows = [["nobody", "sponsor-named", "met"], [MALDON, "nothing", "met"], [MALDON, "projects-listed", "yes"]]
    run = declaration("import", "-", input=tables.table(rows), code=65)
    assert [error.split(": error: ")[0].rsplit(":", 2)[1] for error in run.errors] == ["2", "3", "4"]


def test_a_table_of_nothing_but_mistakes_is_bounded(declaration, answered):
    run = declaration("import", "-", input=tables.table([["nobody", "x", "y"]] * 5000), code=65)
    assert len(run.errors) <= 50 and "more" in run.messages.splitlines()[-1]
    assert len(run.messages) < 50_000


@pytest.mark.parametrize("command", [["import"], ["score"], ["framework", "check"]])
def test_a_file_that_is_not_there(declaration, workspace, command):
    assert "nowhere.csv" in declaration(*command, "nowhere.csv", code=66).error
    assert "folder" in declaration(*command, ".", code=66).error


# Words.

WORDS = {
    "an organisation": (["assess", "maldon-district-counsil"], 64),  # No terminal comes first.
    "an organisation to sign": (["sign-off", "maldon-district-counsil", "--role", "Chief"], 65),
    "an organisation's history": (["history", "maldon-district-counsil"], 65),
    "an organisation's answers": (["export", "--answers", "--organisation", "maldon-district-counsil"], 65),
    "a round": (["status", "--round", "spring-2062"], 65),
    "a round to extend": (["round", "extend", "spring-2062", "--closes", "2026-12-24"], 65),
    "an activity to confirm": (["round", "confirm", MALDON, "sponsored-projetcs"], 65),
    "an activity with a target": (
        ["round", "add", "next", "--date", "2027-03-31", "--target-for", "sponsored-projetcs=3"], 64),
    "a level": (["round", "add", "next", "--date", "2027-03-31", "--target", "6"], 64),
    "a level in words": (["round", "add", "next", "--date", "2027-03-31", "--target", "high"], 64),
    "a date": (["round", "add", "next", "--date", "31 March 2027"], 64),
    "a day that is not": (["round", "add", "next", "--date", "2027-02-30"], 64),
    "a round's id": (["round", "add", "Next Year", "--date", "2027-03-31"], 64),
    "a round that exists": (["round", "add", "spring-2026", "--date", "2027-03-31"], 65),
    "days in the wrong order": (
        ["round", "add", "next", "--date", "2027-03-31", "--opens", "2027-02-01", "--closes", "2027-01-01"], 64),
    "to whom": (["round", "add", "next", "--date", "2027-03-31", "--disclosure", "everyone"], 64),
    "a role that is empty": (["sign-off", MALDON, "--role", " "], 64),
    "a framework": (["score", "--framework", "essex-data-declaratoin"], 66),
}


@pytest.mark.parametrize(("words", "code"), WORDS.values(), ids=WORDS.keys())
def test_a_wrong_word_changes_nothing(declaration, answered, words, code):
    with unharmed(declaration, answered):
        assert declaration(*words, input=b"", code=code).error


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["history", "maldon-district-counsil"], MALDON),
        (["status", "--round", "spring-2062"], "spring-2026"),
        (["round", "confirm", MALDON, "sponsored-projetcs"], "sponsored-projects"),
    ],
)
def test_a_near_miss_suggests_the_right_word(declaration, workspace, words, meant):
    assert f"did you mean '{meant}'?" in declaration(*words, code=65).error


# Frameworks.

def framework_text():
    ids = [("begun", 2), ("listed", 3), ("all-done", 4), ("shared", 5)]
    return frameworks.text(frameworks.small([{"work": ids}]))


FRAMEWORKS = {
    "an unknown key": ("kind: activity\n    title", "kind: activity\n    titel", "did you mean 'title'?"),
    "a duplicate key": ("edition: '1'", "edition: '1'\nedition: '2'", "edition"),
    "a level that is not there": ("level: 5\n      text", "level: 6\n      text", "6"),
    "one id twice": ("id: listed", "id: begun", "'begun'"),
    "an anchor": ("title: A framework", "title: &a A framework", "&"),
    "a tag": ("language: en-GB", "language: !en en-GB", "tag"),
    "a tab": ("  publisher:", "\tpublisher:", "tab"),
    "an id with a capital": ("id: shared", "id: Shared", "Shared"),
}


@pytest.mark.parametrize(("right", "wrong", "named"), FRAMEWORKS.values(), ids=FRAMEWORKS.keys())
def test_a_framework_with_an_error(declaration, tmp_path, right, wrong, named):
    good = framework_text()
    assert right in good
    bad = good.replace(right, wrong, 1)
    (tmp_path / "framework.yaml").write_text(bad, "utf-8")
    line = next(n for n, (a, b) in enumerate(zip(good.splitlines(), bad.splitlines()), 1) if a != b)

    check = declaration("framework", "check", "framework.yaml", code=1)
    about = [error for error in check.errors if named.lower() in error.lower()]
    assert about, check.errors
    assert about[0].startswith("framework.yaml:")
    assert abs(int(about[0].split(":")[1]) - line) <= 1, f"line {line}: {about[0]}"
    shown = check.messages.splitlines()
    place = shown.index(about[0])
    assert shown[place + 1].strip() in bad.replace("\t", "\u00b7"), "the source line"
    assert shown[place + 2].strip() == "^", "the caret"

    run = declaration("score", "--framework", "framework.yaml", input=GOOD, code=65)
    assert about[0] in run.errors
    declaration("init")
    assert declaration("round", "add", "r", "--date", "2026-03-31", "--framework", "framework.yaml", code=65)
    assert declaration("round", "list", "--json").text.strip() in ("[]", "[\n\n]")


def test_the_built_in_content_has_no_problems(declaration):
    files = sorted((frameworks.ROOT / "Frameworks").glob("*.yaml"))
    run = declaration("framework", "check", *files)
    assert run.messages == f"{len(files)} files checked, no problems.\n"


# Workspaces.

def test_a_file_that_is_no_workspace(declaration, tmp_path):
    places = {"text": b"Hello.\n" * 200, "empty": b"", "short": b"SQLite format 3\0"}
    for name, data in places.items():
        path = tmp_path / f"{name}.declaration"
        path.write_bytes(data)
        assert name in declaration("status", "--workspace", path, code=65).error
        assert path.read_bytes() == data
    with contextlib.closing(sqlite3.connect(tmp_path / "other.declaration")) as database, database:
        database.execute("CREATE TABLE rounds (id TEXT)")
    before = (tmp_path / "other.declaration").read_bytes()
    assert "SQLite" in declaration("status", "--workspace", "other.declaration", code=65).error
    assert "other" in declaration("import", "-", "--workspace", "other.declaration", input=GOOD, code=65).error
    assert (tmp_path / "other.declaration").read_bytes() == before
    declaration("status", "--workspace", tmp_path, code=65)
    assert "nowhere" in declaration("status", "--workspace", "nowhere.declaration", code=66).error
    assert not (tmp_path / "nowhere.declaration").exists()


def test_a_workspace_from_a_newer_version(declaration, answered):
    with contextlib.closing(sqlite3.connect(answered)) as database, database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("PRAGMA user_version = 999")
    before = answered.read_bytes()
    for words in (["status"], ["import", "-"], ["verify"]):
        run = declaration(*words, input=GOOD, code=65)
        assert "999" in run.error and str(version) in run.error
    assert answered.read_bytes() == before


def test_a_workspace_that_is_cut_short(declaration, answered):
    whole = answered.read_bytes()
    answered.write_bytes(whole[: len(whole) // 2])
    run = declaration("import", "-", input=GOOD, code=65)
    assert "backup" in run.error


def test_a_workspace_that_another_keeps_locked(declaration, answered):
    with unharmed(declaration, answered):
        with contextlib.closing(sqlite3.connect(answered, isolation_level=None)) as database:
            database.execute("BEGIN EXCLUSIVE")
            run = declaration("import", "-", input=HEADER + f"{MALDON},projects-listed,met\r\n".encode(), code=75)
            assert "try again" in run.error
            database.execute("ROLLBACK")


@pytest.fixture
def unprivileged(binary):
    """The program as somebody who may read a folder of root's and not write to it.

    Root may write to everything, so root runs the program as nobody.
    """
    folder = pathlib.Path(tempfile.mkdtemp(prefix="read-only-"))
    copy = folder / "declaration"
    shutil.copy(binary, copy)
    drop = []
    if os.geteuid() == 0:
        drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    yield Program(copy, folder), drop
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_workspace_that_may_only_be_read(unprivileged):
    declaration, drop = unprivileged
    declaration("init")
    declaration("round", "add", "spring-2026", "--date", "2026-03-31")
    declaration("import", "-", input=GOOD)
    workspace = declaration.folder / "essex.declaration"
    workspace.chmod(0o444)
    declaration.folder.chmod(0o555)
    with unharmed(declaration, workspace, before=drop):
        run = declaration("import", "-", input=GOOD, before=drop, code=73)
        assert "essex.declaration" in run.error
        declaration("backup", "copy.declaration", before=drop, code=73)
        declaration("export", "--output", "data", before=drop, code=73)
        declaration("init", "--workspace", "new.declaration", before=drop, code=73)
    assert sorted(path.name for path in declaration.folder.iterdir()) == ["declaration", "essex.declaration"]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 400 kilobytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk can be mounted only by root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_full(declaration, small_disk):
    inside = {"cwd": small_disk}
    declaration("init", **inside)
    declaration("round", "add", "spring-2026", "--date", "2026-03-31", **inside)
    declaration("import", "-", input=GOOD, **inside)
    room = os.statvfs(small_disk)
    (small_disk / "filler").write_bytes(b"x" * (room.f_bavail * room.f_frsize - 8192))

    note = "A note that takes room. " * 40
    rows = [
        [partner["id"], id, "partly", note]
        for partner in frameworks.partners()
        for activity in frameworks.activities(frameworks.declaration())
        for id, _ in activity.criteria
    ]
    table = tables.table(rows, ["organisation", "question", "answer", "note"])
    with unharmed(declaration, small_disk / "essex.declaration"):
        assert "room" in declaration("import", "-", input=table, code=73, **inside).error
        declaration("backup", "copy.declaration", code=73, **inside)
        declaration("export", "--output", "data", code=73, **inside)
    left = {path.name for path in small_disk.iterdir()} - {"data"}
    assert left == {"essex.declaration", "filler"}


def test_a_pipe_that_nobody_reads_is_no_defect(declaration, workspace):
    done = subprocess.run(
        ["bash", "-c", f"'{declaration.path}' framework show | head -n 1"],
        cwd=declaration.folder, env=declaration.environment(), capture_output=True, check=False,
    )
    assert done.returncode == 0 and done.stderr == b""
