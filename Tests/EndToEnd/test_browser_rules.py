"""What the browser form works out for itself, held against the program, in a real browser.

The form's own script keeps its functions to itself, so the same files are run here one by one.
"""

import base64
import datetime
import hashlib
import json
import random

import pytest

from support import frameworks, ladder, tables
from test_score import EXAMPLES, LEVELS

SCRIPTS = frameworks.ROOT / "Sources" / "BrowserForm" / "InBrowser"
RULES = ["text", "ladder", "agreement", "response", "response-reading"]
ROUND = {"id": "spring-2026", "name": "Spring 2026", "date": "2026-03-31"}
MALDON = {"id": "maldon-district-council", "name": "Maldon District Council"}


@pytest.fixture(scope="module")
def rules(browser):
    """A page in which the rules of the form are at hand."""
    context = browser.new_context()
    page = context.new_page()
    # The digest is worked out by the browser, which does so only where a page is trusted.
    page.goto(frameworks.ROOT.joinpath("Reports", "index.html").as_uri())
    code = "\n".join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in RULES)
    exported = "scoreLadder supportedLevel nextLevel combine writeResponse readResponse textBlock fingerprint tidy questions"
    page.evaluate(f"() => {{ {code}; window.rules = {{ {exported.replace(' ', ', ')} }}; }}")
    yield page
    context.close()


@pytest.fixture(scope="module")
def form():
    """The data of a form that asks the whole Declaration."""
    document = frameworks.declaration()
    return {
        "words": {"activity": {"one": "activity", "many": "activities", "any": "an activity"}},
        "framework": {
            "id": document["framework"],
            "edition": document["edition"],
            "evidence_rule": document["evidence_rule"],
            "commitments": [
                {
                    "id": section.id,
                    "activities": [
                        {
                            "id": activity.id,
                            "questions": [
                                {"id": id, "level": level} for id, level in activity.criteria
                            ],
                        }
                        for activity in section.activities
                    ],
                }
                for section in frameworks.commitments(document)
            ],
        },
        "round": ROUND,
        "organisation": MALDON,
    }


def test_the_worked_examples_of_the_method(rules):
    examples = [[cell.strip() for cell in row.split("|")] for row in EXAMPLES.strip().splitlines()]
    given = [
        [ladder.LABELS[answer] or None for answer in answers.replace(" ", "")]
        for answers, *_ in examples
    ]
    scores = rules.evaluate(
        "([levels, all]) => all.map((answers) => rules.scoreLadder(levels, answers))",
        [list(LEVELS), given],
    )
    assert [
        [str(score["claimed"] or ""), str(score["upper"] or ""), score["status"]] for score in scores
    ] == [[level, upper, status] for _, level, upper, status in examples]
    # "complete; were the x not met: 2" and 1, as METHOD says beside the two.
    without = {example[0]: score["withoutExclusions"] for example, score in zip(examples, scores)}
    assert without["mm xx mm np"] == 2 and without["xm mx nm --"] == 1


def _evidence(chance, activity):
    """An item of evidence for one to three criteria of an activity, often one that does not count."""
    age = chance.choice([0, 1, 400, 729, 730, 731, 732, 1500, -1])
    day = datetime.date(2026, 3, 31) - datetime.timedelta(days=age)
    ids = [id for id, _ in activity.criteria]
    return {
        "kind": chance.choice(["statement", "document", "data", "independent"]),
        "title": f"Paper {chance.randrange(10**6)}",
        "reference": None,
        "date": chance.choice([None, day.isoformat(), day.isoformat(), day.isoformat()]),
        "shows": chance.sample(ids, chance.randint(1, min(3, len(ids)))),
    }


def test_generated_assessments_score_as_in_the_library(rules, declaration, form):
    """5,200 activities with evidence: status, level, upper and supported level, and the counts."""
    chance = random.Random(5)
    activities = frameworks.activities(frameworks.declaration())
    rows, cases = [], []
    for number in range(400):
        organisation = f"body-{number:03}"
        weights = chance.choice(["mmmmmmmmpndx-", "mmmmmmmmmd", "mpndx-", "m-", "mmmmx", "mx"])
        for activity in activities:
            answers = {id: ladder.LABELS[chance.choice(weights)] for id, _ in activity.criteria}
            evidence = [_evidence(chance, activity) for _ in range(chance.choice([0, 1, 4]))]
            rows += [[organisation, id, label, "", "", "", ""] for id, label in answers.items()]
            for item in evidence:
                rows += [
                    [organisation, id, "", item["kind"], item["title"], "", item["date"] or ""]
                    for id in item["shows"]
                ]
            cases.append(
                {
                    "questions": [{"id": id, "level": level} for id, level in activity.criteria],
                    "answers": {id: label or None for id, label in answers.items()},
                    "evidence": evidence,
                }
            )
    header = [
        "organisation", "question", "answer", "evidence_kind", "evidence_title",
        "evidence_reference", "evidence_date",
    ]  # fmt: skip
    table = "".join(map(tables.line, [header, *rows])).encode("utf-8")
    run = declaration("score", "--round-date", "2026-03-31", input=table)
    expected = [row for row in tables.records(run.out) if row["kind"] == "activity"]
    assert len(expected) == len(cases)

    found = rules.evaluate(
        """([cases, rule, date]) => cases.map(({questions, answers, evidence}) => {
          const levels = questions.map(({level}) => level);
          const score = rules.scoreLadder(levels, questions.map(({id}) => answers[id]));
          return {...score, supported:
            rules.supportedLevel({questions}, answers, evidence, rule, date)};
        })""",
        [cases, form["framework"]["evidence_rule"], ROUND["date"]],
    )

    def cells(score):
        fields = ["claimed", "upper", "supported", "answeredCount", "askedCount", "unknown"]
        return [str(score[field] if score[field] is not None else "") for field in fields]

    names = ["level", "level_upper", "supported", "answered", "asked", "unknown"]
    differing = [
        (case["answers"], cells(score), [row[name] for name in names])
        for case, score, row in zip(cases, found, expected)
        # `score` has nobody to confirm an exclusion, and takes it as confirmed, as the page does.
        if (cells(score), score["status"]) != ([row[name] for name in names], row["status"])
    ]
    assert differing[:2] == []
    supported = {(row["level"], row["supported"]) for row in expected}
    assert len(supported) > 8, "the evidence made no difference: the test proves nothing"


NASTY = [
    "plain", "  spaces\u00a0 ", "two\r\nlines\rthree", "quote \" and \\ and /", "é e\u0301 ﬁ \u212b",
    "tab\tand\u0007bell\u0085", "</script><img src=x onerror=alert(1)>", "\u2028\u2029\ufeff",
    "\U0001f600 emoji", "ﷺ", "\u200fright to left", "-----BEGIN DECLARATION RESPONSE-----", "=1+1",
]  # fmt: skip


def _response(chance, ids, colleagues=0):
    """A response with every awkward text somewhere in it, in no order."""
    labels = [*filter(None, ladder.LABELS.values()), None]
    chosen = chance.sample(ids, chance.randint(0, len(ids)))
    text = lambda: chance.choice([None, None, *NASTY])  # noqa: E731
    part = {
        "respondent": f"role {colleagues} {chance.choice(['', 'é', '😀', 'ﬁ', '~'])}",
        "group": chance.choice([None, "leaders", "staff"]),
        "name": text(),
        "answers": [
            {"question": id, "answer": chance.choice(labels), "reason": text(), "note": text()}
            for id in {ids[0], *chosen}
        ],
        "evidence": [
            {
                "kind": chance.choice(["statement", "document", "data", "independent"]),
                "title": chance.choice(NASTY[:5]),
                "reference": text(),
                "date": chance.choice([None, "2025-01-02", "2024-02-29"]),
                "shows": chance.sample(ids, chance.randint(1, 4)),
            }
            for _ in range(chance.randint(0, 6))
        ],
    }
    if colleagues:
        part["colleagues"] = [_response(chance, ids) for _ in range(1)]
        part["agreed"] = [
            {"question": id, "answer": "met", "note": text(), "because": chance.choice(NASTY[:4])}
            for id in chance.sample(ids, 3)
        ]
        part["plan"] = [
            {
                "question": id,
                "action": "Do it",
                "owner": text(),
                "due": chance.choice([None, "2026-12-31"]),
                "progress": chance.choice(["not started", "under way", "done"]),
            }
            for id in chance.sample(ids, 2)
        ]
        part.update(_beside(chance, text))
    return part


def _beside(chance, text):
    """What a lead says beside the answers, each part of it perhaps not, or perhaps none."""
    activities = [activity.id for activity in frameworks.activities(frameworks.declaration())]
    due = lambda: chance.choice([None, "2026-12-31"])  # noqa: E731
    kinds = [kind for kind, most in BOARD.items() for _ in range(chance.randint(0, most))]
    items = [
        {
            "kind": kind,
            "section": chance.choice(activities + [None] * 5 * (kind == "recommendation")),
            "text": chance.choice(NASTY[:5] + ["\U0001f600" * 300]),
            "owner": chance.choice([None, "head of policy", "e\u0301"]),
            "due": due(),
        }
        for kind in chance.sample(kinds, len(kinds))
    ]
    return {
        "help": chance.choice([None, [
            {"section": id, "kind": chance.choice(["offers", "asks"]), "note": text()}
            for id in chance.sample(activities, chance.randint(0, 5))
        ]]),
        "assurance": chance.choice([None, [
            {"kind": chance.choice(["self-assessed", "peer-reviewed", "independent"]),
             "by": chance.choice(["Internal audit", "e\u0301 & Co"]), "date": "2026-04-01",
             "note": text()}
            for _ in range(chance.randint(0, 3))
        ]]),
        "board": chance.choice([None, {
            "purpose": chance.choice([None, "decision", "discussion", "noting"]), "items": items,
        }]),
    }  # fmt: skip


BOARD = {"recommendation": 6, "risk": 5, "ask": 5}


def test_the_page_and_the_program_write_the_same_bytes(rules, declaration, workspace, form):
    """What the page writes, the program takes in and writes again without changing a byte."""
    chance = random.Random(6)
    ids = [id for activity in frameworks.activities(frameworks.declaration()) for id, _ in activity.criteria]
    for trial in range(12):
        response = _response(chance, ids, colleagues=1 if trial % 2 else 0)
        # Only an activity as a whole may be said not to apply where no condition is printed.
        for part in [response, *response.get("colleagues", [])]:
            for entry in part["answers"]:
                if entry["answer"] == "does not apply":
                    entry["answer"] = "not met"
        # Signed by the page: the program takes the file only where it finds the same fingerprint.
        response["signature"] = {
            "role": "chief executive",
            "date": "2026-04-01",
            "exceptions": "A trial.",
            "fingerprint": rules.evaluate(
                "([form, r]) => rules.fingerprint(form, r)", [form, response]
            ),
        }
        written = rules.evaluate("([form, r]) => rules.writeResponse(form, r)", [form, response])
        again = rules.evaluate(
            """async ([form, text]) => {
              const read = await rules.readResponse(form, text);
              return read.problems ?? rules.writeResponse(form, read.response);
            }""",
            [form, written],
        )
        assert again == written
        declaration("init", "--workspace", f"{trial}.declaration")
        here = ["--workspace", f"{trial}.declaration"]
        declaration("round", "add", "spring-2026", "--date", "2026-03-31", *here)
        (declaration.folder / "r.json").write_text(written, "utf-8")
        digits = response["signature"]["fingerprint"]
        other = written.replace(digits, digits[::-1])
        (declaration.folder / "other.json").write_text(other, "utf-8")
        assert "is of other answers" in declaration("import", "other.json", *here, code=65).error
        declaration("import", "r.json", *here)
        out = declaration("export", "--response", MALDON["id"], "--names", *here).text
        if not response.get("colleagues"):
            assert out == written
            continue
        # What says nothing at all is written by neither; what says that there is none, by the page.
        file, exported = json.loads(written), json.loads(out)
        for member in ("help", "assurance", "board"):
            said = file.get(member) if file.get(member) not in ([], {"items": []}) else None
            assert exported.get(member) == said, member


def test_a_text_block_of_the_page_is_taken_in(rules, declaration, workspace, form):
    answers = [{"question": "took-part", "answer": "met", "note": "é \"quoted\""}]
    response = {"respondent": "data lead", "answers": answers, "evidence": []}
    form = {**form, "round": ROUND}
    block = rules.evaluate("([form, r]) => rules.textBlock(form, r)", [form, response])
    written = rules.evaluate("([form, r]) => rules.writeResponse(form, r)", [form, response])
    inner = "".join(block.split("\n\n", 1)[1].splitlines()[:-1])
    assert base64.b64decode(inner).decode("utf-8") == written
    mark = hashlib.sha256(written.encode()).hexdigest()[:16]
    assert block.splitlines()[-1] == f"-----END DECLARATION RESPONSE {mark}-----"
    mail = "From: Jo\r\n\r\nHere it is:\r\n" + "".join(f"> {l}\r\n" for l in block.splitlines())
    run = declaration("import", "-", input=mail.encode())
    assert "standard input: data lead of maldon-district-council: 1 answer\n" in run.messages
    assert declaration("export", "--response", "maldon").text == written


def test_what_the_page_cannot_read_is_told_and_takes_nothing(
    rules, form, declaration, workspace
):
    read = "async ([form, text]) => rules.readResponse(form, text)"
    whole = {
        "format": "declaration-response", "version": 1, "framework": form["framework"]["id"],
        "edition": form["framework"]["edition"], "round": ROUND["id"],
        "organisation": MALDON["id"], "respondent": "data lead",
        "answers": [{"question": "took-part", "answer": "met"}], "evidence": [],
    }  # fmt: skip

    def problems(**changes):
        return rules.evaluate(read, [form, json.dumps({**whole, **changes})]).get("problems")

    assert problems() is None
    assert problems(round="autumn-2025") == [
        "The file answers the round 'autumn-2025', and this form the round 'spring-2026'. "
        "Open it in the form that it belongs to."
    ]
    assert problems(organisation="basildon-council") == [
        "The file answers for the organisation 'basildon-council', and this form for the "
        "organisation 'maldon-district-council'. Open it in the form that it belongs to."
    ]
    assert problems(answers=[{"question": "took-part", "answer": "mett"}]) == [
        "'mett' is no answer."
    ]
    assert problems(answers=[{"question": "no-such", "answer": "met"}]) == [
        "There is no question 'no-such'."
    ]
    assert problems(answers="<b>") == ["'answers' is not a list."]
    assert problems(version=2) == [
        "This version of a response is not known here. Ask for a newer form."
    ]
    assert problems(extra={}) == ["The file takes no 'extra'."]
    ask = {"kind": "ask", "section": "analyst-network", "text": "Pay"}
    for member, value, sentence in [
        ("help", [{"section": "no-such", "kind": "asks"}], "There is no activity 'no-such'."),
        ("help", [{"section": "analyst-network", "kind": "give"}], "'give' is no kind of help."),
        ("help", [{"section": "analyst-network", "kind": "asks"}] * 2,
         "Help with one activity is spoken of twice."),
        ("help", [{"section": "analyst-network"}], "Help is neither offered nor asked for."),
        ("assurance", [{"kind": "independent", "by": "", "date": "2026-04-01"}],
         "An assurance names no role."),
        ("assurance", [{"kind": "independent", "by": "Audit"}],
         "An assurance has no kind or no date."),
        ("board", [], "The board’s paper is not whole."),
        ("board", {"purpose": "fun"}, "'fun' is no purpose."),
        ("board", {"items": [{"kind": "ask", "text": "Pay"}]},
         "A risk or an ask comes from no activity."),
        ("board", {"items": [{**ask, "text": "x" * 301}]},
         "A text for the board is longer than 300 characters."),
        ("board", {"items": [ask] * 6}, "The board’s paper has 6 asks, and two sides hold 5."),
        ("colleagues", [{"respondent": "x", "answers": [], "help": []}],
         "A colleague takes no 'help'."),
    ]:
        assert problems(**{member: value}) == [sentence]
        # The program refuses the same, in its own words.
        (declaration.folder / "refused.json").write_text(json.dumps({**whole, member: value}))
        assert " error: " in declaration("import", "refused.json", code=65).error
    for text in ["", "null", "[]", "{", '"x"', "<html>"]:
        assert rules.evaluate(read, [form, text])["problems"], text
    earlier = rules.evaluate(
        read,
        [form, json.dumps({**whole, "edition": "2025",
                           "answers": [{"question": "gone", "answer": "met"}]})],
    )  # fmt: skip
    assert earlier["carried"] == ["gone"] and earlier["response"]["answers"] == []
    earlier = rules.evaluate(
        read,
        [form, json.dumps({**whole, "edition": "2025", "help": [
            {"section": "gone", "kind": "asks"}, {"section": "analyst-network", "kind": "asks"}],
            "board": {"items": [ask, {**ask, "section": "gone"}]}})],
    )  # fmt: skip
    assert earlier["left"] == ["gone"] and earlier["carried"] == []
    assert [notice["section"] for notice in earlier["response"]["help"]] == ["analyst-network"]
    assert len(earlier["response"]["board"]["items"]) == 1
