import Maturity

extension Connection {
  struct EvidenceRow {
    let organisation: Organisation.ID
    let id: Int
    var evidence: Evidence
    /// Why it holds no more; `nil` where nobody said that it does not.
    let expiredBecause: String?
  }

  /// The evidence of a round, of one organisation or of all where it is nil.
  func evidence(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [EvidenceRow] {
    let rows = try rows(
      """
      SELECT organisation, evidence.id, kind, title, reference, date, question, expired,
        expired_because
      FROM assessments
        JOIN evidence ON evidence.assessment = assessments.id
        JOIN evidence_criteria ON evidence_criteria.evidence = evidence.id
      WHERE round = \(round) AND organisation = coalesce(\(organisation), organisation)
      ORDER BY evidence.id, question
      """
    ) { row throws(WorkspaceError) in
      EvidenceRow(
        organisation: try row.identifier(0), id: try row.integer(1),
        evidence: Evidence(
          kind: try row.choice(2), title: try row.text(3), reference: try row.text(4),
          date: try row.optionalDate(5), shows: [try row.identifier(6)],
          expired: try row.optionalDate(7)),
        expiredBecause: try row.optionalText(8))
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
}

extension Connection.EvidenceRow {
  /// Since when and why the evidence holds no more, as the history tells it.
  var expiryText: String? {
    guard let expired = evidence.expired, let expiredBecause else { return nil }
    return FieldList.text([expired.iso, expiredBecause])
  }
}

extension Evidence {
  /// The same piece of evidence, showing other criteria.
  func showing(_ questions: [Question.ID]) -> Evidence {
    Evidence(
      kind: kind, title: title, reference: reference, date: date, shows: questions,
      expired: expired)
  }
}
