"""`declaration report trend`, renames, mergers and splits, and why levels fell (REPORTS 20, METHOD 7)."""

import json
import re

import pytest

from support import pages, tables
from support.councils import body, partners

SVG = "{http://www.w3.org/2000/svg}"
NORTH, SOUTH, NEW = "northvale-council", "southvale-council", "newvale-council"
MERES, EAST, WEST = "meres-council", "eastmere-council", "westmere-council"


@pytest.fixture
def councils(declaration, tmp_path):
    """Two rounds, between which two invented councils merge and one is split."""
    before = [body("Meres"), body("Northvale"), body("Southvale")]
    after = [
        *before, body("Newvale", "Northvale", "Southvale"), body("Eastmere", "Meres"),
        body("Westmere", "Meres"),
    ]  # fmt: skip
    (tmp_path / "before.yaml").write_text(partners(*before), "utf-8")
    (tmp_path / "after.yaml").write_text(partners(*after), "utf-8")
    declaration("init", "--partners", "before.yaml")
    declaration("round", "add", "spring-2024", "--name", "Spring 2024", "--date", "2024-03-31")
    answer(declaration, "spring-2024", NORTH, "met", "met", "met", "not met", "not met")
    answer(declaration, "spring-2024", SOUTH, "met", "partly", "met")
    answer(declaration, "spring-2024", MERES, "met", "met", "not met")
    declaration(
        "plan", "add", "southvale", "2.1.2", "--action", "Write the list", "--round", "spring-2024"
    )
    run = declaration("partners", "--partners", "after.yaml")
    assert run.messages == "The programme has 6 organisations.\n"
    declaration("round", "add", "spring-2026", "--name", "Spring 2026", "--date", "2026-03-31")
    return tmp_path


CRITERIA = ["took-part", "staff-listed", "all-told", "all-took-part", "learning-goals"]


def answer(declaration, round, organisation, *answers):
    """Answers activity 2.1 from its first criterion up."""
    rows = ["round,organisation,question,answer,note"]
    for question, given in zip(CRITERIA, answers):
        note = "One team" if given == "partly" else ""
        rows.append(f"{round},{organisation},{question},{given},{note}")
    declaration("import", "-", "--round", round, input="\n".join(rows).encode() + b"\n")


def changes(document, number):
    """The rows of what moved in an activity."""
    for table in document.elements("table"):
        if f"What moved in {number}, and why" in pages.words(table.find("caption")):
            return [[pages.words(cell) for cell in row] for row in table.find("tbody")]
    return []


def test_each_round_has_the_organisations_that_there_were(declaration, councils):
    then = json.loads(declaration("status", "--round", "spring-2024", "--json").text)
    now = json.loads(declaration("status", "--json").text)
    assert [item["organisation"] for item in then["organisations"]] == [MERES, NORTH, SOUTH]
    assert [item["organisation"] for item in now["organisations"]] == [NEW, EAST, WEST]
    run = declaration("round", "invite")
    assert run.messages.startswith("Wrote 3 invitations")


def test_reports_20_a_merger_starts_from_the_most_cautious_answers(declaration, councils):
    answer(declaration, "spring-2026", NEW, "met", "met", "met", "not met", "not met")
    declaration("report", "trend", "--output", "trend.html")
    document = pages.Document(councils / "trend.html")
    assert (
        "Northvale Council and Southvale Council became Newvale Council on 1 April 2025. It starts "
        "from the most cautious of their answers to each criterion."
    ) in document.text()
    assert changes(document, "2.1") == [
        ["Newvale", "Spring 2024", "Spring 2026", "Rose from 2 to 3", "Answers changed."]
    ]
    partner = declaration("report", "partner", NEW).text
    assert "rose from 2 to 3. Answers changed." in partner
    declaration("verify")


def test_a_split_begins_anew_with_answers_to_confirm(declaration, councils, terminal):
    answer(declaration, "spring-2026", EAST, "met", "not met", "not met")
    declaration("report", "trend", EAST, "--output", "east.html")
    document = pages.Document(councils / "east.html")
    assert "which was split on 1 April 2025. Its own line begins anew." in document.text()
    assert "No line reaches back" in document.text()
    assert "Newvale" not in document.text() and "Westmere" not in document.text()
    form = declaration("form", WEST, "--output", "west.html")
    assert form.messages == "Wrote west.html.\n"
    text = pages.Document(councils / "west.html").text()
    assert "In Spring 2024 Meres Council answered: Met" in text
    declaration("form", NEW, "--output", "new.html")
    text = pages.Document(councils / "new.html").text()
    assert (
        "In Spring 2024 Northvale Council and Southvale Council together answered: Partly “One team”"
        in text
    )
    asked = terminal("assess", WEST, "--commitment", "2.1")
    assert "Last round Meres Council answered: Met" in asked.read()
    asked.say("quit")


def test_a_plan_is_carried_into_what_an_organisation_became(declaration, councils):
    answer(declaration, "spring-2026", NEW, "met", "not met", "met")
    run = declaration("plan", "carry", NEW)
    assert run.messages == "Carried 1 item. The plan has 1 item.\n"


def test_a_fall_asks_for_a_reason_and_shows_it(declaration, councils):
    answer(declaration, "spring-2026", NEW, "not met")
    listed = declaration("falls", NEW).text
    assert listed == (
        "Newvale Council: what fell from Spring 2024 to Spring 2026\n\n"
        "2.1 Analysts take part in the network fell from 2 to 1. Answers changed. No\n"
        "    reason was given.\n"
    )
    asked = declaration(
        "sign-off", NEW, "--role", "Chief Executive", "--yes", "--exceptions", "Only one."
    ).messages
    assert (
        "Fell since Spring 2024 without a reason: 2.1. Say why with 'declaration falls "
        "newvale-council'.\n"
    ) in asked
    run = declaration("falls", NEW, "2.1", "--because", " Two teams became one. ")
    assert run.messages == "Recorded why 2.1 fell. Every fall has a reason.\n"
    assert json.loads(declaration("falls", NEW, "--json").text) == [
        {
            "after": 1, "before": 2, "causes": ["answers"], "reason": "Two teams became one.",
            "round": "spring-2026", "section": "analyst-network", "since": "spring-2024",
        }
    ]  # fmt: skip
    declaration("report", "trend", "--output", "trend.html")
    (row,) = changes(pages.Document(councils / "trend.html"), "2.1")
    assert row[3:] == ["Fell from 2 to 1", "Answers changed. Reason given: Two teams became one."]
    again = declaration("falls", NEW, "analyst-network", "--because", "Two teams became one.")
    assert again.messages == "Nothing changed. Every fall has a reason.\n"
    run = declaration("falls", NEW, "2.1", "--withdraw")
    assert run.messages == "Took back why 2.1 fell. 1 without a reason.\n"
    assert "No reason was given." in declaration("report", "partner", NEW).text
    declaration("verify")


def test_what_did_not_fall_takes_no_reason(declaration, councils):
    answer(declaration, "spring-2026", NEW, "met", "not met", "not met")
    assert declaration("falls", NEW).text.endswith("\n\nNothing fell.\n")
    for words, code, message in [
        (
            [NEW, "2.1", "--because", "So."], 65,
            "error: '2.1' did not fall since Spring 2024 — nothing fell, so nothing asks for a reason",
        ),
        (
            [WEST], 65,
            "error: there is nothing to compare Westmere Council with in round spring-2026 — a fall "
            "shows once it has answered in two rounds",
        ),
        (
            [NEW, "--because", "So."], 64,
            "error: no activity is named — name one that 'declaration falls ORG' lists",
        ),
        (
            [NEW, "2.1"], 64,
            "error: an activity is named and nothing is said of it — say why it fell with --because "
            "TEXT, or take the reason back with --withdraw",
        ),
        (
            [NEW, "2.1", "--because", " "], 64,
            "error: the reason says nothing — say why the activity fell",
        ),
    ]:  # fmt: skip
        assert declaration("falls", *words, code=code).error == message


def test_nobody_with_answers_can_be_left_out_of_the_list(declaration, councils):
    refused = declaration("partners", "--partners", "before.yaml", code=0)
    assert refused.messages == "The programme has 3 organisations.\n"
    (councils / "none.yaml").write_text(partners(body("Meres")), "utf-8")
    refused = declaration("partners", "--partners", "none.yaml", code=65)
    assert "northvale-council" in refused.error
    assert len(json.loads(declaration("partners", "--json").text)) == 3


# The demonstration


@pytest.fixture(scope="module")
def trend(demo):
    return pages.Document(demo / "trend.html")


def test_the_demonstration_straddles_a_rename_and_a_change_of_edition(trend, demo, declaration):
    text = trend.text()
    for words in (
        "Colchester Borough Council became Colchester City Council on 23 November 2022. Its line goes "
        "on.",
        "From edition 2021 (illustrative) to edition 2026",
        "Editions 2021 (illustrative) and 2026, which ask the same",
        "On what edition 2021 (illustrative) asks",
        "On what edition 2026 asks",
        "On the 6 criteria that both editions ask",
    ):
        assert words in text, words
    kept = declaration("status", "--workspace", demo / "demo.declaration", "--json").text
    names = [item["organisation"] for item in json.loads(kept)["organisations"]]
    assert len(names) == 16 and "colchester-city-council" in names
    first = declaration(
        "status", "--workspace", demo / "demo.declaration", "--round", "spring-2022", "--json"
    ).text
    names = [item["organisation"] for item in json.loads(first)["organisations"]]
    assert len(names) == 16 and "colchester-borough-council" in names
    declaration("verify", "--workspace", demo / "demo.declaration")


def test_reports_20_every_change_of_the_demonstration_has_a_cause_and_every_fall_a_reason_or_none(
    trend, demo
):
    rows = tables.records((demo / "data/changes.csv").read_bytes())
    shown = [row for number in range(1, 6) for part in range(1, 5)
             for row in changes(trend, f"{number}.{part}")]  # fmt: skip
    assert len(shown) == len(rows) > 100
    assert all(row["causes"] for row in rows)
    falls = [row for row in shown if row[3].startswith("Fell")]
    given = [row for row in falls if "Reason given: " in row[4]]
    none = [row for row in falls if row[4].endswith("No reason was given.")]
    assert given and none and len(given) + len(none) == len(falls)
    for row in rows:
        if row["level_before"] < row["level_after"]:
            assert row["reason"] == ""


def test_reports_15_the_figures_of_the_trend_draw_what_its_table_holds(trend, demo):
    """The counts beside each bar, in order, are those of the CSV that are not nought."""
    rows = tables.records((demo / "data/trend.csv").read_bytes())
    counted = {}
    for row in rows:
        if row["level"] and row["organisations"] != "0":
            counted.setdefault(row["section"], []).append(row["organisations"])
    for figure in trend.elements("figure"):
        heading = next(item for item in figure.iter("h3"))
        section = heading.get("id").removeprefix("trend-")
        drawn = []
        for drawing in figure.iter(f"{SVG}svg"):
            texts = [item for item in drawing.iter(f"{SVG}text") if item.get("class") != "scale"]
            drawn += [pages.words(item) for item in texts if re.fullmatch(r"\d+", pages.words(item))]
        assert drawn == counted[section], section


def test_one_organisations_trend_follows_it_and_names_no_other(declaration, demo, tmp_path):
    use = ("--workspace", demo / "demo.declaration")
    declaration("report", "trend", "colchester", *use, "--output", "one.html")
    document = pages.Document(tmp_path / "one.html")
    assert "Its own, as Colchester Borough Council" in document.text()
    assert "Maldon" not in document.text() and "Basildon" not in document.text()


@pytest.mark.parametrize("words", [["trend"], ["trend", "colchester"]])
def test_reports_24_a_trend_in_a_browser_on_a_small_screen(page, declaration, demo, tmp_path, words):
    use = ("--workspace", demo / "demo.declaration")
    declaration("report", *words, *use, "--output", "page.html")
    shown = page.open(tmp_path / "page.html")
    faults, _ = page.axe()
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults] == []
    shown.set_viewport_size({"width": 320, "height": 640})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
