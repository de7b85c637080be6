"""The browser form (REPORTS 1 to 4 and 8 to 11) as a respondent works it, by keyboard."""

import json
import pathlib
import re

import pytest

from support import form as forms
from support import frameworks
from support.form import canonical, response
from support.form_cases import (  # noqa: F401
    HOSTILE, MALDON, answers_of, begin, opened, path, quiet,
)
from support.program import Program

SMALL = [{name: [(f"{name}-{level}", level) for level in (2, 3, 4, 5)]
          for name in ("alpha", "beta")}]


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


def test_a_form_with_last_rounds_answers_stays_small(binary, demo, tmp_path):
    run = Program(binary, tmp_path)
    run("form", MALDON, "--workspace", str(demo / "demo.declaration"), "--output", "form.html")
    text = (tmp_path / "form.html").read_text("utf-8")
    assert '"previous":{' in text or '"previous": {' in text
    assert len(text.encode()) < 300_000
    # Whoever opens the form has no use for what we say to each other in its script.
    script = text.split("<script>")[-1]
    assert [line for line in script.splitlines() if re.match(r" *(//|/\*|\*)", line)] == []


def test_reports_8_a_form_is_one_file_that_asks_for_nothing(path, opened):
    text = path.read_text("utf-8")
    assert len(text.encode()) < 300_000
    assert re.search(r"default-src &#39;none&#39;", text)
    assert not re.search(r"https?://", text.split("<script>")[0].split("</style>")[1])
    form = opened(path)
    assert form.title == "How far have you come with data?"
    quiet(form)


def test_reports_1_8_the_whole_form_is_completed_by_keyboard_alone(path, opened):
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


def test_reports_1_8_a_draft_is_reopened_in_another_browser_as_a_file_and_as_text(path, opened, tmp_path):
    form = opened(path)
    begin(form)
    first = forms.activities(form.data)[0]
    form.follow(r"Go on with 1\.1 .*")
    form.answer(answers_of(first, "mp-----"))
    form.follow("Save or open a draft")
    unsaved = form.page.locator("text=Something that you changed is in no file yet")
    assert unsaved.count() == 1
    _, saved = form.saved(lambda: form.follow("Save a draft file"))
    form.page.wait_for_selector("#draft-saved:visible")
    assert unsaved.count() == 0
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


def test_reports_4_every_error_of_a_respondent_is_said_in_the_same_way(path, opened, tmp_path):
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


def test_reports_2_11_levels_above_a_block_fold_away_and_can_be_opened(path, opened):
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


def test_reports_2_last_rounds_answers_are_text_until_they_are_confirmed(binary, demo, tmp_path, opened):
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


def test_reports_2_does_not_apply_is_offered_with_its_condition_and_asks_why(small, opened):
    form = opened(small)
    begin(form)
    form.go("activity/alpha")
    condition = form.page.locator("#criterion-alpha-2 .condition").inner_text()
    assert condition.endswith("You do none of it.")
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


def test_reports_8_the_copy_in_the_browser_is_kept_and_cleared(path, opened):
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


def test_reports_9_a_colleagues_form_is_the_same_form_with_a_part(declaration, path, opened, tmp_path):
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
    assert declaration("form", code=64).error == (
        "error: no organisation is named — name one, or write everybody's with --all"
    )
    assert declaration("form", "maldon", "--all", code=64).error == (
        "error: --all is everybody's — leave out --all, or the organisations"
    )
    assert sorted(pathlib.Path(tmp_path).glob("*.html")) == [
        tmp_path / f"{MALDON}.spring-2026.form.html", tmp_path / "other.html",
    ]


def test_everybodys_forms_and_sheets_go_into_one_folder(declaration, workspace, tmp_path):
    """The lead of a round hands out sixteen, and does not want to run sixteen commands."""
    run = declaration("form", "--all", "--output", "forms")
    names = {f"{body['id']}.spring-2026.form.html" for body in frameworks.partners()}
    assert {path.name for path in (tmp_path / "forms").iterdir()} == names
    assert set(run.messages.splitlines()) == {f"Wrote forms/{name}." for name in names}
    declaration("form", MALDON)
    assert (tmp_path / "forms" / f"{MALDON}.spring-2026.form.html").read_bytes() == (
        tmp_path / f"{MALDON}.spring-2026.form.html").read_bytes()
    declaration("form", "maldon", "tendring", "--csv", "--output", "sheets")
    assert {path.name for path in (tmp_path / "sheets").iterdir()} == {
        f"{body}.spring-2026.sheet.csv"
        for body in ["maldon-district-council", "tendring-district-council"]
    }
