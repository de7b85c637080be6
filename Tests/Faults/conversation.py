"""The interview: every answer is saved before the next question is asked, whatever happens then."""

import collections
import os
import pathlib
import pty
import random
import re
import select
import shutil
import sqlite3
import subprocess
import tempfile
import termios
import time

import standing

ORGANISATION, ACTIVITY = "chelmsford-city-council", "analyst-network"
QUESTION = re.compile(r"^[0-9]+\.[0-9]+\.[0-9]+ Criterion ", re.MULTILINE)
PROMPT = re.compile(r"(Answer 1 to [45], or help|Enter to [^\n]*):? $")


def interview(program, folder, fault):
    """Answers *met* to all that is asked. Returns the exit status and how many were asked."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (50, 200))
    process = subprocess.Popen(
        [program.path, "assess", ORGANISATION, "--commitment", ACTIVITY], cwd=folder,
        env=program.environment(folder, fault), stdin=slave, stdout=slave, stderr=slave,
        start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    shown, unread, deadline = "", "", time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([master], [], [], 60)[0]:
            break
        try:
            data = os.read(master, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
        except OSError:
            break
        if not data:
            break
        shown, unread = shown + data, unread + data
        found = PROMPT.search(unread)
        if found:
            unread = ""
            os.write(master, b"1\n" if found.group(1).startswith("Answer") else b"\n")
    process.kill()
    os.close(master)
    return process.wait(), shown


def answered(path):
    """How many answers of the organisation a workspace holds."""
    with sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) as file:
        words = "SELECT count(*) FROM history WHERE subject = 'answer' AND organisation = ?"
        return file.execute(words, [ORGANISATION]).fetchone()[0]


def try_kills(program, starts, folder, rounds, seed):
    """Breaks interviews at calls drawn at random. Returns what is wrong."""
    draw, problems, counts = random.Random(f"{seed} assess"), [], collections.Counter()
    log = folder / "assess.log"
    whole = folder / "whole"
    shutil.copytree(starts / "programme", whole)
    code, shown = interview(program, whole, {"FAULTS_LOG": str(log)})
    asked = len(QUESTION.findall(shown))
    if code != 0 or asked != 7 or answered(whole / "essex.declaration") != asked:
        return [f"assess: an interview ended with {code} after {asked} questions: {shown[-400:]}"]
    calls = [line.split(" ", 1)[0] for line in log.read_text().splitlines()]
    for _ in range(rounds):
        do = draw.choice(["kill", "tear", "EIO", "ENOSPC", "short"])
        call = {"kill": "any", "tear": "write"}.get(do) or draw.choice(["write", "sync", "open"])
        most = len(calls) if call == "any" else calls.count(call)
        fault = {"FAULTS_CALL": call, "FAULTS_AT": str(draw.randint(1, most)), "FAULTS_DO": do}
        with tempfile.TemporaryDirectory(prefix="faults-") as name:
            place = pathlib.Path(name) / "work"
            shutil.copytree(starts / "programme", place)
            code, shown = interview(program, place, fault)
            asked = len(QUESTION.findall(shown))
            _, _, found = standing.everything(program, place)
            kept = answered(place / "essex.declaration")
            wrong = list(found)
            # A question that is asked says that what was answered before it is saved.
            if not max(0, asked - 1) <= kept <= asked:
                wrong.append(f"{asked} were asked and {kept} are kept")
            if code not in ((0, -9) if do in ("kill", "tear") else (0, 73)):
                wrong.append(f"exit status {code}: {shown[-300:]}")
            counts["killed" if code == -9 else "refused" if code else "finished"] += 1
            problems += [f"assess: {fault}: {problem}" for problem in wrong]
    said = ", ".join(f"{count} {ending}" for ending, count in sorted(counts.items()))
    print(f"\n{rounds} interviews, {said}: {len(problems)} problems.", flush=True)
    return problems
