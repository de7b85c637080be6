import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Turns what respondents dispute into the organisation's own answers.
  static let agree = Action(
    Command(
      "agree", "Agree on one answer where respondents differ",
      discussion: """
        Shows each criterion in dispute, who said what and why, and asks for the agreed answer \
        and its reason. Until then the most cautious answer is read. Every agreed answer is saved \
        before the next criterion is shown. Without a terminal, agree on one criterion with \
        --question, --answer and --because, or see them all with --list.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        .flag("list", "Show what is in dispute, the most disputed activities first"),
        .option("question", .text("ID"), "Agree on this criterion alone", conflicts: ["list"]),
        .option("answer", .text("ANSWER"), "The agreed answer, such as met or 'not met'"),
        .option("because", .text("TEXT"), "Why this is the answer"),
        .option("note", .text("TEXT"), "What is missing; partly needs it"),
        .option("reason", .text("TEXT"), "Why it does not apply"),
        .flag("withdraw", "Take back what was agreed on --question"),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
        WorkspaceOptions.json,
      ],
      examples: [
        .init("declaration agree maldon", "Walk through all that is in dispute."),
        .init(
          "declaration agree maldon --question ID --answer met --because TEXT",
          "Agree on one criterion."),
      ])
  ) { invocation, console in
    if invocation.value("question") != nil { return try agreeOnOne(invocation, console) }
    for option in ["answer", "because", "note", "reason"] where invocation.value(option) != nil {
      throw CommandFailure(
        .usage, "--\(option) says nothing without --question", do: "add --question ID")
    }
    if invocation.isSet("withdraw") {
      throw CommandFailure(
        .usage, "--withdraw says nothing without --question", do: "add --question ID")
    }
    if invocation.isSet("list") || invocation.isSet("json") {
      return try listDisputes(invocation, console)
    }
    return try walk(invocation, console)
  }

  private static func listDisputes(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let list = DisputeList(
      framework: try workspace.framework(of: round), organisation: organisation, round: round,
      responses: try workspace.responses(of: organisation.id, in: round.id),
      names: try workspace.names(of: organisation.id, in: round.id))
    console.write(invocation.isSet("json") ? try JSON.text(list.rows) : list.text)
    return .done
  }

  private static func walk(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    guard console.isInputTerminal else {
      throw CommandFailure(
        .usage, "agreeing step by step needs a terminal on standard input",
        do: "see the disputes with --list, and agree on each with --question ID --answer ANSWER "
          + "--because TEXT")
    }
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try round.requireOpen(on: console.today)
    try workspace.requireUnsigned(organisation, in: round)
    var conversation = Agreeing(
      framework: try workspace.framework(of: round), organisation: organisation,
      responses: try workspace.responses(of: organisation.id, in: round.id),
      names: try workspace.names(of: organisation.id, in: round.id))
    var turn = conversation.begin()
    while true {
      for line in turn.lines { console.write(line + "\n") }
      if turn.isOver { return .done }
      console.write("\n" + turn.prompt)
      let line = console.readLine()
      if line == nil { console.write("\n") }
      turn = conversation.hear(line ?? Agreeing.Command.quit.rawValue)
      guard let change = turn.change else { continue }
      let writer = Author(role: author.role, at: try WorkspaceOptions.now(console))
      try workspace.agree(
        change.question, change.agreed, of: organisation.id, in: round.id, by: writer)
    }
  }

  private static func agreeOnOne(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let withdraws = invocation.isSet("withdraw")
    let given = withdraws ? nil : try AgreedAnswer(invocation)
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try round.requireOpen(on: console.today)
    let framework = try workspace.framework(of: round)
    let question = try framework.question(named: invocation.value("question") ?? "")
    let responses = try workspace.responses(of: organisation.id, in: round.id)
    let opinion = responses.opinion(on: question.id)
    if withdraws {
      guard opinion.agreed != nil else {
        throw CommandFailure(
          .badData, "nothing is agreed on '\(question.id)'",
          do: "see what is with 'declaration agree \(organisation.id) --list'")
      }
    } else {
      let together = responses.questionnaire(in: framework, of: organisation)
      let isAmiss = together.activities.flatMap(together.problems)
        .contains { framework.questions[$0.position].id == question.id }
      try given?.requireFit(question, opinion, isAmiss: isAmiss, of: organisation)
    }
    let now = try workspace.atomically { () throws(WorkspaceError) in
      try workspace.agree(question.id, given, of: organisation.id, in: round.id, by: author)
      return try workspace.responses(of: organisation.id, in: round.id)
    }
    let left = now.disputed.count
    console.tell(
      (given?.entry.answer.map { "Agreed on \(question.id): \($0.rawValue)." }
        ?? "Taken back: nothing is agreed on \(question.id).")
        + " \(left == 1 ? "1 criterion is" : "\(left) criteria are") in dispute.\n")
    for words in now.misplacedExclusions(in: framework, of: organisation) {
      console.tell(words + "\n")
    }
    return .done
  }
}

extension AgreedAnswer {
  /// The answer that a command line gives, with all that it needs beside it.
  fileprivate init(_ invocation: Invocation) throws {
    let label = invocation.value("answer") ?? ""
    guard let answer = Answer(label: label) else {
      let labels = Answer.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        label.isEmpty
          ? "there is no agreed answer" : "'\(label.printable(limit: 40))' is not an answer",
        do: "give --answer one of \(labels)")
    }
    guard let because = invocation.value("because")?.tidied else {
      throw CommandFailure(
        .usage, "an agreed answer needs its reason", do: "say why with --because TEXT")
    }
    let (note, reason) = (invocation.value("note")?.tidied, invocation.value("reason")?.tidied)
    if answer == .partly && note == nil {
      throw CommandFailure(
        .usage, "partly needs a note of what is missing", do: "say what with --note TEXT")
    }
    if answer == .doesNotApply && reason == nil {
      throw CommandFailure(
        .usage, "does not apply needs a reason", do: "say why it does not with --reason TEXT")
    }
    self.init(Assessment.Entry(answer, reason: reason, note: note), because: because)
  }

  fileprivate func requireFit(
    _ question: Question, _ opinion: Opinion, isAmiss: Bool, of organisation: Organisation
  ) throws {
    guard opinion.isDivided || opinion.agreed != nil || isAmiss else {
      throw CommandFailure(
        .badData, "nobody disputes '\(question.id)' at \(organisation.name)",
        do: "see what is in dispute with 'declaration agree \(organisation.id) --list'")
    }
    let isSaid = opinion.given.contains { $0.entry.answer == .doesNotApply }
    guard entry.answer != .doesNotApply || question.mayNotApply != nil || isSaid else {
      throw CommandFailure(
        .badData, "'\(question.id)' applies to everybody", do: "agree on another answer")
    }
  }
}
