"""The tables in the hands of others: pandas and LibreOffice, here and abroad (REPORTS 25 and 27)."""

import datetime
import json
import os
import subprocess
import sys

import openpyxl
import pandas
import pytest

from support import tables
from support.libreoffice import BRITISH, GERMAN, TURKISH

# In German a comma stands before decimals, and in Turkish the small letter of I has no dot.
LOCALES = ["de_DE", "tr_TR"]

READ = """
import json, locale, pathlib, sys
import pandas
locale.setlocale(locale.LC_ALL, "")
found = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    table = pandas.read_csv(path)
    found[path.stem] = [[name, str(kind)] for name, kind in table.dtypes.items()]
    found[path.stem].append(table.to_csv(index=False))
json.dump([locale.setlocale(locale.LC_ALL), found], sys.stdout)
"""


@pytest.fixture(scope="module")
def data(demo):
    """The data of the demonstration."""
    return demo / "data"


@pytest.fixture(scope="module")
def schemas(data):
    """The kind of each column of each table, as the package says."""
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    return {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in package["resources"]
    }


@pytest.fixture(scope="module")
def abroad(tmp_path_factory):
    """The environment of each locale, made from the system's own descriptions of languages."""
    folder = tmp_path_factory.mktemp("locales")
    for name in LOCALES:
        made = folder / f"{name}.UTF-8"
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", made], check=True)
    return {
        name: {"LOCPATH": str(folder), "LC_ALL": f"{name}.UTF-8", "LANG": f"{name}.UTF-8"}
        for name in LOCALES
    }


@pytest.mark.parametrize("name", LOCALES)
def test_reports_25_an_export_is_the_same_in_every_locale(declaration, demo, abroad, name):
    use = ("export", "--workspace", demo / "demo.declaration", "--output")
    declaration(*use, "here")
    declaration(*use, name, env=abroad[name])
    here, there = declaration.folder / "here", declaration.folder / name
    assert sorted(path.name for path in there.iterdir())
    for path in here.iterdir():
        assert (there / path.name).read_bytes() == path.read_bytes(), path.name


def test_reports_27_pandas_reads_every_column_as_it_is_described(data, schemas):
    kinds = {"integer": "int64", "boolean": "bool"}
    for name, columns in schemas.items():
        table = pandas.read_csv(data / f"{name}.csv")
        assert list(table.columns) == list(columns), name
        if table.empty:
            continue
        for column, kind in columns.items():
            values = table[column].dropna()
            if kind in kinds and len(values):
                whole = values.astype("int64") if kind == "integer" else values
                assert (whole == values).all() and str(whole.dtype) == kinds[kind], (name, column)
            elif kind == "date":
                assert pandas.to_datetime(values, format="%Y-%m-%d").notna().all(), (name, column)
        # What joins two tables is read alike in both.
        if "section" in columns and name != "sections":
            joined = table.merge(
                pandas.read_csv(data / "sections.csv"), on=["framework", "edition", "section"]
            )
            assert len(joined) == len(table), name


@pytest.mark.parametrize("name", LOCALES)
def test_reports_27_pandas_reads_the_same_abroad(data, abroad, name):
    def read(more):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **more}
        done = subprocess.run(
            [sys.executable, "-c", READ, data], env=environment, capture_output=True, check=True
        )
        return json.loads(done.stdout)

    (_, here), (locale, there) = read({}), read(abroad[name])
    assert name in locale
    assert here == there


@pytest.mark.parametrize("language", [BRITISH, GERMAN, TURKISH])
def test_reports_25_a_spreadsheet_takes_nothing_for_what_it_is_not(
    data, schemas, libreoffice, language
):
    """Opened as in Britain, in Germany and in Turkey, with every guess that LibreOffice can make."""
    paths = sorted(data.glob("*.csv"))
    for path, saved in zip(paths, libreoffice.save(*paths, language=language, guesses=True)):
        header, *rows = tables.parse(path.read_bytes())
        sheet = [list(row) for row in openpyxl.load_workbook(saved).active.values]
        assert sheet[0] == header and len(sheet) == len(rows) + 1, path.name
        kinds = [schemas[path.stem][name] for name in header]
        for ours, theirs in zip(rows, sheet[1:]):
            for name, kind, cell, seen in zip(header, kinds, ours, theirs):
                assert read(kind, cell) == shown(seen), f"{path.name}, {name}: {seen!r}"


def read(kind, cell):
    """What a cell of ours means."""
    if cell == "":
        return ""
    if kind == "date":
        return datetime.date.fromisoformat(cell)
    # An edition is a year, and a year is a number to a spreadsheet.
    return int(cell) if kind == "integer" or cell.isdigit() else cell


def shown(seen):
    """What a spreadsheet made of it."""
    if isinstance(seen, datetime.datetime):
        return seen.date()
    if isinstance(seen, bool):
        return str(seen).lower()
    return "" if seen is None else seen
