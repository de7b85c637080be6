import Markup
import Maturity

/// What every page says of itself, and how levels are reached (REPORTS 17).
struct About {
  /// What the page says of itself, as terms and their meanings.
  let facts: [(term: String, meaning: String)]
  /// The method in plain words, a sentence or two each.
  let method: [String]
  let provenance: Provenance

  init(_ cohort: Cohort, provenance: Provenance) {
    let framework = cohort.framework
    let round = cohort.round
    let submitted = cohort.members.count { $0.assessment != nil }
    facts = [
      (
        "Assurance",
        "Self-assessed. Each organisation answered for itself, and nobody from outside has checked."
      ),
      ("Answered", "\(submitted) of \(cohort.members.count) organisations."),
      ("Round", "\(round.name), as things stood on \(round.date.inWords)."),
      ("Framework", "\(framework.title), edition \(framework.edition)."),
      ("For", Words.sentence(provenance.audience.inWords) + "."),
      ("Disclosure", round.disclosure.promise),
      (
        "To be published",
        round.publication.map { "On \($0.inWords)." } ?? "No day has been decided."
      ),
      ("Made", "\(provenance.made), by declaration \(provenance.version)."),
      (
        "Not for ranking",
        "These bodies do different jobs. Nothing here puts them in an order or adds them up."
      ),
    ]
    method = Self.method(of: framework)
    self.provenance = provenance
  }

  private static func method(of framework: Framework) -> [String] {
    var sentences = [
      "Each activity has criteria at levels 2 to \(framework.highestLevel). Level 1 is where "
        + "everybody starts, and has none.",
      "A criterion is answered met, partly, not met, don\u{2019}t know or does not apply. No answer "
        + "at all is a sixth thing, and never counts as any of the five.",
      "An activity stands at the highest level at and below which every applicable criterion is met.",
      "Partly and not met end the climb at their level. What lies above is not asked.",
      "Don\u{2019}t know and blanks do not count as met. Where they could still change the level, the "
        + "page gives the highest it could be.",
      "A level is not reached where more than half of the criteria up to it do not apply. Where "
        + "leaving criteria out raised a level, the page says so.",
      "A whole activity leaves the counts only when the round\u{2019}s lead has confirmed that it does "
        + "not apply.",
    ]
    if let rule = framework.evidenceRule {
      let kinds = Evidence.Kind.allCases.filter(rule.kinds.contains).map(\.rawValue)
      sentences.append(
        "A claim of level \(rule.fromLevel) or more is supported where each level from there up has "
          + "evidence. It must be \(kinds.joined(separator: ", ")), at most \(rule.months) months old."
      )
    }
    return sentences + [
      "A commitment holds the lowest level of its activities, once all of them are complete.",
      "The median is the smallest level that at least half of the organisations are at or below. It "
        + "needs three complete organisations, and quartiles need five.",
      "There is no average, no overall score and no rank.",
    ]
  }

  @MarkupBuilder var nodes: [Node] {
    section(.labelledBy("about")) {
      h2(.id("about")) { "About this report" }
      dl(.class("facts")) {
        for fact in facts {
          dt { fact.term }
          dd { fact.meaning }
        }
      }
      h3 { "How levels are reached" }
      ol { for sentence in method { li { sentence } } }
    }
  }
}
