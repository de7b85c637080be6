/// Another rule by which the same answers can be scored, to see whether the picture holds
/// (METHOD 8, robustness).
public enum ScoringVariant: String, Hashable, Sendable, CaseIterable {
  /// The framework's own rules.
  case stated = "as stated"
  /// The least of whatever is combined.
  case lowest
  /// The least value with at least half of the weight at or below it.
  case lowerMedian = "lower median"
  /// The weighted mean.
  case mean
  /// The framework's own rules, with each level only as far as evidence supports it.
  case supportedOnly = "supported only"
  /// The framework's own rules, with *does not apply* read as not met, or as 0 on a scale.
  case notApplicableAsZero = "not applicable as zero"
}

/// A framework ready to be scored under every variant.
public struct ScoringVariants: Sendable {
  /// The framework as it stands.
  public let framework: Framework
  private let restated: [ScoringVariant: Framework]

  /// Makes a framework ready; linear in its size.
  public init(of framework: Framework) {
    self.framework = framework
    restated = Dictionary(
      uniqueKeysWithValues: ScoringVariant.allCases.map { ($0, framework.restated(as: $0)) })
  }

  /// Scores answers under every variant.
  ///
  /// What does not apply is taken as confirmed. Complexity: linear in the questions.
  ///
  /// - Parameters:
  ///   - answers: The answers to the framework, by position.
  ///   - evidenced: The positions of the criteria that have evidence which satisfies the rule.
  ///   - disputed: The positions of the questions that respondents answer differently.
  /// - Returns: The scores, in the order of ``ScoringVariant``.
  public func scores(
    _ answers: Answers, evidenced: Set<Int> = [], disputed: Set<Int> = []
  ) -> [AssessmentScore] {
    scores(ScoredAnswers(answers, evidenced: evidenced, disputed: disputed))
  }

  /// Scores an assessment under every variant.
  ///
  /// What respondents dispute, or nobody has confirmed, is open under each of them.
  ///
  /// - Parameters:
  ///   - assessment: The answers and the evidence.
  ///   - roundDate: The date that the age of evidence is counted back from.
  /// - Returns: The scores, in the order of ``ScoringVariant``.
  public func scores(_ assessment: Assessment, roundDate: CalendarDate) -> [AssessmentScore] {
    scores(framework.scored(assessment, roundDate: roundDate))
  }

  private func scores(_ input: ScoredAnswers) -> [AssessmentScore] {
    ScoringVariant.allCases.map { variant in
      let score = (restated[variant] ?? framework).score(input.read(as: variant, in: framework))
      return variant == .supportedOnly ? score.supportedOnly : score
    }
  }
}

extension ScoredAnswers {
  /// The answers as a variant reads them.
  fileprivate func read(as variant: ScoringVariant, in framework: Framework) -> ScoredAnswers {
    var answers = answers
    if variant == .notApplicableAsZero { answers.readNotApplicableAsNotMet(in: framework) }
    return ScoredAnswers(
      answers, evidenced: evidenced, disputed: disputed,
      isSupportedOnly: variant == .supportedOnly, isConfirmed: isConfirmed)
  }
}

extension Framework {
  /// The framework with the rules of a variant in the place of its own.
  ///
  /// Sums have no least or middle of their own, for their parts may be worth different points: where
  /// a framework sums, its values are first put on a scale from 0 to 1.
  fileprivate func restated(as variant: ScoringVariant) -> Framework {
    guard variant != .stated, variant != .supportedOnly else { return self }
    let sums = (sectionKinds.map(\.method) + [overall.map(ScoringMethod.combination)])
      .contains { if case .combination(let some) = $0 { some.rule == .sum } else { false } }
    func restated(_ combination: Combination) -> Combination {
      guard let rule = variant.rule else {
        return Combination(
          combination.rule, over: combination.over, notApplicable: .zero,
          unanswered: combination.unanswered, scale: combination.scale)
      }
      return Combination(
        rule, over: combination.over, notApplicable: combination.notApplicable,
        unanswered: combination.unanswered, scale: combination.scale ?? (sums ? 0...1 : nil))
    }
    let kinds = sectionKinds.map { kind in
      let method: ScoringMethod =
        switch kind.method {
        case .combination(let combination): .combination(restated(combination))
        case .minimum:
          variant.rule.map { .combination(Combination($0, unanswered: .block)) } ?? .minimum
        case .ladder, .choice: kind.method
        }
      return SectionKind(id: kind.id, plural: kind.plural, method: method)
    }
    return remade(sectionKinds: kinds, overall: .some(overall.map(restated)))
  }
}

extension ScoringVariant {
  /// The rule that takes the place of the framework's own; `nil` where its own stay.
  fileprivate var rule: Combination.Rule? {
    switch self {
    case .stated, .supportedOnly, .notApplicableAsZero: nil
    case .lowest: .minimum
    case .lowerMedian: .lowerMedian
    case .mean: .mean
    }
  }
}

extension Answers {
  /// Reads every criterion that does not apply as not met (METHOD 2.8).
  fileprivate mutating func readNotApplicableAsNotMet(in framework: Framework) {
    for (position, question) in framework.questions.enumerated() {
      guard self[position] == .doesNotApply, case .criterion = question.form else { continue }
      self[position] = .notMet
    }
  }
}

extension AssessmentScore {
  /// The scores with each level only as far as evidence supports it.
  fileprivate var supportedOnly: AssessmentScore {
    AssessmentScore(
      sections: sections.map { score in
        SectionScore(
          section: score.section, status: score.status, level: score.supportedLevel,
          upperLevel: score.upperLevel, supportedLevel: score.supportedLevel,
          levelWithoutExclusions: score.levelWithoutExclusions, tally: score.tally,
          evidenced: score.evidenced, disputed: score.disputed, score: score.score,
          isRefused: score.isRefused)
      }, overall: overall, hiddenAnswers: hiddenAnswers, places: places)
  }
}
