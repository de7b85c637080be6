import DelimitedText
import Maturity
import ResponseFiles
import Workbooks

/// A table of criteria as it was found in a sheet that came back.
struct CriterionTable {
  /// The sheet that it stands in.
  let sheet: Spreadsheet.Sheet
  /// The row of its headings, from 1.
  let headingRow: Int
  /// Where each column stands that has a meaning, from 1.
  let columns: [SheetColumn: Int]
  /// What stands at the head of each, as the sheet has it.
  let headings: [SheetColumn: String]
  /// The columns that have the heading of an earlier one.
  let repeated: [(column: SheetColumn, place: Int)]
  /// The headings that mean nothing.
  let unknown: [String]

  /// How many rows down the headings are looked for.
  private static var searchedRows: Int { 200 }

  /// Finds the table of a sheet; `nil` where it has none.
  ///
  /// Its headings are the first row that names a criterion's id, number or words, and something to
  /// fill in.
  init?(in sheet: Spreadsheet.Sheet) {
    for row in sheet.rows.prefix(Self.searchedRows) {
      var columns: [SheetColumn: Int] = [:]
      var headings: [SheetColumn: String] = [:]
      var repeated: [(column: SheetColumn, place: Int)] = []
      var unknown: [String] = []
      for (place, value) in row.cells.sorted(by: { $0.key < $1.key }) {
        let heading = value.tidied
        guard let column = SheetColumn(heading: heading) else {
          unknown.append(heading)
          continue
        }
        if columns[column] == nil {
          columns[column] = place
          headings[column] = heading
        } else {
          repeated.append((column, place))
        }
      }
      let hasKey = !SheetColumn.keys.isDisjoint(with: columns.keys)
      guard hasKey, SheetColumn.filled.contains(where: { columns[$0] != nil }) else { continue }
      self.sheet = sheet
      headingRow = row.number
      self.columns = columns
      self.headings = headings
      self.repeated = repeated
      self.unknown = unknown
      return
    }
    return nil
  }

  /// The rows beneath the headings.
  var rows: some Sequence<Spreadsheet.Row> {
    sheet.rows.lazy.filter { [headingRow] in $0.number > headingRow }
  }

  /// The content of a cell; `nil` where it is empty or the table has no such column.
  func value(_ column: SheetColumn, in row: Spreadsheet.Row) -> Spreadsheet.Value? {
    guard let place = columns[column], let value = row.cells[place] else { return nil }
    return value.tidied.isEmpty ? nil : value
  }

  /// The text of a cell, tidied; `nil` where it is empty or the table has no such column.
  func text(_ column: SheetColumn, in row: Spreadsheet.Row) -> String? {
    value(column, in: row)?.tidied
  }
}

/// Finds the criterion that a row is about.
struct CriterionKeys {
  private let ids: [String: Int]
  private let numbers: [String: Int]
  private let words: [String: Int]

  init(_ framework: Framework) {
    var ids: [String: Int] = [:]
    var numbers: [String: Int] = [:]
    var words: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for activity in framework.activities {
      for position in activity.questions {
        let question = framework.questions[position]
        ids[question.id.text] = position
        numbers[activity.number(ofQuestionAt: position)] = position
        let folded = Self.folded(question.text)
        if words.updateValue(position, forKey: folded) != nil { ambiguous.insert(folded) }
      }
    }
    self.ids = ids
    self.numbers = numbers
    self.words = words.filter { !ambiguous.contains($0.key) }
  }

  /// The position of the criterion that a cell of a column names; `nil` where it names none.
  func position(of text: String, in column: SheetColumn) -> Int? {
    switch column {
    case .question: ids[text.lowercased()]
    case .number: numbers[String(text.drop { $0 == "'" }.trimmingSuffix("."))]
    case .criterion: words[Self.folded(text)]
    default: nil
    }
  }

  /// A statement without the differences that spreadsheets make.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring {
    last == suffix ? dropLast() : self
  }
}

extension Spreadsheet.Value {
  /// The value as tidied text, as every route keeps it; empty where nothing is left.
  var tidied: String { text.tidied ?? "" }
}
