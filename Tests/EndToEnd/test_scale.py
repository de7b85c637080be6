"""Scoring many organisations: however the table comes and whatever the machine, the same scores."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from support import frameworks

BENCHMARKS = frameworks.ROOT / "Tests/Benchmarks"


def write_answers(path, organisations):
    """The table that the benchmarks score."""
    call = f"import pathlib, score_tables as t; t.write_answers(pathlib.Path({str(path)!r}), {organisations})"
    subprocess.run([sys.executable, "-c", call], cwd=BENCHMARKS, check=True)


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    """Two thousand organisations: more than one piece, block and page."""
    path = tmp_path_factory.mktemp("scale") / "table.csv"
    write_answers(path, 2_000)
    return path


@pytest.fixture(scope="module")
def scores(binary, table):
    """What the program makes of it."""
    return subprocess.run([binary, "score", table], stdout=subprocess.PIPE, check=True).stdout


def score(binary, *words, **more):
    done = subprocess.run([binary, "score", *words], capture_output=True, check=True, **more)
    return done.stdout


def test_a_file_a_redirection_and_a_pipe_score_alike(binary, table, scores):
    with open(table, "rb") as file:
        assert score(binary, stdin=file) == scores
    assert score(binary, input=table.read_bytes()) == scores
    assert score(binary, "--grouped", table) == scores
    assert score(binary, "--grouped", input=table.read_bytes()) == scores


def test_one_core_and_all_write_the_same(binary, table, scores):
    def on_one_core():
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    assert score(binary, table, preexec_fn=on_one_core) == scores
    ours = json.loads(score(binary, "--json", table))
    assert json.loads(score(binary, "--json", table, preexec_fn=on_one_core)) == ours
    assert len(ours) == len(scores.splitlines()) - 1


@pytest.mark.parametrize(
    "form",
    [
        dict(lineterminator="\r\n"),
        dict(delimiter=";", lineterminator="\n"),
        dict(quoting=csv.QUOTE_ALL, lineterminator="\r\n"),
    ],
    ids=["CRLF", "semicolons", "quotes"],
)
def test_however_it_is_written_a_table_scores_alike(binary, table, scores, form):
    written = io.StringIO(newline="")
    with open(table, newline="", encoding="utf-8") as file:
        csv.writer(written, **form).writerows(csv.reader(file))
    assert score(binary, input=written.getvalue().encode()) == scores


def test_a_row_out_of_the_way_changes_only_itself(binary, table, scores):
    lines = table.read_bytes().split(b"\n")
    # Far into the table, so that most of it is read before.
    at = len(lines) - 500
    lines[at] = b'"' + lines[at].replace(b",", b'","') + b'"'
    assert score(binary, input=b"\n".join(lines)) == scores


def test_a_mistake_far_into_the_table_names_its_line(binary, table):
    lines = table.read_bytes().split(b"\n")
    at = len(lines) - 500
    lines[at] = lines[at].replace(b"body-", b"Body ")
    done = subprocess.run([binary, "score"], input=b"\n".join(lines), capture_output=True)
    assert done.returncode == 65 and done.stdout == b""
    assert f"standard input:{at + 1}:1: error: 'Body".encode() in done.stderr


def test_a_contradiction_across_the_table_is_found(binary, table):
    lines = table.read_bytes().split(b"\n")
    organisation, question, answer = lines[1].decode().split(",")
    other = "partly" if answer == "met" else "met"
    text = b"\n".join(lines[:-1]) + f"\n{organisation},{question},{other}\n".encode()
    done = subprocess.run([binary, "score"], input=text, capture_output=True)
    assert done.returncode == 65 and done.stdout == b""
    assert f"'{question}' is answered '{other}' here and".encode() in done.stderr


def test_twenty_thousand_organisations_fit_into_sixty_four_megabytes(binary, tmp_path):
    write_answers(tmp_path / "table.csv", 20_000)
    timing = [sys.executable, "-S", BENCHMARKS / "timing.py"]
    for more in ([], ["--grouped"]):
        with open(tmp_path / "scores.csv", "wb") as output:
            done = subprocess.run(
                [*timing, binary, "score", tmp_path / "table.csv", *more],
                stdout=output,
                stderr=subprocess.PIPE,
                check=True,
            )
        memory = json.loads(done.stderr.splitlines()[-1])[2]
        assert 5 < memory < 64, more
        # A header and eighteen sections for each organisation.
        assert (tmp_path / "scores.csv").read_bytes().count(b"\n") == 1 + 18 * 20_000
