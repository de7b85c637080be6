"""The README's terminal session, played again.

A block fenced as `console` is typed into one shell, block after block: a line that begins with `$ ` is
a command, and those up to the next are all that it writes. A line that is only `…` stands for any.
"""

import re
import subprocess

import pytest

from support import frameworks

README = frameworks.ROOT / "README.md"


def sessions():
    """Each command of the README with what it writes."""
    text = README.read_text("utf-8") if README.exists() else ""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = f"{command}\n{more.removeprefix('> ')}"
            found.append((command, output))
    return found


@pytest.mark.skipif(not README.exists(), reason="there is no README yet")
def test_the_readmes_session(declaration, binary, tmp_path):
    commands = sessions()
    assert commands, "the README has no session"
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "declaration").symlink_to(binary)
    home = tmp_path / "home"
    home.mkdir()
    environment = declaration.environment()
    environment["PATH"] = f"{folder}:{environment['PATH']}"
    for command, expected in commands:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        pattern = "".join(
            "(?:.*\n)*?" if line == "…\n" else re.escape(line)
            for line in expected.splitlines(keepends=True)
        )
        # A fence cannot show that the lines of a table end with CRLF.
        said = done.stdout.decode("utf-8").replace("\r\n", "\n")
        assert re.fullmatch(pattern, said), f"$ {command}\n{said}\n-- and the README has:\n{expected}"
