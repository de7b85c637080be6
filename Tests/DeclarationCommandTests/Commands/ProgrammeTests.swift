import DeclarationCommand
import Foundation
import Testing

/// A programme from its making to its history, through the command line as a library.
struct ProgrammeTests {
  let folder: TemporaryFolder
  let workspace: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = try folder.file("essex.declaration")
  }

  @discardableResult
  private func declare(
    _ arguments: String..., input: String = ""
  ) -> (status: DeclarationCommand.ExitStatus, output: String, messages: String) {
    let console = CapturingConsole(
      input: input, environment: ["DECLARATION_WORKSPACE": workspace])
    let status = run(arguments, console: console)
    return (status, console.output, console.messages)
  }

  private func begin() {
    declare("init", "--workspace", workspace)
    declare("round", "add", "spring-2026", "--date", "2026-03-31", "--closes", "2026-04-30")
  }

  @Test func `a workspace is made once`() {
    #expect(declare("init", "--workspace", workspace).status == .done)
    let again = declare("init", "--workspace", workspace)
    #expect(again.status == .cannotWrite)
    #expect(
      again.messages
        == "\(workspace): error: there is a file here already — choose another name, or move that "
        + "file away\n")
  }

  @Test func `an organisation is found by its id, its name or its short name`() throws {
    begin()
    for name in ["maldon-district-council", "Maldon District Council", "maldon"] {
      #expect(declare("report", "partner", name).status == .done)
    }
    for misspelt in ["malden-district-council", "Maldon Distric Council", "malden"] {
      let wrong = declare("report", "partner", misspelt)
      #expect(wrong.status == .badData)
      #expect(
        wrong.messages
          == "error: there is no organisation '\(misspelt)' in the workspace — did you mean "
          + "'maldon-district-council'?\n")
    }
  }

  @Test func `what is exported comes back without a change`() throws {
    begin()
    let table = #"""
      organisation,question,answer,reason,note,evidence_kind,evidence_title,evidence_reference,\#
      evidence_date
      maldon-district-council,took-part,met,,,data,Attendance,List 4,2026-01-12
      maldon-district-council,staff-listed,partly,,"Two teams, ""so far""",,,,
      essex-police,took-part,don't know,,=1+1,,,,

      """#
    #expect(declare("import", "-", input: table).status == .done)
    let exported = declare("export", "--answers").output
    let again = declare("import", "-", input: exported)
    #expect(again.status == .done)
    #expect(again.messages.contains("Changed 0 answers and added 0 items of evidence"))
    #expect(declare("export", "--answers").output == exported)
    #expect(exported.contains("\"'=1+1\""))
    #expect(declare("verify").status == .done)
  }

  @Test func `a dry run changes nothing and says what would`() {
    begin()
    let table = "organisation,question,answer\nmaldon-district-council,took-part,met\n"
    let trial = declare("import", "-", "--dry-run", input: table)
    #expect(
      trial.messages.contains(
        "partner lead of maldon-district-council: 1 answer\n  took-part: unanswered → met\n"))
    #expect(trial.messages.contains("Would change 1 answer and add 0 items of evidence"))
    #expect(!declare("export", "--answers").output.contains("took-part,met"))
  }

  @Test func `an empty answer leaves what stands, and another answer drops the old note`() {
    begin()
    func take(_ row: String) {
      declare("import", "-", input: "organisation,question,answer,note\n\(row)\n")
    }
    take("maldon-district-council,took-part,partly,One of us")
    take("maldon-district-council,took-part,,")
    #expect(declare("export", "--answers").output.contains("took-part,partly,,One of us"))
    take("maldon-district-council,took-part,met,")
    #expect(declare("export", "--answers").output.contains("took-part,met,,,"))
  }

  @Test func `does not apply is refused where the criterion applies to everybody`() {
    begin()
    let refused = declare(
      "import", "-",
      input: "organisation,question,answer,reason\nmaldon-district-council,took-part,n/a,No\n")
    #expect(refused.status == .badData)
    #expect(
      refused.messages.hasSuffix(
        "error: maldon-district-council says that 'took-part' does not apply, but it applies to "
          + "everybody — answer it, or say of every criterion of 'analyst-network' that it does "
          + "not apply\n"))
  }

  @Test func `answers for another round are refused`() {
    begin()
    let refused = declare(
      "import", "-",
      input: "round,organisation,question,answer\nautumn,maldon-district-council,took-part,met\n")
    #expect(refused.status == .badData)
    #expect(
      refused.messages
        == "standard input: error: the table holds answers for round 'autumn' — take them in with "
        + "--round autumn, or correct the column\n")
  }

  @Test func `a round takes answers only while it is open`() {
    declare("init", "--workspace", workspace)
    declare("round", "add", "early", "--date", "2026-03-31", "--closes", "2026-04-09")
    let table = "organisation,question,answer\nmaldon-district-council,took-part,met\n"
    let late = declare("import", "-", input: table)
    #expect(late.status == .badData)
    #expect(
      late.messages
        == "error: round early closed on 9 April 2026 — ask the round's lead to run 'declaration "
        + "round extend early --closes DATE'\n")
    #expect(declare("round", "extend", "early", "--closes", "2026-04-10").status == .done)
    #expect(declare("import", "-", input: table).status == .done)
  }

  @Test func `a sign-off needs every activity completed`() {
    begin()
    let refused = declare("sign-off", "maldon", "--role", "Chief Executive", "--yes")
    #expect(refused.status == .badData)
    #expect(refused.messages.contains("has not completed 1.1, 1.2, 1.3"))
  }

  @Test func `the history says who changed what`() {
    begin()
    let table = "organisation,question,answer\nmaldon-district-council,took-part,met\n"
    declare("import", "-", "--role", "data lead", input: table)
    #expect(
      declare("history", "maldon").output.hasSuffix(
        "2026-04-10T09:30:00Z  data lead  answer  maldon-district-council took-part by partner "
          + "lead: nothing → met\n"))
  }

  @Test func `the demonstration writes a whole pack, the same every time`() throws {
    let (one, two) = (try folder.file("one"), try folder.file("two"))
    #expect(declare("demo", "--output", one).status == .done)
    #expect(declare("demo", "--output", two).status == .done)
    let files = try FileManager.default.subpathsOfDirectory(atPath: one).filter {
      $0.hasSuffix(".html") || $0.hasSuffix(".csv") || $0.hasSuffix(".json")
    }
    #expect(files.count == 50)
    for file in files {
      #expect(
        try Data(contentsOf: URL(filePath: "\(one)/\(file)"))
          == Data(contentsOf: URL(filePath: "\(two)/\(file)")))
    }
    #expect(declare("demo", "--output", one).status == .cannotWrite)
    #expect(declare("demo", "--output", one, "--force").status == .done)
  }

  @Test func `a page is not written to a terminal`() {
    begin()
    let console = CapturingConsole(environment: ["DECLARATION_WORKSPACE": workspace])
    console.isOutputTerminal = true
    #expect(run(["report", "compare"], console: console) == .usage)
    #expect(console.output.isEmpty)
  }
}
