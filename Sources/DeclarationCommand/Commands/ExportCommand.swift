import AnswerFiles
import CommandParsing
import Maturity
import MaturityReports
import MaturityStore

extension DeclarationProgram {
  /// Writes tables to take away.
  static let export = Action(
    Command(
      "export", "Write the data package, or the answer table",
      discussion: """
        The data package is a folder of CSV tables with their description in datapackage.json. The \
        answer table is one CSV on standard output, which 'declaration import' takes back.
        """,
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-data"),
        .flag("answers", "Write the answer table instead", conflicts: ["output", "force"]),
        .option("organisation", .text("ORG"), "In the answer table, one organisation alone"),
        .flag("for-excel", "Begin each table with the mark by which Excel knows UTF-8"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration export --output data", "The data package of every round."),
        .init("declaration export --answers > answers.csv", "The latest round's answers."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    if invocation.isSet("answers") {
      console.write(try answerTable(invocation, workspace))
      return .done
    }
    guard invocation.value("organisation") == nil else {
      throw CommandFailure(
        .usage, "'--organisation' narrows the answer table alone", do: "add --answers")
    }
    let rounds =
      try invocation.value("round") == nil ? workspace.rounds() : [workspace.round(invocation)]
    let folder = invocation.value("output") ?? "declaration-data"
    let package = try DataPackage(
      rounds: rounds.map { try workspace.cohort(of: $0) },
      provenance: workspace.provenance(console), forExcel: invocation.isSet("for-excel"))
    try Files.prepareFolder(folder, replacing: invocation.isSet("force"))
    for file in package.files {
      try Files.write(file.contents, to: folder.appending(path: file.path), replacing: true)
    }
    console.tell("Wrote \(package.files.count) files to \(folder).\n")
    return .done
  }

  private static func answerTable(
    _ invocation: Invocation, _ workspace: borrowing Workspace
  ) throws -> String {
    let round = try workspace.round(invocation)
    let organisation = try invocation.value("organisation").map {
      try workspace.organisation(named: $0).id
    }
    let assessments = try workspace.assessments(in: round.id)
      .filter { organisation == nil || $0.organisation == organisation }
    var submissions: [AnswerTable.Submission] = []
    for assessment in assessments {
      let respondents = try workspace.respondents(of: assessment.organisation, in: round.id)
      submissions.append(
        AnswerTable.Submission(
          assessment, round: round.id.text,
          respondent: respondents.count == 1 ? respondents.first : nil))
    }
    let bytes = AnswerTable(submissions: submissions).csv(
      for: try workspace.framework(of: round), forExcel: invocation.isSet("for-excel"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
