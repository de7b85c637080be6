"""PDF through a program of the system: which one is run, with what, and what is left behind."""

import os
import pathlib
import signal
import stat
import tempfile
import time

import pytest

from support import print as paper

WORDS = ("report", "board", "maldon", "--pdf")


@pytest.fixture
def renderer(tmp_path):
    """Puts a program of the test's own where Chromium would be, and gives the PATH that finds it."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def install(script, name="chromium"):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)
        return f"{folder}:/usr/bin:/bin" if name == "none" else str(folder)

    return install


@pytest.fixture
def temporary():
    """The folder for temporary files, whose path is short enough to be used."""
    with tempfile.TemporaryDirectory(prefix="of ours ", dir="/tmp") as folder:
        yield pathlib.Path(folder)


def test_without_a_renderer_the_message_names_what_to_install(declaration, workspace, tmp_path):
    run = declaration(*WORDS, "--output", "out.pdf", env={"PATH": str(tmp_path)}, code=66)
    assert run.error == (
        "error: no program that makes a PDF is installed — install Chromium or WeasyPrint, or leave "
        "out --pdf and print the page from a browser"
    )
    assert not (tmp_path / "out.pdf").exists()


def test_a_relative_folder_of_the_path_is_not_searched(declaration, workspace, tmp_path, renderer):
    renderer("exit 1")
    declaration(*WORDS, env={"PATH": "bin:"}, code=66)


def test_every_page_becomes_a_pdf(declaration, workspace, tmp_path, temporary, browser):
    path = paper.search_path(browser.browser_type.executable_path, tmp_path)
    environment = {"PATH": path, "TMPDIR": str(temporary)}
    for words in [("compare",), ("partner", "maldon"), ("board",)]:
        run = declaration("report", *words, "--pdf", env=environment)
        assert run.out.startswith(b"%PDF-") and run.messages == ""
        (tmp_path / "page.pdf").write_bytes(run.out)
        assert paper.facts(tmp_path / "page.pdf")["Tagged"] == "yes"
    assert list(temporary.iterdir()) == []


def test_a_folder_whose_path_is_too_long_for_chromium_is_not_used(
    declaration, workspace, tmp_path, browser
):
    path = paper.search_path(browser.browser_type.executable_path, tmp_path)
    long = tmp_path / ("long" * 20)
    long.mkdir()
    run = declaration(*WORDS, env={"PATH": path, "TMPDIR": str(long)})
    assert run.out.startswith(b"%PDF-")


def test_the_renderer_reads_a_private_file_and_knows_nothing_else(
    declaration, workspace, tmp_path, temporary, renderer
):
    report = tmp_path / "seen"
    path = renderer(
        f"""PATH=/usr/bin:/bin
        for word; do case $word in
          --print-to-pdf=*) result=${{word#*=}} ;;
          file://*) page=$(printf %s "${{word#file://}}" | sed 's/%20/ /g') ;;
        esac; done
        {{ printf '%s\\n' "$@"; echo ---; env; echo ---; stat -c %a "$page" "$(dirname "$page")"
           head -c 15 "$page"; }} > {report}
        printf '%%PDF-1.4 made up' > "$result" """
    )
    run = declaration(*WORDS, env={"PATH": path, "TMPDIR": str(temporary), "TOKEN": "hidden"})
    assert run.out == b"%PDF-1.4 made up"
    words, environment, file = report.read_text("utf-8").split("---\n")
    assert "Maldon" not in words and "hidden" not in environment
    assert {line.split("=")[0] for line in environment.splitlines()} <= {
        "PATH", "HOME", "TMPDIR", "LANG", "PWD", "SHLVL", "_", "OLDPWD",
    }  # fmt: skip
    assert file.splitlines() == ["600", "700", "<!doctype html>"]
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in words
    assert ("--no-sandbox" in words) == (os.geteuid() == 0)
    assert list(temporary.iterdir()) == []


def test_weasyprint_serves_where_no_chromium_is(declaration, workspace, temporary, renderer):
    path = renderer('[ "$1 $2" = "--pdf-variant pdf/ua-1" ] && printf %%PDF- > "$4"', "weasyprint")
    run = declaration(*WORDS, env={"PATH": path, "TMPDIR": str(temporary)})
    assert run.out == b"%PDF-"


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("exit 3", "it could not make the PDF — check that it runs"),
        ("kill -SEGV $$", "it could not make the PDF — check that it runs"),
        ("exit 0", "it made no PDF — check that it runs"),
    ],
)
def test_a_renderer_that_fails_is_named(declaration, workspace, temporary, renderer, script, problem):
    path = renderer(script)
    run = declaration(*WORDS, env={"PATH": path, "TMPDIR": str(temporary)}, code=66)
    assert run.error == f"error: {path}/chromium: {problem}, or print the page from a browser"
    assert list(temporary.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(declaration, workspace, renderer):
    path = renderer("exit 0")
    run = declaration(*WORDS, env={"PATH": path, "TMPDIR": "/nowhere"}, code=73)
    assert run.error == (
        "error: /nowhere: nothing can be written there — name a folder for temporary files with TMPDIR"
    )


def test_a_file_that_is_there_is_not_replaced_and_nothing_is_rendered(
    declaration, workspace, tmp_path, renderer
):
    path = renderer(f"touch {tmp_path}/ran")
    (tmp_path / "mine.pdf").write_text("mine", "utf-8")
    declaration(*WORDS, "--output", "mine.pdf", env={"PATH": path}, code=73)
    assert (tmp_path / "mine.pdf").read_text("utf-8") == "mine"
    assert not (tmp_path / "ran").exists()


def test_an_interruption_stops_the_renderer_and_leaves_nothing(
    declaration, workspace, tmp_path, temporary, renderer
):
    path = renderer(f"PATH=/usr/bin:/bin; sleep 60 & echo $! > {tmp_path}/child; wait")
    run = declaration.start(*WORDS, env={"PATH": path, "TMPDIR": str(temporary)})
    child = tmp_path / "child"
    until = time.monotonic() + 20
    while not (child.exists() and child.read_text().strip()) and time.monotonic() < until:
        time.sleep(0.05)
    [folder] = temporary.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    run.send_signal(signal.SIGINT)
    out, messages = run.communicate(timeout=20)
    assert run.returncode == 130 and out == b""
    assert messages.decode() == "error: interrupted — run the command again\n"
    assert list(temporary.iterdir()) == []
    # Killed, though whoever adopts it may not have been told yet.
    state = pathlib.Path(f"/proc/{child.read_text().strip()}/stat")
    assert not state.exists() or state.read_text("utf-8").split()[2] == "Z"


def test_a_pdf_does_not_flood_a_terminal(terminal, demo):
    asked = terminal("report", "compare", "--pdf", "--workspace", demo / "demo.declaration")
    assert asked.end() == 64
    assert "a page of PDF is not for a terminal — name a file with --output FILE" in asked.transcript
