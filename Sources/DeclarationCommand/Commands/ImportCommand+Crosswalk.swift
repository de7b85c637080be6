import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Brings in what was answered to somebody else's return, to be confirmed and never as answers.
  static func importElsewhere(
    by crosswalk: String, _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let isDryRun = invocation.isSet("dry-run")
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, isDryRun ? .read : .write)
    let round = try workspace.round(invocation)
    try round.requireOpen(on: console.today)
    let organisations = try workspace.organisations().map(\.id)
    var intake = ElsewhereIntake(
      try CrosswalkSource(
        named: crosswalk, leadingTo: try workspace.framework(of: round), console: console))
    let files = invocation.arguments("FILE")
    for file in files {
      try intake.read(
        try Files.read(file, console: console), named: file, organisations: organisations)
    }
    for note in intake.notes { console.tell(note + "\n") }
    var changes = 0
    var count = 0
    for id in organisations {
      guard let answers = intake.answers[id] else { continue }
      count += answers.count
      changes += intake.changes(
        of: id, from: try workspace.answersElsewhere(of: id, in: round.id))
      let counted = ContributionUpdate.counted(answers.count, "answer")
      console.tell("\(id): \(counted) from elsewhere to confirm.\n")
    }
    if !isDryRun { try workspace.keep(intake, in: round.id, by: author) }
    let counted = ContributionUpdate.counted
    console.tell(
      "\(isDryRun ? "Would bring" : "Brought") \(counted(count, "answer")) from elsewhere to round "
        + "\(round.id), \(changes) new or changed, from \(counted(files.count, "file")). "
        + "None is an answer until somebody gives it.\n")
    return .done
  }
}

extension Workspace {
  /// Records all that was answered elsewhere, or nothing.
  fileprivate borrowing func keep(
    _ intake: ElsewhereIntake, in round: Round.ID, by author: Author
  ) throws {
    try atomically { () throws(WorkspaceError) in
      for (organisation, answers) in intake.answers.sorted(by: { $0.key < $1.key }) {
        try replaceAnswersElsewhere(
          with: answers, from: intake.source.crosswalk.id, of: organisation, in: round, by: author)
      }
    }
  }
}
