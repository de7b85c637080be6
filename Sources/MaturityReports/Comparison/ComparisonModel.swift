import Maturity

/// Finished words and numbers of the comparison.
struct ComparisonModel {
  let title: String
  let subtitles: [String]
  let findings: [Finding]
  let answered: String
  let participation: DataTable
  let levels: LevelsTable
  let figures: [(commitment: String, figures: [DistributionFigure])]
  let unmet: DataTable?
  let comparability: [String]
  let progress: DataTable?
  let about: About

  init(_ cohort: Cohort, previous: Cohort?, provenance: Provenance) {
    let framework = cohort.framework
    title = "\(framework.title): comparison"
    subtitles = [
      "\(cohort.round.name), as things stood on \(cohort.round.date.inWords)",
      "For the round\u{2019}s lead. Self-assessed. Not for ranking.",
    ]
    findings = Findings(cohort, previous: previous).all
    answered = Self.answered(cohort)
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    participation = Self.participation(cohort, notice: notice)
    levels = LevelsTable(cohort, notice: notice)
    figures = framework.commitments.map { commitment in
      let activities = framework.activities.filter {
        commitment.questions.contains($0.questions.lowerBound)
      }
      return (
        Words.title(of: commitment),
        activities.map {
          DistributionFigure(
            $0, in: cohort, own: nil, isIllustrative: provenance.isIllustrative,
            dataFile: "data/distribution.csv")
        }
      )
    }
    unmet = Self.unmet(cohort, notice: notice)
    comparability = Self.comparability(cohort, previous: previous)
    progress = previous.map { Self.progress(from: $0, to: cohort, notice: notice) }
    about = About(cohort, provenance: provenance)
  }

  // MARK: Who answered

  private static func answered(_ cohort: Cohort) -> String {
    let silent = cohort.members.filter { $0.score == nil }.map(\.organisation.name)
    let all = cohort.members.count
    guard !silent.isEmpty else {
      return "All \(all) organisations have answered, in whole or in part."
    }
    if silent.count == all { return "None of the \(all) organisations has answered yet." }
    return "\(all - silent.count) of \(all) organisations have answered, in whole or in part. "
      + "Nothing has come from \(Words.list(silent))."
  }

  private static func participation(_ cohort: Cohort, notice: String) -> DataTable {
    DataTable(
      title: "Who has answered how much",
      subtitle: "\(cohort.round.name), \(cohort.members.count) organisations in the "
        + "Declaration\u{2019}s order.\(notice)",
      columns: [
        .init("Organisation"), .init("Activities complete"), .init("Criteria answered, of asked"),
        .init("Not known", isNumber: true), .init("Signed off"),
      ],
      rows: cohort.members.map { member in
        let scores = cohort.framework.activities.compactMap { member.score?[$0.section.id] }
        let tally = scores.reduce(Tally()) { $0 + $1.tally }
        let applicable = scores.filter { $0.status != .notApplicable }
        let complete = Share(applicable.count { $0.status == .complete }, of: applicable.count)
        let signed = member.assessment?.signOff.map {
          "\($0.date.inWords), by the \($0.role)"
        }
        guard member.score != nil else {
          return [
            .text(member.organisation.name), .text("nothing submitted"), .text(""), .text(""),
            .text(""),
          ]
        }
        return [
          .text(member.organisation.name), .text(complete.counted),
          .text("\(tally.coverage.counted) (\(tally.coverage.percentage ?? "none asked"))"),
          .text("\(tally.unknown)"), .text(signed ?? "no"),
        ]
      })
  }

  // MARK: Commonly unmet

  private static let unmetShown = 15

  private static func unmet(_ cohort: Cohort, notice: String) -> DataTable? {
    let unmet = cohort.commonlyUnmet()
    guard !unmet.isEmpty else { return nil }
    let shown = unmet.prefix(unmetShown)
    return DataTable(
      title: "Criteria that stand most often among next steps",
      subtitle: "The first \(shown.count) of \(unmet.count) criteria, \(cohort.round.name). Those "
        + "not known or not answered are counted apart.\(notice)",
      columns: [
        .init("Criterion"), .init("Level", isNumber: true), .init("Unmet, of those it applies to"),
        .init("Not known", isNumber: true), .init("Unanswered", isNumber: true),
      ],
      rows: shown.map { item in
        let question = cohort.framework.questions[item.position]
        let number = Words.number(ofQuestionAt: item.position, in: cohort.framework)
        return [
          .text("\(number) \(question.text)"), .text("\(question.level)"),
          .text(item.unmet.counted), .text("\(item.unknown)"), .text("\(item.unanswered)"),
        ]
      })
  }

  // MARK: Comparability and progress

  private static func comparability(_ cohort: Cohort, previous: Cohort?) -> [String] {
    var sentences: [String] = []
    let members = cohort.members.filter { $0.assessment != nil }
    let pairs = members.indices.flatMap { i in
      members.indices.dropFirst(i + 1).map { j in
        Comparability(
          (cohort.framework, members[i].answers), (cohort.framework, members[j].answers))
      }
    }
    if let least = pairs.map(\.share).min(by: { $0.part < $1.part }) {
      sentences.append(
        least.part == least.whole
          ? "Any two organisations can be compared on all \(least.whole) criteria."
          : "Any two organisations can be compared on at least \(least.counted) criteria.")
      let low = pairs.count(where: \.isLow)
      if low > 0 {
        sentences.append(
          "Warning: \(Words.count(low, "pair")) of organisations share fewer than 80% of criteria.")
      }
    } else {
      sentences.append("Fewer than two organisations have answered, so none can be compared.")
    }
    guard let previous else { return sentences }
    let before = Dictionary(
      previous.members.filter { $0.assessment != nil }.map { ($0.organisation.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let low = members.filter { member in
      before[member.organisation.id].map {
        Comparability((previous.framework, $0.answers), (cohort.framework, member.answers)).isLow
      } ?? false
    }
    let sameEdition = previous.framework.edition == cohort.framework.edition
    sentences.append(
      sameEdition
        ? "Both rounds ask the same edition."
        : "The rounds ask different editions: \(previous.framework.edition) and "
          + "\(cohort.framework.edition).")
    sentences.append(
      low.isEmpty
        ? "Each organisation that answered in both rounds can be compared with itself."
        : "Warning: \(Words.list(low.map(\.organisation.name))) can hardly be compared with the last "
          + "round, because under 80% of criteria apply in both.")
    return sentences
  }

  private static func progress(
    from previous: Cohort, to cohort: Cohort, notice: String
  ) -> DataTable {
    let progress = Progress(from: previous, to: cohort)
    func row(_ head: String, _ counts: Progress.Counts) -> [DataTable.Cell] {
      [
        .text(head), .text("\(counts.rose)"), .text("\(counts.same)"), .text("\(counts.fell)"),
        .text("\(counts.cannotCompare)"),
      ]
    }
    return DataTable(
      title: "Levels that rose, stayed and fell since \(previous.round.name)",
      subtitle: "Organisations by activity. Those without a level in both rounds cannot be "
        + "compared.\(notice)",
      columns: [
        .init("Activity"), .init("Rose", isNumber: true), .init("Stayed", isNumber: true),
        .init("Fell", isNumber: true), .init("Cannot be compared", isNumber: true),
      ],
      rows: zip(cohort.framework.activities, progress.activities).map {
        row(Words.title(of: $0), $1.counts)
      })
  }
}
