"""Words that somebody might write to do harm, each marked so that it is found wherever it comes out."""

import json
import re

MALDON, BASILDON = "maldon-district-council", "basildon-council"

# Markup, quotes of every kind, marks that turn the direction of text, and what ends a script, a
# style, a comment, a cell, a line of SQL or a line of a shell.
MARKUP = (
    "</script></style></textarea></title>--><img src=x onerror=\"document.title='broken'\">"
    "<svg/onload=alert(1)>&lt;b&gt;&#60;i&#62; \"' `$(id)` '); DROP TABLE answers;-- "
    "\u202eturned\u2066 \u200fmark ]]> {{7*7}} %s \\0 \\u003c"
)
FORMULAS = ["=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(A1)", "'=1", "\t=1", "=cmd|' /C calc'!A0"]


TURNING = "[\u202a-\u202e\u2066-\u2069]"


class Words:
    """Gives out words by number, and knows them again."""

    def __init__(self, is_hostile, before=""):
        self.is_hostile, self.before, self.given = is_hostile, before, {}

    def __call__(self, limit=None, turning=True, is_typed=False):
        before = "" if is_typed else self.before
        mark = f"w{len(self.given):03}z"
        content = MARKUP if self.is_hostile else "plain words"
        if not turning:
            content = re.sub(f"{TURNING}|\u200f", "", content)
        text = f"{before}{mark} {content} {mark[::-1]}"[:limit].rstrip()
        self.given[mark] = text[len(before) :]
        return text

    def broken(self, shown, turned=True):
        """Where a text holds the beginning of some words, and then neither the rest nor an ellipsis."""
        found = []
        for start in re.finditer(r"w\d{3}z ", shown):
            wanted = self.given[start.group().strip()]
            wanted = turning_shown(wanted) if turned else wanted
            kept = shown[start.start() : start.start() + len(wanted)].split("\u2026")[0]
            if not wanted.startswith(kept.rstrip()):
                found.append(f"{shown[start.start() :][:300]!r} for {wanted!r}")
        return found


def turning_shown(text):
    """A text with a sign for each mark that turns the rest of a line, as pages show it."""
    return re.sub(TURNING, "\ufffd", text)


def lead_file(words, ids, sections):
    """A response file of a lead with something in every member that takes words."""
    first, second, third = ids[:3]
    return {
        "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
        "edition": "2026", "round": "spring-2026", "organisation": MALDON,
        "respondent": words(90), "group": "leaders", "name": words(),
        "answers": [
            {"question": first, "answer": "met", "note": words()},
            {"question": second, "answer": "partly", "note": words()},
            {"question": third, "answer": "met"},
        ],
        "evidence": [{
            "kind": "document", "title": words(), "reference": words(), "date": "2026-01-02",
            "shows": [first],
        }],
        "colleagues": [{
            "respondent": words(90), "name": words(),
            "answers": [
                {"question": first, "answer": "not met", "note": words()},
                {"question": third, "answer": "not met", "note": words()},
            ],
            "evidence": [],
        }],
        "agreed": [{"question": first, "answer": "partly", "note": words(), "because": words()}],
        "plan": [{
            "question": second, "action": words(), "owner": words(90), "due": "2026-12-31",
            "progress": "under way",
        }],
        "help": [{"section": sections[0], "kind": "asks", "note": words()}],
        "assurance": [{
            "kind": "peer-reviewed", "by": words(90), "date": "2026-03-20", "note": words(),
        }],
        "board": {"purpose": "decision", "items": [
            {"kind": "recommendation", "text": words(290), "owner": words(90)},
            {"kind": "risk", "section": sections[0], "text": words(290)},
            {"kind": "ask", "section": sections[0], "text": words(290), "due": "2026-12-31"},
        ]},
    }  # fmt: skip


def partners_file(words):
    """A partners file whose names are words, without the marks that such a file may not hold."""

    def quoted(limit=None):
        return json.dumps(words(limit, turning=False))

    entry = "  - {id: %s, name: %s, short_name: %s, kind: district, tier: district}\n"
    bodies = "".join(
        entry % (id, quoted(), quoted(24)) for id in (MALDON, BASILDON))
    return (
        f"partners: two\ntitle: {quoted()}\nsource: {{title: {quoted()}}}\n"
        f"organisations:\n{bodies}"
    )  # fmt: skip
