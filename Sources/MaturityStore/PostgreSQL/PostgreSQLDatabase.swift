#if PostgreSQL
  import Maturity
  import PostgreSQL

  /// A connection to a register: a workspace in one database of a PostgreSQL server.
  final class PostgreSQLDatabase {
    let site: DatabaseSite
    private let address: RegisterAddress
    private let connection: ServerConnection
    /// The role that the server takes us for.
    let login: String
    private var known = Workspace.Reach.everybody

    /// The schema that everything of a register stands in.
    static let schema = "declaration"

    /// The lock that whoever writes takes: "EDDw", as in the header of a file.
    private static let lock = Versions.applicationID

    /// How long to try to reach a server.
    private static let patience = Duration.seconds(10)

    private init(
      _ connection: ServerConnection, to address: RegisterAddress, on site: DatabaseSite,
      as login: String
    ) {
      self.connection = connection
      self.address = address
      self.site = site
      self.login = login
    }

    /// Connects, and sets what every connection of ours is set to.
    static func connect(
      to address: RegisterAddress, on site: DatabaseSite
    ) throws(WorkspaceError) -> PostgreSQLDatabase {
      let security = try address.security(
        defaults: ServerConnection.defaults(), libraryVersion: ServerConnection.libraryVersion)
      var keywords = (address.keywords + security.keywords).map {
        (keyword: $0.name, value: $0.value)
      }
      keywords += [
        ("application_name", "declaration"), ("client_encoding", "UTF8"),
        // Somebody else's crash or a cut cable is noticed within half a minute.
        ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
        ("tcp_user_timeout", "30000"),
      ]
      do {
        let connection = try ServerConnection(keywords, patience: patience)
        let made = try connection.query(
          """
          SELECT current_user, current_setting('server_version_num'),
            current_setting('server_encoding'),
            set_config('search_path', '\(schema), pg_temp', false),
            set_config('lock_timeout', $1, false), set_config('statement_timeout', '120s', false),
            set_config('idle_in_transaction_session_timeout', '60s', false),
            set_config('default_transaction_read_only', $2, false)
          """,
          [String(max(1, site.busyMilliseconds)), site.access == .read ? "on" : "off"])
        let version = made.text(0, 1).flatMap { Int($0) } ?? 0
        if version < 150_000 { throw site.error(.server(.tooOld(version: version / 10_000))) }
        let encoding = made.text(0, 2) ?? ""
        if encoding != "UTF8" { throw site.error(.server(.otherEncoding(encoding))) }
        return PostgreSQLDatabase(
          connection, to: address, on: site, as: made.text(0, 0) ?? "")
      } catch let error as ServerFailure {
        throw site.connectionFailure(error)
      } catch let error as WorkspaceError {
        throw error
      } catch {
        preconditionFailure("\(error)")
      }
    }

    /// A further connection to the same database, which may write.
    func another() throws(WorkspaceError) -> PostgreSQLDatabase {
      try Self.connect(
        to: address,
        on: DatabaseSite(path: site.path, access: .write, busyTimeout: site.busyTimeout))
    }
  }

  extension PostgreSQLDatabase {
    func run(_ sql: SQL) throws(WorkspaceError) { try run(sql) { _ throws(WorkspaceError) in } }

    func run(
      _ sql: SQL, _ take: (Row) throws(WorkspaceError) -> Void
    ) throws(WorkspaceError) {
      let result: ServerResult
      do {
        result = try connection.query(sql.numberedText, try sql.values.map(text))
      } catch let error as ServerFailure {
        throw failure(error)
      } catch let error as WorkspaceError {
        throw error
      } catch {
        preconditionFailure("\(error)")
      }
      if result.count == 0 { return }
      let columns = Row.Columns(result.columns, site: site) { [connection] column in
        let table = result.table(column)
        if table == 0 { return nil }
        return try? connection.query("SELECT $1::oid::regclass", [String(table)]).text(0, 0)
      }
      for row in 0..<result.count {
        let values = columns.names.indices.map { column -> SQLValue in
          guard let text = result.text(row, column) else { return .null }
          if result.isInteger(column), let number = Int(text) { return .integer(number) }
          return .text(text)
        }
        try take(Row(values, in: columns))
      }
    }

    private func text(_ value: SQLValue) throws(WorkspaceError) -> String? {
      switch value {
      case .null: return nil
      case .integer(let number): return String(number)
      case .real(let number): return String(number)
      case .text(let text):
        if text.utf8.contains(0) { throw site.error(.server(.textWithNull)) }
        return text
      }
    }

    private func execute(_ text: String) throws(WorkspaceError) {
      do { try connection.run(text) } catch { throw failure(error) }
    }

    /// Whether a statement that the server itself wrote has any row.
    func hasRows(_ text: String) throws(WorkspaceError) -> Bool {
      do { return try connection.query(text, []).count > 0 } catch { throw failure(error) }
    }

    private func failure(_ failure: ServerFailure) -> WorkspaceError {
      let fact = site.fact(failure, login: login)
      // What we may not look into seems not to be there, such as once our part was taken away.
      if case .damaged = fact, isKeptOut { return site.error(.server(.noPart(login: login))) }
      return site.error(fact)
    }

    /// Whether the register is there and not for us to look into.
    private var isKeptOut: Bool {
      do { return try another().holdsRegister() == nil } catch { return false }
    }
  }

  extension PostgreSQLDatabase: Database {
    var isInTransaction: Bool { connection.isInTransaction }

    /// The last link: whoever may not read the last change can still add the next one to it.
    var historyEnd: SQL { "SELECT id, hash FROM history_links ORDER BY id DESC LIMIT 1" }

    var reach: Workspace.Reach { known }

    var finder: Problem.Finder { .postgreSQL }

    var keptFromUs: WorkspaceError { site.error(.server(.onlyOwn(login: login))) }

    /// Begins to write under one lock for the whole register.
    ///
    /// Every change goes on from the hash of the one before, so that no two can be made at once anyway.
    /// Each statement sees what stood when it began, and so all that the holder before left.
    func beginWriting() throws(WorkspaceError) {
      do throws(WorkspaceError) {
        try execute(
          "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(\(Self.lock))")
      } catch {
        if isInTransaction { try? execute("ROLLBACK") }
        throw error
      }
    }

    func beginReading() throws(WorkspaceError) {
      try execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    }

    func commit() throws(WorkspaceError) {
      let result: ServerResult
      do {
        result = try connection.query("COMMIT", [])
      } catch {
        throw site.error(
          error.isCut ? .server(.cutWhileKeeping) : site.fact(error, login: login))
      }
      // A transaction in which anything failed ends otherwise, and without a complaint.
      if result.command != "COMMIT" { throw site.error(.abandoned) }
    }

    func insertion(ofPerson id: String, named name: String, of organisation: String) -> SQL {
      "INSERT INTO people (id, name, organisation) VALUES (\(id), \(name), \(organisation))"
    }

    /// Makes room of what was taken out: the server then writes over it, in a time of its own.
    func clearTraces() throws(WorkspaceError) { try run("VACUUM people") }

    /// All of them: they were made on machines that cannot be seen from here.
    func standing(
      _ copies: [Connection.CopyRow]
    ) -> (there: [String], gone: [Connection.CopyRow]) {
      (copies.map(\.path).sorted(), [])
    }

    func copy(toNewFileAt path: String) throws(WorkspaceError) -> [Problem] {
      try Workspace(connection: Connection(to: self)).copy(to: path, withFaults: true).faults
    }

    func settleCopiedRows() throws(WorkspaceError) {
      for table in ["assessments", "sign_offs", "responses", "evidence", "board_papers"] {
        try execute(
          "SELECT setval(pg_get_serial_sequence('\(table)', 'id'), max(id)) FROM \(table)")
      }
      try run(
        """
        UPDATE people SET organisation = (SELECT organisation FROM assessments WHERE id IN (
          SELECT assessment FROM responses WHERE person = people.id
          UNION ALL SELECT assessment FROM sign_offs WHERE person = people.id) LIMIT 1)
        """)
    }
  }

  // Which version, and whose eyes.
  extension PostgreSQLDatabase {
    /// Whether there is anything where a register would stand; `nil` where it is not for us to see.
    func holdsRegister() throws(WorkspaceError) -> Bool? {
      var isThere: Bool? = false
      try run(
        """
        SELECT has_schema_privilege(oid, 'USAGE')::int FROM pg_namespace
        WHERE nspname = \(Self.schema)
        """
      ) { row throws(WorkspaceError) in isThere = try row.integer(0) == 1 ? true : nil }
      return isThere
    }

    func version() throws(WorkspaceError) -> Int {
      guard let isThere = try holdsRegister() else {
        throw site.error(.server(.noPart(login: login)))
      }
      if !isThere { throw site.error(.server(.noRegister)) }
      do throws(WorkspaceError) {
        var version = 0
        try run("SELECT max(version) FROM migrations") { row throws(WorkspaceError) in
          version = try row.optionalInteger(0) ?? 0
        }
        return version
      } catch {
        guard case .damaged = error.fact else { throw error }
        throw site.error(.notAWorkspace(.otherSchema))
      }
    }

    /// Finds out whose rows the server gives.
    func findReach() throws(WorkspaceError) {
      var isLead = false
      var own: [Organisation.ID] = []
      try run(
        """
        SELECT is_lead()::int, organisation FROM (SELECT 1) AS one
          LEFT JOIN partner_logins ON login = current_user ORDER BY organisation
        """
      ) { row throws(WorkspaceError) in
        isLead = try row.integer(0) == 1
        if let organisation: Organisation.ID = try row.optionalIdentifier(1) {
          own.append(organisation)
        }
      }
      if isLead { return known = .everybody }
      if own.isEmpty { throw site.error(.server(.noPart(login: login))) }
      known = .only(own)
    }
  }
#endif
