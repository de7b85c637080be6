import Maturity

// The rows of a round, of one organisation or of all where it is nil.
extension Connection {
  struct ResponseRow {
    let organisation: Organisation.ID
    let id: Int
    let respondent: Role
    let group: Response.Group?
    /// The identifier of a person, which says nothing of the name.
    let person: String?
  }

  func responses(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [ResponseRow] {
    try rows(
      """
      SELECT organisation, responses.id, respondent, part_of, person
      FROM assessments JOIN responses ON responses.assessment = assessments.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY responses.id
      """
    ) { row throws(WorkspaceError) in
      ResponseRow(
        organisation: try row.identifier(0), id: try row.integer(1), respondent: try row.role(2),
        group: try row.optionalChoice(3), person: try row.optionalText(4))
    }
  }

  struct AnswerRow {
    let response: Int
    let question: Question.ID
    let entry: Assessment.Entry
  }

  func answers(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [AnswerRow] {
    try rows(
      """
      SELECT response, question, answer, reason, note, organisation
      FROM assessments
        JOIN responses ON responses.assessment = assessments.id
        JOIN answers ON answers.response = responses.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY response, question
      """
    ) { row throws(WorkspaceError) in
      AnswerRow(
        response: try row.integer(0), question: try row.identifier(1), entry: try row.entry(2))
    }
  }

  struct AgreementRow {
    let organisation: Organisation.ID
    let question: Question.ID
    let agreed: AgreedAnswer
  }

  func agreements(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [AgreementRow] {
    try rows(
      """
      SELECT organisation, question, answer, reason, note, because
      FROM assessments JOIN agreements ON assessment = assessments.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, question
      """
    ) { row throws(WorkspaceError) in
      AgreementRow(
        organisation: try row.identifier(0), question: try row.identifier(1),
        agreed: AgreedAnswer(try row.entry(2), because: try row.text(5)))
    }
  }

  struct PlanRow {
    let organisation: Organisation.ID
    let position: Int
    let item: PlanItem
  }

  func planItems(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [PlanRow] {
    try rows(
      """
      SELECT organisation, position, question, action, owner, due, progress
      FROM assessments JOIN plan_items ON assessment = assessments.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, position
      """
    ) { row throws(WorkspaceError) in
      PlanRow(
        organisation: try row.identifier(0), position: try row.integer(1),
        item: PlanItem(
          question: try row.identifier(2), action: try row.text(3),
          owner: try row.optionalText(4).map(Role.init), due: try row.optionalDate(5),
          progress: try row.choice(6)))
    }
  }

  func confirmations(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [(organisation: Organisation.ID, section: Section.ID, text: String)] {
    try rows(
      """
      SELECT organisation, section, role, reason FROM confirmations
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation, section
      """
    ) { row throws(WorkspaceError) in
      (
        organisation: try row.identifier(0), section: try row.identifier(1),
        text: FieldList.text([try row.text(2)] + [try row.optionalText(3)].compactMap(\.self))
      )
    }
  }
}

// The row of one assessment.
extension Connection {
  /// The number of an assessment that is about to be changed, made where there is none yet; refused
  /// where it is signed.
  func assessment(
    changing organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Int {
    try demandUnsigned(organisation, in: round)
    return try assessment(of: organisation, in: round)
  }

  /// The number of an assessment, made where there is none yet.
  func assessment(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> Int {
    let found = try row(
      "SELECT id FROM assessments WHERE round = \(round) AND organisation = \(organisation)"
    ) { row throws(WorkspaceError) in try row.integer(0) }
    if let found { return found }
    return try insert(
      "INSERT INTO assessments (round, organisation) VALUES (\(round), \(organisation))")
  }

  /// Stops where an organisation's answers are signed.
  func demandUnsigned(
    _ organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) {
    let isSigned = try holds(
      """
      SELECT 1 FROM sign_offs JOIN assessments ON assessments.id = assessment
      WHERE round = \(round) AND organisation = \(organisation) AND voided_at IS NULL
      """)
    if isSigned { throw site.error(.refused(.signed(organisation, round))) }
  }

  /// Takes out rows that say nothing any more: a response without an answer, a person whom nothing
  /// names, an assessment without anything.
  func clearEmptied() throws(WorkspaceError) {
    for emptied in Self.emptied {
      try run("DELETE FROM \(fixed: emptied.table) WHERE \(fixed: emptied.condition)")
    }
  }

  /// The tables whose rows are only there for what hangs on them.
  static let emptied = [
    Emptied(
      table: "evidence",
      condition: """
        NOT EXISTS (SELECT 1 FROM evidence_criteria WHERE evidence = evidence.id)
        """),
    Emptied(
      table: "responses",
      condition: """
        part_of IS NULL AND person IS NULL
          AND NOT EXISTS (SELECT 1 FROM answers WHERE response = responses.id)
        """),
    Emptied(
      table: "board_papers",
      condition: """
        purpose IS NULL AND NOT EXISTS (SELECT 1 FROM board_items WHERE paper = board_papers.id)
        """),
    Emptied(
      table: "people",
      condition: """
        id NOT IN (SELECT person FROM responses WHERE person IS NOT NULL
          UNION ALL SELECT person FROM sign_offs WHERE person IS NOT NULL)
        """),
    Emptied(
      table: "assessments",
      condition: """
        NOT EXISTS (SELECT 1 FROM responses WHERE assessment = assessments.id)
          AND NOT EXISTS (SELECT 1 FROM agreements WHERE assessment = assessments.id)
          AND NOT EXISTS (SELECT 1 FROM evidence WHERE assessment = assessments.id)
          AND NOT EXISTS (SELECT 1 FROM plan_items WHERE assessment = assessments.id)
          AND NOT EXISTS (SELECT 1 FROM sign_offs WHERE assessment = assessments.id)
        """),
  ]

  /// A table, and when a row of it says nothing.
  struct Emptied: Sendable {
    let table: StaticString
    let condition: StaticString
  }
}

extension Row {
  /// An answer with its reason and note, from three columns.
  fileprivate func entry(_ column: Int) throws(WorkspaceError) -> Assessment.Entry {
    Assessment.Entry(
      try optionalChoice(column), reason: try optionalText(column + 1),
      note: try optionalText(column + 2))
  }
}
