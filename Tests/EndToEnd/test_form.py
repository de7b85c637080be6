"""The browser form (REPORTS 1 to 4 and 8 to 11): worked by keyboard, saved, reopened, put together."""

import io
import json
import pathlib
import re

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from support import form as forms
from support import frameworks
from support.firefox import PATH as FIREFOX
from support.firefox import Firefox
from support.form import Form, canonical, fingerprint, response
from support.program import Program
from test_pages import PRINT, printed_text

MALDON = "maldon-district-council"
HOSTILE = "</script></textarea><img src=x onerror=\"document.title='broken'\">"
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = [{name: [(f"{name}-{level}", level) for level in (2, 3, 4, 5)]
          for name in ("alpha", "beta")}]


@pytest.fixture
def path(declaration, workspace, tmp_path):
    """The whole form of one organisation."""
    declaration("form", MALDON)
    return tmp_path / f"{MALDON}.spring-2026.form.html"


@pytest.fixture
def small(declaration, tmp_path):
    """A form of two activities whose criteria may not apply."""
    (tmp_path / "small.yaml").write_text(frameworks.text(frameworks.small(SMALL)), "utf-8")
    declaration("init")
    declaration(
        "round", "add", "small-round", "--date", "2026-03-31", "--framework", "small.yaml"
    )
    declaration("form", MALDON)
    return tmp_path / f"{MALDON}.small-round.form.html"


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
        question["id"]: (labels[letter], f"Only half of {question['id']}." if letter == "p" else None)
        for question, letter in zip(activity["questions"], letters)
        if letter != "-"
    }


# The respondent's side


def test_a_form_is_one_file_that_asks_for_nothing(path, opened):
    text = path.read_text("utf-8")
    assert len(text.encode()) < 300_000
    assert re.search(r"default-src &#39;none&#39;", text)
    assert not re.search(r"https?://", text.split("<script>")[0].split("</style>")[1])
    form = opened(path)
    assert form.title == "How far have you come with data?"
    quiet(form)


def test_the_whole_form_is_completed_by_keyboard_alone(path, opened):
    """Every kind of answer, evidence, every check page, and the response file at the end."""
    form = opened(path)
    begin(form)
    # A block ends what is asked at the end of its level, and these end there too.
    patterns = ["mmmmmmm", "mmp----", "n------", "mmmdmmm"]
    expected = {}
    form.follow(r"Go on with 1\.1 .*")
    for number, activity in enumerate(forms.activities(form.data)):
        plan = answers_of(activity, patterns[number % len(patterns)])
        expected.update(plan)
        assert form.title == f"{activity['number']} {activity['title']}"
        form.answer(plan)
        if form.title.startswith("Check your answers"):
            assert form.page.locator(".unanswered").count() == 0
            form.follow(r"Continue .*")
    assert form.title == "Check all your answers"
    assert "13 of 13 activities done, 0 left." in form.page.inner_text("main")

    # Evidence is added from the check page, and people come back to it.
    first = forms.activities(form.data)[0]
    form.follow(r"Add or change evidence for 1\.1")
    form.follow("Add evidence", tag="a")
    form.choose("kind", "document")
    form.type_into("title", "Project list")
    form.type_into("reference", "Board paper 7")
    for part, digits in [("day", "12"), ("month", "1"), ("year", "2026")]:
        form.type_into(f"date-{part}", digits)
    form.reach(name="shows", value=first["questions"][1]["id"])
    form.press("Space")
    form.follow("Save evidence")
    assert form.title == f"1.1 {first['title']}"
    form.follow("Save and continue")
    assert form.title == "Check all your answers"

    # Changing an answer comes back as well.
    last = forms.activities(form.data)[-1]["questions"][0]["id"]
    form.follow(r"Change 5\.2\.1")
    assert form.focused()["name"] == last and form.focused()["value"] == expected[last][0]
    form.follow("Save and continue")
    assert form.title == "Check all your answers"
    form.follow("Continue to send")

    name, saved = form.saved(lambda: form.follow("Save the response file"))
    assert name == f"{MALDON}.spring-2026.data-manager.response.json"
    evidence = [{
        "kind": "document", "title": "Project list", "reference": "Board paper 7",
        "date": "2026-01-12", "shows": [first["questions"][1]["id"]],
    }]
    assert saved == canonical(response(form.data, "data manager", expected, evidence=evidence))
    quiet(form)


def test_a_draft_is_reopened_in_another_browser_as_a_file_and_as_text(path, opened, tmp_path):
    form = opened(path)
    begin(form)
    first = forms.activities(form.data)[0]
    form.follow(r"Go on with 1\.1 .*")
    form.answer(answers_of(first, "mp-----"))
    form.follow("Save or open a draft")
    _, saved = form.saved(lambda: form.follow("Save a draft file"))
    form.go("send")
    form.page.wait_for_function("document.getElementById('block').value !== ''")
    block = form.page.input_value("#block")
    draft = tmp_path / "draft.json"
    draft.write_bytes(saved)

    other = opened(path)
    other.follow("Open your draft")
    other.page.set_input_files("#files", draft)
    other.page.wait_for_selector("h1:has-text('Questions')")
    _, again = other.saved(lambda: (other.go("draft"), other.follow("Save a draft file")))
    assert again == saved
    other.go(f"activity/{first['id']}")
    assert other.page.input_value(f"#{first['questions'][1]['id']}-note") == (
        f"Only half of {first['questions'][1]['id']}."
    )

    # As mail programs quote it.
    third = opened(path)
    third.go("draft")
    mail = "Dear all,\n\n" + "\n".join("> " + line for line in block.splitlines()) + "\n\nRegards"
    third.page.fill("#pasted", mail)
    third.page.click("text=Take in the pasted text")
    third.page.wait_for_selector("h1:has-text('Questions')")
    _, same = third.saved(lambda: (third.go("draft"), third.follow("Save a draft file")))
    assert same == saved
    quiet(form), quiet(other), quiet(third)


def test_every_error_of_a_respondent_is_said_in_the_same_way(path, opened, tmp_path):
    form = opened(path)
    form.follow("Answer the questions", tag="a")
    form.follow("Save and continue")
    assert form.problems() == ["Say what your role is"]
    form.page.fill("#role", "x" * 101)
    form.page.click("#page button.primary")
    assert form.problems() == ["Your role must have 100 characters or fewer"]
    assert form.page.input_value("#role") == "x" * 101
    form.page.fill("#role", "data manager")
    form.page.click("#page button.primary")
    form.settle()

    first = forms.activities(form.data)[0]
    question = first["questions"][0]["id"]
    form.follow(r"1\.1 .*")
    form.choose(question, "partly")
    form.follow("Save and continue")
    assert form.problems() == ["Say what is missing in 1.1.1"]
    # Leaving by another link keeps everything, and the task list says what is amiss.
    form.go("tasks")
    assert form.page.title().startswith("Questions")
    assert form.page.locator(f"#status-{first['id']}").inner_text() == "There is a problem"
    form.go(f"activity/{first['id']}")
    assert form.page.is_checked(f"input[name={question}][value=partly]")
    form.page.fill(f"#{question}-note", "The list")
    form.page.click(f"#whole-{first['id']} summary")
    form.page.click("text=The whole activity does not apply to us >> visible=true")
    assert form.problems() == ["Say why the whole of 1.1 does not apply to you"]
    form.page.fill(f"#whole-reason-{first['id']}", "We have no projects")
    form.page.click("text=The whole activity does not apply to us >> visible=true")
    form.page.fill(f"#excluded-reason-{first['id']}", "")
    form.page.click(f"#activity-{first['id']} button.primary")
    assert form.problems() == ["Say why the whole of 1.1 does not apply to you"]
    form.page.click("text=It does apply after all >> visible=true")
    assert form.page.is_checked(f"input[name={question}][value=partly]")
    assert form.page.input_value(f"#{question}-note") == "The list"

    form.go(f"evidence/{first['id']}/new")
    form.page.click("text=Save evidence")
    assert form.problems() == [
        "Choose what kind of evidence it is", "Say what the evidence is called",
        "Choose at least one statement that it shows",
    ]
    form.page.fill("#date-day", "31")
    form.page.fill("#date-month", "2")
    form.page.fill("#date-year", "2026")
    form.page.check("#kind-0")
    form.page.fill("#title", "A word")
    form.page.check("#shows-0")
    form.page.click("text=Save evidence")
    assert form.problems() == ["The date must be a real day, such as 31 3 2026"]
    assert form.page.input_value("#date-day") == "31"

    form.go("draft")
    form.page.click("text=Take in the pasted text")
    assert form.problems() == ["Paste the text block first"]
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "something-else"}', "utf-8")
    form.page.set_input_files("#files", wrong)
    form.page.wait_for_selector("#problems")
    assert form.problems() == [
        "wrong.json: This is not a response file. Send the file that the form saved."
    ]
    form.go("colleague")
    form.page.click("text=Save the form")
    assert form.problems() == [
        "Choose what your colleague shall answer", "Say what your colleague’s role is",
    ]
    quiet(form)


def test_levels_above_a_block_fold_away_and_can_be_opened(path, opened):
    form = opened(path)
    begin(form)
    first = forms.activities(form.data)[0]
    stop = form.page.locator(".stop:visible")

    def levels():
        return form.page.locator(f"#activity-{first['id']} .level:visible").count()

    form.follow(r"1\.1 .*")
    assert levels() == 4
    form.choose(first["questions"][1]["id"], "not met")
    assert levels() == 2 and "You can stop here" in stop.inner_text()
    form.follow("Answer levels 4 and 5 as well")
    assert levels() == 4
    assert form.focused()["words"] == "Fold levels 4 and 5 away again"
    form.press("Enter")
    assert levels() == 2
    form.choose(first["questions"][1]["id"], "met")
    assert levels() == 4 and stop.count() == 0


def test_last_rounds_answers_are_text_until_they_are_confirmed(binary, demo, tmp_path, opened):
    Program(binary, tmp_path)("form", MALDON, "--workspace", demo / "demo.declaration")
    form = opened(tmp_path / f"{MALDON}.spring-2026.form.html")
    assert form.page.locator("input:checked").count() == 0
    begin(form)
    first = forms.activities(form.data)[0]
    before = form.data["previous"]["answers"]
    form.follow(r"1\.1 .*")
    assert form.page.is_visible("text=In Spring 2025 you answered: Met >> nth=0")
    form.choose(first["questions"][0]["id"], "don't know")
    form.page.click("text=/Confirm these? .* as still true/ >> visible=true")
    # What was answered stays; what was not is now an answer, and says so.
    assert form.page.is_checked(f"input[name={first['questions'][0]['id']}][value=\"don't know\"]")
    assert "copied from Spring 2025" in form.focused()["words"]
    for question in first["questions"][1:]:
        said = before.get(question["id"])
        if said and form.page.is_visible(f"#criterion-{question['id']}"):
            chosen = form.page.locator(f"input[name={question['id']}]:checked")
            assert chosen.get_attribute("value") == said["answer"]
    quiet(form)


def test_does_not_apply_is_offered_with_its_condition_and_asks_why(small, opened):
    form = opened(small)
    begin(form)
    form.go("activity/alpha")
    assert form.page.locator("#criterion-alpha-2 .condition").inner_text().endswith("You do none of it.")
    form.choose("alpha-2", "does not apply")
    form.follow("Save and continue")
    assert form.problems() == ["Say why 1.1.1 does not apply to you"]
    form.page.fill("#alpha-2-reason", "None of it here")
    form.page.check("input[name=alpha-3][value=met]")
    form.page.click("#activity-alpha button.primary")
    form.settle()
    form.go("activity/beta")
    form.page.click("#whole-beta summary")
    form.page.fill("#whole-reason-beta", "We closed it")
    form.page.click("#whole-beta button")
    _, saved = form.saved(lambda: (form.go("draft"), form.page.click("text=Save a draft file")))
    assert [(entry["question"], entry["answer"], entry.get("reason"))
            for entry in json.loads(saved)["answers"]] == [
        ("alpha-2", "does not apply", "None of it here"), ("alpha-3", "met", None),
        *((f"beta-{level}", "does not apply", "We closed it") for level in (2, 3, 4, 5)),
    ]
    quiet(form)


def test_the_copy_in_the_browser_is_kept_and_cleared(path, opened):
    form = opened(path)
    begin(form)
    first = forms.activities(form.data)[0]["questions"][0]["id"]
    form.follow(r"1\.1 .*")
    form.choose(first, "met")
    form.page.wait_for_selector("#saved:has-text('Kept in this browser')")
    form.page.reload()
    form.settle()
    assert form.page.is_checked(f"input[name={first}][value=met]")
    form.go("")
    assert "This browser holds the answers of the data manager" in form.page.inner_text("#doors")
    form.follow("Clear the copy in this browser")
    assert form.focused()["words"] == "No, keep it"
    form.press("Shift+Tab", "Enter")
    form.page.wait_for_function("!document.body.innerText.includes('This browser holds')")
    assert form.page.evaluate("localStorage.length") == 0
    assert form.page.locator("input:checked").count() == 0


def test_where_nothing_can_be_kept_the_form_says_so_and_warns(path, opened):
    form = opened(path, script="""Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("refused", "SecurityError"); } });""")
    begin(form)
    form.page.wait_for_selector("#saved:has-text('Not kept in this browser. Save a draft file')")
    asked = []

    def see(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    form.page.on("dialog", see)
    form.page.close(run_before_unload=True)
    form.page.wait_for_timeout(300)
    assert asked == ["beforeunload"]


def test_a_colleagues_form_is_the_same_form_with_a_part(declaration, path, opened, tmp_path):
    form = opened(path)
    begin(form, "partner lead")
    form.follow("Make a form for a colleague")
    form.choose("within", "sharing")
    form.type_into("colleague-role", f"legal officer {HOSTILE}")
    name, saved = form.saved(lambda: form.follow("Save the form"))
    assert name.startswith(f"{MALDON}.spring-2026.sharing.legal-officer-") and b"<img" not in saved
    made = tmp_path / "colleague.html"
    made.write_bytes(saved)
    other = opened(made)
    assert other.data["within"] == "sharing"
    other.follow("Answer the questions", tag="a")
    assert other.page.input_value("#role") == f"legal officer {HOSTILE}"
    other.page.fill("#role", "legal officer")
    other.page.click("#page button.primary")
    other.settle()
    # The program makes the same.
    declaration("form", MALDON, "--commitment", "sharing", "--role", "legal officer")
    written = opened(tmp_path / f"{MALDON}.spring-2026.sharing.legal-officer.form.html")
    ids = """() => [...document.querySelectorAll(".activity")].map(element => element.id)"""
    assert other.page.evaluate(ids) == written.page.evaluate(ids) != form.page.evaluate(ids)
    assert other.page.locator(".task").count() == len(other.page.evaluate(ids))
    assert "Put answers together and sign" not in other.page.inner_text("body")
    other.go("lead")
    assert other.title == "Questions"
    _, answered = other.saved(lambda: (other.go("send"), other.follow("Save the response file")))
    assert json.loads(answered)["respondent"] == "legal officer"
    quiet(form), quiet(other)


# The lead's side


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


def lead(form):
    form.follow("Put answers together and sign", tag="a")
    form.follow("Save and continue")
    assert form.title == "Put answers together and sign"


def fill_date(form, id, day, month, year):
    for part, digits in [("day", day), ("month", month), ("year", year)]:
        form.type_into(f"{id}-{part}", digits)


def test_the_lead_puts_answers_together_and_has_them_signed(path, opened, colleagues, tmp_path):
    data, legal, analyst = colleagues
    first, second = forms.activities(data)[:2]
    form = opened(path)
    lead(form)
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
    fill_date(form, "sign-date", "2", "4", "2026")
    form.reach(name="sign-confirm")
    form.press("Space")
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
    (tmp_path / "again.json").write_bytes(
        canonical(response(data, "analyst", {**analyst, first: ("partly", "Not all")}, group="staff"))
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
    for words, stands in [("Keep the answers of before", "met"), ("Take the new answers", "partly")]:
        form.go("lead/add")
        form.page.set_input_files("#files", tmp_path / "again.json")
        form.page.wait_for_selector(".waiting")
        assert form.page.locator(".waiting li").all_inner_texts() == [
            "1.1.1: was Met; now Partly, Not all"
        ]
        form.follow(words)
        assert form.page.locator(".waiting").count() == 0
        assert answer() == stands


# Every state


def states(form, colleagues, folder):
    """Every page of the form in every state, one after another, by name."""
    data = colleagues[0]
    first = forms.activities(data)[0]
    question = first["questions"][0]["id"]

    def press(words, name):
        form.page.locator(f"main button:visible:text-is('{words}')").first.click()
        form.settle()
        return name

    yield "start"
    form.go("about/lead")
    yield "about"
    form.page.fill("#role", "")
    yield press("Save and continue", "about with a problem")
    form.page.fill("#role", "partner lead")
    yield press("Save and continue", "lead's tasks, empty")
    for address in ("tasks", f"activity/{first['id']}", "check", "send", "draft", "paper"):
        form.go(address)
        yield f"{address}, empty"
    form.go(f"activity/{first['id']}")
    form.page.check(f"input[name={question}][value=partly]")
    yield "activity, folded"
    yield press("Save and continue", "activity with a problem")
    yield press("Answer levels 3, 4 and 5 as well", "activity, opened")
    form.page.click(f"#whole-{first['id']} summary")
    yield press("The whole activity does not apply to us", "whole activity with a problem")
    form.page.fill(f"#whole-reason-{first['id']}", "Never")
    yield press("The whole activity does not apply to us", "whole activity")
    yield press("It does apply after all", "whole activity, taken back")
    form.go(f"evidence/{first['id']}/new")
    yield "evidence"
    yield press("Save evidence", "evidence with a problem")
    form.page.check("#kind-1")
    form.page.fill("#title", "Minutes " + "of a very long name" * 6)
    form.page.check("#shows-0")
    yield press("Save evidence", "activity with evidence")
    form.go("tasks")
    yield "tasks with a problem"
    form.go("colleague")
    yield press("Save the form", "colleague with a problem")
    form.go("lead/add")
    form.page.set_input_files("#files", [folder / "legal.json", folder / "analyst.json"])
    form.page.wait_for_selector(".rows >> text=analyst")
    yield "responses"
    again = json.loads((folder / "analyst.json").read_text("utf-8"))
    again["answers"] = again["answers"][1:]
    (folder / "later.json").write_bytes(canonical(again))
    form.page.set_input_files("#files", folder / "later.json")
    form.page.wait_for_selector(".waiting")
    yield "responses, one twice"
    yield press("Keep the answers of before", "responses, settled")
    for address in ("lead", f"lead/activity/{first['id']}", "check", "send"):
        form.go(address)
        yield f"{address}, filled"
    form.go(f"lead/agree/{first['questions'][1]['id']}")
    yield press("Save and continue", "agreement with a problem")
    form.go("lead/plan")
    yield "plan"
    form.page.click("text=Add an action >> nth=0")
    form.settle()
    yield press("Save the action", "action with a problem")
    form.page.fill("#action", "Write it down")
    form.page.check("#progress-0")
    yield press("Save the action", "plan with an action")
    form.go("lead/review")
    yield press("Continue to sign", "review with a problem")
    form.page.fill("#exceptions", "It is a test")
    yield press("Continue to sign", "sign")
    yield press("Sign", "sign with a problem")
    form.page.fill("#sign-role", "Chief Executive")
    for part, digits in [("day", "1"), ("month", "4"), ("year", "2026")]:
        form.page.fill(f"#sign-date-{part}", digits)
    form.page.check("#sign-confirm-0")
    press("Sign", "")
    form.page.wait_for_selector("h1:has-text('Signed')")
    yield "signed"
    form.go(f"activity/{first['id']}")
    form.page.check(f"input[name={question}][value='not met']")
    form.page.wait_for_selector("#withdrawn:visible")
    yield "signature withdrawn"


def test_every_state_is_whole(path, opened, colleagues, tmp_path):
    """axe finds nothing; nothing scrolls sideways at 320 px; targets are large; one h1; no noise."""
    form = opened(path)
    count = 0
    for name in states(form, colleagues, tmp_path):
        count += 1
        assert form.title, name
        result = Axe().run(form.page, options={"runOnly": AXE}).response
        faults = [(fault["id"], fault["nodes"][0]["html"][:200])
                  for fault in result["violations"] + result["incomplete"]]
        assert faults == [], name
        form.page.set_viewport_size({"width": 320, "height": 640})
        assert form.page.evaluate("document.documentElement.scrollWidth") <= 320, name
        small_targets = form.page.evaluate(
            """() => [...document.querySelectorAll("main button, main .button, main summary, "
                 + "main input[type=text], main textarea, .answers label, .choices label")]
               .filter(element => element.checkVisibility()
                 && element.getBoundingClientRect().height < 43.5)
               .map(element => element.outerHTML.slice(0, 120))"""
        )
        assert small_targets == [], name
        form.page.set_viewport_size({"width": 1280, "height": 900})
    assert count >= 37
    quiet(form)


def test_hostile_words_do_nothing(declaration, workspace, tmp_path, opened):
    declaration("form", MALDON, "--contact", HOSTILE, "--role", HOSTILE, "--output", "hostile.html")
    form = opened(tmp_path / "hostile.html")
    begin(form, HOSTILE)
    first = forms.activities(form.data)[0]["questions"][0]["id"]
    form.follow(r"1\.1 .*")
    form.choose(first, "partly")
    form.page.fill(f"#{first}-note", HOSTILE)
    for address in ("check", "send", "draft", "tasks", "paper", ""):
        form.go(address)
        assert form.page.locator("img").count() == 0
        assert "broken" not in form.page.title()
    assert HOSTILE in form.page.inner_text("#start")
    quiet(form)


# Without the script, on paper, and in another browser


def test_without_its_script_the_form_is_a_questionnaire_to_read(path, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    text = page.inner_text("body")
    assert "Print it, tick a box beside each statement and write on the lines." in text
    data = json.loads(page.locator("#form").text_content())
    assert [activity["title"] for activity in forms.activities(data)
            if activity["title"] not in text] == []
    assert [question["text"] for activity in forms.activities(data)
            for question in activity["questions"] if question["text"] not in text] == []
    assert page.locator("button").count() == 0
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.locator("body").bounding_box()["width"] <= 320
    faults = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(faults.pages) > 10
    context.close()


def paper(form):
    """The text of what the browser prints, all of it in 12 point, and its sheets."""
    reader = pypdf.PdfReader(io.BytesIO(form.page.pdf(prefer_css_page_size=True, tagged=True)))
    pieces = [piece for sheet in reader.pages for piece in printed_text(sheet)]
    assert pieces and [piece for piece in pieces if piece[0] < PRINT][:5] == []
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split()), reader


def test_on_paper_every_statement_has_its_boxes_and_nothing_to_press(path, opened):
    form = opened(path)
    begin(form)
    activities = forms.activities(form.data)
    form.follow(r"1\.1 .*")
    form.choose(activities[0]["questions"][0]["id"], "not met")
    form.go("paper")
    words = form.page.evaluate(
        "() => [...document.querySelectorAll('button, nav a, .button')].map(e => e.innerText.trim())"
    )
    text, reader = paper(form)
    for activity in activities:
        assert activity["title"] in text
        for question in activity["questions"]:
            assert question["text"] in text, question["id"]
    for word in set(words) - {"", "Print", "Questions", "Send"}:
        assert word not in text, word
    assert text.count("We do not know") >= 91
    assert len(reader.pages) < 60


def test_every_page_prints_without_buttons(path, opened):
    form = opened(path)
    begin(form)
    for address in ("tasks", "check", "send", "draft"):
        form.go(address)
        form.page.emulate_media(media="print")
        shown = form.page.locator("button:visible, nav:visible, .button:visible").count()
        form.page.emulate_media(media="screen")
        assert shown == 0, address


@pytest.mark.skipif(FIREFOX is None, reason="Firefox is not installed")
def test_the_form_runs_in_firefox(path, tmp_path):
    firefox = Firefox(tmp_path)
    try:
        firefox.open(path)
        assert firefox.evaluate("return document.querySelectorAll('.door').length;") == 2
        saved = firefox.evaluate("""
            const wait = () => new Promise(done => setTimeout(done, 400));
            location.hash = "#/about"; await wait();
            document.getElementById("role").value = "data manager";
            document.querySelector("#page button.primary").click(); await wait();
            const titles = [document.querySelector("#page h1").innerText];
            const box = document.querySelector(".criterion input[value=met]");
            location.hash = "#/activity/" + box.closest(".activity").id.replace("activity-", "");
            await wait();
            titles.push(document.activeElement.tagName);
            box.click(); await wait();
            location.hash = "#/send"; await wait();
            return {titles, block: document.getElementById("block").value,
              saved: document.getElementById("saved").innerText,
              print: getComputedStyle(document.querySelector(".masthead")).backgroundColor};
        """)
        assert saved["titles"] == ["Questions", "H1"]
        assert saved["block"].startswith("-----BEGIN DECLARATION RESPONSE-----")
        assert "data manager: 1 answer\n" in saved["block"]
        assert saved["saved"].startswith("Kept in this browser at ")
        # Its style was allowed too.
        assert saved["print"] == "rgb(18, 67, 109)"
    finally:
        firefox.close()


# The command


def test_the_command_names_its_file_and_replaces_nothing(declaration, workspace, tmp_path):
    run = declaration("form", "maldon")
    assert run.messages == f"Wrote {MALDON}.spring-2026.form.html.\n" and run.out == b""
    assert "--force" in declaration("form", "maldon", code=73).error
    declaration("form", "maldon", "--force")
    declaration("form", "maldon", "--output", "other.html")
    first = (tmp_path / f"{MALDON}.spring-2026.form.html").read_bytes()
    assert (tmp_path / "other.html").read_bytes() == first
    assert "did you mean 'sharing'" in declaration(
        "form", "maldon", "--commitment", "shering", code=64).error
    assert "1 to 100 characters" in declaration("form", "maldon", "--role", " ", code=64).error
    declaration("form", "nowhere", code=65)
    assert sorted(pathlib.Path(tmp_path).glob("*.html")) == [
        tmp_path / f"{MALDON}.spring-2026.form.html", tmp_path / "other.html",
    ]
