"""The same answers by every route: the terminal, the form in a real browser, the workbook (REPORTS 10)."""

import openpyxl
import pytest

from support import ladder
from support.form import Form, activities as activities_of
from test_interview import Person, by_activity
from test_sheet import beside, commitments, criteria, headings

MALDON = "maldon-district-council"
EVIDENCE = ("document", "Minutes of the management team, “final”", "S:/minutes", "2026-01-12")


@pytest.fixture
def fresh(declaration):
    """Makes a workspace of its own for a route."""

    def make(name):
        here = ["--workspace", f"{name}.declaration"]
        declaration("init", *here)
        declaration("round", "add", "spring-2026", "--name", "Spring 2026", "--date", "2026-03-31", *here)
        return here

    return make


def exported(declaration, here):
    return declaration("export", "--response", MALDON, *here).text


def by_terminal(declaration, terminal, activities, here):
    """Answers by a plan at a terminal; gives the answers and notes by criterion as well."""
    someone = Person(terminal("assess", MALDON, *here), activities, by_activity(activities))
    someone.begin()
    kind, title, reference, date = EVIDENCE
    someone.answer()
    for line in ["go 1.1.1", "evidence", "2", title, reference, date, "1.1.2"]:
        someone.say(line)
    someone.finish()
    assert kind == "document"
    return {
        someone.ids[number]: (ladder.LABELS[letter], f"Not all of {number}." if letter == "p" else None)
        for number, letter in someone.taken.items()
    }


def by_form(declaration, browser, given, shows, here):
    """Gives the same answers in the form, and returns the bytes that it saves."""
    declaration("form", MALDON, "--output", "form.html", *here)
    context = browser.new_context(offline=True)
    form = Form(context.new_page(), declaration.folder / "form.html")
    form.follow("Answer the questions", tag="a")
    form.type_into("role", "partner lead")
    form.follow("Save and continue")
    for activity in activities_of(form.data):
        form.go(f"activity/{activity['id']}")
        form.answer({q["id"]: given[q["id"]] for q in activity["questions"] if q["id"] in given})
    form.go(f"activity/{activities_of(form.data)[0]['id']}")
    form.follow("Add evidence", tag="a")
    kind, title, reference, date = EVIDENCE
    form.choose("kind", kind)
    form.type_into("title", title)
    form.type_into("reference", reference)
    for part, digits in zip(["year", "month", "day"], date.split("-")):
        form.type_into(f"date-{part}", digits.lstrip("0"))
    for id in shows:
        box = form.page.locator(f"input[name=shows][value={id}]")
        if not box.is_checked():
            box.focus()
            form.press("Space")
    form.follow("Save evidence")
    form.go("send")
    name, saved = form.saved(lambda: form.follow("Save the response file"))
    assert form.complaints == []
    context.close()
    assert name == f"{MALDON}.spring-2026.partner-lead.response.json"
    return saved.decode("utf-8")


def by_workbook(declaration, libreoffice, given, shows, here):
    """Fills in the workbook, has LibreOffice save it its own way, and takes it in."""
    declaration("form", MALDON, "--sheet", "--output", "sheet.xlsx", *here)
    book = openpyxl.load_workbook(declaration.folder / "sheet.xlsx")
    beside(book, "Your role").value = "partner lead"
    words = {"met": "Met", "partly": "Partly", "not met": "Not met", "don't know": "We do not know"}
    for tab in commitments(book):
        columns = headings(tab)
        for id, row in criteria(tab).items():
            if id in given:
                answer, note = given[id]
                tab.cell(row, columns["Your answer"]).value = words[answer]
                tab.cell(row, columns["Note"]).value = note
            if id in shows:
                names = ["Evidence kind", "Evidence title", "Where it is kept", "Evidence date"]
                for name, value in zip(names, ["Document", *EVIDENCE[1:]]):
                    tab.cell(row, columns[name]).value = value
    book.save(declaration.folder / "filled.xlsx")
    [returned] = libreoffice.save(declaration.folder / "filled.xlsx")
    declaration("import", returned, *here)


def test_reports_10_the_same_answers_give_the_same_bytes(
    declaration, terminal, activities, browser, libreoffice, fresh
):
    at_terminal, in_form, in_workbook = fresh("terminal"), fresh("form"), fresh("workbook")
    given = by_terminal(declaration, terminal, activities, at_terminal)
    assert len(given) > 40 and {answer for answer, _ in given.values()} == {
        "met", "partly", "not met", "don't know",
    }  # fmt: skip
    shows = [id for id, _ in activities[0].criteria[:2]]
    expected = exported(declaration, at_terminal)
    assert '"note": "Not all of ' in expected and '"kind": "document"' in expected

    saved = by_form(declaration, browser, given, shows, in_form)
    assert saved == expected
    (declaration.folder / "saved.json").write_text(saved, "utf-8")
    declaration("import", "saved.json", *in_form)
    assert exported(declaration, in_form) == expected

    by_workbook(declaration, libreoffice, given, shows, in_workbook)
    assert exported(declaration, in_workbook) == expected


def test_a_draft_of_the_form_is_carried_on_at_the_terminal(
    declaration, terminal, activities, browser, fresh
):
    here = fresh("draft")
    declaration("form", MALDON, "--output", "form.html", *here)
    context = browser.new_context(offline=True)
    form = Form(context.new_page(), declaration.folder / "form.html")
    form.follow("Answer the questions", tag="a")
    form.type_into("role", "partner lead")
    form.follow("Save and continue")
    first = activities_of(form.data)[0]
    form.go(f"activity/{first['id']}")
    form.page.locator(f"input[name={first['questions'][0]['id']}][value=met]").check()
    form.go("draft")
    _, draft = form.saved(lambda: form.follow("Save a draft.*"))
    context.close()
    (declaration.folder / "draft.json").write_bytes(draft)
    declaration("import", "draft.json", *here)
    someone = Person(terminal("assess", MALDON, *here), activities, by_activity(activities))
    someone.begin()
    assert "You have given 1 answer, " in " ".join(someone.shown.split())
    assert someone.at == "1.1.2"
