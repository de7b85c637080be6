"""Measures how soon the program answers: its start, and its smallest piece of daily work.

    python start.py PROGRAM [RUNS]

The peer of the start is the Python interpreter doing nothing. Given are medians.
"""

import pathlib
import sys
import tempfile

from timing import in_turns, timed


def main():
    """Measures and prints."""
    program = pathlib.Path(sys.argv[1]).resolve()
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    with tempfile.TemporaryDirectory() as folder:
        demo = pathlib.Path(folder) / "demo"
        timed([program, "demo", "--output", demo])
        compare = [program, "report", "compare", "--workspace", demo / "demo.declaration"]
        compare += ["--output", demo / "one.html", "--force"]
        status = [program, "status", "--workspace", demo / "demo.declaration"]
        commands = {
            "declaration --version": [program, "--version"],
            "declaration status": status,
            "declaration report compare": compare,
            "python -c ''": [sys.executable, "-c", ""],
        }
        found = in_turns(
            runs, {name: lambda words=words: timed(words)[0] for name, words in commands.items()}
        )
    print(f"{runs} runs in turns, medians")
    print(f"{'':30}{'clock':>10}{'processor':>12}{'memory':>10}")
    for name, cost in found.items():
        print(
            f"{name:30}{1000 * cost.clock:7.1f} ms{1000 * cost.processor:9.1f} ms"
            f"{cost.memory:7.0f} MB"
        )


if __name__ == "__main__":
    main()
