import AnswerFiles
import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Takes in answer tables.
  static let importAnswers = Action(
    Command(
      "import", "Take in answer tables, all of them or nothing",
      discussion: """
        Tables are CSV as 'declaration export --answers' writes them, or as a spreadsheet saves \
        them. An empty answer leaves what is in the workspace as it is. Every problem is named by \
        file, line and column, and nothing is taken in until there is none.
        """,
      arguments: [Argument(.file(), "The tables; - for standard input", count: .several)],
      options: [
        .flag("dry-run", "Say what would change, and change nothing"), WorkspaceOptions.round,
        WorkspaceOptions.role, WorkspaceOptions.workspace,
      ],
      examples: [
        .init("declaration import --dry-run returned/*.csv", "See what would change."),
        .init("declaration import returned/*.csv", "Take the tables in."),
      ])
  ) { invocation, console in
    let isDryRun = invocation.isSet("dry-run")
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, isDryRun ? .read : .write)
    let round = try workspace.round(invocation)
    try round.requireOpen(on: console.today)
    let intake = AnswerIntake(
      framework: try workspace.framework(of: round), round: round,
      organisations: try workspace.organisations().map(\.id))
    let tables = try intake.read(invocation.arguments("FILE"), console)
    for table in tables { for note in table.notes { console.tell("\(table.name): \(note)\n") } }

    var updates: [AnswerUpdate] = []
    for submission in tables.flatMap(\.table.submissions) {
      let standing = try workspace.assessment(of: submission.organisation, in: round.id)
      updates.append(try intake.update(standing, with: submission))
    }
    if isDryRun {
      for line in updates.flatMap(\.lines) { console.tell(line + "\n") }
    } else {
      try workspace.record(updates.map { $0.submission(in: round.id) }, by: author)
    }
    console.tell(summary(of: updates, from: tables.count, into: round, isDryRun: isDryRun))
    return .done
  }

  private static func summary(
    of updates: [AnswerUpdate], from tables: Int, into round: Round, isDryRun: Bool
  ) -> String {
    func counted(_ count: Int, _ noun: String) -> String {
      count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
    let changes = updates.reduce(0) { $0 + $1.changes.count }
    let evidence = updates.reduce(0) { $0 + $1.evidence.count }
    let organisations = Set(updates.map(\.organisation)).count
    return "\(isDryRun ? "Would change" : "Changed") \(counted(changes, "answer")) and "
      + "\(isDryRun ? "add" : "added") \(counted(evidence, "item")) of evidence in round "
      + "\(round.id), from \(counted(tables, "table")) of "
      + "\(counted(organisations, "organisation")).\n"
  }
}
