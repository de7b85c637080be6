"""How long processes take and how much memory, seen from outside."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds on the clock and on the processor, and megabytes at its most.

    The memory is all that was resident at once, the pages of mapped files included.
    """

    clock: float
    processor: float
    memory: float


def timed(words, output=subprocess.PIPE):
    """Runs a process.

    What it writes to standard output goes where it is told, or is handed back.
    """
    began = time.perf_counter()
    process = subprocess.Popen(list(map(str, words)), stdout=output, stderr=subprocess.DEVNULL)
    said = process.stdout.read() if process.stdout else None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    clock = time.perf_counter() - began
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), said


def median(costs):
    """The median of each figure by itself."""
    return Cost(*(statistics.median(getattr(one, name) for one in costs)
                  for name in ("clock", "processor", "memory")))


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
