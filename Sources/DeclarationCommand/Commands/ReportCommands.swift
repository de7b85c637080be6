import CommandParsing
import Maturity
import MaturityReports
import MaturityStore

extension DeclarationProgram {
  /// Writes reports as HTML.
  static let report = Action(
    group: "report", "Write reports: self-contained HTML pages for reading and printing",
    [compareReport, partnerReport, packReport])

  private static let output = Option.option(
    "output", .file(), "The file to write; by default standard output")

  private static let compareReport = Action(
    Command(
      "compare", "Compare all organisations of a round, for the round's lead",
      discussion: """
        The page can be narrowed to one commitment, to one kind or tier of organisation, and to a \
        summary. It says what it shows, and everything on it counts over that alone.
        """,
      options: [
        output,
        .option("commitment", .text("ID"), "Show one commitment alone, by its id or its number"),
        .option(
          "kind", .one(of: Organisation.Kind.allCases.map(\.rawValue), "KIND"),
          "Show one kind of organisation alone", conflicts: ["tier"]),
        .option(
          "tier", .one(of: Organisation.Tier.allCases.map(\.rawValue), "TIER"),
          "Show the organisations of one tier alone"),
        .option(
          "detail", .one(of: ComparisonFilter.Detail.allCases.map(\.rawValue), "DETAIL"),
          "How much to show; by default full"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration report compare --output comparison.html", "The latest round."),
        .init(
          "declaration report compare --commitment 2 --kind district --output districts.html",
          "One commitment of the district councils."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let pack = try ReportPack(workspace, round: round, console)
    let filter = try ComparisonFilter(invocation, on: pack.cohort)
    try put(pack.comparison(filter: filter), invocation, console)
    return .done
  }

  private static let partnerReport = Action(
    Command(
      "partner", "Report to one organisation: where it stands, what is in the way, what to do next",
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        output, WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init(
          "declaration report partner maldon-district-council --output maldon.html",
          "The latest round.")
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let pack = try ReportPack(workspace, round: round, console)
    try put(pack.partner(organisation.id), invocation, console)
    return .done
  }

  private static let packReport = Action(
    Command(
      "pack", "Write every report of a round into a folder, with an index and the data",
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-report"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ])
  ) { invocation, console in
    let folder = invocation.value("output") ?? "declaration-report"
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let files = try ReportPack(workspace, round: round, console).files()
    try Files.prepareFolder(folder, replacing: invocation.isSet("force"))
    try files.write(to: folder)
    console.tell("Wrote \(files.count) files.\n")
    console.write(folder.appending(path: "index.html") + "\n")
    return .done
  }

  /// Writes a page to the file that was named, or to standard output where nobody sits there.
  private static func put(
    _ page: String, _ invocation: Invocation, _ console: any Console
  ) throws {
    if let path = invocation.value("output") {
      try Files.write(page, to: path, replacing: invocation.isSet("force"))
      console.tell("Wrote \(path).\n")
    } else if console.isOutputTerminal {
      throw CommandFailure(
        .usage, "a page of HTML is not for a terminal", do: "name a file with --output FILE")
    } else {
      console.write(page)
    }
  }
}
