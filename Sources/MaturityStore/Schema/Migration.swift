/// A named step from one version of the workspace's tables to the next.
///
/// Migrations are only ever added at the end: files made by every earlier version are out there.
struct Migration: Sendable {
  /// What the step brings, such as "the first tables".
  let name: String
  /// What it runs, in order.
  let statements: [SQL]

  /// Every migration, oldest first.
  static let all = [firstTables, helpAndBoard, falls, releases, projects, elsewhere]
}

/// The list of migrations that one program knows, and what marks a file as a workspace.
struct Versions: Sendable {
  let migrations: [Migration]

  /// The version that the trial's workspaces have, whose tables nothing here reads.
  static let trial = 1

  static let ours = Versions(migrations: Migration.all)

  /// The mark of a workspace in SQLite's header: "EDDw".
  static let applicationID = 0x4544_4477

  /// The version that a workspace has once every migration has been run: the first of them brings
  /// the version after the trial's.
  var latest: Int { Self.trial + migrations.count }

  /// Runs the migrations that a workspace of a version, 0 where the file is new, still lacks.
  ///
  /// The caller holds the transaction.
  func migrate(_ database: SQLiteDatabase, from version: Int) throws(WorkspaceError) {
    precondition(version != Self.trial, "the trial's tables cannot be brought up to date")
    for migration in migrations[max(0, version - Self.trial)...] {
      for statement in migration.statements { try database.run(statement) }
    }
    try database.run("PRAGMA application_id = \(digits: Self.applicationID)")
    try database.run("PRAGMA user_version = \(digits: latest)")
  }
}
