/// A named step from one version of the workspace's tables to the next.
///
/// Migrations are only ever added at the end: files made by every earlier version are out there.
struct Migration: Sendable {
  /// What the step brings, such as "the first tables".
  let name: String
  /// What it runs, in order.
  let statements: [SQL]

  /// Every migration, oldest first; a workspace's version is how many of them it has had.
  static let all = [firstTables]
}

/// The list of migrations that one program knows, and what marks a file as a workspace.
struct Versions: Sendable {
  let migrations: [Migration]

  static let ours = Versions(migrations: Migration.all)

  /// The mark of a workspace in SQLite's header: "EDDw".
  static let applicationID = 0x4544_4477

  /// The version that a workspace has once every migration has been run.
  var latest: Int { migrations.count }

  /// Runs the migrations that a workspace of a version still lacks; the caller holds the
  /// transaction.
  func migrate(_ connection: borrowing Connection, from version: Int) throws(WorkspaceError) {
    for migration in migrations[version...] {
      for statement in migration.statements { try connection.run(statement) }
    }
    try connection.run("PRAGMA application_id = \(digits: Self.applicationID)")
    try connection.run("PRAGMA user_version = \(digits: latest)")
  }
}
