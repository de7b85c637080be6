import Maturity

/// How far the scores of a table depend on the choice of rule (METHOD 8, robustness).
struct RuleComparison {
  private let variants: ScoringVariants
  private let outermost: [Framework.Place]
  /// Where each organisation stands under each rule, for each outermost section.
  private var standings: [[[Double]]]
  private var assessments = 0
  private var heldPictures = 0
  private var levels = 0
  private var heldLevels = 0

  /// How many organisations are compared two by two.
  private static let mostCompared = 2_000

  init(_ framework: Framework) {
    variants = ScoringVariants(of: framework)
    outermost = framework.commitments
    standings = Array(repeating: [], count: outermost.count)
  }

  /// Scores answers under every rule, and remembers how they compare.
  mutating func take(
    _ answers: Answers, evidenced: Set<Int>, disputed: Set<Int>
  ) -> [AssessmentScore] {
    let scores = variants.scores(answers, evidenced: evidenced, disputed: disputed)
    let robustness = Robustness(scores, sections: outermost.map(\.section.id))
    if !robustness.sections.isEmpty {
      assessments += 1
      if robustness.picture.part == robustness.picture.whole { heldPictures += 1 }
    }
    levels += robustness.sections.count
    heldLevels += robustness.sections.count { $0.rules.part == $0.rules.whole }
    for (index, place) in outermost.enumerated() {
      let standing = scores.compactMap { $0[place.section.id]?.comparable }
      if standing.count == scores.count { standings[index].append(standing) }
    }
    return scores
  }

  /// What the comparison comes to, a sentence each.
  var notes: [String] {
    var notes: [String] = []
    let others = ScoringVariant.allCases.count - 1
    // Outermost sections of different kinds have no plural in common.
    let first = outermost.first?.kind
    let plural =
      first.flatMap { kind in outermost.allSatisfy { $0.kind == kind } ? kind.plural : nil }
      ?? "outermost sections"
    if levels > 0 {
      notes.append(
        "Of \(levels) \(plural) with a level, \(heldLevels) keep it under all \(others) other "
          + "rules. \(Self.pictures(heldPictures, of: assessments))")
    } else {
      notes.append(
        "Of the \(plural) none stands at a level and is complete, so there is no level that the "
          + "other rules could change.")
    }
    for (place, standings) in zip(outermost, standings) where standings.count > 1 {
      guard standings.count <= Self.mostCompared else {
        notes.append(
          "'\(place.section.id)' has \(standings.count) organisations, and pairs are counted among "
            + "\(Self.mostCompared) at most.")
        continue
      }
      let steady = Share(steadyPairsOf: standings)
      notes.append(Self.note(ofSteadyPairs: steady, on: place.section.id))
    }
    return notes
  }

  /// In how many assessments every level is kept.
  private static func pictures(_ held: Int, of all: Int) -> String {
    switch (held, all) {
    case (0, 1): "In the one assessment not all of them do."
    case (1, 1): "In the one assessment all of them do."
    case (0, _): "In none of \(all) assessments do all of them."
    default: "In \(held) of \(all) assessments all of them do."
    }
  }

  /// How many pairs change places; the share is of those, because they are the news.
  private static func note(ofSteadyPairs steady: Share, on section: Section.ID) -> String {
    let changed = Share(steady.whole - steady.part, of: steady.whole)
    if changed.part == 0 {
      let pairs = steady.whole == 1 ? "the one pair" : "none of \(steady.whole) pairs"
      let verb = steady.whole == 1 ? "does not change" : "changes"
      return "On '\(section)', \(pairs) of organisations \(verb) places, whichever rule is chosen."
    }
    let pairs =
      steady.whole == 1
      ? "the one pair of organisations changes"
      : "\(changed.part) of \(steady.whole) pairs of organisations"
        + (changed.percentage.map { " (\($0))" } ?? "")
        + " \(changed.part == 1 ? "changes" : "change")"
    return "On '\(section)', \(pairs) places when another rule is chosen."
  }
}
