"""METHOD 8: scoring by other rules than the Declaration's, against published numbers and by hand."""

import json
import math
import random

import pytest

from support import engine, frameworks, tables

VECTORS = frameworks.ROOT.parent / "shared" / "vectors"


def vectors(name):
    """Published numbers, which stand beside the repository where it is developed."""
    path = VECTORS / name
    if not path.exists():
        pytest.skip("the published vectors are not beside the repository")
    return json.loads(path.read_text("utf-8"))


def framework(kinds, sections, **more):
    """The content of a framework of any shape."""
    return {
        "framework": "any",
        "edition": "1",
        "title": "A framework of the tests' own",
        "licence": "Made for a test, and free for any use.",
        "language": "en-GB",
        "source": {"title": "The end-to-end tests", "publisher": "This project"},
        **more,
        "section_kinds": [{"plural": f"{kind['kind']}s", **kind} for kind in kinds],
        "sections": sections,
    }


def section(id, kind, children, **more):
    """A section that holds sections or questions, whichever the children are."""
    key = "sections" if "kind" in children[0] else "questions"
    heads = {"title": f"The part {id}", "short_title": id[:24]}
    return {"id": id, "kind": kind, **heads, **more, key: children}


def number(id, low=0, high=100, **more):
    """A question that takes a number."""
    bounds = {"minimum": low, "maximum": high}
    if "greater_is" in more:
        bounds["greater_is"] = more.pop("greater_is")
    return {"id": id, "text": f"How many {id}?", "number": bounds, **more}


def option(id, scale, **more):
    """A question that draws on a scale."""
    return {"id": id, "text": f"How much {id}?", "scale": scale, **more}


@pytest.fixture
def score(declaration, tmp_path):
    """Scores answers, a dictionary for each organisation; gives rows by organisation and section."""

    def run(document, answers, *options, code=0):
        (tmp_path / "any.yaml").write_text(frameworks.text(document), "utf-8")
        rows = [
            [organisation, id, given if isinstance(given, str) else repr(given)]
            for organisation, sheet in answers.items()
            for id, given in sheet.items()
        ]
        table = tables.table(rows or [["nobody", "", ""]])
        run = declaration("score", "--framework", "any.yaml", *options, input=table, code=code)
        if code:
            return run
        found = {(row["organisation"], row["section"]): row for row in tables.records(run.out)}
        found["notes"] = run.messages
        return found

    return run


def value(row, column="score"):
    """A number of a row; None where it is empty."""
    return float(row[column]) if row[column] else None


def close(found, expected):
    """Whether two numbers are the same to 1e-9, or both absent."""
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


# Published numbers.


def test_the_worked_example_of_samm(score):
    """OWASP SAMM 1.5: question by answer set, mean of questions, sum of levels, mean of practices."""
    published = vectors("samm-1.5-acme-brick.json")
    labels = {}
    for given in [*published["answers"]["current"], *published["answers"]["phase1"]]:
        labels.setdefault(given["set"], {})[given["answer"]] = given["value"]
    scales = []
    for name, options in sorted(labels.items()):
        missing = {0, 0.2, 0.5, 1} - set(options.values())
        options = options | {f"Another answer worth {worth}": worth for worth in missing}
        scales.append(
            {
                "scale": f"set-{name.lower()}",
                "options": [{"label": label, "value": worth} for label, worth in options.items()],
            }
        )
    questions = {}
    for given in published["answers"]["current"]:
        level = given["level"].lower()
        questions.setdefault(level, []).append(
            option(f"{level}-{given['q']}", f"set-{given['set'].lower()}")
        )
    practices = list(published["expected"]["current"]["practices"])
    functions = list(published["expected"]["current"]["functions"])
    tree = [
        section(name.lower(), "function", [
            section(practice.lower(), "practice", [
                section(f"{practice}{level}".lower(), "rung", questions[f"{practice}{level}".lower()])
                for level in (1, 2, 3)
            ])
            for practice in practices[3 * place:3 * place + 3]
        ])
        for place, name in enumerate(functions)
    ]
    document = framework(
        [
            {"kind": "function", "method": "mean"},
            {"kind": "practice", "method": "sum"},
            {"kind": "rung", "method": "mean"},
        ],
        tree, answer_scales=scales)
    answers = {
        time: {f"{item['level'].lower()}-{item['q']}": item["answer"] for item in items}
        for time, items in published["answers"].items()
    }
    found = score(document, answers)
    compared = 0
    for time, parts in published["expected"].items():
        for scores in parts.values():
            for name, expected in scores.items():
                row = found[time, name.lower()]
                assert close(value(row), expected), (time, name, row)
                assert row["status"] == "complete"
                compared += 1
    assert compared == 2 * (36 + 12 + 4)
    assert found["current", "sm"]["maximum"] == "3"


@pytest.mark.parametrize("case", range(4))
def test_the_published_means(score, case):
    published = vectors("aggregation.json")["aggregation"][case]
    weights = published.get("weights", [1, 1, 1])
    document = framework(
        [{"kind": "part", "method": published["method"]}],
        [section("whole", "part", [
            number(f"x{place}", 0, 10, weight=weight) for place, weight in enumerate(weights)
        ])])
    answers = {"org": {f"x{place}": x for place, x in enumerate(published["values"])}}
    if 0 in published["values"]:
        run = score(document, answers, code=65)
        assert run.messages.endswith(
            "standard input: error: 'whole' of org holds a 0 or less, of which there is no geometric "
            "mean — mend the answers, or choose another method in the framework\n")
        return
    expected = {"6^(1/3)": 6 ** (1 / 3), "18^(1/4)": 18 ** (1 / 4),
                "4/(2+1/2+1/3)": 4 / (2 + 1 / 2 + 1 / 3)}[published["expected"]]
    assert close(value(score(document, answers)["org", "whole"]), expected)


def missing_data(overall, kind=None, sections=(1, 1)):
    """The two sections of the published case on missing data."""
    return framework(
        [kind or {"kind": "part", "method": "mean"}],
        [
            section("a", "part", [number("a1"), number("a2")], weight=sections[0]),
            section("b", "part", [number("b1"), number("b2", weight=3)], weight=sections[1]),
        ],
        overall=overall)


ALL = {"a1": 80, "a2": 60, "b1": 40, "b2": 100}
ITEMS = {"method": "mean", "over": "items"}
MEANS = {"method": "mean"}


def test_the_published_cases_of_missing_data(score):
    case = vectors("aggregation.json")["missing"]
    assert {id: item["score"] for part in case["sections"].values() for id, item in part.items()} == {
        id.upper(): given for id, given in ALL.items()}
    whole, excluded, unanswered, nothing = (
        ALL, ALL | {"b2": "does not apply"}, {k: v for k, v in ALL.items() if k != "a2"}, {"a1": ""})
    sums = {"method": "sum", "over": "items"}

    def result(overall, answers, **more):
        return score(missing_data(overall, **more), {"org": answers})["org", "any"]

    assert result(ITEMS, whole)["score"] == "80"
    assert (result(sums, whole)["score"], result(sums, whole)["maximum"]) == ("480", "600")
    assert result(MEANS, whole)["score"] == "77.5"
    assert result(ITEMS, excluded)["score"] == "60"
    assert (result(sums, excluded)["score"], result(sums, excluded)["maximum"]) == ("180", "300")
    assert result(MEANS, excluded)["score"] == "55"
    assert result(ITEMS, unanswered)["score"] == "84"
    assert result(MEANS, unanswered)["score"] == "82.5"
    for overall in (ITEMS, MEANS, sums):
        row = result(overall, nothing)
        assert (row["score"], row["maximum"], row["status"]) == ("", "", "not-assessed")
    # With something missing, the items and the sections weighed as much come apart.
    assert result(MEANS, whole, sections=(2, 4))["score"] == "80"
    assert result(MEANS, excluded, sections=(2, 4))["score"] == "50"


# By hand.


@pytest.mark.parametrize(
    ("policy", "expected"),
    [("exclude", "50"), ("zero", "40"), ("full", "60"), ("target", "56")])
def test_what_does_not_apply_counts_as_its_policy_says(score, policy, expected):
    document = framework(
        [{"kind": "part", "method": "mean", "not_applicable": policy}],
        [section("whole", "part", [
            number("x", target=50), number("y", weight=3, target=50), number("z", target=80)])])
    row = score(document, {"org": {"x": 50, "y": 50, "z": "does not apply"}})["org", "whole"]
    assert (row["score"], row["maximum"], row["not_applicable"]) == (expected, "100", "1")


@pytest.mark.parametrize(("policy", "expected"), [("exclude", "50"), ("zero", "40"), ("block", "")])
def test_what_is_unanswered_counts_as_its_policy_says(score, policy, expected):
    document = framework(
        [{"kind": "part", "method": "mean", "unanswered": policy}],
        [section("whole", "part", [number("x"), number("y", weight=3), number("z")])])
    for blank in ("", "don't know"):
        row = score(document, {"org": {"x": 50, "y": 50, "z": blank}})["org", "whole"]
        assert (row["score"], row["asked"]) == (expected, "3")
        assert row["answered"] == ("2" if blank == "" else "3")


def test_items_of_different_scales_are_put_on_one(score):
    """Three answers in the middle of what each could be, and one at the better end."""
    document = framework(
        [{"kind": "part", "method": "mean", "scale": {"from": 0, "to": 100}}],
        [section("whole", "part", [
            number("x", 0, 10), number("y", -5, 5), option("z", "one-to-five"),
            number("days", 0, 30, greater_is="worse")])],
        answer_scales=[{"scale": "one-to-five", "options": [
            {"label": f"Step {step}", "value": step} for step in (1, 2, 3, 4, 5)]}])
    found = score(document, {
        "org": {"x": 5, "y": 0, "z": "step  3", "days": 0}, "last": {"x": 0, "y": -5, "days": 30}})
    assert (found["org", "whole"]["score"], found["org", "whole"]["maximum"]) == ("62.5", "100")
    assert (found["last", "whole"]["score"], found["last", "whole"]["status"]) == ("0", "in-progress")


def test_points_of_different_worth_are_added_up_as_they_are(score):
    document = framework(
        [{"kind": "part", "method": "sum"}],
        [section("whole", "part", [number("x", 0, 5), number("y", 0, 10)])])
    row = score(document, {"org": {"x": 3, "y": 7}})["org", "whole"]
    assert (row["score"], row["maximum"]) == ("10", "15")


def test_a_choice_is_a_level_and_joins_ladders(score):
    names = ["One", "Two", "Three"]
    document = framework(
        [{"kind": "whole", "method": "mean"}, {"kind": "choice", "method": "choice"},
         {"kind": "steps", "method": "ladder"}],
        [section("all", "whole", [
            section("chosen", "choice", [option("which", "stages")]),
            section("climbed", "steps", [
                {"id": "started", "level": 2, "text": "It is started."},
                {"id": "done", "level": 3, "text": "It is done."}])])],
        levels=[{"level": place, "name": name, "meaning": f"{name} of three."}
                for place, name in enumerate(names, 1)],
        answer_scales=[{"scale": "stages", "options": [
            {"label": name, "value": place} for place, name in enumerate(names, 1)]}])
    found = score(document, {
        "org": {"which": "three", "started": "met", "done": "not met"},
        "doubt": {"which": "don't know"}})
    rows = [[found["org", id][name] for name in ("level", "level_upper", "score", "maximum", "status")]
            for id in ("all", "chosen", "climbed")]
    assert rows == [["", "", "2.5", "3", "complete"], ["3", "3", "", "", "complete"],
                    ["2", "2", "", "", "complete"]]
    chosen = found["doubt", "chosen"]
    assert (chosen["level"], chosen["level_upper"], chosen["status"]) == ("1", "3", "complete")
    assert found["doubt", "all"]["score"] == "1"


def test_a_hidden_answer_is_kept_and_never_scored(score):
    document = framework(
        [{"kind": "part", "method": "mean"}],
        [section("whole", "part", [
            option("any", "yes-no"),
            option("how-many", "yes-no", shown_when={"question": "any", "answers": ["Yes"]}),
            option("how-well", "yes-no", shown_when={"question": "how-many", "answers": ["Yes"]}),
        ])],
        answer_scales=[{"scale": "yes-no", "options": [
            {"label": "Yes", "value": 1}, {"label": "No", "value": 0}]}])
    found = score(document, {
        "shown": {"any": "Yes", "how-many": "Yes", "how-well": "No"},
        "hidden": {"any": "No", "how-many": "Yes", "how-well": "Yes"}})
    assert close(value(found["shown", "whole"]), 2 / 3)
    row = found["hidden", "whole"]
    assert (row["score"], row["asked"], row["answered"], row["status"]) == ("0", "1", "1", "complete")
    assert found["notes"].endswith(
        "note: 2 answers are to questions not shown after the other answers. They stay in the table "
        "and are not scored.\n")


def test_json_says_the_rule_and_what_is_hidden(declaration, tmp_path):
    document = missing_data(ITEMS)
    (tmp_path / "any.yaml").write_text(frameworks.text(document), "utf-8")
    table = tables.table([["org", id, str(x)] for id, x in ALL.items()])
    rows = json.loads(declaration("score", "--framework", "any.yaml", "--json", input=table).out)
    assert [(row["section"], row["rule"], row["score"], row["minimum"], row["maximum"],
             row["coverage"], row["hidden_answers"]) for row in rows] == [
        ("any", "mean over items", 80, 0, 100, 1, 0), ("a", "mean over children", 70, 0, 100, 1, 0),
        ("b", "mean over children", 85, 0, 100, 1, 0)]


# Against a second implementation.


def test_an_index_of_51_units_and_49_indicators(score):
    """Three levels of weighted means, over numbers on scales of their own, with holes."""
    chance = random.Random(51_49)
    indicators, lows, highs = [], [], []
    for place in range(49):
        low, high = sorted(chance.uniform(-1e6, 1e6) for _ in range(2))
        lows.append(low)
        highs.append(high)
        more = {"greater_is": "worse"} if chance.random() < 0.3 else {}
        indicators.append(
            number(f"indicator-{place:02}", low, high, weight=chance.randint(0, 40) / 10 + 0.1, **more))
    cuts = [0, 5, 9, 16, 22, 30, 36, 43, 49]
    pillars = [
        section(f"pillar-{n}", "pillar", indicators[start:end], weight=chance.randint(1, 9) / 3)
        for n, (start, end) in enumerate(zip(cuts, cuts[1:]))
    ]
    halves = [section(f"half-{n}", "half", pillars[4 * n:4 * n + 4], weight=2 + n) for n in (0, 1)]
    document = framework(
        [{"kind": "half", "method": "mean"},
         {"kind": "pillar", "method": "mean", "scale": {"from": 0, "to": 100}}],
        halves, overall={"method": "mean"})
    answers = {}
    for unit in range(51):
        answers[f"unit-{unit:02}"] = {
            item["id"]: chance.uniform(low, high)
            for item, low, high in zip(indicators, lows, highs) if chance.random() > 0.1
        }
    found = score(document, answers)
    scorer = engine.Scorer(document)
    for unit, sheet in answers.items():
        expected = scorer.scores(sheet)
        assert len(expected) == 1 + 2 + 8
        for id, result in expected.items():
            row = found[unit, id]
            assert close(value(row), result and result[0]), (unit, id)
            assert close(value(row, "maximum"), result and 100.0)


RULES = ["sum", "mean", "minimum", "median", "lower-median", "geometric", "harmonic"]


@pytest.mark.parametrize("seed", range(6))
def test_deep_trees_of_every_rule_and_policy(score, seed):
    """Six levels, a rule and policies of its own for each, weights and holes at random."""
    chance = random.Random(seed)
    kinds = []
    for depth in range(6):
        rule = chance.choice(RULES)
        kind = {"kind": f"kind-{depth}", "method": rule, "over": chance.choice(["children", "items"])}
        zero = [] if rule in ("geometric", "harmonic") else ["zero"]
        kind["not_applicable"] = chance.choice(["exclude", "full", "target", *zero])
        kind["unanswered"] = chance.choice(["exclude", "exclude", *zero, "block"])
        # Items are put on a scale of their own; scores stay as they are.
        if kind["over"] == "items" or depth == 5:
            kind["scale"] = {"from": 1, "to": 10}
        kinds.append(kind)
    for depth, kind in enumerate(kinds[:-1]):
        # A section that does not apply as a whole has no place in the second implementation, and
        # values of several scales only make a sum.
        if kind["over"] == "children":
            kind["method"] = "sum"
            kind["not_applicable"] = "exclude"
            kind["unanswered"] = "exclude"
    count = 0

    def tree(depth):
        nonlocal count
        children = []
        for _ in range(chance.randint(1, 3 if depth < 4 else 4)):
            count += 1
            weight = chance.choice([1, 1, 2, 0.5, 3.25])
            if depth == 5:
                high = chance.choice([5, 10, 100])
                children.append(
                    number(f"item-{count}", 0, high, weight=weight, target=high / 2))
            else:
                children.append(
                    section(f"part-{count}", f"kind-{depth + 1}", tree(depth + 1), weight=weight))
        return children

    document = framework(kinds, [section("top", "kind-0", tree(0))])
    scorer = engine.Scorer(document)
    answers = {}
    for organisation in range(20):
        sheet = {}
        for item in scorer._questions({"sections": document["sections"]}):
            roll = chance.random()
            if roll < 0.8:
                sheet[item["id"]] = chance.uniform(0, item["number"]["maximum"])
            elif roll < 0.9:
                sheet[item["id"]] = "does not apply"
        answers[f"org-{organisation:02}"] = sheet or {"item-1": 1}
    found = score(document, answers)
    for organisation, sheet in answers.items():
        for id, result in scorer.scores(sheet).items():
            assert close(value(found[organisation, id]), result and result[0]), (
                organisation, id, found[organisation, id], result)


# Bad answers, and other rules for the same ones.


def test_answers_off_the_scale_are_refused_where_they_stand(declaration, tmp_path):
    document = framework(
        [{"kind": "part", "method": "mean", "scale": {"from": 0, "to": 1}}],
        [section("whole", "part", [number("share", 0, 100), option("kept", "yes-no"),
                                   option("own", "yes-no", may_not_apply="Nobody owns any.")])],
        answer_scales=[{"scale": "yes-no", "options": [
            {"label": "Yes", "value": 1}, {"label": "No", "value": 0}]}])
    (tmp_path / "any.yaml").write_text(frameworks.text(document), "utf-8")
    table = tables.table([
        ["org", "share", "0,5"], ["org", "share", "101"], ["org", "kept", "Yess"], ["org", "kept", "met"],
        ["org", "share", "1e1"], ["org", "share", "10"], ["org", "share", "11"],
        ["org", "own", "met"]])
    run = declaration("score", "--framework", "any.yaml", input=table, code=65)
    assert [line for line in run.messages.splitlines() if "error:" in line] == [
        "standard input:2:11: error: '0,5' is not a number — write digits from 0 to 100, with a point "
        "before the decimals, or 'don't know'",
        "standard input:3:11: error: 101 is out of range — use a number from 0 to 100",
        "standard input:4:10: error: 'Yess' is not an answer to this question — did you mean 'Yes'?",
        "standard input:5:10: error: 'met' is not an answer to this question — use one of: Yes, No, "
        "don't know",
        "standard input:8:11: error: 'share' is answered '11' here and '10' on line 6 — keep one of "
        "the two rows",
        "standard input:9:9: error: 'met' is not an answer to this question — use one of: Yes, No, "
        "don't know, does not apply",
    ]


def test_respondents_who_differ_on_a_scale_are_read_at_the_least(declaration, tmp_path):
    document = framework(
        [{"kind": "part", "method": "mean"}],
        [section("whole", "part", [number("days", 0, 30, greater_is="worse"), number("x", 0, 30)])])
    (tmp_path / "any.yaml").write_text(frameworks.text(document), "utf-8")
    table = tables.table(
        [["org", "lead", "days", "10"], ["org", "analyst", "days", "20"], ["org", "lead", "x", "30"],
         ["org", "analyst", "x", "30"]],
        ["organisation", "respondent", "question", "answer"])
    run = declaration("score", "--framework", "any.yaml", input=table)
    assert tables.records(run.out)[0]["score"] == "20"
    assert "1 criterion is answered differently by different respondents" in run.messages


def test_the_same_answers_by_every_rule(declaration, tmp_path):
    """METHOD 8, robustness: a commitment by its own rule and under the others, worked by hand."""
    groups = [{name: [(f"{name}-{n}", n) for n in (2, 3, 4, 5)] for name in ("plan", "learn", "share")}]
    (tmp_path / "any.yaml").write_text(frameworks.text(frameworks.small(groups)), "utf-8")
    sheets = {
        "maldon": {"plan": "mmmm", "learn": "mxmm", "share": "mmn"},
        "basildon": {"plan": "mn", "learn": "mn", "share": "mn"},
        "harlow": {"plan": "mmn", "learn": "n", "share": "mmmm"},
    }
    words = {"m": "met", "n": "not met", "x": "does not apply"}
    rows = [[organisation, f"{activity}-{place}", words[letter]]
            for organisation, sheet in sheets.items() for activity, letters in sheet.items()
            for place, letter in enumerate(letters, 2)]
    run = declaration("score", "--framework", "any.yaml", "--rules", "all", input=tables.table(rows))
    found = {
        (row["organisation"], row["scored_under"]): row["level"] or row["score"]
        for row in tables.records(run.out) if row["section"] == "group-1"
    }
    order = ["as stated", "lowest", "lower median", "mean", "supported only", "not applicable as zero"]
    held = {name: [found[name, rule] for rule in order] for name in sheets}
    # Levels 5, 5 and 3; nothing is shown; and the second is at 2 if what does not apply is not met.
    assert held["maldon"][:3] == ["3", "3", "5"] and held["maldon"][4:] == ["2", "2"]
    assert math.isclose(float(held["maldon"][3]), 13 / 3)
    assert held["basildon"] == ["2", "2", "2", "2", "2", "2"]
    assert held["harlow"][:3] == ["1", "1", "3"]
    assert math.isclose(float(held["harlow"][3]), 3)
    assert held["harlow"][4:] == ["1", "1"]
    assert (
        "Of 3 commitments with a level, 1 keep it under all 5 other rules. In 1 of 3 assessments all "
        "of them do.") in run.messages
    for name, verdict in {"maldon": "not all of them do", "basildon": "all of them do"}.items():
        one = tables.table([row for row in rows if row[0] == name])
        alone = declaration("score", "--framework", "any.yaml", "--rules", "all", input=one).messages
        assert f"In the one assessment {verdict}." in alone
    # Harlow is below Basildon by the lowest and above it by the mean; the other pairs never turn.
    assert (
        "note: On 'group-1', 1 of 3 pairs of organisations (33%) changes places when another rule is "
        "chosen.\n") in run.messages
    assert "maldon" not in run.messages and "harlow" not in run.messages


def test_a_note_always_says_for_how_many_levels_the_picture_holds(declaration, tmp_path):
    """Two organisations, a number and no level: nothing to hold, and one pair that never turns."""
    (tmp_path / "any.yaml").write_text(frameworks.text(missing_data(ITEMS)), "utf-8")
    least = {"a": 1, "b": 2}
    table = tables.table([[name, id, str(least[name])] for name in least for id in ALL])
    run = declaration("score", "--framework", "any.yaml", "--rules", "all", input=table)
    plural = missing_data(ITEMS)["section_kinds"][0]["plural"]
    assert [line for line in run.messages.splitlines() if "Read as" not in line] == [
        f"note: Of the {plural} none stands at a level and is complete, so there is no level that the "
        "other rules could change.",
        *(f"note: On '{section}', the one pair of organisations does not change places, whichever "
          "rule is chosen." for section in ("a", "b")),
    ]


def test_the_rules_are_compared_over_the_whole_table(declaration, tmp_path):
    (tmp_path / "any.yaml").write_text(frameworks.text(missing_data(ITEMS)), "utf-8")
    table = tables.table([[name, id, str(x)] for name in ("a", "b") for id, x in ALL.items()])
    options = ("score", "--framework", "any.yaml")
    run = declaration(*options, "--rules", "all", "--grouped", input=table, code=64)
    assert run.error == (
        "error: '--rules all' compares every organisation with every other, and '--grouped' forgets "
        "— leave out one of the two")
    rows = json.loads(declaration(*options, "--rules", "all", "--json", input=table).out)
    assert len(rows) == 2 * 6 * 3
    assert [row["scored_under"] for row in rows[::3]][:6] == [
        "as stated", "lowest", "lower median", "mean", "supported only", "not applicable as zero"]
    assert declaration(*options, "--rules", "own", input=table).out == declaration(
        *options, input=table).out


def test_a_table_of_scales_is_read_in_groups_too(declaration, tmp_path):
    document = missing_data(ITEMS, kind={"kind": "part", "method": "harmonic"})
    (tmp_path / "any.yaml").write_text(frameworks.text(document), "utf-8")
    rows = [[name, id, str(x)] for name in ("a", "b") for id, x in ALL.items()]
    options = ("score", "--framework", "any.yaml")
    table = tables.table(rows)
    assert declaration(*options, "--grouped", input=table).out == declaration(*options, input=table).out
    refused = tables.table([*rows, *([["c", id, "0"] for id in ALL])])
    run = declaration(*options, "--grouped", input=refused, code=65)
    assert [line.split(" — ")[0] for line in run.errors] == [
        f"standard input: error: '{part}' of c holds a 0 or less, of which there is no harmonic mean"
        for part in ("a", "b")]
    assert declaration(*options, input=refused, code=65).text == ""
