"""The lead's side of the browser form: taking in, agreeing, planning, reviewing, signing."""

import base64
import json
import re

from support import form as forms
from support.form import canonical, fingerprint, response
from support.form_cases import (  # noqa: F401
    HOSTILE, MALDON, colleagues, opened, paper, path, quiet,
)


def lead(form):
    form.follow("Put answers together and sign", tag="a")
    form.follow("Save and continue")
    assert form.title == "Put answers together and sign"


def fill_date(form, id, day, month, year):
    for part, digits in [("day", day), ("month", month), ("year", year)]:
        form.type_into(f"{id}-{part}", digits)


def test_the_lead_puts_answers_together_and_has_them_signed(
    declaration, path, opened, colleagues, tmp_path
):
    data, legal, analyst = colleagues
    first, second = forms.activities(data)[:2]
    form = opened(path)
    lead(form)
    form.follow("Answer what is left yourself")
    form.follow(r"1\.1 .*")
    form.choose(first["questions"][0]["id"], "met")
    form.go("lead")
    form.follow("Take in what colleagues sent")
    form.page.set_input_files("#files", [tmp_path / "legal.json", tmp_path / "analyst.json"])
    form.page.wait_for_selector(".rows >> text=analyst")
    assert form.page.locator(".rows > li").count() == 3
    assert form.page.title() != "broken" and form.page.locator("img").count() == 0

    # The most disputed comes first.
    form.follow("Put answers together")
    disputed = form.page.locator("section:has(> h2:text('Where colleagues differ most')) li")
    assert disputed.all_inner_texts() == [
        f"1.1 {first['title']}: 2 statements", f"1.2 {second['title']}: 1 statement",
    ]
    assert "not agreed" in form.page.locator("table tbody tr").nth(0).inner_text()

    # One after another is settled, with a reason.
    form.follow("Settle what differs")
    assert form.title == "Agree an answer to 1.1.2"
    assert "legal officer" in form.page.inner_text(".voices")
    form.follow("Save and continue")
    assert form.problems() == [
        "Choose what your organisation says", "Say why this is the answer",
    ]
    form.go(f"lead/agree/{first['questions'][1]['id']}")
    form.choose("agreed-answer", "partly")
    form.type_into("agreed-because", "We looked together")
    form.follow("Save and continue")
    assert form.problems() == ["Say what is missing"]
    form.page.focus("#agreed-because")
    form.type_into("agreed-note", "Two of five projects")
    form.follow("Save and continue")
    assert form.title == "Agree an answer to 1.1.3"
    form.choose("agreed-answer", "met")
    form.type_into("agreed-because", "The minute of May shows it")
    form.follow("Save and continue")
    assert form.title == "Agree an answer to 1.2.1"
    form.follow("Leave it open")

    # The plan holds the criteria in the way of the next level.
    form.go("lead/plan")
    form.follow(r"Add an action for 1\.1\.2")
    form.follow("Save the action")
    assert form.problems() == ["Say what you will do", "Choose how far it has come"]
    form.page.focus("h1")
    form.type_into("action", "Make one list of projects")
    form.type_into("owner", "head of policy")
    fill_date(form, "due", "30", "9", "2026")
    form.choose("progress", "under way")
    form.follow("Save the action")
    assert "head of policy, by 30 September 2026, Under way" in form.page.inner_text("main")

    # What is open has to be accounted for before anybody signs.
    form.follow("Continue to review")
    assert f"1.2 {second['title']}: 1 statement is not agreed" in form.page.inner_text("main")
    form.follow("Continue to sign")
    assert form.problems() == ["Say why it is signed although something is open"]
    form.page.focus("h1")
    form.type_into("exceptions", "We settle 1.2 in June")
    form.follow("Continue to sign")
    assert form.title == "For a Chief Officer to read and sign"
    form.follow("Sign")
    assert form.problems() == [
        "Say what the role of the person who signs is",
        "Give the date of signing, such as 31 3 2026", "Confirm that you have read the levels",
    ]
    form.page.focus("h1")
    form.type_into("sign-role", "Chief Executive")
    fill_date(form, "sign-date", "2", "4", "2999")
    form.reach(name="sign-confirm")
    form.press("Space")
    form.follow("Sign")
    assert form.problems() == ["The day of signing must be today or before"]
    form.page.fill("#sign-date-year", "2026")
    form.follow("Sign")
    form.page.wait_for_selector("h1:has-text('Signed')")

    # The file holds all of it, and the fingerprint is the one that anybody can work out.
    _, saved = form.saved(lambda: form.follow("Save the signed response file"))
    file = json.loads(saved)
    assert saved == canonical(file)
    read = {**analyst}
    read[first["questions"][1]["id"]] = ("partly", "Two of five projects")
    read[first["questions"][2]["id"]] = ("met", None)
    expected = fingerprint(data, read, disputed=[second["questions"][0]["id"]])
    assert file["signature"] == {
        "role": "Chief Executive", "date": "2026-04-02", "exceptions": "We settle 1.2 in June",
        "fingerprint": expected,
    }
    shown = form.page.locator(".fingerprint span").all_inner_texts()
    assert shown == re.findall(".{8}", expected)
    assert [part["respondent"] for part in file["colleagues"]] == [
        "analyst", f"legal officer {HOSTILE}",
    ]
    assert file["agreed"][0] == {
        "question": first["questions"][1]["id"], "answer": "partly",
        "note": "Two of five projects", "because": "We looked together",
    }
    assert file["plan"] == [{
        "question": first["questions"][1]["id"], "action": "Make one list of projects",
        "owner": "head of policy", "due": "2026-09-30", "progress": "under way",
    }]

    # The paper to sign says all of it, and has nothing to press.
    text, sheets = paper(form)
    assert len(sheets.pages) == 1
    assert "organisation’s own word, not checked from outside and not for ranking" in text
    for words in [*shown, "We settle 1.2 in June", "Signature", "Name", "Date",
                  *(activity["title"] for activity in forms.activities(data))]:
        assert words in text, words
    assert "Save the signed response file" not in text and "Print the signed page" not in text

    # The program reads it as the form does, signature and all, and writes the same bytes.
    (tmp_path / "signed.json").write_bytes(saved)
    declaration("import", "signed.json")
    assert declaration("export", "--response", MALDON, "--names").out == saved

    # Any later change takes the signature away, in sight.
    form.go(f"lead/agree/{second['questions'][0]['id']}")
    form.choose("agreed-answer", "met")
    form.type_into("agreed-because", "Found it")
    form.follow("Save and continue")
    form.page.wait_for_selector("#withdrawn:visible")
    assert "signature of the Chief Executive of 2 April 2026 no longer holds" in (
        form.page.inner_text("#withdrawn")
    )
    _, unsigned = form.saved(lambda: (form.go("draft"), form.follow("Save a draft file")))
    assert "signature" not in json.loads(unsigned)
    quiet(form)


def test_names_go_no_further_than_the_pages_promise(path, opened, colleagues, tmp_path):
    """What goes to the round's lead leaves out who answered by name; drafts keep it."""
    form = opened(path)
    form.follow("Answer the questions", tag="a")
    assert "What they send to the round’s lead leaves it out." in form.page.inner_text("main")
    form.type_into("role", "head of policy")
    form.type_into("name", "Ada Byron")
    form.follow("Save and continue")
    form.go("send")
    assert "Your name, Ada Byron, goes with them." in form.page.inner_text("main")
    _, sent = form.saved(lambda: form.page.click("button:text('Save the response file')"))
    assert json.loads(sent)["name"] == "Ada Byron"

    form.go("about/lead")
    hint = "Your draft keeps it. What you send to the round’s lead leaves it out."
    assert hint in form.page.inner_text("main")
    form.follow("Save and continue")
    form.go("lead/add")
    form.page.set_input_files("#files", tmp_path / "legal.json")
    form.page.wait_for_selector(".rows >> text=legal officer")
    form.go("send")
    assert "The names of those who answered are left out." in form.page.inner_text("main")
    form.page.wait_for_function("document.getElementById('block').value !== ''")
    block = form.page.input_value("#block").split("\n\n", 1)[1].splitlines()[:-1]
    _, sent = form.saved(lambda: form.page.click("button:text('Save the response file')"))
    assert base64.b64decode("".join(block)) == sent
    file = json.loads(sent)
    assert len(file["colleagues"]) == 1
    assert all("name" not in part for part in [file, *file["colleagues"]])
    assert b"Ada" not in sent
    form.go("draft")
    assert "A draft keeps the names that people gave." in form.page.inner_text("main")
    _, draft = form.saved(lambda: form.follow("Save a draft file"))
    file = json.loads(draft)
    assert [part["name"] for part in [file, *file["colleagues"]]] == ["Ada Byron", HOSTILE]

    # Who signs is told that the name goes with the signature, and it does.
    form.go("lead/review")
    form.page.click("text=Continue to sign")
    form.settle()
    assert "It goes to the round’s lead with the signature" in form.page.inner_text("main")
    form.page.fill("#sign-role", "Chief Executive")
    form.page.fill("#sign-name", "Bo Chief")
    fill_date(form, "sign-date", "2", "4", "2026")
    form.page.check("#sign-confirm-0")
    form.page.click("#page button.primary")
    form.page.wait_for_selector("h1:has-text('Signed')")
    _, signed = form.saved(lambda: form.page.click("text=Save the signed response file"))
    file = json.loads(signed)
    assert file["signature"]["name"] == "Bo Chief"
    assert all("name" not in part for part in [file, *file["colleagues"]])
    form.go("send")
    assert "signed, Bo Chief, goes with them." in form.page.inner_text("main")
    quiet(form)


def test_what_is_not_agreed_or_not_signed_is_said_wherever_it_counts(
    path, opened, colleagues, tmp_path
):
    """METHOD 5: no page shows a disputed level, or a finished file, as if it were settled."""
    data, legal, analyst = colleagues
    first = forms.activities(data)[0]
    form = opened(path)
    lead(form)
    form.go("lead/add")
    assert form.page.locator("#page a.primary").count() == 0
    form.page.set_input_files("#files", [tmp_path / "legal.json", tmp_path / "analyst.json"])
    form.page.wait_for_selector(".rows >> text=analyst")
    form.follow("Continue to settle what differs")
    assert form.title == "Agree an answer to 1.1.2"

    form.go(f"lead/activity/{first['id']}")
    shown = form.page.inner_text("main")
    assert "legal officer" in shown and ", analyst 2" in shown.split("By each one’s answers")[1]
    assert "partner lead 1" not in shown
    for words in [
        "All who answered say: Met.", "Not agreed. Until it is, it counts as: Partly.",
        "Not asked, because a lower level is not met.",
    ]:
        assert words in shown, words

    form.go("lead/plan")
    assert "Level 2 Emerging now, not agreed, target 3." in form.page.inner_text("main")
    form.go("lead")
    key = form.page.inner_text(".key")
    assert "Supported is as much of it as evidence shows, asked for from level 3 up." in key
    assert key.endswith("Not agreed: colleagues differ; the most cautious answer counts.")

    form.go("send")
    links = form.page.locator(".inset li a").all_inner_texts()
    assert links == ["3 statements are not agreed", "Nobody has signed yet"]
    answers = len(legal) + len(analyst)
    form.page.wait_for_function("document.getElementById('block').value !== ''")
    assert form.page.input_value("#block").splitlines()[1] == (
        f"Maldon District Council, Spring 2026, partner lead and 2 colleagues: {answers} answers"
    )
    quiet(form)


def test_words_are_tidied_before_they_are_signed(declaration, path, opened, tmp_path):
    """A note that differs in what nobody sees is one note, here as in the program."""
    form = opened(path)
    activity, *rest = forms.activities(form.data)
    question = activity["questions"][0]["id"]
    said = {question: ("partly", "Cafe\u0301 list\r\nis old")}
    (tmp_path / "one.json").write_bytes(canonical(response(form.data, "analyst", said)))
    lead(form)
    form.go(f"activity/{activity['id']}")
    form.choose(question, "partly")
    form.page.fill(f"#{question}-note", "  Caf\xe9 list\nis old \n")
    form.go("lead/add")
    form.page.set_input_files("#files", tmp_path / "one.json")
    form.page.wait_for_selector(".rows >> text=analyst")
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
    _, saved = form.saved(lambda: form.page.click("text=Save the signed response file"))
    together = {question: ("partly", "Caf\xe9 list\nis old")}
    assert json.loads(saved)["signature"]["fingerprint"] == fingerprint(form.data, together)
    (tmp_path / "signed.json").write_bytes(saved)
    declaration("import", "signed.json")

    # A change a moment before saving is not sent out under the old signature.
    form.go(f"activity/{activity['id']}")
    form.page.fill(f"#{question}-note", "Another note")
    form.go("draft")
    _, changed = form.saved(lambda: form.page.click("text=Save a draft file"))
    assert "signature" not in json.loads(changed)


def test_files_that_do_not_belong_are_refused_with_the_reason(path, opened, colleagues, tmp_path):
    data, _, analyst = colleagues
    form = opened(path)
    lead(form)
    good = response(data, "analyst", analyst)
    for name, change in [
        ("edition.json", {"edition": "2020"}), ("round.json", {"round": "autumn-1999"}),
        ("organisation.json", {"organisation": "rochford-district-council"}),
        ("own.json", {"respondent": "partner lead"}),
        ("many.json", {"colleagues": [response(data, "x", {})]}),
    ]:
        content = {**good, **change}
        for part in content.get("colleagues", []):
            for key in ("format", "version", "framework", "edition", "round", "organisation"):
                part.pop(key)
        (tmp_path / name).write_bytes(canonical(content))
        form.go("lead/add")
        form.page.set_input_files("#files", tmp_path / name)
        form.page.wait_for_selector("#problems")
        (message,) = form.problems()
        assert message.startswith(f"{name}: "), message
        assert form.page.locator(".rows > li").count() == 1
        form.go("lead")


def test_the_same_role_again_shows_what_differs_and_asks(path, opened, colleagues, tmp_path):
    data, _, analyst = colleagues
    first = forms.activities(data)[0]["questions"][0]["id"]
    later = {**analyst, first: ("partly", "Not all")}
    (tmp_path / "again.json").write_bytes(
        canonical(response(data, "analyst", later, group="staff"))
    )
    form = opened(path)
    lead(form)
    form.go("lead/add")

    def answer():
        _, saved = form.saved(lambda: (form.go("draft"), form.page.click("text=Save a draft file")))
        entries = json.loads(saved)["colleagues"][0]["answers"]
        return next(entry["answer"] for entry in entries if entry["question"] == first)

    form.page.set_input_files("#files", tmp_path / "analyst.json")
    form.page.wait_for_selector(".rows >> text=analyst")
    for words, stands in [
        ("Keep the answers of before", "met"), ("Take the new answers", "partly"),
    ]:
        form.go("lead/add")
        form.page.set_input_files("#files", tmp_path / "again.json")
        form.page.wait_for_selector(".waiting")
        assert form.page.locator(".waiting li").all_inner_texts() == [
            "1.1.1: was Met; now Partly, Not all"
        ]
        form.follow(words)
        assert form.page.locator(".waiting").count() == 0
        assert answer() == stands


def test_the_last_of_three_files_in_one_role_stands_where_it_is_chosen(
    path, opened, colleagues, tmp_path
):
    """What was chosen must not be lost because an earlier choice changed what it is held against."""
    data, _, analyst = colleagues
    first = forms.activities(data)[0]["questions"][0]["id"]
    for name, note in (("second.json", "Half of it"), ("third.json", "Nearly all")):
        later = {**analyst, first: ("partly", note)}
        (tmp_path / name).write_bytes(canonical(response(data, "analyst", later, group="staff")))
    form = opened(path)
    lead(form)
    form.go("lead/add")
    files = [tmp_path / name for name in ("analyst.json", "second.json", "third.json")]
    form.page.set_input_files("#files", files)
    form.page.wait_for_selector(".waiting >> nth=1")
    form.page.locator(".waiting").first.locator("text=Take the new answers").click()
    assert form.page.locator(".waiting li").all_inner_texts() == [
        "1.1.1: was Partly, Half of it; now Partly, Nearly all"
    ]
    form.page.locator(".waiting").first.locator("text=Take the new answers").click()
    _, saved = form.saved(lambda: (form.go("draft"), form.page.click("text=Save a draft file")))
    entries = json.loads(saved)["colleagues"][0]["answers"]
    assert next(entry["note"] for entry in entries if entry["question"] == first) == "Nearly all"
