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
      let isBoundless = try connection.row(
        """
        SELECT (rolsuper OR rolbypassrls OR EXISTS (SELECT FROM leads JOIN pg_roles AS led
          ON led.rolname = leads.login WHERE pg_has_role(pg_roles.oid, led.oid, 'MEMBER')))::int
        FROM pg_roles WHERE rolname = \(login)
        """
      ) { row throws(WorkspaceError) in try row.integer(0) == 1 }
      guard let isBoundless else { throw error(.server(.unknownLogin(login))) }
      if let organisation {
        if isBoundless { throw error(.server(.boundless(login))) }
        try connection.run("SELECT admit_partner(\(login))")
        try connection.run(
          """
          INSERT INTO partner_logins (login, organisation, since)
          VALUES (\(login), \(organisation), \(moment))
          """)
      } else {
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
      let left = logins.filter { $0.name == login && $0.organisation != organisation }
      // Everything is taken away, and what is left given anew.
      try connection.run("SELECT dismiss(\(login))")
      for part in left {
        try connection.run(
          part.organisation == nil
            ? "SELECT admit_lead(\(login))" : "SELECT admit_partner(\(login))")
      }
      // Last, since whoever gives up the lead may do nothing after that.
      if let organisation {
        try connection.run(
          "DELETE FROM partner_logins WHERE login = \(login) AND organisation = \(organisation)")
      } else {
        try connection.run("DELETE FROM leads WHERE login = \(login)")
      }
    }
  }

  private func demandRegister() throws(WorkspaceError) {
    if !isRegister { throw error(.server(.notARegister)) }
    try demandEverybody()
  }
}
