"""Measures `declaration score` against DuckDB, Polars and a bare pass over the same bytes.

    python score.py PROGRAM BAREPASS [--runs RUNS] [--million]

All read the same table of 20,000 organisations and every criterion of the Declaration, and write
the claimed level of every activity as CSV; the program also writes all else that it says of a
section. The levels are compared before anything is timed. Then the program alone: over the same
answers as other programs write them, and over tables of four sizes, or five with --million, which
needs 4 GB of disk.
"""

import argparse
import csv
import importlib.metadata
import os
import pathlib
import platform
import sys
import tempfile

from score_tables import questions, write_answers, write_otherwise, write_questions
from timing import in_turns, timed

HERE = pathlib.Path(__file__).parent
SIZE = 20_000
GROWTH = [16, 1_000, SIZE, 100_000]


def levels(path):
    """The claimed level of each activity, where the table says one."""
    with open(path, newline="", encoding="utf-8") as file:
        return {
            (row["organisation"], row["section"]): row["level"]
            for row in csv.DictReader(file)
            if row.get("kind", "activity") == "activity"
        }


def compare(program, folder, runs, bare_pass):
    """The program, its peers and the limit, over one table."""
    table, asked = folder / "table.csv", folder / "questions.csv"
    write_questions(asked)
    write_answers(table, SIZE)
    outputs = {name: folder / f"{name}.csv" for name in ("ours", "duckdb", "polars", "bare")}

    def ours(*more):
        with open(outputs["ours"], "wb") as output:
            return timed([program, "score", table, *more], output)[0]

    def peer(name):
        words = [sys.executable, HERE / f"score_{name}.py", table, asked, outputs[name]]
        return timed(words)[0]

    def bare():
        with open(outputs["bare"], "wb") as output:
            return timed([bare_pass, table, outputs["ours"].stat().st_size], output)[0]

    ours()
    expected = levels(outputs["ours"])
    assert len(expected) == SIZE * len({section for _, _, section in questions()})
    for name in ("duckdb", "polars"):
        peer(name)
        assert levels(outputs[name]) == expected, f"{name} comes to other levels"

    return in_turns(
        runs,
        {
            "declaration score": ours,
            "declaration score --grouped": lambda: ours("--grouped"),
            f"DuckDB {importlib.metadata.version('duckdb')}": lambda: peer("duckdb"),
            f"Polars {importlib.metadata.version('polars')}": lambda: peer("polars"),
            "a bare pass": bare,
        },
    )


def write_differently(program, folder, runs):
    """The program over the same answers, written otherwise; it comes to the same levels."""
    table, output = folder / "table.csv", folder / "otherwise.csv"

    def score(path, *more):
        with open(output, "wb") as file:
            return timed([program, "score", path, "--round-date", "2026-03-31", *more], file)[0]

    score(table)
    expected = levels(output)
    ways = {"as above": table, **dict(write_otherwise(table, folder))}
    for how, path in ways.items():
        score(path)
        assert levels(output) == expected, f"{how}, the levels are others"
    return in_turns(runs, {how: lambda path=path: score(path) for how, path in ways.items()})


def grow(program, folder, sizes, runs):
    """The program over tables of growing size."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for size in sizes:
        table = folder / f"{size}.csv"
        write_answers(table, size)
        found = in_turns(
            1 if size > 100_000 else runs,
            {
                how: lambda more=more: timed([program, "score", table, *more], nowhere)[0]
                for how, more in (("any order", []), ("grouped", ["--grouped"]))
            },
        )  # fmt: skip
        table.unlink()
        yield size, found


def main():
    """Measures and prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("bare_pass", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--million", action="store_true")
    wanted = parser.parse_args()
    program = wanted.program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        found = compare(program, folder, wanted.runs, wanted.bare_pass.resolve())
        rows = SIZE * len(questions())
        print(f"{SIZE:,} organisations, {rows:,} rows, {wanted.runs} runs in turns, medians")
        print(f"{'':30}{'clock':>10}{'processor':>12}{'memory':>10}{'ratio':>8}")
        base = found["declaration score"].clock
        for name, cost in found.items():
            print(
                f"{name:30}{1000 * cost.clock:7.0f} ms{1000 * cost.processor:9.0f} ms"
                f"{cost.memory:7.0f} MB{cost.clock / base:8.2f}"
            )
        print(f"\n{'the same answers':40}{'clock':>10}{'memory':>10}{'ratio':>8}")
        otherwise = write_differently(program, folder, wanted.runs)
        base = otherwise["as above"].clock
        for how, cost in otherwise.items():
            print(f"{how:40}{1000 * cost.clock:7.0f} ms{cost.memory:7.0f} MB{cost.clock / base:8.2f}")
        print(f"\n{'organisations':>14}{'clock':>13}{'an organisation':>18}{'memory':>10}"
              f"{'grouped':>13}{'memory':>10}")  # fmt: skip
        sizes = GROWTH + ([1_000_000] if wanted.million else [])
        for size, both in grow(program, folder, sizes, wanted.runs):
            one, other = both["any order"], both["grouped"]
            print(
                f"{size:14,}{1000 * one.clock:10.0f} ms{1e6 * one.clock / size:15.1f} µs"
                f"{one.memory:7.0f} MB{1000 * other.clock:10.0f} ms{other.memory:7.0f} MB"
            )
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
