import AnswerFiles
import CommandParsing
import Diagnostics
import Maturity
import MaturityReports
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Writes tables to take away.
  static let export = Action(
    Command(
      "export", "Write the data package, the answer table or a response file",
      discussion: """
        The data package is a folder of CSV tables with their description in datapackage.json. The \
        answer table is one CSV on standard output. A response file holds one organisation's \
        respondents, what they agreed, their plan, the help, the checks and the board's paper, and \
        the signature: all that the browser form opens again. 'declaration import' takes back both.
        """,
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-data"),
        .flag("answers", "Write the answer table instead", conflicts: ["output", "force"]),
        .option("organisation", .text("ORG"), "In the answer table, one organisation alone"),
        .flag("respondents", "In the answer table, each respondent's answers apart"),
        .option(
          "response", .text("ORG"), "Write an organisation's response file instead",
          conflicts: ["output", "force", "answers", "organisation", "for-excel", "respondents"]),
        .option("respondent", .text("ROLE"), "In the response file, one respondent alone"),
        .flag("names", "In the response file, the names that respondents gave"),
        .flag("for-excel", "Begin each table with the mark by which Excel knows UTF-8"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration export --output data", "The data package of every round."),
        .init("declaration export --answers > answers.csv", "The latest round's answers."),
        .init(
          "declaration export --response maldon > maldon.response.json",
          "What Maldon's form opens again."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    if invocation.isSet("answers") {
      console.write(try workspace.atOneMoment { try answerTable(invocation, workspace) })
      return .done
    }
    if let name = invocation.value("response") {
      console.write(
        try workspace.atOneMoment { try responseFile(of: name, invocation, workspace) })
      return .done
    }
    try refuseStrayOptions(invocation)
    let folder = invocation.value("output") ?? "declaration-data"
    let package = try workspace.atOneMoment { try dataPackage(invocation, workspace, console) }
    try Files.prepareFolder(folder, replacing: invocation.isSet("force"))
    try Files.write(package.files.map { ($0.path, $0.contents) }, beneath: folder)
    console.tell("Wrote \(package.files.count) files to \(folder).\n")
    return .done
  }

  /// Refuses options that narrow something else than what is asked for.
  private static func refuseStrayOptions(_ invocation: Invocation) throws {
    for (option, owner, isGiven) in [
      ("organisation", "answers", invocation.value("organisation") != nil),
      ("respondents", "answers", invocation.isSet("respondents")),
      ("respondent", "response", invocation.value("respondent") != nil),
      ("names", "response", invocation.isSet("names")),
    ] where isGiven {
      throw CommandFailure(
        .usage, "'--\(option)' goes with '--\(owner)' alone", do: "add --\(owner)")
    }
  }

  private static func responseFile(
    of name: String, _ invocation: Invocation, _ workspace: borrowing Workspace
  ) throws -> String {
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: name)
    let file = try workspace.responseFile(
      of: organisation.id, in: round, respondent: invocation.value("respondent").map { Role($0) },
      namesPeople: invocation.isSet("names"))
    guard let file else {
      let known = try workspace.respondents(of: organisation.id, in: round.id).map(\.title)
      throw CommandFailure(
        .badData, "\(organisation.name) has no such response in round \(round.id)",
        do: known.isEmpty
          ? "wait until somebody has answered"
          : "name one of: "
            + known.joined(separator: ", ").printable(limit: 400))
    }
    return file.document(for: try workspace.framework(of: round))
  }

  private static func dataPackage(
    _ invocation: Invocation, _ workspace: borrowing Workspace, _ console: any Console
  ) throws -> DataPackage {
    let rounds =
      try invocation.value("round") == nil ? workspace.rounds() : [workspace.round(invocation)]
    var help: [Round.ID: [HelpNotice]] = [:]
    var assurances: [Round.ID: [Organisation.ID: [Assurance]]] = [:]
    for round in rounds {
      help[round.id] = try workspace.help(in: round.id)
      assurances[round.id] = try workspace.assurances(in: round.id)
    }
    let cohorts = try rounds.map { try workspace.cohort(of: $0) }
    return try DataPackage(
      rounds: cohorts, trend: try cohorts.last.map { try workspace.trend(until: $0) } ?? [],
      help: help, assurances: assurances, provenance: try workspace.provenance(console),
      forExcel: invocation.isSet("for-excel"))
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
    let respondents = try workspace.respondentsWithinReach(in: round.id)
    var submissions: [AnswerTable.Submission] = []
    for var assessment in assessments {
      // A table cannot say that evidence holds no more.
      assessment.evidence.removeAll { !$0.holds(on: round.date) }
      if invocation.isSet("respondents") {
        submissions += try workspace.submissions(of: assessment, in: round.id)
        continue
      }
      let roles = respondents[assessment.organisation] ?? []
      submissions.append(
        AnswerTable.Submission(
          assessment, round: round.id.text, respondent: roles.count == 1 ? roles.first : nil))
    }
    let bytes = AnswerTable(submissions: submissions).csv(
      for: try workspace.framework(of: round), forExcel: invocation.isSet("for-excel"))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Workspace {
  /// Each respondent's answers apart, the organisation's evidence beside the first.
  fileprivate borrowing func submissions(
    of assessment: Assessment, in round: Round.ID
  ) throws -> [AnswerTable.Submission] {
    let responses = try responses(of: assessment.organisation, in: round).responses
    return responses.enumerated().map { offset, response in
      AnswerTable.Submission(
        round: round.text, organisation: assessment.organisation, respondent: response.respondent,
        entries: response.entries, evidence: offset == 0 ? assessment.evidence : [])
    }
  }
}
