"""The browser form in every state: whole, quiet, small, on paper, in another browser."""

import io
import json

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from support import form as forms
from support.firefox import PATH as FIREFOX
from support.firefox import Firefox
from support.form import canonical
from support.form_cases import (  # noqa: F401
    HOSTILE, MALDON, begin, colleagues, opened, paper, path, quiet,
)

AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


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
    yield from beside(form, first, press)
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


def beside(form, first, press):
    """The pages on what stands beside the answers, empty, wrong and filled."""
    form.go("lead/help")
    yield "help and the board, empty"
    form.go(f"lead/help/{first['id']}")
    yield press("Save", "help with a problem")
    form.page.check("#help-kind-0")
    form.page.fill("#help-note", "A morning with our analysts " * 6)
    yield press("Save", "help said")
    form.go("lead/assurance/new")
    yield press("Save the check", "check with problems")
    form.page.check("#assurance-kind-2")
    form.page.fill("#assurance-by", "Internal audit")
    for part, digits in [("day", "1"), ("month", "4"), ("year", "2026")]:
        form.page.fill(f"#assurance-date-{part}", digits)
    yield press("Save the check", "check said")
    form.go("lead/board/purpose")
    yield press("Save", "purpose with a problem")
    form.page.check("#board-purpose-0")
    yield press("Save", "purpose said")
    for kind in ("recommendation", "risk", "ask"):
        form.go(f"lead/board/{kind}/new")
        yield press("Save", f"{kind} with problems")
        form.page.fill("#board-text", "Something of some length " * 10)
        form.page.check("#board-section-1")
        yield press("Save", f"{kind} said")


def test_every_state_is_whole(path, opened, colleagues, tmp_path):
    """axe finds nothing, nothing scrolls sideways at 320 px, targets are large, one h1."""
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
    assert count >= 50
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


def test_reports_11_on_paper_every_statement_has_its_boxes_and_nothing_to_press(path, opened):
    form = opened(path)
    begin(form)
    activities = forms.activities(form.data)
    form.follow(r"1\.1 .*")
    form.choose(activities[0]["questions"][0]["id"], "not met")
    form.go("paper")
    words = form.page.evaluate(
        """() => [...document.querySelectorAll("button, nav a, .button")]
             .map(element => element.innerText.trim())"""
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
