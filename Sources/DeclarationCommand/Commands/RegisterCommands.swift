import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Who may take part in a register.
  static let register = Action(
    group: "register", "Say which logins of a server answer for whom in a register",
    discussion: """
      A register is a workspace in a PostgreSQL database, which several people share. The \
      administrator makes the database and the logins. 'declaration init --workspace \
      postgresql://LOGIN@HOST/DATABASE' makes the register, and that login leads it.

      The server itself keeps each partner's login to the rows of its own organisation, whatever \
      program it uses. A password is never part of the address: it stands in ~/.pgpass, or in the \
      file that PGPASSFILE names. To another machine the connection is encrypted and the server has \
      to prove who it is.
      """,
    [grantLogin, revokeLogin, listLogins])

  private static let login = Option.option(
    "login", .text("LOGIN"), "The role that the server knows", isRequired: true)
  private static let lead = Option.flag("lead", "Not for one organisation: to lead them all")
  private static let whose = Argument(
    .text("ORG"), "The organisation that the login answers for", count: .optional)

  private static let grantLogin = Action(
    Command(
      "grant", "Let a login answer for an organisation, or lead the register",
      discussion: """
        A login may answer for several organisations. One for which no rule of the server holds, such \
        as a superuser, is refused.
        """,
      arguments: [whose], options: [login, lead, WorkspaceOptions.workspace],
      examples: [
        .init(
          "declaration register grant maldon --login maldon_lead",
          "From now on maldon_lead sees and changes what is Maldon's.")
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let (login, organisation) = try part(invocation, workspace)
    let isNew = try workspace.grant(
      login, organisation?.id, at: try WorkspaceOptions.now(console))
    let part = organisation.map { "answers for \($0.name)" } ?? "leads the register"
    console.tell(
      "The login '\(login.printable(limit: 80))' \(part)\(isNew ? "" : " already").\n")
    return .done
  }

  private static let revokeLogin = Action(
    Command(
      "revoke", "Let a login answer for an organisation, or lead the register, no more",
      arguments: [whose], options: [login, lead, WorkspaceOptions.workspace],
      examples: [
        .init(
          "declaration register revoke maldon --login maldon_lead",
          "From now on maldon_lead sees nothing of Maldon's.")
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let (login, organisation) = try part(invocation, workspace)
    try workspace.revoke(login, organisation?.id)
    let part = organisation.map { "answers for \($0.name)" } ?? "leads the register"
    console.tell("The login '\(login.printable(limit: 80))' \(part) no more.\n")
    return .done
  }

  private static let listLogins = Action(
    Command(
      "list", "List who leads the register, and which login answers for whom",
      options: [WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let logins = try workspace.logins().map(LoginRow.init)
    if invocation.isSet("json") {
      console.write(try JSON.text(logins))
    } else {
      console.write(
        PlainTable(
          head: ["login", "part", "since", "granted by"],
          rows: logins.map { [$0.login, $0.organisation ?? "lead", $0.since, $0.grantedBy] }
        ).text)
    }
    return .done
  }

  /// Which login is meant, and what part of the register.
  private static func part(
    _ invocation: Invocation, _ workspace: borrowing Workspace
  ) throws -> (login: String, organisation: Organisation?) {
    guard let login = invocation.value("login"), !login.isEmpty else {
      throw CommandFailure(.usage, "no login is named", do: "add --login LOGIN")
    }
    let name = invocation.argument("ORG")
    guard (name == nil) == invocation.isSet("lead") else {
      throw name == nil
        ? CommandFailure(
          .usage, "it is not said whom the login answers for",
          do: "name an organisation, or add --lead")
        : CommandFailure(
          .usage, "a login leads them all or answers for an organisation",
          do: "leave out --lead or the organisation")
    }
    return (login, try name.map { try workspace.organisation(named: $0) })
  }
}

private struct LoginRow: Encodable {
  let login: String
  let organisation: String?
  let since: String
  let grantedBy: String

  enum CodingKeys: String, CodingKey {
    case login, organisation, since
    case grantedBy = "granted_by"
  }

  init(_ login: RegisterLogin) {
    self.login = login.name
    organisation = login.organisation?.text
    since = login.since.text
    grantedBy = login.grantedBy
  }
}
