extension Workspace {
  /// Whether the workspace is a register, on a server and not in a file.
  package var isRegister: Bool { RegisterAddress.isAddress(path) }

  /// How long to wait for others with a register: sixteen may send their answers at once.
  package static let usualRegisterTimeout = Duration.seconds(30)

  /// What whoever uses a register should know of the way to it; `nil` where all is as it should be.
  ///
  /// - Parameter address: The register's address.
  /// - Returns: A warning.
  /// - Throws: ``WorkspaceError``: the address cannot be read or used.
  package static func warning(of address: String) throws(WorkspaceError) -> String? {
    let address = try RegisterAddress(address)
    #if PostgreSQL
      return try address.security(
        defaults: ServerConnection.defaults(), libraryVersion: ServerConnection.libraryVersion
      ).warning
    #else
      throw WorkspaceError(path: address.description, fact: .server(.notBuiltIn))
    #endif
  }
}

#if PostgreSQL
  import PostgreSQL

  extension Workspace {
    static func openRegister(
      _ text: String, access: Access, busyTimeout: Duration,
      migrations: [Migration] = PostgreSQLDatabase.migrations
    ) throws(WorkspaceError) -> Workspace {
      let database = try connect(to: text, access: access, busyTimeout: busyTimeout)
      let version = try database.version()
      if version > migrations.count {
        throw database.site.error(.newer(version: version, known: migrations.count))
      }
      if version < migrations.count {
        guard access == .write else {
          throw database.site.error(.older(version: version, known: migrations.count))
        }
        try Connection(to: database).writing { () throws(WorkspaceError) in
          // Somebody else may have done it while this connection waited.
          try database.migrate(from: try database.version(), by: migrations)
        }
      }
      try database.findReach()
      return Workspace(connection: Connection(to: database))
    }

    /// Makes the tables of a register in a database that has none, and fills them.
    static func makeRegister(
      at text: String, busyTimeout: Duration,
      migrations: [Migration] = PostgreSQLDatabase.migrations,
      _ fill: (borrowing Workspace) throws(WorkspaceError) -> Void
    ) throws(WorkspaceError) -> Workspace {
      let database = try connect(to: text, access: .write, busyTimeout: busyTimeout)
      let workspace = Workspace(connection: Connection(to: database))
      try workspace.connection.writing { () throws(WorkspaceError) in
        if try database.holdsRegister() != false {
          throw database.site.error(.server(.registerExists))
        }
        try database.migrate(from: 0, by: migrations)
        try fill(workspace)
      }
      return workspace
    }

    private static func connect(
      to text: String, access: Access, busyTimeout: Duration
    ) throws(WorkspaceError) -> PostgreSQLDatabase {
      let address = try RegisterAddress(text)
      return try PostgreSQLDatabase.connect(
        to: address,
        on: DatabaseSite(path: address.description, access: access, busyTimeout: busyTimeout))
    }
  }
#else
  extension Workspace {
    static func openRegister(
      _ text: String, access: Access, busyTimeout: Duration
    ) throws(WorkspaceError) -> Workspace {
      throw WorkspaceError(
        path: try RegisterAddress(text).description, fact: .server(.notBuiltIn))
    }

    static func makeRegister(
      at text: String, busyTimeout: Duration,
      _ fill: (borrowing Workspace) throws(WorkspaceError) -> Void
    ) throws(WorkspaceError) -> Workspace {
      throw WorkspaceError(
        path: try RegisterAddress(text).description, fact: .server(.notBuiltIn))
    }
  }
#endif
