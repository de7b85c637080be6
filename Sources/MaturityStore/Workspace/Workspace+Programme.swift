import Digests
package import Maturity

extension Workspace {
  /// What the workspace is about.
  package func programme() throws(WorkspaceError) -> Programme {
    let programme = try connection.row("SELECT title, is_illustrative FROM programme") {
      row throws(WorkspaceError) in
      Programme(title: try row.text(0), isIllustrative: try row.integer(1) == 1)
    }
    guard let programme else { throw error(.damaged("it does not say what it is about")) }
    return programme
  }

  func begin(_ programme: Programme, by author: Author) throws(WorkspaceError) {
    try connection.run(
      """
      INSERT INTO programme (id, title, is_illustrative)
      VALUES (1, \(programme.title), \(programme.isIllustrative))
      """)
    for (key, value) in programme.historyDetails {
      try connection.record(
        HistoryEntry.Matter(.programme, key: key), from: nil, to: value, by: author)
    }
  }

  /// Keeps the text of a framework, so that its rounds can be read whatever becomes of the content.
  ///
  /// The same text again changes nothing. Another text takes its place while no round uses it, and
  /// is refused after that.
  ///
  /// - Parameters:
  ///   - text: The framework file's whole text.
  ///   - framework: The framework's identifier.
  ///   - edition: Its edition.
  ///   - author: Who keeps it.
  /// - Throws: ``WorkspaceError``: a round uses another text of that edition, or it cannot be written.
  package func keep(
    frameworkText text: String, of framework: Framework.ID, edition: String, by author: Author
  ) throws(WorkspaceError) {
    let digest = FieldDigest.hexadecimal(of: text)
    try connection.writing { () throws(WorkspaceError) in
      let kept = try connection.row(
        "SELECT digest FROM frameworks WHERE id = \(framework) AND edition = \(edition)"
      ) { row throws(WorkspaceError) in try row.text(0) }
      if kept == digest { return }
      let isUsed = try connection.holds(
        "SELECT 1 FROM rounds WHERE framework = \(framework) AND edition = \(edition)")
      if isUsed { throw refusal(.frameworkDiffers(framework, edition: edition)) }
      try connection.run(
        """
        INSERT INTO frameworks (id, edition, text, digest)
        VALUES (\(framework), \(edition), \(text), \(digest))
        ON CONFLICT DO UPDATE SET text = excluded.text, digest = excluded.digest
        """)
      try connection.record(
        .framework(framework, edition: edition), from: kept, to: digest, by: author)
    }
  }

  /// The text of a framework as it was kept.
  ///
  /// - Parameters:
  ///   - framework: The framework's identifier.
  ///   - edition: Its edition.
  /// - Returns: The framework file's whole text.
  /// - Throws: ``WorkspaceError``: it is not kept, or it cannot be read.
  package func frameworkText(
    _ framework: Framework.ID, edition: String
  ) throws(WorkspaceError) -> String {
    let text = try connection.row(
      "SELECT text FROM frameworks WHERE id = \(framework) AND edition = \(edition)"
    ) { row throws(WorkspaceError) in try row.text(0) }
    guard let text else { throw refusal(.frameworkNotKept(framework, edition: edition)) }
    return text
  }
}

extension HistoryEntry.Matter {
  static func framework(_ framework: Framework.ID, edition: String) -> Self {
    Self(.framework, key: "\(framework) \(edition)")
  }
}

extension Programme {
  /// The programme as the history tells it.
  var historyDetails: [(key: String, value: String)] {
    [("title", title), ("illustrative", isIllustrative ? "yes" : "no")]
  }
}
