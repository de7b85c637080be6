extension Migration {
  /// The kind and the tier `project`, for frameworks that ask about projects.
  ///
  /// SQLite cannot change a check, so that the table is built anew: keys are not followed meanwhile
  /// where it holds anything, and are held against each other before the transaction ends.
  static let projects = Migration(
    name: "projects",
    statements: [
      """
      CREATE TABLE new_organisations (
        id TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL UNIQUE,
        name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('district', 'borough', 'city', 'county', 'unitary',
          'police', 'fire', 'commissioner', 'project')),
        tier TEXT NOT NULL CHECK (tier IN ('district', 'upper-tier', 'police-and-fire', 'project'))
      ) STRICT, WITHOUT ROWID
      """,
      """
      INSERT INTO new_organisations (id, position, name, short_name, kind, tier)
        SELECT id, position, name, short_name, kind, tier FROM organisations
      """,
      "DROP TABLE organisations",
      "ALTER TABLE new_organisations RENAME TO organisations",
    ])
}
