import MarkupReading
import Maturity

extension BoardPaper {
  /// A paper as somebody would fill it in.
  static let asking = BoardPaper(
    purpose: .decision,
    items: [
      Item(
        .recommendation, section: "a1-1", text: "Name a sponsor", owner: Role("Chief Executive"),
        due: "2026-06-30"),
      Item(.recommendation, text: "Adopt the plan."),
      Item(.risk, section: "a1-2", text: "One analyst holds the key."),
      Item(.ask, section: "a1-3", text: "Fund a steward."),
    ])

  /// As much as may be supplied: every text of 300 characters and every role of 100.
  static func whole(of word: String) -> BoardPaper {
    func filled(_ length: Int) -> String {
      String(String(repeating: "\(word) ", count: length / word.count + 1).prefix(length - 1)) + "z"
    }
    let counts: [(Item.Kind, Int)] = [(.recommendation, 6), (.risk, 5), (.ask, 5)]
    return BoardPaper(
      purpose: .discussion,
      items: counts.flatMap { kind, count in
        (1...count).map { number in
          Item(
            kind, section: "a5-2", text: filled(300), owner: Role(filled(100)), due: "2026-09-30")
        }
      })
  }
}

extension ReadPage {
  /// The numbered paragraphs under a heading, each with its number.
  func paragraphs(_ id: String) -> [String] {
    (document.element(id: id)?.parent?.descendants ?? [])
      .filter { $0.classes.contains("numbered") || $0.classes.contains("pointer") }
      .map(\.plain)
  }

  /// The rows of the board's table, cells parted by bars.
  var boardRows: [String] {
    document.all("table").first { $0.classes == ["board"] }?.all("tbody").first?.all("tr")
      .map { $0.elements.map(\.plain).joined(separator: " | ") } ?? []
  }

  /// A list of what stands out: its items, then its note.
  func standouts(_ heading: String) -> [String] {
    document.all("h3").first { $0.text.hasPrefix(heading) }?.parent?.all("li", "p").map(\.plain)
      ?? []
  }
}

extension ReadElement {
  /// The words of the element with single spaces.
  var plain: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
