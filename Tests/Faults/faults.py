"""Breaks every command, again and again, and counts what comes of it. `run` says how to start it."""

import argparse
import collections
import concurrent.futures
import pathlib
import random
import shutil
import sys
import tempfile
import time

import conversation
import scenery
import scenes
import together
from program import Program
from trial import Fault, Stage

ENDINGS = ["undone", "done, unsaid", "done", "untouched"]
KINDS = ["killed at a call", "killed in a write", "killed at a time", "disk full", "little room",
         "disk failing", "sync failing"]  # fmt: skip


def pool(stage, draw):
    """For each kind of fault, those that could be tried on a command."""
    count = collections.Counter(stage.calls)
    told = lambda call, at, do, stays=False: (  # noqa: E731
        ("FAULTS_CALL", call), ("FAULTS_AT", str(at)), ("FAULTS_DO", do),
        *([("FAULTS_STAY", "1")] if stays else []))  # fmt: skip
    each = lambda call: range(1, count[call] + 1)  # noqa: E731
    kinds = {
        "killed at a call": [told("any", n, "kill") for n in range(1, len(stage.calls) + 1)],
        "killed in a write": [told("write", n, "tear") for n in each("write")],
        "disk full": [
            told(call, n, do, stays)
            for call in ("write", "open") for n in each(call)
            for do, stays in (("ENOSPC", True), ("ENOSPC", False), ("short", False))
        ],
        "disk failing": [
            told(call, n, "EIO", stays)
            for call in ("write", "open", "rename", "unlink", "truncate") for n in each(call)
            for stays in (True, False)
        ],
        "sync failing": [told("sync", n, do) for n in each("sync") for do in ("EIO", "ENOSPC")],
    }  # fmt: skip
    found = {kind: [Fault(kind, one) for one in some] for kind, some in kinds.items()}
    found["killed at a time"] = [
        Fault("killed at a time", kill_after=draw.uniform(0.001, stage.seconds * 1.1))
        for _ in range(40)
    ]
    # From nothing to about as much as the command writes, a page at a time.
    found["little room"] = [
        Fault("little room", free=draw.randrange(0, count["write"] + 1) * 4096)
        for _ in range(40)
    ]
    return found


def choose(stage, rounds, draw):
    """So many faults, from each kind in turn and spread over the whole run."""
    found = pool(stage, draw)
    for some in found.values():
        draw.shuffle(some)
    chosen = []
    while len(chosen) < rounds and any(found.values()):
        for kind in KINDS:
            if found[kind] and len(chosen) < rounds:
                chosen.append(found[kind].pop())
    return chosen


def try_readers(program, starts):
    """Runs every reader, none of which may change a file. Returns what is wrong."""
    problems = []
    for command, words in scenes.READERS.items():
        with tempfile.TemporaryDirectory() as name:
            log = pathlib.Path(name) / "log"
            run = program(starts / "programme", *words, log=log)
            calls = [line for line in log.read_text().splitlines() if not line.startswith("tell")]
            if run.code not in (0, 1):
                problems.append(f"{command}: exit status {run.code}: {run.stderr.decode()}")
            if calls:
                problems.append(f"{command} is listed as a reader, and changes files: {calls[:3]}")
    return problems


def show(name, outcomes, problems):
    """One line of the table: of each kind, how many faults met the program."""
    met = (outcome.kind for outcome in outcomes if outcome.ending != "untouched")
    kinds = collections.Counter(met)
    endings = collections.Counter(outcome.ending for outcome in outcomes)
    cells = [kinds[kind] for kind in KINDS] + [endings[ending] for ending in ENDINGS]
    print(f"{name:<34}" + "".join(f"{cell:>7}" for cell in cells) + f"{len(problems):>7}", flush=True)


def head():
    """The names of the columns, which are too long to stand side by side."""
    for number, kind in enumerate(KINDS, 1):
        print(f"  {number}  {kind}")
    print("  8  not done, as the exit status says    9  done, though nobody was told    10  done")
    print("  11 tried, and the fault never came      12 problems\n")
    print(f"{'command':<34}" + "".join(f"{number:>7}" for number in range(1, 13)))


def main():
    parser = argparse.ArgumentParser(prog="Tests/Faults/run")
    parser.add_argument("program")
    parser.add_argument("shim")
    parser.add_argument("--rounds", type=int, default=240, help="how many faults for each command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one command, as the help names it")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = pathlib.Path(name)
        # Whoever builds meanwhile changes nothing here.
        # The system's loader takes no path with a space in it.
        shim = shutil.copy(given.shim, folder / "shim.so")
        program = Program(shutil.copy(given.program, folder / "declaration"), shim)
        starts = scenery.make(program, folder / "starts")
        unknown, gone = scenes.unclassified(scenery.commands(program, folder))
        if unknown or gone:
            print(f"error: these commands stand nowhere in scenes.py: {unknown}; gone are: {gone}")
            return 1
        failures = try_readers(program, starts)
        print(f"{len(scenes.READERS)} commands that read change no file.\n")
        head()
        totals = []
        for number, scene in enumerate(scenes.SCENES):
            if given.only not in (None, scene.command):
                continue
            draw = random.Random(f"{given.seed} {scene.name}")
            stage_folder = folder / str(number)
            stage_folder.mkdir()
            stage = Stage(program, scene, starts, stage_folder)
            chosen = choose(stage, given.rounds, draw)
            with concurrent.futures.ThreadPoolExecutor(given.jobs) as workers:
                outcomes = list(workers.map(stage.attempt, chosen))
            problems = [
                f"{scene.name}: {fault}: {problem}"
                for fault, outcome in zip(chosen, outcomes) for problem in outcome.problems
            ]  # fmt: skip
            show(scene.name, outcomes, problems)
            failures += problems
            totals += outcomes
        show("all", totals, failures)
        if given.only in (None, "assess"):
            failures += conversation.try_kills(program, starts, folder, given.rounds, given.seed)
        if given.only is None:
            failures += together.try_together(program, folder, given.rounds)
    print(f"\n{time.monotonic() - began:.0f} s, seed {given.seed}")
    for failure in failures[:40]:
        print(failure[:600], file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
