import Maturity

/// Whether other rules would tell another story of one organisation's answers (METHOD 8).
struct OtherRules {
  /// Under how many of the other rules the picture holds.
  let headline: String
  /// How to read the table, and what it leaves out.
  let explanations: [String]
  /// What each commitment shows under each rule; `nil` where none stands at a level.
  let table: DataTable?

  /// Works the panel out.
  ///
  /// A commitment that stands at no level by the framework's own rule is left out.
  ///
  /// - Parameters:
  ///   - assessment: The organisation's answers and evidence.
  ///   - organisation: Whose they are.
  ///   - cohort: The round.
  ///   - notice: What stands under each table, with a space before it.
  init(
    _ assessment: Assessment, of organisation: Organisation, in cohort: Cohort, notice: String
  ) {
    let framework = cohort.framework
    let commitments = framework.commitments
    let called = cohort.vocabulary
    let scores = ScoringVariants(of: framework).scores(assessment, roundDate: cohort.round.date)
    let robustness = Robustness(scores, sections: commitments.map(\.section.id))
    let held = robustness.sections
    let shown = Set(held.map(\.section))
    let columns = commitments.filter { shown.contains($0.section.id) }
    let left = commitments.filter { !shown.contains($0.section.id) }
    guard !held.isEmpty else {
      headline = "No \(called.commitment.one) stands at a level, so there is nothing to compare."
      explanations = []
      table = nil
      return
    }
    headline = Self.headline(robustness, called.commitment, isWhole: left.isEmpty)
    explanations =
      [
        "Each rule reads the same answers. The picture holds where every \(called.commitment.one) "
          + "shown stands at its claimed level. A mean counts as the level below it.",
        "The other rules are only a check, and decide nothing else in this report."
          + (framework.takesLowest
            ? " The framework itself takes the lowest, so that rule always agrees." : ""),
      ]
      + (left.isEmpty
        ? []
        : ["Without a level, and so left out: \(Words.list(left.map(Words.shortTitle)))."])
    table = DataTable(
      title: "Each \(called.commitment.one) under each rule",
      subtitle: "\(cohort.round.name), \(organisation.name). Levels 1 to "
        + "\(framework.highestLevel), and a mean to two decimal places.\(notice)",
      columns: [.init("Rule", wraps: true)]
        + columns.map { .init(Words.shortTitle(of: $0), isNumber: true) }
        + [.init("Picture holds")],
      rows: zip(ScoringVariant.allCases, scores).enumerated().map { index, rule in
        [rule.0.inWords(called.activity)]
          + held.map { Self.cell(rule.1[$0.section], under: rule.0) }
          // The framework's own rule stands first, and is what the others are held against.
          + [index == 0 ? "As claimed" : robustness.holds[index - 1] ? "Yes" : "No"]
      } + [["Other rules that agree"] + held.map(\.rules.counted) + [robustness.picture.counted]])
  }

  /// The level, or the number, that a commitment has under a rule.
  private static func cell(_ score: SectionScore?, under variant: ScoringVariant) -> String {
    if let level = score?.level { return level.description }
    // A mean of 3.96 is read as level 3, and must not look like 4.
    return score?.score?.value.formatted(places: variant == .mean ? 2 : 0) ?? LevelCell.notAssessed
  }

  /// In how many of the other rules the picture holds, in at most 15 words (REPORTS 15).
  private static func headline(
    _ robustness: Robustness, _ commitment: Noun, isWhole: Bool
  ) -> String {
    let picture = robustness.picture
    let commitments = isWhole ? commitment.one : "complete \(commitment.one)"
    return switch picture.part {
    case 1: "1 of \(picture.whole) other rules gives every \(commitments) the level claimed."
    case picture.whole:
      "All \(picture.whole) other rules give every \(commitments) the level claimed."
    default: "\(picture.counted) other rules give every \(commitments) the level claimed."
    }
  }
}
