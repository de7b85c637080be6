package import Maturity
import ResponseFiles

extension Workspace {
  /// Signs an organisation's answers as they stand, which locks them.
  ///
  /// Until the signature is voided, no answer, agreement or evidence of the assessment can be
  /// changed. Whether the answers are complete is for the caller to ask.
  ///
  /// - Parameters:
  ///   - organisation: The organisation, which has answered something.
  ///   - round: The round.
  ///   - role: The role of the person who signs.
  ///   - name: The person's name, which is kept apart and can be forgotten; `nil` for none.
  ///   - date: The day on which they sign.
  ///   - exceptions: Why it is signed although something is incomplete or in dispute; `nil` where
  ///     nothing is.
  ///   - author: Who records it.
  /// - Returns: The sign-off, with the fingerprint of the answers.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, nothing to sign, or signed
  ///   already; or it cannot be written.
  @discardableResult
  package func signOff(
    _ organisation: Organisation.ID, in round: Round.ID, role: Role, name: String? = nil,
    on date: CalendarDate, exceptions: String? = nil, by author: Author
  ) throws(WorkspaceError) -> Assessment.SignOff {
    try connection.writing { () throws(WorkspaceError) in
      let signed = try signedAnswers(of: organisation, in: round)
      if signed.entries.isEmpty { throw refusal(.nothingToSign(organisation, round)) }
      let assessment = try connection.assessment(changing: organisation, in: round)
      let number = try connection.signatures(in: round, of: organisation).count + 1
      let name = name?.withoutOuterSpace ?? ""
      let person =
        if name.isEmpty { String?.none } else {
          try connection.person(named: name, of: organisation)
        }
      let exceptions = exceptions?.withoutOuterSpace ?? ""
      try connection.run(
        """
        INSERT INTO sign_offs (assessment, number, role, person, date, exceptions, fingerprint)
        VALUES (\(assessment), \(number), \(role), \(person), \(date),
          \(exceptions.isEmpty ? String?.none : exceptions), \(signed.fingerprint))
        """)
      return try recordSignature(number, of: organisation, in: round, by: author).signOff
    }
  }

  /// Writes into the history all that a new signature is.
  private func recordSignature(
    _ number: Int, of organisation: Organisation.ID, in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Signature {
    let rows = try connection.signatures(in: round, of: organisation)
    guard let row = rows.first(where: { $0.signature.number == number }) else {
      preconditionFailure("there is no signature \(number)")
    }
    for (detail, value) in row.historyDetails {
      try connection.record(
        .signature(number, detail, of: organisation, in: round), from: nil, to: value, by: author)
    }
    return row.signature
  }

  /// Voids a signature, for all to see, so that the answers can be changed again.
  ///
  /// - Parameters:
  ///   - organisation: The organisation, whose answers are signed.
  ///   - round: The round.
  ///   - reason: Why the signature is voided.
  ///   - author: Who voids it.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, no signature or no reason; or
  ///   it cannot be written.
  package func reopen(
    _ organisation: Organisation.ID, in round: Round.ID, because reason: String,
    by author: Author
  ) throws(WorkspaceError) {
    try connection.writing { () throws(WorkspaceError) in
      let reason = reason.withoutOuterSpace
      let signatures = try signatures(of: organisation, in: round)
      guard let signature = signatures.first(where: { $0.voided == nil }) else {
        throw refusal(.notSigned(organisation, round))
      }
      if reason.isEmpty { throw refusal(.reopenedWithoutReason(organisation, round)) }
      let voided = Signature.Voided(at: author.at, role: author.role, because: reason)
      try connection.run(
        """
        UPDATE sign_offs
        SET voided_at = \(voided.at), voided_by = \(voided.role), voided_because = \(voided.because)
        WHERE voided_at IS NULL AND assessment =
          (SELECT id FROM assessments WHERE round = \(round) AND organisation = \(organisation))
        """)
      try connection.record(
        .signature(signature.number, .voided, of: organisation, in: round), from: nil,
        to: voided.historyText, by: author)
    }
  }

  /// Every signature under an organisation's answers in a round, the first ones first; all but the
  /// last are voided.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The signatures.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func signatures(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [Signature] {
    try demand(round)
    try demand(organisation)
    return try connection.signatures(in: round, of: organisation).map(\.signature)
  }

  /// What a signature would sign now.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The answers and the evidence, with their fingerprint.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func fingerprint(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> String {
    try signedAnswers(of: organisation, in: round).fingerprint
  }

  private func signedAnswers(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> SignedAnswers {
    let assessment = try assessment(of: organisation, in: round)
    let order = try questions(of: round)
    return SignedAnswers(assessment, to: order.framework, in: round, dated: order.date)
  }
}
