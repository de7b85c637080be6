extension Migration {
  /// The table of why levels fell, which METHOD 7 asks for.
  ///
  /// A reason is often found after the answers are signed, and is no part of what is signed, so that
  /// it hangs on no assessment.
  static let falls = Migration(
    name: "why levels fell",
    statements: [
      """
      CREATE TABLE falls (
        round TEXT NOT NULL REFERENCES rounds (id),
        organisation TEXT NOT NULL REFERENCES organisations (id),
        section TEXT NOT NULL,
        because TEXT NOT NULL CHECK (because <> ''),
        PRIMARY KEY (round, organisation, section)
      ) STRICT, WITHOUT ROWID
      """
    ])
}
