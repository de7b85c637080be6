import AnswerFiles
import Diagnostics
import Maturity
import Testing

/// Somebody else's return, as it is read and as it is refused.
struct OutsideReturnTests {
  private func read(_ text: String) -> OutsideReturn.Reading {
    OutsideReturn.read(
      Array(text.utf8), name: "return.csv", organisations: ["maldon", "rochford"])
  }

  @Test func `every answer is kept in its own words, and an empty one is passed over`() throws {
    let reading = read(
      """
      date,answer,organisation,item
      12/03/2026,"Level 3,  mostly",maldon,4.2
      ,,rochford,4.2
      2026-03-13,Level 1,maldon,9.9
      2026-03-13,Level 1,maldon,9.9

      """)
    #expect(reading.diagnostics == [])
    #expect(
      reading.notes == [
        "Read as UTF-8, cells separated by commas, lines ended by LF.",
        "Dates such as '12/03/2026' on line 2 are read as day, month, year.",
      ])
    let table = try #require(reading.value)
    #expect(
      table.rows.map { "\($0.organisation) \($0.item) \($0.answer) \($0.date.iso)" } == [
        "maldon 4.2 Level 3, mostly 2026-03-12", "maldon 9.9 Level 1 2026-03-13",
      ])
    let crosswalk = Crosswalk(
      id: "return-to-gardens", title: "From the return",
      from: .outside(.init(title: "The return", publisher: "The ministry")),
      to: .init(framework: "gardens"),
      pairs: [.init(item: "4.2", to: ["beds", "paths"], how: "Both are counted.")])
    #expect(table.itemsWithoutPair(in: crosswalk) == ["9.9"])
    let answers = table.answers(by: crosswalk, source: "The return")
    #expect(answers.keys.sorted() == ["maldon"])
    #expect(answers["maldon"]?.map(\.question) == ["beds", "paths"])
  }

  @Test func `everything wrong is reported where it stands`() {
    let long = String(repeating: "a", count: 201)
    let reading = read(
      """
      organisation,item,answer,date
      maldn,4.2,Level 3,2026-03-12
      ,4.2,Level 3,2026-03-12
      maldon,,Level 3,2026-03-12
      maldon,4.2,Level 3,12/03/26
      maldon,4.2,Level 3,soon
      maldon,4.2,Level 3,
      maldon,4.3,Level 3,2026-03-12
      maldon,4.3,Level 2,2026-03-12
      maldon,4.4,\(long),2026-03-12

      """)
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.map { String("\($0)".split(separator: "\n")[0]) } == [
        "return.csv:2:1: error: there is no organisation 'maldn' — did you mean 'maldon'?",
        "return.csv:3:1: error: the organisation is missing — fill in the cell, or empty the answer",
        "return.csv:4:8: error: the item is missing — fill in the cell, or empty the answer",
        "return.csv:5:20: error: the year of '12/03/26' has two digits — write the year with four "
          + "digits, such as 2026-03-31",
        "return.csv:6:20: error: 'soon' is not a date — write the year, month and day, such as "
          + "2026-03-31",
        "return.csv:7:20: error: the date is missing — fill in the cell, or empty the answer",
        "return.csv:9:12: error: item '4.3' has 'Level 2' here and 'Level 3' on line 8, or another "
          + "date — keep one of the two rows",
        "return.csv:10:12: error: this has 201 characters, and 200 are the most that fit here — "
          + "shorten it",
      ])
  }

  @Test func `a column that is missing is named, with the one that may be meant`() {
    #expect(
      read("organisation,items,answer\nmaldon,4.2,Level 3\n").diagnostics.map(\.description) == [
        "return.csv:1: error: the column 'item' is missing — rename 'items', or add the column",
        "return.csv:1: error: the column 'date' is missing — add it: a return has the columns "
          + "organisation, item, answer and date",
      ])
  }
}
