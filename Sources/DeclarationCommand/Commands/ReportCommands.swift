import CommandParsing
import Maturity
import MaturityReports
import MaturityStore

extension DeclarationProgram {
  /// Writes reports as HTML.
  static let report = Action(
    group: "report", "Write reports: self-contained HTML pages for reading and printing",
    [compareReport, partnerReport, trendReport, boardReport, packReport])

  private static let output = Option.option(
    "output", .file(), "The file to write; by default standard output")
  private static let pdf = Option.flag(
    "pdf", "Write a PDF, with Chromium or WeasyPrint where one is installed")

  private static let compareReport = Action(
    Command(
      "compare", "Compare all organisations of a round, for the round's lead",
      discussion: """
        The page can be narrowed to one commitment, to one kind or tier of organisation, and to a \
        summary. It says what it shows, and everything on it counts over that alone.
        """,
      options: [
        output, pdf,
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
          "declaration report compare --commitment 2 --kind district --output 2.html",
          "One commitment of the district councils."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let page = try ReportPack.comparison(of: round, in: workspace, console) { cohort in
      try ComparisonFilter(invocation, on: cohort)
    }
    try put(page, invocation, console)
    return .done
  }

  private static let partnerReport = Action(
    Command(
      "partner", "Report to one organisation: where it stands, what is in the way, what to do next",
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        output, pdf, WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
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

  private static let trendReport = Action(
    Command(
      "trend", "Show how levels moved over the rounds, each change with its causes",
      discussion: """
        Every round of the framework up to the one that is named, activity by activity. Renamed and \
        merged organisations are followed, and where an edition changed, levels are compared on what \
        both editions ask.
        """,
      arguments: [
        Argument(
          .text("ORG"), "One organisation's own trend; by default all organisations'",
          count: .optional)
      ],
      options: [
        output, pdf, WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration report trend --output trend.html", "All organisations."),
        .init("declaration report trend maldon --output maldon-trend.html", "One's own."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try invocation.argument("ORG").map { try workspace.organisation(named: $0) }
    let pack = try ReportPack(workspace, round: round, console)
    try put(
      try organisation.map { try pack.trend(of: $0.id) } ?? pack.trend(), invocation, console)
    return .done
  }

  private static let boardReport = Action(
    Command(
      "board", "Write the paper for a board, on two sides of A4",
      discussion: """
        Without an organisation, or for 'partnership', the paper is on all of them together and \
        names nobody. 'declaration board' keeps what it asks and tells.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name", count: .optional)],
      options: [
        output, pdf,
        .flag("names", "Name who signed, where known: for the organisation's own copy alone"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init(
          "declaration report board maldon --pdf --output maldon.pdf",
          "The latest round, ready to print."),
        .init("declaration report board --output essex.html", "All partners together."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try invocation.argument("ORG").flatMap { name in
      name == "partnership" ? nil : try workspace.organisation(named: name)
    }
    let signatory = try workspace.signatory(invocation, of: organisation, in: round)
    let pack = try ReportPack(workspace, round: round, console)
    try put(pack.board(organisation?.id, signatory: signatory), invocation, console)
    return .done
  }

  private static let packReport = Action(
    Command(
      "pack", "Write every report of a round into a folder, with an index and the data",
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-report"),
        .option(
          "organisation", .text("ORG"),
          "Report on this organisation alone, and name the others in the index only",
          isRepeatable: true),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init(
          "declaration report pack --organisation maldon --organisation rochford",
          "Two reports and board papers, and all that is about everybody.")
      ])
  ) { invocation, console in
    let folder = invocation.value("output") ?? "declaration-report"
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let chosen = try invocation.values("organisation")
      .map { try workspace.organisation(named: $0).id }
    let files = try ReportPack(workspace, round: round, console)
      .files(of: chosen.isEmpty ? nil : Set(chosen))
    try Files.prepareFolder(folder, replacing: invocation.isSet("force"))
    try files.write(to: folder)
    console.tell("Wrote \(files.count) files.\n")
    console.write(folder.appending(path: "index.html") + "\n")
    return .done
  }

  /// Writes a page to the file that was named, or to standard output where nobody sits there; as a
  /// PDF where that is asked for.
  private static func put(
    _ page: String, _ invocation: Invocation, _ console: any Console
  ) throws {
    let isPDF = invocation.isSet("pdf")
    let path = invocation.value("output")
    if path == nil && console.isOutputTerminal {
      throw CommandFailure(
        .usage, "a page of \(isPDF ? "PDF" : "HTML") is not for a terminal",
        do: "name a file with --output FILE")
    }
    if let path { try Files.requireFree(path, replacing: invocation.isSet("force")) }
    let bytes = isPDF ? try PageRenderer.installed(console).pdf(of: page) : Array(page.utf8)
    if let path {
      try Files.write(bytes, to: path, replacing: invocation.isSet("force"))
      console.tell("Wrote \(path).\n")
    } else {
      console.write(bytes)
    }
  }
}

extension Workspace {
  /// The name of who signed, where the organisation's own copy is asked for and it is known.
  fileprivate borrowing func signatory(
    _ invocation: Invocation, of organisation: Organisation?, in round: Round
  ) throws -> String? {
    guard invocation.isSet("names") else { return nil }
    guard let organisation else {
      throw CommandFailure(
        .usage, "the paper on the whole partnership names nobody",
        do: "name an organisation, or leave out --names")
    }
    return try signatures(of: organisation.id, in: round.id).last { $0.voided == nil }?.name
  }
}
