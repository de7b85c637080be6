import Markup
import Maturity

/// The report to one organisation as markup.
struct PartnerView {
  private let model: PartnerModel

  init(_ model: PartnerModel) { self.model = model }

  var document: String { Page(model, content: content).document }

  @MarkupBuilder private var content: [Node] {
    section(.labelledBy("short")) {
      h2(.id("short")) { "In short" }
      dl(.class("facts lede")) {
        for line in model.summary.lines {
          dt { line.term }
          dd { line.meaning }
        }
      }
    }
    section(.labelledBy("where")) {
      h2(.id("where")) { "Where we are" }
      StandingTableView(model.standing).nodes
    }
    if !model.activities.isEmpty {
      section(.labelledBy("next")) {
        h2(.id("next")) { "What is in the way, and what to do next" }
        for activity in model.activities { self.activity(activity) }
      }
    }
    plan
    list("changes", "What has changed", model.changes)
    if !model.disagreements.isEmpty {
      list("disagreements", "Where colleagues disagree", model.disagreements)
    }
    if !model.evidence.isEmpty {
      list("evidence", "Evidence that is missing or does not count", model.evidence)
    }
    if !model.exclusions.isEmpty { list("exclusions", "What does not apply", model.exclusions) }
    if let rules = model.rules { self.rules(rules) }
    if !model.elsewhere.groups.isEmpty { elsewhere }
    if !model.support.isEmpty { support }
    if !model.help.isEmpty { list("help", "What we offer and ask", model.help) }
    section(.labelledBy("others")) {
      h2(.id("others")) { "Among the others" }
      p { model.others }
      for figure in model.figures { figure.node(heading: h3) }
    }
  }

  /// The plan as a table, and what it leaves out.
  @MarkupBuilder private var plan: [Node] {
    if model.plan.table != nil || model.plan.missing != nil {
      section(.labelledBy("plan")) {
        h2(.id("plan")) { "The plan" }
        if let table = model.plan.table { table.node }
        if let missing = model.plan.missing { p { missing } }
      }
    }
  }

  private func rules(_ rules: OtherRules) -> Node {
    section(.labelledBy("rules")) {
      h2(.id("rules")) { "Would other rules tell another story?" }
      p(.class("lede")) { rules.headline }
      for sentence in rules.explanations { p { sentence } }
      if let table = rules.table { table.node }
    }
  }

  private var elsewhere: Node {
    section(.labelledBy("elsewhere")) {
      h2(.id("elsewhere")) { "What another self-assessment supports" }
      for group in model.elsewhere.groups {
        p { group.introduction }
        ul { for sentence in group.sentences { li { sentence } } }
      }
    }
  }

  private var support: Node {
    section(.labelledBy("support")) {
      h2(.id("support")) { "Support on offer" }
      dl {
        for support in model.support {
          dt(.id(support.id)) { strong { support.name } }
          dd { "\(support.offer) For \(Words.list(support.activities))." }
        }
      }
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
      p(.class("verdict")) { activity.standing }
      if !activity.steps.isEmpty {
        ul {
          for step in activity.steps {
            li {
              "\(step.number) \(step.text) "
              em { "\(Words.sentence(step.state))\(step.note.map { ": \($0)" } ?? ".")" }
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
        p {
          strong { "Support: " }
          for (index, support) in activity.support.enumerated() {
            if index > 0 { "; " }
            a(.href(.fragment("support-\(support.id)"))) { support.name }
          }
        }
      }
    }
  }
}
