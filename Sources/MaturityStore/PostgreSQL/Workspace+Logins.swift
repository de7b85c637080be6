package import Maturity

/// A login of a register, and what part it has.
package struct RegisterLogin: Hashable, Sendable {
  /// The role that the server knows.
  package let name: String
  /// The organisation that it answers for; `nil` for the lead of them all.
  package let organisation: Organisation.ID?
  /// Since when.
  package let since: Timestamp
  /// Which login said so.
  package let grantedBy: String
}

extension Workspace {
  /// Every login that has a part in a register: the leads, then the partners in their order.
  ///
  /// - Returns: The logins.
  /// - Throws: ``WorkspaceError``: the workspace is no register, or not all of it is in sight.
  package func logins() throws(WorkspaceError) -> [RegisterLogin] {
    try demandRegister()
    return try connection.rows(
      """
      SELECT login, NULL AS organisation, since, granted_by, 0 AS place FROM leads
      UNION ALL SELECT login, organisation, since, granted_by, position + 1
      FROM partner_logins JOIN organisations ON organisations.id = organisation
      ORDER BY place, login
      """
    ) { row throws(WorkspaceError) in
      RegisterLogin(
        name: try row.text(0), organisation: try row.optionalIdentifier(1),
        since: try row.timestamp(2), grantedBy: try row.text(3))
    }
  }

  /// Lets a login of the server take part in a register.
  ///
  /// - Parameters:
  ///   - login: The role that the server knows.
  ///   - organisation: The organisation that it answers for; `nil` to lead them all.
  ///   - moment: When.
  /// - Returns: Whether it was not so before.
  /// - Throws: ``WorkspaceError``: the workspace is no register, or the server has no such login, or
  ///   one for whom no rule holds.
  @discardableResult
  package func grant(
    _ login: String, _ organisation: Organisation.ID?, at moment: Timestamp
  ) throws(WorkspaceError) -> Bool {
    try demandRegister()
    return try connection.writing { () throws(WorkspaceError) in
      if let organisation { try demand(organisation) }
      if try logins().contains(where: { $0.name == login && $0.organisation == organisation }) {
        return false
      }
      guard let isBoundless = try connection.isBoundless(login) else {
        throw error(.server(.unknownLogin(login)))
      }
      if let organisation {
        if isBoundless { throw error(.server(.boundless(login))) }
        try connection.run("SELECT admit_partner(\(login))")
        try connection.run(
          """
          INSERT INTO partner_logins (login, organisation, since)
          VALUES (\(login), \(organisation), \(moment))
          """)
      } else {
        if let partner = try connection.partner(whoMayActAs: login) {
          throw error(.server(.leadOfPartner(login, partner: partner)))
        }
        try connection.run("SELECT admit_lead(\(login))")
        try connection.run("INSERT INTO leads (login, since) VALUES (\(login), \(moment))")
      }
      return true
    }
  }

  /// Takes away the part that a login has in a register.
  ///
  /// - Parameters:
  ///   - login: The role that the server knows.
  ///   - organisation: The organisation that it answers for no more; `nil` for the lead.
  /// - Throws: ``WorkspaceError``: the workspace is no register, the login has no such part, or
  ///   nobody would lead the register.
  package func revoke(
    _ login: String, _ organisation: Organisation.ID?
  ) throws(WorkspaceError) {
    try demandRegister()
    try connection.writing { () throws(WorkspaceError) in
      let logins = try logins()
      guard logins.contains(where: { $0.name == login && $0.organisation == organisation }) else {
        throw error(.server(.withoutPart(login)))
      }
      if organisation == nil && logins.count(where: { $0.organisation == nil }) == 1 {
        throw error(.server(.lastLead(login)))
      }
      if let organisation {
        try connection.run(
          "DELETE FROM partner_logins WHERE login = \(login) AND organisation = \(organisation)")
      } else {
        try connection.run("DELETE FROM leads WHERE login = \(login)")
      }
      let left = logins.filter { $0.name == login && $0.organisation != organisation }
      let leads = left.contains { $0.organisation == nil }
      let answers = left.contains { $0.organisation != nil }
      // Everything is taken away, and what is left given anew. Last, and in one statement, whose
      // rights are looked at before it begins: whoever gives up the lead may do nothing after it.
      switch (leads, answers) {
      case (false, false): try connection.run("SELECT dismiss(\(login))")
      case (true, false): try connection.run("SELECT dismiss(\(login)), admit_lead(\(login))")
      case (false, true): try connection.run("SELECT dismiss(\(login)), admit_partner(\(login))")
      case (true, true):
        try connection.run(
          "SELECT dismiss(\(login)), admit_lead(\(login)), admit_partner(\(login))")
      }
    }
  }

  private func demandRegister() throws(WorkspaceError) {
    if !isRegister { throw error(.server(.notARegister)) }
    try demandEverybody()
  }
}

extension Connection {
  /// Whether no rule would hold for a login; `nil` where the server has no such login.
  ///
  /// It is so of whoever is, or may act as, a role that leads, that owns the tables, that no rule
  /// holds for, that may make itself a member of others, that reads what the server writes down for
  /// its copies, or that reaches the server's own files. What may be done as another role is what
  /// counts, whether it is done at once or only after `SET ROLE`.
  fileprivate func isBoundless(_ login: String) throws(WorkspaceError) -> Bool? {
    try row(
      """
      SELECT EXISTS (SELECT FROM pg_roles AS other
        WHERE pg_has_role(pg_roles.oid, other.oid, 'MEMBER')
          AND (other.rolsuper OR other.rolbypassrls OR other.rolcreaterole OR other.rolreplication
            OR other.rolname IN ('pg_read_server_files', 'pg_write_server_files',
              'pg_execute_server_program')
            OR other.rolname IN (SELECT login FROM leads)
            OR other.oid IN (SELECT relowner FROM pg_class
              WHERE relnamespace = current_schema()::regnamespace
              UNION SELECT nspowner FROM pg_namespace WHERE nspname = current_schema())))::int
      FROM pg_roles WHERE rolname = \(login)
      """
    ) { row throws(WorkspaceError) in try row.integer(0) == 1 }
  }

  /// A partner's login that may act as another, the first by name; `nil` where none may.
  fileprivate func partner(whoMayActAs login: String) throws(WorkspaceError) -> String? {
    try row(
      """
      SELECT partners.rolname FROM pg_roles AS partners JOIN pg_roles AS lead
        ON lead.rolname = \(login)
      WHERE partners.rolname IN (SELECT login FROM partner_logins)
        AND partners.oid <> lead.oid AND pg_has_role(partners.oid, lead.oid, 'MEMBER')
      ORDER BY partners.rolname
      """
    ) { row throws(WorkspaceError) in try row.text(0) }
  }
}
