import Markup
import Maturity

/// The comparison as markup.
struct ComparisonView {
  private let model: ComparisonModel

  init(_ model: ComparisonModel) { self.model = model }

  var document: String { Page(model, content: content).document }

  @MarkupBuilder private var content: [Node] {
    model.findings.node
    section(.labelledBy("comparability")) {
      h2(.id("comparability")) { "How far these can be compared" }
      p { model.coverage.answered }
      for sentence in model.comparability { p { sentence } }
      list(
        model.coverage.unconfirmed, under: "These wait for you to confirm that they do not apply:")
      list(model.coverage.disputed, under: "Not agreed, because respondents differ:")
    }
    section(.labelledBy("levels")) {
      div(.class("wide")) {
        h2(.id("levels")) { "Where everybody stands" }
        LevelsTableView(model.levels).table
        LevelsTableView(model.levels).key
        data("levels", of: "everybody\u{2019}s levels")
      }
      LevelsTableView(model.levels).activities
    }
    section(.labelledBy("rules")) {
      h2(.id("rules")) { "Would other rules tell another story?" }
      p(.class("lede")) { model.rules.headline }
      for sentence in model.rules.explanations { p { sentence } }
      list(model.rules.commitments)
    }
    section(.labelledBy("unmet")) {
      h2(.id("unmet")) { "What most often stands in the way" }
      if let unmet = model.unmet {
        unmet.node
        data("unmet", of: "all criteria among next steps")
      } else {
        p { "No criterion stands among anybody\u{2019}s next steps." }
      }
    }
    support
    help
    if let progress = model.progress {
      section(.labelledBy("progress")) {
        h2(.id("progress")) { "What has changed" }
        progress.node
      }
    }
    if !model.figures.isEmpty {
      section(.labelledBy("distribution")) {
        h2(.id("distribution")) { "\(model.called.activity.head) by \(model.called.activity.one)" }
        for group in model.figures {
          h3 { group.commitment }
          for figure in group.figures { figure.node(heading: h4) }
        }
      }
    }
    if let participation = model.coverage.participation {
      section(.labelledBy("answered")) {
        h2(.id("answered")) { "Who has answered" }
        participation.node
      }
    }
  }

  private var support: Node {
    section(.labelledBy("support")) {
      h2(.id("support")) { "Who needs what support" }
      p(.class("lede")) { model.support.headline }
      if let table = model.support.table {
        table.node
        data("support", of: "the need for support")
      }
    }
  }

  private var help: Node {
    section(.labelledBy("help")) {
      h2(.id("help")) { "Who could help whom" }
      p(.class("lede")) { model.help.headline }
      p { "Nobody is offered or exposed without having said so." }
      if let pairs = model.help.pairs { pairs.node }
      if let unpaired = model.help.unpaired { unpaired.node }
      if model.help.pairs != nil || model.help.unpaired != nil {
        data("help", of: "offers and asks")
      }
      h3 { "Joint work" }
      p { model.help.jointWork }
      list(model.help.jointActivities)
    }
  }

  /// Items under a sentence, where there are any.
  @MarkupBuilder private func list(_ items: [String], under sentence: String? = nil) -> [Node] {
    if !items.isEmpty {
      if let sentence { p(.class("over")) { sentence } }
      ul { for item in items { li { item } } }
    }
  }

  /// A link to a table of the pack, where there is a pack.
  @MarkupBuilder private func data(_ table: String, of what: String) -> [Node] {
    if let links = model.links {
      p(.class("data quiet")) { a(.href(.file(links.table(table)))) { "Data for \(what), as CSV" } }
    }
  }
}
