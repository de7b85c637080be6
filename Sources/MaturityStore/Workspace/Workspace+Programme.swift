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
  ///   - framework: The framework that the text gives.
  ///   - author: Who keeps it.
  /// - Throws: ``WorkspaceError``: a round uses another text of that edition, or it cannot be written.
  package func keep(
    frameworkText text: String, of framework: Framework, by author: Author
  ) throws(WorkspaceError) {
    let digest = FieldDigest.hexadecimal(of: text)
    let (id, edition) = (framework.id, framework.edition)
    try connection.writing { () throws(WorkspaceError) in
      let kept = try connection.row(
        "SELECT digest FROM frameworks WHERE id = \(id) AND edition = \(edition)"
      ) { row throws(WorkspaceError) in try row.text(0) }
      if kept == digest { return }
      let isUsed = try connection.holds(
        "SELECT 1 FROM rounds WHERE framework = \(id) AND edition = \(edition)")
      if isUsed { throw refusal(.frameworkDiffers(id, edition: edition)) }
      try connection.run(
        """
        INSERT INTO frameworks (id, edition, text, digest)
        VALUES (\(id), \(edition), \(text), \(digest))
        ON CONFLICT (id, edition) DO UPDATE SET text = excluded.text, digest = excluded.digest
        """)
      try connection.record(.framework(id, edition: edition), from: kept, to: digest, by: author)
      try keepOrder(of: framework, by: author)
    }
  }

  /// Keeps the order of a framework's questions, by which its answers are signed.
  private func keepOrder(of framework: Framework, by author: Author) throws(WorkspaceError) {
    let (id, edition) = (framework.id, framework.edition)
    let old = try connection.questionOrders().first {
      $0.framework == id && $0.edition == edition
    }
    let new = QuestionOrder(
      framework: id, edition: edition, questions: framework.questions.map(\.id))
    try connection.run(
      "DELETE FROM framework_questions WHERE framework = \(id) AND edition = \(edition)")
    for (offset, question) in new.questions.enumerated() {
      try connection.run(
        """
        INSERT INTO framework_questions (framework, edition, position, question)
        VALUES (\(id), \(edition), \(offset + 1), \(question))
        """)
    }
    try connection.record(
      .questions(of: id, edition: edition), from: old?.historyText, to: new.historyText,
      by: author)
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

  static func questions(of framework: Framework.ID, edition: String) -> Self {
    Self(.framework, key: "questions of \(framework) \(edition)")
  }
}

extension Programme {
  /// The programme as the history tells it.
  var historyDetails: [(key: String, value: String)] {
    [("title", title), ("illustrative", isIllustrative ? "yes" : "no")]
  }
}
