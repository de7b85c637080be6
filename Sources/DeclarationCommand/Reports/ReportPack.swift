import Maturity
import MaturityReports
import MaturityStore

/// The reports of one round, made from a workspace.
struct ReportPack {
  /// Everybody who was invited, and what came back.
  let cohort: Cohort
  /// The round before; `nil` for the first.
  let previous: Cohort?
  private let records: [Organisation.ID: PartnerRecord]
  /// The help that every organisation offers and asks for in the round.
  private let notices: [HelpNotice]
  /// Who has checked the answers of each organisation.
  let assurances: [Organisation.ID: [Assurance]]
  /// What the board of the whole partnership is asked and told.
  let partnershipPaper: BoardPaper
  private let trend: [TrendRound]
  /// What was released last where names are not shown; `nil` where nothing was.
  private let released: DisclosedFigures?
  /// The day that the pages bear.
  let day: CalendarDate
  private let provenance: Provenance

  /// A file of a pack: its path within the pack's folder, and what it holds.
  typealias File = (path: String, contents: String)

  /// Gathers what the reports need as it stood at one moment: the round, and the one before.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - round: The round.
  ///   - crosswalk: A crosswalk to the round's framework, beside those that are built in.
  ///   - console: What the command knows of the world.
  /// - Throws: ``WorkspaceError`` where the workspace cannot be read.
  init(
    _ workspace: borrowing Workspace, round: Round, crosswalk: Crosswalk? = nil,
    _ console: any Console
  ) throws {
    self = try workspace.atOneMoment {
      try Self(reading: workspace, round: round, crosswalk: crosswalk, console)
    }
  }

  private init(
    reading workspace: borrowing Workspace, round: Round, crosswalk: Crosswalk?,
    _ console: any Console
  ) throws {
    let cohort = try workspace.cohort(of: round)
    self.cohort = cohort
    let trend = try workspace.trend(until: cohort)
    // What is before the round by its date, whichever framework that asked.
    let before = try workspace.round(before: round)
    let previous =
      try trend.dropLast().last { $0.cohort.round.id == before?.id }?.cohort
      ?? before.map { try workspace.cohort(of: $0) }
    let passage = previous.map { Passage(from: $0, to: cohort) }
    self.trend = trend
    self.previous = previous
    let notices = try workspace.help(in: round.id)
    let assurances = try workspace.assurances(in: round.id)
    let others = try workspace.otherAssessments(of: cohort, by: crosswalk)
    let responses = try workspace.responsesWithinReach(in: round.id)
    let plans = try workspace.plansWithinReach(in: round.id)
    let papers = try workspace.boardPapers(in: round.id)
    let earlier = try passage.map { try workspace.respondentsWithinReach(in: $0.earlier.round.id) }
    var records: [Organisation.ID: PartnerRecord] = [:]
    for member in cohort.members {
      let id = member.organisation.id
      records[id] = PartnerRecord(
        responses: responses[id] ?? Responses([]), plan: plans[id] ?? [],
        earlierRespondents: passage?.origin(of: id).respondents(among: earlier ?? [:]) ?? [],
        reasons: trend.last?.reasons[id] ?? [:],
        help: notices.filter { $0.organisation == id }, assurances: assurances[id] ?? [],
        board: papers.organisations[id] ?? BoardPaper(), others: others[id] ?? [])
    }
    self.records = records
    self.notices = notices
    self.assurances = assurances
    released = DisclosedFigures(
      released: cohort, given: try workspace.figuresGiven(in: round.id), audience: .partners)
    partnershipPaper = papers.partnership
    day = try workspace.reportingDay(console)
    provenance = try workspace.provenance(console)
  }

  /// What is kept of an organisation beside its assessment.
  func record(of organisation: Organisation.ID) -> PartnerRecord {
    records[organisation] ?? PartnerRecord()
  }

  /// The comparison of all organisations, with links to the rest of the pack.
  private func comparison() throws -> String {
    try ComparisonPage(
      cohort: cohort, previous: previous, notices: notices, assurances: assurances,
      provenance: provenance
    ).html
  }

  /// The paper for one organisation's board, or where none is named for that of the partnership.
  ///
  /// - Parameters:
  ///   - organisation: The organisation; `nil` for all together.
  ///   - signatory: The name of who signed, for the organisation's own copy; `nil` for none.
  ///   - inPack: Whether the other files of a pack stand around it.
  /// - Returns: The page.
  /// - Throws: ``ReportRefusal`` where the audience may not see it, or the organisation was not invited.
  func board(
    _ organisation: Organisation.ID?, signatory: String? = nil, inPack: Bool = false
  ) throws -> String {
    guard let organisation else {
      return try BoardPage(
        cohort: cohort, paper: partnershipPaper, help: notices, assurances: assurances,
        previous: previous, provenance: provenance, inPack: inPack
      ).html
    }
    return try BoardPage(
      cohort: cohort, organisation: organisation, record: record(of: organisation),
      previous: previous, provenance: provenance, middleHalf: MiddleHalf.shown(in: released),
      signatory: signatory, inPack: inPack
    ).html
  }

  /// The report to one organisation.
  func partner(_ organisation: Organisation.ID, inPack: Bool = false) throws -> String {
    try PartnerPage(
      cohort: cohort, organisation: organisation, record: record(of: organisation), on: day,
      previous: previous,
      provenance: provenance, inPack: inPack
    ).html
  }

  /// The trend of all organisations.
  func trend(inPack: Bool = false) throws -> String {
    try TrendPage(rounds: trend, provenance: provenance, inPack: inPack).html
  }

  /// The trend of one organisation.
  func trend(of organisation: Organisation.ID) throws -> String {
    try TrendPage(rounds: trend, organisation: organisation, provenance: provenance).html
  }

  /// Every file of the pack.
  ///
  /// - Parameter organisations: Whose reports and board papers it holds; `nil` for everybody's.
  /// - Returns: The files, the index first.
  /// - Throws: ``ReportRefusal`` where the audience may not see one of them.
  func files(of organisations: Set<Organisation.ID>? = nil) throws -> [File] {
    let contents = PackContents(organisations: organisations)
    var files: [File] = [
      (
        "index.html",
        try IndexPage(
          cohort: cohort, contents: contents, assurances: assurances, provenance: provenance
        ).html
      ),
      ("comparison.html", try comparison()),
      ("trend.html", try trend(inPack: true)),
      ("board/essex.html", try board(nil, inPack: true)),
    ]
    for id in cohort.members.map(\.organisation.id) where contents.holds(id) {
      files.append(("partners/\(id).html", try partner(id, inPack: true)))
      files.append(("board/\(id).html", try board(id, inPack: true)))
    }
    let package = try DataPackage(
      rounds: [cohort], trend: trend, help: [cohort.round.id: notices],
      assurances: [cohort.round.id: assurances], provenance: provenance)
    for file in package.files {
      files.append(("data/\(file.path)", file.contents))
    }
    return files
  }
}

extension [ReportPack.File] {
  /// Writes the files beneath a folder, replacing those of the same names.
  func write(to folder: String) throws { try Files.write(self, beneath: folder) }
}

extension Workspace {
  /// Where what is made from this workspace comes from, as every page says.
  borrowing func provenance(
    _ console: any Console, for audience: Audience = .lead
  ) throws -> Provenance {
    Provenance(
      made: try reportingDay(console).inWords, version: DeclarationProgram.version,
      isIllustrative: try programme().isIllustrative, audience: audience)
  }

  /// The day that pages made from this workspace bear: today, but for the demonstration, which is
  /// the same on every day, so that it can be compared.
  borrowing func reportingDay(_ console: any Console) throws -> CalendarDate {
    let made = try programme().isIllustrative ? rounds().map(\.date).max() : nil
    return made ?? console.today
  }
}
