"""`declaration release`, and reports for those who are not shown names (REPORTS 22, METHOD 6.6)."""

import collections
import json
import re

import csvw
import frictionless
import pytest

from support import frameworks, pages, tables

ROUND = "spring-2026"
LEVELS = [1, 1, 2, 2, 3, 3, 3, 4]


@pytest.fixture
def partners(declaration):
    """A workspace whose round has promised counts to partners, with the answers of all sixteen."""
    declaration("init")
    declaration(
        "round", "add", ROUND, "--date", "2026-03-31", "--disclosure", "partners", "--peers", "tier"
    )
    found = [row["id"] for row in json.loads(declaration("partners", "--json").text)]
    answer(declaration, {id: LEVELS[place % 8] for place, id in enumerate(found)})
    return found


def answer(declaration, levels):
    """Answers everything so that each organisation stands at a level in every activity."""
    lines = ["organisation,question,answer,respondent"]
    for organisation, level in levels.items():
        for activity in frameworks.activities(frameworks.declaration()):
            for id, belongs in activity.criteria:
                if belongs <= level + 1:
                    label = "met" if belongs <= level else "not met"
                    lines.append(f"{organisation},{id},{label},partner lead")
    declaration("import", "-", input="\n".join(lines).encode() + b"\n")


def release(declaration, folder, audience="partners", **options):
    return declaration("release", "make", "--audience", audience, "--output", folder, **options)


def distribution(folder):
    """How many stand where, by activity; and which releases are repeated."""
    counts = collections.defaultdict(dict)
    repeats = set()
    for row in tables.records((folder / "data/distribution.csv").read_bytes()):
        counts[row["section"]][row["standing"]] = row["organisations"]
        repeats.add(row["repeats"])
    return counts, repeats


def names(partner):
    """Every name by which an organisation could be known."""
    return [partner["id"], partner["name"], partner["name"].replace("&", "&amp;")]


def test_reports_22_no_byte_of_a_release_names_anybody_but_a_partner_to_itself(
    declaration, partners, tmp_path
):
    release(declaration, "given")
    everybody = frameworks.partners()
    paths = sorted(path for path in (tmp_path / "given").rglob("*") if path.is_file())
    own = [path for path in paths if path.parent.name == "partners"]
    assert {path.stem for path in own} == set(partners)
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        for partner in everybody:
            if path in own and path.stem == partner["id"]:
                assert partner["name"] in pages.Document(path).text()
                continue
            for name in names(partner):
                assert name not in text, f"{name} in {path}"
            # A short name may be part of a word of the framework's own, such as Essex.
            if path not in own and partner["short_name"] not in framework_text():
                assert partner["short_name"] not in text, f"{partner['short_name']} in {path}"


def framework_text():
    return (frameworks.ROOT / "Frameworks/essex-data-declaration.yaml").read_text("utf-8")


def test_a_release_to_partners_after_two_changes_repeats_the_first(declaration, partners, tmp_path):
    first = release(declaration, "first")
    assert first.text == "first/index.html\n"
    counts, repeats = distribution(tmp_path / "first")
    assert repeats == {""}
    assert counts["contracts"] == {
        "level 2 or below": "8", "level 3": "6", "level 4": "2", "level 5": "0",
        "not applicable": "0", "not assessed": "0", "in progress": "0", "not agreed": "0",
        "not submitted": "0",
    }

    answer(declaration, {partners[0]: 5, partners[1]: 4})
    second = release(declaration, "second")
    assert "Figures of an earlier release are repeated for 1.1, 1.2," in second.messages
    again, repeats = distribution(tmp_path / "second")
    assert (again, repeats) == (counts, {"1"})
    words = pages.Document(tmp_path / "second/comparison.html").text()
    assert "show the figures of release 1, of " in words
    assert "Too little changed since, if anything, to show it without showing whose it is." in words
    # The page for the lead has them, and so has the partner's own report.
    lead = declaration("report", "compare").text
    assert lead != declaration("report", "compare", "--audience", "partners").text
    own = pages.Document(tmp_path / f"second/partners/{partners[0]}.html").text()
    assert "Level 5 Mastering" in own

    answer(declaration, {id: LEVELS[-1 - place % 8] for place, id in enumerate(partners)})
    release(declaration, "third")
    anew, repeats = distribution(tmp_path / "third")
    assert repeats == {""}
    assert anew["contracts"]["level 2 or below"] == "8"

    listed = json.loads(declaration("release", "list", "--json").text)
    assert [(row["number"], row["audience"], row["new_activities"]) for row in listed] == [
        (1, "partners", 13), (2, "partners", 0), (3, "partners", 13),
    ]
    assert declaration("verify").code == 0


def test_a_report_to_be_looked_at_says_that_it_is_no_release(declaration, partners, tmp_path):
    declaration("report", "compare", "--audience", "partners", "--output", "all.html")
    said = "None: this page was made to be looked at, and not to be passed on."
    assert said in pages.Document(tmp_path / "all.html").text()
    release(declaration, "given")
    assert "Release 1 of this round." in pages.Document(tmp_path / "given/comparison.html").text()


@pytest.mark.parametrize(
    "words",
    [
        ["report", "compare", "--audience", "public"],
        ["report", "pack", "--audience", "public", "--output", "pack"],
        ["release", "make", "--audience", "public", "--output", "pack"],
    ],
)
def test_reports_30_an_audience_that_was_not_promised_is_refused(
    declaration, partners, tmp_path, words
):
    refused = declaration(*words, code=65)
    assert refused.error == (
        f"error: round {ROUND} was added with --disclosure partners, so it has no reports for the "
        "public — make it for lead or partners: what was promised before the answers came is not "
        "widened after"
    )
    assert refused.text == ""
    assert not (tmp_path / "pack").exists()
    assert json.loads(declaration("release", "list", "--json").text) == []


def test_a_round_that_promised_nothing_has_reports_for_its_lead_alone(declaration, workspace):
    refused = declaration("report", "partner", "maldon", "--audience", "partners", code=65)
    assert "added with --disclosure lead, so it has no reports for the partners" in refused.error
    release(declaration, "given", "lead")
    assert "all, with names" in declaration("release", "list").text


def test_a_narrower_page_could_be_taken_from_the_whole_and_is_refused(declaration, partners):
    for option in [["--kind", "police"], ["--commitment", "1"], ["--detail", "summary"]]:
        refused = declaration("report", "compare", "--audience", "partners", *option, code=64)
        assert refused.error == (
            f"error: '{option[0]}' is for the lead: others are shown figures over everybody — leave "
            f"out {option[0]}, or make the page for the lead"
        )
    refused = declaration(
        "report", "pack", "--audience", "partners", "--organisation", "maldon", "--output", "x",
        code=64,
    )
    assert "this pack names no organisation but each its own" in refused.error


@pytest.mark.parametrize("command", [["release", "make"], ["report", "pack"]])
def test_no_release_goes_into_a_folder_where_files_for_the_lead_may_lie(
    declaration, partners, tmp_path, command
):
    declaration("report", "pack", "--output", "pack")
    words = [*command, "--audience", "partners", "--output", "pack"]
    words += ["--force"] if command[0] == "report" else []
    refused = declaration(*words, code=73)
    assert "pack: the folder is not empty — name one that is new or empty" in refused.error
    assert json.loads(declaration("release", "list", "--json").text) == []


def test_thresholds_fail_closed(declaration):
    declaration("init")
    for number, (text, smallest) in enumerate(
        [("0", 5), ("-4", 5), ("4", 5), ("few", 5), ("7", 7)]
    ):
        added = declaration(
            "round", "add", f"round-{number}", "--date", f"202{number}-03-31",
            f"--smallest-group={text}",
        )
        said = f"The smallest group is 5: '{text}' is no number from 5 to 1000." in added.messages
        assert said == (smallest == 5)
    rounds = json.loads(declaration("round", "list", "--json").text)
    assert [row["smallest_group"] for row in rounds] == [5, 5, 5, 5, 7]
    declaration("verify")


def test_reports_27_the_data_of_a_release_are_a_package(declaration, partners, tmp_path):
    release(declaration, "given")
    data = tmp_path / "given/data"
    report = frictionless.Package(str(data / "datapackage.json")).validate()
    assert report.flatten(["title", "type", "message"]) == []
    assert report.valid
    described = csvw.CSVW(str(data / "csv-metadata.json"), validate=True)
    assert described.is_valid, [str(warning.message) for warning in described.warnings]
    assert {path.stem for path in data.glob("*.csv")} == {
        "sections", "framework", "distribution", "unmet",
    }


def test_reports_22_the_public_copy_leaves_out_what_is_sensitive(declaration, tmp_path):
    declaration("init")
    declaration("round", "add", ROUND, "--date", "2026-03-31", "--disclosure", "public")
    found = [row["id"] for row in json.loads(declaration("partners", "--json").text)]
    answer(declaration, {id: LEVELS[place % 8] for place, id in enumerate(found)})
    release(declaration, "public", "public")
    document = frameworks.declaration()
    sensitive = re.findall(r"sensitive: true", framework_text())
    rows = tables.records((tmp_path / "public/data/framework.csv").read_bytes())
    asked = sum(len(activity.criteria) for activity in frameworks.activities(document))
    assert len(rows) == asked - len(sensitive)
    assert {row["sensitive"] for row in rows} == {"false"}
    words = pages.Document(tmp_path / "public/comparison.html").text()
    if sensitive:
        noun = "criterion" if len(sensitive) == 1 else "criteria"
        assert f"The detail of {len(sensitive)} {noun} marked sensitive is left out." in words
    assert not (tmp_path / "public/partners").exists()


def test_reports_24_axe_finds_nothing_on_pages_without_names(declaration, partners, tmp_path, page):
    release(declaration, "given")
    given = tmp_path / "given"
    for path in [given / "comparison.html", given / "index.html", *given.glob("partners/m*.html")]:
        page.open(path)
        faults, _ = page.axe()
        assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults] == []
        assert page.complaints == []
    linked = [pages.Document(given / name) for name in ["comparison.html", "index.html"]]
    assert pages.broken_links(linked) == []
    for width in (320, 1280):
        page.page.set_viewport_size({"width": width, "height": 900})
        page.open(given / "comparison.html")
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.page.evaluate(overflow) == 0, f"at {width}"


def test_reports_22_the_partnerships_paper_names_nobody_where_names_are_not_shown(declaration, partners, tmp_path):
    """REPORTS 22: what people wrote for the board is refused where it names a partner."""
    declaration("board", "recommend", "partnership", "Ask Maldon to lead on contracts.")
    run = declaration("report", "board", "--audience", "partners", "--output", "board.html", code=65)
    assert run.error == (
        "error: the partnership's paper names 'Maldon' where names are not shown: 'Ask Maldon to lead on "
        "contracts.' \N{EM DASH} reword it with 'declaration board change partnership'"
    )
    assert not (tmp_path / "board.html").exists()
    assert "names 'Maldon'" in release(declaration, "out", code=65).error
    assert json.loads(declaration("release", "list", "--json").text) == []
    declaration("board", "change", "partnership", "1", "--text", "Ask one partner to lead on contracts.")
    release(declaration, "out")
    board = (tmp_path / "out/board/essex.html").read_text()
    assert "Ask one partner to lead on contracts." in board


def test_reports_21_the_paper_of_one_organisation_has_no_other_audience(declaration, partners):
    run = declaration("report", "board", "maldon", "--audience", "partners", code=64)
    assert "the paper of one organisation is for that organisation and the lead" in run.error
