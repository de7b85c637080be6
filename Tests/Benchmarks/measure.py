"""Measures the pack against the same numbers by pandas and Jinja2, and prints the ratio.

    python measure.py PROGRAM [RUNS]

Both begin from the demonstration: the program from its workspace, the peer from the tables that the
program exported of it. Runs take turns, so that whatever else the machine does falls on both. Given
are medians: of the time on the clock, and of the time on the processor, with all that a process of
its own costs. The peer's are given a second time without its imports.
"""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

import jinja2
import pandas

PEER = pathlib.Path(__file__).parent / "peer.py"


def timed(words):
    """How long a process takes on the clock and on the processor, in seconds, and what it wrote."""
    began = time.perf_counter()
    process = subprocess.Popen(list(map(str, words)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return (time.perf_counter() - began, usage.ru_utime + usage.ru_stime), output


def medians(samples):
    """The median of each column, in milliseconds."""
    return [1000 * statistics.median(column) for column in zip(*samples)]


def main():
    """Runs both in turns and prints what it took."""
    program = pathlib.Path(sys.argv[1]).resolve()
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        demo, data = folder / "demo", folder / "data"
        timed([program, "demo", "--output", demo])
        use = ["--workspace", demo / "demo.declaration"]
        timed([program, "export", *use, "--output", data])
        pack = [program, "report", "pack", *use, "--output", folder / "pack", "--force"]
        compare = [program, "report", "compare", *use, "--output", folder / "one.html", "--force"]
        peer = [sys.executable, PEER, data, folder / "peer"]
        found = {"pack": [], "compare": [], "peer": [], "work": []}
        for run in range(runs + 1):
            one, other, (third, said) = timed(pack)[0], timed(compare)[0], timed(peer)
            if run > 0:  # The first fills the caches of the disk.
                found["pack"].append(one)
                found["compare"].append(other)
                found["peer"].append(third)
                found["work"].append(json.loads(said)["work"])
        size = len(list((folder / "pack").rglob("*.html")))
        assert size == json.loads(said)["pages"], "as many pages"
    told = {name: medians(samples) for name, samples in found.items()}
    print(f"{size} pages, {runs} runs in turns, medians")
    print(f"{'':42}{'clock':>10}{'processor':>12}")
    for name, what in [
        ("pack", "declaration report pack"),
        ("compare", "declaration report compare"),
        ("peer", f"pandas {pandas.__version__} and Jinja2 {jinja2.__version__}"),
        ("work", "  without its imports"),
    ]:
        clock, processor = told[name]
        print(f"{what:42}{clock:7.0f} ms{processor:9.0f} ms")
    for name, what in [("peer", "ratio"), ("work", "ratio without the peer's imports")]:
        ratios = [theirs / ours for theirs, ours in zip(told[name], told["pack"])]
        print(f"{what:42}{ratios[0]:10.1f}{ratios[1]:12.1f}")
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
