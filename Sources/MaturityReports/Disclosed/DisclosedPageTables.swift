import Maturity

/// The plain tables of the comparison for an audience that is not shown names.
struct DisclosedPageTables {
  private let figures: DisclosedFigures
  private let notice: String
  private var called: Vocabulary { figures.vocabulary }

  init(_ figures: DisclosedFigures, notice: String) {
    self.figures = figures
    self.notice = notice.isEmpty ? "" : " \(notice)"
  }

  private static let unmetShown = 15

  /// The criteria most often in the way; `nil` where none is given.
  var unmet: DataTable? {
    let all = figures.activities.flatMap(\.steps).filter { $0.open > 0 }
    // Those alike stand in the framework's order.
    let sorted = all.enumerated().sorted {
      ($1.element.unmet, $0.offset) < ($0.element.unmet, $1.offset)
    }.map(\.element)
    guard !sorted.isEmpty else { return nil }
    let shown = sorted.prefix(Self.unmetShown)
    return DataTable(
      title: "Criteria that stand most often between a level and the next",
      subtitle:
        "\(figures.round.name). Out of the \(called.organisation.many) one level below that each "
        + "applies to, where figures are given. Those not known are counted apart.\(notice)",
      columns: [
        .init("Criterion"), .init("Level", isNumber: true), .init("Unmet", isNumber: true),
        .init("Not known", isNumber: true),
      ],
      rows: shown.map { step in
        [
          figures.framework.named(step.question), "\(step.level)",
          Share(step.unmet, of: step.asked).counted, "\(step.unknown)",
        ]
      })
  }

  /// What each kind of support could help with, worked out from the published criteria; `nil` where
  /// none is given.
  var support: DataTable? {
    let rows = figures.framework.support.compactMap { support -> [String]? in
      let steps = figures.activities.flatMap { activity in
        activity.steps.filter { $0.open > 0 && serves(support.id, $0.question) }
          .map { (activity.section, $0) }
      }
      guard let most = steps.max(by: { $0.1.open < $1.1.open }),
        let place = figures.framework.place(of: most.0)
      else { return nil }
      return [support.name, "\(steps.count)", "\(most.1.open)", Words.title(of: place)]
    }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      title: "What each kind of support could help with",
      subtitle:
        "\(figures.round.name). Of the criteria that figures are given of. At least so many "
        + "\(called.organisation.many) could use it, in one \(called.activity.one) alone.\(notice)",
      columns: [
        .init("Support"), .init("Criteria", isNumber: true),
        .init("\(called.organisation.heads), at least", isNumber: true),
        .init("In \(called.activity.one)", wraps: true),
      ], rows: rows)
  }

  private func serves(_ support: Support.ID, _ question: Question.ID) -> Bool {
    figures.framework.position(of: question).map {
      figures.framework.support(ofQuestionAt: $0).contains(support)
    } ?? false
  }

  /// How many are at or above target now and in the round before.
  func shift(_ shifts: [DisclosedShift], since earlier: DisclosedFigures) -> DataTable {
    DataTable(
      title: "At or above target in \(earlier.round.name) and now",
      subtitle:
        "\(called.organisation.heads) that completed each \(called.activity.one), of those whose "
        + "figures are given in both rounds. The target is this round\u{2019}s.\(notice)",
      columns: [
        .init(called.activity.head), .init("Target", isNumber: true),
        .init(earlier.round.name, isNumber: true), .init(figures.round.name, isNumber: true),
      ],
      rows: shifts.map {
        [
          Words.title(of: $0.place), "\(figures.round.targets[$0.place.section.id])",
          $0.before.counted, $0.now.counted,
        ]
      })
  }

  /// The levels of each group, an activity a table; none where no activity has them.
  var groups: [DataTable] {
    figures.activities.filter { !$0.groups.isEmpty }.compactMap { activity in
      guard let place = figures.framework.place(of: activity.section) else { return nil }
      return DataTable(
        title: "\(Words.title(of: place)), by \(figures.round.peers.rawValue)",
        subtitle: "Claimed level, \(figures.round.name). The lowest levels of each group are given "
          + "together.\(notice)",
        columns: [
          .init("Group"), .init("\(called.organisation.heads) at each level", wraps: true),
        ],
        rows: activity.groups.map { group in
          [
            Words.sentence(Words.list(group.names)),
            group.levels.brackets.map { "level \($0.levels.inDigits): \($0.count)" }
              .joined(separator: "; "),
          ]
        })
    }
  }
}
