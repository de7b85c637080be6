import Maturity

// The rows of a round, of one organisation or of all where it is nil.
extension Connection {
  struct AnswerRow {
    let organisation: Organisation.ID
    let response: Int
    let respondent: Role
    let question: Question.ID
    let entry: Assessment.Entry
  }

  func answers(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [AnswerRow] {
    try rows(
      """
      SELECT organisation, response, respondent, question, answer, reason, note
      FROM assessments
        JOIN responses ON responses.assessment = assessments.id
        JOIN answers ON answers.response = responses.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY response, question
      """
    ) { row throws(WorkspaceError) in
      let answer: Answer? = try row.optionalText(4) == nil ? nil : try row.choice(4)
      return AnswerRow(
        organisation: try row.identifier(0), response: try row.integer(1),
        respondent: try row.role(2), question: try row.identifier(3),
        entry: Assessment.Entry(
          answer, reason: try row.optionalText(5), note: try row.optionalText(6)))
    }
  }

  struct EvidenceRow {
    let organisation: Organisation.ID
    let id: Int
    var evidence: Evidence
  }

  func evidence(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [EvidenceRow] {
    let rows = try rows(
      """
      SELECT organisation, evidence.id, kind, title, reference, date, question
      FROM assessments
        JOIN evidence ON evidence.assessment = assessments.id
        JOIN evidence_criteria ON evidence_criteria.evidence = evidence.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY evidence.id, position
      """
    ) { row throws(WorkspaceError) in
      EvidenceRow(
        organisation: try row.identifier(0), id: try row.integer(1),
        evidence: Evidence(
          kind: try row.choice(2), title: try row.text(3), reference: try row.text(4),
          date: try row.optionalDate(5), shows: [try row.identifier(6)]))
    }
    return rows.reduce(into: []) { items, row in
      if let last = items.last, last.id == row.id {
        items[items.count - 1].evidence = last.evidence.showing(
          last.evidence.shows + row.evidence.shows)
      } else {
        items.append(row)
      }
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

  func signOffs(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [(organisation: Organisation.ID, signOff: Assessment.SignOff)] {
    try rows(
      """
      SELECT organisation, role, date, fingerprint
      FROM assessments JOIN sign_offs ON assessment = assessments.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY organisation
      """
    ) { row throws(WorkspaceError) in
      (
        organisation: try row.identifier(0),
        signOff: Assessment.SignOff(
          role: try row.role(1), date: try row.date(2), fingerprint: try row.text(3))
      )
    }
  }

  /// The number of an assessment, which is made where there is none yet.
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
}

extension Evidence {
  /// The same piece of evidence, showing other criteria.
  func showing(_ questions: [Question.ID]) -> Evidence {
    Evidence(kind: kind, title: title, reference: reference, date: date, shows: questions)
  }
}
