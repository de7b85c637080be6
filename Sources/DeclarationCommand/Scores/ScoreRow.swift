import Maturity

/// One row of scores: one section of one organisation's assessment.
struct ScoreRow: Encodable {
  let round: String?
  let organisation: Organisation.ID
  let kind: SectionKind.ID
  let score: SectionScore
  /// The rule in the place of the framework's own; `nil` where that is the only one asked for.
  var variant: ScoringVariant?
  /// What JSON says of the rule; `nil` in a framework of ladders, whose rule is always the same.
  var rule: Rule?

  /// By which rule a section is scored, and what was left out of it.
  struct Rule {
    let method: ScoringMethod
    let hidden: Int
  }

  /// The columns, in order.
  ///
  /// `score` and `maximum` have no meaning for levels.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case round, organisation, section, kind, level
    case levelUpper = "level_upper"
    case supported, score, maximum, answered, asked
    case notApplicable = "not_applicable"
    case unknown, status
  }

  /// What stands in a column.
  enum Field {
    case text(String)
    case number(Int)
    case decimal(Double)
    case none
  }

  subscript(column: CodingKeys) -> Field {
    func number(_ level: Level?) -> Field { level.map { .number($0.number) } ?? .none }
    return switch column {
    case .round: round.map(Field.text) ?? .none
    case .organisation: .text(organisation.text)
    case .section: .text(score.section.text)
    case .kind: .text(kind.text)
    case .level: number(score.level)
    case .levelUpper: number(score.upperLevel)
    case .supported: number(score.supportedLevel)
    case .score: score.score.map { .decimal($0.value) } ?? .none
    case .maximum: score.score.map { .decimal($0.maximum) } ?? .none
    case .answered: .number(score.tally.answered)
    case .asked: .number(score.tally.asked)
    case .notApplicable: .number(score.tally.notApplicable)
    case .unknown: .number(score.tally.unknown)
    case .status: .text(score.status.rawValue)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for column in CodingKeys.allCases {
      switch self[column] {
      case .text(let text): try container.encode(text, forKey: column)
      case .number(let number): try container.encode(number, forKey: column)
      case .decimal(let number): try container.encode(number, forKey: column)
      case .none: try container.encodeNil(forKey: column)
      }
    }
    var more = encoder.container(keyedBy: MoreKeys.self)
    try more.encodeIfPresent(variant?.rawValue, forKey: .scoredUnder)
    guard let rule else { return }
    try more.encode(rule.method.name, forKey: .rule)
    try more.encode(rule.hidden, forKey: .hiddenAnswers)
    try more.encode(score.score?.minimum, forKey: .minimum)
    try more.encode(score.tally.coverage.fraction, forKey: .coverage)
  }

  /// What JSON holds beside the columns.
  private enum MoreKeys: String, CodingKey {
    case scoredUnder = "scored_under"
    case rule
    case hiddenAnswers = "hidden_answers"
    case minimum, coverage
  }
}
