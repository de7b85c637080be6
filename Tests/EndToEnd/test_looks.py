"""How the pages look to those who read them, measured in a real browser (REPORTS 12 to 16)."""

import io
import subprocess

import pypdf
import pytest

from support import frameworks

PARTNERS = [partner["id"] for partner in frameworks.partners_now()]
PAGES = ["index.html", "comparison.html", "trend.html", f"partners/{PARTNERS[0]}.html"]

# The contrast of WCAG 2.2 between an element's text and what stands behind it.
CONTRASTS = """elements => elements.map(element => {
  const light = colour => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let behind = element;
  while (behind && /rgba\\(.*, 0\\)/.test(getComputedStyle(behind).backgroundColor)) {
    behind = behind.parentElement;
  }
  const one = light(getComputedStyle(element).color);
  const other = behind ? light(getComputedStyle(behind).backgroundColor) : 1;
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  return [element.textContent.trim(), element.className, contrast];
})"""


@pytest.fixture(params=[None, "active"], ids=["own colours", "forced colours"])
def seen(request, browser):
    """A page as somebody sees it who lets pages choose colours, and as somebody who does not."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, forced_colors=request.param
    )
    yield context.new_page()
    context.close()


def test_reports_13_every_digit_stands_out_from_its_step(seen, demo):
    seen.goto((demo / "comparison.html").as_uri())
    cells = seen.eval_on_selector_all("table.levels td, .chip", CONTRASTS)
    assert len(cells) == 16 * 13 + 5
    assert {style.split()[-1] for _, style, _ in cells} >= {"l1", "l2", "l3", "l4", "l5"} or {
        style.split()[0] for _, style, _ in cells
    } >= {"l1", "l2", "l3", "l4", "l5"}
    assert [cell for cell in cells if cell[2] < 4.5] == []
    assert [cell for cell in cells if not cell[0]] == [], "a colour without a digit or a word"


@pytest.mark.parametrize("name", PAGES)
def test_reports_16_no_text_is_rotated(page, demo, name):
    shown = page.open(demo / name)
    turned = shown.eval_on_selector_all(
        "body *",
        """elements => elements.filter(element => {
             const style = getComputedStyle(element);
             return style.writingMode !== "horizontal-tb" || style.rotate !== "none"
               || (style.transform !== "none" && !/matrix\\(1, 0, 0, 1,/.test(style.transform));
           }).map(element => element.outerHTML.slice(0, 100))""",
    )
    assert turned == []


@pytest.mark.parametrize("name", PAGES)
def test_reports_16_at_400_percent_every_word_is_there_and_nothing_overlaps(browser, demo, name):
    """A window of 1280 pixels at 400 % is one of 320; texts stay within what holds them."""
    context = browser.new_context(
        viewport={"width": 320, "height": 256}, device_scale_factor=4, reduced_motion="reduce"
    )
    shown = context.new_page()
    shown.goto((demo / name).as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    strays = shown.eval_on_selector_all(
        "h1, h2, h3, h4, p, li, dt, dd",
        """elements => elements.filter(element => {
             if (element.closest(".scroll, .away, .skip, svg")) return false;
             const box = element.getBoundingClientRect();
             return box.right > 321 || element.scrollWidth > element.clientWidth + 1
               && getComputedStyle(element).display !== "inline";
           }).map(element => element.outerHTML.slice(0, 100))""",
    )
    context.close()
    assert strays == []


def test_reports_12_the_table_of_levels_is_whole_on_one_sheet_at_12_point(page, demo):
    shown = page.open(demo / "comparison.html")
    rows = shown.eval_on_selector_all(
        "table.levels tbody th", "cells => cells.map(cell => cell.textContent)"
    )
    numbers = shown.eval_on_selector_all(
        "table.levels thead tr:last-child th", "cells => cells.map(cell => cell.textContent)"
    )
    assert len(rows) == 16 and len(numbers) >= 13
    printed = shown.pdf(prefer_css_page_size=True, format="A4")
    sheets = []
    for sheet in pypdf.PdfReader(io.BytesIO(printed)).pages:
        words = " ".join(sheet.extract_text().split())
        if all(name in words for name in rows) and all(number in words for number in numbers):
            sheets.append(sheet)
    assert len(sheets) == 1
    _, _, width, height = map(float, sheets[0].mediabox)
    assert (round(width), round(height)) == (842, 595)


def test_reports_13_16_steps_stay_coloured_when_backgrounds_are_not_printed(
    page, demo, tmp_path
):
    """White digits on the darkest steps would be lost; so their ground is printed all the same."""
    shown = page.open(demo / "comparison.html")
    shown.pdf(path=tmp_path / "page.pdf", print_background=False, prefer_css_page_size=True)
    done = subprocess.run(
        ["pdftoppm", "-r", "40", "-f", "2", "-l", "2", tmp_path / "page.pdf"],
        capture_output=True,
        check=True,
    )
    magic, size, depth, pixels = done.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    assert (magic, depth) == (b"P6", b"255") and len(pixels) == 3 * width * height
    colours = {pixels[at : at + 3] for at in range(0, len(pixels), 3)}
    for step in ("eaf2fa", "b9d5ee", "6bace6", "2073bc", "12436d"):
        assert bytes.fromhex(step) in colours, f"#{step} is not printed"
    # The five steps are told apart in grey as well.
    greys = [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in map(bytes.fromhex, [
        "eaf2fa", "b9d5ee", "6bace6", "2073bc", "12436d"])]  # fmt: skip
    assert all(one - other > 20 for one, other in zip(greys, greys[1:]))


@pytest.mark.parametrize("name", ["comparison.html", "trend.html", f"partners/{PARTNERS[0]}.html"])
def test_reports_15_every_figure_has_what_a_figure_owes(page, demo, name):
    shown = page.open(demo / name)
    figures = shown.query_selector_all("figure")
    assert len(figures) == 13
    for figure in figures:
        headline = figure.query_selector("figcaption strong").inner_text()
        assert 1 <= len(headline.split()) <= 15, headline
        assert figure.query_selector("figcaption span").inner_text()
        for drawing in figure.query_selector_all("svg"):
            named = drawing.get_attribute("aria-labelledby").split()
            texts = [shown.evaluate("id => document.getElementById(id).textContent", id) for id in named]
            assert drawing.get_attribute("role") == "img" and all(texts), headline
        assert figure.query_selector("table") is not None, headline
        link = figure.query_selector("a[href$='.csv']")
        assert link and (demo / name).parent.joinpath(link.get_attribute("href")).is_file()


@pytest.mark.parametrize("name", ["comparison.html", f"partners/{PARTNERS[0]}.html"])
def test_reports_14_a_dot_for_each_organisation_and_ones_own_by_shape(page, demo, name):
    shown = page.open(demo / name)
    for figure in shown.query_selector_all("figure"):
        counts = [cell.inner_text() for cell in figure.query_selector_all("td")]
        dots = len(figure.query_selector_all("circle, rect.own"))
        assert dots == sum(int(count.split(",")[0]) for count in counts)
        own = figure.query_selector_all("rect.own")
        assert len(own) == sum("with you" in count for count in counts) <= 1
    assert shown.query_selector_all("canvas, img, polygon") == []
