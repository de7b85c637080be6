import DelimitedText

/// A table to take away: what each column means, and the rows.
///
/// The CSV and both of its descriptions are written from this one value (REPORTS 27).
struct PackageTable {
  /// The table's name, and its file's without the ending.
  let name: String
  /// What a row is.
  let description: String
  let columns: [Column]
  /// The columns that name a row.
  let primaryKey: [String]
  /// The columns whose values are those of another table's columns.
  var foreignKeys: [ForeignKey] = []
  let rows: [[TableWriter.Cell]]

  /// One column, and what may stand in it.
  struct Column {
    let name: String
    let kind: Kind
    let description: String
    /// Whether a row may leave it empty.
    var isOptional = false
    /// The only values that it takes; empty where any will do.
    var values: [String] = []
    /// The least and the greatest number.
    var range: ClosedRange<Int>?
  }

  /// What a column holds.
  enum Kind {
    case text, integer, date, boolean
  }

  /// Columns that refer to those of another table.
  struct ForeignKey {
    let columns: [String]
    let table: String
    let references: [String]
  }

  /// The table as CSV, with columns that hold the same in every row where the data call for them.
  func csv(constants: [(name: String, value: String)], forExcel: Bool) -> String {
    var writer = TableWriter(
      header: columns.map(\.name) + constants.map(\.name), forExcel: forExcel)
    for row in rows { writer.write(row + constants.map { .text($0.value) }) }
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
