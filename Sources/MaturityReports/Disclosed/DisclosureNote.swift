import Maturity

/// What is shown, what is withheld and why, a sentence or two each (METHOD 6.6).
struct DisclosureNote {
  /// The sentences.
  let sentences: [String]

  /// - Parameter figures: All that may be shown.
  init(_ figures: DisclosedFigures) {
    let smallest = figures.round.smallestGroup.count
    let called = figures.vocabulary
    sentences =
      [
        "No \(called.organisation.one) is named, and every figure is a count over all \(figures.invited).",
        "No three \(called.organisation.many) that pool what they know of themselves can learn "
          + "another\u{2019}s level or answer for certain.",
        "The lowest levels are given together, up to the first at or below which \(smallest) stand. "
          + "At least \(smallest - 1) must stand above, or the \(called.activity.one) is withheld.",
        "What stands in the way is given of those whose level is given by itself.",
      ] + Self.withheld(figures) + Self.groups(figures) + Self.repeated(figures)
      + (figures.leftOut == 0
        ? []
        : [
          "The detail of \(Words.count(figures.leftOut, "criterion", "criteria")) marked sensitive "
            + "is left out."
        ])
  }

  private static func withheld(_ figures: DisclosedFigures) -> [String] {
    var sentences: [String] = []
    var reasons: [Withheld] = []
    for case .withheld(let reason) in figures.activities.map(\.levels)
    where !reasons.contains(reason) { reasons.append(reason) }
    for reason in reasons {
      let numbers = figures.activities.filter { $0.levels == .withheld(reason) }.compactMap {
        figures.framework.place(of: $0.section)?.number
      }
      sentences.append(
        "Levels are withheld in \(Words.list(numbers)). \(reason.inWords(about: figures.vocabulary.organisation))"
      )
    }
    if reasons.isEmpty {
      sentences.append("No \(figures.vocabulary.activity.one)\u{2019}s levels are withheld.")
    }
    let steps = figures.activities.reduce(0) { $0 + $1.withheldSteps }
    if steps > 0 {
      sentences.append(
        "Of \(figures.framework.questions.count) criteria, nothing is given of \(steps): it would "
          + "tell what somebody meets.")
    }
    return sentences
  }

  private static func groups(_ figures: DisclosedFigures) -> [String] {
    guard figures.round.peers != .none else { return [] }
    let by = figures.round.peers.rawValue
    if figures.activities.contains(where: { !$0.groups.isEmpty }) {
      return ["Levels are given by \(by) where that tells nothing more."]
    }
    let needed = 2 * figures.round.smallestGroup.count - 1
    return [
      "No level is given by \(by): each group would need \(needed) "
        + "\(figures.vocabulary.organisation.many) that are complete, and what is withheld of one could be worked out from the others."
    ]
  }

  private static func repeated(_ figures: DisclosedFigures) -> [String] {
    figures.repeats.map { release in
      let numbers = figures.activities.filter { $0.repeats == release.number }.compactMap {
        figures.framework.place(of: $0.section)?.number
      }
      return
        "\(Words.list(numbers)) \(numbers.count == 1 ? "shows" : "show") the figures of release "
        + "\(release.number), of \(release.date.inWords), again. Too little changed since, if "
        + "anything, to show it without showing whose it is."
    }
  }
}
