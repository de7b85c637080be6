/// Answers, with what else decides their score.
struct ScoredAnswers {
  /// The answers, without those to questions that are not shown.
  private(set) var answers: Answers
  /// The positions of the questions that are not shown.
  private(set) var hidden: Set<Int> = []
  /// The positions of the criteria that have evidence which satisfies the rule.
  let evidenced: Set<Int>
  /// The positions of the questions that respondents dispute.
  let disputed: Set<Int>
  /// Whether somebody has confirmed that a section does not apply at all.
  let isConfirmed: (Section.ID) -> Bool
  /// Whether a level counts only as far as evidence supports it, when it is combined with others.
  let isSupportedOnly: Bool

  init(
    _ answers: Answers, evidenced: Set<Int> = [], disputed: Set<Int> = [],
    isSupportedOnly: Bool = false, isConfirmed: @escaping (Section.ID) -> Bool = { _ in true }
  ) {
    self.answers = answers
    self.evidenced = evidenced
    self.disputed = disputed
    self.isSupportedOnly = isSupportedOnly
    self.isConfirmed = isConfirmed
  }

  /// Takes away the answers to questions that are not shown.
  ///
  /// - Returns: The positions of those that had an answer, in order.
  mutating func hide(_ positions: Set<Int>) -> [Int] {
    guard !positions.isEmpty else { return [] }
    hidden = positions
    let answered = positions.filter(answers.isAnswered).sorted()
    for position in answered { answers[position] = nil }
    return answered
  }

  /// The rungs of a ladder that are shown, and the answers to them.
  ///
  /// - Returns: The ladder itself, and no origins, where all of it is shown; otherwise one of its
  ///   own numbering, with the position in the framework of each of its criteria.
  func shown(of ladder: Ladder, in framework: Framework) -> (Ladder, Answers, origins: [Int]?) {
    guard !hidden.isEmpty, ladder.positions.contains(where: hidden.contains) else {
      return (ladder, answers, nil)
    }
    let origins = ladder.positions.filter { !hidden.contains($0) }
    var left = Answers(count: origins.count)
    for (position, origin) in origins.enumerated() { left[position] = answers[origin] }
    return (Ladder(levels: origins.map { framework.questions[$0].level }), left, origins)
  }

  /// What is known of a question as something to combine; `nil` where it is not shown.
  func standing(at position: Int, of question: Question) -> Operand.Standing? {
    if hidden.contains(position) { return nil }
    if answers[position] == .doesNotApply { return .notApplicable }
    switch question.form {
    case .criterion: return nil
    case .option(let scale):
      return answers.option(at: position).map { .value(scale.options[$0].value) } ?? .missing
    case .number(let scale):
      return answers.number(at: position).map { .value(scale.value(of: $0)) } ?? .missing
    }
  }

  /// How many of some questions respondents dispute.
  func disputed(in positions: Range<Int>) -> Int {
    disputed.isEmpty ? 0 : positions.count(where: disputed.contains)
  }

  /// Counts the answers to questions that are all asked.
  func tally(of positions: Range<Int>) -> Tally {
    var tally = Tally()
    for position in positions {
      if hidden.contains(position) {
        tally.countHidden()
      } else {
        tally.count(answers[position], isAnswered: answers.isAnswered(at: position))
      }
    }
    return tally
  }
}

/// A section's place and its score.
struct ScoredPlace {
  let place: Framework.Place
  let score: SectionScore
}
