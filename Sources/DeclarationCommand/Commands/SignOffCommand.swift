import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Records a Chief Officer's word, which locks the answers.
  static let signOff = Action(
    Command(
      "sign-off", "Sign an organisation's answers as its Chief Officer, which locks them",
      discussion: """
        Shows what is signed and its fingerprint, and asks for the word sign. Until the signature \
        is voided with --reopen, nothing that was signed can be changed. Answers that are \
        incomplete or in dispute are signed only with --exceptions.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [
        .option(
          "role", .text("ROLE"), "The role of the person who signs, such as 'Chief Executive'"),
        .option("name", .text("NAME"), "Their name; 'declaration forget' takes it out again"),
        .option("date", .text("DATE"), "The day of signing; by default today"),
        .option(
          "exceptions", .text("TEXT"), "Why it is signed although something is missing",
          conflicts: ["reopen"]),
        .flag("yes", "Sign without being asked", conflicts: ["reopen"]),
        .flag("reopen", "Void the signature, so that answers can be changed"),
        .option("because", .text("TEXT"), "Why the signature is voided"),
        WorkspaceOptions.round, WorkspaceOptions.workspace,
      ],
      examples: [
        .init(
          "declaration sign-off maldon --role 'Chief Executive' --name 'Ada Byron'",
          "Read what is signed, and sign it."),
        .init(
          "declaration sign-off maldon --reopen --because 'The wrong minutes were read.'",
          "Void the signature."),
      ])
  ) { invocation, console in
    if invocation.isSet("reopen") { return try reopen(invocation, console) }
    if invocation.value("because") != nil {
      throw CommandFailure(
        .usage, "--because says why a signature is voided", do: "add --reopen, or leave it out")
    }
    return try sign(invocation, console)
  }

  private static func reopen(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    guard let because = invocation.value("because")?.tidied else {
      throw CommandFailure(
        .usage, "a signature is voided only with a reason", do: "say why with --because TEXT")
    }
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try workspace.reopen(organisation.id, in: round.id, because: because, by: author)
    console.tell(
      "Reopened: the signature of \(organisation.name) is void, and its answers can be changed.\n")
    return .done
  }

  private static func sign(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    guard invocation.value("role") != nil else {
      throw CommandFailure(
        .usage, "nobody signs without a role", do: "add --role, such as --role 'Chief Executive'")
    }
    let author = try WorkspaceOptions.author(invocation, console, as: "")
    let date =
      try invocation.value("date", as: "a date such as 2026-03-31") { CalendarDate(iso: $0) }
      ?? console.today
    guard date <= console.today else {
      throw CommandFailure(
        .badData, "\(date.inWords) is still to come: today is \(console.today.inWords)",
        do: "give the day on which it is signed, or leave out --date for today")
    }
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try workspace.requireUnsigned(organisation, in: round)
    let summary = SigningSummary(
      framework: try workspace.framework(of: round), organisation: organisation, round: round,
      assessment: try workspace.assessment(of: organisation.id, in: round.id),
      fingerprint: try workspace.fingerprint(of: organisation.id, in: round.id),
      falls: try workspace.fallList(of: organisation, in: try workspace.passages(to: round)))
    let exceptions = invocation.value("exceptions")?.tidied
    if exceptions == nil { try summary.requireNothingMissing() }
    guard console.isInputTerminal || invocation.isSet("yes") else {
      throw CommandFailure(
        .usage, "signing needs a terminal on standard input to ask for the word",
        do: "add --yes once somebody has read what is signed")
    }
    console.tell(summary.text)
    if let exceptions { console.tell("Exceptions: \(exceptions.printable(limit: 1_000))\n") }
    if !invocation.isSet("yes") {
      console.tell("\nType sign to sign as the \(author.role), or press Enter to leave it: ")
      guard console.readLine()?.trimmed.lowercased() == "sign" else {
        console.tell("Nothing was signed.\n")
        return .done
      }
    }
    try workspace.sign(
      summary, name: invocation.value("name")?.tidied, on: date, exceptions: exceptions,
      by: author)
    console.tell("Signed off by the \(author.role) on \(date.inWords).\n")
    return .done
  }
}

extension Workspace {
  /// Signs what somebody has read, unless it has changed since.
  fileprivate borrowing func sign(
    _ summary: SigningSummary, name: String?, on date: CalendarDate, exceptions: String?,
    by author: Author
  ) throws {
    let (organisation, round) = (summary.organisation.id, summary.round.id)
    let isWhatWasRead = try atomically { () throws(WorkspaceError) in
      guard try fingerprint(of: organisation, in: round) == summary.fingerprint else {
        return false
      }
      try signOff(
        organisation, in: round, role: author.role, name: name, on: date,
        exceptions: exceptions, by: author)
      return true
    }
    guard isWhatWasRead else {
      throw CommandFailure(
        .badData, "the answers of \(summary.organisation.name) changed while you read them",
        do: "run the same command again, and read them again")
    }
  }
}
