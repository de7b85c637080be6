import Maturity

/// How many are at or above target in each activity that can be told of, for a board of everybody.
struct BoardTargets {
  /// The activities that can be told of, in the framework's order, with how many are at target.
  let shares: [(place: Framework.Place, share: Share)]
  /// How many activities the framework has.
  let activities: Int
  /// What the framework calls an activity.
  let noun: Noun

  /// Where targets are missed most, every activity that ties; `nil` where none can be told of.
  ///
  /// - Parameter told: Which activities can be told of, in words such as "that is complete".
  /// - Returns: A sentence.
  func furthest(_ told: String) -> String? {
    guard let least = shares.compactMap(\.share.fraction).min() else { return nil }
    if least == 1 { return "Every target is met, in every \(noun.one) \(told)." }
    let named = shares.filter { $0.share.fraction == least }.map {
      "\(Words.shortTitle(of: $0.place)) (met by \($0.share.counted))"
    }
    return "Targets are missed most in \(Words.list(named, atMost: 3, more: noun.many))."
  }

  /// The three where most claim the target.
  ///
  /// - Parameters:
  ///   - none: What stands there where no activity can be told of.
  ///   - leftOut: What those have that are left out, in words.
  /// - Returns: The list.
  func strengths(none: String, leftOut: String) -> BoardList {
    list(
      "Strengths: half or more claim the target",
      shares.filter { 2 * $0.share.part >= $0.share.whole }, sign: 1, none, leftOut)
  }

  /// The three where fewest claim the target.
  ///
  /// - Parameters:
  ///   - none: What stands there where no activity can be told of.
  ///   - leftOut: What those have that are left out, in words.
  /// - Returns: The list.
  func gaps(none: String, leftOut: String) -> BoardList {
    list(
      "Gaps: fewer than half claim the target",
      shares.filter { 2 * $0.share.part < $0.share.whole }, sign: -1, none, leftOut)
  }

  private func list(
    _ heading: String, _ chosen: [(place: Framework.Place, share: Share)], sign: Int,
    _ none: String, _ leftOut: String
  ) -> BoardList {
    let left = activities - shares.count
    return StandingOut.three(
      noun, heading,
      of: chosen.map { place, share in
        StandingOut(
          place: place, words: "\(share.counted).",
          // A common denominator compares shares without rounding: no cohort is near so large.
          distance: [sign * share.part * 1_000_000 / share.whole])
      },
      none: shares.isEmpty ? none : "None.",
      missing: left > 0 && !shares.isEmpty
        ? "Left out, with \(leftOut): \(Words.count(left, noun))." : nil)
  }
}
