"""Crosswalks: one self-assessment supports another, and an outside return is answered once."""

import json
import zipfile

import pytest

from support.councils import body, partners

MALDON = "maldon-district-council"

DMA = """\
crosswalk: dma-to-declaration
title: From another assessment to the Declaration
from:
  title: The other assessment
  publisher: Somebody else
to:
  framework: essex-data-declaration
pairs:
  - from: "4.2"
    to: [sponsor-named, quality-figure]
    how: Look at the dated results behind it.
"""

RETURN = f"organisation,item,answer,date\n{MALDON},4.2,Level 3,2026-03-12\n{MALDON},9.9,None,2026-03-12\n"


def put(declaration, name, text):
    (declaration.folder / name).write_text(text, encoding="utf-8")
    return name


def test_an_outside_return_is_shown_to_confirm_and_is_no_answer(declaration, workspace, terminal):
    put(declaration, "dma.yaml", DMA)
    put(declaration, "return.csv", RETURN)
    said = declaration("import", "--crosswalk", "dma.yaml", "--dry-run", "return.csv").messages
    assert said == (
        "return.csv: Read as UTF-8, cells separated by commas, lines ended by LF.\n"
        "return.csv: 1 item has no pair in the crosswalk and is left out: '9.9'.\n"
        f"{MALDON}: 2 answers from elsewhere to confirm.\n"
        "Would bring 2 answers from elsewhere to round spring-2026, 2 new or changed, from 1 file. "
        "None is an answer until somebody gives it.\n"
    )
    assert "elsewhere" not in declaration("status").text
    said = declaration("import", "--crosswalk", "dma.yaml", "return.csv").messages
    assert "\nBrought 2 answers from elsewhere to round spring-2026, 2 new or changed" in said
    again = declaration("import", "--crosswalk", "dma.yaml", "return.csv").messages
    assert "\nBrought 2 answers from elsewhere to round spring-2026, 0 new or changed" in again
    assert "\nCriteria to confirm from elsewhere: Maldon 2.\n" in declaration("status").text
    status = json.loads(declaration("status", "--json").text)["organisations"]
    assert [row["elsewhere"] for row in status if row["organisation"] == MALDON] == [2]

    # Nothing is answered by it.
    rows = declaration("export", "--answers").text.splitlines()[1:]
    assert all("unanswered" in row or "not submitted" in row for row in rows if MALDON in row)

    # The interview, the form and the sheet show it beside the criterion.
    shown = " ".join(terminal("assess", MALDON).read().split())
    assert "From elsewhere, to confirm: \u201cLevel 3\u201d for item 4.2 of The other" in shown
    declaration("form", MALDON)
    form = (declaration.folder / f"{MALDON}.spring-2026.form.html").read_text("utf-8")
    words = (
        "From elsewhere, to confirm: \u201cLevel 3\u201d for item 4.2 of The other assessment, on "
        "12 March 2026. Look at the dated results behind it."
    )
    assert form.count(words) == 2
    declaration("form", MALDON, "--sheet")
    sheet = zipfile.ZipFile(declaration.folder / f"{MALDON}.spring-2026.sheet.xlsx")
    strings = sheet.read("xl/sharedStrings.xml").decode("utf-8")
    assert strings.count("<si><t>From elsewhere, to confirm</t></si>") == 1
    assert strings.count(words.removeprefix("From elsewhere, to confirm: ")) == 1
    assert declaration("verify").messages == "The workspace is whole.\n"


def test_a_wrong_crosswalk_or_return_brings_nothing(declaration, workspace):
    put(declaration, "return.csv", RETURN)
    put(declaration, "dma.yaml", DMA.replace("sponsor-named", "sponsor-name"))
    run = declaration("import", "--crosswalk", "dma.yaml", "return.csv", code=65)
    assert run.messages == (
        "dma.yaml:10:10: error: 'essex-data-declaration' has no question 'sponsor-name' \u2014 did you mean "
        "'sponsor-named'?\n"
        "      to: [sponsor-name, quality-figure]\n"
        "           ^\n"
    )
    run = declaration(
        "import", "--crosswalk", "participation-to-declaration", "missing.csv", code=66
    )
    assert "missing.csv: there is no such file" in run.messages
    declaration(
        "round", "add", "voices", "--date", "2026-04-30", "--framework", "public-participation"
    )
    run = declaration("import", "--crosswalk", "participation-to-declaration", "return.csv", code=65)
    assert (
        "the crosswalk 'participation-to-declaration' leads to 'essex-data-declaration', and the "
        "round asks 'public-participation'"
    ) in run.messages


def test_check_looks_ids_up_in_what_is_given_then_beside_then_built_in(declaration):
    put(declaration, "dma.yaml", DMA)
    assert declaration("framework", "check", "dma.yaml").messages == "1 file checked, no problems.\n"
    here = declaration("framework", "new").text
    name = here.split("framework: ")[1].split("\n")[0].strip()
    put(declaration, "mine.yaml", here)
    put(declaration, "dma.yaml", DMA.replace("essex-data-declaration", name))
    run = declaration("framework", "check", "dma.yaml", code=1)
    assert f"error: '{name}' has no question 'sponsor-named'" in run.messages
    (declaration.folder / "apart").mkdir()
    (declaration.folder / "mine.yaml").rename(declaration.folder / "apart" / "mine.yaml")
    run = declaration("framework", "check", "dma.yaml", code=1)
    assert f"error: there is no framework '{name}'" in run.messages
    run = declaration("framework", "check", "apart/mine.yaml", "dma.yaml", code=1)
    assert f"error: '{name}' has no question 'sponsor-named'" in run.messages


def test_the_report_shows_where_the_other_self_assessment_supports_this_one(declaration, workspace):
    declaration(
        "round", "add", "voices", "--name", "Voices", "--date", "2026-02-28",
        "--framework", "public-participation",
    )
    put(
        declaration,
        "voices.csv",
        f"organisation,question,answer\n{MALDON},all-compared,met\n{MALDON},project-compared,met\n"
        f"{MALDON},early-say-published,not met\n",
    )
    put(
        declaration,
        "own.csv",
        f"organisation,question,answer\n{MALDON},ethics-form-completed,met\n"
        f"{MALDON},ethics-every-project,not met\n",
    )
    declaration("import", "--round", "voices", "voices.csv")
    declaration("import", "--round", "spring-2026", "own.csv")
    page = declaration("report", "partner", MALDON, "--round", "spring-2026").text
    section = page.split('id="elsewhere">')[1].split("</section>")[0]
    assert "What another self-assessment supports" in section
    assert section.count("<li>") == 1
    assert "5.1.4 All our data projects" in section
    assert "Not met here. Look at: \u201cEvery data project open in the last 12 months" in section
    assert 'id="elsewhere"' not in declaration(
        "report", "partner", "rochford", "--round", "spring-2026"
    ).text
    assert 'id="elsewhere"' not in declaration(
        "report", "partner", MALDON, "--round", "voices"
    ).text


OWN = """\
crosswalk: voices-to-declaration
title: A crosswalk of our own
from:
  framework: public-participation
  edition: "2026"
to:
  framework: essex-data-declaration
  edition: "2026"
pairs:
  - from: conditions-heard
    to: [took-part]
    how: Both are about people outside.
"""


def elsewhere(declaration, organisation, *options):
    """What the report to an organisation says of another self-assessment; nothing where it has none."""
    page = declaration(
        "report", "partner", organisation, "--round", "spring-2026", *options
    ).text
    parts = page.split('id="elsewhere">')
    return parts[1].split("</section>")[0] if len(parts) > 1 else ""


def test_a_report_follows_a_crosswalk_that_is_given(declaration, workspace):
    declaration(
        "round", "add", "voices", "--date", "2026-02-28", "--framework", "public-participation"
    )
    put(declaration, "voices.csv", f"organisation,question,answer\n{MALDON},conditions-heard,met\n")
    declaration("import", "--round", "voices", "voices.csv")
    put(declaration, "own.yaml", OWN)
    assert elsewhere(declaration, MALDON) == ""
    section = elsewhere(declaration, MALDON, "--crosswalk", "own.yaml")
    assert section.count("<li>") == 1 and "Both are about people outside." in section
    declaration(
        "report", "pack", "--round", "spring-2026", "--organisation", MALDON,
        "--crosswalk", "own.yaml", "--output", "pack",
    )  # fmt: skip
    page = (declaration.folder / "pack/partners" / f"{MALDON}.html").read_text("utf-8")
    assert section in page
    put(declaration, "dma.yaml", DMA)
    run = declaration(
        "report", "partner", MALDON, "--round", "spring-2026", "--crosswalk", "dma.yaml", code=65
    )
    assert run.error == (
        "error: the crosswalk 'dma-to-declaration' leads from 'The other assessment', which no round "
        "asks \u2014 bring what was answered there with 'declaration import --crosswalk'"
    )


@pytest.mark.parametrize("date", ["2024-03-31", "2027-03-31"], ids=["before", "after"])
def test_a_body_that_was_renamed_is_the_same_and_one_that_was_merged_is_not(
    declaration, tmp_path, date
):
    old = [body("Meres"), body("Northvale"), body("Southvale")]
    new = [body("Eastmere", "Meres"), body("Newvale", "Northvale", "Southvale")]
    put(declaration, "all.yaml", partners(*old, *new))
    declaration("init", "--partners", "all.yaml")
    # The relations are of 1 April 2025: the reports' round stands on the other side of it.
    here = "2026-03-31" if date < "2025" else "2024-03-31"
    declaration("round", "add", "spring-2026", "--date", here)
    declaration("round", "add", "voices", "--date", date, "--framework", "public-participation")
    then, now = (("meres", "northvale"), ("eastmere", "newvale"))
    if date > "2025":
        then, now = now, then
    rows = "".join(f"{name}-council,conditions-heard,met\n" for name in then)
    put(declaration, "voices.csv", f"organisation,question,answer\n{rows}")
    declaration("import", "--round", "voices", "voices.csv")
    put(declaration, "own.yaml", OWN)
    told = [
        "Both are about people outside."
        in elsewhere(declaration, f"{name}-council", "--crosswalk", "own.yaml")
        for name in now
    ]
    assert told == [True, False]
