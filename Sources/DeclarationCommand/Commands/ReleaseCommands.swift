import CommandParsing
import Maturity
import MaturityReports
import MaturityStore

extension DeclarationProgram {
  /// Releases: what was passed on, when and to whom.
  static let release = Action(
    group: "release", "Keep what was passed on, when and to whom", [makeRelease, listReleases])

  private static let makeRelease = Action(
    Command(
      "make", "Write the reports for an audience, and keep that they were released",
      discussion: """
        The release is recorded first, and then written. What it gives without names is kept with \
        it. A later release of the round repeats an activity's figures where too little changed to \
        show it without showing whose it is.
        """,
      options: [
        .option(
          "audience", .one(of: Audience.allCases.map(\.rawValue), "WHO"), "Who it is for",
          isRequired: true),
        .option("output", .folder(), "The folder to make, new or empty", isRequired: true),
        .option("date", .text("DATE"), "The day of the release; by default today"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.role,
      ],
      examples: [
        .init(
          "declaration release make --audience partners --output to-partners",
          "Counts for all, and to each partner its own report.")
      ])
  ) { invocation, console in
    let audience = audience(invocation)
    let folder = invocation.value("output") ?? ""
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let date = try invocation.value("date", as: "a date such as 2026-07-01") {
      CalendarDate(iso: $0)
    }
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    try round.requirePromised(to: audience)
    let number = (try workspace.releases(of: round.id).last?.number ?? 0) + 1
    let files: [ReportPack.File]
    let basis: ReleaseBasis
    if audience == .lead {
      files = try ReportPack(workspace, round: round, console).files()
      basis = ReleaseBasis([])
    } else {
      let pack = try DisclosedPack(
        workspace, round: round, for: audience, release: number, console)
      (files, basis) = (try pack.files(), pack.basis)
      console.tell(pack.figures.repeated)
    }
    // Files for another audience may lie in a folder that is not empty.
    try Files.prepareFolder(folder, replacing: nil)
    try workspace.recordRelease(
      number, of: round.id, to: audience, on: date ?? console.today, basis: basis, by: author)
    do {
      try files.write(to: folder)
    } catch let failure as CommandFailure {
      // The record stays: some of the files may have been read already.
      console.tell("Release \(number) of round \(round.id) is recorded, but not all was written.\n")
      throw failure
    }
    console.tell("Recorded release \(number) of round \(round.id). Wrote \(files.count) files.\n")
    console.write(folder.appending(path: "index.html") + "\n")
    return .done
  }

  private static let listReleases = Action(
    Command(
      "list", "List what was released of a round, the earliest first",
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let given = Dictionary(
      grouping: try workspace.figuresGiven(in: round.id), by: \.release.number)
    let rows = try workspace.releases(of: round.id).map {
      ReleaseRow($0, of: round, activities: given[$0.number]?.count ?? 0)
    }
    let noun = try workspace.framework(of: round).called.activity
    if invocation.isSet("json") {
      console.write(try JSON.text(rows))
    } else {
      console.write(
        PlainTable(
          head: ["round", "number", "audience", "date", "role", "new figures"],
          rows: rows.map {
            [$0.round, "\($0.number)", $0.audience, $0.date, $0.role, $0.newFigures(noun)]
          }
        ).text)
    }
    return .done
  }
}

extension DisclosedFigures {
  /// Which activities show the figures of an earlier release again, as a message; empty for none.
  fileprivate var repeated: String {
    let numbers = activities.filter { $0.repeats != nil }.compactMap {
      framework.place(of: $0.section)?.number
    }
    return numbers.isEmpty
      ? ""
      : "Figures of an earlier release are repeated for \(numbers.joined(separator: ", ")): too "
        + "little changed since, if anything.\n"
  }
}

private struct ReleaseRow: Encodable {
  let round: String
  let number: Int
  let audience: String
  let date: String
  let role: String
  /// Of how many activities the figures were new; `nil` for the lead, who is shown everything.
  let activities: Int?

  enum CodingKeys: String, CodingKey {
    case round, number, audience, date, role
    case activities = "new_activities"
  }

  init(_ release: Release, of round: Round, activities: Int) {
    self.round = round.id.text
    number = release.number
    audience = release.audience.rawValue
    date = release.date.iso
    role = release.role.title
    self.activities = release.audience == .lead ? nil : activities
  }

  func newFigures(_ noun: Noun) -> String {
    activities.map(noun.counted) ?? "all, with names"
  }
}
