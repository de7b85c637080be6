import Maturity

extension ClosedRange<Level> {
  /// The levels as a number, or "3 or below".
  var inDigits: String {
    lowerBound == upperBound ? "\(upperBound)" : "\(upperBound) or below"
  }

  /// The levels with their name: "level 4 Developing", "level 3 or below".
  func inWords(_ framework: Framework) -> String {
    lowerBound == upperBound ? Words.level(upperBound, in: framework) : "level \(inDigits)"
  }

  /// What stands under the number: a level's name, or the names of the lowest and the highest.
  func name(in framework: Framework) -> String {
    let names = [lowerBound, upperBound].map { framework.definition(of: $0)?.name ?? "" }
    return lowerBound == upperBound ? names[1] : "\(names[0]) to \(names[1])"
  }
}

extension DisclosedLevels {
  /// Where most stand, in at most 15 words, with wording for ties (REPORTS 15).
  func headline(in framework: Framework, _ activity: Noun) -> String {
    guard let most = brackets.map(\.count).max(), most > 0 else {
      return "Nobody has completed this \(activity.one)"
    }
    let common = brackets.filter { $0.count == most }.map(\.levels)
    guard common.count == 1 else {
      return Words.headline(
        "Levels \(Words.list(common.map(\.inDigits))) are most common, with \(most) each",
        or: "\(common.count) levels are equally common, with \(most) each")
    }
    let verdict = 2 * most > complete ? "Most stand at" : "Most common is"
    let counted = "\(most) of \(complete)"
    return Words.headline(
      "\(verdict) \(common[0].inWords(framework)): \(counted)",
      or: "\(verdict) level \(common[0].inDigits): \(counted)")
  }

  /// The median and the middle half in a sentence; `nil` where there are too few to have them.
  var middleInWords: String? {
    guard complete >= 5, let median = quantile(1, of: 2), let lower = quantile(1, of: 4),
      let upper = quantile(3, of: 4)
    else { return nil }
    return lower == upper
      ? "Median \(median.inDigits); the middle half all stand at \(median.inDigits)."
      : "Median \(median.inDigits); middle half \(lower.inDigits), to \(upper.inDigits)."
  }
}

extension DisclosedActivity.Blanks {
  /// Those who stand at no level, in a sentence; `nil` where everybody stands at one.
  var inWords: String? {
    Words.notCounted(
      inProgress: inProgress, notAssessed: notAssessed, notApplicable: notApplicable,
      notAgreed: notAgreed, notSubmitted: notSubmitted)
  }

  /// How many stand at no level.
  var total: Int { notApplicable + notAssessed + inProgress + notAgreed + notSubmitted }
}

extension Withheld {
  /// Why nothing is given, in a sentence or two.
  ///
  /// - Parameter noun: What is assessed.
  /// - Returns: The sentence.
  func inWords(about noun: Noun) -> String {
    switch self {
    case .tooFew(let needed):
      "Fewer than \(needed) \(noun.many) have completed it, too few for any figure."
    case .wouldTell:
      "Three \(noun.many) that pool what they know could work out another\u{2019}s level or answer."
    case .wouldTellWithinGroup:
      "In one group, three \(noun.many) that pool what they know could work out another\u{2019}s "
        + "level or answer."
    }
  }
}
