import Markup
import Maturity

/// The comparison as markup.
struct ComparisonView {
  private let model: ComparisonModel

  init(_ model: ComparisonModel) { self.model = model }

  var document: String {
    Page(
      title: model.title, subtitles: model.subtitles, home: model.links?.home,
      about: model.about, content: content
    ).document
  }

  @MarkupBuilder private var content: [Node] {
    findings
    section(.labelledBy("comparability")) {
      h2(.id("comparability")) { "How far these can be compared" }
      p { model.answered }
      for sentence in model.comparability { p { sentence } }
    }
    section(.labelledBy("levels")) {
      div(.class("wide")) {
        h2(.id("levels")) { "Where everybody stands" }
        LevelsTableView(model.levels).table
        LevelsTableView(model.levels).key
      }
      LevelsTableView(model.levels).activities
    }
    section(.labelledBy("unmet")) {
      h2(.id("unmet")) { "What most often stands in the way" }
      if let unmet = model.unmet {
        unmet.node
      } else {
        p { "No criterion stands among anybody\u{2019}s next steps." }
      }
    }
    section(.labelledBy("support")) {
      h2(.id("support")) { "Who needs what support" }
      if let training = model.training { training.node }
      p { model.jointWork }
    }
    if let progress = model.progress {
      section(.labelledBy("progress")) {
        h2(.id("progress")) { "What has changed" }
        progress.node
      }
    }
    section(.labelledBy("distribution")) {
      h2(.id("distribution")) { "Activity by activity" }
      for group in model.figures {
        h3 { group.commitment }
        for figure in group.figures { figure.node(heading: h4) }
      }
    }
    section(.labelledBy("answered")) {
      h2(.id("answered")) { "Who has answered" }
      model.participation.node
    }
  }

  private var findings: Node {
    section(.labelledBy("findings")) {
      h2(.id("findings")) { "Three findings" }
      ol(.class("findings")) {
        for finding in model.findings {
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
