"""How long processes take and how much memory, seen from outside.

    python timing.py COMMAND...    runs a command and writes what it cost to standard error, as JSON

Each command is started by a small process of its own: what a process is said to have held at its
most is never less than what its parent held when it was started.
"""

import dataclasses
import json
import os
import statistics
import sys
import time


@dataclasses.dataclass(frozen=True)
class Cost:
    """What a process took: seconds on the clock and on the processor, and megabytes at its most.

    The memory is all that was resident at once, the pages of mapped files included.
    """

    clock: float
    processor: float
    memory: float


def timed(words, output=None):
    """Runs a process.

    What it writes to standard output goes where it is told, or is handed back.
    """
    import subprocess

    done = subprocess.run(
        [sys.executable, "-S", __file__, *map(str, words)],
        stdout=subprocess.PIPE if output is None else output,
        stderr=subprocess.PIPE,
    )
    assert done.returncode == 0, words
    return Cost(*json.loads(done.stderr.splitlines()[-1])), done.stdout


def median(costs):
    """The median of each figure by itself."""
    columns = zip(*map(dataclasses.astuple, costs))
    return Cost(*map(statistics.median, columns))


def in_turns(runs, commands):
    """Runs several commands in turns, so that whatever else the machine does falls on all of them.

    The first turn fills the caches and is not counted. Given are the medians.
    """
    found = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, run_it in commands.items():
            cost = run_it()
            if run > 0:
                found[name].append(cost)
    return {name: median(costs) for name, costs in found.items()}


def main():
    """Runs the command that was named."""
    words = sys.argv[1:]
    began = time.perf_counter()
    nothing = os.open(os.devnull, os.O_WRONLY)
    process = os.posix_spawnp(
        words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 2)]
    )
    _, status, usage = os.wait4(process, 0)
    cost = (
        time.perf_counter() - began,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
    )
    print(json.dumps(cost), file=sys.stderr)
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
