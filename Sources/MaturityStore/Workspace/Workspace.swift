package import Maturity

/// Everything of a programme: what was asked, what was answered, and every change.
///
/// It is kept in one SQLite file, or as a register on a PostgreSQL server: what a workspace takes and
/// gives are values of `Maturity`, and what it asks of its ``Database`` is the same of both. One
/// workspace is used by one task at a time; several may have the same one open, in one process or in
/// many.
package struct Workspace: ~Copyable {
  let connection: Connection

  /// What a workspace is opened for.
  package enum Access: Hashable, Sendable {
    /// Reading: the file is never written to.
    case read
    /// Reading and writing.
    case write
  }

  /// Whose answers whoever opened a workspace can see and change.
  package enum Reach: Hashable, Sendable {
    /// Everybody's.
    case everybody
    /// Those of some organisations, because a register's login answers for no others.
    case only([Organisation.ID])

    /// Whether it takes in an organisation.
    package func includes(_ organisation: Organisation.ID) -> Bool {
      switch self {
      case .everybody: true
      case .only(let own): own.contains(organisation)
      }
    }
  }

  /// Whose answers can be seen and changed here.
  package var reach: Reach { connection.database.reach }

  /// How long to wait for somebody else to finish, where nothing else is said.
  package static let usualTimeout = Duration.seconds(5)

  /// The file's path, as the caller gave it, or the register's address.
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

  /// Reads several things as they stood at one moment, whoever changes them meanwhile.
  ///
  /// Others may have to wait until the closure returns, so it should do nothing but read.
  ///
  /// - Parameter body: Reads.
  /// - Returns: What the closure returns.
  /// - Throws: What the closure throws; ``WorkspaceError`` where the workspace cannot be read.
  package func atOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    try connection.reading { () throws(WorkspaceError) in Result(catching: body) }.get()
  }

  func error(_ fact: WorkspaceError.Fact) -> WorkspaceError { connection.site.error(fact) }

  func refusal(_ refusal: WorkspaceError.Refusal) -> WorkspaceError { error(.refused(refusal)) }

  /// Stops where there is no such round.
  func demand(_ round: Round.ID) throws(WorkspaceError) {
    guard try connection.holds("SELECT 1 FROM rounds WHERE id = \(round)") else {
      throw refusal(.unknownRound(round))
    }
  }

  /// Stops where there is no such organisation, and where its rows are not to be seen: what is kept
  /// from us must not look as if nobody had answered.
  func demand(_ organisation: Organisation.ID) throws(WorkspaceError) {
    guard try connection.holds("SELECT 1 FROM organisations WHERE id = \(organisation)") else {
      throw refusal(.unknownOrganisation(organisation))
    }
    guard reach.includes(organisation) else { throw connection.database.keptFromUs }
  }

  /// Stops where anybody's rows are not to be seen, because what is asked for needs everybody's.
  func demandEverybody() throws(WorkspaceError) {
    guard reach == .everybody else { throw connection.database.keptFromUs }
  }
}
