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

        What 'declaration verify' finds anything wrong with is not copied, unless --with-faults is \
        given: then every row goes over as it stands, and what is wrong is listed. So a register \
        whose history somebody has added to past this program can still be brought home.

        Unlike 'declaration backup' this is not remembered: whoever forgets a name later is not told of \
        the copy.
        """,
      arguments: [
        Argument(.text("FROM"), "The workspace: a file, or a register's address"),
        Argument(.text("TO"), "A file that is not there, or a database without a register"),
      ],
      options: [
        .flag("with-faults", "Copy what is not whole as well, and list what is wrong with it")
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
    let copied = try workspace.copy(to: to, withFaults: invocation.isSet("with-faults"))
    copied.faults.tell(of: workspace.path, console)
    let faults = copied.faults.inWords.map { ", with \($0) of the workspace" } ?? ""
    console.tell("Copied and verified: \(copied.rows) rows\(faults).\n")
    return .done
  }
}

extension [Problem] {
  /// Warns of each fault that a copy took over from a workspace.
  func tell(of path: String, _ console: any Console) {
    for fault in self {
      let diagnostic = Diagnostic(
        .warning, at: .init(file: path), problem: fault.description,
        remedy: "see 'declaration verify': the copy has the same fault")
      console.tell("\(diagnostic)\n")
    }
  }

  /// How many faults there are, such as "2 faults"; `nil` where there are none.
  var inWords: String? { isEmpty ? nil : count == 1 ? "1 fault" : "\(count) faults" }
}
