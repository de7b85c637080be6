import Maturity

/// Looks for what a framework could not be scored by, once everything in it has been read.
struct CombinationCheck {
  let framework: Framework
  let places: PlaceMap
  let findings: Findings

  /// Something that is combined.
  private struct Part {
    let id: String
    let range: ClosedRange<Double>
    let weight: Double
    let target: Double?
    /// Whether it is answered by choosing, so that its lowest value is one that somebody can choose.
    let isChosen: Bool
  }

  /// Reports every section, and the framework as a whole, that cannot be combined as it says.
  func run() {
    for place in framework.outline {
      guard case .combination(let combination) = place.kind.method else { continue }
      let isOverQuestions = combination.over == .items || place.children.isEmpty
      check(
        combination, section: place.section.id.text,
        parts: isOverQuestions
          ? parts(place.questions) : place.children.map { part(framework.outline[$0]) },
        holdsLadder: combination.over == .items
          && place.questions.contains { framework.questions[$0].range == nil },
        at: places[.section(place.section.id)].lowerBound)
    }
    guard let overall = framework.overall else { return }
    check(
      overall, section: nil,
      parts: overall.over == .items
        ? parts(framework.questions.indices) : framework.commitments.map(part),
      holdsLadder: overall.over == .items && framework.questions.contains { $0.range == nil },
      at: places[.overall].lowerBound)
  }

  private func check(
    _ combination: Combination, section: String?, parts: [Part], holdsLadder: Bool, at offset: Int
  ) {
    func report(_ problem: ScoringProblem) { findings.report(.scoring(problem), at: offset) }
    if holdsLadder { return report(.itemsOfLadder(section: section)) }
    if !parts.contains(where: { $0.weight > 0 }) { return report(.weighsNothing(section: section)) }
    let weighed = parts.filter { $0.weight > 0 }
    if combination.notApplicable == .target, let part = weighed.first(where: { $0.target == nil }) {
      report(.noTarget(part.id))
    }
    // Points of different worth may be added up; nothing else is meant by values of two scales.
    if combination.scale == nil, combination.rule != .sum,
      let other = weighed.first(where: { !$0.range.isSame(as: weighed[0].range) })
    {
      report(
        .mixedScales(
          section: section, first: weighed[0].range.inWords, second: other.range.inWords))
    }
    if combination.rule.refusesNought { checkNought(combination, weighed, report) }
  }

  /// An answer that counts as nought could never be given, and a section below nought never
  /// combined; a number that happens to be nought is refused when it turns up.
  private func checkNought(
    _ combination: Combination, _ parts: [Part], _ report: (ScoringProblem) -> Void
  ) {
    let method = combination.rule.rawValue
    for part in parts {
      let lowest = combination.scale?.lowerBound ?? part.range.lowerBound
      if part.isChosen, lowest <= 0 {
        report(.noughtCanBeChosen(question: part.id, method: method))
      } else if lowest < 0 {
        report(.canBeBelowNought(part.id, method: method))
      }
    }
  }

  private func parts(_ positions: Range<Int>) -> [Part] {
    framework.questions[positions].compactMap { question in
      guard let range = question.range else { return nil }
      var isChosen = false
      if case .option = question.form { isChosen = true }
      return Part(
        id: question.id.text, range: range, weight: question.weight, target: question.target,
        isChosen: isChosen)
    }
  }

  private func part(_ place: Framework.Place) -> Part {
    Part(
      id: place.section.id.text, range: place.range ?? 0...1, weight: place.section.weight,
      target: place.target, isChosen: false)
  }
}

extension ClosedRange<Double> {
  /// Whether two scales are the same but for the rounding that adding up their parts brings.
  fileprivate func isSame(as other: Self) -> Bool {
    let length = Swift.max(upperBound - lowerBound, other.upperBound - other.lowerBound)
    return abs(lowerBound - other.lowerBound) <= 1e-9 * length
      && abs(upperBound - other.upperBound) <= 1e-9 * length
  }

  fileprivate var inWords: String {
    "\(lowerBound.shortestDigits) to \(upperBound.shortestDigits)"
  }
}
