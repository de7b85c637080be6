import Markup

/// A finding: what it comes to, the counts behind it, and what it is about.
struct Finding: Hashable {
  /// The finding, in at most 15 words.
  let headline: String
  /// The counts behind it.
  let detail: String
  /// What it is about, where that is several things, an item each.
  var items: [String] = []

  /// At most four items, and how many more there are.
  static func items(_ all: [String], more: String) -> [String] {
    all.count <= 4 ? all : all.prefix(3) + ["\(all.count - 3) more \(more)"]
  }
}

extension [Finding] {
  /// The three findings as the first part of a page.
  var node: Node {
    section(.labelledBy("findings")) {
      h2(.id("findings")) { "Three findings" }
      ol(.class("findings")) {
        for finding in self {
          li {
            strong { finding.headline }
            p { finding.detail }
            if !finding.items.isEmpty { ul { for item in finding.items { li { item } } } }
          }
        }
      }
    }
  }
}
