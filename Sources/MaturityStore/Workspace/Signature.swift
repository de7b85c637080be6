package import Maturity

/// A Chief Officer's word on an organisation's answers, in force or voided since.
package struct Signature: Hashable, Sendable {
  /// Which signature of the assessment it is, from 1.
  package let number: Int
  /// The role of the person who signed.
  package let role: Role
  /// The name of the person who signed; `nil` where none was given, or it was forgotten.
  package let name: String?
  /// The day on which they signed.
  package let date: CalendarDate
  /// Why it was signed although something was incomplete or in dispute; `nil` where nothing was.
  package let exceptions: String?
  /// The fingerprint of the answers that were signed.
  package let fingerprint: String
  /// When and why it was voided; `nil` while it is in force.
  package let voided: Voided?

  /// The end of a signature.
  package struct Voided: Hashable, Sendable {
    /// When it was voided.
    package let at: Timestamp
    /// The role of the person who voided it.
    package let role: Role
    /// Why.
    package let because: String
  }

  /// The signature as an assessment bears it.
  var signOff: Assessment.SignOff {
    Assessment.SignOff(role: role, date: date, fingerprint: fingerprint, exceptions: exceptions)
  }
}

extension Connection {
  struct SignatureRow {
    let organisation: Organisation.ID
    /// The identifier of the person, which says nothing of the name.
    let person: String?
    let signature: Signature
  }

  /// The signatures of a round, of one organisation or of all where it is nil, the first ones first.
  func signatures(
    in round: Round.ID, of organisation: Organisation.ID?
  ) throws(WorkspaceError) -> [SignatureRow] {
    try rows(
      """
      SELECT assessments.organisation, number, role, person, name, date, exceptions, fingerprint, voided_at,
        voided_by, voided_because
      FROM assessments
        JOIN sign_offs ON assessment = assessments.id
        LEFT JOIN people ON people.id = person
      WHERE round = \(round)
        AND assessments.organisation = coalesce(\(organisation), assessments.organisation)
      ORDER BY assessments.organisation, number
      """
    ) { row throws(WorkspaceError) in
      var voided: Signature.Voided?
      if let at = try row.optionalTimestamp(8) {
        voided = Signature.Voided(at: at, role: try row.role(9), because: try row.text(10))
      }
      return SignatureRow(
        organisation: try row.identifier(0), person: try row.optionalText(3),
        signature: Signature(
          number: try row.integer(1), role: try row.role(2), name: try row.optionalText(4),
          date: try row.date(5), exceptions: try row.optionalText(6),
          fingerprint: try row.text(7), voided: voided))
    }
  }
}

extension Connection.SignatureRow {
  /// The signature as the history tells it; what seals it comes after all that it seals.
  var historyDetails: [(detail: SignatureDetail, value: String?)] {
    [
      (.role, signature.role.title), (.person, person), (.date, signature.date.iso),
      (.exceptions, signature.exceptions), (.fingerprint, signature.fingerprint),
      (.voided, signature.voided?.historyText),
    ]
  }
}

extension Signature.Voided {
  /// The end of the signature as the history tells it.
  var historyText: String { FieldList.text([at.text, role.title, because]) }
}

/// What the history tells of a signature.
enum SignatureDetail: String {
  case role, person, date, exceptions, fingerprint, voided
}

extension HistoryEntry.Matter {
  static func signature(
    _ number: Int, _ detail: SignatureDetail, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(
      .signOff, round: round, organisation: organisation,
      key: "signature \(number) \(detail.rawValue)")
  }

  /// Which detail of a signature this tells of; `nil` where it tells of something else.
  var signatureDetail: SignatureDetail? {
    guard subject == .signOff else { return nil }
    return key.split(separator: " ").last.flatMap { SignatureDetail(rawValue: String($0)) }
  }
}
