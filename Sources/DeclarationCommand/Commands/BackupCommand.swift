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
        """,
      arguments: [Argument(.file(), "The copy to make; it must not exist yet")],
      options: [WorkspaceOptions.workspace, WorkspaceOptions.role],
      examples: [.init("declaration backup essex-2026-03-31.declaration", "A dated copy.")])
  ) { invocation, console in
    let path = invocation.argument("FILE") ?? ""
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    do {
      try WorkspaceOptions.open(invocation, console, .write).backup(to: path, by: author)
    } catch let error as WorkspaceError where error.fact.forbidsWriting(toCopy: path, error) {
      // A workspace that may only be read can be copied, and cannot remember it.
      try WorkspaceOptions.open(invocation, console, .read).backup(to: path, by: nil)
      console.tell("The workspace may only be read, so it does not remember this copy.\n")
    }
    console.tell("Copied and verified: \(path)\n")
    return .done
  }
}

extension WorkspaceError.Fact {
  /// Whether it is the workspace, not the copy, that may not be written to.
  fileprivate func forbidsWriting(toCopy path: String, _ error: WorkspaceError) -> Bool {
    error.path != path && (self == .readOnlyFile || self == .readOnlyFolder)
  }
}
