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
  private var called: Vocabulary { figures.vocabulary }

  /// All of it.
  var content: BoardContent {
    let assurance = AssuranceWords(kinds: checks, of: figures.vocabulary.organisation)
    let targets = targets
    let none = "No figure on targets can be given."
    let leftOut = "no figure that can be given"
    return BoardContent(
      name: "Essex: board paper", title: "Essex: all \(called.partner.many) together",
      subtitles: BoardContent.subtitles(framework, figures.round, assurance, for: figures.audience),
      headline: headline, levels: levels,
      strengths: targets.strengths(none: none, leftOut: leftOut),
      gaps: targets.gaps(none: none, leftOut: leftOut),
      further: [("What is in the way", inTheWay)], certainty: certainty,
      signOff: [
        assurance.brief, BoardContent.signatures(figures.signed, of: figures.invited, called),
      ],
      standing: standing)
  }

  // MARK: What matters

  /// Who answered, where targets are missed most, and what changed.
  private var headline: [String] {
    let signed = "\(figures.signed) \(Words.verb(figures.signed, "is", "are")) signed off"
    return [
      "\(participation), and \(signed).", furthest,
      "\(findings[2].headline). \(findings[2].detail)",
    ]
  }

  private var participation: String {
    Share(figures.submitted, of: figures.invited)
      .counted(called.partner, "has answered", "have answered")
  }

  /// Where targets are missed most, of the activities that such a figure is given of.
  private var furthest: String {
    let without = targets.activities - targets.shares.count
    let rest =
      without == 0
      ? "" : " For \(Words.count(without, called.activity)) no such figure is given."
    return targets.furthest("that figures are given of").map { $0 + rest }
      ?? "\(findings[1].headline). \(findings[1].detail)"
  }

  // MARK: The rows

  private var levels: BoardTable {
    let rows = framework.activities.map(row)
    let cells = Set(rows.flatMap(\.cells).map(\.text))
    return BoardTable(
      label: "Levels by \(called.activity.one)", headline: findings[2].headline,
      subtitle: subtitle(saying: cells.contains(Self.together)),
      columns: [
        called.activity.head, "At each level", "No level", "At target", "Before", "Middle half",
      ]
      .map { .init($0) },
      rows: rows, footnote: nil, levels: framework.levels.map { ($0.level, $0.name) })
  }

  /// What stands where the target is among levels that are given together.
  private static let together = "not given"

  private func row(_ place: Framework.Place) -> BoardTable.Row {
    let section = place.section.id
    let activity = figures[section]
    let levels = activity?.levels.value
    return BoardTable.Row(
      title: Words.shortTitle(of: place),
      cells: [
        levels.map(counts) ?? "withheld", activity?.blanks.map { "\($0.total)" } ?? "withheld",
        atTarget(section, of: figures), before(section),
        MiddleHalf.shown(in: figures)(section).inWords,
      ].map { .init($0) })
  }

  /// How many were at or above this round's target before, or why that cannot be given.
  private func before(_ section: Section.ID) -> String {
    guard let earlier else { return "not released" }
    return figures.isComparable(with: earlier)
      ? atTarget(section, of: earlier) : "not comparable"
  }

  /// How many are at or above this round's target in a round, or why that cannot be given.
  private func atTarget(_ section: Section.ID, of figures: DisclosedFigures) -> String {
    guard let activity = figures[section] else { return "not asked" }
    return activity.levels.value == nil
      ? "withheld"
      : activity.atOrAbove(self.figures.round.targets[section])?.counted ?? Self.together
  }

  /// How many stand at each level, or at several that are given together: "to 2: 6, 3: 5, 4: 4".
  private func counts(_ levels: DisclosedLevels) -> String {
    levels.brackets.filter { $0.count > 0 }.map { bracket in
      let isOne = bracket.levels.lowerBound == bracket.levels.upperBound
      return "\(isOne ? "" : "to ")\(bracket.levels.upperBound): \(bracket.count)"
    }.joined(separator: ", ")
  }

  /// What the rows give, and what its marks mean.
  ///
  /// - Parameter isTogether: Whether a target is among levels given together.
  /// - Returns: Some sentences.
  private func subtitle(saying isTogether: Bool) -> String {
    let targets = Set(framework.activities.map { figures.round.targets[$0.section.id] }).sorted()
      .map(\.description)
    return [
      "\u{201C}To 2: 6\u{201D} is six at level 2 or below, given together.",
      isTogether ? "Not given: the target is among levels given together." : nil,
      targets.count == 1 ? "The target is \(targets[0])." : "Targets are \(Words.list(targets)).",
      earlier.map { "Before is at target in \($0.round.name)." },
      notice.isEmpty ? nil : notice,
    ].compactMap(\.self).joined(separator: " ")
  }

  // MARK: What stands out

  /// The activities that it can be told of how many are at target.
  private var targets: BoardTargets {
    BoardTargets(
      shares: figures.atTarget, activities: framework.activities.count, noun: called.activity)
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
      participation,
      withheld == 0
        ? "no \(called.activity.one) is withheld"
        : "\(Words.count(withheld, called.activity)) \(withheld == 1 ? "is" : "are") withheld, so that nobody is "
          + "given away",
      outside == 0 ? "nobody outside has checked" : "others have checked \(outside)",
    ]).asSentence
  }
}
