/// The criteria of one activity, grouped by level from the bottom, and the rule that turns answers
/// into a level (METHOD 2).
public struct Ladder: Hashable, Sendable {
  /// The levels that have criteria, in ascending order.
  public let rungs: [Rung]

  /// A level and the positions of its criteria.
  public struct Rung: Hashable, Sendable {
    /// The level.
    public let level: Level
    /// The positions of its criteria in the framework.
    public let positions: Range<Int>
  }

  /// Makes a ladder.
  ///
  /// - Parameters:
  ///   - levels: The level of each criterion, ascending.
  ///   - firstPosition: The position of the first criterion in the framework.
  public init(levels: [Level], firstPosition: Int = 0) {
    var rungs: [Rung] = []
    var start = 0
    for end in 1...max(1, levels.count) where end <= levels.count {
      guard end == levels.count || levels[end] != levels[start] else { continue }
      precondition(
        rungs.last.map { $0.level < levels[start] } ?? true, "criteria ascend by level: \(levels)")
      rungs.append(
        Rung(
          level: levels[start],
          positions: firstPosition + start..<firstPosition + end))
      start = end
    }
    self.rungs = rungs
  }

  /// The positions of every criterion.
  public var positions: Range<Int> {
    (rungs.first?.positions.lowerBound ?? 0)..<(rungs.last?.positions.upperBound ?? 0)
  }

  /// How answers that are not plainly *met* are read.
  public enum Reading: Sendable, CaseIterable {
    /// As they stand: only *met* is met. Gives the claimed level.
    case asClaimed
    /// *Don't know* and unanswered read as met. Gives the upper level (METHOD 2.6).
    case asUpper
    /// *Does not apply* read as not met. Gives the level without exclusions (METHOD 2.8).
    case withoutExclusions
  }

  /// The highest level that the answers reach under a reading (METHOD 2.3).
  ///
  /// That is the highest level ℓ such that every applicable criterion at or below ℓ is met, at
  /// least one criterion of ℓ itself is applicable, and no more than half of all criteria at or
  /// below ℓ do not apply; or 1 where no such ℓ exists. Linear in the number of criteria.
  public func level(of answers: Answers, read reading: Reading = .asClaimed) -> Level {
    var climb = Climb(reading)
    for rung in rungs {
      for position in rung.positions { climb.take(answers[position]) }
      climb.leave(rung.level)
    }
    return climb.reached
  }

  /// The first level that holds a block; `nil` where nothing ends the ladder (METHOD 2.5).
  public func stop(in answers: Answers) -> Level? {
    rungs.first { rung in rung.positions.contains { answers[$0]?.isBlock == true } }?.level
  }

  /// What stands beside a criterion: its answer, or which kind of blank it is.
  ///
  /// - Parameters:
  ///   - position: The position of a criterion of this ladder.
  ///   - answers: The answers to the framework.
  /// - Returns: The answer, or whether the criterion is unanswered or not asked.
  public func state(ofCriterionAt position: Int, in answers: Answers) -> AnswerState {
    if let answer = answers[position] { return .answered(answer) }
    guard let stop = stop(in: answers),
      let rung = rungs.first(where: { $0.positions.contains(position) })
    else { return .unanswered }
    return rung.level > stop ? .notAsked : .unanswered
  }

  /// The score of an activity (METHOD 2.1 to 2.10).
  ///
  /// Linear in the number of criteria.
  public func score(_ answers: Answers) -> LadderScore {
    var tally = Tally()
    var claimed = Climb(.asClaimed)
    var upper = Climb(.asUpper)
    var withoutExclusions = Climb(.withoutExclusions)
    var isAsked = true
    for rung in rungs {
      var holdsBlock = false
      for position in rung.positions {
        let answer = answers[position]
        tally.count(answer, isAsked: isAsked)
        claimed.take(answer)
        upper.take(answer)
        withoutExclusions.take(answer)
        if answer?.isBlock == true { holdsBlock = true }
      }
      claimed.leave(rung.level)
      upper.leave(rung.level)
      withoutExclusions.leave(rung.level)
      if holdsBlock { isAsked = false }
    }
    if tally.notApplicable == tally.criteria {
      return LadderScore(status: .notApplicable, tally: tally, levels: nil)
    }
    // Whoever answers above a block has answered the block, so nothing answered goes uncounted.
    guard tally.answered > 0 else {
      return LadderScore(status: .notAssessed, tally: tally, levels: nil)
    }
    return LadderScore(
      status: tally.answered == tally.asked ? .complete : .inProgress,
      tally: tally,
      levels: .init(
        claimed: claimed.reached, upper: upper.reached,
        withoutExclusions: withoutExclusions.reached))
  }
}

/// How far up a ladder a reading of the answers comes (METHOD 2.3), a criterion at a time.
private struct Climb {
  private let reading: Ladder.Reading
  /// The highest level reached so far.
  private(set) var reached = Level.floor
  private var criteria = 0
  private var excluded = 0
  private var applicable = 0
  private var hasFailed = false

  init(_ reading: Ladder.Reading) { self.reading = reading }

  /// Takes the answer to the next criterion of the level at hand.
  @inline(__always)
  mutating func take(_ answer: Answer?) {
    criteria += 1
    switch reading.verdict(on: answer) {
    case .holds: applicable += 1
    case .excluded: excluded += 1
    case .fails: hasFailed = true
    }
  }

  /// Goes on to the next level.
  @inline(__always)
  mutating func leave(_ level: Level) {
    if !hasFailed && applicable > 0 && 2 * excluded <= criteria { reached = level }
    applicable = 0
  }
}

extension Ladder.Reading {
  enum Verdict { case holds, fails, excluded }

  func verdict(on answer: Answer?) -> Verdict {
    switch answer {
    case .met: .holds
    case .partly, .notMet: .fails
    case .dontKnow, nil: self == .asUpper ? .holds : .fails
    case .doesNotApply: self == .withoutExclusions ? .fails : .excluded
    }
  }
}
