"""`declaration score`: answers in, scores out (METHOD 1 to 4, DESIGN "Files" and "Commands")."""

import json
import random
import re

import pytest

from support import frameworks, ladder, tables

HEADER = (
    "round organisation section kind level level_upper supported score maximum "
    "answered asked not_applicable unknown status"
).split()

# METHOD, "Worked examples": criteria at levels 2 2 3 3 4 4 5 5; level, upper, status.
EXAMPLES = """
mm mm mn -- | 3 | 3 | complete
mm md mm nm | 2 | 4 | complete
mm md mn -- | 2 | 3 | complete
mp -- -- -- | 1 | 1 | complete
m- -- -- -- | 1 | 5 | in-progress
-- -- -- -- |   |   | not-assessed
xx xx xx xx |   |   | not-applicable
mm xx mm np | 4 | 4 | complete
mm n- -- -- | 2 | 2 | in-progress
mm xx xx xx | 2 | 2 | complete
xm mx nm -- | 3 | 3 | complete
xx nm -- -- | 1 | 1 | complete
xx xx xx mx | 1 | 1 | complete
dd dd dd dd | 1 | 5 | complete
"""

LEVELS = (2, 2, 3, 3, 4, 4, 5, 5)


def ids(activity, levels=LEVELS):
    return [(f"{activity}-{number}", level) for number, level in enumerate(levels, 1)]


@pytest.fixture
def two_each(tmp_path):
    """A framework file with two criteria at each level: commitments of two activities and of one."""
    groups = [{"plan": ids("plan"), "learn": ids("learn")}, {"share": ids("share")}]
    path = tmp_path / "framework.yaml"
    path.write_text(frameworks.text(frameworks.small(groups)), "utf-8")
    return path


def rows_for(organisation, activity, answers):
    return [
        [organisation, f"{activity}-{number}", ladder.LABELS[answer]]
        for number, answer in enumerate(answers, 1)
    ]


def test_the_worked_examples_of_the_method(declaration, two_each, tmp_path):
    examples = [[cell.strip() for cell in row.split("|")] for row in EXAMPLES.strip().splitlines()]
    rows = []
    for number, (answers, *_) in enumerate(examples, 1):
        rows += rows_for(f"example-{number:02}", "share", answers.replace(" ", ""))
    (tmp_path / "answers.csv").write_bytes(tables.table(rows))

    scores = tables.records(declaration("score", "answers.csv", "--framework", two_each).out)
    of_activity = [row for row in scores if row["section"] == "share"]
    assert [
        [row["organisation"], row["level"], row["level_upper"], row["status"]]
        for row in of_activity
    ] == [
        [f"example-{number:02}", level, upper, status]
        for number, (_, level, upper, status) in enumerate(examples, 1)
    ]


def test_a_row_for_each_section_in_the_frameworks_order(declaration, two_each):
    table = tables.table(rows_for("zeta", "learn", "mm") + rows_for("alpha", "share", "mp"))
    header, *rows = tables.parse(declaration("score", "--framework", two_each, input=table).out)
    assert header == HEADER
    sections = [
        ["group-1", "commitment"],
        ["plan", "activity"],
        ["learn", "activity"],
        ["group-2", "commitment"],
        ["share", "activity"],
    ]
    # Organisations stand in the order of the table, not of the alphabet.
    assert [row[1:4] for row in rows] == [
        [organisation, *section] for organisation in ("zeta", "alpha") for section in sections
    ]
    assert rows[4] == ["", "zeta", "share", "activity"] + ladder.activity(LEVELS, "-" * 8).cells()


def test_the_engine_and_the_method_agree_on_three_hundred_organisations(declaration):
    chance = random.Random(20260331)
    sections = frameworks.commitments(frameworks.declaration())
    rows, expected = [], []
    for number in range(300):
        organisation = f"body-{number:03}"
        weights = chance.choice(["mmmmmmmmpndx-", "mmmmdx", "mpndx-", "m-", "x", "-", "mx"])
        for section in sections:
            scores = []
            for activity in section.activities:
                answers = "".join(chance.choice(weights) for _ in activity.criteria)
                rows += [
                    [organisation, id, ladder.LABELS[answer]]
                    for (id, _), answer in zip(activity.criteria, answers)
                ]
                scores.append(ladder.activity([level for _, level in activity.criteria], answers))
            held = ladder.commitment(scores)
            expected.append(["", organisation, section.id, "commitment", *held.cells()])
            expected += [
                ["", organisation, activity.id, "activity", *score.cells()]
                for activity, score in zip(section.activities, scores)
            ]

    table = tables.table(rows)
    _, *found = tables.parse(declaration("score", input=table).out)
    assert [a for a, b in zip(found, expected) if a != b][:3] == []
    assert found == expected


def test_published_scores_of_another_framework(declaration, tmp_path):
    """The ODI's open data maturity pathway, whose activities are ladders too.

    Its rule is "stop at the first negative answer; the score is that of the last answer given". A
    question with negative answers that score s and t stands between levels s and s + 1 and between t
    and t + 1, so it is a criterion at each of s + 1 and t + 1: "answered better than that". A path is
    then a row of met criteria with the first unmet one at the level above its published score, and
    later questions are unanswered.
    """
    path = frameworks.ROOT.parent / "shared" / "vectors" / "odi-pathway-ladder.json"
    if not path.exists():
        pytest.skip("the published vectors are not beside the repository")
    vectors = json.loads(path.read_text("utf-8"))

    names = {item["activity"]: f"activity-{n}" for n, item in enumerate(vectors["activities"], 1)}
    questions = {item["activity"]: item["questions"] for item in vectors["activities"]}
    stops = {
        question["id"]: sorted({a["score"] for a in question["answers"] if not a["positive"]})
        for items in questions.values()
        for question in items
    }
    criteria = {
        activity: sorted(
            ((f"{question['id']}-past-{stop}".lower(), stop + 1)
             for question in items for stop in stops[question["id"]]),
            key=lambda criterion: criterion[1],
        )
        for activity, items in questions.items()
    }
    framework = frameworks.small([{names[name]: items for name, items in criteria.items()}])
    (tmp_path / "odi.yaml").write_text(frameworks.text(framework), "utf-8")

    rows = []
    for number, item in enumerate(vectors["paths"]):
        for question, given in zip(questions[item["activity"]], item["answers"]):
            answer = next(a for a in question["answers"] if a["answer"] == given)
            for stop in stops[question["id"]]:
                passed = answer["positive"] or answer["score"] > stop
                id = f"{question['id']}-past-{stop}".lower()
                rows.append([f"path-{number:03}", id, "met" if passed else "not met"])

    scores = tables.records(
        declaration("score", "--framework", "odi.yaml", input=tables.table(rows)).out
    )
    found = {(row["organisation"], row["section"]): row for row in scores}
    assert len(vectors["paths"]) > 50
    for number, item in enumerate(vectors["paths"]):
        row = found[f"path-{number:03}", names[item["activity"]]]
        assert (row["level"], row["level_upper"]) == (str(item["score"]),) * 2, (item, row)


# The same table as different programs write it.

ROWS = rows_for("maldon", "share", "mmmp") + rows_for("braintree", "plan", "mm")
PLAIN = tables.table(ROWS).decode()
NOTED = PLAIN.replace("answer\r\n", "answer,note\r\n", 1).replace("met\r\n", "met,caf\xe9 \u2019\r\n")

ENCODED = {
    "a mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "UTF-16LE": PLAIN.encode("utf-16"),
    "UTF-16BE": b"\xfe\xff" + PLAIN.encode("utf-16-be"),
    "UTF-8": NOTED.encode(),
    "Windows-1252": NOTED.encode("cp1252"),
    "semicolons": PLAIN.replace(",", ";").encode(),
    "tabs": PLAIN.replace(",", "\t").encode(),
    "a declared separator": b"sep=;\r\n" + PLAIN.replace(",", ";").encode(),
    "lines ended by LF": PLAIN.replace("\r\n", "\n").encode(),
    "lines ended by CR": PLAIN.replace("\r\n", "\r").encode(),
    "no last line end": PLAIN.removesuffix("\r\n").encode(),
    "quotes round every cell": "".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) + "\r\n" for line in PLAIN.splitlines()
    ).encode(),
    "blank lines": PLAIN.replace("\r\n", "\r\n\r\n").encode(),
    "labels as people write them": PLAIN.replace("met", "Met").replace("partly", "PARTLY").encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_a_table_as_other_programs_write_it(declaration, two_each, data):
    plain = declaration("score", "--framework", two_each, input=PLAIN.encode())
    assert tables.records(plain.out)
    assert declaration("score", "--framework", two_each, input=data).out == plain.out


def test_columns_stand_in_any_order_and_strange_ones_are_named(declaration, two_each):
    plain = declaration("score", "--framework", two_each, input=PLAIN.encode())
    turned = tables.table([[c, "x", a, b] for a, b, c in ROWS], ["answer", "colour", "organisation", "question"])
    run = declaration("score", "--framework", two_each, input=turned)
    assert run.out == plain.out
    assert "'colour'" in run.messages


def test_a_file_a_dash_and_standard_input_are_one(declaration, two_each, tmp_path):
    (tmp_path / "answers.csv").write_bytes(PLAIN.encode())
    by_name = declaration("score", "answers.csv", "--framework", two_each)
    assert declaration("score", "-", "--framework", two_each, input=PLAIN.encode()).out == by_name.out
    assert declaration("score", "--framework", two_each, input=PLAIN.encode()).out == by_name.out


def test_the_round_is_carried_through(declaration, two_each):
    rows = [["2025", "maldon", "share-1", "met"], ["2026", "maldon", "share-1", "not met"]]
    table = tables.table(rows, ["round", "organisation", "question", "answer"])
    scores = tables.records(declaration("score", "--framework", two_each, input=table).out)
    share = [row for row in scores if row["section"] == "share"]
    assert [(row["round"], row["level_upper"]) for row in share] == [("2025", "5"), ("2026", "1")]


def test_json_says_what_csv_says(declaration, two_each):
    header, *rows = tables.parse(declaration("score", "--framework", two_each, input=PLAIN.encode()).out)
    objects = json.loads(declaration("score", "--framework", two_each, "--json", input=PLAIN.encode()).out)
    assert [sorted(item) for item in objects] == [sorted(header)] * len(rows)
    words = {"round", "organisation", "section", "kind", "status"}
    for row, item in zip(rows, objects, strict=True):
        for name, cell in zip(header, row):
            expected = (cell if name in words else int(cell)) if cell else None
            assert item[name] == expected and type(item[name]) is type(expected), (name, item)


def test_grouped_reading_gives_the_same_and_stops_where_the_order_ends(declaration, two_each):
    ascending = tables.table(sorted(ROWS))
    options = ("score", "--framework", two_each)
    whole = declaration(*options, input=ascending)
    assert declaration(*options, "--grouped", input=ascending).out == whole.out

    run = declaration(*options, "--grouped", input=PLAIN.encode(), code=65)
    line = 2 + len(rows_for("maldon", "share", "mmmp"))
    assert f":{line}:" in run.error and "--grouped" in run.error


def test_grouped_reading_takes_memory_that_does_not_grow(declaration, two_each):
    """A table of 40 MB under a limit that it would not fit into if it were kept."""
    rows = (
        f"body-{number:07},share-{criterion},met\r\n"
        for number in range(200_000)
        for criterion in range(1, 9)
    )
    table = ("organisation,question,answer\r\n" + "".join(rows)).encode()
    run = declaration("score", "--framework", two_each, "--grouped", input=table,
                      before=["bash", "-c", 'ulimit -d 65536; exec "$@"', "bash"])
    assert run.out.count(b"\r\n") == 1 + 5 * 200_000


# Frameworks/README.md, for those who write a framework of their own.

GUIDE = (frameworks.ROOT / "Frameworks" / "README.md").read_text("utf-8")


def test_the_guides_example_of_levels_and_scores_comes_to_what_it_says(declaration, tmp_path):
    """Level 3, and 2 of 3; on a scale from 0 to 100 these are 100 and 66.7, and 83.3 together."""
    example = next(part for part in GUIDE.split("```yaml\n") if part.startswith("framework:"))
    (tmp_path / "own.yaml").write_text(example.split("```")[0], "utf-8")
    table = tables.table([
        ["ash", "list-made", "met"], ["ash", "list-has-keeper", "met"],
        ["ash", "minutes-online", "All of it"], ["ash", "accounts-online", "None of it"]])
    scores = tables.records(declaration("score", "--framework", "own.yaml", input=table).out)
    assert [(row["section"], row["level"], row["maximum"]) for row in scores] == [
        ("parish-records", "", "100"), ("keeping", "3", ""), ("records-listed", "3", ""),
        ("opening", "", "3")]
    assert scores[3]["score"] == "2"
    assert round(float(scores[0]["score"]), 1) == 83.3


def test_the_guide_lists_every_column_in_and_out():
    text = GUIDE.split("### Score a table of answers")[1].split("\n## ")[0]
    inward, outward = (
        [name for line in table.splitlines() if line.startswith("| `")
         for name in re.findall("`([a-z_]+)`", line.split("|")[1])]
        for table in text.split("The scores are a row"))
    assert set(inward) == {"organisation", "question", "answer", "round", "respondent", "reason",
                           "note", *EVIDENCE}
    assert sorted(outward) == sorted(HEADER)


def test_listing_a_kind_makes_no_difference(declaration, tmp_path):
    """A minimum over ladders is a level, wherever a mean that nothing uses is listed."""
    document = frameworks.small([{"plan": ids("plan"), "learn": ids("learn")}])
    table = tables.table(rows_for("maldon", "plan", "mmmmnn") + rows_for("maldon", "learn", "mmmmmmnn"))
    mean = {"kind": "field", "plural": "fields", "method": "mean"}
    outputs = set()
    for place in (None, 0, 1, 2):
        kinds = list(document["section_kinds"])
        if place is not None:
            kinds.insert(place, mean)
        path = tmp_path / "own.yaml"
        path.write_text(frameworks.text({**document, "section_kinds": kinds}), "utf-8")
        outputs.add(declaration("score", "--framework", path, input=table).out)
    assert len(outputs) == 1
    assert tables.records(outputs.pop())[0]["level"] == "3"


# METHOD 3: evidence.

EVIDENCE = ["evidence_kind", "evidence_title", "evidence_reference", "evidence_date"]

# Level 3 is claimed; the round's date is 31 March 2026, so 24 months reach back to 31 March 2024.
SUPPORT = {
    "nothing": ([], 2),
    "a fresh document": (["document", "List", "", "2026-03-01"], 3),
    "data": (["data", "Count", "", "2026-03-01"], 3),
    "the round's own day": (["document", "List", "", "2026-03-31"], 3),
    "the day after the round": (["document", "List", "", "2026-04-01"], 2),
    "24 months to the day": (["document", "List", "", "2024-03-31"], 3),
    "a day too old": (["document", "List", "", "2024-03-30"], 2),
    "no date": (["document", "List", "", ""], 2),
    "too weak a kind": (["statement", "An e-mail", "", "2026-03-01"], 2),
    "a date as Excel shows it": (["document", "List", "", "01/03/2026"], 3),
}


@pytest.mark.parametrize(("evidence", "supported"), SUPPORT.values(), ids=SUPPORT.keys())
def test_the_supported_level(declaration, two_each, evidence, supported):
    rows = [[*row, "", "", "", ""] for row in rows_for("maldon", "share", "mmmmn")]
    # Further evidence for a criterion is a further row with an empty answer.
    rows += [["maldon", "share-3", "", *evidence]] if evidence else []
    table = tables.table(rows, ["organisation", "question", "answer", *EVIDENCE])
    run = declaration("score", "--framework", two_each, "--round-date", "2026-03-31", input=table)
    share = [row for row in tables.records(run.out) if row["section"] == "share"]
    assert [(row["level"], row["supported"]) for row in share] == [("3", str(supported))]


def test_evidence_names_a_met_criterion_of_its_level(declaration, two_each):
    """A document for level 4 supports nothing of level 3, and an unmet criterion nothing at all."""
    document = ["document", "List", "", "2026-03-01"]
    rows = [[*row, "", "", "", ""] for row in rows_for("maldon", "share", "mmmmmmn")]
    rows += [["maldon", id, "", *document] for id in ("share-5", "share-7")]
    table = tables.table(rows, ["organisation", "question", "answer", *EVIDENCE])
    run = declaration("score", "--framework", two_each, "--round-date", "2026-03-31", input=table)
    share = [row for row in tables.records(run.out) if row["section"] == "share"]
    assert [(row["level"], row["supported"]) for row in share] == [("4", "2")]


def test_evidence_needs_the_rounds_date(declaration, two_each):
    row = ["maldon", "share-3", "met", "document", "List", "", "2026-03-01"]
    table = tables.table([row], ["organisation", "question", "answer", *EVIDENCE])
    run = declaration("score", "--framework", two_each, input=table, code=64)
    assert "--round-date" in run.error


def test_nothing_is_held_throughout_while_respondents_differ(declaration, two_each):
    """METHOD 4.2 and 5.2: the level is read at the most cautious, and is not the organisation's yet."""
    lead = [[*row, "lead"] for row in rows_for("maldon", "share", "mmmmnn")]
    differing = [["maldon", "share-4", "not met", "analyst"]]
    header = ["organisation", "question", "answer", "respondent"]

    def score(rows):
        run = declaration("score", "--framework", two_each, input=tables.table(rows, header))
        return {row["section"]: row["level"] for row in tables.records(run.out)}, run.messages

    agreed, _ = score(lead)
    disputed, notes = score(lead + differing)
    above = list(agreed)[list(agreed).index("share") - 1]
    assert (agreed["share"], agreed[above]) == ("3", "3")
    assert (disputed["share"], disputed[above]) == ("2", "")
    assert "1 criterion is answered differently by different respondents" in notes


def test_what_cannot_be_read_is_told_with_its_name(declaration):
    for words in (["score"], ["framework", "check"]):
        run = declaration(*words, "/proc/self/mem", code=66)
        assert run.error == (
            "error: /proc/self/mem: the file cannot be read — check who may read it"
        )
