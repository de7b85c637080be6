"""Tables as the program reads and writes them, by rules stricter than Python's own."""

import csv
import io
import re


def parse(data):
    """The rows of CSV that keeps every rule of ours, the header first.

    UTF-8 without a mark, every line ended by CRLF, one header in snake case, as many cells in each
    row as in the header, and quotes only where they are needed or guard a formula.
    """
    assert not data.startswith(b"\xef\xbb\xbf"), "a byte-order mark"
    text = data.decode("utf-8")
    assert text.endswith("\r\n"), "the last line has no end"
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header = rows[0]
    assert len(set(header)) == len(header), f"two columns of one name: {header}"
    for name in header:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name), f"not snake case: {name}"
    for number, row in enumerate(rows, 1):
        assert len(row) == len(header), f"row {number} has {len(row)} cells, not {len(header)}"
    # What is written again by the same rules has the same bytes, so the quoting was right too.
    assert "".join(map(line, rows)) == text, "quotes or line ends of another kind"
    return rows


def records(data):
    """The rows of strict CSV as dictionaries."""
    header, *rows = parse(data)
    return [dict(zip(header, row)) for row in rows]


def line(cells):
    """One line of CSV."""
    return ",".join(map(_cell, cells)) + "\r\n"


def table(rows, header=("organisation", "question", "answer")):
    """An answer table as bytes."""
    return "".join(map(line, [header, *rows])).encode("utf-8")


def _cell(text):
    if re.search(r'[",\r\n]', text) or re.match(r"'+[=+\-@\t\r\n\0]", text):
        return '"' + text.replace('"', '""') + '"'
    return text
