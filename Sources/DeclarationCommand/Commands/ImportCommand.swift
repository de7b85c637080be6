import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Takes in whatever came back.
  static let importAnswers = Action(
    Command(
      "import", "Take in what came back, all of it or nothing",
      discussion: """
        Response files, sheets, answer tables and e-mails with a pasted text block, in any mixture \
        and in folders. An empty answer of a table leaves what is in the workspace as it is; a \
        response file says all that its respondents say in each activity that it touches. What \
        differs from an earlier response is listed, and the old stays in the history. Evidence is \
        only added. Files that contradict each other are refused. Every problem is named by file \
        and by line or criterion, and nothing is taken in until there is none.

        With --crosswalk the files are tables of what was answered to somebody else's return, with the \
        columns organisation, item, answer and date. What the crosswalk pairs with a criterion is \
        shown beside it as from elsewhere, to confirm. It never becomes an answer by itself.
        """,
      arguments: [
        Argument(.file(), "The files and folders; - for standard input", count: .several)
      ],
      options: [
        .flag("dry-run", "Say what would change, and change nothing"),
        .flag("unsigned", "Leave signatures out, and take in the answers alone"),
        .option(
          "crosswalk", .file(),
          "Bring in what was answered elsewhere, by this crosswalk: its file, or the id of a built-in "
            + "one", conflicts: ["unsigned"]),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
      ],
      examples: [
        .init("declaration import --dry-run returned", "See what a folder would change."),
        .init("declaration import returned/*.response.json", "Take the responses in."),
        .init(
          "declaration import --crosswalk dma.yaml dma-return.csv",
          "Show what was answered elsewhere beside the criteria."),
      ])
  ) { invocation, console in
    if let crosswalk = invocation.value("crosswalk") {
      return try importElsewhere(by: crosswalk, invocation, console)
    }
    let isDryRun = invocation.isSet("dry-run")
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, isDryRun ? .read : .write)
    let round = try workspace.round(invocation)
    try round.requireOpen(on: console.today)
    let framework = try workspace.framework(of: round)
    let read = try IntakeReader(
      framework: framework, round: round, organisations: try workspace.organisations().map(\.id),
      editions: try workspace.editions(of: framework.id), today: console.today
    ).read(invocation.arguments("FILE"), console)
    for note in read.notes { console.tell(note + "\n") }

    var intake = Intake(framework: framework, round: round)
    for contribution in read.contributions {
      let organisation = contribution.file.organisation
      intake.add(contribution, to: try workspace.standing(of: organisation, in: round.id))
    }
    try intake.requireNoProblems()
    let isUnsigned = invocation.isSet("unsigned")
    let signed =
      isUnsigned
      ? []
      : try intake.newSignatures(of: try workspace.organisations()) { organisation in
        try workspace.signatures(of: organisation, in: round.id)
      }
    for update in intake.updates {
      for line in update.lines(inDetail: isDryRun) { console.tell(line + "\n") }
    }
    for words in intake.likeRoles { console.tell(words + "\n") }
    for (organisation, signature) in signed {
      console.tell("\(organisation): \(signature.inWords(isDryRun: isDryRun))\n")
    }
    // Nothing is asked of the workspace after this: what fails then would not have changed nothing.
    let called = Vocabulary(framework, for: try workspace.organisations(in: round))
    if !isDryRun { try workspace.record(intake, signatures: signed, by: author) }
    console.tell(summary(of: intake, from: read.files, called, isDryRun: isDryRun))
    return .done
  }

  private static func summary(
    of intake: Intake, from files: Int, _ called: Vocabulary, isDryRun: Bool
  ) -> String {
    let counted = ContributionUpdate.counted
    let changes = intake.updates.reduce(0) { $0 + $1.changedEntries }
    let evidence = intake.updates.reduce(0) { $0 + $1.evidence.count }
    let organisations = Set(intake.updates.map(\.organisation)).count
    return "\(isDryRun ? "Would change" : "Changed") \(counted(changes, "answer")) and "
      + "\(isDryRun ? "add" : "added") \(counted(evidence, "item")) of evidence in round "
      + "\(intake.round.id), from \(counted(files, "file")) of "
      + "\(called.organisation.counted(organisations)).\n"
  }
}

extension ResponseFile.Signature {
  fileprivate func inWords(isDryRun: Bool) -> String {
    "\(isDryRun ? "would be signed" : "signed") by the \(role.title.printable(limit: 100)) on "
      + "\(date.inWords)."
  }
}

extension Workspace {
  /// What an organisation has in a round.
  fileprivate borrowing func standing(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws -> Standing {
    let responses = try responses(of: organisation, in: round)
    let assessment = try assessment(of: organisation, in: round)
    return Standing(
      responses: Dictionary(
        responses.responses.map { ($0.respondent, $0) }, uniquingKeysWith: { first, _ in first }),
      agreed: responses.agreed, plan: try plan(of: organisation, in: round),
      help: try help(of: organisation, in: round),
      assurances: try assurances(of: organisation, in: round),
      board: try boardPaper(of: organisation, in: round), evidence: assessment.evidence,
      confirmedNotApplicable: assessment.confirmedNotApplicable)
  }

  /// A framework in every edition that the workspace keeps.
  fileprivate borrowing func editions(of id: Framework.ID) throws -> [String: Framework] {
    var editions: [String: Framework] = [:]
    for edition in try keptEditions(of: id) {
      let text = try frameworkText(id, edition: edition)
      editions[edition] = try FrameworkSource(text: text, name: "\(id) in the workspace").framework
    }
    return editions
  }

  /// Records all that an import brings, the signatures last, or nothing.
  fileprivate borrowing func record(
    _ intake: Intake,
    signatures: [(organisation: Organisation.ID, signature: ResponseFile.Signature)],
    by author: Author
  ) throws {
    let round = intake.round.id
    try atomically { () throws(WorkspaceError) in
      try record(intake.updates.flatMap { $0.submissions(in: round) }, by: author)
      for (organisation, signature) in signatures {
        let isSigned = try self.signatures(of: organisation, in: round)
          .contains { $0.voided == nil && $0.fingerprint == signature.fingerprint }
        if isSigned { continue }
        try signOff(
          organisation, in: round, role: signature.role, name: signature.name,
          on: signature.date, exceptions: signature.exceptions, by: author)
      }
    }
  }
}
