"""The lead's side of the browser form: help, who has checked, and what the board is asked."""

import datetime
import json

from support import form as forms
from support.form_cases import MALDON, opened, paper, path, quiet  # noqa: F401
from test_form_lead import fill_date, lead


def rows(form):
    """The words of every row of the page, without those that only a reader aloud hears."""
    return [" ".join(text.split()) for text in form.page.locator(".rows > li").all_inner_texts()]


def test_what_stands_beside_the_answers_is_said_by_keyboard_and_taken_in(
    declaration, path, opened, tmp_path
):
    """REPORTS 18 and 21: offers and asks; purpose, recommendations, risks and asks, traced."""
    form = opened(path)
    first, second = forms.activities(form.data)[:2]
    lead(form)
    tasks = form.page.locator(".task-list > li").all_inner_texts()
    assert [text.split("\n")[-1].strip() for text in tasks if text.startswith("Help")] == [
        "Nothing said"
    ]
    form.follow("Help and the board")
    assert form.title == "Help and the board"
    assert rows(form)[0].startswith(f"1.1 {first['title']}")

    # Help: nothing is chosen beforehand, and what was typed stays where something is wrong.
    form.follow(r"Offer or ask 1\.1 .*")
    assert form.title == f"Help with 1.1 {first['title']}"
    assert form.page.locator("input:checked").count() == 0
    form.type_into("help-note", "A morning; with our analysts")
    form.follow("Save")
    assert form.problems() == ["Choose whether you offer help, ask for help, or neither"]
    assert form.page.input_value("#help-note") == "A morning; with our analysts"
    form.page.focus("h1")
    form.choose("help-kind", "neither")
    form.follow("Save")
    assert form.problems() == ["Leave this empty, or offer help or ask for help"]
    form.page.focus("h1")
    form.choose("help-kind", "offers")
    form.follow("Save")
    assert "Offers help: A morning; with our analysts" in rows(form)[0]
    form.follow(r"Offer or ask 1\.2 .*")
    form.choose("help-kind", "asks")
    form.follow("Save")

    # Who has checked.
    form.follow("Add a check")
    form.follow("Save the check")
    assert form.problems() == [
        "Choose how the answers were checked", "Say who checked the answers",
        "Give the day on which it was finished, such as 20 3 2026",
    ]
    form.page.focus("h1")
    form.choose("assurance-kind", "independent")
    form.type_into("assurance-by", "Internal audit")
    later = datetime.date.today() + datetime.timedelta(days=2)
    fill_date(form, "assurance-date", str(later.day), str(later.month), str(later.year))
    form.follow("Save the check")
    assert form.problems() == ["The day on which it was finished must be today or before"]
    form.page.focus("h1")
    fill_date(form, "assurance-date", "1", "4", "2026")
    form.follow("Save the check")
    assert any("Independently assured, by Internal audit" in row for row in rows(form))

    # The board.
    form.follow("Change the purpose")
    form.follow("Save")
    assert form.problems() == ["Choose why the paper comes to the board"]
    form.page.focus("h1")
    form.choose("board-purpose", "decision")
    form.follow("Save")
    form.follow("Add a recommendation")
    form.type_into("board-text", "Adopt the plan")
    form.choose("board-section", second["id"])
    form.follow("Save")
    form.follow("Add an ask")
    form.type_into("board-text", "x" * 312)
    form.type_into("board-owner", "treasurer")
    fill_date(form, "board-due", "31", "9", "2026")
    form.follow("Save")
    assert form.problems() == [
        "Shorten the text by 12 characters", "Choose which activity it comes from",
        "The date must be a real day, such as 30 9 2026",
    ]
    assert form.page.input_value("#board-text") == "x" * 312
    form.page.focus("h1")
    form.type_into("board-text", "Fund a post")
    form.choose("board-section", second["id"])
    fill_date(form, "board-due", "30", "9", "2026")
    form.follow("Save")
    assert any(f"Fund a post 1.2 {second['title']}, treasurer, by 30 September 2026" in row
               for row in rows(form))
    form.go("lead")
    assert "6 entries" in form.page.inner_text(".task-list")

    # The file holds it, the draft opens with it, and the program takes it in.
    name, saved = form.saved(lambda: (form.go("draft"), form.page.click("text=Save a draft file")))
    file = json.loads(saved)
    assert file["help"] == [
        {"section": first["id"], "kind": "offers", "note": "A morning; with our analysts"},
        {"section": second["id"], "kind": "asks"},
    ]
    assert file["assurance"] == [
        {"kind": "independent", "by": "Internal audit", "date": "2026-04-01"}
    ]
    assert file["board"] == {
        "purpose": "decision",
        "items": [
            {"kind": "recommendation", "section": second["id"], "text": "Adopt the plan"},
            {"kind": "ask", "section": second["id"], "text": "Fund a post", "owner": "treasurer",
             "due": "2026-09-30"},
        ],
    }
    (tmp_path / name).write_bytes(saved)
    again = opened(path)
    again.go("draft")
    again.page.set_input_files("#files", tmp_path / name)
    again.page.wait_for_selector("h1:has-text('Put answers together')")
    _, unchanged = again.saved(lambda: (again.go("draft"),
                                        again.page.click("text=Save a draft file")))
    assert unchanged == saved
    declaration("import", name)
    assert "offers help" in declaration("offers", "list").text
    assert "independently assured by Internal audit" in declaration("review", "list", MALDON).text
    board = json.loads(declaration("board", "list", MALDON, "--json").text)
    assert [item["text"] for item in board["items"]] == ["Adopt the plan", "Fund a post"]

    # Taking it all back is said too, so that nobody is named who no longer offers.
    again.go(f"lead/help/{first['id']}")
    again.page.check("input[value=neither]")
    again.page.fill("#help-note", "")
    again.page.click("button:text-is('Save')")
    again.settle()
    again.go(f"lead/help/{second['id']}")
    again.page.check("input[value=neither]")
    again.page.click("button:text-is('Save')")
    again.settle()
    for address, words in [("lead/assurance/0", "Remove the check"),
                           ("lead/board/ask/1", "Remove"), ("lead/board/recommendation/0", "Remove")]:
        again.go(address)
        again.page.locator(f"button:text-is('{words}')").click()
        again.settle()
        assert again.title == "Help and the board"
    name, emptied = again.saved(lambda: (again.go("draft"),
                                         again.page.click("text=Save a draft file")))
    file = json.loads(emptied)
    assert (file["help"], file["assurance"]) == ([], [])
    assert file["board"] == {"purpose": "decision", "items": []}
    (tmp_path / name).write_bytes(emptied)
    declaration("import", name)
    assert "Nobody offers help" in declaration("offers", "list").text
    quiet(form)
    quiet(again)


def test_a_paper_holds_no_more_than_two_sides_and_prints_without_buttons(path, opened):
    form = opened(path)
    lead(form)
    for number in range(5):
        form.go("lead/board/risk/new")
        form.page.fill("#board-text", f"Risk {number}")
        form.page.check("#board-section-0")
        form.page.click("button:text-is('Save')")
        form.settle()
    assert form.page.locator("text=Add a risk").count() == 0
    assert "A paper of two sides holds 5 risks, and no more." in form.page.inner_text("main")
    text, _ = paper(form)
    assert "Risk 4" in text and "owner to be agreed" in text.lower()
    for word in ("Add a recommendation", "Continue to review", "Offer or ask"):
        assert word not in text, word


def test_a_signature_holds_whatever_is_said_beside_the_answers(path, opened):
    form = opened(path)
    lead(form)
    form.go("lead/review")
    form.page.fill("#exceptions", "It is a test")
    form.page.click("text=Continue to sign")
    form.settle()
    form.page.fill("#sign-role", "Chief Executive")
    for part, digits in [("day", "2"), ("month", "4"), ("year", "2026")]:
        form.page.fill(f"#sign-date-{part}", digits)
    form.page.check("#sign-confirm-0")
    form.page.click("#page button.primary")
    form.page.wait_for_selector("h1:has-text('Signed')")
    form.go("lead/board/purpose")
    form.page.check("#board-purpose-2")
    form.page.click("button:text-is('Save')")
    form.settle()
    _, saved = form.saved(lambda: (form.go("draft"), form.page.click("text=Save a draft file")))
    file = json.loads(saved)
    assert file["signature"]["role"] == "Chief Executive"
    assert file["board"] == {"purpose": "noting", "items": []}
    assert form.page.locator("#withdrawn:visible").count() == 0
