import Maturity

/// Who has answered how much, and what waits for the round's lead (REPORTS 19).
struct ComparisonCoverage {
  /// Who has answered, in a sentence or two.
  let answered: String
  /// How far everybody has come; `nil` in a summary.
  let participation: DataTable?
  /// The activities that wait for the lead to confirm that they do not apply, an item for each body.
  let unconfirmed: [String]
  /// The activities whose answers colleagues dispute, an item for each body.
  let disputed: [String]

  /// Works the coverage out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody shown.
  ///   - detail: Whether everybody is listed.
  ///   - notice: What stands under each table, with a space before it.
  init(_ cohort: Cohort, detail: ComparisonFilter.Detail, notice: String) {
    answered = Self.answered(cohort)
    participation = detail == .summary ? nil : Self.participation(cohort, notice: notice)
    func items(_ word: (SectionScore) -> String?) -> [String] {
      cohort.members.compactMap { member in
        let found = cohort.framework.activities.compactMap { place in
          member.score?[place.section.id].flatMap(word).map { "\(place.number)\($0)" }
        }
        return found.isEmpty ? nil : "\(member.organisation.name): \(Words.list(found))"
      }
    }
    unconfirmed = items { $0.awaitsConfirmation ? "" : nil }
    disputed = items {
      $0.disputed > 0 ? " (\(Words.count($0.disputed, "criterion", "criteria")))" : nil
    }
  }

  private static func answered(_ cohort: Cohort) -> String {
    let silent = cohort.members.filter { $0.score == nil }.map(\.organisation.name)
    let all = cohort.members.count
    let noun = cohort.vocabulary.organisation
    guard !silent.isEmpty else {
      return all == 1
        ? "The only \(noun.one) here has answered, in whole or in part."
        : "All \(all) \(noun.many) have answered, in whole or in part."
    }
    if silent.count == all {
      return all == 1
        ? "The only \(noun.one) here has not answered yet."
        : "None of the \(all) \(noun.many) has answered yet."
    }
    return Share(all - silent.count, of: all).counted(noun, "has", "have")
      + " answered, in whole or in part. Nothing has come from \(Words.list(silent))."
  }

  private static func participation(_ cohort: Cohort, notice: String) -> DataTable {
    let called = cohort.vocabulary
    return DataTable(
      title: "Who has answered how much",
      subtitle:
        "\(cohort.round.name), \(Words.count(cohort.members.count, called.organisation)) in "
        + "\(called.order).\(notice)",
      columns: [
        .init(called.organisation.head), .init("\(called.activity.heads) complete", isNumber: true),
        .init("Criteria answered", isNumber: true), .init("Not known", isNumber: true),
        .init("Signed off"),
      ],
      rows: cohort.members.map { row($0, in: cohort.framework) })
  }

  private static func row(_ member: Cohort.Member, in framework: Framework) -> [String] {
    guard member.score != nil else { return [member.organisation.name, "Nothing submitted"] }
    let scores = framework.activities.compactMap { member.score?[$0.section.id] }
    let tally = scores.reduce(Tally()) { $0 + $1.tally }
    let applicable = scores.filter { $0.status != .notApplicable }
    let complete = Share(applicable.count { $0.status == .complete }, of: applicable.count)
    return [
      member.organisation.name, complete.counted, tally.coverage.counted, "\(tally.unknown)",
      member.assessment?.signOff?.date.inWords ?? "Not yet",
    ]
  }
}
