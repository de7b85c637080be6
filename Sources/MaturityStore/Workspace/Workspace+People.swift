import Digests
package import Maturity

extension Workspace {
  /// The names that are known of an organisation's respondents and signatories.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: Only the names given in this round; `nil` for the latest given in any.
  /// - Returns: The names, by role; a role without a name is left out.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func names(
    of organisation: Organisation.ID, in round: Round.ID? = nil
  ) throws(WorkspaceError) -> [Role: String] {
    try demand(organisation)
    if let round { try demand(round) }
    let rows = try connection.mentions(of: organisation)
      .filter { round == nil || $0.round == round }
    return Dictionary(rows.map { ($0.role, $0.name) }, uniquingKeysWith: { _, last in last })
  }

  /// Takes a name out of the workspace, and leaves the role and the answers.
  ///
  /// The file is then written anew, so that the name is in none of its bytes; where it cannot be, the
  /// name is taken out nevertheless. Texts that people wrote, and the history of them, are not
  /// changed; copies of the workspace are not either.
  /// Complexity: linear in the size of the file.
  ///
  /// - Parameters:
  ///   - person: Whose name it is.
  ///   - organisation: The organisation that they answered or signed for.
  ///   - author: Who takes it out.
  /// - Returns: What was taken out, and where else the name may still stand.
  /// - Throws: ``WorkspaceError``: an unknown organisation, or it cannot be written.
  package func forget(
    _ person: Forgotten, of organisation: Organisation.ID, by author: Author
  ) throws(WorkspaceError) -> ForgetOutcome {
    var outcome = try connection.writing { () throws(WorkspaceError) in
      try demand(organisation)
      let mentions = try connection.mentions(of: organisation).filter(person.isMeant)
      for mention in mentions { try forget(mention, of: organisation, by: author) }
      try connection.clearEmptied()
      var texts: Set<HistoryEntry.Matter> = []
      for name in Set(mentions.map(\.name) + person.names) {
        texts.formUnion(try connection.texts(naming: name))
      }
      return ForgetOutcome(
        names: Set(mentions.map(\.name)).sorted(), roles: Set(mentions.map(\.role)).sorted(),
        copies: try standingCopies(by: author), texts: texts.sorted { $0.inWords < $1.inWords })
    }
    do {
      try connection.database.clearTraces()
    } catch {
      outcome.obstacle = error
    }
    return outcome
  }

  private func forget(
    _ mention: Connection.Mention, of organisation: Organisation.ID, by author: Author
  ) throws(WorkspaceError) {
    let matter: HistoryEntry.Matter
    if let number = mention.signature {
      try connection.run("UPDATE sign_offs SET person = NULL WHERE id = \(mention.row)")
      matter = .signature(number, .person, of: organisation, in: mention.round)
    } else {
      try connection.run("UPDATE responses SET person = NULL WHERE id = \(mention.row)")
      matter = .respondent("person", mention.role, of: organisation, in: mention.round)
    }
    try connection.record(matter, from: mention.person, to: nil, by: author)
  }
}

/// Whose name is to be forgotten.
package enum Forgotten: Hashable, Sendable {
  /// Everybody of this name, whichever way its letters are capitalised.
  case name(String)
  /// Whoever answered or signed in this role.
  case role(Role)

  fileprivate func isMeant(_ mention: Connection.Mention) -> Bool {
    switch self {
    case .name(let name): mention.name.folded == name.folded
    case .role(let role): mention.role == role
    }
  }

  fileprivate var names: [String] {
    if case .name(let name) = self { [name.withoutOuterSpace] } else { [] }
  }
}

/// What was done to forget a name, and what is left to do by hand.
package struct ForgetOutcome: Hashable, Sendable {
  /// The names that were taken out; none where nobody was meant.
  package let names: [String]
  /// The roles that stand without a name since.
  package let roles: [Role]
  /// The copies of the workspace that are still there, which may hold the name.
  package let copies: [String]
  /// What people wrote with the name in it, which is left as it is.
  package let texts: [HistoryEntry.Matter]
  /// Why the file could not be written anew; `nil` where it was.
  package var obstacle: WorkspaceError?
}

extension Connection {
  /// A place where a name stands.
  struct Mention {
    let round: Round.ID
    let role: Role
    let name: String
    let person: String
    let row: Int
    /// The number of the signature; `nil` where the name is a respondent's.
    let signature: Int?
  }

  /// Everywhere that an organisation's people are named, the oldest round first.
  func mentions(of organisation: Organisation.ID) throws(WorkspaceError) -> [Mention] {
    try rows(
      """
      SELECT round, role, people.name, person, row, number FROM (
        SELECT assessment, respondent AS role, person, responses.id AS row, NULL AS number
        FROM responses
        UNION ALL SELECT assessment, role, person, sign_offs.id, number FROM sign_offs
      ) AS named JOIN people ON people.id = person
        JOIN assessments ON assessments.id = assessment
        JOIN rounds ON rounds.id = round
      WHERE assessments.organisation = \(organisation)
      ORDER BY rounds.date, round, number IS NOT NULL, number, row
      """
    ) { row throws(WorkspaceError) in
      Mention(
        round: try row.identifier(0), role: try row.role(1), name: try row.text(2),
        person: try row.text(3), row: try row.integer(4), signature: try row.optionalInteger(5))
    }
  }

  /// The identifier of somebody of an organisation, drawn where the name is new there.
  func person(
    named name: String, of organisation: Organisation.ID
  ) throws(WorkspaceError) -> String {
    let known = try mentions(of: organisation).first { Optional($0.name).isSame(as: name) }
    if let known { return known.person }
    let token = RandomToken().text
    try run(database.insertion(ofPerson: token, named: name, of: organisation.text))
    return token
  }

  func name(of person: String) throws(WorkspaceError) -> String? {
    try row("SELECT name FROM people WHERE id = \(person)") { row throws(WorkspaceError) in
      try row.text(0)
    }
  }

  /// What the history tells with a text in it, whichever way its letters are capitalised.
  fileprivate func texts(
    naming name: String
  ) throws(WorkspaceError) -> Set<HistoryEntry.Matter> {
    let wanted = name.folded
    if wanted.isEmpty { return [] }
    let changes = try changes(
      """
      SELECT id, at, role, subject, round, organisation, respondent, key, old_value, new_value, hash
      FROM history ORDER BY id
      """)
    // A change that cannot be read keeps nobody from being forgotten: `verify` names it.
    return Set(
      changes.compactMap { try? $0.get() }.filter { entry in
        !entry.matter.isDrawnOrWorkedOut
          && [entry.oldValue, entry.newValue, entry.role.title, entry.matter.respondent?.title]
            .contains { $0?.folded.contains(wanted) ?? false }
      }.map(\.matter))
  }
}

extension HistoryEntry.Matter {
  /// Whether its values are drawn by lot or worked out, so that letters in them name nobody.
  fileprivate var isDrawnOrWorkedOut: Bool {
    switch subject {
    case .framework, .copy: true
    case .respondent: key == "person"
    case .signOff: signatureDetail == .person || signatureDetail == .fingerprint
    default: false
    }
  }
}

extension String {
  /// The text as names are compared.
  fileprivate var folded: String {
    withoutOuterSpace.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
