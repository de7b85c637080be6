"""The built program, run with the shim in between or without it."""

import dataclasses
import os
import pathlib
import re
import subprocess
import time


@dataclasses.dataclass(frozen=True)
class Run:
    """How a run ended."""

    code: int
    stdout: bytes
    stderr: bytes
    seconds: float

    @property
    def errors(self):
        """The lines that say what is wrong."""
        lines = self.stderr.decode("utf-8", "replace").splitlines()
        return [line for line in lines if re.match(r"(.+: )?error: ", line)]


class Program:
    """Runs the program in a folder."""

    def __init__(self, path, shim):
        self.path = os.path.abspath(path)
        self.shim = os.path.abspath(shim)

    @staticmethod
    def mark(folder):
        """What the shim makes beside a folder as soon as it breaks anything."""
        return pathlib.Path(f"{os.path.realpath(folder)}.struck")

    def environment(self, folder, fault=None, log=None):
        """The whole environment of a run, with the shim where there is something for it to do."""
        found = {"HOME": str(folder), "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "TZ": "UTC"}
        found["SWIFT_BACKTRACE"] = "enable=no"
        if fault is not None or log is not None:
            # Whoever asks for the internet is ended, by a signal that no trial allows.
            found |= {"LD_PRELOAD": self.shim, "FAULTS_UNDER": os.path.realpath(folder)}
            found |= {"FAULTS_ALONE": "1", "FAULTS_STRUCK": str(self.mark(folder))}
            found |= fault or {}
            if log is not None:
                found["FAULTS_LOG"] = str(log)
        return found

    def __call__(self, folder, *words, fault=None, log=None, input=None, kill_after=None):
        """Runs the program to its end, or kills it after some seconds."""
        began = time.monotonic()
        process = subprocess.Popen(
            [self.path, *words], cwd=folder, env=self.environment(folder, fault, log),
            stdin=subprocess.DEVNULL if input is None else subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            out, err = process.communicate(input, timeout=kill_after or 120)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
        return Run(process.returncode, out, err, time.monotonic() - began)

    def must(self, folder, *words, input=None):
        """Runs the program, which has to do what it is asked."""
        run = self(folder, *words, input=input)
        if run.code != 0:
            raise SystemExit(f"error: {' '.join(words)} ended with {run.code}: {run.stderr.decode()}")
        return run
