import AnswerSheets
import Diagnostics
import Maturity
import ResponseFiles
import Testing

@Suite struct ReturnedWorkbookTests {
  /// A workbook with something in every column.
  private func filled() throws -> EditedWorkbook {
    var book = try EditedWorkbook()
    book.write(" partner  lead ", beside: "Your role")
    book.write("Leaders", beside: "Leader or staff")
    book.write("met", "Ground", "soil-dug", "Your answer")
    book.write("Partly", "Ground", "soil-fed", "Your answer")
    book.write("  Two beds\r\nof five ", "Ground", "soil-fed", "Note")
    book.write("Does not apply to us", "Ground", "soil-tested", "Your answer")
    book.write("All is gravel", "Ground", "soil-tested", "Reason")
    book.write("Document", "Ground", "soil-dug", "Evidence kind")
    book.write("Plan", "Ground", "soil-dug", "Evidence title")
    book.write("#7", "Ground", "soil-dug", "Where it is kept")
    book.write("@46112", "Ground", "soil-dug", "Evidence date")
    book.write("We don’t know", "Water", "butts-bought", "Your answer")
    return book
  }

  private var expected: SheetResponse {
    SheetResponse(
      round: "spring-2026", organisation: "allotments", respondent: Role("partner  lead"),
      group: .leaders,
      entries: [
        "soil-dug": .init(.met), "soil-fed": .init(.partly, note: "Two beds\nof five"),
        "soil-tested": .init(.doesNotApply, reason: "All is gravel"),
        "butts-bought": .init(.dontKnow),
      ],
      evidence: [
        Evidence(
          kind: .document, title: "Plan", reference: "7", date: "2026-03-31", shows: ["soil-dug"])
      ])
  }

  @Test func `what was filled in is read, and nothing else`() throws {
    let reading = try filled().read()
    #expect(reading.diagnostics == [])
    #expect(reading.responses == [expected])
    #expect(reading.notes == ["Read from the sheets 'Ground', 'Water', 'More evidence'."])
  }

  @Test func `a sheet that came back empty answers nothing`() throws {
    let reading = try EditedWorkbook().read()
    #expect(
      reading.responses == [SheetResponse(round: "spring-2026", organisation: "allotments")])
  }

  @Test func `a response is a file of that respondent alone`() throws {
    let file = expected.file(
      answering: .gardens, in: "spring-2026", respondent: Role("somebody"))
    #expect(file.own.response.respondent == Role("partner  lead"))
    #expect(file.own.response.group == .leaders)
    #expect(file.edition == "2026")
    let unnamed = SheetResponse(organisation: "allotments")
      .file(answering: .gardens, in: "spring-2026", respondent: Role("somebody"))
    #expect(unnamed.own.response.respondent == Role("somebody"))
  }

  @Test func `criteria are known by number or words where their ids are gone`() throws {
    var book = try filled()
    for name in ["Ground", "Water"] {
      let sheet = book.sheet(name)
      let column = book.column("Criterion id", in: sheet)
      for row in book.sheets[sheet].rows.indices { book.sheets[sheet].rows[row].remove(at: column) }
    }
    #expect(book.read().responses == [expected])
    let ground = book.sheet("Ground")
    for row in book.sheets[ground].rows.indices { book.sheets[ground].rows[row].remove(at: 0) }
    #expect(book.read().responses == [expected])
  }

  @Test func `sheets, columns and rows may be moved, renamed, removed and added`() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var book = try filled()
      for index in book.sheets.indices where book.sheets[index].name != "Start here" {
        let sheet = book.sheets[index]
        guard let heading = sheet.rows.firstIndex(where: { $0.contains("Criterion number") }) else {
          continue
        }
        let order = sheet.rows[heading].indices.shuffled(using: &generator)
        var rows = sheet.rows.map { row in order.map { row[$0] } + ["scribble \(seed)"] }
        let beneath = rows[(heading + 1)...]
          .filter { !$0.contains("Activity") || Bool.random(using: &generator) }
          .shuffled(using: &generator)
        rows[heading][order.count] = "Our own"
        if Bool.random(using: &generator) { rows.insert([nil, "moved down"], at: 0) }
        let top = rows.firstIndex { $0.contains("Criterion number") } ?? 0
        book.sheets[index].rows = Array(rows[...top] + beneath)
        book.sheets[index].name = "Tab \(index)"
      }
      book.sheets.append(("Workings", [["1", "2"], ["met", "Met"]]))
      book.sheets.shuffle(using: &generator)
      let reading = book.read()
      #expect(reading.diagnostics.map(\.description) == [])
      #expect(reading.responses == [expected], "seed \(seed)")
      #expect(reading.notes.contains("The sheet 'Workings' is not read."))
      #expect(reading.notes.contains("The column 'Our own' of sheet 'Tab 2' is not read."))
    }
  }

  @Test func `seeded answers come back as they were given`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var book = try EditedWorkbook()
      var entries: [Question.ID: Assessment.Entry] = [:]
      for (sheet, ids) in [
        ("Ground", ["soil-dug", "soil-fed", "soil-tested", "paths-laid", "paths-lit"]),
        ("Water", ["butts-bought"]),
      ] {
        for id in ids {
          let answer = Answer.allCases.randomElement(using: &generator)
          let kept = Bool.random(using: &generator) ? answer : nil
          let note = ["=1+1", "é\n“quoted”", "-", nil].randomElement(using: &generator) ?? nil
          book.write(
            [kept?.rawValue, kept?.label][Int.random(in: 0...1, using: &generator)], sheet, id,
            "Your answer")
          book.write(note, sheet, id, "Note")
          if kept != nil || note != nil {
            entries[Question.ID(stringLiteral: id)] = .init(kept, note: note)
          }
        }
      }
      #expect(book.read().responses?.first?.entries == entries, "seed \(seed)")
    }
  }

  @Test func `further evidence stands on further rows, and one item may show several criteria`()
    throws
  {
    var book = try filled()
    let more = book.sheet("More evidence")
    let heading = book.row("Criterion number", in: more)
    book.sheets[more].rows += [
      ["1.1.1", "data", "Count", nil, "31/3/2026"],
      ["1.1.2", "document", "Plan", "7", "2026-03-31"],
      [nil, nil, nil, nil, nil],
    ]
    #expect(heading == 3)
    let reading = book.read()
    #expect(
      reading.responses?.first?.evidence == [
        Evidence(
          kind: .document, title: "Plan", reference: "7", date: "2026-03-31",
          shows: ["soil-dug", "soil-fed"]),
        Evidence(kind: .data, title: "Count", date: "2026-03-31", shows: ["soil-dug"]),
      ])
    #expect(
      reading.notes.last
        == "Dates such as '31/3/2026' in sheet 'More evidence', row 5 are read as day, month, year."
    )
  }

  @Test func `a number that lost its format as a date is still one, and a year is none`() throws {
    var book = try filled()
    book.write("#46112", "Ground", "soil-dug", "Evidence date")
    #expect(book.read().responses == [expected])
    book.write("#2026", "Ground", "soil-dug", "Evidence date")
    #expect(
      book.problems() == [
        "g.xlsx, sheet 'Ground', row 6, column 'Evidence date' (K6): error: '2026' is not a date — "
          + "write the day, month and year, such as 31/03/2026"
      ])
  }

  @Test func `a table that was saved as a workbook is read`() throws {
    let lines = String(decoding: AnswerSheet.gardens.csv().dropFirst(3), as: UTF8.self)
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    var book = try EditedWorkbook()
    book.sheets = [("sheet", lines.map { $0.map { $0.isEmpty ? nil : String($0) } })]
    book.write("Met", "sheet", "soil-dug", "answer")
    book.write("lead", "sheet", "soil-dug", "respondent")
    let reading = book.read()
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(
      reading.responses == [
        SheetResponse(
          round: "spring-2026", organisation: "allotments", respondent: Role("lead"),
          entries: ["soil-dug": .init(.met)])
      ])
    book.write("Maybe", "sheet", "soil-fed", "answer")
    #expect(
      book.problems() == [
        "g.xlsx, sheet 'sheet', row 3, column 'answer' (F3): error: 'Maybe' is not an answer — use "
          + "one of: Met, Partly, Not met, We do not know"
      ])
  }
}
