import Maturity

/// Every activity by commitment: claimed, supported, target and last time (REPORTS 18).
struct StandingTable {
  let title: String
  /// The head of the first column.
  let head: String
  let subtitle: String
  let groups: [Group]
  /// What the short forms in the table mean; empty where it holds digits only.
  let key: [(form: String, meaning: String)]

  /// One commitment: what its activities come to, and a row for each.
  struct Group {
    let title: String
    let headline: String
    let rows: [Row]
  }

  /// One activity.
  struct Row {
    let title: String
    let claimed: LevelCell
    let supported: String
    let target: String
    let before: String
  }

  init(
    _ member: Cohort.Member, before: AssessmentScore?, in cohort: Cohort, notice: String
  ) {
    let framework = cohort.framework
    let activity = cohort.vocabulary.activity
    title = "Levels by \(activity.one)"
    head = activity.head
    subtitle =
      "\(cohort.round.name), \(member.organisation.name). Supported is the level that evidence "
      + "bears out.\(notice)"
    groups = framework.commitments.map { commitment in
      let activities = framework.activities(of: commitment)
      return Group(
        title: Words.title(of: commitment),
        headline: Self.headline(commitment, activities, member, in: cohort),
        rows: activities.map { place in
          let score = member.score?[place.section.id]
          return Row(
            title: Words.title(of: place), claimed: LevelCell(score, showsSupport: false),
            supported: Self.supported(score),
            target: cohort.round.targets[place.section.id].description,
            before: before.map { before in
              before[place.section.id].map { LevelCell($0, showsSupport: false).text }
                ?? LevelCell.notAssessed
            } ?? LevelCell.nothing)
        })
    }
    let shown = groups.flatMap(\.rows).flatMap { [$0.claimed.text, $0.supported, $0.before] }
    key = LevelCell.key(to: shown)
  }

  /// The supported level where the activity is complete, and otherwise which kind of blank it is.
  private static func supported(_ score: SectionScore?) -> String {
    let supported = score?.agreedLevel == nil ? nil : score?.supportedLevel
    return supported?.description
      ?? LevelCell(score, showsSupport: false).text
  }

  /// The count at or above target, every lowest activity, and the level held throughout.
  private static func headline(
    _ commitment: Framework.Place, _ activities: [Framework.Place], _ member: Cohort.Member,
    in cohort: Cohort
  ) -> String {
    let framework = cohort.framework
    let noun = cohort.vocabulary.activity
    let scores = activities.compactMap { member.score?[$0.section.id] }
    guard !scores.isEmpty else { return "Nothing submitted." }
    let headline = Headline(
      scores, targets: cohort.round.targets, highestLevel: framework.highestLevel)
    guard headline.applicable > 0 else { return "Does not apply." }
    let lowest = headline.lowest.compactMap { framework.place(of: $0)?.number }
    let named = lowest.isEmpty ? "" : " Lowest: \(Words.list(lowest))."
    let held =
      member.score?[commitment.section.id]?.level.map {
        "Held throughout: \(Words.level($0, in: framework))."
      }
      ?? "\(headline.complete) of \(headline.applicable) \(noun.many) complete and agreed, so "
      + "nothing is held throughout yet."
    return
      "\(headline.atTarget) of \(headline.applicable) \(noun.many) at or above target.\(named) "
      + held
  }
}
