import Markup

/// A table of finished text, with a caption that says what it shows.
struct DataTable {
  /// What the table shows.
  let title: String
  /// Measure, who, when and how many.
  let subtitle: String
  /// The heads of its columns.
  let columns: [Column]
  /// Its rows; the first cell of each is the row's head.
  let rows: [[Cell]]

  /// A column: its head, and whether it holds numbers.
  struct Column {
    let head: String
    var isNumber = false

    init(_ head: String, isNumber: Bool = false) {
      self.head = head
      self.isNumber = isNumber
    }
  }

  /// What stands in a cell.
  enum Cell {
    case text(String)
    case link(String, Link)
    case nodes([Node])
  }

  /// The table within a region that scrolls by itself where the screen is narrow.
  var node: Node {
    div(.class("scroll"), .role("region"), .label(title), .attribute("tabindex", 0)) {
      table {
        caption {
          strong { title }
          span { subtitle }
        }
        thead {
          tr {
            for column in columns {
              th(.scope(.col), column.isNumber ? .class("number") : nil) { column.head }
            }
          }
        }
        tbody { for row in rows { self.row(row) } }
      }
    }
  }

  private func row(_ cells: [Cell]) -> Node {
    tr {
      for (column, cell) in zip(columns, cells).enumerated().map({ ($0, $1.1) }) {
        let style: Attribute? = columns[column].isNumber ? .class("number") : nil
        if column == 0 {
          th(.scope(.row), style) { content(of: cell) }
        } else {
          td(style) { content(of: cell) }
        }
      }
    }
  }

  private func content(of cell: Cell) -> [Node] {
    switch cell {
    case .text(let text): [.text(text)]
    case .link(let text, let link): [a(.href(link)) { text }]
    case .nodes(let nodes): nodes
    }
  }
}
