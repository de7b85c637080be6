import AnswerFiles
import AnswerSheets
import Diagnostics
import Maturity
import Testing
import Workbooks

@Suite struct AnswerSheetTests {
  private func texts(_ sheet: AnswerSheet) throws -> [String: [[String?]]] {
    Dictionary(uniqueKeysWithValues: try EditedWorkbook(sheet).sheets.map { ($0.name, $0.rows) })
  }

  @Test func `a workbook has a cover, the activities, a tab a commitment, and more evidence`()
    throws
  {
    let book = try EditedWorkbook()
    #expect(
      book.sheets.map(\.name) == [
        "Start here", "About the activities", "Ground", "Water", "More evidence",
      ])
    let rows = book.sheets[2].rows
    #expect(rows[0][0] == "1 The ground")
    #expect(
      rows[3].compactMap(\.self) == [
        "Criterion number", "Level", "Criterion", "May not apply when", "Your answer", "Reason",
        "Note", "Evidence kind", "Evidence title", "Where it is kept", "Evidence date",
        "Criterion id",
      ])
    #expect(rows[4].compactMap(\.self) == ["1.1", "Activity", "Soil is fed\nSoil is fed by us."])
    #expect(
      rows[7].compactMap(\.self) == [
        "1.1.3", "3 Green", "We have soil-tested.", "There is no soil.", "soil-tested",
      ])
    #expect(rows.count == 11)
  }

  @Test func `the cover says whose it is, when to return it and whom to ask`() throws {
    var sheet = AnswerSheet.gardens
    sheet.contact = "the head gardener"
    sheet.notice = "Illustrative data: not an assessment of any organisation"
    sheet.respondent = Role("digger")
    let cover = try #require(texts(sheet)["Start here"])
    #expect(cover[0][0] == "Gardens: questions for The Allotments")
    #expect(cover[1][0] == "Illustrative data: not an assessment of any organisation")
    #expect(cover.contains(["Your role", "digger"]))
    #expect(cover.contains(["Return it", "By 30 April 2026."]))
    #expect(cover.contains(["Who to ask", "the head gardener"]))
    #expect(cover.contains(["Organisation id", "allotments"]))
    #expect(
      cover.contains(["Ground", "1 The ground: 2 activities, 5 criteria."]))
  }

  @Test func `earlier answers stand as text, and one commitment can be asked alone`() throws {
    var sheet = AnswerSheet.gardens
    sheet.section = "water"
    sheet.previous = AnswerSheet.Previous(
      round: "Spring 2025",
      assessment: Assessment(
        organisation: "allotments",
        entries: ["butts-bought": .init(.partly, note: "One of two")]))
    let book = try EditedWorkbook(sheet)
    #expect(
      book.sheets.map(\.name) == ["Start here", "About the activities", "Water", "More evidence"])
    #expect(
      book.sheets[2].rows[5].compactMap(\.self) == [
        "2.1.1", "2 Dug", "We have butts-bought.", "Spring 2025: Partly. One of two",
        "butts-bought",
      ])
    #expect(!book.sheets[2].rows[3].contains("Reason"))
    #expect(book.read().responses?.first?.entries == [:])
  }

  @Test func `an answer from elsewhere is text to confirm, and chooses nothing`() throws {
    func answer(_ question: Question.ID, _ item: String) -> AnswerElsewhere {
      AnswerElsewhere(
        question: question, crosswalk: "soil-return", item: item, answer: "Level \(item)",
        date: "2026-02-14", source: "The soil return", how: "Both ask about spades.")
    }
    var sheet = AnswerSheet.gardens
    sheet.elsewhere = [
      answer("soil-dug", "3"), answer("soil-dug", "4"), answer("unheard-of", "5"),
    ]
    let book = try EditedWorkbook(sheet)
    let rows = book.sheets[2].rows
    #expect(rows[3][4] == "From elsewhere, to confirm")
    #expect(
      rows[5][4] == """
        \u{201C}Level 3\u{201D} for item 3 of The soil return, on 14 February 2026. Both ask about \
        spades.
        \u{201C}Level 4\u{201D} for item 4 of The soil return, on 14 February 2026. Both ask about \
        spades.
        """)
    #expect(rows[6][4] == nil)
    // A tab without any has no column for them.
    #expect(!book.sheets[3].rows[3].contains("From elsewhere, to confirm"))
    let step =
      "'From elsewhere, to confirm' has what you told somebody else, and when. It is no "
      + "answer here: see whether it still holds, and choose yourself."
    #expect(book.sheets[0].rows.contains(["Step 6", step]))
    let reading = book.read()
    #expect(reading.responses?.first?.entries == [:])
    #expect(reading.notes.allSatisfy { !$0.contains("is not read") })
  }

  @Test func `a part that nothing elsewhere is like has no column for it`() throws {
    var sheet = AnswerSheet.gardens
    sheet.elsewhere = [
      AnswerElsewhere(
        question: "soil-dug", crosswalk: "soil-return", item: "3", answer: "Yes",
        date: "2026-02-14", source: "The soil return", how: "Both ask about spades.")
    ]
    sheet.section = "water"
    let book = try EditedWorkbook(sheet)
    #expect(!book.sheets[2].rows[3].contains("From elsewhere, to confirm"))
    #expect(!book.sheets[0].rows.joined().contains { $0?.contains("elsewhere") ?? false })
  }

  @Test func `the same questions are the same bytes`() throws {
    #expect(try AnswerSheet.gardens.workbook() == AnswerSheet.gardens.workbook())
    #expect(AnswerSheet.gardens.csv() == AnswerSheet.gardens.csv())
  }

  @Test func `the table opens well in Excel and is an answer table`() throws {
    let bytes = AnswerSheet.gardens.csv()
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 7)
    #expect(
      lines[3]
        == "1 The ground,1.1 Soil is fed,3 Green,We have soil-tested.,There is no soil.,,,,,,,,,"
        + "soil-tested,allotments,spring-2026,gardens,2026")
    let reading = AnswerTable.read(bytes, name: "g.csv", framework: .gardens)
    #expect(reading.diagnostics == [])
    #expect(reading.notes.count == 1)
    #expect(reading.table?.submissions.map(\.entries) == [[:]])
  }

  @Test func `a table with the role written once is one response`() throws {
    let text = """
      question,answer,respondent,organisation,round,level
      soil-dug,Met,digger,allotments,Spring 2026,2
      soil-fed,We do not know,,allotments,Spring 2026,2
      """
    let options = AnswerSheet.Options(organisations: ["allotments"], round: .spring)
    let reading = AnswerSheet.read(
      Array(text.utf8), name: "g.csv", framework: .gardens, options: options)
    #expect(
      reading.responses == [
        SheetResponse(
          round: "Spring 2026", organisation: "allotments", respondent: Role("digger"),
          entries: ["soil-dug": .init(.met), "soil-fed": .init(.dontKnow)])
      ])
    let other = AnswerSheet.read(
      Array(text.replacing("Spring", with: "Autumn").utf8), name: "g.csv", framework: .gardens,
      options: options)
    #expect(
      other.diagnostics.map(\.description) == [
        "g.csv: error: the table holds answers for round 'Autumn 2026' — take them in with --round "
          + "Autumn 2026, or correct the column"
      ])
    #expect(other.responses == nil)
  }

  @Test func `two who answer one criterion stay two, named or not`() {
    let text = """
      question,answer,respondent,organisation
      soil-dug,Met,digger,allotments
      soil-dug,Not met,,allotments
      """
    let reading = AnswerSheet.read(Array(text.utf8), name: "g.csv", framework: .gardens)
    #expect(reading.responses?.map(\.respondent) == [Role("digger"), nil])
  }
}
