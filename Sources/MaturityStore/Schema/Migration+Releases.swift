extension Migration {
  /// What rounds promise of groups, and what was released when, to whom, on which records.
  static let releases = Migration(
    name: "peers and releases",
    statements: [
      """
      ALTER TABLE rounds ADD COLUMN peers TEXT NOT NULL DEFAULT 'none'
        CHECK (peers IN ('none', 'kind', 'tier'))
      """,
      """
      ALTER TABLE rounds ADD COLUMN smallest_group INTEGER NOT NULL DEFAULT 5
        CHECK (smallest_group >= 5)
      """,
      """
      CREATE TABLE releases (
        round TEXT NOT NULL REFERENCES rounds (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        audience TEXT NOT NULL CHECK (audience IN ('lead', 'partners', 'public')),
        date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        role TEXT NOT NULL,
        PRIMARY KEY (round, number)
      ) STRICT, WITHOUT ROWID
      """,
      // What a release gave anew, and not what it repeated: a later one is held against these.
      """
      CREATE TABLE release_records (
        round TEXT NOT NULL,
        number INTEGER NOT NULL,
        section TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 1),
        organisation TEXT NOT NULL,
        peers TEXT NOT NULL,
        standing TEXT NOT NULL,
        steps TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        PRIMARY KEY (round, number, section, position),
        FOREIGN KEY (round, number) REFERENCES releases (round, number)
      ) STRICT, WITHOUT ROWID
      """,
    ])
}
