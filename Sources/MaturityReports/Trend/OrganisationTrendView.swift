import Markup
import Maturity

/// One organisation's own trend as markup.
struct OrganisationTrendView {
  private let model: OrganisationTrendModel

  init(_ model: OrganisationTrendModel) { self.model = model }

  var document: String { Page(model, content: content).document }

  @MarkupBuilder private var content: [Node] {
    TrendParts.opening(
      model.facts, origins: model.origins, editions: model.editions, model.called.activity)
    for (index, group) in model.groups.enumerated() {
      section(.labelledBy("part-\(index + 1)")) {
        h2(.id("part-\(index + 1)")) { group.title }
        for activity in group.activities {
          activity.figure.node(heading: h3)
          if !activity.changes.isEmpty {
            ul { for sentence in activity.changes { li { sentence } } }
          }
        }
      }
    }
    section(.labelledBy("key")) {
      h2(.id("key")) { "What the figures show" }
      p {
        "A dot is a level that the \(model.called.organisation.one) gave. A square is the most "
        "cautious reading of several \(model.called.organisation.many) that became one. A line joins two rounds that follow each other."
      }
      LevelCell.node(of: model.key)
    }
  }
}
