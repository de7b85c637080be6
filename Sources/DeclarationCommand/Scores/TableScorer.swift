import AnswerFiles
import Maturity

/// Turns the submissions of an answer table into rows of scores.
struct TableScorer {
  let framework: Framework
  let roundDate: CalendarDate?
  /// How many answers so far say that a criterion does not apply which applies to everybody.
  private(set) var exclusionsNotOffered = 0
  /// How many criteria so far are answered differently by different respondents.
  private(set) var disputed = 0

  init(framework: Framework, roundDate: CalendarDate?) {
    self.framework = framework
    self.roundDate = roundDate
  }

  /// What somebody who reads the scores should know, a sentence or two each.
  var notes: [String] {
    var notes: [String] = []
    if exclusionsNotOffered > 0 {
      let answers =
        exclusionsNotOffered == 1 ? "1 answer says" : "\(exclusionsNotOffered) answers say"
      notes.append(
        "\(answers) that a criterion does not apply which applies to everybody. They are scored "
          + "as they stand.")
    }
    if disputed > 0 {
      let criteria = disputed == 1 ? "1 criterion is" : "\(disputed) criteria are"
      notes.append(
        "\(criteria) answered differently by different respondents, and read at the most cautious "
          + "answer.")
    }
    return notes
  }

  /// The scores of one assessment, a row for each section in the framework's order.
  ///
  /// - Throws: A failure where there is evidence and no date to judge its age by.
  mutating func rows(for answers: AnswerTable.RoundAssessment) throws -> [ScoreRow] {
    let assessment = answers.assessment
    let questionnaire = Questionnaire(framework: framework, assessment: assessment)
    for activity in questionnaire.activities {
      exclusionsNotOffered += questionnaire.problems(in: activity).count { $0.kind == .notOffered }
    }
    disputed += assessment.disputed.count
    guard assessment.evidence.isEmpty || roundDate != nil else {
      throw CommandFailure(
        .usage, "the table holds evidence, and its age counts back from the round's date",
        do: "add --round-date DATE")
    }
    let evidenced =
      roundDate.map { framework.evidencedPositions(assessment.evidence, roundDate: $0) } ?? []
    let score = framework.score(assessment.answers(to: framework), evidenced: evidenced)
    return zip(framework.outline, score.sections).map { place, section in
      ScoreRow(
        round: answers.round, organisation: assessment.organisation, kind: place.kind.id,
        score: section)
    }
  }
}

/// One row of scores: one section of one organisation's assessment.
struct ScoreRow: Encodable {
  let round: String?
  let organisation: Organisation.ID
  let kind: SectionKind.ID
  let score: SectionScore

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
    case .score, .maximum: .none
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
      case .none: try container.encodeNil(forKey: column)
      }
    }
  }
}
