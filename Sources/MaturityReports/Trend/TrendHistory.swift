import Maturity

/// The rounds of a trend, the oldest first, and what each organisation was in each.
struct TrendHistory {
  let rounds: [TrendRound]
  /// The passage from each round to each later one, by their positions.
  private let passages: [[Passage?]]
  /// How levels moved since the round before, for each round but the first.
  private let progress: [Progress]

  /// Puts rounds side by side; complexity: quadratic in the rounds.
  init(_ rounds: [TrendRound]) {
    self.rounds = rounds
    let passages = rounds.indices.map { from in
      rounds.indices.map { until in
        from < until ? Passage(from: rounds[from].cohort, to: rounds[until].cohort) : nil
      }
    }
    self.passages = passages
    progress = zip(passages, 1...).compactMap { $1 < $0.count ? $0[$1].map(Progress.init) : nil }
  }

  /// The editions that the rounds asked.
  var editions: [Framework] { rounds.map(\.cohort.framework) }

  /// The passage between two rounds; `nil` where the first is not the earlier.
  func passage(from: Int, to: Int) -> Passage? { passages[from][to] }

  /// The passage from the round before; `nil` for the first.
  func passage(to round: Int) -> Passage? {
    round > 0 ? passages[round - 1][round] : nil
  }

  /// How levels moved since the round before; `nil` for the first.
  func progress(to round: Int) -> Progress? { round > 0 ? progress[round - 1] : nil }

  /// An organisation of a round as it was in that round or an earlier one, scored by that round's own
  /// edition; `nil` where its line does not reach back so far.
  func member(_ organisation: Organisation.ID, of round: Int, in earlier: Int) -> Cohort.Member? {
    earlier == round
      ? rounds[round].cohort.members.first { $0.organisation.id == organisation }
      : passages[earlier][round]?.before(organisation)
  }

  /// Everything that moved for an organisation since the last round in which it, or what it was,
  /// submitted something.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of the round.
  ///   - round: The round's position.
  /// - Returns: Since which round, and a change for each activity of the round's edition; `nil` where
  ///   there is nothing to compare with.
  func changes(
    of organisation: Organisation.ID, in round: Int
  ) -> (since: Int, changes: [ActivityChange])? {
    for earlier in (0..<round).reversed() {
      guard let passage = passages[earlier][round] else { continue }
      let origin = passage.origin(of: organisation)
      let before = origin.organisations.reduce(into: Set<Role>()) {
        $0.formUnion(rounds[earlier].respondents[$1.id] ?? [])
      }
      let now = rounds[round].respondents[organisation] ?? []
      if let changes = passage.changes(of: organisation, respondents: (before, now)) {
        return (earlier, changes)
      }
    }
    return nil
  }

  /// The greatest number of organisations at one level of any activity in any round: what the bars of
  /// all figures are measured by.
  var greatestCount: Int {
    let counts = (editions.last?.activities ?? []).flatMap { place in
      TrendPanel.all(of: place.section.id, in: editions).flatMap(\.columns).flatMap {
        distribution(of: place.section.id, in: $0).countByLevel
      }
    }
    return counts.max() ?? 0
  }

  /// The distribution of a round's own organisations, read on the criteria of a column.
  func distribution(of section: Section.ID, in column: TrendPanel.Column) -> Distribution {
    let cohort = rounds[column.round].cohort
    guard column.isReread else { return cohort.distribution(on: section) }
    return Cohort(
      framework: column.framework, round: cohort.round,
      organisations: cohort.members.map(\.organisation),
      assessments: cohort.members.compactMap(\.assessment)
    ).distribution(on: section)
  }
}
