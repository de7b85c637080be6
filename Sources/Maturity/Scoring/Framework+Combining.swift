extension Framework {
  /// The score of a section whose kind combines numbers (METHOD 8).
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - range: The positions of all questions beneath.
  ///   - hasQuestions: Whether they stand directly beneath.
  ///   - children: The scores of the sections directly beneath.
  ///   - combination: How they are combined.
  ///   - input: The answers.
  /// - Returns: The score; without a number where there is nothing to combine, or a nought is refused.
  func combinedScore(
    _ section: Section.ID, questions range: Range<Int>, hasQuestions: Bool,
    children: [ScoredPlace], by combination: Combination, _ input: ScoredAnswers
  ) -> SectionScore {
    let tally =
      hasQuestions
      ? input.tally(of: range) : children.reduce(Tally()) { $0 + $1.score.tally }
    let operands =
      hasQuestions || combination.over == .items
      ? questions[range].indices.compactMap { position in
        input.standing(at: position, of: questions[position])
          .flatMap { questions[position].operand($0) }
      }
      : children.compactMap { $0.operand(for: combination, isSupportedOnly: input.isSupportedOnly) }
    var status = hasQuestions ? Status(of: tally) : Status(of: children.map(\.score))
    if hasQuestions, status == .notApplicable, !input.isConfirmed(section) { status = .notAssessed }
    let outcome = combination.combine(operands)
    var score: CombinedScore?
    if case .score(let combined) = outcome { score = combined }
    return SectionScore(
      section: section, status: status, tally: tally,
      evidenced: children.map(\.score).evidenced,
      disputed: input.disputed(in: range), score: score,
      isRefused: outcome == .refused)
  }

  /// The score of the framework as a whole; `nil` where its outermost sections are not combined.
  func overallScore(_ sections: [SectionScore], _ input: ScoredAnswers) -> SectionScore? {
    guard let overall, let section = Section.ID(id.text) else { return nil }
    let outermost = zip(outline, sections).filter { $0.0.parent == nil }
    return combinedScore(
      section, questions: questions.indices, hasQuestions: false,
      children: outermost.map { ScoredPlace(place: $0.0, score: $0.1) }, by: overall, input)
  }

  /// The level that a section's one question is answered with (METHOD 8).
  ///
  /// *Don't know* stands at the lowest option, and could be as high as the highest. A level that
  /// needs evidence and has none is supported up to the level below the first that needs it.
  func choiceScore(_ place: Place, _ input: ScoredAnswers) -> SectionScore {
    let tally = input.tally(of: place.questions)
    var status = Status(of: tally)
    if status == .notApplicable, !input.isConfirmed(place.section.id) { status = .notAssessed }
    var levels: (claimed: Level, upper: Level)?
    if let position = place.questions.first, let range = questions[position].range {
      switch input.standing(at: position, of: questions[position]) {
      case .value(let value): levels = (Level(value), Level(value))
      case .missing where input.answers[position] == .dontKnow:
        levels = (Level(range.lowerBound), Level(range.upperBound))
      default: break
      }
    }
    let isEvidenced = place.questions.contains(where: input.evidenced.contains)
    let supported = levels.map { levels in
      guard let rule = evidenceRule, levels.claimed >= rule.fromLevel, !isEvidenced
      else { return levels.claimed }
      return Level(max(1, rule.fromLevel.number - 1))
    }
    return SectionScore(
      section: place.section.id, status: status, level: levels?.claimed, upperLevel: levels?.upper,
      supportedLevel: supported, tally: tally,
      evidenced: Share(levels != nil && isEvidenced ? 1 : 0, of: levels == nil ? 0 : 1),
      disputed: input.disputed(in: place.questions))
  }
}

extension ScoredPlace {
  /// The section as something to combine; `nil` where it has no value and never could have, or
  /// nothing in it is shown.
  fileprivate func operand(for combination: Combination, isSupportedOnly: Bool) -> Operand? {
    if score.tally.hidden > 0, score.tally.hidden == score.tally.criteria { return nil }
    if place.kind.method.givesLevels { return levelOperand(isSupportedOnly: isSupportedOnly) }
    if score.isRefused { return place.operand(.refused) }
    guard let combined = score.score else {
      return place.operand(score.status == .notApplicable ? .notApplicable : .missing)
    }
    let isOpen = score.status != .complete && score.status != .notApplicable
    if isOpen && combination.unanswered == .block { return place.operand(.missing) }
    let range = min(combined.minimum, combined.maximum)...max(combined.minimum, combined.maximum)
    return place.operand(.value(combined.value), within: range)
  }

  /// A level counts once its section is complete and agreed: a blank lowers nothing but its own
  /// section.
  private func levelOperand(isSupportedOnly: Bool) -> Operand? {
    if score.status == .notApplicable { return place.operand(.notApplicable) }
    guard let level = score.agreedLevel, let supported = score.supportedLevel else {
      return place.operand(.missing)
    }
    return place.operand(.value(Double((isSupportedOnly ? supported : level).number)))
  }
}

extension Status {
  /// How far the answers to questions that are all asked have come.
  init(of tally: Tally) {
    self =
      if tally.asked == 0 {
        .notApplicable
      } else if tally.answered == 0 {
        .notAssessed
      } else if tally.answered == tally.asked {
        .complete
      } else {
        .inProgress
      }
  }
}

extension Level {
  /// The level that an option's value stands for; the reader of framework files sees to it that it
  /// is one.
  fileprivate init(_ value: Double) { self.init(max(1, Int(value))) }
}
