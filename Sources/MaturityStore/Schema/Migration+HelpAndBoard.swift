extension Migration {
  /// The tables of what reports say beside the answers: help, assurance and what boards are asked.
  ///
  /// None of it is part of what is signed, so that none hangs on an assessment.
  static let helpAndBoard = Migration(
    name: "help, assurance and the board",
    statements: [
      // One row for an activity: nobody offers help and asks for it on the same one.
      """
      CREATE TABLE help_notices (
        round TEXT NOT NULL REFERENCES rounds (id),
        organisation TEXT NOT NULL REFERENCES organisations (id),
        section TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('offers', 'asks')),
        note TEXT CHECK (note <> ''),
        PRIMARY KEY (round, organisation, section)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE assurances (
        round TEXT NOT NULL REFERENCES rounds (id),
        organisation TEXT NOT NULL REFERENCES organisations (id),
        position INTEGER NOT NULL CHECK (position >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('self-assessed', 'peer-reviewed', 'independent')),
        "by" TEXT NOT NULL CHECK ("by" <> ''),
        date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        note TEXT CHECK (note <> ''),
        PRIMARY KEY (round, organisation, position)
      ) STRICT, WITHOUT ROWID
      """,
      // A paper without an organisation is the whole partnership's.
      """
      CREATE TABLE board_papers (
        id INTEGER PRIMARY KEY,
        round TEXT NOT NULL REFERENCES rounds (id),
        organisation TEXT REFERENCES organisations (id),
        purpose TEXT CHECK (purpose IN ('decision', 'discussion', 'noting'))
      ) STRICT
      """,
      // Two papers of the whole partnership are the same paper; two nulls would not be.
      """
      CREATE UNIQUE INDEX board_paper_once ON board_papers (round, coalesce(organisation, ''))
      """,
      // Positions count within a kind, so that what is added to one leaves the others' history alone.
      """
      CREATE TABLE board_items (
        paper INTEGER NOT NULL REFERENCES board_papers (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'risk', 'ask')),
        position INTEGER NOT NULL CHECK (position >= 1),
        section TEXT,
        text TEXT NOT NULL CHECK (text <> ''),
        owner TEXT,
        due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        PRIMARY KEY (paper, kind, position),
        CHECK (kind = 'recommendation' OR section IS NOT NULL)
      ) STRICT, WITHOUT ROWID
      """,
    ])
}
