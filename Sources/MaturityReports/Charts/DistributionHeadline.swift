import Maturity

extension Distribution {
  /// Where most stand, in at most 15 words, with wording for ties, for everybody alike and for
  /// nobody (REPORTS 15).
  ///
  /// - Parameters:
  ///   - framework: The framework, which names its levels.
  ///   - activity: What the framework calls an activity.
  /// - Returns: The finding.
  func headline(in framework: Framework, _ activity: Noun) -> String {
    guard complete > 0, let most = countByLevel.max() else {
      return "Nobody has completed this \(activity.one)"
    }
    let common = countByLevel.indices.filter { countByLevel[$0] == most }.map { Level($0 + 1) }
    guard common.count == 1 else {
      return common.count == complete && complete > 2
        ? "No two of \(complete) stand at the same level"
        : Words.headline(
          "Levels \(Words.list(common.map(\.description))) are most common, with \(most) each",
          or: "\(common.count) levels are equally common, with \(most) each")
    }
    let named = Words.level(common[0], in: framework)
    let numbered = "level \(common[0])"
    func worded(_ sentence: (String) -> String) -> String {
      Words.headline(sentence(named), or: sentence(numbered))
    }
    if most == complete {
      return complete == 1
        ? worded { "The only one complete stands at \($0)" }
        : worded { "All \(complete) stand at \($0)" }
    }
    return 2 * most > complete
      ? worded { "Most stand at \($0): \(most) of \(complete)" }
      : worded { "Most common is \($0): \(most) of \(complete)" }
  }

  /// The median and the middle half in a sentence, where there are enough to have them.
  var middleInWords: String? {
    guard let median else { return nil }
    guard let quartiles else { return "Median \(median)." }
    return quartiles.lowerBound == quartiles.upperBound
      ? "Median \(median); the middle half all stand at \(median)."
      : "Median \(median); middle half \(quartiles.lowerBound) to \(quartiles.upperBound)."
  }

  /// Those who stand at no level, in a sentence; `nil` where everybody stands at one.
  var blanksInWords: String? {
    Words.notCounted(
      inProgress: inProgress, notAssessed: notAssessed, notApplicable: notApplicable,
      notAgreed: notAgreed, notSubmitted: notSubmitted)
  }
}
