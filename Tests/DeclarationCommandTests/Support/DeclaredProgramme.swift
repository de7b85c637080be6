import DeclarationCommand

/// A programme with one round that takes answers, as the command line as a library sees it.
struct DeclaredProgramme {
  let folder: TemporaryFolder
  let workspace: String

  /// Makes the workspace, the sixteen partners and the round.
  init() throws {
    folder = try TemporaryFolder()
    workspace = try folder.file("essex.declaration")
    declare("init", "--workspace", workspace)
    declare("round", "add", "spring-2026", "--date", "2026-03-31", "--closes", "2026-04-30")
  }

  /// Runs a command line in the programme's workspace.
  @discardableResult
  func declare(
    _ arguments: String..., input: String = ""
  ) -> (status: ExitStatus, output: String, messages: String) {
    let console = CapturingConsole(
      input: input, environment: ["DECLARATION_WORKSPACE": workspace])
    let status = run(arguments, console: console)
    return (status, console.output, console.messages)
  }

  /// Answers activity 2.1: Maldon at level 3 with evidence, Rochford at level 1.
  func answerAnalystNetwork() {
    declare(
      "import", "-",
      input: """
        organisation,question,answer,evidence_kind,evidence_title,evidence_date
        maldon-district-council,took-part,met,,,
        maldon-district-council,staff-listed,met,document,List,2026-01-12
        maldon-district-council,all-told,met,,,
        maldon-district-council,all-took-part,not met,,,
        maldon-district-council,learning-goals,not met,,,
        rochford-district-council,took-part,not met,,,

        """)
  }
}
