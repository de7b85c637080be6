import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Takes a person's name out of the workspace.
  static let forget = Action(
    Command(
      "forget", "Take a person's name out of the workspace",
      discussion: """
        The role, the answers and any signature stay; the name goes, and the file is written anew \
        without it. A server writes over it in its own time. Copies of the workspace keep the name: \
        those that are known are listed, for \
        you to delete. So are texts that people wrote with the name in them.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [
        .option("name", .text("NAME"), "The name to forget", conflicts: ["role"]),
        .option("role", .text("ROLE"), "Forget whoever answered or signed in this role"),
        WorkspaceOptions.workspace,
      ],
      examples: [.init("declaration forget maldon --name 'Ada Byron'", "Forget one person.")])
  ) { invocation, console in
    let person: Forgotten
    if let name = invocation.value("name")?.trimmed, !name.isEmpty {
      person = .name(name)
    } else if let role = invocation.value("role")?.trimmed, !role.isEmpty {
      person = .role(Role(role))
    } else {
      throw CommandFailure(
        .usage, "nobody is named", do: "add --name NAME or --role ROLE")
    }
    let author = Author(role: Role("capability lead"), at: try WorkspaceOptions.now(console))
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let outcome = try workspace.forget(person, of: organisation.id, by: author)
    guard !outcome.names.isEmpty else {
      let failure = CommandFailure(
        .badData, "\(organisation.name) has nobody of that name or role on record by name",
        do: "check how it is spelt")
      throw CommandFailure(
        failure.status, ([failure.message] + outcome.leftovers).joined(separator: "\n"))
    }
    let roles = outcome.roles.map(\.title).joined(separator: ", ").printable(limit: 400)
    let count = outcome.names.count == 1 ? "1 name" : "\(outcome.names.count) names"
    console.tell("Forgot \(count) of \(organisation.name). What stays is the role: \(roles).\n")
    for line in outcome.leftovers { console.tell(line + "\n") }
    if workspace.isRegister {
      console.tell(
        "The server writes over the name in its own time. Its logs and backups, and copies made with "
          + "'declaration copy', keep it for as long as they are kept.\n")
    }
    if let obstacle = outcome.obstacle {
      throw CommandFailure(
        ExitStatus(obstacle.kind),
        "\(obstacle.path): the name is taken out, but its bytes may be in the file still, which could "
          + "not be written anew",
        do: "make room on the disk, and run the command again")
    }
    return .done
  }
}

extension ForgetOutcome {
  /// What is left to do by hand, line by line.
  fileprivate var leftovers: [String] {
    var lines: [String] = []
    if !copies.isEmpty {
      lines.append("These copies of the workspace may hold the name. Delete them:")
      lines += copies.map { "  \($0.printable(limit: 400))" }
    }
    if !texts.isEmpty {
      lines.append("These texts were written with the name in them, and the history keeps them:")
      lines += texts.map { "  \($0.inWords.printable(limit: 400))" }
    }
    return lines
  }
}
