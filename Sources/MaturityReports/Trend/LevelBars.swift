import Markup
import Maturity

/// Distributions over rounds side by side: for each round a bar for each level, the count at its end
/// (REPORTS 14).
///
/// A round is a column, a level a row, and the length of a bar means the same in every figure of a
/// page. Nothing joins the columns.
struct LevelBars {
  /// The rounds, each with its label and how many stand at each level from the floor up.
  let columns: [Column]
  /// How many organisations make the longest bar.
  let scale: Int
  /// What somebody reads who cannot see the bars.
  let description: String

  /// One round.
  struct Column: Hashable {
    /// The round's name in at most two lines.
    let label: [String]
    let counts: [Int]
    /// Whether another edition begins here.
    let beginsEdition: Bool
  }

  static let columnWidth = 112
  static let rowHeight = 20
  static let left = 22
  private static let longest = 76

  /// The drawing, whose text stands at the size of the page's own.
  func node(id: String, title: String) -> Node {
    let levels = columns.first?.counts.count ?? 0
    let width = Self.left + columns.count * Self.columnWidth
    let base = levels * Self.rowHeight
    return svg(
      .role("img"), .labelledBy("\(id)-title \(id)-description"),
      .attribute("viewBox", "0 0 \(width) \(base + 42)"), .attribute("width", width)
    ) {
      svgTitle(.id("\(id)-title")) { title }
      svgDescription(.id("\(id)-description")) { description }
      for level in 0..<levels {
        svgText(
          .class("scale"), .attribute("x", 2),
          .attribute("y", base - level * Self.rowHeight - 5)
        ) { "\(level + 1)" }
      }
      for (index, column) in columns.enumerated() {
        self.column(column, at: Self.left + index * Self.columnWidth, base: base)
      }
    }
  }

  @MarkupBuilder private func column(_ column: Column, at x: Int, base: Int) -> [Node] {
    TrendAxis.edge(at: x, base: base, beginsEdition: column.beginsEdition)
    for (level, count) in column.counts.enumerated() where count > 0 {
      let y = base - (level + 1) * Self.rowHeight
      let length = max(2, count * Self.longest / max(1, scale))
      rect(
        .class("bar"), .attribute("x", x + 1), .attribute("y", y + 3),
        .attribute("width", length), .attribute("height", Self.rowHeight - 6))
      svgText(.attribute("x", x + length + 5), .attribute("y", y + 15)) { "\(count)" }
    }
    TrendAxis.label(column.label, at: x, base: base)
  }
}

/// What both kinds of small multiples share: the line at a column's left, and the round's name.
enum TrendAxis {
  /// The line from which a column begins; dashed and tall where another edition begins.
  static func edge(at x: Int, base: Int, beginsEdition: Bool) -> Node {
    line(
      .class(beginsEdition ? "boundary" : "axis"), .attribute("x1", x), .attribute("x2", x),
      .attribute("y1", 0), .attribute("y2", beginsEdition ? base + 40 : base))
  }

  /// The round's name under a column, in at most two lines.
  @MarkupBuilder static func label(_ lines: [String], at x: Int, base: Int) -> [Node] {
    for (index, text) in lines.enumerated() {
      svgText(.attribute("x", x + 3), .attribute("y", base + 17 + index * 19)) { text }
    }
  }

  /// A round's name in lines of at most 12 characters, or else its date.
  static func label(of round: Round) -> [String] {
    lines(round.name) ?? lines(round.date.inWords) ?? [String(round.date.year)]
  }

  private static func lines(_ text: String) -> [String]? {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      guard word.count <= 12 else { return nil }
      if let last = lines.last, last.count + word.count < 12 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.count <= 2 && !lines.isEmpty ? lines : nil
  }
}
