"""The shim of Tests/Faults, between the program and the system."""

import subprocess

from support.frameworks import ROOT


def build(folder):
    """Builds the shim with the system's compiler, and returns its path."""
    path = folder / "shim.so"
    source = ROOT / "Tests/Faults/shim.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", path, source], check=True)
    return path
