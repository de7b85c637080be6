"""Frameworks: the built-in one as its file says, and small ones of the tests' own."""

import dataclasses
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]


@dataclasses.dataclass(frozen=True)
class Section:
    """A section of a framework with its criteria, or with its sections."""

    id: str
    kind: str
    title: str
    number: str
    criteria: tuple  # of (id, level)
    activities: tuple  # of Section


def commitments(document):
    """The outermost sections of a framework file's content."""
    return [_section(node, str(number)) for number, node in enumerate(document["sections"], 1)]


def activities(document):
    """The activities of a framework file's content, in its order."""
    return [activity for section in commitments(document) for activity in section.activities]


def declaration():
    """The content of the built-in framework's file."""
    return _load("essex-data-declaration.yaml")


def partners():
    """The sixteen organisations as the partners file has them, in the Declaration's order."""
    return _load("essex-partners.yaml")["organisations"]


def partners_now():
    """The same bodies under the ids and names that they have since: as the demonstration ends."""
    bodies = []
    for partner in partners():
        for successor in partner.get("successors", ()):
            partner = {**partner, "id": successor["id"], "name": successor["name"], "kind": "city"}
        bodies.append(partner)
    return bodies


def _load(name):
    return yaml.safe_load((ROOT / "Frameworks" / name).read_text("utf-8"))


def _section(node, number):
    return Section(
        id=node["id"],
        kind=node["kind"],
        title=node.get("title") or node["quoted_title"],
        number=number,
        criteria=tuple((item["id"], item["level"]) for item in node.get("questions", ())),
        activities=tuple(
            _section(child, f"{number}.{count}")
            for count, child in enumerate(node.get("sections", ()), 1)
        ),
    )


def small(groups, framework="small", edition="1", may_not_apply=True):
    """The content of a framework of five levels.

    `groups` holds, for each commitment, a dictionary from an activity's id to its criteria, each an
    id and a level in ascending order.
    """
    return {
        "framework": framework,
        "edition": edition,
        "title": "A framework of the tests' own",
        "licence": "Made for a test, and free for any use.",
        "language": "en-GB",
        "source": {"title": "The end-to-end tests", "publisher": "This project"},
        "levels": [
            {"level": number, "name": name, "meaning": f"The meaning of {name.lower()}."}
            for number, name in enumerate(["One", "Two", "Three", "Four", "Five"], 1)
        ],
        "section_kinds": [
            {"kind": "commitment", "plural": "commitments", "method": "minimum"},
            {"kind": "activity", "plural": "activities", "method": "ladder"},
        ],
        "evidence_rule": {"from_level": 3, "kinds": ["document", "data"], "months": 24},
        "sections": [
            {
                "id": f"group-{number}",
                "kind": "commitment",
                "title": f"Group {number}",
                "short_title": f"Group {number}",
                "sections": [
                    _activity(name, criteria, may_not_apply) for name, criteria in group.items()
                ],
            }
            for number, group in enumerate(groups, 1)
        ],
    }


def _activity(name, criteria, may_not_apply):
    condition = {"may_not_apply": "You do none of it."} if may_not_apply else {}
    return {
        "id": name,
        "kind": "activity",
        "title": f"The work called {name}",
        "short_title": name[:24],
        "questions": [
            {"id": id, "level": level, "text": f"There is a record named {id}.", **condition}
            for id, level in criteria
        ],
    }


def text(document):
    """The content as a framework file."""
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=90)
