"""`declaration framework`: beginning one, checking it, reading it and comparing editions."""

import json
import re

import jsonschema
import pytest
import yaml

from support import frameworks, tables

SCHEMA = json.loads((frameworks.ROOT / "Frameworks" / "framework.schema.json").read_text("utf-8"))


@pytest.fixture
def skeleton(declaration, tmp_path):
    """Writes a skeleton to a file, changed as a person would change it."""

    def write(kind, *changes):
        text = declaration("framework", "new", "--with", kind).text
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
            text = text.replace(old, new)
        path = tmp_path / f"{kind}.yaml"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.parametrize("kind", ["levels", "scores"])
def test_a_skeleton_passes_its_own_check(declaration, skeleton, kind):
    path = skeleton(kind)
    run = declaration("framework", "check", path)
    assert (run.text, run.messages) == ("", "1 file checked, no problems.\n")
    assert declaration("framework", "new").text == declaration("framework", "new", "--with", "levels").text


def test_a_framework_written_from_the_skeleton_and_the_readme(declaration, skeleton, tmp_path):
    """A geometric mean, weights, another scale and a target, each as Frameworks/README.md has them."""
    path = skeleton(
        "scores",
        ("        value: 0\n", "        value: 1\n"),
        ("        value: 1\n      - label: All", "        value: 2\n      - label: All"),
        ("      - label: All of them\n        value: 2", "      - label: All of them\n        value: 3"),
        ("    method: mean\n    # Every", "    method: geometric\n    # Every"),
        ("      from: 0\n", "      from: 1\n"),
        ("      to: 100\n    not_applicable: exclude", "      to: 10\n    not_applicable: target"),
        ("            text: How many of your sets of data are on a list?\n",
         "            text: How many of your sets of data are on a list?\n            target: 3\n"),
        ("            may_not_apply: You hold one set of data only.\n",
         "            target: 15\n            may_not_apply: You hold one set of data only.\n"),
        ("            text: How many of your sets of data have a written description?\n",
         "            text: How many of your sets of data have a written description?\n"
         "            target: 2\n"),
    )
    assert declaration("framework", "check", path).messages == "1 file checked, no problems.\n"
    table = tables.table([
        ["org", "sets-listed", "all of them"], ["org", "days-to-find", "does not apply"],
        ["org", "sets-described", "Some of them"]])
    rows = tables.records(declaration("score", "--framework", path, input=table).out)
    found = {row["section"]: float(row["score"]) for row in rows}
    # 10 and, for the target of 15 days in 30, half-way from 1 to 10; its neighbour weighs half.
    listed = (10 * 5.5) ** 0.5
    assert abs(found["data-listed"] - listed) < 1e-9
    assert abs(found["data-described"] - 5.5) < 1e-9
    assert abs(found["caring-for-data"] - (2 * listed + 5.5) / 3) < 1e-9
    assert found["my-framework"] == found["caring-for-data"]


# The schema.


def test_the_schema_beside_the_frameworks_is_the_programs_own(declaration):
    assert json.loads(declaration("framework", "schema").text) == SCHEMA
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_takes_what_the_program_takes(declaration, skeleton):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    texts = [
        (frameworks.ROOT / "Frameworks" / "essex-data-declaration.yaml").read_text("utf-8"),
        skeleton("levels").read_text("utf-8"), skeleton("scores").read_text("utf-8"),
    ]
    for text in texts:
        assert [error.message for error in validator.iter_errors(yaml.safe_load(text))] == []


@pytest.mark.parametrize(("old", "new"), [
    ("framework: my-framework", "framework: My framework"),
    ("    method: mean\n    # What", "    method: average\n    # What"),
    ("    over: children\n", "    over: childs\n"),
    ("    # What is combined", "    overs: x\n    # What is combined"),
    ("        weight: 2\n", "        weight: -2\n"),
    ("              greater_is: worse\n", "              greater_is: bad\n"),
    ("        short_title: Data listed\n", ""),
])
def test_the_schema_refuses_what_the_program_refuses(declaration, skeleton, old, new):
    path = skeleton("scores", (old, new))
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(
        yaml.safe_load(path.read_text("utf-8"))))
    assert declaration("framework", "check", path, code=1).errors


# Editions.


def test_what_a_draft_changes_and_what_that_does_to_a_comparison(declaration, tmp_path):
    text = (frameworks.ROOT / "Frameworks" / "essex-data-declaration.yaml").read_text("utf-8")
    assert text.count("id: sponsor-named\n") == 1
    draft = text.replace('edition: "2026"', 'edition: "2027"').replace(
        "id: sponsor-named\n", "id: sponsor-written\n")
    (tmp_path / "draft.yaml").write_text(draft, "utf-8")
    run = declaration("framework", "diff", "essex-data-declaration", "draft.yaml")
    assert run.text.startswith("The Essex Data Declaration: from edition 2026 to edition 2027\n")
    assert "Added (1)\n  question sponsor-written: question\n" in run.text
    assert "Removed (1)\n  question sponsor-named: question\n" in run.text
    assert "It is left out of a comparison, because only one edition asks it.\n" in run.text
    assert "90 of 92 questions are in both editions (98%)." in run.text
    assert max(map(len, run.text.splitlines())) <= 80
    detail = json.loads(declaration("framework", "diff", "essex-data-declaration", "draft.yaml", "--json").text)
    assert (detail["from"], detail["to"], detail["shared"], detail["questions"]) == (
        "2026", "2027", 90, 92)
    assert [(change["kind"], change["subject"], change["effect"]) for change in detail["changes"]] == [
        ("added", "question sponsor-written", "left out"),
        ("removed", "question sponsor-named", "left out")]


def test_an_edition_that_keeps_its_name_is_told_of(declaration, tmp_path):
    text = (frameworks.ROOT / "Frameworks" / "essex-data-declaration.yaml").read_text("utf-8")
    (tmp_path / "draft.yaml").write_text(text.replace("  months: 24", "  months: 12"), "utf-8")
    run = declaration("framework", "diff", "essex-data-declaration", "draft.yaml")
    assert "Give the newer one another edition before a round\nasks it." in run.text
    same = declaration("framework", "diff", "essex-data-declaration", "essex-data-declaration")
    assert "Nothing changed." in same.text


def test_two_frameworks_are_not_two_editions(declaration, skeleton):
    run = declaration("framework", "diff", "essex-data-declaration", skeleton("levels"), code=65)
    assert run.error == (
        "error: these are two frameworks, 'essex-data-declaration' and 'my-framework', and not two "
        "editions — name two files with the same id after 'framework:'")
    assert run.text == ""


# Reading and using one.


@pytest.mark.parametrize("kind", ["levels", "scores", None])
def test_a_page_to_consult_on_holds_all_and_asks_for_nothing(declaration, skeleton, page, tmp_path, kind):
    name = skeleton(kind) if kind else "essex-data-declaration"
    html = declaration("framework", "show", "--html", name).text
    assert "<script" not in html and len(html) < 500_000
    document = frameworks.declaration() if kind is None else yaml.safe_load(name.read_text("utf-8"))
    ids = re.findall(r"\(([a-z0-9-]+)\)</(?:dt|p)>", html)
    for question in _questions(document["sections"]):
        assert question in ids, question
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    page.open(path)
    faults, _ = page.axe()
    assert faults == []
    page.page.set_viewport_size({"width": 320, "height": 640})
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.complaints == [] and all(url.startswith("file:") for url in page.requests)


def test_a_quotation_names_the_document_that_it_is_from(declaration):
    document = "ecda's award entry on its research with citizens, March to November 2020"
    said = " ".join(declaration("framework", "show", "public-participation").text.split())
    assert said.count(f"From {document}.") == 5
    marked = ">From " + document.replace("'", "&#39;") + "</p>"
    assert declaration("framework", "show", "--html", "public-participation").text.count(marked) == 5
    shown = json.loads(declaration("framework", "show", "--json", "public-participation").text)
    assert [row["quoted_from"] for row in shown["sections"]].count(document) == 5
    # Where all is quoted from the framework's own source, there is nothing to tell apart.
    assert "quoted_from" not in declaration("framework", "show", "--json").text
    declaration("init")
    declaration("round", "add", "say", "--date", "2026-06-30", "--framework", "public-participation")
    declaration("form", "maldon")
    form = (declaration.folder / "maldon-district-council.say.form.html").read_text("utf-8")
    # The form says once what it is made from, and beside each quotation the document alone.
    assert marked in form and form.split("<script")[0].count("Three sources") == 1


def _questions(sections):
    for section in sections:
        yield from (item["id"] for item in section.get("questions", ()))
        yield from _questions(section.get("sections", ()))


def test_a_round_asks_frameworks_of_ladders_alone(declaration, terminal, skeleton):
    declaration("init")
    path = skeleton("scores")
    run = declaration(
        "round", "add", "spring", "--date", "2026-03-31", "--framework", path, code=65)
    assert run.error == (
        "error: the framework 'my-framework' has scores, scales or conditions, and a round asks for "
        "criteria at levels — give its sections the methods 'minimum' and 'ladder', or score its "
        "answers with 'declaration score --framework FILE'; 'declaration framework show' and "
        "'framework check' take it too")
    # So there is no round of it to answer or to report on, and what the refusal names does work.
    assert "round add" in terminal("assess", "maldon").read()
    for words in (["form", "maldon"], ["report", "compare"]):
        assert "round add" in declaration(*words, code=65).error
    declaration("framework", "show", path)
    declaration("framework", "check", path)
    declaration(
        "round", "add", "spring", "--date", "2026-03-31", "--framework", skeleton("levels"))


def test_two_forms_at_once_are_refused(declaration):
    run = declaration("framework", "show", "--json", "--html", code=64)
    assert run.error == "error: '--json' and '--html' ask for two things at once — leave out one of the two"
