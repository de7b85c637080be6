"""A project is what is assessed: from a list of projects to its reports."""

import json
import re

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
    assert run.messages == "The programme has 2 organisations.\n"


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
    message = (projects / "messages" / "winter-warmth.invitation.txt").read_text("utf-8")
    assert "we ask you to assess your project" in " ".join(message.split())
    form = (projects / "winter-warmth.july.form.html").read_text("utf-8")
    assert "true of your project as a whole" in form
    for text in (message, form.split('<script type="application/json"')[0]):
        assert "our organisation" not in text


def test_a_project_goes_from_the_form_to_its_reports(declaration, projects, opened, page):
    form = opened(projects / "winter-warmth.july.form.html")
    begin(form, "project lead")
    form.follow(r"Go on with 1\.1 .*")
    for activity, letters in zip(forms.activities(form.data), LETTERS, strict=True):
        assert form.title == f"{activity['number']} {activity['title']}"
        form.answer(answers_of(activity, letters))
        if form.title.startswith("Check your answers"):
            form.follow(r"Continue .*")
    form.follow("Continue to send")
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
