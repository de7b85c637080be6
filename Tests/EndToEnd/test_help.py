"""Help, suggestions, completions and the manual, all from one declaration (REPORTS 30)."""

import re
import shutil
import subprocess

import pytest

USE = ["--workspace"]
READ = [*USE, "--json"]
PAGE = [*USE, "--round", "--output", "--force"]

# Every command with its options.
COMMANDS = {
    "demo": ["--output", "--force"],
    "init": [*USE, "--title", "--partners"],
    "partners": [*READ, "--partners", "--role"],
    "round add": [
        *USE, "--role", "--name", "--date", "--opens", "--closes", "--target", "--target-for",
        "--disclosure", "--peers", "--smallest-group", "--publication", "--framework",
    ],
    "round list": READ,
    "round extend": [*USE, "--role", "--closes"],
    "round invite": [*USE, "--role", "--round", "--output", "--contact", "--force"],
    "round remind": [*USE, "--role", "--round", "--output", "--contact", "--force"],
    "round edition": [*USE, "--role"],
    "round confirm": [*USE, "--role", "--round", "--withdraw"],
    "status": [*READ, "--round"],
    "form": [
        *USE, "--role", "--round", "--all", "--commitment", "--contact", "--sheet", "--csv",
        "--output", "--force",
    ],
    "assess": [*USE, "--role", "--round", "--commitment"],
    "agree": [
        *READ, "--role", "--round", "--list", "--question", "--answer", "--because", "--note",
        "--reason", "--withdraw",
    ],
    "plan add": [*USE, "--role", "--round", "--action", "--owner", "--due", "--progress"],
    "plan list": [*READ, "--round"],
    "plan change": [
        *USE, "--role", "--round", "--action", "--owner", "--due", "--progress", "--remove",
    ],
    "plan carry": [*USE, "--role", "--round"],
    "offers add": [*USE, "--role", "--round", "--note"],
    "offers ask": [*USE, "--role", "--round", "--note"],
    "offers withdraw": [*USE, "--role", "--round", "--ask"],
    "offers list": [*READ, "--round"],
    "review add": [*USE, "--role", "--round", "--kind", "--by", "--date", "--note"],
    "review list": [*READ, "--round"],
    "review remove": [*USE, "--role", "--round"],
    "board purpose": [*USE, "--role", "--round"],
    "board recommend": [*USE, "--role", "--round", "--activity", "--owner", "--due"],
    "board risk": [*USE, "--role", "--round", "--activity", "--owner", "--due"],
    "board ask": [*USE, "--role", "--round", "--activity", "--owner", "--due"],
    "board list": [*READ, "--round"],
    "board change": [*USE, "--role", "--round", "--text", "--activity", "--owner", "--due"],
    "board remove": [*USE, "--role", "--round"],
    "evidence add": [
        *USE, "--role", "--round", "--kind", "--title", "--reference", "--date", "--shows",
    ],
    "evidence list": [*READ, "--round"],
    "evidence expire": [
        *USE, "--role", "--round", "--title", "--kind", "--reference", "--dated", "--date",
        "--because", "--withdraw",
    ],
    "sign-off": [
        *USE, "--role", "--round", "--name", "--date", "--exceptions", "--yes", "--reopen",
        "--because",
    ],
    "falls": [*READ, "--role", "--round", "--because", "--withdraw"],
    "forget": [*USE, "--name", "--role"],
    "import": [*USE, "--role", "--round", "--dry-run"],
    "export": [*PAGE, "--answers", "--organisation", "--for-excel"],
    "score": ["--framework", "--round-date", "--grouped", "--rules", "--json"],
    "report compare": [*PAGE, "--pdf", "--audience"],
    "report partner": [*PAGE, "--pdf", "--audience", "--crosswalk"],
    "report trend": [*PAGE, "--pdf"],
    "report board": [*PAGE, "--pdf", "--audience", "--names"],
    "report pack": [*PAGE, "--organisation", "--audience", "--crosswalk"],
    "release make": [*USE, "--role", "--round", "--audience", "--output", "--date"],
    "release list": [*READ, "--round"],
    "framework list": ["--json"],
    "framework show": ["--json", "--html"],
    "framework check": [],
    "framework diff": ["--json"],
    "framework new": ["--with"],
    "framework schema": [],
    "history": [*READ, "--round"],
    "backup": [*USE, "--role"],
    "copy": [],
    "register grant": [*USE, "--login", "--lead"],
    "register revoke": [*USE, "--login", "--lead"],
    "register list": READ,
    "verify": [*USE, "--against"],
    "completions": [],
    "man": [],
}
GROUPS = [
    "round", "evidence", "plan", "offers", "review", "board", "report", "release", "framework",
    "register",
]


def listed(help, title):
    """The names in a section of the help."""
    section = re.search(rf"^{title}:\n((?:  .*\n)+)", help, re.MULTILINE)
    return re.findall(r"^  ([a-z][a-z-]*)(?:  |$)", section.group(1), re.MULTILINE) if section else []


@pytest.mark.parametrize(("words", "options"), COMMANDS.items(), ids=COMMANDS.keys())
def test_a_commands_help_names_its_options(declaration, words, options):
    help = declaration(*words.split(), "--help").text
    assert f"Usage: declaration {words}" in help
    for option in [*options, "--help"]:
        assert re.search(rf"^  (-., )?{option}\b", help, re.MULTILINE), f"no {option} in\n{help}"
    explained = help.partition("\nExamples:\n")[0]
    assert [line for line in explained.splitlines() if len(line) > 80] == []
    assert declaration("help", *words.split()).text == help


def test_the_help_lists_every_command_and_exit_status(declaration):
    help = declaration("--help").text
    found = []
    for name in listed(help, "Commands"):
        inner = listed(declaration(name, "--help").text, "Commands") if name in GROUPS else []
        found += [f"{name} {child}" for child in inner] if inner else [name]
    assert sorted(found) == sorted(COMMANDS)
    for status in (0, 1, 64, 65, 66, 70, 73, 75, 130):
        assert re.search(rf"^  {status}  ", help, re.MULTILINE)
    assert declaration("help").text == declaration().text == help


def test_the_version(declaration):
    assert re.fullmatch(r"(declaration )?\d+\.\d+\.\d+\n", declaration("--version").text)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["asses"], "assess"),
        (["improt", "x.csv"], "import"),
        (["round", "ad"], "add"),
        (["status", "--jsn"], "--json"),
        (["report", "pack", "--outptu", "x"], "--output"),
        (["completions", "bsh"], "bash"),
        (["round", "add", "x", "--date", "2026-03-31", "--disclosure", "publc"], "public"),
    ],
)
def test_reports_30_a_wrong_word_suggests_the_right_one(declaration, words, meant):
    assert f"did you mean '{meant}'?" in declaration(*words, code=64).error


@pytest.mark.parametrize(
    "words",
    [
        ["round"], ["frobnicate"], ["status", "extra"], ["round", "add"], ["import"],
        ["round", "add", "x"], ["status", "--json", "--json"], ["status", "--round"],
        ["status", "--json=yes"], ["sign-off", "x"], ["score", "--framework"],
    ],
    ids=" ".join,
)
def test_a_command_line_that_is_wrong(declaration, words):
    assert declaration(*words, code=64).error.startswith("error: ")


def test_reports_30_completions_for_bash_are_sound_and_complete(declaration, tmp_path):
    script = tmp_path / "completions.bash"
    script.write_bytes(declaration("completions", "bash").out)
    subprocess.run(["bash", "-n", script], check=True)

    def offered(*words):
        asked = (
            f'source "{script}"; COMP_WORDS=({" ".join(words)} ""); COMP_CWORD={len(words)};'
            ' COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE};'
            " $(complete -p declaration | sed -E 's/.*-F ([^ ]+).*/\\1/') declaration '' '';"
            ' printf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(["bash", "-c", asked], capture_output=True, check=True, cwd=tmp_path)
        return done.stdout.decode().split()

    assert {words.split()[0] for words in COMMANDS} <= set(offered("declaration"))
    assert {"add", "list", "extend", "confirm"} <= set(offered("declaration", "round"))
    assert {"bash", "zsh", "fish"} <= set(offered("declaration", "completions"))


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completions_name_every_command(declaration, tmp_path, shell):
    script = declaration("completions", shell).text
    for words in COMMANDS:
        assert words.split()[-1] in script
    if shutil.which(shell):
        (tmp_path / "script").write_text(script, "utf-8")
        subprocess.run([shell, "-n", tmp_path / "script"], check=True)


def test_reports_30_the_manual_renders_without_a_warning(declaration):
    source = declaration("man").out
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c"], input=source, capture_output=True, check=True
    )
    assert done.stderr == b""
    shown = re.sub(r".\x08", "", done.stdout.decode("utf-8"))
    for words in COMMANDS:
        assert words.split()[-1] in shown
    for option in {option for options in COMMANDS.values() for option in options}:
        assert option in shown.replace("\u2010", "-"), option
