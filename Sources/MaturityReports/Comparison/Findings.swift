import Maturity

/// A finding: what it comes to, and the sentence that says how it was worked out.
struct Finding: Hashable {
  /// The finding, in at most 15 words.
  let headline: String
  /// The counts behind it.
  let detail: String
}

/// The three findings that stand first in a comparison, worked out from the data, never invented.
struct Findings {
  private let cohort: Cohort
  private let previous: Cohort?

  init(_ cohort: Cohort, previous: Cohort?) {
    self.cohort = cohort
    self.previous = previous
  }

  /// What most often stands in the way, where the target is most often missed, and what changed.
  var all: [Finding] { [missing, furthest, movement] }

  // MARK: What stands in the way

  private var missing: Finding {
    let unmet = cohort.commonlyUnmet()
    guard let most = unmet.first, most.unmet.part > 0 else {
      return Finding(
        headline: "No criterion is known to be unmet",
        detail: cohort.members.contains { $0.score != nil }
          ? "Nobody\u{2019}s next steps hold a criterion answered not met or partly."
          : "Nobody has answered yet.")
    }
    let tied = unmet.filter { $0.unmet.part == most.unmet.part }
    let numbers = tied.map { Words.number(ofQuestionAt: $0.position, in: cohort.framework) }
    guard tied.count == 1 else {
      return Finding(
        headline: "\(tied.count) criteria are equally often the next step missing",
        detail: "Each of \(Words.list(numbers, atMost: 4, more: "criteria")) is unmet among the "
          + "next steps of \(Words.count(most.unmet.part, "organisation")).")
    }
    let text = cohort.framework.questions[most.position].text
    return Finding(
      headline: "The step most often missing is \(numbers[0])",
      detail: "\u{201C}\(text)\u{201D} It is among the next steps of \(most.unmet.part) of the "
        + "\(most.unmet.whole) organisations that it applies to.")
  }

  // MARK: Where the target is most often missed

  private var furthest: Finding {
    let activities = cohort.framework.activities.compactMap { place in
      atTarget(place).map { (place, $0) }
    }
    guard let least = activities.map(\.1).min(by: { $0.fraction ?? 0 < $1.fraction ?? 0 }) else {
      return Finding(
        headline: "No activity has been completed by anybody",
        detail: "So nothing can yet be said of targets.")
    }
    let lowest = activities.filter { $0.1.fraction == least.fraction }
    if least.part == least.whole {
      return Finding(
        headline: "Every target is met, in every activity that is complete",
        detail: "That holds for \(Words.count(activities.count, "activity", "activities")).")
    }
    let titles = lowest.map { Words.title(of: $0.0) }
    guard lowest.count == 1 else {
      return Finding(
        headline: "\(lowest.count) activities are furthest from their targets",
        detail: "In \(Words.list(titles, atMost: 3, more: "activities")), "
          + "\(least.percentage ?? "none") of those complete are at or above target.")
    }
    return Finding(
      headline: "Targets are most often missed in activity \(lowest[0].0.number)",
      detail: "In \(titles[0]), \(least.counted) organisations complete are at or above target.")
  }

  /// Of the organisations that completed an activity, how many are at or above its target.
  private func atTarget(_ place: Framework.Place) -> Share? {
    let target = cohort.round.targets[place.section.id]
    let levels = cohort.standings(on: place.section.id).compactMap { standing -> Level? in
      if case .level(let level) = standing { level } else { nil }
    }
    return levels.isEmpty ? nil : Share(levels.count { $0 >= target }, of: levels.count)
  }

  // MARK: What changed

  private var movement: Finding {
    guard let previous else { return coverage }
    let progress = Progress(from: previous, to: cohort).total
    let compared = progress.compared
    guard compared > 0 else {
      return Finding(
        headline: "Nothing can be compared with \(previous.round.name)",
        detail: "No organisation completed the same activity in both rounds.")
    }
    let moved = progress.rose + progress.fell
    let apart =
      progress.cannotCompare == 0
      ? "" : " Another \(progress.cannotCompare) cannot be compared."
    let detail =
      "Of \(compared) levels in both rounds, \(progress.rose) rose, \(progress.fell) fell and "
      + "\(progress.same) stayed.\(apart)"
    if moved == 0 {
      return Finding(headline: "No level has changed since \(previous.round.name)", detail: detail)
    }
    if progress.rose == progress.fell {
      return Finding(
        headline: "As many levels fell as rose since \(previous.round.name)", detail: detail)
    }
    return Finding(
      headline: progress.rose > progress.fell
        ? "More levels rose than fell since \(previous.round.name)"
        : "More levels fell than rose since \(previous.round.name)",
      detail: detail)
  }

  private var coverage: Finding {
    let complete = cohort.members.count { member in
      member.score.map { score in
        cohort.framework.commitments.allSatisfy {
          [.complete, .notApplicable].contains(score[$0.section.id]?.status)
        }
      } ?? false
    }
    let silent = cohort.members.count { $0.score == nil }
    return Finding(
      headline: Words.sentence(
        "\(complete == cohort.members.count ? "all" : "\(complete) of") "
          + "\(cohort.members.count) organisations have completed every activity"),
      detail: silent == 0
        ? "Everybody has begun. There is no earlier round to compare with."
        : "\(Words.sentence(Words.count(silent, "organisation"))) submitted nothing. There is no "
          + "earlier round to compare with.")
  }
}
