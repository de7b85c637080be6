import CommandParsing
import IllustrativeData
import Maturity
import MaturityReports
import MaturityStore

extension DeclarationProgram {
  /// Shows everything, with made-up answers.
  static let demo = Action(
    Command(
      "demo", "Make a workspace of illustrative answers, and every report from it",
      discussion: """
        Sixteen partners, three rounds. The answers are made up: they say nothing about any \
        organisation, and every page and table says so.
        """,
      options: [
        .option("output", .folder(), "The folder to make; by default declaration-demo"),
        WorkspaceOptions.force,
      ],
      examples: [.init("declaration demo --output /tmp/demo", "Then open /tmp/demo/index.html.")])
  ) { invocation, console in
    let folder = invocation.value("output") ?? "declaration-demo"
    let replaces = invocation.isSet("force")
    try Files.prepareFolder(folder, replacing: replaces)

    let source = try FrameworkSource(named: nil, console: console)
    let earlier = try earlierEdition(of: source)
    let programme = IllustrativeProgramme(
      framework: source.framework, earlier: earlier.framework,
      organisations: try partnership(nil, console).organisations)
    let workspace = try Workspace.create(
      at: folder.appending(path: "demo.declaration"),
      programme: Programme(title: Provenance.illustrativeNotice, isIllustrative: true),
      by: try author(on: programme.rounds[0].date), replacing: replaces
    ) { workspace in
      try workspace.fill(with: programme, asking: [earlier, source, source])
    }
    let files = try ReportPack(workspace, round: programme.rounds[2], console).files()
    try files.write(to: folder)
    console.tell(
      "\(Provenance.illustrativeNotice).\n"
        + "Wrote a workspace and \(files.count) files. Open in a browser:\n")
    console.write(folder.appending(path: "index.html") + "\n")
    return .done
  }

  /// The made-up edition that the first round asks.
  private static func earlierEdition(of source: FrameworkSource) throws -> FrameworkSource {
    guard let text = EarlierEdition.text(from: source.text) else {
      throw CommandFailure(
        .defect, "the framework is laid out otherwise than before", do: "tell us")
    }
    return try FrameworkSource(text: text, name: "the illustrative edition")
  }

  /// What the partner lead says, and a colleague where there is one.
  fileprivate static func submissions(
    of assessment: Assessment, _ consultation: Responses?, plan: [PlanItem], in round: Round.ID
  ) -> [Submission] {
    let responses =
      consultation?.responses
      ?? [Response(respondent: .partnerLead, entries: assessment.entries)]
    return responses.map { response in
      let isLead = response.respondent == .partnerLead
      return Submission(
        round: round, organisation: assessment.organisation, respondent: response.respondent,
        group: response.group, entries: response.entries,
        evidence: isLead ? assessment.evidence : [],
        agreed: isLead ? consultation?.agreed ?? [:] : [:], plan: isLead ? plan : nil)
    }
  }

  /// The demonstration's writer: always the same moment, so that it is the same on every run.
  fileprivate static func author(on date: CalendarDate) throws -> Author {
    guard let moment = Timestamp("\(date.iso)T12:00:00Z") else {
      throw CommandFailure(.defect, "no moment on \(date)", do: "tell us")
    }
    return Author(role: Role("capability lead"), at: moment)
  }
}

extension Workspace {
  /// Records that a round's counts were released to the partners on the day that was decided.
  fileprivate borrowing func release(_ round: Round, by author: Author) throws {
    let cohort = try cohort(of: round)
    let figures = DisclosedFigures(cohort, basis: cohort.basis, given: [], audience: .partners)
    try recordRelease(
      1, of: round.id, to: .partners, on: round.publication ?? round.date,
      basis: figures.anew(cohort.basis), by: author)
  }

  /// Writes made-up rounds, answers, confirmations and sign-offs.
  fileprivate borrowing func fill(
    with programme: IllustrativeProgramme, asking sources: [FrameworkSource]
  ) throws {
    guard let first = programme.rounds.first, let last = programme.rounds.last else { return }
    try replaceOrganisations(
      with: programme.organisations, by: try DeclarationProgram.author(on: first.date))
    for index in programme.rounds.indices {
      try add(index, of: programme, asking: sources[index])
    }
    for round in programme.rounds.suffix(2) {
      try release(round, by: try DeclarationProgram.author(on: round.date))
    }
    try addTalk(of: programme, in: last.id, by: try DeclarationProgram.author(on: last.date))
  }

  /// Writes one round: who is invited, what they answer and agree, and who signs.
  private borrowing func add(
    _ index: Int, of programme: IllustrativeProgramme, asking source: FrameworkSource
  ) throws {
    let (round, assessments) = (programme.rounds[index], programme.assessments[index])
    let author = try DeclarationProgram.author(on: round.date)
    try add(round, asking: source, by: author)
    for organisation in programme.members[index] {
      try invite(organisation.id, to: round.id, on: round.opens ?? round.date, by: author)
    }
    let consultations = assessments.map {
      programme.consultation(on: $0, in: source.framework, round: index)
    }
    try record(
      zip(assessments, consultations).flatMap { assessment, consultation in
        DeclarationProgram.submissions(
          of: assessment, consultation,
          plan: programme.plan(on: assessment, in: source.framework, round: index),
          in: round.id)
      }, by: author)
    for assessment in assessments {
      for section in assessment.confirmedNotApplicable.sorted() {
        try confirmNotApplicable(section, to: assessment.organisation, in: round.id, by: author)
      }
    }
    for assessment in assessments {
      let questionnaire = Questionnaire(framework: source.framework, assessment: assessment)
      let isAgreed = try self.assessment(of: assessment.organisation, in: round.id).disputed
        .isEmpty
      guard questionnaire.activities.allSatisfy({ questionnaire.status(of: $0) == .completed }),
        isAgreed
      else { continue }
      let signatory = Role("Chief Executive")
      try signOff(
        assessment.organisation, in: round.id, role: signatory, on: round.date,
        by: Author(role: signatory, at: author.at))
    }
    let passages = try passages(to: round)
    for organisation in programme.members[index] {
      for fall in try fallList(of: organisation, in: passages)?.falls ?? [] {
        let section = fall.place.section.id
        let reason = programme.reason(forFallOf: section, of: organisation.id, in: index)
        try explainFall(
          of: section, because: reason, of: organisation.id, in: round.id, by: author)
      }
    }
  }

  /// Writes what is said beside the answers of the last round.
  private borrowing func addTalk(
    of programme: IllustrativeProgramme, in round: Round.ID, by author: Author
  ) throws {
    let notices = programme.help
    for organisation in programme.organisations {
      let own = notices.filter { $0.organisation == organisation.id }
      if own.isEmpty { continue }
      try replaceHelp(with: own, of: organisation.id, in: round, by: author)
    }
    for (organisation, assurances) in programme.assurances {
      try replaceAssurances(with: assurances, of: organisation, in: round, by: author)
    }
    for (organisation, paper) in programme.papers {
      try replaceBoardPaper(with: paper, of: organisation, in: round, by: author)
    }
    try replaceBoardPaper(with: programme.partnershipPaper, of: nil, in: round, by: author)
  }
}
