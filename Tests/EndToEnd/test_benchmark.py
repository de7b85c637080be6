"""What the benchmarks measure us against comes to the same: the pack by pandas, scores by DuckDB and
Polars.

The peers in Tests/Benchmarks know METHOD and nothing of our code (REPORTS 19 and 27).
"""

import csv
import importlib.util
import re
import subprocess
import sys

import pandas
import pytest

from support import frameworks, pages, tables

BENCHMARKS = frameworks.ROOT / "Tests/Benchmarks"


@pytest.fixture(scope="module")
def peer():
    """The peer as a module."""
    description = importlib.util.spec_from_file_location("peer", BENCHMARKS / "pack_peer.py")
    module = importlib.util.module_from_spec(description)
    description.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def exported(binary, demo, tmp_path_factory):
    """Every round of the demonstration."""
    from support.program import Program

    folder = tmp_path_factory.mktemp("exported")
    Program(binary, folder)(
        "export", "--workspace", demo / "demo.declaration", "--output", "data"
    )
    return folder / "data"


@pytest.fixture(scope="module")
def reckoned(peer, exported):
    """What the peer makes of the answers."""
    return peer.reckon(peer.read(exported))


def ours(folder, name):
    """One of our tables."""
    return tables.records((folder / f"{name}.csv").read_bytes())


def test_every_level_is_what_pandas_reckons(exported, reckoned):
    theirs = {
        (row.round, row.organisation, row.section): (
            row.status,
            "" if pandas.isna(row.level) else str(row.level),
        )
        for row in reckoned["levels"].itertuples()
    }
    rows = ours(exported, "levels")
    assert len(rows) == len(theirs) > 600
    for row in rows:
        key = row["round"], row["organisation"], row["section"]
        assert (row["status"], row["level"]) == theirs[key], key


def test_every_distribution_is_what_pandas_reckons(exported, reckoned):
    found = {}
    for row in ours(exported, "distribution"):
        counts = found.setdefault((row["round"], row["section"]), {})
        counts[row["standing"]] = int(row["organisations"])
    assert found == {key: one["counts"] for key, one in reckoned["distribution"].items()}


def test_every_median_and_quartile_is_what_pandas_reckons(peer, demo, exported, reckoned):
    captions = pages.Document(demo / "comparison.html").elements("figcaption")
    sections = {
        row["number"].split()[1]: row["section"]
        for row in ours(exported, "sections")
        if row["edition"] == ours(exported, "levels")[-1]["edition"]
    }
    last = ours(exported, "levels")[-1]["round"]
    seen = 0
    for caption in captions:
        text = pages.words(caption)
        number = text.split()[0]
        lower, median, upper = reckoned["distribution"][last, sections[number]]["middle"]
        words = re.search(r"Median (\d); middle half (?:(\d) to (\d)|all stand at (\d))", text) or (
            re.search(r"Median (\d); the middle half all (?:stand at) (\d)", text)
        )
        assert words, text
        given = [int(group) for group in words.groups() if group]
        assert given[0] == median and {given[1], given[-1]} == {lower, upper}, text
        seen += 1
    assert seen == 13


def test_what_is_commonly_unmet_is_what_pandas_reckons(exported, reckoned):
    columns = ["round", "question", "unmet", "applicable", "unknown", "unanswered"]
    theirs = {tuple(map(str, row)) for row in reckoned["unmet"][columns].itertuples(index=False)}
    assert {tuple(row[name] for name in columns) for row in ours(exported, "unmet")} == theirs


def test_the_need_for_support_is_what_pandas_reckons(exported, reckoned):
    columns = ["round", "support", "organisation", "section", "criteria", "below_target"]
    theirs = {
        tuple(str(cell).lower() for cell in row)
        for row in reckoned["support"][columns].itertuples(index=False)
    }
    assert {tuple(row[name] for name in columns) for row in ours(exported, "support")} == theirs


def test_the_peer_writes_as_many_pages(peer, demo, exported, reckoned, tmp_path):
    count = peer.write(peer.read(exported), reckoned, tmp_path)
    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.html")}
    packed = {str(path.relative_to(demo)) for path in demo.rglob("*.html")}
    assert len(written) == count and written == packed


@pytest.fixture(scope="module")
def many(binary, tmp_path_factory):
    """Three hundred organisations' answers, and the levels that the program gives them."""
    from support.program import Program

    folder = tmp_path_factory.mktemp("many")
    written = subprocess.run(
        [
            sys.executable,
            "-c",
            "import pathlib, score_tables as t;"
            f"t.write_answers(pathlib.Path({str(folder)!r}) / 'table.csv', 300);"
            f"t.write_questions(pathlib.Path({str(folder)!r}) / 'questions.csv')",
        ],
        cwd=BENCHMARKS,
    )
    assert written.returncode == 0
    rows = tables.records(Program(binary, folder)("score", "table.csv").out)
    levels = {
        (row["organisation"], row["section"]): row["level"]
        for row in rows
        if row["kind"] == "activity"
    }
    return folder, levels


@pytest.mark.parametrize("peer", ["duckdb", "polars"])
def test_every_claimed_level_is_what_the_peer_comes_to(many, peer):
    folder, levels = many
    output = folder / f"{peer}.csv"
    subprocess.run(
        [
            sys.executable,
            BENCHMARKS / f"score_{peer}.py",
            folder / "table.csv",
            folder / "questions.csv",
            output,
        ],
        check=True,
    )
    theirs = {
        (row["organisation"], row["section"]): row["level"]
        for row in csv.DictReader(output.read_text("utf-8").splitlines())
    }
    assert theirs == levels and len(levels) == 300 * 13
    assert set(levels.values()) == {"1", "2", "3", "4", "5"}
