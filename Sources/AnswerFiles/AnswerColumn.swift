import DelimitedText

/// A column of the answer table.
enum AnswerColumn: String, CaseIterable, Hashable, Sendable {
  case framework, edition, round, organisation, respondent, question, answer, reason, note
  case evidenceKind = "evidence_kind"
  case evidenceTitle = "evidence_title"
  case evidenceReference = "evidence_reference"
  case evidenceDate = "evidence_date"

  /// The columns that no table can do without.
  static let required: [AnswerColumn] = [.organisation, .question, .answer]

  /// The columns that few rows fill.
  static let texts: [AnswerColumn] = [
    .reason, .note, .evidenceKind, .evidenceTitle, .evidenceReference, .evidenceDate,
  ]

  /// Columns of a sheet to fill in that help people to answer, and that nobody reads.
  static let forPeople = ["commitment", "activity", "level", "criterion", "may_not_apply"]

  /// The columns that are written, in their order.
  static let written: [AnswerColumn] = [
    .round, .organisation, .respondent, .question, .answer, .reason, .note, .evidenceKind,
    .evidenceTitle, .evidenceReference, .evidenceDate,
  ]
}

/// Where each column of the answer table stands in a table at hand.
struct AnswerColumns: Sendable {
  /// The columns that every row is asked for; -1 where the table does not have it.
  let organisation, question, answer, round, respondent, framework, edition: Int
  /// The columns that hold text, as many as the table has.
  let texts: [Int]
  private let indices: [AnswerColumn: Int]
  /// The columns that the table has and nobody reads, by their names.
  let unknown: [String]
  /// The required columns that the table does not have.
  let missing: [AnswerColumn]

  init(_ header: Header) {
    var indices: [AnswerColumn: Int] = [:]
    for column in AnswerColumn.allCases { indices[column] = header.index(of: column.rawValue) }
    self.indices = indices
    organisation = indices[.organisation] ?? -1
    question = indices[.question] ?? -1
    answer = indices[.answer] ?? -1
    round = indices[.round] ?? -1
    respondent = indices[.respondent] ?? -1
    framework = indices[.framework] ?? -1
    edition = indices[.edition] ?? -1
    texts = AnswerColumn.texts.compactMap { indices[$0] }
    let known = Set(indices.values).union(AnswerColumn.forPeople.compactMap(header.index(of:)))
    unknown = header.names.indices.filter { !known.contains($0) && !header.names[$0].isEmpty }
      .map { header.names[$0] }
    missing = AnswerColumn.required.filter { indices[$0] == nil }
  }

  /// Where a column stands, or `nil` where the table does not have it.
  subscript(column: AnswerColumn) -> Int? { indices[column] }
}
