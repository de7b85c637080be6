"""Folders to begin in, made once with the program itself."""

import json
import pathlib
import re
import shutil

from scenes import BASILDON, BRAINTREE, GROUPS, MALDON, ROCHFORD

ROOT = pathlib.Path(__file__).resolve().parents[2]
CRITERIA = ["took-part", "staff-listed", "all-told", "all-took-part", "learning-goals",
            "work-changed", "needs-told"]  # fmt: skip
HEADER = "respondent,organisation,question,answer,reason,note\n"


def table(organisation, answer, respondent="partner lead", reason="", questions=CRITERIA):
    """An answer table of one activity, answered alike."""
    rows = [f"{respondent},{organisation},{id},{answer},{reason},\n" for id in questions]
    return (HEADER + "".join(rows)).encode()


def make(program, folder):
    """Makes every folder to begin in, beneath another."""
    (folder / "empty").mkdir(parents=True)
    older = folder / "older"
    older.mkdir()
    shutil.copy(ROOT / "Tests/MaturityStoreTests/Files/first-tables.sqlite",
                older / "old.declaration")
    programme(program, folder / "programme")
    return folder


def programme(program, folder):
    """A workspace with two rounds and something of everything in it, and files to take in."""
    folder.mkdir()
    content = (ROOT / "Frameworks/essex-data-declaration.yaml").read_text("utf-8")
    files = {
        "later.yaml": re.sub(r'^edition: "2026"$', 'edition: "2027"', content, flags=re.MULTILINE),
        "partners.yaml": (ROOT / "Frameworks/essex-partners.yaml").read_text("utf-8").replace(
            "short_name: Maldon", "short_name: Maldon DC"),
        "answers.csv": table("brentwood-borough-council", "met").decode(),
        "returned/one.csv": table("castle-point-borough-council", "not met").decode(),
        "returned/two.csv": table("castle-point-borough-council", "met", "data lead").decode(),
        "returned/three.response.json": json.dumps({
            "format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
            "edition": "2026", "round": "spring-2026", "organisation": MALDON,
            "respondent": "legal officer",
            "answers": [{"question": id, "answer": "met"} for id in CRITERIA], "evidence": [],
        }),
        "crosswalk.yaml": (
            "crosswalk: other\ntitle: From another\nfrom: {title: Other, publisher: Nobody}\n"
            "to: {framework: essex-data-declaration}\n"
            'pairs: [{from: "4.2", to: [sponsor-named], how: Look at it.}]\n'
        ),
        "return.csv": f"organisation,item,answer,date\n{MALDON},4.2,Level 3,2026-03-12\n",
    }  # fmt: skip
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    def run(*words, input=None):
        program.must(folder, *words, input=input)

    run("init")
    for id, date in (("spring-2025", "2025-03-31"), ("spring-2026", "2026-03-31")):
        run("round", "add", id, "--date", date, "--disclosure", "partners")
    old = ("--round", "spring-2025")
    run("import", "-", *old, input=table(MALDON, "met", questions=CRITERIA[:6]))
    run("import", "-", *old, input=table(MALDON, "not met", questions=CRITERIA[6:]))
    run("plan", "add", MALDON, "2.1.7", "--action", "Carry this", *old)
    for answer, round in (("met", old), ("not met", ())):
        run("import", "-", *round, input=table(ROCHFORD, answer))
    run("import", "-", input=table(MALDON, "not met"))
    run("import", "-", input=table(MALDON, "met", "data lead", questions=CRITERIA[:2]))
    run("offers", "add", MALDON, "2.1")
    run("import", "-", input=table(BASILDON, "met"))
    run("import", "-", input=table(BRAINTREE, "does not apply", reason="No analysts"))
    run("evidence", "add", MALDON, "--kind", "document", "--title", "List", "--shows", "took-part")
    run("plan", "add", MALDON, "2.1.1", "--action", "Take part")
    run("review", "add", MALDON, "--kind", "peer-reviewed", "--by", "Peers", "--date", "2026-03-01")
    run("board", "risk", MALDON, "The list is old.", "--activity", "2.1")
    run("sign-off", BASILDON, "--role", "Chief Executive", "--name", "Ada Byron", "--exceptions",
        "Only one activity.", "--date", "2026-04-20", "--yes")


def commands(program, folder):
    """Every command that the program's help lists."""
    found = []
    for name in listed(program.must(folder, "--help").stdout.decode()):
        if name in GROUPS:
            inner = listed(program.must(folder, name, "--help").stdout.decode())
            found += [f"{name} {child}" for child in inner]
        else:
            found.append(name)
    return found


def listed(help):
    """The names in the help's section of commands."""
    section = re.search(r"^Commands:\n((?:  .*\n)+)", help, re.MULTILINE)
    names = re.findall(r"^  ([a-z][a-z-]*)(?:  |$)", section.group(1), re.MULTILINE)
    return names
