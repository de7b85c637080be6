import AnswerSheets
import Diagnostics
import Maturity
import Testing

@Suite struct SheetProblemTests {
  /// What is wrong with the workbook after a change.
  private func problems(
    _ options: AnswerSheet.Options = .init(), _ change: (inout EditedWorkbook) -> Void
  ) throws -> [String] {
    var book = try EditedWorkbook()
    change(&book)
    return book.problems(options)
  }

  @Test func `a cell that cannot be read is named by sheet, row and column`() throws {
    let found = try problems {
      $0.write("Mett", "Ground", "soil-dug", "Your answer")
      $0.write("!#REF!", "Ground", "soil-fed", "Note")
      $0.write("paper", "Ground", "soil-tested", "Evidence kind")
      $0.write("Plan", "Ground", "paths-laid", "Evidence title")
      $0.write("31/03/26", "Ground", "paths-laid", "Evidence date")
      $0.write("Maybe", "Ground", "soil-tested", "Your answer")
    }
    #expect(
      found == [
        "g.xlsx, sheet 'Ground', row 6, column 'Your answer' (E6): error: 'Mett' is not an answer — "
          + "did you mean 'Met'?",
        "g.xlsx, sheet 'Ground', row 7, column 'Note' (G7): error: the cell holds the error '#REF!' "
          + "— type what the cell is to say",
        "g.xlsx, sheet 'Ground', row 8, column 'Your answer' (E8): error: 'Maybe' is not an answer "
          + "— use one of: Met, Partly, Not met, We do not know, Does not apply to us",
        "g.xlsx, sheet 'Ground', row 8, column 'Evidence kind' (H8): error: 'paper' is not a kind "
          + "of evidence — use one of: Statement, Document, Data, Independent",
        "g.xlsx, sheet 'Ground', row 8, column 'Evidence title' (I8): error: this evidence has no "
          + "title — say what it is called, or empty the row's evidence",
        "g.xlsx, sheet 'Ground', row 10, column 'Evidence kind' (H10): error: this evidence has no "
          + "kind — choose one of: Statement, Document, Data, Independent",
        "g.xlsx, sheet 'Ground', row 10, column 'Evidence date' (K10): error: the year of "
          + "'31/03/26' has two digits — write the year with four digits, such as 31/03/2026",
      ])
  }

  @Test func `a row has to name one criterion`() throws {
    let found = try problems {
      $0.write("met", "Ground", "soil-dug", "Your answer")
      $0.write("soil-dog", "Ground", "soil-dug", "Criterion id")
      $0.write("met", "Ground", "soil-fed", "Your answer")
      $0.write("soil-tested", "Ground", "soil-fed", "Criterion id")
      let more = $0.sheet("More evidence")
      $0.sheets[more].rows += [
        ["1.9.1", "data", "Count"], [nil, "data", "Count"], ["1.1.1.", "data", "Count"],
      ]
    }
    #expect(
      found == [
        "g.xlsx, sheet 'Ground', row 6, column 'Criterion id' (L6): error: there is no criterion "
          + "'soil-dog' — did you mean 'soil-dug'?",
        "g.xlsx, sheet 'Ground', row 7, column 'Criterion number' (A7): error: this cell belongs to "
          + "'soil-fed', and the row's criterion id to 'soil-tested' — move whole rows only, or "
          + "copy the answers into a fresh workbook",
        "g.xlsx, sheet 'More evidence', row 5, column 'Criterion number' (A5): error: there is no "
          + "criterion with the number '1.9.1' — write the number of a criterion, such as 1.1.1",
        "g.xlsx, sheet 'More evidence', row 6: error: this row says something, but not about which "
          + "criterion — write the criterion's number, or empty the row",
      ])
  }

  @Test func `two answers to one criterion are refused, on one sheet or on two`() throws {
    let found = try problems {
      $0.write("met", "Ground", "soil-dug", "Your answer")
      $0.write("deep", "Ground", "soil-dug", "Note")
      var copy = $0.sheets[$0.sheet("Ground")]
      copy.name = "Ground (2)"
      $0.sheets.append(copy)
      $0.write("not met", "Ground (2)", "soil-dug", "Your answer")
      $0.write("shallow", "Ground (2)", "soil-dug", "Note")
    }
    #expect(
      found == [
        "g.xlsx, sheet 'Ground (2)', row 6, column 'Your answer' (E6): error: 'soil-dug' is "
          + "answered 'Not met' here and 'Met' in sheet 'Ground', row 6 — keep one of the two",
        "g.xlsx, sheet 'Ground (2)', row 6, column 'Note' (G6): error: 'soil-dug' has one note here "
          + "and another in sheet 'Ground', row 6 — keep one of the two, or put both in one cell",
      ])
  }

  @Test func `a workbook says whose it is, and says it once`() throws {
    #expect(
      try problems { $0.sheets.remove(at: 0) } == [
        "g.xlsx: error: the workbook does not say its 'Framework id', 'Edition', 'Round id', "
          + "'Organisation id' — copy 'What this workbook belongs to' from the workbook that was "
          + "sent out"
      ])
    let options = AnswerSheet.Options(organisations: ["allotments", "orchard"], round: .spring)
    #expect(try problems(options) { _ in } == [])
    let found = try problems(options) {
      $0.write("yards", beside: "Framework id")
      $0.write("2025", beside: "Edition")
      $0.write("autumn", beside: "Round id")
      $0.write("orchrd", beside: "Organisation id")
      $0.write("2", beside: "Sheet version")
      $0.write("Boss", beside: "Leader or staff")
      $0.write(String(repeating: "x", count: 101), beside: "Your role")
    }
    let place = "g.xlsx, sheet 'Start here', row "
    #expect(
      found.map { $0.replacing(place, with: "") } == [
        "41, column 'Sheet version' (B41): error: this is a sheet of version '2', and this program "
          + "reads version 1 — use the version of the program that made it, or a later one",
        "37, column 'Framework id' (B37): error: the sheet answers the framework 'yards', and the "
          + "one at hand is 'gardens' — copy the answers into a workbook that this round sent out",
        "38, column 'Edition' (B38): error: the sheet answers the edition '2025', and the one at "
          + "hand is '2026' — copy the answers into a workbook that this round sent out",
        "39, column 'Round id' (B39): error: the sheet answers in the round 'autumn', and the one "
          + "at hand is 'spring-2026' — take it in with --round autumn, or copy the answers into "
          + "this round's workbook",
        "5, column 'Your role' (B5): error: the role has 101 characters — use 100 at most, such as "
          + "'partner lead'",
        "40, column 'Organisation id' (B40): error: there is no organisation 'orchrd' — did you "
          + "mean 'orchard'?",
        "6, column 'Leader or staff' (B6): error: 'Boss' is neither of the two groups — use one of: "
          + "Leaders, Staff",
      ])
    #expect(
      try problems {
        var copy = $0.sheets[0]
        copy.name = "Old cover"
        $0.sheets.append(copy)
        $0.write("orchard", beside: "Organisation id")
      } == [
        "g.xlsx, sheet 'Old cover', row 40, column 'Organisation id' (B40): error: 'Organisation "
          + "id' is 'allotments' here and 'orchard' in sheet 'Start here', row 40 — keep one of "
          + "the two"
      ])
  }

  @Test func `a table needs its headings, once each`() throws {
    #expect(
      try problems { book in
        let ground = book.sheet("Ground")
        book.sheets[ground].rows.remove(at: 3)
      } == [
        "g.xlsx, sheet 'Ground': error: the row of headings above the criteria is missing — copy "
          + "the answers into the workbook that was sent out"
      ])
    let found = try problems { book in
      let ground = book.sheet("Ground")
      book.sheets[ground].rows[3][book.column("Your answer", in: ground)] = "Said"
      book.sheets[ground].rows[3][book.column("May not apply when", in: ground)] = "NOTE"
    }
    #expect(
      found == [
        "g.xlsx, sheet 'Ground', row 4 (G4): error: a second column is headed 'Note'; the first is "
          + "D — rename or remove one of the two columns",
        "g.xlsx, sheet 'Ground', row 4: error: the column 'Your answer' is missing — add a column "
          + "with that heading, or use the workbook that was sent out",
      ])
    #expect(
      try problems { $0.sheets = [("Sheet1", [["Hello"]])] } == [
        "g.xlsx: error: no sheet of this workbook holds a table of criteria — copy the answers into "
          + "the workbook that was sent out"
      ])
  }

  @Test func `so many problems are described and the others counted`() throws {
    var options = AnswerSheet.Options()
    options.problems = 2
    let found = try problems(options) { book in
      for id in ["soil-dug", "soil-fed", "paths-laid", "paths-lit"] {
        book.write("?", "Ground", id, "Your answer")
      }
    }
    #expect(found.count == 3)
    #expect(found.last == "and 2 more")
  }

  @Test func `a file that is no sheet is called by its name`() {
    func problem(_ bytes: [UInt8]) -> [String] {
      AnswerSheet.read(bytes, name: "g.xls", framework: .gardens).diagnostics.map(\.description)
    }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(
      problem(compound) == [
        "g.xls: error: this is a workbook of Excel's old kind (.xls) — open it in Excel or "
          + "LibreOffice, and save it as .xlsx"
      ])
    let encrypted = compound + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect(
      problem(encrypted) == [
        "g.xls: error: the workbook is protected by a password — open it, take the password away, "
          + "and save it as .xlsx"
      ])
    #expect(
      problem([0x50, 0x4B, 0x03, 0x04, 1]) == [
        "g.xls: error: the workbook is damaged: it cannot be unpacked — open it in Excel or "
          + "LibreOffice, save it again, or ask for it again"
      ])
  }
}
