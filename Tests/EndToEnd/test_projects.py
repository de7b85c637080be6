"""A project is what is assessed: from a list of projects to its reports."""

import json

import pytest

PROJECTS = """\
partners: made-up-projects
title: Projects made up for a test
organisations:
  - id: winter-warmth
    name: Winter warmth
    short_name: Winter warmth
    kind: project
    tier: project
  - id: safer-crossings
    name: Safer crossings
    short_name: Crossings
    kind: project
    tier: project
"""

ANSWERS = {
    # Passed.
    "question-written": "met",
    "sponsor-on-paper": "met",
    "decision-on-paper": "met",
    "sponsor-agreed": "met",
    "stages-dated": "met",
    # Begun.
    "partner-invited": "met",
    "partners-listed": "met",
    "partner-contacts": "not met",
    # Not begun.
    "scope-drafted": "not met",
}


@pytest.fixture
def projects(declaration, tmp_path):
    """A workspace of two projects, and a round of gateway reviews."""
    (tmp_path / "projects.yaml").write_text(PROJECTS, "utf-8")
    declaration("init")
    declaration("partners", "--partners", "projects.yaml")
    declaration(
        "round", "add", "july", "--date", "2026-07-31", "--framework", "project-lifecycle",
        "--target", "4",
    )
    return tmp_path


def test_a_list_of_projects_takes_the_place_of_the_partners(declaration, projects):
    listed = json.loads(declaration("partners", "--json").text)
    assert [(row["id"], row["kind"], row["tier"]) for row in listed] == [
        ("winter-warmth", "project", "project"), ("safer-crossings", "project", "project"),
    ]
    for words in (["--kind", "project"], ["--tier", "project"]):
        declaration("report", "compare", *words, "--output", f"{words[0][2:]}.html")
        assert "comparison of projects" in (projects / f"{words[0][2:]}.html").read_text("utf-8")


def test_a_project_and_a_council_are_not_mixed_up(declaration, tmp_path):
    (tmp_path / "mixed.yaml").write_text(PROJECTS.replace("tier: project", "tier: district", 1), "utf-8")
    run = declaration("init", "--partners", "mixed.yaml", code=65)
    assert run.error == (
        "mixed.yaml:8:11: error: the kind 'project' does not go with the tier 'district' — give a "
        "project the kind and the tier 'project', and a body neither"
    )


def test_a_project_goes_from_the_form_to_its_report(declaration, projects, page):
    declaration("form", "winter-warmth")
    opened = page.open(projects / "winter-warmth.july.form.html")
    opened.wait_for_selector("h1:visible")
    data = json.loads(opened.locator("#form").text_content())
    assert json.dumps(data).count("Begun") > 0 and "Not begun" in json.dumps(data)
    assert page.complaints == [] and page.requests == [opened.url]

    table = "organisation,question,answer,respondent\n" + "".join(
        f"winter-warmth,{question},{answer},project lead\n" for question, answer in ANSWERS.items()
    )
    declaration("import", "-", input=table.encode())
    declaration(
        "evidence", "add", "winter-warmth", "--kind", "document", "--title", "Brief",
        "--date", "2026-05-04", "--shows",
        "sponsor-on-paper", "--shows", "sponsor-agreed",
    )
    (projects / "answers.csv").write_bytes(declaration("export", "--answers").out)
    scored = declaration(
        "score", "answers.csv", "--framework", "project-lifecycle", "--round-date", "2026-07-31",
    ).text
    levels = {
        row.split(",")[2]: row.split(",")[4:7] for row in scored.splitlines()[1:]
    }
    assert levels["gate-sponsor"] == ["4", "4", "4"]
    assert levels["gate-partners"] == ["2", "2", "2"]
    assert levels["gate-resources"] == ["1", "1", "1"]
    assert levels["gate-lessons"] == ["", "", ""]
    # A stage holds throughout what its lowest gate holds.
    assert levels["commissioning"][0] == "2"
    assert "project-lifecycle" not in levels

    declaration("report", "partner", "winter-warmth", "--output", "report.html")
    report = page.open(projects / "report.html")
    text = report.inner_text("main")
    for words in ("Winter warmth", "The project has a sponsor and a question", "Scope and resources"):
        assert words in text, words
    assert page.axe()[0] == []
    for words in (
        ["sign-off", "winter-warmth", "--role", "Head of analysis", "--yes",
         "--exceptions", "Three gates were looked at."],
        ["report", "board", "winter-warmth", "--output", "board.html"],
        ["report", "compare", "--output", "comparison.html"],
        ["form", "winter-warmth", "--sheet"],
    ):
        declaration(*words)
