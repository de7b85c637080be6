import Testing
import Workbooks

@Suite struct WorkbookWritingTests {
  private func workbook() -> Workbook {
    let tabs = [TabName("Bread"), TabName("It's [more]")]
    var sheets = tabs.map { Worksheet(name: $0, widths: [10, 30]) }
    sheets[0].rows = [
      [Cell(.text("=1+1")), Cell(.link("More", to: tabs[1]))],
      [Cell(.titled("Rye", "Dark & <dense>\nbread")), Cell(.blank)],
    ]
    sheets[1].rows = [
      [Cell(.text("Loaf")), Cell(.text("Eaten"))], [Cell(.text("Rye\u{1}")), Cell(.blank)],
    ]
    sheets[1].table = Worksheet.Table(name: "Loaves", headingRow: 0, lastRow: 1)
    sheets[1].rules = [
      Worksheet.Rule(
        column: 1, rows: 1...1, words: ["Yes", "No"], title: "Eaten", message: "Choose.",
        refusal: "Choose Yes or No.")
    ]
    return Workbook(
      properties: Workbook.Properties(
        title: "Bread", subject: "Loaves", author: "A baker", language: "en-GB",
        created: Day(year: 2026, month: 3, day: 31)),
      sheets: sheets)
  }

  @Test func `what is written reads back, formulas and control characters as text`() throws {
    let read = try Spreadsheet.read(try workbook().xlsx())
    #expect(
      read.sheets == [
        .init(
          name: "Bread",
          rows: [
            .init(number: 1, cells: [1: .text("=1+1"), 2: .text("More")]),
            .init(number: 2, cells: [1: .text("Rye\nDark & <dense>\nbread")]),
          ]),
        .init(
          name: "It's  more",
          rows: [
            .init(number: 1, cells: [1: .text("Loaf"), 2: .text("Eaten")]),
            .init(number: 2, cells: [1: .text("Rye\u{1}")]),
          ]),
      ])
  }

  @Test func `the same workbook is the same bytes`() throws {
    let first = try workbook().xlsx()
    #expect(try workbook().xlsx() == first)
    var other = workbook()
    other.properties.created = Day(year: 2026, month: 4, day: 1)
    #expect(try other.xlsx() != first)
  }

  @Test func `text beyond what a cell takes is refused`() throws {
    var long = workbook()
    long.sheets[0].rows = [[Cell(.text(String(repeating: "a", count: 32_768)))]]
    #expect(throws: WorkbookWritingError.self) { try long.xlsx() }
  }
}

@Suite struct TabNameTests {
  @Test(
    arguments: [
      ("Sharing", "Sharing"), ("a/b: [c]?*\\", "a b   c"), ("'Quoted'", "Quoted"),
      ("", "Sheet"), ("history", "Sheet history"),
      ("A name that is far too long for a tab to have", "A name that is far too long for"),
      ("Thirty-one letters and a 😀😀😀", "Thirty-one letters and a 😀😀😀"),
      ("Thirty-one letters and so 😀😀😀", "Thirty-one letters and so 😀😀"),
    ])
  func `a tab's name is as near to what was wished as Excel lets it be`(
    wished: String, name: String
  ) {
    #expect(TabName(wished).text == name)
    #expect(TabName(wished).text.utf16.count <= 31)
  }

  @Test func `no two tabs have one name, whatever their case`() {
    let first = TabName("Sharing")
    let second = TabName("SHARING", besides: [first])
    #expect(second.text == "SHARING 2")
    #expect(TabName("sharing", besides: [first, second]).text == "sharing 3")
    let long = TabName("A name that is far too long for a tab")
    #expect(
      TabName("A name that is far too long for it", besides: [long]).text
        == "A name that is far too long f 2")
  }
}

@Suite struct DayTests {
  @Test(
    arguments: [
      (Day(year: 1970, month: 1, day: 1), 0), (Day(year: 2000, month: 2, day: 29), 951_782_400),
      (Day(year: 2026, month: 3, day: 31), 1_774_915_200),
    ])
  func `a day begins so many seconds after 1970`(day: Day, seconds: Int) {
    #expect(day.secondsSince1970 == seconds)
  }

  @Test func `days follow one another, and the two counts are 1,462 days apart`() throws {
    var last = try #require(Day(serial: 61, base: .from1900)).secondsSince1970
    for serial in 62...60_000 {
      let day = try #require(Day(serial: Double(serial), base: .from1900))
      #expect(day.secondsSince1970 == last + 86_400)
      last = day.secondsSince1970
      if serial >= 1_462 {
        #expect(Day(serial: Double(serial - 1_462), base: .from1904) == day)
      }
    }
  }
}
