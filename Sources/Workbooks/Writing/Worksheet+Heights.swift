extension Worksheet {
  /// How high a row has to be for all of its text to be seen, in points.
  ///
  /// Excel would work this out as it opens a file, but LibreOffice takes a file that looks like
  /// Excel's at its word. The widths of letters are those of Arial on average, so a line is counted
  /// a little too often rather than too seldom.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The height, within Excel's limit of 409 points.
  ///
  /// Complexity: linear in the length of the row's text.
  func height(of row: Int) -> Double {
    if let height = heights[row] { return height }
    let isInTable = table.map { row > $0.headingRow && row <= $0.lastRow } ?? false
    var highest = 0.0
    for (column, cell) in rows[row].enumerated() {
      let width = column < widths.count ? widths[column] : 8
      let letters = max(1, Int(width * 1.02 * 12 / cell.style.size))
      let lines = cell.style.wraps ? cell.lines(of: letters) : 1
      let shown = isInTable ? max(lines, fewestLines) : lines
      highest = max(highest, Double(shown) * cell.style.size * 1.29)
    }
    return min(409, highest.rounded(.up))
  }
}

extension Cell {
  /// How many lines the cell's text fills where each holds so many letters.
  fileprivate func lines(of letters: Int) -> Int {
    switch content {
    case .blank: 1
    case .text(let text), .link(let text, _): Self.lines(of: letters, in: text)
    case .titled(let title, let text):
      // Bold letters are wider.
      Self.lines(of: max(1, letters * 9 / 10), in: title) + Self.lines(of: letters, in: text)
    }
  }

  private static func lines(of letters: Int, in text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, paragraph in
      var count = 1
      var used = 0
      for word in paragraph.split(separator: " ") {
        if used > 0 && used + 1 + word.count > letters {
          count += 1
          used = 0
        }
        used += word.count + (used > 0 ? 1 : 0)
        count += (used - 1) / letters
        used = used > letters ? used % letters : used
      }
      return lines + count
    }
  }
}
