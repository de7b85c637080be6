import Markup
import Maturity

/// The trend of all organisations as markup.
struct TrendView {
  private let model: TrendModel

  init(_ model: TrendModel) { self.model = model }

  var document: String { Page(model, content: content).document }

  @MarkupBuilder private var content: [Node] {
    TrendParts.opening(
      model.facts, origins: model.origins, editions: model.editions, model.called.activity)
    for (index, group) in model.groups.enumerated() {
      section(.labelledBy("part-\(index + 1)")) {
        h2(.id("part-\(index + 1)")) { group.title }
        for activity in group.activities {
          activity.figure.node(heading: h3)
          if let changes = activity.changes { changes.node }
        }
      }
    }
    if let links = model.links {
      p(.class("data quiet")) { a(.href(.file(links.changes))) { "Every change, as CSV" } }
    }
  }
}

/// The parts that both trend pages share.
enum TrendParts {
  /// What stands before the figures.
  @MarkupBuilder static func opening(
    _ facts: [(term: String, meaning: String)], origins: [String],
    editions: [(title: String, sentences: [String])], _ activity: Noun
  ) -> [Node] {
    short(facts)
    if !origins.isEmpty { self.origins(origins) }
    self.editions(editions, activity)
  }

  /// The page in one look.
  private static func short(_ facts: [(term: String, meaning: String)]) -> Node {
    section(.labelledBy("short")) {
      h2(.id("short")) { "In short" }
      dl(.class("facts lede")) {
        for fact in facts {
          dt { fact.term }
          dd { fact.meaning }
        }
      }
    }
  }

  /// What organisations were called or made from.
  private static func origins(_ sentences: [String]) -> Node {
    section(.labelledBy("origins")) {
      h2(.id("origins")) { "Renamed, merged and split" }
      ul { for sentence in sentences { li { sentence } } }
    }
  }

  /// What each edition asks otherwise than the one before.
  @MarkupBuilder private static func editions(
    _ editions: [(title: String, sentences: [String])], _ activity: Noun
  ) -> [Node] {
    if !editions.isEmpty {
      section(.labelledBy("editions")) {
        h2(.id("editions")) { "What the editions ask otherwise" }
        p {
          "A dashed line marks where another edition begins. Where it changed what \(activity.any) "
          "asks, a new panel begins. The rounds on either side then stand together on what both ask."
        }
        for edition in editions {
          h3 { edition.title }
          ul { for sentence in edition.sentences { li { sentence } } }
        }
      }
    }
  }
}
