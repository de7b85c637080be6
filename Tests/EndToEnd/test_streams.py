"""What goes to which stream, and that nothing is coloured (REPORTS 28 and 29)."""

import json

import pytest

# Every command that reads, and what it is asked here.
READERS = [
    "status", "round list", "history", "plan list maldon", "evidence list maldon",
    "offers list", "review list", "board list maldon", "agree maldon",
    "framework list", "framework show essex-data-declaration",
]  # fmt: skip


@pytest.fixture
def use(demo):
    """The demonstration's workspace, for the commands that take one."""

    def words(command):
        given = command.split()
        if given[0] == "framework":
            return given
        return [*given, "--workspace", demo / "demo.declaration"]

    return words


@pytest.mark.parametrize("command", READERS)
def test_reports_28_what_reads_writes_data_alone_and_as_json(declaration, use, command):
    run = declaration(*use(command), "--json")
    assert json.loads(run.text) is not None
    assert run.messages == ""


def test_reports_28_pages_and_tables_go_to_standard_output_and_messages_beside(declaration, use):
    page = declaration(*use("report compare"))
    assert page.text.startswith("<!doctype html>") and page.text.endswith("</html>\n")
    assert page.messages == ""
    table = declaration(*use("export --answers"))
    assert table.text.startswith("round,organisation,") and table.messages == ""
    pack = declaration(*use("report pack --output pack"))
    assert pack.text == "pack/index.html\n" and pack.messages.startswith("Wrote ")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("status --round never", 65),
        ("report compare --round never", 65),
        ("report partner nobody", 65),
        ("export --answers --organisation nobody", 65),
        ("framework show nothing", 66),
        ("history nobody", 65),
    ],
)
def test_reports_28_on_failure_standard_output_is_empty(declaration, use, command, code):
    run = declaration(*use(command), code=code)
    assert run.out == b"" and run.error


PLAIN = [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}]


@pytest.mark.parametrize("environment", PLAIN, ids=["colours", "NO_COLOR", "dumb"])
@pytest.mark.parametrize("command", ["status", "help", "status --round never", "stauts"])
def test_reports_29_not_one_escape_byte_on_a_terminal(terminal, use, command, environment):
    """Nothing is ever coloured, so nothing has to be switched off."""
    words = use(command) if command.startswith("status") else command.split()
    asked = terminal(*words, env=environment)
    asked.end()
    assert asked.transcript.strip() and "\x1b" not in asked.transcript


@pytest.mark.parametrize("command", ["status", "report compare", "help status"])
def test_reports_29_no_color_is_understood_and_changes_nothing(declaration, use, command):
    words = command.split() if command.startswith("help") else use(command)
    flag = [] if command.startswith("help") else ["--no-color"]
    plain = declaration(*words)
    assert declaration(*words, *flag).out == plain.out and b"\x1b" not in plain.out + plain.err
    assert "--no-color" in declaration("status", "--help").text
