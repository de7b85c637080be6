import Maturity

/// Everything of a programme, in one file: what was asked, what was answered, and every change.
///
/// What a workspace takes and gives are values of `Maturity`, so that the same interface could be
/// kept by another database. One workspace is used by one task at a time; several may have the same
/// file open, in one process or in many.
package struct Workspace: ~Copyable {
  let connection: Connection

  /// What a workspace is opened for.
  package enum Access: Hashable, Sendable {
    /// Reading: the file is never written to.
    case read
    /// Reading and writing.
    case write
  }

  /// How long to wait for somebody else to finish, where nothing else is said.
  package static let usualTimeout = Duration.seconds(5)

  /// The file's path, as the caller gave it.
  package var path: String { connection.site.path }

  /// Makes several changes, or none of them.
  ///
  /// - Parameter body: Makes the changes; throwing undoes them all.
  /// - Returns: What the closure returns.
  /// - Throws: ``WorkspaceError``: what the closure throws, or it cannot be written.
  package func atomically<Value>(
    _ body: () throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> Value {
    try connection.writing(body)
  }

  func error(_ fact: WorkspaceError.Fact) -> WorkspaceError { connection.site.error(fact) }

  func refusal(_ refusal: WorkspaceError.Refusal) -> WorkspaceError { error(.refused(refusal)) }

  /// Stops where there is no such round.
  func demand(_ round: Round.ID) throws(WorkspaceError) {
    guard try connection.holds("SELECT 1 FROM rounds WHERE id = \(round)") else {
      throw refusal(.unknownRound(round))
    }
  }

  /// Stops where there is no such organisation.
  func demand(_ organisation: Organisation.ID) throws(WorkspaceError) {
    guard try connection.holds("SELECT 1 FROM organisations WHERE id = \(organisation)") else {
      throw refusal(.unknownOrganisation(organisation))
    }
  }
}

extension Connection {
  /// Whether a statement has any row.
  func holds(_ sql: SQL) throws(WorkspaceError) -> Bool {
    try row(sql) { _ throws(WorkspaceError) in true } ?? false
  }
}
