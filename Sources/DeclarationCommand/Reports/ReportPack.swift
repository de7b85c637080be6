import Maturity
import MaturityReports
import MaturityStore

/// The reports of one round, made from a workspace.
struct ReportPack {
  /// Everybody who was invited, and what came back.
  let cohort: Cohort
  private let previous: Cohort?
  private let records: [Organisation.ID: PartnerRecord]
  /// The help that every organisation offers and asks for in the round.
  private let notices: [HelpNotice]
  /// Who has checked the answers of each organisation.
  private let assurances: [Organisation.ID: [Assurance]]
  /// What the board of the whole partnership is asked and told.
  private let partnershipPaper: BoardPaper
  private let day: CalendarDate
  private let provenance: Provenance

  /// A file of a pack: its path within the pack's folder, and what it holds.
  typealias File = (path: String, contents: String)

  /// Gathers what the reports need: the round, and the one before.
  init(_ workspace: borrowing Workspace, round: Round, _ console: any Console) throws {
    cohort = try workspace.cohort(of: round)
    if let earlier = try workspace.round(before: round) {
      previous = try workspace.cohort(of: earlier)
    } else {
      previous = nil
    }
    let notices = try workspace.help(in: round.id)
    let assurances = try workspace.assurances(in: round.id)
    var records: [Organisation.ID: PartnerRecord] = [:]
    for member in cohort.members {
      let id = member.organisation.id
      let earlier = try previous.map { try workspace.respondents(of: id, in: $0.round.id) }
      records[id] = PartnerRecord(
        responses: try workspace.responses(of: id, in: round.id),
        plan: try workspace.plan(of: id, in: round.id), earlierRespondents: Set(earlier ?? []),
        help: notices.filter { $0.organisation == id }, assurances: assurances[id] ?? [],
        board: try workspace.boardPaper(of: id, in: round.id))
    }
    self.records = records
    self.notices = notices
    self.assurances = assurances
    partnershipPaper = try workspace.boardPaper(of: nil, in: round.id)
    day = try workspace.reportingDay(console)
    provenance = try workspace.provenance(console)
  }

  /// The comparison of all organisations, or of those that a filter leaves.
  func comparison(
    filter: ComparisonFilter = ComparisonFilter(), inPack: Bool = false
  ) throws -> String {
    try ComparisonPage(
      cohort: cohort, previous: previous, notices: notices, filter: filter, provenance: provenance,
      inPack: inPack
    ).html
  }

  /// The report to one organisation.
  func partner(_ organisation: Organisation.ID, inPack: Bool = false) throws -> String {
    try PartnerPage(
      cohort: cohort, organisation: organisation,
      record: records[organisation] ?? PartnerRecord(), on: day, previous: previous,
      provenance: provenance, inPack: inPack
    ).html
  }

  /// Every file of the pack.
  func files() throws -> [File] {
    var files: [File] = [
      ("index.html", try IndexPage(cohort: cohort, provenance: provenance).html),
      ("comparison.html", try comparison(inPack: true)),
    ]
    for member in cohort.members {
      files.append(
        (
          "partners/\(member.organisation.id).html",
          try partner(member.organisation.id, inPack: true)
        ))
    }
    let package = try DataPackage(
      rounds: [cohort], records: [cohort.round.id: records], provenance: provenance)
    for file in package.files {
      files.append(("data/\(file.path)", file.contents))
    }
    return files
  }
}

extension [ReportPack.File] {
  /// Writes the files beneath a folder, replacing those of the same names.
  func write(to folder: String) throws {
    for file in self {
      let path = folder.appending(path: file.path)
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
      try Files.write(file.contents, to: path, replacing: true)
    }
  }
}

extension Workspace {
  /// Where what is made from this workspace comes from, as every page says.
  borrowing func provenance(_ console: any Console) throws -> Provenance {
    Provenance(
      made: try reportingDay(console).inWords, version: DeclarationProgram.version,
      isIllustrative: try programme().isIllustrative, audience: .lead)
  }

  /// The day that pages made from this workspace bear: today, but for the demonstration, which is
  /// the same on every day, so that it can be compared.
  borrowing func reportingDay(_ console: any Console) throws -> CalendarDate {
    let made = try programme().isIllustrative ? rounds().map(\.date).max() : nil
    return made ?? console.today
  }
}
