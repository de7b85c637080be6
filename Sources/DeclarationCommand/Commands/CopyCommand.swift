import CommandParsing
import Diagnostics
import MaturityStore

extension DeclarationProgram {
  /// Copies a workspace from a file to a register, or back.
  static let copy = Action(
    Command(
      "copy", "Copy a workspace from a file to a register on a server, or back, without loss",
      discussion: """
        Every row goes over with its number, and the history with its hashes. Both are checked, and a \
        copy that differs in anything is not kept. The workspace stays as it is. The logins of a \
        register stay on its server.

        Unlike 'declaration backup' this is not remembered: whoever forgets a name later is not told of \
        the copy.
        """,
      arguments: [
        Argument(.text("FROM"), "The workspace: a file, or a register's address"),
        Argument(.text("TO"), "A file that is not there, or a database without a register"),
      ],
      examples: [
        .init(
          "declaration copy essex.declaration postgresql://lead@db.example.org/essex",
          "Take a file to a server."),
        .init(
          "declaration copy postgresql://lead@db.example.org/essex essex.declaration",
          "Bring it back."),
      ])
  ) { invocation, console in
    let (from, to) = (invocation.argument("FROM") ?? "", invocation.argument("TO") ?? "")
    let workspace = try WorkspaceOptions.open(from, console, .read)
    try WorkspaceOptions.warn(of: to, console)
    let count = try workspace.copy(to: to)
    console.tell("Copied and verified: \(count) rows.\n")
    return .done
  }
}
