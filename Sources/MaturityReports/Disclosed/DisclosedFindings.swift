import Maturity

/// The three findings that stand first in a comparison without names, from published figures alone.
struct DisclosedFindings {
  private let figures: DisclosedFigures
  private let earlier: DisclosedFigures?
  private var called: Vocabulary { figures.vocabulary }

  init(_ figures: DisclosedFigures, earlier: DisclosedFigures?) {
    self.figures = figures
    self.earlier = earlier
  }

  /// What most often stands in the way, where the target is most often missed, and what changed.
  var all: [Finding] { [missing, furthest, movement] }

  // MARK: What stands in the way

  private var missing: Finding {
    let steps = figures.activities.flatMap(\.steps)
    guard let most = steps.map(\.unmet).max(), most > 0 else {
      return Finding(
        headline: "No step is known to be missing",
        detail: "Of the criteria that figures are given of, none is not met.")
    }
    let tied = steps.filter { $0.unmet == most }
    let items = tied.map { step in
      let place = figures.framework.position(of: step.question).flatMap {
        figures.framework.place(ofQuestionAt: $0)
      }
      let text = figures.framework.questions.first { $0.id == step.question }?.text ?? ""
      return "\(number(of: step)), in \(place?.section.title ?? ""): \u{201C}\(text)\u{201D}"
    }
    return Finding(
      headline: tied.count == 1
        ? Words.headline(
          "The step most often missing, of those given, is \(number(of: tied[0]))",
          or: "One step is most often missing")
        : "\(tied.count) steps tie as most often missing, of those given",
      detail: "\(tied.count == 1 ? "It" : "Each") is not met by "
        + "\(Words.count(most, called.organisation)) one level below:",
      items: Finding.items(items, more: "criteria"))
  }

  private func number(of step: DisclosedStep) -> String {
    figures.framework.position(of: step.question).map {
      Words.number(ofQuestionAt: $0, in: figures.framework)
    } ?? step.question.text
  }

  // MARK: Where the target is most often missed

  private var furthest: Finding {
    let shares = figures.atTarget
    let without = figures.activities.count - shares.count
    let rest =
      without == 0
      ? "" : " For \(Words.count(without, called.activity)) no such figure is given."
    guard let least = shares.map(\.share).min(by: { ($0.fraction ?? 0) < ($1.fraction ?? 0) })
    else {
      return Finding(
        headline: "No figure on targets can be given",
        detail: "Levels are withheld, or the target is among levels given together.")
    }
    let lowest = shares.filter { $0.share.fraction == least.fraction }
    if least.part == least.whole {
      return Finding(
        headline: "Every target is met, in every \(called.activity.one) that figures are given of",
        detail: "That holds for \(Words.count(shares.count, called.activity)).\(rest)")
    }
    let items = lowest.map { "\(Words.title(of: $0.place)): \($0.share.counted)" }
    return Finding(
      headline: lowest.count == 1
        ? Words.headline(
          "Targets are most often missed in \(Words.title(of: lowest[0].place))",
          or: "Targets are most often missed in \(called.activity.one) \(lowest[0].place.number)")
        : "\(lowest.count) \(called.activity.many) tie as furthest from their targets",
      detail: "Of the \(called.organisation.many) that completed "
        + "\(lowest.count == 1 ? "it" : "them"), these are at or above target.\(rest)",
      items: Finding.items(items, more: called.activity.many))
  }

  // MARK: What changed

  private var movement: Finding {
    guard let earlier else {
      return Finding(
        headline: Share(figures.submitted, of: figures.invited)
          .counted(called.organisation, "has answered", "have answered"),
        detail: "Nothing of an earlier round has been released to compare with.")
    }
    let shifts = DisclosedShift.all(from: earlier, to: figures)
    guard !shifts.isEmpty else {
      return Finding(
        headline: Words.headline(
          "Nothing can be compared with \(earlier.round.name)",
          or: "Nothing can be compared with the last round"),
        detail: "No \(called.activity.one) has a figure at or above target in both rounds.")
    }
    let (more, fewer) = (shifts.count { $0.rose }, shifts.count { $0.fell })
    let same = shifts.count - more - fewer
    return Finding(
      headline: more == fewer
        ? "As many \(called.activity.many) have fewer at target as have more"
        : more > fewer
          ? "More \(called.activity.many) have more at target than have fewer"
          : "More \(called.activity.many) have fewer at target than have more",
      detail: "Since \(earlier.round.name), the number at or above target rose in \(more), fell in "
        + "\(fewer) and stayed in \(same) of "
        + "\(Words.count(shifts.count, called.activity)).\(Self.answering(shifts))")
  }

  /// In how many activities fewer or more completed it than before, which alone can move a count.
  private static func answering(_ shifts: [DisclosedShift]) -> String {
    let fewer = shifts.count { $0.now.whole < $0.before.whole }
    let more = shifts.count { $0.now.whole > $0.before.whole }
    let parts = [(fewer, "fewer"), (more, "more")].filter { $0.0 > 0 }
      .map { "\($0.1) completed \($0.0) of these" }
    return parts.isEmpty
      ? "" : " This time \(Words.list(parts)), which alone can move the number."
  }
}

/// How many at or above target differs between what two rounds released.
struct DisclosedShift {
  let place: Framework.Place
  let before: Share
  let now: Share

  /// Whether more are there than before; by number, as the page gives it, since a share also grows
  /// where fewer answer.
  var rose: Bool { now.part > before.part }

  /// Whether fewer are there than before.
  var fell: Bool { now.part < before.part }

  /// Every activity that has such a figure in both rounds, where both asked the same edition.
  static func all(
    from earlier: DisclosedFigures, to later: DisclosedFigures
  ) -> [DisclosedShift] {
    guard later.isComparable(with: earlier) else { return [] }
    return later.activities.compactMap { activity in
      guard let place = later.framework.place(of: activity.section),
        let before = earlier[activity.section]?.atOrAbove(later.round.targets[activity.section]),
        let now = activity.atOrAbove(later.round.targets[activity.section])
      else { return nil }
      return DisclosedShift(place: place, before: before, now: now)
    }
  }
}

extension DisclosedActivity {
  /// How many of those complete stand at or above a level; `nil` where that cannot be given.
  func atOrAbove(_ level: Level) -> Share? {
    guard let levels = levels.value, let count = levels.count(atOrAbove: level) else { return nil }
    return Share(count, of: levels.complete)
  }
}

extension DisclosedFigures {
  /// Whether both rounds asked the same edition, so that their numbers can stand side by side.
  func isComparable(with earlier: DisclosedFigures) -> Bool {
    framework.id == earlier.framework.id && framework.edition == earlier.framework.edition
  }

  /// The activities for which it can be given how many are at or above target.
  var atTarget: [(place: Framework.Place, share: Share)] {
    activities.compactMap { activity in
      guard let place = framework.place(of: activity.section),
        let share = activity.atOrAbove(round.targets[activity.section])
      else { return nil }
      return (place, share)
    }
  }
}

extension Framework {
  /// A criterion by its number and its words.
  func named(_ question: Question.ID) -> String {
    guard let position = position(of: question) else { return question.text }
    return "\(Words.number(ofQuestionAt: position, in: self)) \(questions[position].text)"
  }
}
