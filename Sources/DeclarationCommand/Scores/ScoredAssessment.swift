import Maturity

/// What came of scoring one assessment: a row for each section, under each rule that was asked for.
struct ScoredAssessment {
  let round: String?
  let organisation: Organisation.ID
  /// The scores; with several rules, as ``ScoringVariant`` lists them.
  let scores: [(variant: ScoringVariant?, score: AssessmentScore)]

  /// The kind under which the score of a whole framework is written.
  static let wholeKind: SectionKind.ID = "framework"

  /// The rows, in the framework's order: first the framework as a whole, where it has a score.
  func rows(of framework: Framework) -> [ScoreRow] {
    scores.flatMap { variant, score in
      var rows: [ScoreRow] = []
      let hidden = Set(score.hiddenAnswers)
      func add(_ section: SectionScore, _ kind: SectionKind.ID, _ method: ScoringMethod) {
        var rule: ScoreRow.Rule?
        if !framework.isOfLadders {
          let positions =
            framework.place(of: section.section)?.questions ?? framework.questions.indices
          rule = .init(method: method, hidden: positions.count(where: hidden.contains))
        }
        rows.append(
          ScoreRow(
            round: round, organisation: organisation, kind: kind, score: section,
            variant: variant, rule: rule))
      }
      if let overall = score.overall, let combination = framework.overall {
        add(overall, Self.wholeKind, .combination(combination))
      }
      for (section, place) in zip(score.sections, framework.outline) {
        add(section, place.kind.id, place.kind.method)
      }
      return rows
    }
  }
}
