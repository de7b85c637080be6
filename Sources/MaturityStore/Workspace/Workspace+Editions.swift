package import Maturity

extension Workspace {
  /// The editions of a framework that are kept, in the order of their bytes.
  ///
  /// - Parameter framework: The framework.
  /// - Returns: The editions; none where it is not kept at all.
  /// - Throws: ``WorkspaceError``: it cannot be read.
  package func keptEditions(of framework: Framework.ID) throws(WorkspaceError) -> [String] {
    try connection.rows("SELECT edition FROM frameworks WHERE id = \(framework) ORDER BY edition") {
      row throws(WorkspaceError) in
      try row.text(0)
    }
  }
}
