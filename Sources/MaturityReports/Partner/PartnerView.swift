import Markup
import Maturity

/// The report to one organisation as markup.
struct PartnerView {
  private let model: PartnerModel

  init(_ model: PartnerModel) { self.model = model }

  var document: String {
    Page(
      title: model.title, subtitles: model.subtitles, home: ("../index.html", "All reports"),
      about: model.about, content: content
    ).document
  }

  @MarkupBuilder private var content: [Node] {
    section(.labelledBy("where")) {
      h2(.id("where")) { "Where we are" }
      for sentence in model.summary { p(.class("lede")) { sentence } }
      for commitment in model.commitments {
        h3 { commitment.title }
        p {
          strong { commitment.headline }; " \(commitment.held)"
        }
        commitment.table.node
      }
    }
    section(.labelledBy("next")) {
      h2(.id("next")) { "What is in the way, and what to do next" }
      for activity in model.activities { self.activity(activity) }
    }
    list("changes", "What has changed", model.changes)
    if !model.evidence.isEmpty {
      list("evidence", "Evidence that is missing or does not count", model.evidence)
    }
    if !model.exclusions.isEmpty { list("exclusions", "What does not apply", model.exclusions) }
    section(.labelledBy("others")) {
      h2(.id("others")) { "Among the others" }
      p { "Your own position is the square. No other organisation is named." }
      div(.class("figures")) { for figure in model.figures { figure.node } }
    }
  }

  private func list(_ id: String, _ heading: String, _ sentences: [String]) -> Node {
    section(.labelledBy(id)) {
      h2(.id(id)) { heading }
      ul { for sentence in sentences { li { sentence } } }
    }
  }

  private func activity(_ activity: ActivityReport) -> Node {
    div(.class("activity")) {
      h3(.id(activity.id)) { activity.title }
      p(.class("standing")) { activity.standing }
      if !activity.steps.isEmpty {
        ul {
          for step in activity.steps {
            li {
              "\(step.number) \(step.text) "
              em { "\(step.state)\(step.note.map { ": \($0)" } ?? "")" }
            }
          }
        }
      }
      if let advice = activity.advice {
        p {
          strong { "Next: " }
          advice
        }
      }
      if !activity.support.isEmpty {
        h4 { "Support on offer" }
        ul {
          for support in activity.support {
            li {
              strong { support.name }
              ". \(support.offer)"
            }
          }
        }
      }
    }
  }
}

/// A level as a coloured chip, or a blank's short form.
struct LevelChip {
  let nodes: [Node]

  init(_ cell: LevelCell) {
    nodes = [
      cell.level == nil ? .text(cell.text) : span(.class("chip \(cell.style)")) { cell.text }
    ]
  }
}
