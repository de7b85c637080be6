import Markup
import Maturity

/// The table of one organisation's levels as markup.
struct StandingTableView {
  private let model: StandingTable

  init(_ model: StandingTable) { self.model = model }

  @MarkupBuilder var nodes: [Node] {
    div(.class("scroll"), .role("region"), .label(model.title), .attribute("tabindex", 0)) {
      table(.class("grouped")) {
        caption {
          strong { model.title }
          span { model.subtitle }
        }
        thead {
          tr {
            th(.scope(.col)) { model.head }
            for column in ["Claimed", "Supported", "Target", "Last time"] {
              th(.scope(.col), .class("level")) { column }
            }
          }
        }
        for group in model.groups { self.group(group) }
      }
    }
    LevelCell.node(of: model.key)
  }

  private func group(_ group: StandingTable.Group) -> Node {
    tbody {
      tr {
        th(.scope(.rowgroup), .attribute("colspan", 5)) {
          strong { group.title }
          span { group.headline }
        }
      }
      for row in group.rows {
        tr {
          th(.scope(.row)) { row.title }
          td(.class("level")) { chip(row.claimed) }
          for text in [row.supported, row.target, row.before] { td(.class("level")) { text } }
        }
      }
    }
  }

  /// A level as a coloured chip, or a blank's short form.
  private func chip(_ cell: LevelCell) -> Node {
    cell.level == nil ? .text(cell.text) : span(.class("chip \(cell.style)")) { cell.text }
  }
}
