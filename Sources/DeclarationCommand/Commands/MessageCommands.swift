import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Writes each organisation's invitation, and records that it was invited.
  static let inviteToRound = Action(
    Command(
      "invite", "Write each organisation's invitation, ready to paste into an e-mail",
      discussion: """
        Writes one text file an organisation: what is asked, why, by when, how, and whom to ask. \
        The workspace remembers who was invited, and 'declaration status' shows it.
        """,
      arguments: [Argument(.text("ORG"), "The organisations; by default all", count: .any)],
      options: messageOptions,
      examples: [.init("declaration round invite --output messages", "Invite everybody.")])
  ) { invocation, console in
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let context = try context(invocation, console, workspace, sender: author.role)
    let invited = try organisations(invocation, workspace)
    try workspace.tellOfSuccessors(on: context.round, console, among: invited)
    let messages = invited.map { ($0.id, context.invitation(to: $0)) }
    try write(
      messages, named: "invitation", for: invocation, console,
      next: "declaration form \(invited.count == 1 ? invited[0].id.text : "--all")")
    let round = context.round.id
    try workspace.atomically { () throws(WorkspaceError) in
      for organisation in invited {
        try workspace.invite(organisation.id, to: round, on: console.today, by: author)
      }
    }
    return .done
  }

  /// Writes a reminder to each organisation that has not signed.
  static let remindOfRound = Action(
    Command(
      "remind", "Write a reminder to each organisation that has not signed",
      discussion: """
        Each says where the organisation is, what its next step is and how many days are left.
        """,
      arguments: [Argument(.text("ORG"), "The organisations; by default all", count: .any)],
      options: messageOptions,
      examples: [.init("declaration round remind --output reminders", "Remind everybody.")])
  ) { invocation, console in
    let role = try WorkspaceOptions.author(invocation, console, as: "capability lead").role
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let context = try context(invocation, console, workspace, sender: role)
    let wanted = Set(try organisations(invocation, workspace).map(\.id))
    let messages = try workspace.progress(in: context.round)
      .filter { wanted.contains($0.organisation.id) }
      .compactMap { progress in
        context.reminder(for: progress).map { (progress.organisation.id, $0) }
      }
    guard !messages.isEmpty else {
      console.tell("Nobody is to be reminded: all have signed.\n")
      return .done
    }
    try write(messages, named: "reminder", for: invocation, console)
    return .done
  }

  private static let messageOptions: [Option] = [
    .option("output", .folder(), "The folder to write them into; by default messages"),
    .option("contact", .text("WHOM"), "Whom to ask, such as a name with an e-mail address"),
    WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
    WorkspaceOptions.force,
  ]

  private static func context(
    _ invocation: Invocation, _ console: any Console, _ workspace: borrowing Workspace,
    sender: Role
  ) throws -> MessageContext {
    let round = try workspace.round(invocation)
    return MessageContext(
      framework: try workspace.framework(of: round), round: round, sender: sender,
      contact: invocation.value("contact"), today: console.today)
  }

  private static func organisations(
    _ invocation: Invocation, _ workspace: borrowing Workspace
  ) throws -> [Organisation] {
    let names = invocation.arguments("ORG")
    if names.isEmpty { return try workspace.organisations(in: try workspace.round(invocation)) }
    var organisations: [Organisation] = []
    for name in names { organisations.append(try workspace.organisation(named: name)) }
    return organisations
  }

  private static func write(
    _ messages: [(organisation: Organisation.ID, message: Message)], named name: String,
    for invocation: Invocation, _ console: any Console, next: String? = nil
  ) throws {
    let folder = invocation.value("output") ?? "messages"
    try Files.makeFolder(folder)
    for (organisation, message) in messages {
      try Files.write(
        message.text, to: folder.appending(path: "\(organisation).\(name).txt"),
        replacing: invocation.isSet("force"))
    }
    let count = messages.count == 1 ? "1 \(name)" : "\(messages.count) \(name)s"
    console.tell("Wrote \(count) into \(folder).\(next.map { " Next: \($0)" } ?? "")\n")
  }
}
