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
  ///
  /// Where a row has fewer cells than there are columns, its last cell stands in all that are left.
  let rows: [[String]]

  /// A column: its head, and whether it holds numbers, or texts too long for one line.
  struct Column {
    let head: String
    let isNumber: Bool
    let wraps: Bool

    init(_ head: String, isNumber: Bool = false, wraps: Bool = false) {
      self.head = head
      self.isNumber = isNumber
      self.wraps = wraps
    }

    /// The class of its cells; `nil` for short texts.
    var style: Attribute? { isNumber ? .class("number") : wraps ? .class("words") : nil }
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
              th(.scope(.col), column.style) { column.head }
            }
          }
        }
        tbody { for row in rows { self.row(row) } }
      }
    }
  }

  private func row(_ cells: [String]) -> Node {
    tr {
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          th(.scope(.row), columns[index].style) { cell }
        } else if index == cells.count - 1 && cells.count < columns.count {
          td(.attribute("colspan", columns.count - index)) { cell }
        } else {
          td(columns[index].style) { cell }
        }
      }
    }
  }
}
