import Markup
import Maturity

/// The comparison as markup.
struct ComparisonView {
  private let model: ComparisonModel

  init(_ model: ComparisonModel) { self.model = model }

  var document: String {
    Page(
      title: model.title, subtitles: model.subtitles, home: ("index.html", "All reports"),
      about: model.about, content: content
    ).document
  }

  @MarkupBuilder private var content: [Node] {
    findings
    section(.labelledBy("levels"), .class("wide")) {
      h2(.id("levels")) { "Where everybody stands" }
      LevelsTableView(model.levels).nodes
    }
    section(.labelledBy("answered")) {
      h2(.id("answered")) { "Who has answered" }
      p { model.answered }
      model.participation.node
    }
    section(.labelledBy("unmet")) {
      h2(.id("unmet")) { "What most often stands in the way" }
      if let unmet = model.unmet {
        unmet.node
      } else {
        p { "No criterion stands among anybody\u{2019}s next steps." }
      }
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
        div(.class("figures")) { for figure in group.figures { figure.node } }
      }
    }
    section(.labelledBy("comparability")) {
      h2(.id("comparability")) { "How far these can be compared" }
      for sentence in model.comparability { p { sentence } }
    }
  }

  private var findings: Node {
    section(.labelledBy("findings")) {
      h2(.id("findings")) { "Three findings" }
      ol(.class("findings")) {
        for finding in model.findings {
          li {
            strong { finding.headline }
            finding.detail
          }
        }
      }
    }
  }
}

/// The table of levels as markup, with its keys.
struct LevelsTableView {
  private let table: LevelsTable

  init(_ table: LevelsTable) { self.table = table }

  @MarkupBuilder var nodes: [Node] {
    div(.class("scroll"), .role("region"), .label(table.title), .attribute("tabindex", 0)) {
      Markup.table(.class("levels")) {
        caption {
          strong { table.title }
          span { table.subtitle }
        }
        head
        tbody { for row in table.rows { self.row(row.organisation, row.cells) } }
      }
    }
    h3 { "Key" }
    ul(.class("key")) {
      for level in table.levels {
        li {
          span(.class("chip l\(level.level)")) { "\(level.level)" }
          " \(level.name)"
        }
      }
    }
    ul(.class("key")) {
      for entry in LevelCell.key {
        li {
          strong { entry.form }
          " \(entry.meaning)"
        }
      }
    }
    ul(.class("key")) {
      for activity in table.activities {
        li {
          strong { activity.number }
          " \(activity.title)"
        }
      }
    }
  }

  private var head: Node {
    thead {
      tr {
        th(.scope(.col), .attribute("rowspan", 2)) { "Organisation" }
        for commitment in table.commitments {
          th(.scope(.colgroup), .attribute("colspan", commitment.span), .class("first")) {
            commitment.title
          }
        }
      }
      tr {
        for activity in table.activities {
          th(.scope(.col), activity.isFirst ? .class("first") : nil) { activity.number }
        }
      }
    }
  }

  private func row(_ organisation: String, _ cells: [LevelCell]) -> Node {
    tr {
      th(.scope(.row)) { organisation }
      for (cell, activity) in zip(cells, table.activities) {
        td(.class(activity.isFirst ? "\(cell.style) first" : cell.style)) { cell.text }
      }
    }
  }
}
