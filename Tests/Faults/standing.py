"""What stands in a folder, so that what a fault leaves can be held against before and after."""

import contextlib
import re
import sqlite3

# What differs between two runs of one command: moments, tokens, digests over them, and the folder.
PASSING = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ|\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b")
# What a program that was killed cannot take away any more. The names say what they are.
UNFINISHED = re.compile(r"(^|/)\.unfinished-[A-Za-z0-9]{6}(/|$)|\.unfinished-[0-9a-f-]+(-journal)?$")


def workspaces(folder):
    """The workspaces beneath a folder, and the copies that were made of them."""
    found = [*folder.rglob("*.declaration"), *folder.rglob("*.declaration.before-version-*")]
    return sorted(path for path in found if not UNFINISHED.search(str(path)))


def rows(path):
    """All that a workspace holds, with what differs between two runs left out."""
    with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
        tables = file.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        found = [repr(file.execute("PRAGMA user_version").fetchone())]
        for name, sql in tables:
            content = file.execute(f'SELECT * FROM "{name}"').fetchall()
            found.append(sql)
            found += [f"{name} {row!r}".replace(str(path.parent.resolve()), "*") for row in content]
    return sorted(PASSING.sub("*", line) for line in found)


def files(folder):
    """Every other file beneath a folder, by its path within it."""
    ours = {str(path) for path in workspaces(folder)}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and str(path) not in ours and path.name != "filler"
    }


def everything(program, folder):
    """The workspaces and the files of a folder, and what `verify` says against them."""
    problems, found = [], {}
    # A copy from before a migration is of the version that it was: looking at it would change it.
    kept = {path: path.read_bytes() for path in workspaces(folder) if ".before-" in path.name}
    for path in workspaces(folder):
        name = str(path.relative_to(folder))
        if path in kept:
            found[name] = rows(path)
            continue
        run = program(folder, "verify", "--workspace", name)
        if run.code != 0 or run.stderr != b"The workspace is whole.\n":
            problems.append(f"verify says of {name}: {run.code} {run.stderr.decode()}")
        else:
            found[name] = rows(path)
    return found, files(folder), problems
