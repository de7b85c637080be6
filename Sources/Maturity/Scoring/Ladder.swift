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
    var reached = Level.floor
    var criteria = 0
    var excluded = 0
    for rung in rungs {
      var applicable = 0
      for position in rung.positions {
        criteria += 1
        switch reading.verdict(on: answers[position]) {
        case .holds: applicable += 1
        case .excluded: excluded += 1
        case .fails: return reached
        }
      }
      if applicable > 0 && 2 * excluded <= criteria { reached = rung.level }
    }
    return reached
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
    let tally = tally(of: answers)
    if tally.notApplicable == tally.criteria {
      return LadderScore(status: .notApplicable, tally: tally, levels: nil)
    }
    let applicableAnswered = positions.contains {
      answers[$0] != nil && answers[$0] != .doesNotApply
    }
    guard applicableAnswered else {
      return LadderScore(status: .notAssessed, tally: tally, levels: nil)
    }
    return LadderScore(
      status: tally.answered == tally.asked ? .complete : .inProgress,
      tally: tally,
      levels: .init(
        claimed: level(of: answers), upper: level(of: answers, read: .asUpper),
        withoutExclusions: level(of: answers, read: .withoutExclusions)))
  }

  /// Counts the answers (METHOD 2.10).
  func tally(of answers: Answers) -> Tally {
    let stop = stop(in: answers)
    var tally = Tally()
    for rung in rungs {
      let isAsked = stop.map { rung.level <= $0 } ?? true
      for position in rung.positions { tally.count(answers[position], isAsked: isAsked) }
    }
    return tally
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
