import Diagnostics
import Testing

@Suite struct LocationTests {
  @Test(
    arguments: [
      (Diagnostic.Location(file: "a"), "a"), (.init(file: "a", line: 3), "a:3"),
      (.init(file: "a", line: 3, column: 7), "a:3:7"),
      (.init(file: "a", sheet: "S"), "a, sheet 'S'"),
      (.init(file: "a", sheet: "S", row: 3), "a, sheet 'S', row 3"),
      (.init(file: "a", sheet: "S", row: 3, column: 28), "a, sheet 'S', row 3 (AB3)"),
      (
        .init(file: "a", sheet: "S\u{1B}", row: 12, column: 5, heading: "Your answer"),
        "a, sheet 'S·', row 12, column 'Your answer' (E12)"
      ),
    ])
  func `a place is called as far as it is known`(location: Diagnostic.Location, words: String) {
    #expect(location.description == words)
  }

  @Test(
    arguments: [
      (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
    ])
  func `columns are lettered as spreadsheets letter them`(column: Int, letters: String) {
    #expect(Diagnostic.Location.letters(of: column) == letters)
  }
}
