"""Words written to do harm, in every field that takes words, followed into every output."""

import collections
import csv
import io
import json
import re

import openpyxl
import pandas
import pytest

from support import frameworks, hostile, pages
from support.hostile import BASILDON, MALDON
from support.program import Program
from support.terminal import Terminal

SECTIONS = [activity.id for activity in frameworks.activities(frameworks.declaration())]
IDS = [id for id, _ in frameworks.activities(frameworks.declaration())[0].criteria]
PAGES = {
    "compare": ["report", "compare"],
    "partner": ["report", "partner", MALDON],
    "trend": ["report", "trend"],
    "one's trend": ["report", "trend", MALDON],
    "board": ["report", "board", MALDON],
    "board with names": ["report", "board", MALDON, "--names"],
    "board of all": ["report", "board"],
    "partners": ["report", "compare", "--audience", "partners"],
    "public": ["report", "compare", "--audience", "public"],
    "framework": ["framework", "show", "framework.yaml", "--html"],
}
TERMINAL = [
    ["status"], ["history"], ["partners"], ["round", "list"], ["plan", "list", MALDON],
    ["evidence", "list", MALDON], ["offers", "list"], ["review", "list"],
    ["board", "list", MALDON], ["agree", MALDON, "--list"], ["verify"],
    ["release", "list"], ["import", "--dry-run", "lead.response.json"],
]  # fmt: skip


def programme(binary, folder, is_hostile, before=""):
    """A programme of two bodies whose every word is hostile, or plain."""
    declaration, words = Program(binary, folder), hostile.Words(is_hostile, before)
    (folder / "two.yaml").write_text(hostile.partners_file(words), "utf-8")
    declaration("init", "--partners", "two.yaml", "--title", words(is_typed=True))
    declaration(
        "round", "add", "spring-2026", "--name", words(is_typed=True), "--date", "2026-03-31", "--disclosure",
        "public", "--smallest-group", "5",
    )  # fmt: skip
    file = hostile.lead_file(words, IDS, SECTIONS)
    (folder / "lead.response.json").write_text(json.dumps(file), "utf-8")
    declaration("import", "lead.response.json")
    declaration("board", "recommend", "partnership", words(290, is_typed=True), "--owner", "who")
    declaration("evidence", "add", MALDON, "--kind", "data", "--title", words(is_typed=True), "--shows", IDS[2])
    declaration(
        "sign-off", MALDON, "--role", words(90, is_typed=True), "--name", words(is_typed=True),
        "--exceptions", words(is_typed=True),
        "--date", "2026-04-20", "--yes",
    )  # fmt: skip
    content = frameworks.small([{"work": [("begun", 2), ("listed", 3), ("done", 4), ("all", 5)]}])
    asked = lambda limit=None: words(limit, turning=False)  # noqa: E731
    activity = content["sections"][0]["sections"][0]
    content["title"], activity["title"], activity["statement"] = asked(60), asked(60), asked()
    activity["questions"][0]["text"], content["levels"][0]["meaning"] = asked(), asked()
    (folder / "framework.yaml").write_text(frameworks.text(content), "utf-8")
    return declaration, words


@pytest.fixture(scope="module")
def harmed(binary, tmp_path_factory):
    """The programme of hostile words."""
    return programme(binary, tmp_path_factory.mktemp("hostile"), True)


@pytest.fixture(scope="module")
def plain(binary, tmp_path_factory):
    """The same programme of plain words."""
    return programme(binary, tmp_path_factory.mktemp("plain"), False)


def shape(document):
    """Which attributes each kind of element has anywhere in a document."""
    found = collections.defaultdict(set)
    for element in document.root.iter():
        if isinstance(element.tag, str):
            found[element.tag] |= set(element.attrib)
        else:
            found["<comment>"].add(element.text)
    return found


def written(declaration, words, name):
    """A page that a command writes, parsed by the rules of the standard."""
    path = declaration.folder / name
    if not path.exists():
        out = declaration(*words)
        path.write_bytes(out.out)
    return pages.Document(path)


@pytest.mark.parametrize("name", PAGES)
def test_hostile_words_are_text_on_every_page(harmed, plain, name):
    declaration, words = harmed
    document = written(declaration, PAGES[name], f"{name}.html")
    benign = written(plain[0], PAGES[name], f"{name}.html")
    known = shape(benign)
    for tag, attributes in shape(document).items():
        assert tag in known, f"an element that plain words do not bring: {tag}"
        assert attributes <= known[tag], f"{tag}: {attributes - known[tag]}"
    text = document.text()
    if name not in ("framework",):
        assert words.broken(text) == []
    for address in document.attributes("href", "src", "action"):
        assert re.match(r"(#|[\w./#-]*$|data:)", address), address
    if name in ("partner", "board with names", "framework"):
        assert re.search(r"w\d{3}z ", text), "no hostile word came as far as this page"


@pytest.mark.parametrize("kind", [[], ["--sheet"], ["--csv"]], ids=["form", "workbook", "table"])
def test_hostile_words_are_text_in_every_questionnaire(harmed, kind, plain, opened_form):
    declaration, words = harmed
    name = {"--sheet": "a.xlsx", "--csv": "a.csv"}.get("".join(kind), "a.html")
    ask = ["form", MALDON, *kind, "--contact", words(), "--role", words(90), "--output", name,
           "--force"]  # fmt: skip
    declaration(*ask)
    path = declaration.folder / name
    if name == "a.html":
        plain[0]("form", MALDON, "--contact", "x", "--role", "y", "--output", name, "--force")
        document, benign = pages.Document(path), pages.Document(plain[0].folder / name)
        for tag, attributes in shape(document).items():
            assert attributes <= shape(benign)[tag], tag
        data = document.elements("script")
        assert len(re.findall(r"w\d{3}z ", data[0].text)) > 3 and "<" not in data[0].text
        for script in data:
            script.text = ""
        assert words.broken(document.text()) == []
        opened = opened_form(path)
        assert opened.locator("img, svg[onload]").count() == 0
        assert opened.title() != "broken"
    elif name == "a.xlsx":
        book = openpyxl.load_workbook(path)
        cells = [cell for sheet in book for row in sheet for cell in row]
        assert [cell.value for cell in cells if cell.data_type == "f" and "w0" in cell.value] == []
        texts = [str(cell.value) for cell in cells if cell.value]
        assert [one for text in texts for one in words.broken(text, turned=False)] == []
        assert any(re.search(r"w\d{3}z ", text) for text in texts)
    else:
        assert b"\0" not in path.read_bytes()


@pytest.fixture
def opened_form(browser):
    """Opens a page without a network."""
    contexts = []

    def open(path):
        context = browser.new_context(offline=True)
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield open
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def formulas(binary, tmp_path_factory):
    """The data package of a programme whose words begin as formulas do."""
    folder = tmp_path_factory.mktemp("formulas")
    for number, formula in enumerate(hostile.FORMULAS):
        inner = folder / str(number)
        inner.mkdir()
        declaration, _ = programme(binary, inner, False, before=formula + " ")
        declaration("export", "--output", "data")
    return folder


def cells(text):
    """The cells of a table as Python reads it."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_three_readers_see_the_same_cells_and_none_runs_one(formulas, libreoffice):
    trigger = re.compile(r"[=+\-@\t\r\n\0]")
    paths = [path for path in sorted(formulas.glob("*/data/*.csv"))
             if re.search(r"w\d{3}z", path.read_text("utf-8"))]  # fmt: skip
    assert len(paths) >= 3 * len(hostile.FORMULAS)
    seen = 0
    for path in paths:
        rows = cells(path.read_text("utf-8"))
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False, header=None)
        assert frame.values.tolist() == rows, path.name
        for row in rows:
            for cell in row:
                if re.search(r"w\d{3}z", cell):
                    seen += 1
                    assert not trigger.match(cell), f"{path.name}: {cell!r}"
    assert seen > 50
    # By name, the tables of one programme are the same files: LibreOffice takes those of one folder.
    for folder in sorted({path.parent for path in paths})[:3]:
        own = [path for path in paths if path.parent == folder]
        for path, saved in zip(own, libreoffice.save(*own, guesses=True)):
            sheet = openpyxl.load_workbook(saved).active
            assert [cell for row in sheet for cell in row if cell.data_type == "f"] == []
            read = [[str(cell.value or "") for cell in row] for row in sheet]
            for row, original in zip(read, cells(path.read_text("utf-8")), strict=True):
                for cell, wanted in zip(row, original):
                    if re.search(r"w\d{3}z", wanted):
                        assert cell == wanted, path.name


def test_hostile_words_come_back_from_json_as_they_went_in(harmed):
    declaration, words = harmed
    file = json.loads(declaration("export", "--response", MALDON, "--names").text)
    told = json.dumps(file, ensure_ascii=False)
    for entry in file["answers"] + file["evidence"] + file["plan"]:
        for value in entry.values():
            if isinstance(value, str) and re.match(r"w\d{3}z", value):
                assert value == words.given[value[:5]]
    assert len(re.findall(r"w\d{3}z ", told)) >= 15
    for command in (["history", "--json"], ["status", "--json"], ["plan", "list", MALDON, "--json"]):
        json.loads(declaration(*command).text)


@pytest.mark.parametrize("command", TERMINAL, ids=" ".join)
def test_no_escape_sequence_and_no_turned_line_reaches_a_terminal(harmed, command):
    asked = Terminal(harmed[0], *command)
    with asked:
        assert asked.end() == 0
    found = re.findall(f"[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f]|{hostile.TURNING}",
                       asked.transcript)  # fmt: skip
    assert found == [] and asked.transcript.strip()


def test_control_characters_of_a_file_come_out_nowhere(declaration, workspace, tmp_path):
    file = {
        "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
        "edition": "2026", "round": "spring-2026", "organisation": MALDON,
        "respondent": "lead\u001b[2J\u0000", "evidence": [],
        "answers": [{"question": IDS[0], "answer": "met", "note": "a\u0000b\u001b[31mc\u0007\u009b"}],
    }  # fmt: skip
    (tmp_path / "a.response.json").write_text(json.dumps(file), "utf-8")
    declaration("import", "a.response.json")
    declaration("report", "pack", "--output", "pack")
    for command in TERMINAL[:11]:
        declaration(*command)
    for path in (tmp_path / "pack").rglob("*.*"):
        found = re.findall(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]", path.read_bytes())
        assert found == [], path.name
    assert declaration("export", "--answers").text.count("a b [31mc") == 1


# Texts of ten megabytes.

LONG = "long <b>words</b> & more " * 420_000


def test_ten_megabytes_in_a_table_are_refused_with_their_place(declaration, workspace):
    table = f"organisation,question,answer,note\n{MALDON},{IDS[0]},met,{LONG}\n"
    run = declaration("import", "-", input=table.encode(), code=65)
    assert run.error.startswith("standard input:2:") and len(run.error) < 400


def test_ten_megabytes_in_a_response_are_refused_with_the_reason(declaration, workspace, tmp_path):
    file = {
        "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
        "edition": "2026", "round": "spring-2026", "organisation": MALDON, "respondent": "lead",
        "answers": [{"question": IDS[0], "answer": "met", "note": LONG}], "evidence": [],
    }  # fmt: skip
    (tmp_path / "a.response.json").write_text(json.dumps(file), "utf-8")
    assert "longer than any response" in declaration("import", "a.response.json", code=65).error


def test_the_longest_note_that_is_taken_is_text_on_every_page(declaration, workspace, tmp_path):
    """Seven megabytes, just under what a response file may be."""
    note = LONG[:7_000_000]
    file = {
        "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
        "edition": "2026", "round": "spring-2026", "organisation": MALDON, "respondent": "lead",
        "answers": [{"question": IDS[0], "answer": "partly", "note": note}], "evidence": [],
    }  # fmt: skip
    (tmp_path / "a.response.json").write_text(json.dumps(file), "utf-8")
    declaration("import", "a.response.json")
    for command in (["report", "partner", MALDON], ["report", "board", MALDON], ["form", MALDON]):
        declaration(*command, "--output", "page.html", "--force")
        text = (tmp_path / "page.html").read_text("utf-8")
        assert "<b>words" not in text and text.endswith("</html>\n")
    declaration("export", "--output", "data")
    csv.field_size_limit(1 << 28)
    table = (tmp_path / "data/answers.csv").read_text("utf-8")
    assert [row for row in cells(table) if note.strip() in row]
    assert max(map(len, declaration("history").text.splitlines())) <= 310


@pytest.mark.parametrize(
    "command",
    [
        ["import", "huge.csv"], ["score", "huge.csv", "--framework", "huge.csv"],
        ["framework", "check", "huge.csv"], ["init", "--partners", "huge.csv"],
    ],
    ids=" ".join,
)
def test_a_file_of_gigabytes_is_refused_before_it_is_read(declaration, workspace, tmp_path, command):
    with open(tmp_path / "huge.csv", "wb") as file:
        file.truncate(6 << 30)
    limit = ["prlimit", f"--as={3 << 30}"]
    words = [*command, "--workspace", "new.declaration"] if command[0] == "init" else command
    run = declaration(*words, before=limit, code=65)
    assert "huge.csv" in run.error and " MB" in run.error


# Names never choose where we write.

NAMES = [
    "../../escaped", "/tmp/escaped", "..", "a/b", "a\\b", "con", "nul", "com1", "a" * 300, "C:x",
    "-rf", ".hidden", "a\0b", "spring.form", "\u202eabc", "a b", "a\nb",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=[f"{name[:12]!r}" for name in NAMES])
def test_an_identifier_never_names_a_place(declaration, tmp_path, name):
    (tmp_path / "inner").mkdir()
    inside = {"cwd": tmp_path / "inner"}
    text = (
        "partners: two\ntitle: Two\nsource: {title: A test}\norganisations:\n"
        f"  - {{id: {json.dumps(name)}, name: First, short_name: First, kind: fire,"
        " tier: police-and-fire}\n"
    )
    (tmp_path / "inner/two.yaml").write_text(text, "utf-8")
    made = declaration.start("init", "--partners", "two.yaml", cwd=tmp_path / "inner")
    made.communicate(timeout=60)
    if "\0" not in name:
        declaration("init", "--workspace", "mine.declaration", **inside)
        mine = ("--workspace", "mine.declaration")
        if name not in ("con", "nul", "com1"):  # A round's id never begins a file's name.
            declaration("round", "add", name, "--date", "2026-03-31", *mine, code=64, **inside)
    names = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")}
    assert {name for name in names if not name.startswith("inner")} == set()
    reserved = re.compile(r"(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
    assert [name for name in names if reserved.search(name)] == []
    assert made.returncode == 65
