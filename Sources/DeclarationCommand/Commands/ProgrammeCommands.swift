import BuiltInFrameworks
import CommandParsing
import Diagnostics
import FrameworkFiles
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Makes a workspace.
  static let initialise = Action(
    Command(
      "init", "Make a workspace for a programme",
      discussion: """
        The workspace is one file. It keeps the organisations, the rounds, every answer and every \
        change, with the framework as it was asked.

        With the address of a PostgreSQL database it is a register, which several people share. See \
        'declaration help register'.
        """,
      options: [
        .option(
          "workspace", .file(),
          "The file to make, or postgresql://LOGIN@HOST/DATABASE for a register; by default "
            + "essex.declaration"),
        .option("title", .text("TITLE"), "What the programme is called"),
        .option("partners", .file(), "A partners file; by default the Declaration's sixteen"),
        WorkspaceOptions.role,
      ],
      examples: [.init("declaration init", "A workspace for the sixteen partners.")])
  ) { invocation, console in
    let path = invocation.value("workspace") ?? "essex.declaration"
    let partnership = try partnership(invocation.value("partners"), console)
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    try WorkspaceOptions.warn(of: path, console)
    let workspace = try Workspace.create(
      at: path,
      programme: Programme(
        title: invocation.value("title") ?? partnership.title, isIllustrative: false),
      by: author
    ) { workspace in
      try workspace.replaceOrganisations(with: partnership.organisations, by: author)
    }
    console.tell(
      "Made \(workspace.path) with "
        + "\(partnership.organisations.noun.counted(partnership.organisations.count)). "
        + "Next: declaration round add\n")
    return .done
  }

  static func partnership(_ path: String?, _ console: any Console) throws -> Partnership {
    guard let path else {
      guard let partnership = BuiltInPartners.partnership("essex-partners") else {
        throw CommandFailure(.defect, "the built-in partners cannot be read", do: "tell us")
      }
      return partnership
    }
    let reading = PartnersFile.read(try Files.read(path, console: console), name: path)
    guard let partnership = reading.value else { throw CommandFailure(reading.diagnostics) }
    return partnership
  }

  /// Lists the organisations.
  static let partners = Action(
    Command(
      "partners", "List the organisations of the programme, or take in a new list",
      discussion: """
        When a body is renamed, merges or is split, add what it became to the partners file, with its \
        predecessors and the date, and keep the old one in. Rounds up to that date then have the old \
        one, later rounds the new, and the trend goes on. Nobody with answers can be left out.

        Where the list itself says what a body became, --successors adds it to the list.
        """,
      options: [
        .option(
          "partners", .file(), "A partners file, whose list takes the place of the one there is",
          conflicts: ["json"]),
        .flag(
          "successors", "Add what bodies became, as the list says of them",
          conflicts: ["partners", "json"]),
        WorkspaceOptions.role, WorkspaceOptions.workspace, WorkspaceOptions.json,
      ])
  ) { invocation, console in
    if let path = invocation.value("partners") {
      let partnership = try partnership(path, console)
      let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
      let workspace = try WorkspaceOptions.open(invocation, console, .write)
      try workspace.replaceOrganisations(with: partnership.organisations, by: author)
      console.tell(
        "The programme has "
          + "\(partnership.organisations.noun.counted(partnership.organisations.count)).\n")
      return .done
    }
    if invocation.isSet("successors") { return try addSuccessors(invocation, console) }
    let organisations = try WorkspaceOptions.open(invocation, console, .read).organisations()
    if invocation.isSet("json") {
      console.write(try JSON.text(organisations.map(PartnerRow.init)))
    } else {
      console.write(
        PlainTable(
          head: ["id", "name", "kind", "tier"],
          rows: organisations.map {
            [$0.id.text, $0.name, $0.kind.rawValue, $0.tier.rawValue]
          }
        ).text)
    }
    return .done
  }

  /// Takes in what bodies on the list have become, as the list says of them.
  private static func addSuccessors(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let standing = try workspace.organisations()
    let organisations = standing.withSuccessors
    let added = organisations.filter { !Set(standing.map(\.id)).contains($0.id) }
    guard !added.isEmpty else {
      console.tell("Nothing changed: the list has every successor that it names.\n")
      return .done
    }
    try workspace.replaceOrganisations(with: organisations, by: author)
    for organisation in added {
      let before = organisation.predecessors.map { "\($0.name) became on \($0.date.inWords)" }
        .joined(separator: " and ")
      console.tell("Added \(organisation.name), which \(before).\n")
    }
    return .done
  }

  /// Says what changed, when, and in which role.
  static let history = Action(
    Command(
      "history", "Show who changed what, and when",
      arguments: [
        Argument(.text("ORG"), "Only what concerns this organisation", count: .optional)
      ],
      options: [WorkspaceOptions.workspace, WorkspaceOptions.round, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let organisation = try invocation.argument("ORG").map {
      try workspace.organisation(named: $0).id
    }
    let round = invocation.value("round") == nil ? nil : try workspace.round(invocation).id
    let rows = try workspace.history(round: round, organisation: organisation).map(HistoryRow.init)
    if invocation.isSet("json") {
      console.write(try JSON.text(rows))
    } else {
      for row in rows { console.write(row.line + "\n") }
    }
    return .done
  }
}

private struct PartnerRow: Encodable {
  let id: String
  let name: String
  let kind: String
  let tier: String

  init(_ organisation: Organisation) {
    id = organisation.id.text
    name = organisation.name
    kind = organisation.kind.rawValue
    tier = organisation.tier.rawValue
  }
}

private struct HistoryRow: Encodable {
  let at: String
  let role: String
  let subject: String
  let round: String?
  let organisation: String?
  let respondent: String?
  let key: String
  let before: String?
  let after: String?

  init(_ entry: HistoryEntry) {
    at = entry.at.text
    role = entry.role.title
    subject = entry.matter.subject.rawValue
    round = entry.matter.round?.text
    organisation = entry.matter.organisation?.text
    respondent = entry.matter.respondent?.title
    key = entry.matter.key
    before = entry.oldValue
    after = entry.newValue
  }

  /// The change on one line.
  var line: String {
    let place = [organisation, key, respondent.map { "by \($0)" }].compactMap(\.self)
      .joined(separator: " ")
    let change = "\(before ?? "nothing") → \(after ?? "nothing")"
    return "\(at)  \(role)  \(subject)  \(place): \(change)".printable(limit: 300)
  }
}
