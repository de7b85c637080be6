import Diagnostics

/// Rows of text in columns, for a terminal.
struct PlainTable {
  let head: [String]
  let rows: [[String]]

  /// The table, each column as wide as its widest cell, without rules or trailing spaces.
  var text: String {
    let all = ([head] + rows).map { $0.map { $0.printable(limit: 120) } }
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let lines = all.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
