import Maturity

extension Workspace {
  /// What the tables hold, as facts that the history can tell.
  func standing() throws(WorkspaceError) -> Replay {
    var standing = Replay()
    for (key, value) in try programme().historyDetails {
      standing.set(HistoryEntry.Matter(.programme, key: key), to: value)
    }
    let frameworks = try connection.rows("SELECT id, edition, digest FROM frameworks") {
      row throws(WorkspaceError) in
      (try row.identifier(0) as Framework.ID, try row.text(1), try row.text(2))
    }
    for (id, edition, digest) in frameworks {
      standing.set(.framework(id, edition: edition), to: digest)
    }
    for order in try connection.questionOrders() {
      standing.set(
        .questions(of: order.framework, edition: order.edition), to: order.historyText)
    }
    for (position, organisation) in try organisations().enumerated() {
      for (key, value) in organisation.historyDetails(position: position) {
        let matter = HistoryEntry.Matter(
          .organisation, organisation: organisation.id, key: key)
        standing.set(matter, to: value)
      }
    }
    for copy in try connection.copies() { standing.set(.copy(copy.id), to: copy.at.text) }
    for round in try rounds() {
      for (key, value) in round.historyDetails {
        standing.set(HistoryEntry.Matter(.round, round: round.id, key: key), to: value)
      }
      try addResponses(to: round.id, in: &standing)
      try addEvidence(of: round.id, in: &standing)
      try addDecisions(of: round.id, in: &standing)
      try addBesideAnswers(of: round.id, in: &standing)
      try addReleases(of: round.id, in: &standing)
    }
    return standing
  }

  private func addResponses(
    to round: Round.ID, in standing: inout Replay
  ) throws(WorkspaceError) {
    var responses: [Int: Connection.ResponseRow] = [:]
    for row in try connection.responses(in: round, of: nil) {
      responses[row.id] = row
      func set(_ key: String, to value: String?) {
        standing.set(
          .respondent(key, row.respondent, of: row.organisation, in: round), to: value)
      }
      set("group", to: row.group?.rawValue)
      set("person", to: row.person)
    }
    for row in try connection.answers(in: round, of: nil) {
      guard let response = responses[row.response] else { continue }
      func set(_ subject: HistoryEntry.Subject, to value: String?) {
        standing.set(
          HistoryEntry.Matter(
            subject, round: round, organisation: response.organisation,
            respondent: response.respondent, key: row.question.text), to: value)
      }
      set(.answer, to: row.entry.answer?.rawValue)
      set(.reason, to: row.entry.reason)
      set(.note, to: row.entry.note)
    }
  }

  private func addEvidence(of round: Round.ID, in standing: inout Replay) throws(WorkspaceError) {
    for row in try connection.evidence(in: round, of: nil) {
      for question in row.evidence.shows {
        standing.set(
          .evidence(question, of: row.organisation, in: round), to: row.evidence.itemText)
      }
      standing.set(.expiry(of: row.evidence, row.organisation, round), to: row.expiryText)
    }
  }

  private func addDecisions(of round: Round.ID, in standing: inout Replay) throws(WorkspaceError) {
    for row in try connection.agreements(in: round, of: nil) {
      standing.set(
        .agreement(on: row.question, of: row.organisation, in: round),
        to: row.agreed.historyText)
    }
    for row in try connection.planItems(in: round, of: nil) {
      standing.set(
        .planItem(row.position, of: row.organisation, in: round), to: row.item.historyText)
    }
    for row in try connection.confirmations(in: round, of: nil) {
      standing.set(.confirmation(of: row.section, row.organisation, round), to: row.text)
    }
    for (organisation, date) in try invitations(in: round) {
      standing.set(.invitation(of: organisation, to: round), to: date.iso)
    }
    for row in try connection.signatures(in: round, of: nil) {
      for (detail, value) in row.historyDetails {
        standing.set(
          .signature(row.signature.number, detail, of: row.organisation, in: round), to: value)
      }
    }
  }

  private func addReleases(of round: Round.ID, in standing: inout Replay) throws(WorkspaceError) {
    for release in try connection.releases(of: round) {
      standing.set(.release(release.number, of: round), to: release.historyText)
    }
    for row in try connection.releaseRecords(of: round) {
      standing.set(
        .release(row.number, of: round, row.activity.section), to: row.activity.historyText)
    }
  }

  private func addBesideAnswers(
    of round: Round.ID, in standing: inout Replay
  ) throws(WorkspaceError) {
    for notice in try connection.helpNotices(in: round, of: nil) {
      standing.set(
        .help(with: notice.section, of: notice.organisation, in: round), to: notice.historyText)
    }
    for row in try connection.assurances(in: round, of: nil) {
      standing.set(
        .assurance(row.position, of: row.organisation, in: round), to: row.assurance.historyText)
    }
    for row in try connection.falls(in: round, of: nil) {
      standing.set(.fall(of: row.section, of: row.organisation, in: round), to: row.because)
    }
    for row in try connection.answersElsewhere(in: round, of: nil) {
      standing.set(
        HistoryEntry.Matter(
          .elsewhere, round: round, organisation: row.organisation, key: row.answer.historyKey),
        to: row.answer.historyText)
    }
    for row in try connection.boardPapers(in: round) {
      for (key, value) in row.paper.historyDetails {
        standing.set(.board(key, of: row.organisation, in: round), to: value)
      }
    }
  }
}
