import Markup
import Maturity

/// One criterion: its statement, last round's answer and any from elsewhere as text, and the answers to choose from.
///
/// Nothing is ever chosen beforehand.
struct CriterionView {
  let form: BrowserForm
  let question: Question
  let number: String

  var node: Node {
    fieldset(.class("criterion"), .id("criterion-\(question.id)")) {
      legend {
        span(.class("number")) { number }
        " \(question.text)"
      }
      earlier
      for answer in form.elsewhere where answer.question == question.id {
        p(.class("earlier")) { answer.inWords }
      }
      if let condition = question.mayNotApply {
        p(.class("condition")) { "It may not apply to you where this holds: \(condition)" }
      }
      div(.class("answers")) { for answer in offered { choice(answer) } }
      if question.mayNotApply != nil {
        field("reason", "How does that hold for you?")
      }
      field("note", "What is missing, or a note")
    }
  }

  private var offered: [Answer] {
    Answer.allCases.filter { $0 != .doesNotApply || question.mayNotApply != nil }
  }

  private func choice(_ answer: Answer) -> Node {
    label {
      input(
        .attribute("type", "radio"), .attribute("name", question.id.text),
        .attribute("value", answer.rawValue))
      answer.label
    }
  }

  private func field(_ name: String, _ words: String) -> Node {
    let id = "\(question.id)-\(name)"
    return div(.class("field \(name)")) {
      label(.attribute("for", id)) { words }
      textarea(.id(id), .attribute("rows", 2))
    }
  }

  @MarkupBuilder private var earlier: [Node] {
    if let previous = form.previous, let entry = previous.assessment.entries[question.id],
      let answer = entry.answer
    {
      p(.class("earlier")) {
        "In \(previous.round.name) \(previous.who ?? "you") answered: "
        strong { answer.label }
        if let beside = entry.note ?? entry.reason { " \u{201C}\(beside)\u{201D}" }
      }
    }
  }
}
