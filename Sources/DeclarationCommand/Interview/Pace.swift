import Maturity

/// How fast somebody answers, and so how long is left at most.
struct Pace: Hashable {
  /// A longer pause is a break, a telephone call or a look for a paper.
  private static let longestThought = Duration.seconds(180)

  private var times: [Duration] = []

  /// Takes in how long one answer took; a break does not count.
  mutating func add(_ time: Duration) {
    if time <= Self.longestThought { times.append(time) }
  }

  /// The time that a criterion takes: the median of five answers or more, or the usual one.
  private var perCriterion: Duration {
    times.count < 5 ? AnsweringTime.perCriterion : times.sorted()[times.count / 2]
  }

  /// How long is left for a number of criteria, in a sentence.
  ///
  /// It is the most that it can take, for a ladder may stop and leave criteria unasked. The
  /// gathering of evidence comes on top.
  func words(for criteria: Int) -> String {
    guard criteria > 0 else { return "Nothing is left to answer." }
    let seconds = (perCriterion * criteria).components.seconds
    let minutes = max(1, Int((seconds + 59) / 60))
    let basis =
      times.count < 5
      ? "\(AnsweringTime.perCriterion.components.seconds) seconds a criterion" : "your pace so far"
    return "At most \(minutes) \(minutes == 1 ? "minute" : "minutes") left at \(basis), evidence "
      + "apart."
  }
}
