"""Paper: what a PDF holds, as Poppler reads it, and which program makes one."""

import os
import pathlib
import re
import shutil
import subprocess


def facts(path):
    """What pdfinfo says of a PDF, by the name of each fact."""
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return {name: value.strip() for name, _, value in (line.partition(":") for line in said.splitlines())}


def structure(path):
    """The tags of a PDF, each as often as it occurs, in reading order."""
    said = subprocess.run(
        ["pdfinfo", "-struct", path], capture_output=True, text=True, check=True
    ).stdout
    return re.findall(r"^ *([A-Z][A-Za-z0-9]*)", said, re.MULTILINE)


def sides(path):
    """The words of each side."""
    said = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    return [" ".join(side.split()) for side in said.split("\f")[:-1]]


def search_path(playwright_browser, folder):
    """A PATH on which Chromium stands, also where only the tests' own tool has one."""
    if shutil.which("chromium"):
        return os.environ["PATH"]
    os.symlink(playwright_browser, pathlib.Path(folder) / "chromium")
    return f"{folder}:{os.environ['PATH']}"
