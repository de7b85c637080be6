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

  private static let ownCrosswalk = Option.option(
    "crosswalk", .file(), "A crosswalk of one's own from another framework that was asked")

  private static let audience = Option.option(
    "audience", .one(of: Audience.allCases.map(\.rawValue), "WHO"),
    "Who it is for; by default lead, who alone is shown names")

  /// Who a command line says that a report is for.
  static func audience(_ invocation: Invocation) -> Audience {
    invocation.value("audience").flatMap(Audience.init) ?? .lead
  }

  private static let compareReport = Action(
    Command(
      "compare", "Compare all organisations of a round",
      discussion: """
        The page can be narrowed to one commitment, to one kind or tier of organisation, and to a \
        summary. It says what it shows, and everything on it counts over that alone.

        For the partners and the public it shows counts without names, over everybody. It withholds \
        what would give an organisation away, and says so. 'declaration release make' makes the \
        copy to pass on.
        """,
      options: [
        output, pdf, audience,
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
        .init(
          "declaration report compare --audience partners --output all.html",
          "Counts without names."),
      ])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let audience = audience(invocation)
    guard audience == .lead else {
      try refuseNarrowing(invocation, for: audience)
      let pack = try DisclosedPack(workspace, round: round, for: audience, release: nil, console)
      try put(pack.comparison, invocation, console)
      return .done
    }
    let page = try ReportPack.comparison(of: round, in: workspace, console) { cohort in
      try ComparisonFilter(invocation, on: cohort)
    }
    try put(page, invocation, console)
    return .done
  }

  /// Refuses to show a part where names are not shown: one part could be taken from another.
  private static func refuseNarrowing(_ invocation: Invocation, for audience: Audience) throws {
    for option in ["commitment", "kind", "tier", "detail"] where invocation.value(option) != nil {
      throw CommandFailure(
        .usage, "'--\(option)' is for the lead: others are shown figures over everybody",
        do: "leave out --\(option), or make the page for the lead")
    }
  }

  private static let partnerReport = Action(
    Command(
      "partner", "Report to one organisation: where it stands, what is in the way, what to do next",
      discussion: """
        For the partners, it names that organisation alone, and shows of the others what every \
        partner may see. What it answered to another framework is looked up by the crosswalks that \
        are built in, and by one that --crosswalk names.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        output, pdf,
        .option(
          "audience", .one(of: [Audience.lead, .partners].map(\.rawValue), "WHO"),
          "Who it is for; by default lead"),
        ownCrosswalk, WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
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
    let crosswalk = try crosswalk(invocation, workspace, round, console)
    guard audience(invocation) == .lead else {
      let pack = try DisclosedPack(
        workspace, round: round, for: .partners, release: nil, crosswalk: crosswalk, console)
      try put(pack.partner(organisation.id), invocation, console)
      return .done
    }
    let pack = try ReportPack(workspace, round: round, crosswalk: crosswalk, console)
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
        names nobody. 'declaration board' keeps what it asks and tells. For the partners and the \
        public, the paper on all of them holds only figures that give nobody away.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name", count: .optional)],
      options: [
        output, pdf, audience,
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
    let audience = audience(invocation)
    guard audience == .lead else {
      guard organisation == nil else {
        throw CommandFailure(
          .usage, "the paper of one organisation is for that organisation and the lead",
          do: "leave '--audience' out: what it shows of the others is what was released")
      }
      let pack = try DisclosedPack(workspace, round: round, for: audience, release: nil, console)
      try put(pack.board(), invocation, console)
      return .done
    }
    let signatory = try workspace.signatory(invocation, of: organisation, in: round)
    let pack = try ReportPack(workspace, round: round, console)
    try put(pack.board(organisation?.id, signatory: signatory), invocation, console)
    return .done
  }

  private static let packReport = Action(
    Command(
      "pack", "Write every report of a round into a folder, with an index and the data",
      discussion: """
        For the partners, the pack holds counts without names and a report for each partner, which \
        names it alone. For the public, it holds the counts alone. What partners answered to another \
        framework is looked up by the crosswalks that are built in, and by one that --crosswalk \
        names.
        """,
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-report"),
        .option(
          "organisation", .text("ORG"),
          "Report on this organisation alone, and name the others in the index only",
          isRepeatable: true),
        audience, ownCrosswalk, WorkspaceOptions.round, WorkspaceOptions.workspace,
        WorkspaceOptions.force,
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
    guard audience(invocation) == .lead else {
      let files = try disclosedFiles(invocation, workspace, round, console)
      try Files.prepareFolder(folder, replacing: nil)
      return try finish(files, in: folder, console)
    }
    let chosen = try invocation.values("organisation")
      .map { try workspace.organisation(named: $0).id }
    let crosswalk = try crosswalk(invocation, workspace, round, console)
    let files = try ReportPack(workspace, round: round, crosswalk: crosswalk, console)
      .files(of: chosen.isEmpty ? nil : Set(chosen))
    try Files.prepareFolder(folder, replacing: invocation.isSet("force"))
    return try finish(files, in: folder, console)
  }

  /// The files of a pack without names.
  ///
  /// Its folder is new or empty, whatever is forced: files for the lead may lie in any other.
  private static func disclosedFiles(
    _ invocation: Invocation, _ workspace: borrowing Workspace, _ round: Round,
    _ console: any Console
  ) throws -> [ReportPack.File] {
    guard invocation.values("organisation").isEmpty else {
      throw CommandFailure(
        .usage,
        "'--organisation' is for the lead: this pack names no organisation but each its own",
        do: "leave out --organisation, or use 'declaration report partner'")
    }
    return try DisclosedPack(
      workspace, round: round, for: audience(invocation), release: nil,
      crosswalk: try crosswalk(invocation, workspace, round, console), console
    ).files()
  }

  /// The crosswalk that is named, which has to lead to the round's framework; `nil` for none.
  private static func crosswalk(
    _ invocation: Invocation, _ workspace: borrowing Workspace, _ round: Round,
    _ console: any Console
  ) throws -> Crosswalk? {
    try invocation.value("crosswalk").map {
      try CrosswalkSource(
        named: $0, leadingTo: try workspace.framework(of: round), console: console
      ).fromFramework
    }
  }

  /// Writes a pack, and says where it begins.
  static func finish(
    _ files: [ReportPack.File], in folder: String, _ console: any Console
  ) throws -> ExitStatus {
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
