"""A project is what is assessed: from a list of projects to its reports."""

import json
import re

import openpyxl
import pytest

from support import form as forms
from support import frameworks
from support.form_cases import answers_of, begin, opened, quiet  # noqa: F401

README = (frameworks.ROOT / "Frameworks" / "README.md").read_text("utf-8")
# The list that the README shows, and one project more.
PROJECTS = next(
    block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    if block.startswith("partners:")
) + """\
  - id: safer-crossings
    name: Safer crossings
    short_name: Crossings
    kind: project
    tier: project
"""
# Passed, begun, and not begun from then on.
LETTERS = ["mmmmm", "mmn--"] + ["n----"] * 7


@pytest.fixture
def projects(declaration, tmp_path):
    """A workspace of two made-up projects, and a round of gateway reviews: the README's commands."""
    (tmp_path / "our-projects.yaml").write_text(PROJECTS, "utf-8")
    section = README.split("### A list of projects")[1]
    for line in re.findall(r"^declaration (.*)$", section, re.MULTILINE):
        declaration(*line.split())
    return tmp_path


def levels(declaration, folder):
    """The claimed level, the highest it could be and the supported one of each section."""
    (folder / "answers.csv").write_bytes(declaration("export", "--answers").out)
    scored = declaration(
        "score", "answers.csv", "--framework", "project-lifecycle", "--round-date", "2026-07-31"
    ).text
    rows = [line.split(",") for line in scored.splitlines()[1:]]
    return {row[2]: row[4:7] for row in rows}


def test_projects_are_listed_as_partners_are(declaration, projects):
    listed = json.loads(declaration("partners", "--json").text)
    kinds = [(row["id"], row["kind"], row["tier"]) for row in listed]
    assert kinds == [
        ("winter-warmth", "project", "project"), ("safer-crossings", "project", "project"),
    ]
    for option in ("kind", "tier"):
        declaration("report", "compare", f"--{option}", "project", "--output", f"{option}.html")
        assert "comparison of projects" in (projects / f"{option}.html").read_text("utf-8")


def test_the_standing_of_a_round_is_told_in_the_words_of_projects(declaration, projects):
    lines = declaration("status").text.splitlines()
    assert lines[2].split()[:3] == ["project", "stage", "gates"]
    assert lines[-1] == "Signed by 0 of 2 projects."


def test_projects_can_take_the_place_of_the_partners_before_a_round(declaration, tmp_path):
    (tmp_path / "our-projects.yaml").write_text(PROJECTS, "utf-8")
    declaration("init")
    run = declaration("partners", "--partners", "our-projects.yaml")
    assert run.messages == "The programme has 2 projects.\n"


def test_a_project_has_no_tier_of_councils(declaration, tmp_path):
    mixed = PROJECTS.replace("tier: project", "tier: district", 1)
    (tmp_path / "mixed.yaml").write_text(mixed, "utf-8")
    run = declaration("init", "--partners", "mixed.yaml", code=65)
    assert run.error == (
        "mixed.yaml:8:11: error: the kind 'project' does not go with the tier 'district' — give a "
        "project the kind and the tier 'project', and a body neither"
    )


def test_who_answers_is_told_to_answer_for_the_project(declaration, projects):
    declaration("round", "invite", "winter-warmth")
    declaration("round", "remind", "safer-crossings")
    reminder = (projects / "messages" / "safer-crossings.reminder.txt").read_text("utf-8")
    assert "answer the first gate." in reminder
    message = (projects / "messages" / "winter-warmth.invitation.txt").read_text("utf-8")
    assert (
        "we ask you to assess your project against the 5 stages of a gateway review of one data "
        "project. There are 9 gates. Each has 5 statements, and stops where you cannot meet one. It "
        "takes about 15 minutes, the gathering of evidence apart."
    ) in " ".join(message.split())
    form = (projects / "winter-warmth.july.form.html").read_text("utf-8")
    assert "true of your project as a whole" in form
    shown = re.sub(r"<[^>]*>", " ", form.split("<body>")[1].split('<article')[0])
    for text in (message, reminder, shown):
        assert "gate" in text and "project" in text and not own_words(text)
        assert "partner lead" not in text


def own_words(text):
    """The words of a text that are the Declaration's own, or those of the bodies that signed it."""
    return re.findall(r"organisation|activit|commitment|chief officer", text.lower())


def test_a_projects_workbook_speaks_of_gates_and_stages(declaration, projects):
    declaration("form", "winter-warmth", "--sheet")
    book = openpyxl.load_workbook(projects / "winter-warmth.july.sheet.xlsx")
    assert "About the gates" in book.sheetnames
    cover = {row[0].value: row[1].value for row in book["Start here"].iter_rows(max_col=2)}
    assert cover["Step 2"].startswith("Open a stage's sheet: ")
    assert "Begin each gate with its lowest level." in cover["Step 3"]
    for step in range(1, 9):
        assert not own_words(cover.get(f"Step {step}", "").replace("chief officers", ""))
    # The columns of the table keep their names in every framework, so that it can be read back.
    declaration("form", "winter-warmth", "--csv")
    head = (projects / "winter-warmth.july.sheet.csv").read_text("utf-8-sig").splitlines()[0]
    assert head.startswith("commitment,activity,level,criterion,")


def test_commands_speak_of_projects_and_gates(declaration, projects):
    (projects / "answers.csv").write_text(
        "organisation,question,answer\nwinter-warmth,sponsor-on-paper,met\n"
    )
    assert declaration("import", "answers.csv").messages.endswith("from 1 file of 1 project.\n")
    assert not own_words(declaration("offers", "list").text)
    run = declaration(
        "sign-off", "winter-warmth", "--role", "Head of analysis", "--date", "2026-08-03", "--yes",
        "--exceptions", "Not begun yet.",
    )
    assert run.messages.splitlines()[2].split() == ["gate", "claimed", "supported", "answers"]
    assert "the framework has no gate 'x'" in declaration(
        "offers", "add", "winter-warmth", "x", code=65
    ).error
    assert "the framework has no stage 'x'" in declaration(
        "form", "winter-warmth", "--commitment", "x", code=64
    ).error
    declaration("report", "board", "--output", "board.html")
    text = (projects / "board.html").read_text("utf-8")
    assert "These projects do different jobs" in text
    assert "by an officer who answers for the project" in text


def test_a_project_goes_from_the_form_to_its_reports(declaration, projects, opened, page):
    form = opened(projects / "winter-warmth.july.form.html")
    begin(form, "project lead")
    assert "0 of 9 gates done" in form.page.inner_text("main")
    form.follow(r"Go on with 1\.1 .*")
    for activity, letters in zip(forms.activities(form.data), LETTERS, strict=True):
        assert form.title == f"{activity['number']} {activity['title']}"
        form.answer(answers_of(activity, letters))
        if form.title.startswith("Check your answers"):
            assert "Back to all gates" in form.page.inner_text("main")
            form.follow(r"Continue .*")
    form.follow("Continue to send")
    assert "Every gate is completed." in form.page.inner_text("main")
    assert "the person who leads this in your project" in form.page.inner_text("main")
    name, saved = form.saved(lambda: form.follow("Save the response file"))
    quiet(form)
    (projects / name).write_bytes(saved)
    declaration("import", name)
    declaration(
        "evidence", "add", "winter-warmth", "--kind", "document", "--title", "Brief",
        "--date", "2026-05-04", "--shows", "sponsor-on-paper", "--shows", "sponsor-agreed",
    )

    found = levels(declaration, projects)
    assert found["gate-sponsor"] == ["4", "4", "4"]
    assert found["gate-partners"] == ["2", "2", "2"]
    assert found["gate-lessons"] == ["1", "1", "1"]
    # A stage holds throughout what its lowest gate holds, and nothing is said of the whole.
    assert found["commissioning"][0] == "2"
    assert "project-lifecycle" not in found

    declaration(
        "sign-off", "winter-warmth", "--role", "Head of analysis", "--date", "2026-08-03", "--yes"
    )
    for words in (["partner", "winter-warmth"], ["board", "winter-warmth"], ["compare"]):
        declaration("report", *words, "--output", f"{words[0]}.html")
        shown = page.open(projects / f"{words[0]}.html").inner_text("main")
        for expected in ("Winter warmth", "4 Passed", "1 Not begun"):
            assert expected in shown.replace("\t", " ").replace("\n", " "), (words, expected)
        assert page.axe()[0] == []
    assert "1 of 9 gates is at or above target." in page.open(
        projects / "partner.html"
    ).inner_text("main")
