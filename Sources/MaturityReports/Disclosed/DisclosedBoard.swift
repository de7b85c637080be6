import Maturity

/// What a board is told of the whole partnership where no organisation may be given away: from
/// published figures alone (REPORTS 21 and 22).
struct DisclosedBoard {
  private let figures: DisclosedFigures
  private let earlier: DisclosedFigures?
  private let checks: [Assurance.Kind]
  private let notice: String
  private let findings: [Finding]

  /// - Parameters:
  ///   - figures: All that may be shown.
  ///   - earlier: What the round before released last; `nil` where it released nothing.
  ///   - checks: How the answers of each that has answered were checked.
  ///   - notice: What the table says of its data, where it could be cropped out of the page.
  init(
    _ figures: DisclosedFigures, earlier: DisclosedFigures?, checks: [Assurance.Kind],
    notice: String
  ) {
    self.figures = figures
    self.earlier = earlier
    self.checks = checks
    self.notice = notice
    findings = DisclosedFindings(figures, earlier: earlier).all
  }

  private var framework: Framework { figures.framework }

  /// All of it.
  var content: BoardContent {
    let assurance = AssuranceWords(kinds: checks)
    return BoardContent(
      name: "Essex: board paper", title: "Essex: all partners together",
      subtitles: [
        "Board paper for \(figures.audience.inWords). \(framework.title), edition "
          + "\(framework.edition). Not for ranking.",
        "\(figures.round.name), as things stood on \(figures.round.date.inWords). "
          + "\(assurance.short).",
      ],
      headline: headline, levels: levels, strengths: strengths, gaps: gaps,
      further: [("What is in the way", inTheWay)], certainty: certainty,
      signOff: [assurance.brief, signatures], standing: standing)
  }

  // MARK: What matters

  /// Who answered, where targets are missed most, and what changed.
  private var headline: [String] {
    let participation =
      "\(figures.submitted) of \(figures.invited) partners have answered, and \(figures.signed) "
      + "are signed off."
    return [participation, furthest, "\(findings[2].headline). \(findings[2].detail)"]
  }

  /// Where targets are missed most, of the activities that such a figure is given of.
  private var furthest: String {
    let judged = figures.atTarget
    let without = framework.activities.count - judged.count
    let rest =
      without == 0
      ? "" : " For \(Words.count(without, "activity", "activities")) no such figure is given."
    guard let least = judged.compactMap(\.share.fraction).min() else {
      return "\(findings[1].headline). \(findings[1].detail)"
    }
    if least == 1 {
      return "Every target is met, in every activity that figures are given of.\(rest)"
    }
    let named = judged.filter { $0.share.fraction == least }.map {
      "\(Words.shortTitle(of: $0.place)) (met by \($0.share.counted))"
    }
    return "Targets are missed most in \(Words.list(named, atMost: 3, more: "activities")).\(rest)"
  }

  // MARK: The rows

  private var levels: BoardTable {
    BoardTable(
      headline: findings[2].headline, subtitle: subtitle,
      columns: ["Activity", "At each level", "No level", "At target", "Before", "Middle half"]
        .map { .init($0) },
      rows: framework.activities.map(row), footnote: nil,
      levels: framework.levels.map { ($0.level, $0.name) })
  }

  private func row(_ place: Framework.Place) -> BoardTable.Row {
    let section = place.section.id
    let activity = figures[section]
    let levels = activity?.levels.value
    let target = figures.round.targets[section]
    let before = earlier.flatMap { $0[section]?.atOrAbove(target)?.counted }
    return BoardTable.Row(
      title: Words.shortTitle(of: place),
      cells: [
        levels.map(counts) ?? "withheld", activity?.blanks.map { "\($0.total)" } ?? "withheld",
        levels == nil ? "withheld" : activity?.atOrAbove(target)?.counted ?? "given together",
        before ?? "none", MiddleHalf.shown(in: figures)(section).inWords,
      ].map { .init($0) })
  }

  /// How many stand at each level, or at several that are given together: "to 2: 6, 3: 5, 4: 4".
  private func counts(_ levels: DisclosedLevels) -> String {
    levels.brackets.filter { $0.count > 0 }.map { bracket in
      let isOne = bracket.levels.lowerBound == bracket.levels.upperBound
      return "\(isOne ? "" : "to ")\(bracket.levels.upperBound): \(bracket.count)"
    }.joined(separator: ", ")
  }

  private var subtitle: String {
    let targets = Set(framework.activities.map { figures.round.targets[$0.section.id] }).sorted()
      .map(\.description)
    return [
      "\u{201C}To 2: 6\u{201D} is six at level 2 or below, given together.",
      targets.count == 1 ? "The target is \(targets[0])." : "Targets are \(Words.list(targets)).",
      earlier.map { "Before is at target in \($0.round.name)." },
      notice.isEmpty ? nil : notice,
    ].compactMap(\.self).joined(separator: " ")
  }

  // MARK: What stands out

  private var strengths: BoardList {
    list("Strengths: half or more claim the target") { 2 * $0.part >= $0.whole ? $0.part : nil }
  }

  private var gaps: BoardList {
    list("Gaps: fewer than half claim the target") { 2 * $0.part < $0.whole ? -$0.part : nil }
  }

  private func list(_ heading: String, distance: (Share) -> Int?) -> BoardList {
    let judged = figures.atTarget
    let left = framework.activities.count - judged.count
    return StandingOut.three(
      heading,
      of: judged.compactMap { item in
        distance(item.share).map {
          // A common denominator compares shares without rounding: no cohort is near so large.
          StandingOut(
            place: item.place, words: "\(item.share.counted).",
            distance: [$0 * 1_000_000 / item.share.whole])
        }
      },
      none: judged.isEmpty ? "No figure on targets can be given." : "None.",
      missing: left > 0 && !judged.isEmpty
        ? "Left out, with no figure that can be given: "
          + "\(Words.count(left, "activity", "activities"))." : nil)
  }

  private func standing(on section: Section.ID) -> String {
    figures[section]?.atOrAbove(figures.round.targets[section])
      .map { "with \($0.counted) at target" } ?? "of which no figure can be given"
  }

  // MARK: What is in the way

  /// The three criteria that stand most often between a level and the next, of those given.
  private var inTheWay: [String] {
    let steps = figures.activities.flatMap(\.steps).filter { $0.unmet > 0 }
    let most = steps.enumerated().sorted {
      ($1.element.unmet, $0.offset) < ($0.element.unmet, $1.offset)
    }.prefix(3).map(\.element)
    if most.isEmpty { return ["Of the criteria that figures are given of, none is not met."] }
    return most.map { step in
      let position = framework.position(of: step.question)
      let number = position.map { Words.number(ofQuestionAt: $0, in: framework) } ?? ""
      let text = position.map { framework.questions[$0].text } ?? step.question.text
      return "\(number) is in the way of \(Share(step.unmet, of: step.asked).counted) at the level "
        + "below it: \u{201C}\(text)\u{201D}"
    }
  }

  // MARK: How sure

  private var certainty: String {
    let withheld = figures.activities.count { $0.levels.value == nil }
    let outside = checks.count { $0 != .selfAssessed }
    return Words.list([
      "\(figures.submitted) of \(figures.invited) partners have answered",
      withheld == 0
        ? "no activity is withheld"
        : "\(Words.count(withheld, "activity is", "activities are")) withheld, so that nobody is "
          + "given away",
      outside == 0 ? "nobody outside has checked" : "others have checked \(outside)",
    ]).asSentence
  }

  private var signatures: String {
    "\(figures.signed) of \(figures.invited) assessments are signed off by an officer of their "
      + "organisation. This paper adds them up, and nobody signs it."
  }
}
