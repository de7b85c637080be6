#if PostgreSQL
  /// Why a server, or the way to it, could not do what was asked.
  package struct ServerFailure: Error, Hashable, Sendable {
    /// PostgreSQL's code for it, five digits and capitals; empty where no server said anything.
    package let state: String
    /// What the server or libpq says, without the rows that it is about.
    package let message: String
    /// Whether the connection is gone.
    package let isCut: Bool
  }
#endif
