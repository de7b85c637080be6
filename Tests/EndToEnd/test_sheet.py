"""The questionnaire as a sheet: as it is sent out, and as spreadsheet programs send it back."""

import csv
import datetime
import io
import random
import re

import openpyxl
import pytest

from support import tables
from support.libreoffice import TABLES, unpacked

ORG = "maldon-district-council"
FLAGS = {"xlsx": "--sheet", "csv": "--csv"}
LABELS = ["Met", "Partly", "Not met", "We do not know"]
NOTES = ["=1+1", "“Two” of – five\nteams", "- none", "£5, or “six”", "1.1.2", "007", None, None]
KINDS = ["Statement", "Document", "Data", "Independent"]


def sheet(declaration, kind, *more):
    """Writes the questions for an organisation, and returns the file's path."""
    path = declaration.folder / f"questions.{kind}"
    declaration("form", ORG, FLAGS[kind], "--output", path.name, "--force", *more)
    return path


def commitments(book):
    """The tabs that hold criteria."""
    return [tab for tab in book.worksheets if tab["A4"].value == "Criterion number"][:-1]


def headings(tab):
    """The columns of a tab by their headings."""
    return {cell.value: cell.column for cell in tab[4] if cell.value}


def criteria(tab):
    """The rows of a tab that hold a criterion, by its id."""
    column = headings(tab)["Criterion id"]
    rows = range(5, tab.max_row + 1)
    return {tab.cell(row, column).value: row for row in rows if tab.cell(row, column).value}


def beside(book, label):
    """The cell beside a label of the cover."""
    cover = book["Start here"]
    return next(row[1] for row in cover.iter_rows() if row[0].value == label)


def fill(book, seed):
    """Fills in a workbook as people would, and returns the rows that ought to come of it.

    They are what the answer table has after a question's id: answer, reason, note and one item of
    evidence.
    """
    draw = random.Random(seed)
    expected = {}
    beside(book, "Your role").value = "partner lead"
    for tab in commitments(book):
        columns = headings(tab)
        for question, row in criteria(tab).items():
            said = draw.choice([*LABELS, None])
            note = draw.choice(NOTES)
            evidence = ["", "", "", ""]
            tab.cell(row, columns["Your answer"]).value = said
            tab.cell(row, columns["Note"]).value = note
            if note:
                tab.cell(row, columns["Note"]).data_type = "s"
            if draw.random() < 0.3:
                day = datetime.date(2025, 1, 1) + datetime.timedelta(draw.randrange(400))
                evidence = [draw.choice(KINDS), f"Paper {question}", "S:/data", day.isoformat()]
                written = draw.choice([day, day.strftime("%d/%m/%Y"), day.isoformat()])
                for name, value in zip(
                    ["Evidence kind", "Evidence title", "Where it is kept", "Evidence date"],
                    [*evidence[:3], written],
                ):
                    tab.cell(row, columns[name]).value = value
            answer = {"We do not know": "don't know", None: ""}.get(said, (said or "").lower())
            evidence[0] = evidence[0].lower()
            expected[question] = [answer, "", note or "", *evidence]
    return expected


def answers(declaration):
    """What the workspace holds for the organisation, in the same form as `fill` returns."""
    rows = tables.records(declaration("export", "--answers", "--organisation", ORG).out)
    blanks = {"unanswered": "", "not asked": ""}
    return {
        row["question"]: [
            blanks.get(row["answer"], row["answer"]),
            row["reason"],
            re.sub(r"^'(?=[=+\-@])", "", row["note"]),
            row["evidence_kind"],
            row["evidence_title"],
            row["evidence_reference"],
            row["evidence_date"],
        ]
        for row in rows
    }


def test_the_workbook_is_what_the_checklists_ask_for(declaration, workspace):
    book = openpyxl.load_workbook(sheet(declaration, "xlsx"))
    assert book.sheetnames == [
        "Start here",
        "About the activities",
        "Championing",
        "Literacy",
        "Integrity",
        "Sharing",
        "Ethics",
        "More evidence",
    ]
    properties = book.properties
    assert properties.title == "The Essex Data Declaration: questions for Maldon District Council"
    assert properties.creator == "The lead of Spring 2026"
    assert properties.created == properties.modified == datetime.datetime(2026, 3, 31)
    assert book.custom_doc_props["Language"].value == "en-GB"
    for tab in book.worksheets:
        assert len(tab.title) <= 31
        assert tab["A1"].value and tab["A1"].font.bold, f"{tab.title} begins without a heading"
        assert tab.protection.sheet and tab.protection.password is None
        assert not tab.protection.autoFilter and not tab.protection.formatColumns
        assert not tab.merged_cells.ranges
        assert not any(size.hidden for size in tab.column_dimensions.values())
        assert not any(size.hidden for size in tab.row_dimensions.values())
        assert tab.sheet_properties.pageSetUpPr.fitToPage and tab.page_setup.fitToHeight == 0
        assert tab.sheet_state == "visible"
        for number in range(1, tab.max_row + 1):
            assert any(cell.value for cell in tab[number]) or tab.title == "More evidence"
    for tab in book.worksheets[1:]:
        assert tab.freeze_panes == "B5"
        assert tab.print_title_rows == "$4:$4"
        assert tab.page_setup.orientation == "landscape"
        (table,) = tab.tables.values()
        assert table.ref.startswith("A4:") and table.ref.endswith(str(tab.max_row))
    cells = [cell for row in book["Start here"].iter_rows() for cell in row if cell.hyperlink]
    assert [cell.value for cell in cells] == book.sheetnames[1:]
    assert [cell.hyperlink.location for cell in cells] == [
        f"'{name}'!A1" for name in book.sheetnames[1:]
    ]


def test_only_what_people_fill_in_is_unlocked_and_each_of_it_has_a_frame(declaration, workspace):
    book = openpyxl.load_workbook(sheet(declaration, "xlsx"))
    for tab in commitments(book):
        columns = headings(tab)
        filled = {
            columns[name]
            for name in columns
            if name in ("Your answer", "Note", "Where it is kept") or name.startswith("Evidence")
        }
        rows = set(criteria(tab).values())
        for row in tab.iter_rows(min_row=1):
            for cell in row:
                wanted = cell.row in rows and cell.column in filled
                assert cell.protection.locked != wanted, f"{tab.title} {cell.coordinate}"
                assert (cell.border.left.style is not None) == wanted
        offered = {}
        for rule in tab.data_validations.dataValidation:
            for place in rule.sqref.ranges:
                for row, column in place.cells:
                    offered.setdefault((row, column), rule)
        for row in rows:
            rule = offered[row, columns["Your answer"]]
            assert rule.type == "list" and rule.formula1 == f'"{",".join(LABELS)}"'
            assert rule.showErrorMessage and rule.errorStyle in (None, "stop")
            assert offered[row, columns["Evidence kind"]].formula1 == f'"{",".join(KINDS)}"'
            assert "31/03/2026" in offered[row, columns["Evidence date"]].prompt


def test_the_same_questions_are_the_same_bytes(declaration, workspace):
    for kind in ("xlsx", "csv"):
        assert sheet(declaration, kind).read_bytes() == sheet(declaration, kind).read_bytes()


@pytest.mark.parametrize("seed", [1, 2])
def test_answers_come_back_from_libreoffice_as_they_were_given(
    declaration, workspace, libreoffice, seed
):
    book = openpyxl.load_workbook(sheet(declaration, "xlsx"))
    expected = fill(book, seed)
    path = declaration.folder / f"filled-{seed}.xlsx"
    book.save(path)
    (saved,) = libreoffice.save(path)
    assert "LibreOffice" in unpacked(saved, "docProps/app.xml")
    declaration("import", saved)
    assert answers(declaration) == expected


def test_a_sheet_may_come_back_in_another_order_and_partly_filled(
    declaration, workspace, libreoffice
):
    book = openpyxl.load_workbook(sheet(declaration, "xlsx"))
    expected = fill(book, 3)
    draw = random.Random(3)
    for number, tab in enumerate(commitments(book)):
        tab.tables.clear()
        tab.data_validations.dataValidation.clear()
        rows = [[cell.value for cell in row] for row in tab.iter_rows(min_row=4)]
        rows = [row + ["Our own" if at == 0 else at] for at, row in enumerate(rows)]
        order = draw.sample(range(len(rows[0])), len(rows[0]))
        body = draw.sample(rows[1:], len(rows) - 1)
        if number % 2:
            order = [place for place in order if rows[0][place] != "Criterion id"]
        tab.delete_rows(1, tab.max_row)
        for row in [rows[0], *body]:
            tab.append([row[place] for place in order])
        for cell in [cell for row in tab.iter_rows() for cell in row if cell.data_type == "f"]:
            cell.data_type = "s"
        tab.title = f"Tab {number}"
    book.create_sheet("Workings", 0)["B2"] = "Three of four"
    book._sheets.reverse()
    path = declaration.folder / "moved.xlsx"
    book.save(path)
    (saved,) = libreoffice.save(path)
    run = declaration("import", saved)
    assert "The sheet 'Workings' is not read." in run.messages
    assert "The column 'Our own' of sheet 'Tab 0' is not read." in run.messages
    assert answers(declaration) == expected


@pytest.mark.parametrize("dialect", TABLES)
def test_the_table_comes_back_from_libreoffice_in_every_dialect(
    declaration, workspace, libreoffice, dialect
):
    path = sheet(declaration, "csv")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    columns = {name: place for place, name in enumerate(rows[0])}
    expected = {row[columns["question"]]: [""] * 7 for row in rows[1:]}
    for row, label, note in zip(rows[1:], LABELS * 9, ["“Two” of – five\nteams", "£5, or six", ""] * 12):
        row[columns["answer"]], row[columns["note"]] = label, note
        row[columns["evidence_kind"]], row[columns["evidence_title"]] = "document", "Plan"
        row[columns["evidence_date"]] = "2026-01-31"
        answer = {"We do not know": "don't know"}.get(label, label.lower())
        expected[row[columns["question"]]] = [answer, "", note, "document", "Plan", "", "2026-01-31"]
    rows[1][columns["respondent"]] = "partner lead"
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")
    (saved,) = libreoffice.save(path, to=TABLES[dialect])
    run = declaration("import", saved)
    assert {
        "UTF-8": "UTF-8",
        "Windows-1252": "Read as Windows-1252",
        "semicolons": "cells separated by semicolons",
    }[dialect] in run.messages
    assert answers(declaration) == expected


def test_every_problem_is_named_by_sheet_row_and_column(declaration, workspace, libreoffice):
    book = openpyxl.load_workbook(sheet(declaration, "xlsx"))
    tab = book["Championing"]
    columns = headings(tab)
    rows = criteria(tab)
    tab.cell(rows["sponsor-named"], columns["Your answer"]).value = "Mett"
    tab.cell(rows["projects-listed"], columns["Your answer"]).value = "=1/0"
    tab.cell(rows["leader-provided"], columns["Evidence title"]).value = "List"
    tab.cell(rows["all-sponsored"], columns["Criterion id"]).value = "all-sponsord"
    tab.cell(rows["all-sponsored"], columns["Your answer"]).value = "Met"
    book["More evidence"]["A5"], book["More evidence"]["B5"] = "9.9.9", "Data"
    book["More evidence"]["C5"] = "Count"
    path = declaration.folder / "wrong.xlsx"
    book.save(path)
    (saved,) = libreoffice.save(path)
    run = declaration("import", saved, code=65)
    assert [error.removeprefix(str(saved)) for error in run.errors] == [
        ", sheet 'Championing', row 6, column 'Your answer' (D6): error: 'Mett' is not an answer"
        " — did you mean 'Met'?",
        ", sheet 'Championing', row 7, column 'Your answer' (D7): error: the cell holds the error"
        " '#DIV/0!' — type what the cell is to say",
        ", sheet 'Championing', row 8, column 'Evidence kind' (F8): error: this evidence has no"
        " kind — choose one of: Statement, Document, Data, Independent",
        ", sheet 'Championing', row 9, column 'Criterion id' (J9): error: there is no criterion"
        " 'all-sponsord' — did you mean 'all-sponsored'?",
        ", sheet 'More evidence', row 5, column 'Criterion number' (A5): error: there is no"
        " criterion with the number '9.9.9' — write the number of a criterion, such as 1.1.1",
    ]
    assert answers(declaration) == {}


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_another_kind_of_file_is_told_what_to_become(
    declaration, workspace, libreoffice, kind
):
    (saved,) = libreoffice.save(sheet(declaration, "xlsx"), to=kind)
    run = declaration("import", saved, code=65)
    assert run.error.endswith(
        f"(.{kind}) — open it in Excel or LibreOffice, and save it as .xlsx"
    )
