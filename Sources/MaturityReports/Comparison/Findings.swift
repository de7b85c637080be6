import Maturity

/// The three findings that stand first in a comparison, worked out from the data, never invented.
struct Findings {
  private let cohort: Cohort
  private let previous: Cohort?
  private let progress: Progress?
  private var called: Vocabulary { cohort.vocabulary }

  /// Takes the rounds, and works out how levels moved from the earlier to the later.
  init(_ cohort: Cohort, previous: Cohort?) {
    self.init(
      cohort, previous: previous,
      progress: previous.map { Progress(Passage(from: $0, to: cohort)) })
  }

  /// Takes the rounds, and how levels moved from the earlier to the later.
  init(_ cohort: Cohort, previous: Cohort?, progress: Progress?) {
    self.cohort = cohort
    self.previous = previous
    self.progress = progress
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
    let tied = unmet.filter { $0.unmet.part == most.unmet.part }.map(\.position)
    let organisations = Words.count(most.unmet.part, called.organisation)
    guard tied.count == 1 else {
      return Finding(
        headline: "\(tied.count) criteria tie as the step most often missing",
        detail: "Each is unmet among the next steps of \(organisations):",
        items: Finding.items(tied.map(named), more: "criteria"))
    }
    let number = Words.number(ofQuestionAt: most.position, in: cohort.framework)
    let activity = cohort.framework.place(ofQuestionAt: most.position)?.section.title ?? ""
    return Finding(
      headline: Words.headline(
        "The step most often missing is \(number), in \(activity)",
        or: "The step most often missing is \(number)"),
      detail: "It is among the next steps of \(most.unmet.part) of the \(most.unmet.whole) "
        + "\(called.organisation.many) that answered and that it applies to:",
      items: [named(most.position)])
  }

  /// A criterion by its number, its activity and its words.
  private func named(_ position: Int) -> String {
    let number = Words.number(ofQuestionAt: position, in: cohort.framework)
    let activity = cohort.framework.place(ofQuestionAt: position)?.section.title ?? ""
    return "\(number), in \(activity): \u{201C}\(cohort.framework.questions[position].text)\u{201D}"
  }

  // MARK: Where the target is most often missed

  private var furthest: Finding {
    let activities = cohort.framework.activities.compactMap { place in
      cohort.atTarget(on: place.section.id).map { (place, $0) }
    }
    guard let least = activities.map(\.1).min(by: { $0.fraction ?? 0 < $1.fraction ?? 0 }) else {
      return Finding(
        headline: "No \(called.activity.one) has been completed by anybody",
        detail: "So nothing can yet be said of targets.")
    }
    let lowest = activities.filter { $0.1.fraction == least.fraction }
    if least.part == least.whole {
      return Finding(
        headline: "Every target is met, in every \(called.activity.one) that is complete",
        detail: "That holds for \(Words.count(activities.count, called.activity)).")
    }
    let items = lowest.map { "\(Words.title(of: $0.0)): \($0.1.counted)" }
    guard lowest.count == 1 else {
      return Finding(
        headline: "\(lowest.count) \(called.activity.many) tie as furthest from their targets",
        detail: "Of the \(called.organisation.many) that completed them, these are at or above "
          + "target:",
        items: Finding.items(items, more: called.activity.many))
    }
    return Finding(
      headline: Words.headline(
        "Targets are most often missed in \(Words.title(of: lowest[0].0))",
        or: "Targets are most often missed in \(called.activity.one) \(lowest[0].0.number)"),
      detail: least.counted(
        Noun(
          "\(called.organisation.one) that completed it",
          "\(called.organisation.many) that completed it"), "is", "are")
        + " at or above its target.")
  }

  // MARK: What changed

  var movement: Finding {
    guard let previous, let progress = progress?.total else { return coverage }
    let compared = progress.compared
    guard compared > 0 else {
      return Finding(
        headline: since("Nothing can be compared with", previous),
        detail: "No \(called.organisation.one) completed the same \(called.activity.one) in both "
          + "rounds.")
    }
    let moved = progress.rose + progress.fell
    let apart =
      progress.cannotCompare == 0
      ? "" : " Another \(progress.cannotCompare) cannot be compared."
    let detail =
      "Of \(Words.count(compared, "level")) in both rounds, \(progress.rose) rose, \(progress.fell) fell and "
      + "\(progress.same) stayed.\(apart)"
    if moved == 0 {
      return Finding(headline: since("No level has changed since", previous), detail: detail)
    }
    if progress.rose == progress.fell {
      return Finding(
        headline: since("As many levels fell as rose since", previous), detail: detail)
    }
    return Finding(
      headline: progress.rose > progress.fell
        ? since("More levels rose than fell since", previous)
        : since("More levels fell than rose since", previous),
      detail: detail)
  }

  private func since(_ change: String, _ previous: Cohort) -> String {
    Words.headline("\(change) \(previous.round.name)", or: "\(change) the last round")
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
        complete == cohort.members.count && complete > 1
          ? "all \(complete) \(called.organisation.many) have completed every "
            + called.activity.one
          : Share(complete, of: cohort.members.count)
            .counted(called.organisation, "has", "have")
            + " completed every \(called.activity.one)"),
      detail: silent == 0
        ? "Everybody has begun. There is no earlier round to compare with."
        : "\(Words.sentence(Words.count(silent, called.organisation))) submitted nothing. There is no "
          + "earlier round to compare with.")
  }
}
