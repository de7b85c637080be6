import CommandParsing
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Copies the workspace while it is in use.
  static let backup = Action(
    Command(
      "backup", "Copy the workspace to a file, safely while others work on it",
      discussion: """
        The workspace remembers where its copies are, because they hold the names that it holds: \
        'declaration forget' lists them.

        A register is looked at as well: what is wrong with it is copied as it stands, and listed, and \
        the exit status is 1.
        """,
      arguments: [Argument(.file(), "The copy to make; it must not exist yet")],
      options: [WorkspaceOptions.workspace, WorkspaceOptions.role],
      examples: [.init("declaration backup essex-2026-03-31.declaration", "A dated copy.")])
  ) { invocation, console in
    let path = invocation.argument("FILE") ?? ""
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    func copy(
      _ access: Workspace.Access, by author: Author?
    ) throws -> (source: String, faults: [Problem]) {
      let workspace = try WorkspaceOptions.open(invocation, console, access)
      return (workspace.path, try workspace.backup(to: path, by: author))
    }
    let copied: (source: String, faults: [Problem])
    do {
      copied = try copy(.write, by: author)
    } catch let error as WorkspaceError where error.fact.forbidsWriting(toCopy: path, error) {
      // A workspace that may only be read can be copied, and cannot remember it.
      copied = try copy(.read, by: nil)
      console.tell("The workspace may only be read, so it does not remember this copy.\n")
    }
    copied.faults.tell(of: copied.source, console)
    let words = copied.faults.inWords.map { ", with \($0) of the workspace" } ?? ""
    console.tell("Copied and verified: \(path)\(words)\n")
    return copied.faults.isEmpty ? .done : .problemsFound
  }
}

extension WorkspaceError.Fact {
  /// Whether it is the workspace, not the copy, that may not be written to.
  fileprivate func forbidsWriting(toCopy path: String, _ error: WorkspaceError) -> Bool {
    error.path != path && (self == .readOnlyFile || self == .readOnlyFolder)
  }
}
