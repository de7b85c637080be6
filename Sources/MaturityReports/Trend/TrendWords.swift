import Maturity

/// The sentences that both trend pages share.
enum TrendWords {
  /// From when to when the rounds reach.
  static func span(of history: TrendHistory) -> String {
    let names = history.rounds.map(\.cohort.round.name)
    guard let first = names.first, let last = names.last, names.count > 1 else {
      return "\(names.first ?? "No round"), the first round"
    }
    return "\(names.count) rounds, from \(first) to \(last)"
  }

  /// Each round with its date, its edition and who answered.
  static func rounds(of history: TrendHistory) -> [(term: String, meaning: String)] {
    history.rounds.map(\.cohort).map { cohort in
      let answered = cohort.members.count { $0.assessment != nil }
      return (
        cohort.round.name,
        "\(cohort.round.date.inWords), edition \(cohort.framework.edition). "
          + "\(answered) of \(Words.count(cohort.members.count, cohort.vocabulary.organisation)) answered."
      )
    }
  }

  /// How many levels rose, fell and stayed.
  static func sum(_ counts: Progress.Counts) -> String {
    guard counts.compared > 0 else { return "Nothing can be compared." }
    let apart =
      counts.cannotCompare == 0 ? "" : " Another \(counts.cannotCompare) cannot be compared."
    return "Of \(Words.count(counts.compared, "level")) in both, \(counts.rose) rose, "
      + "\(counts.fell) fell and \(counts.same) stayed.\(apart)"
  }

  /// How many falls of the latest round have a reason; `nil` where nothing fell.
  static func falls(_ falls: Share) -> String? {
    switch falls.whole {
    case 0: nil
    case 1:
      falls.part == 1
        ? "The one fall of the latest round has a reason."
        : "The one fall of the latest round has no reason."
    default:
      "Of the \(falls.whole) falls of the latest round, \(falls.part) "
        + (falls.part == 1 ? "has a reason." : "have a reason.")
    }
  }

  /// What organisations were called or made from, from each round to the next.
  ///
  /// Who had no part in the round before is not told of, unless it comes from others.
  static func origins(
    in history: TrendHistory, of organisations: Set<Organisation.ID>? = nil
  ) -> [String] {
    history.rounds.indices.dropFirst().flatMap { index -> [String] in
      guard let passage = history.passage(to: index) else { return [] }
      return passage.later.members.map(\.organisation)
        .filter { organisations?.contains($0.id) ?? true }
        .compactMap {
          passage.origin(of: $0.id).inWords($0.name, since: passage.earlier.round.name)
        }
    }
  }

  /// What each edition asks otherwise than the one before.
  static func editions(of history: TrendHistory) -> [(title: String, sentences: [String])] {
    zip(history.editions, history.editions.dropFirst()).compactMap { earlier, later in
      guard earlier.edition != later.edition else { return nil }
      let sentences = EditionChanges(from: earlier, to: later).sentences
      return (
        "From edition \(earlier.edition) to edition \(later.edition)",
        sentences.isEmpty ? ["Every criterion is the same, at the same level."] : sentences
      )
    }
  }
}
