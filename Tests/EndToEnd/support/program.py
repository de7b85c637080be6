"""The built program, run as a person or a script would run it."""

import dataclasses
import os
import re
import subprocess

STATUSES = {0, 1, 64, 65, 66, 70, 73, 75, 130}


@dataclasses.dataclass(frozen=True)
class Run:
    """What one run of the program left behind."""

    words: tuple
    code: int
    out: bytes
    err: bytes

    @property
    def text(self):
        """Standard output, its line ends as they were written."""
        return self.out.decode("utf-8")

    @property
    def messages(self):
        """Standard error."""
        return self.err.decode("utf-8")

    @property
    def errors(self):
        """The lines of standard error that say what is wrong and what to do."""
        return [line for line in self.messages.splitlines() if re.match(r"(.+: )?error: ", line)]

    @property
    def error(self):
        """The only error."""
        assert len(self.errors) == 1, f"one clear message, not {self.messages!r}"
        return self.errors[0]


class Program:
    """Runs the program in a folder, in an environment of its own."""

    def __init__(self, path, folder):
        self.path = str(path)
        self.folder = folder

    def environment(self, more=None):
        """The whole environment of a run. Its terminal is one that could show colours."""
        return {
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "TZ": "UTC",
            **(more or {}),
        }

    def start(self, *words, env=None, cwd=None, **options):
        """Starts the program and does not wait for it."""
        return subprocess.Popen(
            [self.path, *map(str, words)],
            cwd=cwd or self.folder,
            env=self.environment(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    def __call__(self, *words, input=None, env=None, cwd=None, code=0, before=(), **options):
        """Runs the program to its end, and checks what every run owes.

        `code` is the exit status that the test expects, and `before` a command that runs ours.
        """
        source = {"stdin": subprocess.DEVNULL} if input is None else {"input": input}
        done = subprocess.run(
            [*before, self.path, *map(str, words)],
            cwd=cwd or self.folder,
            env=self.environment(env),
            capture_output=True,
            timeout=120,
            check=False,
            **source,
            **options,
        )
        run = Run(tuple(map(str, words)), done.returncode, done.stdout, done.stderr)
        assert run.code == code, f"exit status {run.code}, not {code}: {run}"
        check(run)
        return run


def check(run):
    """Checks what every run owes, whatever it was asked."""
    assert run.code in STATUSES, run
    # A PDF may hold any byte.
    text = b"" if run.out.startswith(b"%PDF-") else run.out
    assert b"\x1b" not in text + run.err, f"an escape sequence: {run}"
    if run.code >= 64:
        assert run.errors, f"a failure without a message: {run}"
        if "--grouped" not in run.words:
            assert run.out == b"", f"a failure that wrote to standard output: {run}"
    for error in run.errors:
        problem, dash, remedy = error.partition(" — ")
        assert dash and problem and remedy, f"a message without a remedy: {error!r}"
        assert not re.search(r"\b(please|sorry|invalid)\b", error, re.IGNORECASE), error
