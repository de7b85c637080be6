import Markup
import Maturity

/// One activity over the rounds: a headline worked out from the data, small multiples, their data as a
/// table, and a link to the data (REPORTS 14 and 15).
struct TrendFigure {
  let id: String
  /// The activity's number.
  let number: String
  /// The activity's number and title.
  let title: String
  /// The finding, in at most 15 words.
  let headline: String
  /// Measure, who, when and how many.
  let subtitle: String
  let panels: [Panel]
  /// The heads of the table's columns after the first.
  let heads: [String]
  /// The path from the page to the table of the figure's data; `nil` where it has none.
  let dataFile: String?

  /// Small multiples that can be compared with each other, and the rows of their data.
  struct Panel {
    let title: String
    let drawing: Drawing
    /// A row for each round: its head, and the cells beside it.
    let rows: [(head: String, cells: [String])]
  }

  /// What a panel draws.
  enum Drawing {
    case bars(LevelBars)
    case line(LevelLine)

    fileprivate func node(id: String, title: String) -> Node {
      switch self {
      case .bars(let bars): bars.node(id: id, title: title)
      case .line(let line): line.node(id: id, title: title)
      }
    }
  }

  /// The figure as markup, under a heading of the page's choosing.
  ///
  /// - Parameter heading: The heading that names the activity.
  /// - Returns: The figure.
  func node(heading: Tag) -> Node {
    figure(.class("trend")) {
      figcaption {
        heading(.id(id)) { title }
        strong { headline }
        span { subtitle }
      }
      div {
        div(.class("panels")) {
          for (index, panel) in panels.enumerated() {
            div(.class("panel")) {
              p { panel.title }
              panel.drawing.node(
                id: "\(id)-panel-\(index + 1)", title: "\(title): \(panel.title)")
            }
          }
        }
        if !panels.isEmpty { data }
      }
    }
  }

  private var data: Node {
    div(.class("rounds")) {
      table {
        caption(.class("away")) { "\(title): the data of the figure" }
        thead {
          tr {
            th(.scope(.col)) { "Round" }
            for head in heads { th(.scope(.col)) { head } }
          }
        }
        for panel in panels {
          tbody {
            if panels.count > 1 {
              tr {
                th(.scope(.rowgroup), .attribute("colspan", heads.count + 1)) { panel.title }
              }
            }
            for row in panel.rows {
              tr {
                th(.scope(.row)) { row.head }
                for cell in row.cells { td { cell } }
              }
            }
          }
        }
      }
      if let dataFile {
        p(.class("data quiet")) { a(.href(.file(dataFile))) { "Trend of \(number), as CSV" } }
      }
    }
  }
}
