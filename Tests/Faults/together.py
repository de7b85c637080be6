"""Eight writers and eight readers of one workspace at once."""

import collections
import json
import threading

MALDON = "maldon-district-council"
# Each writer has two criteria of its own, which it always answers with one note between them.
CRITERIA = [
    ("sponsor-named", "projects-listed"), ("leader-learned", "learning-plan"),
    ("leader-spoke", "figures-reviewed"), ("took-part", "staff-listed"),
    ("practice-shared", "forum-presented"), ("masterclass-invited", "leader-completed"),
    ("all-sponsored", "sponsors-present"), ("all-told", "all-took-part"),
]  # fmt: skip
READERS = [
    ["export", "--answers"], ["history", "--json"], ["status", "--json"], ["verify"],
    ["report", "compare"], ["export", "--answers"], ["export", "--response", "maldon"],
    ["agree", "maldon", "--json"],
]  # fmt: skip


class Watch:
    """What was said to writers so far, and what is wrong."""

    def __init__(self):
        self.lock = threading.Lock()
        self.acknowledged = [0] * len(CRITERIA)
        self.begun = [0] * len(CRITERIA)
        self.counts = collections.Counter()
        self.problems = []

    def add(self, who, run, problem=None):
        with self.lock:
            self.counts[f"{who}, exit status {run.code}"] += 1
            if run.code not in (0, 75):
                problem = f"{who}: exit status {run.code}: {run.stderr.decode()[:300]}"
            if problem:
                self.problems.append(problem)


def write(program, folder, watch, number, rounds):
    """One writer: answers both of its criteria, again and again, each time with the next note."""
    for turn in range(1, rounds + 1):
        rows = [f"{MALDON},{id},partly,turn {turn}\n" for id in CRITERIA[number]]
        with watch.lock:
            watch.begun[number] = turn
        table = ("organisation,question,answer,note\n" + "".join(rows)).encode()
        run = program(folder, "import", "-", "--role", "writer", input=table)
        watch.add("writers", run)
        if run.code == 0:
            with watch.lock:
                watch.acknowledged[number] = turn


def turns(text):
    """By writer, which turns an answer table holds: one, where nothing is torn."""
    held = {}
    for line in text.splitlines():
        for number, ids in enumerate(CRITERIA):
            if any(f",{id}," in line for id in ids) and "turn " in line:
                turn = int(line.split("turn ")[1].split(",")[0])
                held.setdefault(number, []).append(turn)
    return held


def read(program, folder, watch, words, done):
    """One reader: what it is shown is never torn, and never older than what was acknowledged."""
    while not done.is_set():
        with watch.lock:
            least = list(watch.acknowledged)
        run = program(folder, *words)
        problem = None
        if run.code == 0 and words == ["export", "--answers"]:
            with watch.lock:
                most = list(watch.begun)
            held = turns(run.stdout.decode())
            for number, seen in held.items():
                if len(seen) != 2 or len(set(seen)) != 1:
                    problem = f"a reader saw half a change: {seen}"
                elif not least[number] <= seen[0] <= most[number]:
                    problem = f"a reader saw turn {seen[0]}, after {least[number]} was acknowledged"
        elif run.code == 0 and words[-1] == "--json":
            json.loads(run.stdout)
        elif run.code == 0 and words == ["report", "compare"]:
            if not run.stdout.endswith(b"</html>\n"):
                problem = "a reader got half a page"
        watch.add("readers", run, problem)


def try_together(program, folder, rounds):
    """Runs them all. Returns what is wrong."""
    place = folder / "together"
    place.mkdir()
    program.must(place, "init")
    program.must(place, "round", "add", "spring-2026", "--date", "2026-03-31")
    # One answer, so that the first reader has a response to ask for.
    first = f"organisation,question,answer\n{MALDON},sponsor-told-others,met\n".encode()
    program.must(place, "import", "-", "--role", "writer", input=first)
    watch, done = Watch(), threading.Event()
    count = max(4, min(rounds, 60))
    writers = [
        threading.Thread(target=write, args=(program, place, watch, number, count))
        for number in range(len(CRITERIA))
    ]
    readers = [
        threading.Thread(target=read, args=(program, place, watch, words, done))
        for words in READERS
    ]
    for thread in writers + readers:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    problems = watch.problems
    held = turns(program.must(place, "export", "--answers").stdout.decode())
    history = json.loads(program.must(place, "history", "--json").stdout)
    told = [json.dumps(entry) for entry in history]
    for number, turn in enumerate(watch.acknowledged):
        if turn and held.get(number, [0])[0] < turn:
            problems.append(f"writer {number} was told of turn {turn}, and {held.get(number)} is there")
    notes = sum('"subject": "note"' in entry for entry in told)
    done_turns = watch.counts["writers, exit status 0"]
    if notes != 2 * done_turns:
        problems.append(f"{done_turns} changes were acknowledged, and {notes / 2} are in the history")
    program.must(place, "verify")
    said = "; ".join(f"{who}: {count}" for who, count in sorted(watch.counts.items()))
    print(f"\n8 writers and 8 readers at once: {said}: {len(problems)} problems.", flush=True)
    return problems
