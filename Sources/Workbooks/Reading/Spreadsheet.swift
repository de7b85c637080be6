/// A workbook that was read: its sheets and what stands in their cells.
package struct Spreadsheet: Hashable, Sendable {
  /// Which day its numbers for days count from.
  package let base: Day.Base
  /// Its sheets, in the order of their tabs.
  package let sheets: [Sheet]

  /// Makes a workbook.
  package init(base: Day.Base = .from1900, sheets: [Sheet]) {
    self.base = base
    self.sheets = sheets
  }

  /// One sheet.
  package struct Sheet: Hashable, Sendable {
    /// What its tab is called.
    package let name: String
    /// The rows that hold anything, from the top.
    package let rows: [Row]

    /// Makes a sheet.
    package init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  /// A row that holds something.
  package struct Row: Hashable, Sendable {
    /// The row's number, from 1.
    package let number: Int
    /// The cells that hold anything, by their columns from 1.
    package let cells: [Int: Value]

    /// Makes a row.
    package init(number: Int, cells: [Int: Value]) {
      self.number = number
      self.cells = cells
    }
  }

  /// What a cell holds: what was typed, or what a formula gave when the file was saved.
  package enum Value: Hashable, Sendable {
    /// Text, never empty.
    case text(String)
    /// A number.
    case number(Double)
    /// A number that is shown as a day.
    case day(Day)
    /// True or false.
    case boolean(Bool)
    /// What stands in place of a result, such as `#N/A`.
    case error(String)
  }
}

extension Spreadsheet.Value {
  /// The value as text: a number in digits, a day in ISO form.
  package var text: String {
    switch self {
    case .text(let text), .error(let text): text
    case .day(let day): day.iso
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .number(let number):
      number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    }
  }
}
