"""The browser form, worked as a person works it: by keyboard, one page after another."""

import hashlib
import json
import re

# What the keyboard has in its focus: enough to know it by.
FOCUSED = r"""() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const label = at.labels?.[0]?.innerText.trim() ?? "";
  return {tag: at.tagName.toLowerCase(), type: at.type ?? "", id: at.id, name: at.name ?? "",
    value: at.value ?? "", words: (label || at.innerText || "").replace(/\s+/g, " ").trim()};
}"""


class Form:
    """The form open in a page of the browser."""

    def __init__(self, page, path):
        self.page = page
        self.complaints = []
        self.requests = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(path.resolve().as_uri())
        self.settle()

    def settle(self):
        """Waits until the page that was asked for is there."""
        self.page.wait_for_function("document.querySelectorAll('h1:not([hidden] h1)').length > 0")
        self.page.evaluate("() => new Promise(done => setTimeout(done, 30))")

    def go(self, address):
        """Goes to a page by its address, as a bookmark would."""
        self.page.evaluate(f"location.hash = {json.dumps('#/' + address)}")
        self.settle()

    @property
    def title(self):
        """The only heading of the first order that is shown."""
        shown = self.page.locator("h1:visible")
        assert shown.count() == 1
        return shown.inner_text()

    @property
    def data(self):
        """The form's questions, as its script reads them."""
        return json.loads(self.page.locator("#form").text_content())

    # By keyboard

    def focused(self):
        return self.page.evaluate(FOCUSED)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, text):
        self.page.keyboard.insert_text(text)

    def reach(self, words=None, **wanted):
        """Presses Tab until the focus is on what is wanted: by its words, or by id, name or tag."""
        seen = []
        for _ in range(400):
            self.press("Tab")
            at = self.focused()
            if at is None:
                continue
            seen.append(at["words"])
            is_it = words is None or re.fullmatch(words, at["words"], re.DOTALL)
            if is_it and all(at[key] == value for key, value in wanted.items()):
                return at
        raise AssertionError(f"Tab never reaches {words or wanted}: {seen[:60]}")

    def follow(self, words, **wanted):
        """Reaches a link or a button and presses Enter."""
        self.reach(words, **wanted)
        self.press("Enter")
        self.settle()

    def type_into(self, id, text):
        """Reaches a field and writes into it in place of what is there."""
        self.reach(id=id)
        self.press("Control+a")
        if text:
            self.write(text)
        else:
            self.press("Delete")

    def choose(self, name, value):
        """Reaches a group of radio buttons and chooses by arrow keys."""
        at = self.reach(name=name)
        if at["value"] == value:
            self.press("Space")
            return
        for _ in range(6):
            self.press("ArrowDown")
            if self.focused()["value"] == value:
                return
        raise AssertionError(f"{name} does not offer {value}")

    def answer(self, plan):
        """Answers the activity on the page in one walk of the Tab key, then saves and continues.

        `plan` holds an answer, and perhaps a note, for each criterion.
        """
        done = set()
        for _ in range(200):
            self.press("Tab")
            at = self.focused()
            if at is None:
                continue
            if at["type"] == "radio" and at["name"] in plan and at["name"] not in done:
                done.add(at["name"])
                self.pick(at, plan[at["name"]][0])
            elif at["tag"] == "textarea" and at["id"].removesuffix("-note") in plan:
                note = plan[at["id"].removesuffix("-note")][1]
                if note and at["value"] == "":
                    self.write(note)
            elif at["words"] == "Save and continue":
                assert done == set(plan), f"not reached: {set(plan) - done}"
                self.press("Enter")
                self.settle()
                return
        raise AssertionError("Tab never reaches the button")

    def pick(self, at, value):
        if at["value"] == value:
            self.press("Space")
        while self.focused()["value"] != value:
            self.press("ArrowDown")

    # What is wrong

    def problems(self):
        """The messages on top of the page, each of which stands beside the field it leads to."""
        assert self.page.title().startswith("Error: "), self.page.title()
        assert self.focused()["id"] == "problems"
        links = self.page.locator("#problems a")
        messages = links.all_inner_texts()
        assert self.page.locator("#problems h2").inner_text() == "There is a problem"
        beside = [text.replace("Error: ", "", 1) for text in
                  self.page.locator(".problem").all_text_contents()]
        assert sorted(beside) == sorted(messages)
        for number, message in enumerate(messages):
            links.nth(number).press("Enter")
            within = self.page.evaluate(
                """message => {
                     const box = document.activeElement.closest(".field, .criterion");
                     return box !== null && box.innerText.includes(message);
                   }""",
                message,
            )
            assert within, f"the link does not lead to the field: {message}"
        assert not re.search(r"\b(please|sorry|invalid)\b|\*", " ".join(messages), re.IGNORECASE)
        return messages

    # Files

    def saved(self, press):
        """The name and the bytes of the file that an action saves."""
        with self.page.expect_download() as waiting:
            press()
        download = waiting.value
        with open(download.path(), "rb") as file:
            return download.suggested_filename, file.read()


def activities(data):
    """The activities of a form, each with its questions."""
    return [activity for commitment in data["framework"]["commitments"]
            for activity in commitment["activities"]]


def canonical(value):
    """The bytes of a response file: those of JSON.stringify with two spaces."""
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def response(data, respondent, answers, **more):
    """A response file: `answers` holds an answer and a note for each criterion's id."""
    entries = []
    for activity in activities(data):
        for question in activity["questions"]:
            if question["id"] in answers:
                answer, note = answers[question["id"]]
                entry = {"question": question["id"], "answer": answer, "note": note}
                entries.append({key: value for key, value in entry.items() if value})
    head = {
        "format": "declaration-response",
        "version": 1,
        "framework": data["framework"]["id"],
        "edition": data["framework"]["edition"],
        "round": data["round"]["id"],
        "organisation": data["organisation"]["id"],
        "respondent": respondent,
    }
    head.update({key: more.pop(key) for key in ("group", "name") if key in more})
    return {**head, "answers": entries, "evidence": more.pop("evidence", []), **more}


def fingerprint(data, answers, evidence=(), disputed=()):
    """What a signature signs, worked out a second time."""
    keys = ("framework", "edition", "round", "organisation")
    file = response(data, "nobody", answers)
    signed = {"format": "declaration-signed-answers", "version": 1}
    signed.update({key: file[key] for key in keys})
    signed["answers"] = answers if isinstance(answers, list) else file["answers"]
    if disputed:
        signed["disputed"] = list(disputed)
    signed["evidence"] = list(evidence)
    return hashlib.sha256(canonical(signed)).hexdigest()
