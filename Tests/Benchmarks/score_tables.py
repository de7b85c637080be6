"""Answer tables of any size, the same each time, for measuring what scores them."""

import csv
import itertools
import pathlib
import random

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANSWERS = ["met"] * 12 + ["partly", "not met", "not met", "don't know", "does not apply", ""]
BLOCK = 1_000


def questions():
    """The Declaration's criteria: id, level and activity, in their order."""
    framework = yaml.safe_load((ROOT / "Frameworks/essex-data-declaration.yaml").read_text("utf-8"))
    return [
        (question["id"], question["level"], activity["id"])
        for commitment in framework["sections"]
        for activity in commitment["sections"]
        for question in activity["questions"]
    ]


def write_questions(path):
    """The same as a table, for the peers."""
    lines = [f"{question},{level},{section}" for question, level, section in questions()]
    path.write_text("\n".join(["question,level,section", *lines]) + "\n", "utf-8")


def write_answers(path, organisations):
    """A row for each organisation and each criterion, the organisations in ascending order."""
    chance = random.Random(20260331)
    asked = [question for question, _, _ in questions()]
    block = "".join(
        f"body-0000-{number:03},{question},{chance.choice(ANSWERS)}\n"
        for number in range(min(BLOCK, organisations))
        for question in asked
    ).encode()
    with open(path, "wb") as file:
        file.write(b"organisation,question,answer\n")
        for start in range(0, organisations, BLOCK):
            file.write(block.replace(b"body-0000", b"body-%04d" % (start // BLOCK)))


NOTES = ["", "", "", "Begun, but not everywhere", 'The "single view" covers two teams',
         "Café data – see the minutes", "Owner: head of service; due in May"]  # fmt: skip
EVIDENCE = ["document", "Minutes of March", "https://example.org/minutes", "2026-03-02"]
NO_EVIDENCE = ["", "", "", ""]


def write_otherwise(source, folder):
    """The same answers as people's programs write them: a path for each way."""
    head = ["organisation", "question", "answer"]
    columns = ["evidence_kind", "evidence_title", "evidence_reference", "evidence_date"]
    ways = {
        "every cell quoted": (head, lambda at, row: row, csv.QUOTE_ALL),
        "with notes": (
            [*head, "note"], lambda at, row: [*row, NOTES[at % len(NOTES)]], csv.QUOTE_MINIMAL,
        ),
        "one answer in 20 with a space before it": (
            head,
            lambda at, row: row if at % 20 else [row[0], row[1], f" {row[2]}"],
            csv.QUOTE_MINIMAL,
        ),
        "one answer in 20 with evidence": (
            [*head, *columns],
            lambda at, row: [*row, *(NO_EVIDENCE if at % 20 else EVIDENCE)],
            csv.QUOTE_MINIMAL,
        ),
    }  # fmt: skip
    for number, (how, (header, change, quoting)) in enumerate(ways.items()):
        path = folder / f"otherwise-{number}.csv"
        with open(source, newline="", encoding="utf-8") as file, open(
            path, "w", newline="", encoding="utf-8"
        ) as other:
            rows = itertools.islice(csv.reader(file), 1, None)
            writer = csv.writer(other, quoting=quoting, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(change(at, row) for at, row in enumerate(rows))
        yield how, path
