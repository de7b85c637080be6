import Maturity

/// Whether other rules would order the organisations another way, told in shares of pairs and never
/// of whom (METHOD 8).
struct SteadyPairs {
  /// On how many commitments the rule decides how some compare.
  let headline: String
  /// What was compared, and how; empty where there is no pair.
  let explanations: [String]
  /// A sentence for each commitment; empty where there is no pair.
  let commitments: [String]

  init(_ cohort: Cohort) {
    let places = cohort.framework.commitments
    self.init(
      Array(
        zip(places.map(\.section.shortTitle), cohort.steadyPairs(on: places.map(\.section.id)))),
      called: cohort.vocabulary)
  }

  /// Words the shares.
  ///
  /// - Parameters:
  ///   - shares: Each commitment's short title, with how many of its pairs no choice of rule
  ///     reverses.
  ///   - called: What the page calls things.
  init(_ shares: [(title: String, pairs: Share)], called: Vocabulary) {
    let paired = shares.filter { $0.pairs.whole > 0 }
    headline = Self.headline(paired, of: shares.count, called)
    guard !paired.isEmpty else {
      explanations = []
      commitments = []
      return
    }
    let others = ScoringVariant.allCases.dropFirst().map(\.rawValue)
    explanations = [
      "The same answers are read by the framework\u{2019}s own rule and by \(others.count) others: "
        + "\(Words.list(Array(others))).",
      "A pair keeps its order where no two rules disagree about which is ahead. A tie disagrees with "
        + "nothing. Which is ahead is not said, for these levels are not for ranking.",
    ]
    commitments = shares.map { "On \($0.title), \(Self.words($0.pairs, called.organisation.many))" }
  }

  /// The finding in at most 15 words (REPORTS 15).
  private static func headline(
    _ paired: [(title: String, pairs: Share)], of all: Int, _ called: Vocabulary
  ) -> String {
    let organisations = called.organisation.many
    guard let first = paired.first else {
      return "Too few \(organisations) stand at a level to compare any two."
    }
    let turned = paired.count { $0.pairs.part < $0.pairs.whole }
    if turned == 0 { return "No choice of rule reverses the order of any two \(organisations)." }
    return all == 1
      ? Words.headline(
        "On \(first.title), the rule decides how some \(organisations) compare.",
        or: "The rule decides how some \(organisations) compare.")
      : "On \(turned) of \(all) \(called.commitment.many), the rule decides how some \(organisations) compare."
  }

  private static func words(_ pairs: Share, _ organisations: String) -> String {
    switch (pairs.part, pairs.whole) {
    case (_, 0): "fewer than two \(organisations) stand at a level, so there is no pair."
    case (0, 1): "the only pair of \(organisations) does not keep its order."
    case (1, 1): "the only pair of \(organisations) keeps its order."
    case (0, let whole): "none of \(whole) pairs of \(organisations) keeps its order."
    case (let part, let whole) where part == whole:
      "all \(whole) pairs of \(organisations) keep their order."
    case (1, let whole): "1 of \(whole) pairs of \(organisations) keeps its order."
    case (let part, let whole):
      "\(part) of \(whole) pairs of \(organisations) keep their order."
    }
  }
}
