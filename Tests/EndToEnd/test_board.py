"""Board papers on paper: two sides of A4, whatever is supplied (REPORTS 16, 21, 22 and 24)."""

import shutil

import pypdf
import pytest

from support import frameworks, pages, print as paper
from support.program import Program

NAMES = {partner["id"]: partner["name"] for partner in frameworks.partners_now()}
USUAL, WORST, WIDE, UNBROKEN, LEAST = list(NAMES)[:5]
PAPERS = ["essex", "essex-for-partners", *NAMES]

# The room on paper in CSS pixels: a side of A4 less its margins, the margin above, and a third of a side.
PRINTABLE = {"width": 703, "height": 1020}
ABOVE, THIRD = 34 * 96 / 72, 99 / 25.4 * 96

SENTENCE = (
    "The board should agree that the data team works with Human Resources and Finance on one shared "
    "catalogue of every data set that services hold, with an owner named for each, by the end of the "
    "year, because nobody can say today which figures in which report are current or who answers for "
)


def filled(length, text):
    return (text * length)[: length - 1] + "z"


@pytest.fixture(scope="module")
def asked(binary, demo, tmp_path_factory):
    """The demonstration's workspace with papers filled in: as usual, as much as goes in, and nothing."""
    folder = tmp_path_factory.mktemp("papers")
    shutil.copy(demo / "demo.declaration", folder)
    declaration = Program(binary, folder)

    def clear(whose):
        """Takes out whatever the demonstration filled in."""
        while True:
            with declaration.start("board", "remove", whose, "1") as run:
                run.communicate()
            if run.returncode:
                return

    for whose in [USUAL, WORST, WIDE, UNBROKEN, LEAST, "partnership"]:
        clear(whose)
    declaration("board", "purpose", USUAL, "decision")
    declaration("board", "recommend", USUAL, "Name a sponsor", "--activity", "1.1")
    declaration("board", "recommend", USUAL, "Adopt the plan.", "--owner", "Chief Executive")
    declaration("board", "risk", USUAL, "One analyst holds the key.", "--activity", "2.1")
    declaration("board", "ask", USUAL, "Fund a steward.", "--activity", "3.3", "--due", "2026-09-30")
    texts = {WORST: SENTENCE, "partnership": SENTENCE, WIDE: "WORD ", UNBROKEN: "Wm@"}
    for whose, text in texts.items():
        declaration("board", "purpose", whose, "decision")
        for kind, most in [("recommend", 6), ("risk", 5), ("ask", 5)]:
            for number in range(most):
                declaration(
                    "board", kind, whose, f"{number} {kind} {filled(285, text)}",
                    "--activity", "5.2", "--owner", filled(100, text), "--due", "2026-09-30",
                )  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def printed(asked, binary, tmp_path_factory, browser):
    """Makes a paper as a page and as a PDF, each once."""
    folder = tmp_path_factory.mktemp("printed")
    declaration = Program(binary, asked)
    path = paper.search_path(browser.browser_type.executable_path, folder)
    made = {}

    def make(whose):
        if whose not in made:
            words = {
                "essex": ["report", "board"],
                "essex-for-partners": ["report", "board", "--audience", "partners"],
            }.get(whose, ["report", "board", whose])
            html, pdf = folder / f"{whose}.html", folder / f"{whose}.pdf"
            declaration(*words, "--output", html)
            declaration(*words, "--pdf", "--output", pdf, env={"PATH": path})
            made[whose] = html, pdf
        return made[whose]

    return make


@pytest.mark.parametrize("whose", PAPERS)
def test_reports_21_two_sides_of_a4_whatever_is_supplied(printed, whose):
    """REPORTS 21: two sides of A4, each with its number, from the least to the most that goes in."""
    _, pdf = printed(whose)
    facts = paper.facts(pdf)
    assert facts["Pages"] == "2" and "(A4)" in facts["Page size"]
    first, second = paper.sides(pdf)
    assert "Page 1 of 2" in first and "Page 2 of 2" in second
    assert "Purpose and recommendations" in first and "How sure we are" in first
    assert "Assurance and sign-off" in second and "About this paper" in second
    assert "Illustrative data" in first and "Illustrative data" in second


@pytest.mark.parametrize("whose", ["essex", USUAL, WORST])
def test_reports_24_a_pdf_is_tagged_titled_and_in_english(printed, whose):
    """REPORTS 24: tagged, titled, en-GB, with headings, lists and a table that has header cells."""
    _, pdf = printed(whose)
    facts = paper.facts(pdf)
    assert facts["Tagged"] == "yes"
    assert facts["Title"] == f"{NAMES.get(whose, 'Essex')}: board paper"
    assert pypdf.PdfReader(pdf).trailer["/Root"]["/Lang"] == "en-GB"
    tags = paper.structure(pdf)
    assert tags.count("H1") == 1 and tags.count("H2") >= 8
    assert tags.count("TR") == 14 and tags.count("Table") == 1
    assert tags.count("TH") >= 13 + 6 and {"L", "LI", "TD"} <= set(tags)


@pytest.mark.parametrize("whose", PAPERS)
def test_reports_21_the_purpose_and_recommendations_stand_in_the_first_third(page, printed, whose):
    """REPORTS 21: what stands there ends within the first third of the first side, as it is printed."""
    shown = page.open(printed(whose)[0])
    shown.emulate_media(media="print")
    shown.set_viewport_size(PRINTABLE)
    section = shown.locator("section[aria-labelledby=recommendations]")
    box = section.bounding_box()
    assert ABOVE + box["y"] + box["height"] <= THIRD
    assert "The board is asked to" in section.inner_text() or "to be agreed" in section.inner_text()


@pytest.mark.parametrize("whose", ["essex", USUAL, WORST, LEAST])
def test_reports_16_all_text_is_12_point_in_print(page, printed, whose):
    """REPORTS 16: no text of a board paper is smaller than 12 point on paper."""
    shown = page.open(printed(whose)[0])
    shown.emulate_media(media="print")
    shown.set_viewport_size(PRINTABLE)
    small = shown.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(element =>
             [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
             && element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 15.99
           ).map(element => element.outerHTML.slice(0, 200))"""
    )
    assert small == []
    assert shown.evaluate("document.documentElement.scrollWidth") <= PRINTABLE["width"]


def test_reports_21_what_print_leaves_out_is_counted_and_on_the_screen(page, printed):
    """REPORTS 21: with sixteen long texts, some stand on the screen alone, and the paper says how many."""
    html, pdf = printed(WORST)
    shown = page.open(html)
    everything = shown.locator("main, footer").all_inner_texts()
    for kind, most in [("recommend", 6), ("risk", 5), ("ask", 5)]:
        for number in range(most):
            assert sum(text.count(f"{number} {kind} The board should") for text in everything) == 1
    sides = " ".join(paper.sides(pdf))
    on_paper = {kind: sides.count(f" {kind} The board should") for kind in ("recommend", "risk", "ask")}
    assert on_paper["recommend"] >= 1 and on_paper["ask"] >= 1
    left = {"recommend": 6, "risk": 5, "ask": 5}
    left = {kind: most - on_paper[kind] for kind, most in left.items()}
    assert (
        f"{left['recommend']} recommendations, {left['risk']} risks and {left['ask']} asks do not fit "
        "on two sides. Read them at the foot of this paper on a screen." in sides
    )


def test_reports_21_asks_have_an_owner_and_a_date_or_say_that_they_are_to_be_agreed(printed):
    """REPORTS 21: each is traced to its activity."""
    text = pages.Document(printed(USUAL)[0]).text()
    assert "For decision. The board is asked to decide on 2 recommendations." in text
    assert "R1 Name a sponsor. Activity 1.1, " in text
    assert "R2 Adopt the plan. Owner: Chief Executive." in text
    assert "One analyst holds the key. Activity 2.1, " in text
    assert "Owner to be agreed. By 30 September 2026." in text


@pytest.mark.parametrize("whose", PAPERS)
def test_reports_22_a_board_reads_of_no_other_organisation(printed, whose):
    """REPORTS 22: an organisation's paper holds no other's name or id, and Essex's holds none at all."""
    words = pages.Document(printed(whose)[0]).bytes.decode("utf-8")
    for id, name in NAMES.items():
        if id != whose:
            assert id not in words and name.replace("&", "&amp;") not in words, id


@pytest.mark.parametrize("background", [True, False])
def test_reports_16_a_paper_printed_without_backgrounds_is_as_long(page, printed, tmp_path, background):
    """REPORTS 16: readable with background graphics off, on the same two sides."""
    shown = page.open(printed(WORST)[0])
    shown.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True, print_background=background)
    assert paper.facts(tmp_path / "paper.pdf")["Pages"] == "2"
    first = paper.sides(tmp_path / "paper.pdf")[0]
    assert "Claimed Supported Last time Change Middle half" in first


@pytest.mark.parametrize("whose", ["essex", USUAL, WORST, LEAST])
def test_reports_24_axe_finds_nothing_on_a_filled_in_paper(page, printed, whose):
    """REPORTS 24: on the screen, narrow too."""
    shown = page.open(printed(whose)[0])
    assert page.axe()[0] == []
    shown.set_viewport_size({"width": 320, "height": 640})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320


def test_reports_21_the_signatory_is_named_in_the_organisations_own_copy_alone(
    declaration, workspace, tmp_path
):
    """REPORTS 21: the name stands where it was kept and the copy is the organisation's own."""
    table = tmp_path / "answers.csv"
    table.write_text("organisation,question,answer\nmaldon-district-council,staff-listed,met\n", "utf-8")
    declaration("import", table)
    declaration(
        "sign-off", "maldon", "--role", "Chief Executive", "--name", "Ada Byron", "--yes",
        "--date", "2026-04-20", "--exceptions", "Only one criterion was answered.",
    )  # fmt: skip
    plain = declaration("report", "board", "maldon").text
    assert "Ada Byron" not in plain and "Name: not given in this copy. Role: Chief Executive." in plain
    assert "With exceptions: Only one criterion was answered." in plain
    assert "Name: Ada Byron. Role: Chief Executive. Date: 20 April 2026." in (
        declaration("report", "board", "maldon", "--names").text
    )
    assert declaration("report", "board", "--names", code=64).error == (
        "error: the paper on the whole partnership names nobody — name an organisation, or leave "
        "out --names"
    )
    assert declaration("report", "board", "partnership").text == declaration("report", "board").text
