import Markup
import Maturity

/// What every page says of itself, and how levels are reached (REPORTS 17).
struct About {
  /// What the page says of itself, as terms and their meanings.
  let facts: [(term: String, meaning: String)]
  /// The method in plain words, a sentence or two each.
  let method: [String]
  /// Both in short, a paragraph each, for a page that says the rest elsewhere.
  let brief: [String]
  let provenance: Provenance

  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - assurance: Who has checked what the page is made from.
  ///   - reader: Whom the page is for, where that is somebody else than the audience.
  init(
    _ cohort: Cohort, provenance: Provenance, assurance: AssuranceWords, reader: String? = nil
  ) {
    self.init(
      cohort.framework, cohort.round, cohort.vocabulary,
      answered: Share(
        cohort.members.count { $0.assessment != nil }, of: cohort.members.count),
      provenance: provenance, assurance: assurance, reader: reader)
  }

  /// - Parameters:
  ///   - figures: All that may be shown.
  ///   - provenance: Where the page comes from, and who it is for.
  ///   - assurance: Who has checked what the page is made from.
  ///   - release: The number of the release that the page is part of; `nil` where it is none.
  ///   - reader: Whom the page is for, where that is somebody else than the audience.
  init(
    _ figures: DisclosedFigures, provenance: Provenance, assurance: AssuranceWords, release: Int?,
    reader: String? = nil
  ) {
    self.init(
      figures.framework, figures.round, figures.vocabulary,
      answered: Share(figures.submitted, of: figures.invited),
      provenance: provenance, assurance: assurance, reader: reader,
      release: release.map { "Release \($0) of this round." }
        ?? "None: this page was made to be looked at, and not to be passed on.")
  }

  private init(
    _ framework: Framework, _ round: Round, _ called: Vocabulary, answered: Share,
    provenance: Provenance, assurance: AssuranceWords, reader: String? = nil, release: String? = nil
  ) {
    let reader = reader ?? provenance.audience.inWords
    let promise = round.disclosure.promise(about: called.organisation)
    let audience = Words.sentence(reader) + "."
    facts =
      [
        ("Assurance", assurance.full),
        ("Answered", "\(answered.counted(called.organisation))."),
        ("Round", "\(round.standing)."),
        ("Framework", "\(framework.title), edition \(framework.edition)."),
        ("For", audience),
        ("Disclosure", promise),
      ]
      + (release.map { [("Release", $0)] } ?? []) + [
        (
          "To be published",
          round.publication.map { "On \($0.inWords)." } ?? "No day has been decided."
        ),
        ("Made", "\(provenance.made), by declaration \(provenance.version)."),
        ("Not for ranking", Self.ranking(called)),
      ]
    method = Self.method(of: framework, called)
    brief = [
      "For \(reader). \(promise) "
        + (round.publication.map { "To be published on \($0.inWords). " } ?? "")
        + "\(answered.counted(called.organisation)) answered. "
        + "Made on \(provenance.made), by declaration \(provenance.version). "
        + "These \(called.body.many) do different jobs: not for ranking.",
      Self.briefMethod(of: framework, called),
    ]
    self.provenance = provenance
  }

  private static func ranking(_ called: Vocabulary) -> String {
    "These \(called.body.many) do different jobs. Nothing here puts them in an order or adds them "
      + "up."
  }

  private static func ladder(_ called: Vocabulary) -> String {
    "\(Words.sentence(called.activity.any)) stands at the highest level at and below which every "
      + "applicable criterion is met."
  }

  private static func briefMethod(of framework: Framework, _ called: Vocabulary) -> String {
    let rule = framework.evidenceRule.map {
      " From level \($0.fromLevel) a claim needs evidence that is at most \($0.months) months old."
    }
    return ladder(called) + " Partly and don\u{2019}t know do not count as met." + (rule ?? "")
      + " There is no average, no overall score and no rank."
  }

  private static func method(of framework: Framework, _ called: Vocabulary) -> [String] {
    var sentences = [
      "Each \(called.activity.one) has criteria at levels 2 to \(framework.highestLevel). Level 1 is where "
        + "everybody starts, and has none.",
      "A criterion is answered met, partly, not met, don\u{2019}t know or does not apply. No answer "
        + "at all is a sixth thing, and never counts as any of the five.",
      ladder(called),
      "Partly and not met end the climb at their level. What lies above is not asked.",
      "Don\u{2019}t know and blanks do not count as met. Where they could still change the level, the "
        + "page gives the highest it could be.",
      "A level is not reached where more than half of the criteria up to it do not apply. Where "
        + "leaving criteria out raised a level, the page says so.",
      "A whole \(called.activity.one) leaves the counts only when the round\u{2019}s lead has confirmed that it does "
        + "not apply.",
    ]
    if let rule = framework.evidenceRule {
      let kinds = Evidence.Kind.allCases.filter(rule.kinds.contains).map(\.rawValue)
      sentences.append(
        "A claim of level \(rule.fromLevel) or more is supported where each level from there up has "
          + "evidence. It must be \(Words.list(kinds, by: "or")), at most \(rule.months) months old."
      )
    }
    return sentences + [
      "\(Words.sentence(called.commitment.any)) holds the lowest level of its "
        + "\(called.activity.many), once all of them are complete and agreed.",
      "The median is the smallest level that at least half of the \(called.organisation.many) are at "
        + "or below. It needs three complete \(called.organisation.many), and quartiles need five.",
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
