import Markup
import Maturity

/// One activity, complete: what it means, and its criteria by level from the bottom.
///
/// The script shows one at a time; without it they stand one after another.
struct ActivityView {
  let form: BrowserForm
  let place: Framework.Place

  private var section: Section { place.section }
  private var guidance: Guidance { section.guidance }

  var node: Node {
    article(.class("activity"), .id("activity-\(section.id)"), .labelledBy("title-\(section.id)")) {
      if let commitment {
        p(.class("over")) { "\(commitment.number) \(commitment.section.title)" }
      }
      h2(.id("title-\(section.id)")) { "\(place.number) \(section.title)" }
      introduction
      for level in levels { self.level(level) }
      div(.class("paper evidence-lines")) {
        p { "Evidence: what it is called, where it is kept, and its date" }
        for _ in 0..<3 { p(.class("line")) {} }
      }
    }
  }

  private var commitment: Framework.Place? {
    form.framework.commitments.first {
      $0.section.id != section.id && $0.questions.contains(place.questions.lowerBound)
    }
  }

  @MarkupBuilder private var introduction: [Node] {
    if let statement = guidance.statement { p(.class("lede")) { statement } }
    if let quoted = section.quotedText {
      blockquote {
        p { "\u{201C}\(quoted)\u{201D}" }
        p(.class("quiet")) {
          section.quotedFrom.map { "From \($0)" } ?? form.framework.source.title
        }
      }
    }
    if let why = guidance.why {
      h3 { "Why it matters" }
      p { why }
    }
    if !guidance.definitions.isEmpty {
      div(.class("words")) {
        h3 { "What the words mean" }
        dl {
          for definition in guidance.definitions {
            dt { definition.term }
            dd { definition.meaning }
          }
        }
      }
    }
    if let window = guidance.window {
      p(.class("window")) {
        strong { "The time it asks about." }
        " \(window)"
      }
    }
  }

  private var levels: [Level] {
    section.questions.map(\.level).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func level(_ level: Level) -> Node {
    let definition = form.framework.definition(of: level)
    return Markup.section(
      .class("level"), .id("level-\(section.id)-\(level)"),
      .attribute("data-level", level.number)
    ) {
      h3 { definition.map { "Level \(level) \($0.name)" } ?? "Level \(level)" }
      if let definition { p(.class("meaning")) { definition.meaning } }
      for (offset, question) in section.questions.enumerated() where question.level == level {
        CriterionView(
          form: form, question: question, number: "\(place.number).\(offset + 1)"
        ).node
      }
      if let good = guidance.goodEvidence[level] {
        p(.class("good")) {
          strong { "Good evidence." }
          " \(good)"
        }
      }
    }
  }
}
