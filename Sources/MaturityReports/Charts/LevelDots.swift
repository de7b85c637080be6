import Markup
import Maturity

/// A distribution as dots: one for each organisation, over the levels (REPORTS 14).
struct LevelDots {
  /// How many stand at each level, from the floor up.
  let counts: [Int]
  /// The levels' names, from the floor up.
  let names: [String]
  /// The level at which one's own dot stands; `nil` where there is none to tell apart.
  let own: Level?
  /// What somebody reads who cannot see the dots.
  let description: String

  private static let columnWidth = 84
  private static let dotsAcross = 4
  private static let pitch = 16

  /// The drawing; its width and height follow from the counts.
  func node(id: String) -> Node {
    let rows = max(2, counts.map { ($0 + Self.dotsAcross - 1) / Self.dotsAcross }.max() ?? 0)
    let base = rows * Self.pitch + 22
    let width = counts.count * Self.columnWidth
    return svg(
      .role("img"), .labelledBy("\(id)-title \(id)-description"),
      .attribute("viewBox", "0 0 \(width) \(base + 40)")
    ) {
      svgTitle(.id("\(id)-title")) { "Organisations at each level" }
      svgDescription(.id("\(id)-description")) { description }
      line(
        .class("axis"), .attribute("x1", 0), .attribute("x2", width), .attribute("y1", base),
        .attribute("y2", base))
      for index in counts.indices { column(index, base: base) }
    }
  }

  private func column(_ index: Int, base: Int) -> Node {
    let middle = index * Self.columnWidth + Self.columnWidth / 2
    let ownHere = own?.number == index + 1
    let rows = (counts[index] + Self.dotsAcross - 1) / Self.dotsAcross
    return svgGroup {
      for dot in 0..<counts[index] {
        let inRow = min(Self.dotsAcross, counts[index] - dot / Self.dotsAcross * Self.dotsAcross)
        let x = middle + (2 * (dot % Self.dotsAcross) - inRow + 1) * Self.pitch / 2
        let y = base - 10 - dot / Self.dotsAcross * Self.pitch
        if ownHere && dot == 0 {
          rect(
            .class("own"), .attribute("x", x - 6), .attribute("y", y - 6), .attribute("width", 12),
            .attribute("height", 12))
        } else {
          circle(
            .class("dot"), .attribute("cx", x), .attribute("cy", y), .attribute("r", 6))
        }
      }
      label(
        ownHere ? "\(counts[index]), you" : "\(counts[index])", x: middle,
        y: base - rows * Self.pitch - 6)
      label("\(index + 1)", x: middle, y: base + 16)
      label(names[index], x: middle, y: base + 32)
    }
  }

  private func label(_ text: String, x: Int, y: Int) -> Node {
    svgText(.attribute("x", x), .attribute("y", y), .attribute("text-anchor", "middle")) { text }
  }
}
