"""Every numbered line of what the product owes its readers is named by a test that checks it."""

import ast
import re

import pytest

from support import frameworks

TESTS = frameworks.ROOT / "Tests"
# The lines that there are. The document itself is kept beside the repository, where there is one.
LINES = range(1, 32)
DOCUMENT = frameworks.ROOT.parent / "shared/REPORTS.md"


def named(title):
    """The lines that a title names, such as "REPORTS 18, 19 and 23" or "REPORTS 25 to 27"."""
    found = set()
    for numbers in re.findall(r"REPORTS (\d+(?:(?:, | and | to )\d+)*)", title):
        found |= set(map(int, re.findall(r"\d+", numbers)))
        for first, last in re.findall(r"(\d+) to (\d+)", numbers):
            found |= set(range(int(first), int(last) + 1))
    return found


def swift_titles():
    """The title of every test in Swift, with the file that it stands in."""
    for path in sorted(TESTS.glob("*Tests/**/*.swift")):
        text = path.read_text("utf-8")
        for match in re.finditer(r'func `([^`]+)`|@Test\(\s*"([^"]+)"', text):
            yield path, match.group(1) or match.group(2)


def python_titles():
    """The name of every test in Python, with the first line of what it says of itself."""
    for path in sorted((TESTS / "EndToEnd").glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                numbers = re.match(r"test_reports_((?:\d+_)+)", node.name)
                title = " and ".join(numbers.group(1).strip("_").split("_")) if numbers else ""
                said = (ast.get_docstring(node) or "").splitlines()[:1]
                yield path, " ".join([f"REPORTS {title}" if title else "", *said])


@pytest.fixture(scope="module")
def tested():
    """The files whose tests name each line."""
    found = {}
    for path, title in [*swift_titles(), *python_titles()]:
        for line in named(title):
            found.setdefault(line, set()).add(path.name)
    return found


def test_titles_are_read_as_they_are_written():
    assert named("REPORTS 12: a cell") == {12}
    assert named("REPORTS 18, 19 and 23: a page") == {18, 19, 23}
    assert named("REPORTS 25 to 27") == {25, 26, 27}
    assert named("METHOD 12") == named("12 a cell") == set()


def test_every_line_is_named_by_a_test(tested):
    assert [line for line in LINES if line not in tested] == []


def test_no_test_names_a_line_that_is_not_there(tested):
    assert sorted(set(tested) - set(LINES)) == []


@pytest.mark.skipif(not DOCUMENT.is_file(), reason="the document is not beside this repository")
def test_these_are_the_lines_of_the_document():
    lines = re.findall(r"^(\d+)\. ", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert list(map(int, lines)) == list(LINES)
