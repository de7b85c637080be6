extension Migration {
  /// The tables of the first version after the trial, in the words of the programme.
  ///
  /// In a table without row ids the columns of the key come first: where they do not, the integrity
  /// check of SQLite 3.40 reports nulls that are not there.
  static let firstTables = Migration(
    name: "the first tables",
    statements: programmeTables + roundTables + peopleTables + answerTables + evidenceTables
      + historyTable)

  private static let programmeTables: [SQL] = [
    """
    CREATE TABLE programme (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      title TEXT NOT NULL,
      is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE frameworks (
      id TEXT NOT NULL,
      edition TEXT NOT NULL,
      text TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      PRIMARY KEY (id, edition)
    ) STRICT, WITHOUT ROWID
    """,
    // The order of a framework's questions, which a signature needs, told apart from its text: a
    // signature can be checked for as long as the workspace is there, whatever reads frameworks.
    """
    CREATE TABLE framework_questions (
      framework TEXT NOT NULL,
      edition TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 1),
      question TEXT NOT NULL,
      PRIMARY KEY (framework, edition, position),
      UNIQUE (framework, edition, question),
      FOREIGN KEY (framework, edition) REFERENCES frameworks (id, edition) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE organisations (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      short_name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('district', 'borough', 'city', 'county', 'unitary',
        'police', 'fire', 'commissioner')),
      tier TEXT NOT NULL CHECK (tier IN ('district', 'upper-tier', 'police-and-fire'))
    ) STRICT, WITHOUT ROWID
    """,
    // The other body of a relation need not be in the programme: it may be gone, or not yet be.
    """
    CREATE TABLE organisation_relations (
      organisation TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
      relation TEXT NOT NULL CHECK (relation IN ('predecessor', 'successor')),
      position INTEGER NOT NULL,
      other TEXT NOT NULL,
      name TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      PRIMARY KEY (organisation, relation, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let roundTables: [SQL] = [
    """
    CREATE TABLE rounds (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      opens TEXT CHECK (opens GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      closes TEXT CHECK (closes GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      framework TEXT NOT NULL,
      edition TEXT NOT NULL,
      standard_target INTEGER NOT NULL CHECK (standard_target >= 1),
      disclosure TEXT NOT NULL CHECK (disclosure IN ('lead', 'partners', 'public')),
      publication TEXT CHECK (publication GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      CHECK (closes >= opens),
      FOREIGN KEY (framework, edition) REFERENCES frameworks (id, edition)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE round_targets (
      round TEXT NOT NULL REFERENCES rounds (id),
      section TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level >= 1),
      PRIMARY KEY (round, section)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE invitations (
      round TEXT NOT NULL REFERENCES rounds (id),
      organisation TEXT NOT NULL REFERENCES organisations (id),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      PRIMARY KEY (round, organisation)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE confirmations (
      round TEXT NOT NULL REFERENCES rounds (id),
      organisation TEXT NOT NULL REFERENCES organisations (id),
      section TEXT NOT NULL,
      role TEXT NOT NULL,
      reason TEXT,
      PRIMARY KEY (round, organisation, section)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE assessments (
      id INTEGER PRIMARY KEY,
      round TEXT NOT NULL REFERENCES rounds (id),
      organisation TEXT NOT NULL REFERENCES organisations (id),
      UNIQUE (round, organisation)
    ) STRICT
    """,
  ]

  // Names stand in one table and nowhere else, each under an identifier that says nothing of it, so
  // that a name can be forgotten and the answers stay.
  private static let peopleTables: [SQL] = [
    """
    CREATE TABLE people (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT, WITHOUT ROWID
    """,
    // A signature that was voided stays, with the reason.
    """
    CREATE TABLE sign_offs (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessments (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      role TEXT NOT NULL,
      person TEXT REFERENCES people (id),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      exceptions TEXT CHECK (exceptions <> ''),
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      voided_at TEXT CHECK (voided_at GLOB
        '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
      voided_by TEXT,
      voided_because TEXT CHECK (voided_because <> ''),
      UNIQUE (assessment, number),
      CHECK ((voided_at IS NULL) = (voided_by IS NULL)
        AND (voided_at IS NULL) = (voided_because IS NULL))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX signed_once ON sign_offs (assessment) WHERE voided_at IS NULL",
    // Copies hold the names that they were made with: whoever forgets one is told of them.
    """
    CREATE TABLE copies (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
      path TEXT NOT NULL,
      at TEXT NOT NULL CHECK (at GLOB
        '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z')
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let answerTables: [SQL] = [
    """
    CREATE TABLE responses (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessments (id),
      respondent TEXT NOT NULL,
      part_of TEXT CHECK (part_of IN ('leaders', 'staff')),
      person TEXT REFERENCES people (id),
      UNIQUE (assessment, respondent)
    ) STRICT
    """,
    """
    CREATE TABLE answers (
      response INTEGER NOT NULL REFERENCES responses (id),
      question TEXT NOT NULL,
      answer TEXT
        CHECK (answer IN ('met', 'partly', 'not met', 'don''t know', 'does not apply')),
      reason TEXT,
      note TEXT,
      PRIMARY KEY (response, question),
      CHECK (coalesce(answer, reason, note) IS NOT NULL)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agreements (
      assessment INTEGER NOT NULL REFERENCES assessments (id),
      question TEXT NOT NULL,
      answer TEXT
        CHECK (answer IN ('met', 'partly', 'not met', 'don''t know', 'does not apply')),
      reason TEXT,
      note TEXT,
      because TEXT NOT NULL CHECK (because <> ''),
      PRIMARY KEY (assessment, question)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE plan_items (
      assessment INTEGER NOT NULL REFERENCES assessments (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      question TEXT NOT NULL,
      action TEXT NOT NULL,
      owner TEXT,
      due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      progress TEXT NOT NULL CHECK (progress IN ('not started', 'under way', 'done')),
      PRIMARY KEY (assessment, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let evidenceTables: [SQL] = [
    """
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessments (id),
      kind TEXT NOT NULL CHECK (kind IN ('statement', 'document', 'data', 'independent')),
      title TEXT NOT NULL,
      reference TEXT NOT NULL,
      date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      expired TEXT CHECK (expired GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      expired_because TEXT CHECK (expired_because <> ''),
      CHECK ((expired IS NULL) = (expired_because IS NULL))
    ) STRICT
    """,
    // Two pieces of evidence without a date are the same piece; two nulls would not be.
    """
    CREATE UNIQUE INDEX evidence_once
      ON evidence (assessment, kind, title, reference, coalesce(date, ''))
    """,
    """
    CREATE TABLE evidence_criteria (
      evidence INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
      question TEXT NOT NULL,
      PRIMARY KEY (evidence, question)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  // The history names things by their own ids and refers to no table: it outlives what it tells of.
  private static let historyTable: [SQL] = [
    """
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB
        '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
      role TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (subject <> ''),
      round TEXT,
      organisation TEXT,
      respondent TEXT,
      key TEXT NOT NULL,
      old_value TEXT,
      new_value TEXT,
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT
    """,
    "CREATE INDEX history_by_organisation ON history (organisation, round)",
    """
    CREATE TRIGGER history_is_never_changed BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END
    """,
    """
    CREATE TRIGGER history_is_never_shortened BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'the history is never shortened'); END
    """,
  ]
}
