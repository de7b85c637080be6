"""A short run of Tests/Faults, which breaks every command; and what is kept from others meanwhile."""

import os
import re
import signal
import socket
import subprocess
import sys

import pytest

from support import shim, tables
from support.frameworks import ROOT

MALDON = "maldon-district-council"


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The shim that breaks calls."""
    return shim.build(tmp_path_factory.mktemp("shim"))


def test_every_command_is_broken_and_leaves_nothing_half_done(binary, tmp_path):
    """Three faults for each command; `Tests/Faults/run` tries hundreds."""
    done = subprocess.run(
        [ROOT / "Tests/Faults/run", "--rounds", "3", "--seed", "3"], check=False,
        env={**os.environ, "DECLARATION": str(binary), "TMPDIR": str(tmp_path)},
        capture_output=True, text=True, timeout=400,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    total = re.search(r"^all +(.*)$", done.stdout, re.MULTILINE).group(1).split()
    met, never_came = sum(map(int, total[:7])), int(total[10])
    assert met + never_came >= 150 and met >= 120 and total[-1] == "0"
    assert "8 writers and 8 readers at once" in done.stdout


def test_what_lies_in_a_folder_meanwhile_is_its_owners_alone(declaration, workspace, broken, tmp_path):
    """Even for somebody who lets everybody read what they make: the workspace, its journal, copies."""
    before = ["bash", "-c", 'umask 0; exec "$0" "$@"']
    declaration("init", "--workspace", "new.declaration", before=before)
    workspace.unlink()
    declaration("round", "add", "spring-2026", "--date", "2026-03-31", before=before)
    declaration("backup", "copy.declaration", "--workspace", "new.declaration", before=before)
    (tmp_path / "copy.declaration").rename(tmp_path / "copy")
    declaration("release", "make", "--audience", "lead", "--output", "out", before=before)
    table = tables.table([[MALDON, "sponsor-named", "met"]])
    # Ended in the middle of its second write to the workspace, so that the journal stays.
    fault = {
        "LD_PRELOAD": str(broken), "FAULTS_UNDER": str(tmp_path), "FAULTS_CALL": "write",
        "FAULTS_AT": "12", "FAULTS_DO": "kill",
    }  # fmt: skip
    words = [*before, declaration.path, "import", "-"]
    done = subprocess.run(
        words, cwd=tmp_path, env=declaration.environment(fault), input=table, check=False,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    for name in ("new.declaration", "new.declaration-journal", "copy"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600, name
    declaration("verify")


def test_no_command_asks_for_the_internet(declaration, workspace, broken, tmp_path):
    """Tests/Faults runs every command so; here is what it rests on, and the longest of them."""
    alone = {"LD_PRELOAD": str(broken), "FAULTS_ALONE": "1"}
    for family in (socket.AF_INET, socket.AF_INET6):
        words = [sys.executable, "-c", f"import socket; socket.socket({int(family)})"]
        ended = subprocess.run(words, env={**os.environ, **alone}, check=False, capture_output=True)
        assert ended.returncode == -signal.SIGABRT
    for command in (["demo", "--output", "d"], ["report", "pack", "--workspace", workspace],
                    ["form", MALDON, "--workspace", workspace]):  # fmt: skip
        declaration(*command, env=alone)


def test_full_standard_output_is_told(declaration, workspace):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [declaration.path, "status"], cwd=declaration.folder, env=declaration.environment(),
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 73
    assert done.stderr == (
        b"error: standard output cannot be written \xe2\x80\x94 free some space on the disk and try again\n"
    )
