extension Migration {
  /// The table of what organisations answered to somebody else's return, to be confirmed.
  ///
  /// It is no answer and no part of what is signed, so that it hangs on no assessment.
  static let elsewhere = Migration(
    name: "answers from elsewhere",
    statements: [
      """
      CREATE TABLE answers_elsewhere (
        round TEXT NOT NULL REFERENCES rounds (id),
        organisation TEXT NOT NULL REFERENCES organisations (id),
        question TEXT NOT NULL,
        crosswalk TEXT NOT NULL,
        item TEXT NOT NULL CHECK (item <> ''),
        answer TEXT NOT NULL CHECK (answer <> ''),
        date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        source TEXT NOT NULL CHECK (source <> ''),
        how TEXT NOT NULL CHECK (how <> ''),
        PRIMARY KEY (round, organisation, question, crosswalk, item)
      ) STRICT, WITHOUT ROWID
      """
    ])
}
