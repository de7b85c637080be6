import Markup
import Maturity

/// A board paper as markup.
struct BoardView {
  private let model: BoardModel
  private var content: BoardContent { model.content }

  init(_ model: BoardModel) { self.model = model }

  var document: String {
    Page(
      title: content.title, subtitles: content.subtitles, home: model.links?.home,
      about: model.about, content: sides, name: content.name, style: PageStyle.board,
      closing: closing
    ).document
  }

  @MarkupBuilder private var sides: [Node] {
    div(.class("paper")) {
      opening
      part("headline", "In short", model.headline)
      levels
      part("certainty", "How sure we are", [model.certainty])
      div(.class("side")) { overleaf }
    }
  }

  // MARK: Side one

  private var opening: Node {
    section(.labelledBy("recommendations")) {
      h2(.id("recommendations")) { "Purpose and recommendations" }
      paragraph(model.purpose)
      items(model.recommendations.shown)
      if let pointer = model.recommendations.pointer { p(.class("pointer")) { pointer } }
    }
  }

  private var levels: Node {
    section(.labelledBy("levels")) {
      h2(.id("levels")) { content.levels.headline }
      div(
        .class("scroll"), .role("region"), .label(content.levels.label),
        .attribute("tabindex", 0)
      ) {
        table(.class("board")) {
          caption { span { content.levels.subtitle } }
          thead {
            tr { for column in content.levels.columns { th(.scope(.col)) { self.cell(column) } } }
          }
          tbody { for row in content.levels.rows { self.row(row) } }
        }
      }
      ul(.class("key")) {
        for level in content.levels.levels {
          li {
            span(.class("chip l\(level.level)")) { "\(level.level)" }
            " \(level.name)"
          }
        }
      }
      if let footnote = content.levels.footnote { p(.class("footnote")) { footnote } }
    }
  }

  private func row(_ row: BoardTable.Row) -> Node {
    tr {
      th(.scope(.row)) { row.title }
      for cell in row.cells { td { self.cell(cell) } }
    }
  }

  @MarkupBuilder private func cell(_ cell: BoardTable.Cell) -> [Node] {
    if let level = cell.level {
      span(.class("chip l\(level)")) { "\(level)" }
      if !cell.text.isEmpty { " " }
    }
    if cell.isStressed { strong { cell.text } } else { cell.text }
  }

  // MARK: Side two

  @MarkupBuilder private var overleaf: [Node] {
    if !model.recommendations.overleaf.isEmpty {
      section(.labelledBy("continued")) {
        h2(.id("continued")) { "Recommendations, continued" }
        items(model.recommendations.overleaf)
      }
    }
    section(.labelledBy("standouts")) {
      h2(.id("standouts")) { "Strengths and gaps" }
      div(.class("columns")) {
        column(content.strengths)
        column(content.gaps)
      }
    }
    for (index, further) in model.further.enumerated() {
      part("further-\(index + 1)", further.heading, further.paragraphs)
    }
    supplied("risks", "Risks", model.risks)
    supplied("asks", "Asks", model.asks)
    if let leftOut = model.leftOut { paragraph(leftOut) }
    part("signed", "Assurance and sign-off", model.signOff)
  }

  private func column(_ list: BoardList) -> Node {
    div {
      h3 { list.heading }
      ul { for item in list.items { li { item } } }
      if let note = list.note { p { note } }
    }
  }

  private func supplied(_ id: String, _ heading: String, _ supplied: BoardItems) -> Node {
    section(.labelledBy(id)) {
      h2(.id(id)) { heading }
      if let instead = supplied.instead { p(.class("pointer")) { instead } }
      items(supplied.shown)
    }
  }

  // MARK: The end

  /// What every page says of itself, in short, and what stands on the screen alone.
  @MarkupBuilder private var closing: [Node] {
    part("about", "About this paper", model.closing)
    if model.leftOut != nil {
      section(.class("screen"), .labelledBy("left")) {
        h2(.id("left")) { "Left out of print" }
        items(model.recommendations.left)
        items(model.risks.left)
        items(model.asks.left)
      }
    }
  }

  private func part(
    _ id: String, _ heading: String, _ paragraphs: [BoardModel.Paragraph]
  ) -> Node {
    section(.labelledBy(id)) {
      h2(.id(id)) { heading }
      for paragraph in paragraphs { self.paragraph(paragraph) }
    }
  }

  private func paragraph(_ paragraph: BoardModel.Paragraph) -> Node {
    p(.class("numbered")) {
      span(.class("at")) { "\(paragraph.number)" }
      " "
      span { paragraph.text }
    }
  }

  @MarkupBuilder private func items(_ items: [BoardItems.Item]) -> [Node] {
    if !items.isEmpty {
      ul(.class("items")) {
        for item in items {
          li(.class("numbered")) {
            span(.class("at")) { item.label }
            " "
            span {
              item.text
              if !item.trace.isEmpty {
                " "
                em { item.trace }
              }
            }
          }
        }
      }
    }
  }
}
