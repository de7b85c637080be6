import Maturity

/// The plain tables of the comparison.
struct ComparisonTables {
  /// What stands under each table made from illustrative data, with a space before it.
  let notice: String
  private let cohort: Cohort
  private var called: Vocabulary { cohort.vocabulary }

  init(_ cohort: Cohort, notice: String) {
    self.cohort = cohort
    self.notice = notice
  }

  // MARK: Commonly unmet

  /// The criteria that stand most often among next steps; `nil` where none does.
  ///
  /// - Parameter limit: How many are shown at most.
  /// - Returns: The table, the most common first.
  func unmet(atMost limit: Int) -> DataTable? {
    let unmet = cohort.commonlyUnmet()
    guard !unmet.isEmpty else { return nil }
    let shown = unmet.prefix(limit)
    let count =
      shown.count == unmet.count
      ? "All \(Words.count(unmet.count, "criterion", "criteria")) among anybody\u{2019}s next steps"
      : "The first \(shown.count) of \(unmet.count) criteria"
    return DataTable(
      title: "Criteria that stand most often among next steps",
      subtitle:
        "\(count), \(cohort.round.name). Unmet is out of the \(called.organisation.many) that a "
        + "criterion applies to and that assessed its \(called.activity.one). Those not known or not "
        + "answered are counted apart.\(notice)",
      columns: [
        .init("Criterion", wraps: true), .init("Level", isNumber: true),
        .init("Unmet", isNumber: true),
        .init("Not known", isNumber: true), .init("Not answered", isNumber: true),
      ],
      rows: shown.map { item in
        let question = cohort.framework.questions[item.position]
        let number = Words.number(ofQuestionAt: item.position, in: cohort.framework)
        return [
          "\(number) \(question.text)", "\(question.level)", item.unmet.counted,
          "\(item.unknown)", "\(item.unanswered)",
        ]
      })
  }

  // MARK: Progress

  func progress(_ progress: Progress, from previous: Cohort) -> DataTable {
    return DataTable(
      title: "Levels that rose, stayed and fell since \(previous.round.name)",
      subtitle: "\(called.organisation.heads) by \(called.activity.one). Those without a level in "
        + "both rounds cannot be compared.\(notice)",
      columns: [
        .init(called.activity.head), .init("Rose", isNumber: true), .init("Stayed", isNumber: true),
        .init("Fell", isNumber: true), .init("Cannot be compared", isNumber: true),
      ],
      rows: zip(cohort.framework.activities, progress.activities).map { place, activity in
        let counts = activity.counts
        return [
          Words.title(of: place), "\(counts.rose)", "\(counts.same)", "\(counts.fell)",
          "\(counts.cannotCompare)",
        ]
      })
  }
}
