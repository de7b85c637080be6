import Maturity

/// The plain tables of the comparison.
struct ComparisonTables {
  /// What stands under each table made from illustrative data, with a space before it.
  let notice: String
  private let cohort: Cohort

  init(_ cohort: Cohort, notice: String) {
    self.cohort = cohort
    self.notice = notice
  }

  // MARK: Who answered

  var participation: DataTable {
    DataTable(
      title: "Who has answered how much",
      subtitle: "\(cohort.round.name), \(cohort.members.count) organisations in the "
        + "Declaration\u{2019}s order.\(notice)",
      columns: [
        .init("Organisation"), .init("Activities complete", isNumber: true),
        .init("Criteria answered", isNumber: true), .init("Not known", isNumber: true),
        .init("Signed off"),
      ],
      rows: cohort.members.map(participationRow))
  }

  private func participationRow(_ member: Cohort.Member) -> [String] {
    guard member.score != nil else { return [member.organisation.name, "Nothing submitted"] }
    let scores = cohort.framework.activities.compactMap { member.score?[$0.section.id] }
    let tally = scores.reduce(Tally()) { $0 + $1.tally }
    let applicable = scores.filter { $0.status != .notApplicable }
    let complete = Share(applicable.count { $0.status == .complete }, of: applicable.count)
    return [
      member.organisation.name, complete.counted, tally.coverage.counted, "\(tally.unknown)",
      member.assessment?.signOff?.date.inWords ?? "Not yet",
    ]
  }

  // MARK: Commonly unmet

  private static let unmetShown = 15

  var unmet: DataTable? {
    let unmet = cohort.commonlyUnmet()
    guard !unmet.isEmpty else { return nil }
    let shown = unmet.prefix(Self.unmetShown)
    let count =
      shown.count == unmet.count
      ? "All \(Words.count(unmet.count, "criterion", "criteria")) among anybody\u{2019}s next steps"
      : "The first \(shown.count) of \(unmet.count) criteria"
    return DataTable(
      title: "Criteria that stand most often among next steps",
      subtitle:
        "\(count), \(cohort.round.name). Unmet is out of the organisations that a criterion "
        + "applies to and that assessed its activity. Those not known or not answered are counted "
        + "apart.\(notice)",
      columns: [
        .init("Criterion"), .init("Level", isNumber: true), .init("Unmet", isNumber: true),
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

  // MARK: Support

  /// For each kind of support, how many need it and who; `nil` where the framework names none.
  var training: DataTable? {
    let demand = cohort.trainingDemand()
    guard !demand.isEmpty else { return nil }
    let names = Dictionary(
      cohort.members.map { ($0.organisation.id, $0.organisation.shortName) },
      uniquingKeysWith: { first, _ in first })
    return DataTable(
      title: "What each kind of support could help with",
      subtitle:
        "\(cohort.round.name). An organisation counts where the support serves one of its next "
        + "steps. In the framework\u{2019}s order.\(notice)",
      columns: [
        .init("Support"), .init("Organisations", isNumber: true),
        .init("Criteria", isNumber: true), .init("Which organisations", wraps: true),
      ],
      rows: demand.map { item in
        [
          cohort.framework.support(item.support)?.name ?? item.support.text,
          "\(item.organisations.count)", "\(item.criteria.count)",
          item.organisations.isEmpty
            ? "None" : Words.list(item.organisations.compactMap { names[$0] }),
        ]
      })
  }

  /// Where nobody could show the others the way, in a sentence.
  var jointWork: String {
    let places = cohort.forJointWork.compactMap(cohort.framework.place)
    return places.isEmpty
      ? "In every activity somebody is supported at level 3 or more."
      : "Nobody is supported at level 3 or more in \(Words.list(places.map(\.number))): these are "
        + "for joint work."
  }

  // MARK: Progress

  func progress(from previous: Cohort) -> DataTable {
    let progress = Progress(Passage(from: previous, to: cohort))
    return DataTable(
      title: "Levels that rose, stayed and fell since \(previous.round.name)",
      subtitle: "Organisations by activity. Those without a level in both rounds cannot be "
        + "compared.\(notice)",
      columns: [
        .init("Activity"), .init("Rose", isNumber: true), .init("Stayed", isNumber: true),
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
