import Markup
import Maturity

/// The comparison for an audience that is not shown names, as markup.
struct DisclosedView {
  private let model: DisclosedComparison

  init(_ model: DisclosedComparison) { self.model = model }

  var document: String { Page(model, content: content).document }

  @MarkupBuilder private var content: [Node] {
    model.findings.node
    section(.labelledBy("disclosure")) {
      h2(.id("disclosure")) { "What is shown, and what is withheld" }
      p { model.participation }
      ul { for sentence in model.disclosure { li { sentence } } }
    }
    section(.labelledBy("unmet")) {
      h2(.id("unmet")) { "What most often stands in the way" }
      if let unmet = model.unmet {
        unmet.node
      } else {
        p { "No figure on criteria can be given." }
      }
    }
    if let support = model.support {
      section(.labelledBy("support")) {
        h2(.id("support")) { "What support could help with" }
        support.node
      }
    }
    section(.labelledBy("change")) {
      h2(.id("change")) { "What has changed" }
      if let shift = model.shift { shift.node }
      p { model.unshifted }
    }
    section(.labelledBy("distribution")) {
      h2(.id("distribution")) { "\(model.called.activity.head) by \(model.called.activity.one)" }
      for group in model.figures {
        h3 { group.commitment }
        for figure in group.figures { figure.node(heading: h4) }
      }
    }
    if !model.groups.isEmpty {
      section(.labelledBy("groups")) {
        h2(.id("groups")) { "By group" }
        for table in model.groups { table.node }
      }
    }
  }
}
