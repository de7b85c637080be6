import Markup
import Maturity

/// The table of organisations by activities: a level in every cell, or a word for a kind of blank
/// (REPORTS 12).
///
/// Its rows stand in the partnership's own order, never by level.
struct LevelsTable {
  let title: String
  let subtitle: String
  let called: Vocabulary
  let commitments: [(title: String, span: Int)]
  let activities: [(number: String, title: String, isFirst: Bool)]
  let rows: [(organisation: String, cells: [LevelCell])]
  let levels: [(level: Level, name: String)]

  init(_ cohort: Cohort, notice: String) {
    let framework = cohort.framework
    let called = cohort.vocabulary
    self.called = called
    title = "The level of each \(called.organisation.one) in each \(called.activity.one)"
    subtitle =
      "Claimed level, \(cohort.round.name), "
      + "\(Words.count(cohort.members.count, called.organisation)) in \(called.order). \(called.activity.heads) are numbered as in the key below.\(notice)"
    commitments = framework.commitments.map { commitment in
      (
        "\(commitment.number) \(commitment.section.shortTitle)",
        framework.activities.count {
          commitment.questions.contains($0.questions.lowerBound)
        }
      )
    }
    let firsts = Set(framework.commitments.map(\.questions.lowerBound))
    activities = framework.activities.map {
      ($0.number, $0.section.title, firsts.contains($0.questions.lowerBound))
    }
    rows = cohort.members.map { member in
      (
        member.organisation.shortName,
        framework.activities.map { LevelCell(member.score?[$0.section.id]) }
      )
    }
    levels = framework.levels.map { ($0.level, $0.name) }
  }
}
