"""Answer tables of any size, the same each time, for measuring what scores them."""

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
