import Markup

/// A distribution as dots: one for each organisation, in a column for each level (REPORTS 14).
///
/// The levels' names and the counts stand in the table directly beneath, whose columns are those of
/// the drawing, so that one is the axis of the other.
struct LevelDots {
  /// What the dots are.
  let title: String
  /// How many stand in each column: at each level from the floor up, or at several together.
  let counts: [Int]
  /// The column in which one's own dot stands; `nil` where there is none to tell apart.
  let own: Int?
  /// What somebody reads who cannot see the dots.
  let description: String

  /// The drawing is as wide as five columns, so that a dot has one size whatever their number.
  private var columnWidth: Int { max(100, 500 / max(1, counts.count)) }
  private static let dotsAcross = 5
  private static let pitch = 16

  /// The drawing.
  ///
  /// Its height follows from the greatest count; its scale is always the same.
  func node(id: String) -> Node {
    let rows = max(1, counts.map { ($0 + Self.dotsAcross - 1) / Self.dotsAcross }.max() ?? 0)
    let base = rows * Self.pitch + 4
    return svg(
      .role("img"), .labelledBy("\(id)-title \(id)-description"),
      .attribute("viewBox", "0 0 \(counts.count * columnWidth) \(base)")
    ) {
      svgTitle(.id("\(id)-title")) { title }
      svgDescription(.id("\(id)-description")) { description }
      for index in counts.indices { column(index, base: base) }
    }
  }

  @MarkupBuilder private func column(_ index: Int, base: Int) -> [Node] {
    let middle = index * columnWidth + columnWidth / 2
    let ownHere = own == index
    for dot in 0..<counts[index] {
      let inRow = min(Self.dotsAcross, counts[index] - dot / Self.dotsAcross * Self.dotsAcross)
      let x = middle + (2 * (dot % Self.dotsAcross) - inRow + 1) * Self.pitch / 2
      let y = base - Self.pitch / 2 - 2 - dot / Self.dotsAcross * Self.pitch
      if ownHere && dot == 0 {
        rect(
          .class("own"), .attribute("x", x - 6), .attribute("y", y - 6), .attribute("width", 12),
          .attribute("height", 12))
      } else {
        circle(.class("dot"), .attribute("cx", x), .attribute("cy", y), .attribute("r", 6))
      }
    }
  }
}
