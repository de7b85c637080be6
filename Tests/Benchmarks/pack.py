"""Measures the pack against the same numbers by pandas and Jinja2, and prints the ratio.

    python pack.py PROGRAM [RUNS]

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
import sys
import tempfile

import jinja2
import pandas

from timing import Cost, in_turns, timed

PEER = pathlib.Path(__file__).parent / "pack_peer.py"


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
        works = []

        def by_peer():
            cost, said = timed(peer)
            works.append(json.loads(said))
            return cost

        found = in_turns(
            runs,
            {
                "declaration report pack": lambda: timed(pack)[0],
                "declaration report compare": lambda: timed(compare)[0],
                f"pandas {pandas.__version__} and Jinja2 {jinja2.__version__}": by_peer,
            },
        )
        size = len(list((folder / "pack").rglob("*.html")))
        assert size == works[-1]["pages"], "as many pages"
    ours, _, theirs = found.values()
    # The peer says itself what it took without its imports.
    work = Cost(*(statistics.median(one["work"][n] for one in works[1:]) for n in (0, 1)), 0)
    found["  without its imports"] = work
    print(f"{size} pages, {runs} runs in turns, medians")
    print(f"{'':42}{'clock':>10}{'processor':>12}")
    for name, cost in found.items():
        print(f"{name:42}{1000 * cost.clock:7.0f} ms{1000 * cost.processor:9.0f} ms")
    for name, cost in [("ratio", theirs), ("ratio without the peer's imports", work)]:
        print(f"{name:42}{cost.clock / ours.clock:10.1f}{cost.processor / ours.processor:12.1f}")
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
