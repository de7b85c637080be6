import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Interviews an organisation at the terminal.
  static let assess = Action(
    Command(
      "assess", "Answer for an organisation, question by question",
      discussion: """
        Every answer is saved before the next question is asked. Stop with quit or Ctrl-C and run \
        the same command again to carry on. Type help at any prompt for what else you can type. \
        Colleagues who answer in other roles are kept apart: each sees only their own answers.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        .option("commitment", .text("ID"), "Ask one commitment or activity alone"),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
      ],
      examples: [
        .init("declaration assess maldon-district-council", "Begin, or carry on."),
        .init(
          "declaration assess maldon-district-council --commitment sharing",
          "Ask one commitment alone."),
      ])
  ) { invocation, console in
    guard console.isInputTerminal else {
      throw CommandFailure(
        .usage, "the interview needs a terminal on standard input",
        do: "send answers as a table with 'declaration import FILE'")
    }
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try round.requireOpen(on: console.today)
    let framework = try workspace.framework(of: round)
    let section = try framework.section(named: invocation.value("commitment"))
    try workspace.requireUnsigned(organisation, in: round)
    let earlier = try workspace.earlierAnswers(of: organisation, in: round)
    let own = try workspace.response(of: author.role, for: organisation.id, in: round.id)
    let together = Questionnaire(
      framework: framework, assessment: try workspace.assessment(of: organisation.id, in: round.id))
    var interview = Interview(
      questionnaire: Questionnaire(framework: framework, assessment: own, within: section),
      organisation: organisation, round: round,
      previous: earlier?.assessment, previousBy: earlier?.who,
      elsewhere: try workspace.answersElsewhere(of: organisation.id, in: round.id),
      makesReports: workspace.reach == .everybody,
      contested: Set(
        together.activities.filter { together.misplacedExclusions(in: $0) != nil }
          .map(\.section.id)))

    var turn = interview.begin()
    while true {
      for line in turn.lines { console.write(line + "\n") }
      if turn.isOver { return .done }
      console.write("\n" + turn.prompt)
      let asked = ContinuousClock.now
      let line = console.readLine()
      if line == nil { console.write("\n") }
      turn = interview.hear(
        line ?? Interview.Command.quit.rawValue, after: asked.duration(to: .now))
      let writer = Author(role: author.role, at: try WorkspaceOptions.now(console))
      try workspace.keep(turn.changes, of: organisation.id, in: round.id, by: writer)
    }
  }
}

extension Workspace {
  /// What one respondent has said, with the organisation's evidence, as an assessment by itself.
  fileprivate borrowing func response(
    of role: Role, for organisation: Organisation.ID, in round: Round.ID
  ) throws -> Assessment {
    var assessment = try assessment(of: organisation, in: round)
    assessment.entries =
      try responses(of: organisation, in: round).responses.first { $0.respondent == role }?.entries
      ?? [:]
    assessment.disputed = []
    return assessment
  }

  /// Stores what one turn of an interview changed, all of it or nothing.
  fileprivate borrowing func keep(
    _ changes: [Interview.Change], of organisation: Organisation.ID, in round: Round.ID,
    by author: Author
  ) throws {
    guard !changes.isEmpty else { return }
    var entries: [Question.ID: Assessment.Entry] = [:]
    var items: [Evidence] = []
    for change in changes {
      switch change {
      case .entry(let question, let entry): entries[question] = entry
      case .evidence(let evidence): items.append(evidence)
      }
    }
    try record(
      [
        Submission(
          round: round, organisation: organisation, respondent: author.role, entries: entries,
          evidence: items)
      ], by: author)
  }
}
