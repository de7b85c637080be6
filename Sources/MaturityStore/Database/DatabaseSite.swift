/// Which database a connection is to, and on what terms: what an error has to say besides its cause.
struct DatabaseSite: Hashable, Sendable {
  /// The path of a file, or the address of a server without anything that is secret.
  let path: String
  let access: Workspace.Access
  let busyTimeout: Duration
  /// Whether there is no file at all, only a database to compare another with.
  var isInMemory = false
  /// Where the file stands until it is whole; `nil` where it stands at its path.
  var unfinishedPath: String?

  func error(_ fact: WorkspaceError.Fact) -> WorkspaceError {
    WorkspaceError(path: path, fact: fact)
  }

  /// How long to wait for somebody else, as databases count it.
  var busyMilliseconds: Int32 {
    let parts = busyTimeout.components
    let milliseconds = Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
    return Int32(min(max(milliseconds, 0), 1e9))
  }
}
