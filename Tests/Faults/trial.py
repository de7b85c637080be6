"""One trial: a command in a fresh folder, one fault, and what it leaves."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import tempfile

import standing


@dataclasses.dataclass(frozen=True)
class Fault:
    """What is broken: which column of the table it belongs to, and what the shim is told."""

    kind: str
    told: tuple = ()  # Pairs of the shim's variables.
    kill_after: float | None = None
    free: int | None = None  # How many bytes a small disk has left.

    @property
    def kills(self):
        """Whether the program is ended."""
        return self.kind.startswith("killed")

    @property
    def stays(self):
        """Whether whatever is written after it fails too."""
        told = dict(self.told)
        return "FAULTS_STAY" in told or told.get("FAULTS_DO") == "short"

    @property
    def hinders_tidying(self):
        """Whether the program may have to leave what it would take away.

        A journal is left for the next one to undo what cannot be undone on a disk that goes on failing.
        """
        cannot_remove = dict(self.told).get("FAULTS_CALL") in ("unlink", "rename")
        return self.kills or self.free is not None or self.stays or cannot_remove


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What came of a trial."""

    kind: str
    ending: str  # "undone", "done", "done, unsaid" or "untouched" where the fault never came
    problems: tuple


class Stage:
    """A scene, made ready: the folder to begin in, and what stands before and after."""

    def __init__(self, program, scene, starts, folder):
        self.program, self.scene = program, scene
        self.template = folder / "template"
        shutil.copytree(starts / scene.start, self.template)
        for words in scene.before:
            program.must(self.template, *words)
        clean = folder / "clean"
        shutil.copytree(self.template, clean)
        log = folder / "log"
        run = program(clean, *scene.words, log=log)
        if run.code != 0:
            raise SystemExit(f"error: {scene.name}: {run.code} {run.stderr.decode()}")
        self.calls = [line.split(" ", 1)[0] for line in log.read_text().splitlines()]
        self.seconds = run.seconds
        self.after = standing.everything(program, clean)
        before = folder / "before"
        shutil.copytree(self.template, before)
        self.before = standing.everything(program, before)
        for state in (self.before, self.after):
            if state[2]:
                raise SystemExit(f"error: {scene.name}: {state[2]}")
        shutil.rmtree(clean)
        shutil.rmtree(before)

    def attempt(self, fault):
        """Tries one fault."""
        with tempfile.TemporaryDirectory(prefix="faults-") as name:
            folder = pathlib.Path(name) / "work"
            with small_disk(folder, fault.free) as has_disk:
                shutil.copytree(self.template, folder, dirs_exist_ok=True)
                told = dict(fault.told)
                if fault.free is not None:
                    if has_disk:
                        fill(folder, fault.free)
                    else:
                        told["FAULTS_ROOM"] = str(fault.free)
                run = self.program(
                    folder, *self.scene.words, fault=told, kill_after=fault.kill_after)
                return self.judge(fault, run, folder)

    def judge(self, fault, run, folder):
        """Holds what is left against what stood before and what stands after a clean run."""
        problems = []
        allowed = {0, -9} if fault.kills else {0, 73}
        if run.code not in allowed:
            problems.append(f"exit status {run.code}: {run.stderr.decode()}")
        if run.code == 73 and not any(" — " in line for line in run.errors):
            problems.append(f"no message that says what to do: {run.stderr.decode()!r}")
        journals = [path.name for path in folder.rglob("*-journal")]
        if journals and not fault.hinders_tidying:
            problems.append(f"a journal is left: {journals}")
        if self.scene.start == "older":
            # Whoever looks at it brings it up to date, for which it takes room.
            (folder / "filler").unlink(missing_ok=True)
        held, files, found = standing.everything(self.program, folder)
        problems += found
        problems += self.compare_workspaces(held, run)
        problems += self.compare_files(files, run, fault)
        copies = list(folder.glob("*.before-version-*"))
        # What could not be undone yet keeps its copy, until the next one undoes it and makes another.
        if len(copies) > 1 and not fault.kills and not fault.stays:
            problems.append(f"a copy is left of what was not done: {copies}")
        is_changed = without_copies(held) != without_copies(self.before[0])
        if run.code != 0 and is_changed and b"nothing was changed" in run.stderr:
            problems.append(f"something was changed: {run.stderr.decode()}")
        if not self.has_come(fault, run, folder):
            ending = "untouched"
        elif run.code == 0:
            ending = "done"
        else:
            is_done = held == self.after[0] and held != self.before[0]
            ending = "done, unsaid" if is_done else "undone"
        return Outcome(fault.kind, ending, tuple(problems))

    def has_come(self, fault, run, folder):
        """Whether the fault met the program, which may have ended, or written all, before."""
        if fault.kill_after is not None:
            return run.code == -9
        if fault.free is not None:
            return run.code != 0
        return self.program.mark(folder).exists()

    def compare_workspaces(self, held, run):
        """Each workspace is as it was or as it was to be, and never something in between."""
        before, after, problems = self.before[0], self.after[0], []
        for name in sorted(set(held) | set(before) | set(after)):
            now = held.get(name)
            wanted = [after.get(name)] if run.code == 0 else [before.get(name), after.get(name)]
            if now not in wanted:
                problems.append(f"{name} holds something else: {difference(now, wanted)}")
        return problems

    def compare_files(self, files, run, fault):
        """Each file is whole: the one that was there, or the one that was to be made."""
        before, after, problems = self.before[1], self.after[1], []
        files = {
            name: content for name, content in files.items()
            if not (fault.hinders_tidying
                    and (standing.UNFINISHED.search(name) or name.endswith("-journal")))
        }  # fmt: skip
        for name in sorted(set(files) | set(before) | set(after)):
            now = files.get(name)
            if run.code == 0 and now != after.get(name):
                problems.append(f"{name} is not as it was to be")
            elif now not in (before.get(name), after.get(name)):
                problems.append(f"{name} is neither the old file nor the new one")
        # A disk that is full is found out before anything is put into place.
        is_full = run.code != 0 and fault.kind in ("disk full", "little room")
        if is_full and self.scene.is_whole and files != before and before != after:
            problems.append("some of the files are the new ones")
        return problems


def without_copies(held):
    """The workspaces without the copies that were made before bringing one up to date."""
    return {name: content for name, content in held.items() if ".before-" not in name}


def difference(now, wanted):
    """The first line that is in one and not in the other."""
    if now is None:
        return "it is not there"
    lines = set(now)
    return [
        "unexpected" if one is None else sorted(lines ^ set(one))[:2] for one in wanted
    ]


class small_disk:
    """A disk of its own for a folder, where one can be mounted and is wanted."""

    def __init__(self, folder, free):
        self.folder, self.is_wanted, self.is_mounted = folder, free is not None, False

    def __enter__(self):
        self.folder.mkdir()
        if self.is_wanted and os.geteuid() == 0:
            words = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(self.folder)]
            self.is_mounted = subprocess.run(words, capture_output=True, check=False).returncode == 0
        return self.is_mounted

    def __exit__(self, *_):
        if self.is_mounted:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)


def fill(folder, free):
    """Leaves so many bytes on a disk."""
    disk = os.statvfs(folder)
    count = max(0, disk.f_bavail * disk.f_frsize - free)
    with open(folder / "filler", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, count))
