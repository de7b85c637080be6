import Markup
import Maturity

/// One organisation's level over rounds: a point for each with its digit, joined only where two rounds
/// that follow each other both have one (REPORTS 14).
struct LevelLine {
  /// The rounds.
  let columns: [Column]
  /// The highest level of the scale, which is the same in every figure.
  let highest: Level
  /// What somebody reads who cannot see the points.
  let description: String

  /// One round.
  struct Column: Hashable {
    /// The round's position, by which two follow each other.
    let round: Int
    /// The round's name in at most two lines.
    let label: [String]
    /// The level; `nil` where there is none that is complete and agreed.
    let level: Level?
    /// What stands in the place of a level: a short form for a kind of blank.
    let blank: String
    /// Whether the level is read together from several organisations.
    let isMerged: Bool
    /// Whether another edition begins here.
    let beginsEdition: Bool
  }

  /// The drawing, whose text stands at the size of the page's own.
  func node(id: String, title: String) -> Node {
    let width = LevelBars.left + columns.count * LevelBars.columnWidth
    let base = highest.number * LevelBars.rowHeight + 22
    return svg(
      .role("img"), .labelledBy("\(id)-title \(id)-description"),
      .attribute("viewBox", "0 0 \(width) \(base + 42)"), .attribute("width", width)
    ) {
      svgTitle(.id("\(id)-title")) { title }
      svgDescription(.id("\(id)-description")) { description }
      for number in 1...highest.number {
        svgText(
          .class("scale"), .attribute("x", 2), .attribute("y", height(of: Level(number)) + 5)
        ) { "\(number)" }
      }
      for (index, column) in columns.enumerated() {
        TrendAxis.edge(at: left(of: index), base: base, beginsEdition: column.beginsEdition)
        TrendAxis.label(column.label, at: left(of: index), base: base)
      }
      for index in columns.indices.dropFirst() { segment(to: index) }
      for index in columns.indices { point(index, base: base) }
    }
  }

  private func left(of index: Int) -> Int { LevelBars.left + index * LevelBars.columnWidth }

  private func height(of level: Level) -> Int {
    (highest.number - level.number) * LevelBars.rowHeight + 26
  }

  /// Where the point of a column stands.
  private func middle(of index: Int) -> Int { left(of: index) + 36 }

  @MarkupBuilder private func segment(to index: Int) -> [Node] {
    let (from, until) = (columns[index - 1], columns[index])
    if let old = from.level, let new = until.level, from.round + 1 == until.round {
      line(
        .class("line"), .attribute("x1", middle(of: index - 1)),
        .attribute("y1", height(of: old)), .attribute("x2", middle(of: index)),
        .attribute("y2", height(of: new)))
    }
  }

  @MarkupBuilder private func point(_ index: Int, base: Int) -> [Node] {
    let (column, x) = (columns[index], middle(of: index))
    if let level = column.level {
      let y = height(of: level)
      if column.isMerged {
        rect(
          .class("own"), .attribute("x", x - 6), .attribute("y", y - 6), .attribute("width", 12),
          .attribute("height", 12))
      } else {
        circle(.class("dot"), .attribute("cx", x), .attribute("cy", y), .attribute("r", 6))
      }
      svgText(.class("digit"), .attribute("x", x - 4), .attribute("y", y - 9)) { "\(level)" }
    } else {
      svgText(.attribute("x", x - 12), .attribute("y", base - 8)) { column.blank }
    }
  }
}
