import Markup
import Maturity

/// The table of levels as markup, with its keys.
struct LevelsTableView {
  private let model: LevelsTable

  init(_ model: LevelsTable) { self.model = model }

  /// The table within a region that scrolls by itself where the screen is narrow.
  var table: Node {
    div(.class("scroll"), .role("region"), .label(model.title), .attribute("tabindex", 0)) {
      Markup.table(.class("levels")) {
        caption {
          strong { model.title }
          span { model.subtitle }
        }
        head
        tbody { for row in model.rows { self.row(row.organisation, row.cells) } }
      }
    }
  }

  /// What the digits and the short forms mean.
  @MarkupBuilder var key: [Node] {
    ul(.class("key")) {
      for level in model.levels {
        li {
          span(.class("chip l\(level.level)")) { "\(level.level)" }
          " \(level.name)"
        }
      }
    }
    LevelCell.node(of: LevelCell.key)
  }

  /// What the numbers of activities mean.
  @MarkupBuilder var activities: [Node] {
    h3 { "\(model.called.activity.heads) by number" }
    ul(.class("key")) {
      for activity in model.activities {
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
        th(.scope(.col), .attribute("rowspan", 2)) { model.called.organisation.head }
        for commitment in model.commitments {
          th(.scope(.colgroup), .attribute("colspan", commitment.span), .class("first")) {
            commitment.title
          }
        }
      }
      tr {
        for activity in model.activities {
          th(.scope(.col), activity.isFirst ? .class("first") : nil) { activity.number }
        }
      }
    }
  }

  private func row(_ organisation: String, _ cells: [LevelCell]) -> Node {
    tr {
      th(.scope(.row)) { organisation }
      for (cell, activity) in zip(cells, model.activities) {
        td(.class(activity.isFirst ? "\(cell.style) first" : cell.style)) { cell.text }
      }
    }
  }
}
