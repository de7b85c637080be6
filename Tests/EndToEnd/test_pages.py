"""The pages that `declaration demo` makes, and the committed ones, in a browser (REPORTS 12 to 24)."""

import io
import re

import pypdf
import pytest

from support import frameworks, pages, print as paper

NOTICE = "Illustrative data: not an assessment of any organisation"

# What axe cannot decide by itself, each with the reason why it is right.
UNDECIDED = {
    ("color-contrast", "shortTextContent"): "A unit test holds the contrast of every step's digit.",
    ("color-contrast", "imgNode"): "The counts in a drawing are ink on plain white, beside the bars.",
    ("color-contrast", "bgOverlap"): "A cell of two rows and the line between them, on plain white.",
}

PARTNERS = [partner["id"] for partner in frameworks.partners_now()]
FILES = [
    "index.html",
    "comparison.html",
    "trend.html",
    "board/essex.html",
    *(f"{folder}/{id}.html" for id in PARTNERS for folder in ("board", "partners")),
]
REPORTS = frameworks.ROOT / "Reports"

# The size of text in print, in points, with room for rounding by the browser; and how far from the edge
# of the sheet the notice and the number of the page stand, which are smaller.
PRINT, EDGE = 11.9, 40


@pytest.fixture(scope="module")
def documents(demo):
    """Every HTML file of the demonstration."""
    return {name: pages.Document(demo / name) for name in FILES}


def test_the_pack_holds_a_page_for_everybody(demo):
    found = {str(path.relative_to(demo)) for path in demo.rglob("*.html")}
    assert found == set(FILES)
    assert (demo / "demo.declaration").is_file() and (demo / "data/datapackage.json").is_file()


@pytest.mark.parametrize("name", FILES)
def test_reports_23_a_page_is_one_file_that_asks_for_nothing(documents, name):
    document = documents[name]
    assert len(document.bytes) < 500_000
    assert document.root.get("lang") == "en-GB"
    assert document.elements("script") == []
    assert document.elements("link") == [] or {
        element.get("rel") for element in document.elements("link")
    } <= {"icon"}
    ids = document.ids()
    assert len(ids) == len(set(ids)), "two elements of one id"
    assert NOTICE in document.text()
    assert len(document.elements("h1")) == 1 and len(document.elements("title")) == 1


def test_reports_23_every_link_of_the_pack_leads_somewhere(documents):
    assert pages.broken_links(list(documents.values())) == []


@pytest.mark.parametrize("name", FILES)
def test_reports_24_a_page_in_the_browser(page, demo, name):
    shown = page.open(demo / name)
    assert page.complaints == []
    assert [url for url in page.requests if not url.startswith("file:")] == []
    faults, doubts = page.axe()
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults] == []
    undecided = {
        (doubt["id"], check["data"]["messageKey"])
        for doubt in doubts
        for node in doubt["nodes"]
        for check in node["any"]
    }
    assert undecided - set(UNDECIDED) == set(), doubts
    assert shown.get_by_text(NOTICE).first.is_visible()


@pytest.mark.parametrize("name", FILES)
def test_reports_16_nothing_scrolls_sideways_on_a_small_screen(page, demo, name):
    shown = page.open(demo / name)
    shown.set_viewport_size({"width": 320, "height": 640})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    # What scrolls by itself can be reached by keyboard and has a name.
    strays = shown.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(element => {
             const style = getComputedStyle(element);
             const scrolls = element.scrollWidth > element.clientWidth + 1
               && ["auto", "scroll"].includes(style.overflowX);
             const named = element.getAttribute("aria-label")
               || element.getAttribute("aria-labelledby");
             return scrolls && !(element.tabIndex === 0 && named
               && element.getAttribute("role") === "region");
           }).map(element => element.outerHTML.slice(0, 200))"""
    )
    assert strays == []


@pytest.mark.parametrize("name", ["index.html", "comparison.html", "trend.html", FILES[-1]])
def test_reports_16_24_a_page_in_print(page, demo, name):
    """Tagged, titled, in English, on A4, and in 12 point: where a page is too wide, Chromium shrinks it."""
    shown = page.open(demo / name)
    title = shown.title()
    printed = shown.pdf(prefer_css_page_size=True, format="A4", tagged=True)
    reader = pypdf.PdfReader(io.BytesIO(printed))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"] == True and "/StructTreeRoot" in catalogue  # noqa: E712
    assert catalogue["/Lang"] == "en-GB"
    assert reader.metadata.title == title
    pieces = [piece for sheet in reader.pages for piece in printed_text(sheet)]
    assert pieces and [piece for piece in pieces if piece[0] < PRINT][:5] == []


@pytest.mark.parametrize("name", ["comparison.html", "trend.html", f"partners/{PARTNERS[2]}.html"])
def test_reports_16_no_side_of_paper_ends_with_what_belongs_to_the_next(page, demo, tmp_path, name):
    """A heading, a caption and the head of a table stand with what they are of."""
    shown = page.open(demo / name)
    heads = set(
        shown.eval_on_selector_all(
            "h2, h3, h4, caption strong, table:not(figure table) thead tr:last-child th:last-child",
            "found => found.map(element => element.textContent.replaceAll('\u00ad', '').trim())",
        )
    )
    shown.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True, format="A4")
    sides = [re.sub(r" Page \d+ of \d+$", "", side) for side in paper.sides(tmp_path / "page.pdf")]
    assert len(sides) > 5 and len(heads) > 5
    alone = [(number, head) for number, side in enumerate(sides, 1) for head in heads
             if side.endswith(" " + head)]
    assert alone == []


def printed_text(sheet):
    """Each piece of text of a printed page with its size in points, as it stands on the paper.

    The sheet has to be A4. What stands at its edges is left out.
    """
    _, _, width, height = map(float, sheet.mediabox)
    assert sorted((round(width / 2), round(height / 2))) == [297, 421], f"{width} by {height}"
    found = []

    def see(text, current, matrix, _font, size):
        if text.strip() and size:
            scale = abs(matrix[3] or matrix[1]) * abs(current[3] or current[1])
            above = matrix[5] * current[3] + current[5]
            if EDGE < above < height - EDGE:
                found.append((round(size * scale, 2), text.strip()))

    sheet.extract_text(visitor_text=see)
    return found


def test_reports_12_the_comparison_lies_on_a_sheet_of_a4_on_its_side(page, demo):
    shown = page.open(demo / "comparison.html")
    reader = pypdf.PdfReader(io.BytesIO(shown.pdf(prefer_css_page_size=True, format="A4")))
    names = {partner["short_name"] for partner in frameworks.partners_now()}
    for sheet in reader.pages:
        text = " ".join(sheet.extract_text().split())
        if all(name in text for name in names):
            _, _, width, height = map(float, sheet.mediabox)
            assert width > height, "the table of all organisations stands upright"
            return
    raise AssertionError("no sheet holds all sixteen organisations")


def tables_of_organisations(document):
    """The row headers of each table whose rows are organisations."""
    known = {
        name: place
        for place, partner in enumerate(frameworks.partners_now())
        for name in (partner["name"], partner["short_name"])
    }
    for table in document.elements("table"):
        headers = [
            pages.words(header) for header in table.iter("th") if header.get("scope") == "row"
        ]
        if headers and all(header in known for header in headers):
            yield [known[header] for header in headers]


def test_reports_12_organisations_stand_in_the_declarations_order(documents):
    orders = list(tables_of_organisations(documents["comparison.html"]))
    assert list(range(16)) in orders
    for order in orders:
        assert order == sorted(order)


def test_reports_12_a_digit_or_a_word_stands_in_every_cell_of_the_comparison(documents):
    """Each of the sixteen rows has thirteen cells, none of them empty (REPORTS 12)."""
    for table in documents["comparison.html"].elements("table"):
        rows = [row for row in table.iter("tr") if row.find("td") is not None]
        cells = [[pages.words(cell) for cell in row.iter("td")] for row in rows]
        if len(rows) == 16 and all(len(row) == 13 for row in cells):
            assert {cell[0] for row in cells for cell in row} >= set("12345")
            shape = r"[1-5](–[1-5])?\*?( \([1-5]\))?|n/a|none|part|split|–"
            assert [cell for row in cells for cell in row if not re.fullmatch(shape, cell)] == []
            return
    raise AssertionError("no table of sixteen organisations by thirteen activities")


def test_reports_17_a_page_says_what_it_is_made_of(documents):
    """REPORTS 17, in the words that a reader would look for."""
    for name, document in documents.items():
        text = document.text().lower()
        for word in ("edition 2026", "31 march 2026", "not for ranking"):
            assert word in text, f"{name} does not say {word!r}"
        terms = ("self-assessed", "peer-reviewed", "independently assured")
        assert any(term in text for term in terms), f"{name} does not say who checked"


def test_a_pack_is_the_same_on_every_run(declaration, demo, tmp_path):
    declaration("demo", "--output", "again")
    first = {path.relative_to(demo): path for path in demo.rglob("*") if path.is_file()}
    second = {
        path.relative_to(tmp_path / "again"): path
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert sorted(first) == sorted(second)
    for name, path in first.items():
        if path.suffix != ".declaration":
            assert second[name].read_bytes() == path.read_bytes(), name


def test_a_folder_that_holds_something_is_left_alone(declaration, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/index.html").write_text("mine", "utf-8")
    assert "mine" in declaration("demo", "--output", "mine", code=73).error
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["index.html"]
    assert (tmp_path / "mine/index.html").read_text("utf-8") == "mine"
    declaration("demo", "--output", "mine", "--force")
    assert NOTICE in (tmp_path / "mine/index.html").read_text("utf-8")


def test_reports_go_to_a_file_to_a_folder_or_to_standard_output(declaration, demo, tmp_path):
    use = ("--workspace", demo / "demo.declaration")
    for words, name in [
        (("report", "compare"), "comparison.html"),
        (("report", "partner", PARTNERS[0]), f"partners/{PARTNERS[0]}.html"),
        (("report", "board", PARTNERS[0]), f"board/{PARTNERS[0]}.html"),
        (("report", "trend"), "trend.html"),
    ]:
        made = declaration(*words, *use).out
        file = f"{words[1]}.html"
        declaration(*words, *use, "--output", file)
        assert (tmp_path / file).read_bytes() == made
        # A page that is made alone says the same, without links to files that are not beside it.
        alone, packed = pages.Document(tmp_path / file), pages.Document(demo / name)
        assert pages.broken_links([alone]) == []
        links = r"All reports|(?:Data for|Trend of) [^,]+, as CSV|Every change, as CSV"
        assert re.findall(links, packed.text()) and not re.findall(links, alone.text())
        assert "".join(alone.text().split()) == "".join(re.sub(links, "", packed.text()).split())
        assert "--force" in declaration(*words, *use, "--output", file, code=73).error
        declaration(*words, *use, "--output", file, "--force")
    declaration("report", "pack", *use, "--output", "pack")
    for name in FILES:
        assert (tmp_path / "pack" / name).read_bytes() == (demo / name).read_bytes(), name


def test_reports_23_a_pack_of_a_selection_names_the_others_without_a_link(declaration, demo, tmp_path):
    """REPORTS 23: every link of it leads somewhere."""
    declaration(
        "report", "pack", "--workspace", demo / "demo.declaration", "--output", "pack",
        "--organisation", PARTNERS[1], "--organisation", PARTNERS[4],
    )  # fmt: skip
    found = sorted(path for path in (tmp_path / "pack").rglob("*.html"))
    chosen = {f"{folder}/{PARTNERS[at]}.html" for folder in ("board", "partners") for at in (1, 4)}
    assert {str(path.relative_to(tmp_path / "pack")) for path in found} == {
        "index.html", "comparison.html", "trend.html", "board/essex.html", *chosen,
    }  # fmt: skip
    assert pages.broken_links([pages.Document(path) for path in found]) == []
    index = pages.Document(tmp_path / "pack/index.html").text()
    assert "This pack holds the reports of 2 of 16." in index
    # The number of those left out, each by name: a demonstration's partners change over its rounds.
    assert len(re.findall(r"[A-Z][^:;.]+: not in this pack", index)) == 14


def test_a_page_does_not_flood_a_terminal(terminal, demo):
    asked = terminal("report", "compare", "--workspace", demo / "demo.declaration")
    assert asked.end() == 64
    assert "--output" in asked.transcript and "<html" not in asked.transcript


@pytest.mark.skipif(not REPORTS.is_dir(), reason="there is no Reports folder yet")
class TestReports:
    """The pack that is committed, for visitors."""

    def files(self):
        found = [path for path in sorted(REPORTS.rglob("*")) if path.is_file()]
        # The README's picture is a photograph of the comparison, which each browser takes its own way.
        return [path for path in found if path.suffix != ".png"]

    def test_reports_23_it_is_a_selection_of_what_the_demonstration_makes_now(self, declaration, demo, tmp_path):
        """REPORTS 23: what is about everybody, and the reports and board papers of three."""
        chosen = sorted(path.stem for path in (REPORTS / "partners").iterdir())
        assert len(chosen) == 3
        options = [word for id in chosen for word in ("--organisation", id)]
        declaration(
            "report", "pack", "--workspace", demo / "demo.declaration", "--output", "fresh", *options
        )
        fresh = {path.relative_to(tmp_path / "fresh"): path for path in (tmp_path / "fresh").rglob("*")}
        fresh = {name: path for name, path in fresh.items() if path.is_file()}
        committed = {path.relative_to(REPORTS): path for path in self.files()}
        assert sorted(committed) == sorted(fresh), "make Reports again"
        for name, path in committed.items():
            assert path.read_bytes() == fresh[name].read_bytes(), f"{name} has changed: make it again"

    def test_every_link_leads_somewhere(self):
        documents = [pages.Document(path) for path in self.files() if path.suffix == ".html"]
        assert documents and pages.broken_links(documents) == []

    def test_it_is_small(self):
        assert sum(path.stat().st_size for path in self.files()) < 2_000_000
