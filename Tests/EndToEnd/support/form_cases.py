"""What the tests of the browser form share: forms to open, colleagues' files, paper."""

import io

import pypdf
import pytest

from support import form as forms
from support.form import Form, canonical, response
from test_pages import PRINT, printed_text

MALDON = "maldon-district-council"
HOSTILE = "</script></textarea><img src=x onerror=\"document.title='broken'\">"
@pytest.fixture
def path(declaration, workspace, tmp_path):
    """The whole form of one organisation."""
    declaration("form", MALDON)
    return tmp_path / f"{MALDON}.spring-2026.form.html"


@pytest.fixture
def opened(browser):
    """Opens a form in a context of its own, without any network."""
    contexts = []

    def start(path, script=None, **options):
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, offline=True, **options
        )
        contexts.append(context)
        if script:
            context.add_init_script(script)
        return Form(context.new_page(), path)

    yield start
    for context in contexts:
        context.close()


def begin(form, role="data manager"):
    """Through the first door, by keyboard, to the task list."""
    form.follow("Answer the questions", tag="a")
    form.type_into("role", role)
    form.follow("Save and continue")
    assert form.title == "Questions"


def quiet(form):
    """The form asked for nothing but itself, and the browser complained of nothing."""
    assert form.complaints == []
    assert [url for url in form.requests if not url.startswith(("file:", "blob:"))] == []


def answers_of(activity, letters):
    """An answer and a note for each criterion of an activity; `-` is one that is not reached."""
    labels = {"m": "met", "p": "partly", "n": "not met", "d": "don't know"}
    return {
        question["id"]: (
            labels[letter], f"Only half of {question['id']}." if letter == "p" else None
        )
        for question, letter in zip(activity["questions"], letters)
        if letter != "-"
    }


@pytest.fixture
def colleagues(path, opened, tmp_path):
    """Two colleagues' files who differ on two activities, hostile words and all."""
    data = opened(path).data
    first, second, *rest = forms.activities(data)
    legal, analyst = {}, {}
    for activity in (first, second, *rest):
        legal.update(answers_of(activity, "mmn----"))
        analyst.update(answers_of(activity, "mmn----"))
    legal[first["questions"][1]["id"]] = ("partly", HOSTILE)
    legal[first["questions"][2]["id"]] = ("met", None)
    analyst[second["questions"][0]["id"]] = ("don't know", None)
    files = {
        "legal.json": response(data, f"legal officer {HOSTILE}", legal, group="leaders",
                               name=HOSTILE),
        "analyst.json": response(data, "analyst", analyst, group="staff"),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(canonical(content))
    return data, legal, analyst


def paper(form):
    """The text of what the browser prints, all of it in 12 point, and its sheets."""
    reader = pypdf.PdfReader(io.BytesIO(form.page.pdf(prefer_css_page_size=True, tagged=True)))
    pieces = [piece for sheet in reader.pages for piece in printed_text(sheet)]
    assert pieces and [piece for piece in pieces if piece[0] < PRINT][:5] == []
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split()), reader
