import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

/// Everything that an import brings, held against what stands: it is recorded whole, or not at all.
struct Intake {
  let framework: Framework
  let round: Round
  /// What stands for each organisation that a file is about, as it will be.
  private(set) var standing: [Organisation.ID: Standing] = [:]
  private(set) var updates: [ContributionUpdate] = []
  /// The signatures that came with the files.
  private(set) var signatures:
    [(organisation: Organisation.ID, signature: ResponseFile.Signature)] = []

  /// What the files so far have given, with the file that gave it last.
  private(set) var givers: [Topic: String] = [:]
  /// What stands in the way of taking anything in, each as a line.
  private(set) var problems: [String] = []

  init(framework: Framework, round: Round) {
    self.framework = framework
    self.round = round
  }

  /// Takes a contribution in, and notes what is wrong with it.
  ///
  /// It is wrong to say that a criterion which applies to everybody does not apply, unless the
  /// whole activity is said not to apply (METHOD 1).
  ///
  /// - Parameters:
  ///   - contribution: What a file brings.
  ///   - known: What the workspace holds of its organisation.
  mutating func add(_ contribution: Contribution, to known: Standing) {
    let organisation = contribution.file.organisation
    var stands = standing[organisation] ?? known
    let update = ContributionUpdate(contribution, changing: &stands, in: framework)
    if contribution.lacksRole { problems += replacements(by: update) }
    problems += update.responses.flatMap { change in
      exclusionsNotOffered(
        in: stands.responses[change.part.response.respondent], of: organisation,
        from: contribution.source)
    }
    standing[organisation] = stands
    problems += contradictions(of: update)
    for topic in Self.topics(of: contribution) { givers[topic] = contribution.source }
    updates.append(update)
    if let signature = contribution.file.signature {
      signatures.append((organisation, signature))
    }
  }

  /// What answers of nobody knows whom would put in the place of the partner lead's own.
  private func replacements(by update: ContributionUpdate) -> [String] {
    let replaced = update.responses.reduce(0) { $0 + $1.entries.count(where: \.takesBack) }
    if replaced == 0 { return [] }
    return [
      "\(update.contribution.source): error: 'Your role' is empty, and as the partner lead's these "
        + "answers would replace \(ContributionUpdate.counted(replaced, "answer")) of "
        + "\(update.organisation) — write there the role of whoever filled it in, 'partner lead' "
        + "where it was the lead"
    ]
  }

  private func exclusionsNotOffered(
    in response: Response?, of organisation: Organisation.ID, from source: String
  ) -> [String] {
    let questionnaire = Questionnaire(
      framework: framework,
      assessment: Assessment(organisation: organisation, entries: response?.entries ?? [:]))
    return questionnaire.activities.flatMap { activity in
      questionnaire.problems(in: activity).filter { $0.kind == .notOffered }.map { problem in
        "\(source): error: \(organisation) says that "
          + "'\(framework.questions[problem.position].id)' does not apply, but it applies to "
          + "everybody — answer it, or say of every criterion of '\(activity.section.id)' that it "
          + "does not apply"
      }
    }
  }

  /// Refuses a signature that does not hold for the answers that will stand.
  ///
  /// - Parameters:
  ///   - organisations: Who signs.
  ///   - known: The signatures that the workspace holds of an organisation, voided ones too.
  /// - Returns: The signatures that are new to the workspace.
  /// - Throws: A failure that names the organisation: the signature is of other answers, was voided,
  ///   or says nothing of what is missing.
  func newSignatures(
    of organisations: [Organisation], besides known: (Organisation.ID) throws -> [Signature]
  ) throws -> [(organisation: Organisation.ID, signature: ResponseFile.Signature)] {
    try signatures.filter { organisation, signature in
      let alike = try known(organisation).filter { $0.fingerprint == signature.fingerprint }
      if alike.contains(where: { $0.voided == nil }) { return false }
      try refuseVoided(signature, of: organisation, among: alike)
      guard let stands = standing[organisation] else { return false }
      let answers = SignedAnswers(
        stands.assessment(of: organisation), to: framework, in: round.id, dated: round.date)
      guard answers.fingerprint == signature.fingerprint else {
        throw CommandFailure(
          .badData,
          "the signature of \(organisation) is of other answers than those that would stand here",
          do:
            "take into the signed file whatever else came from its colleagues, and have it signed "
            + "again; end evidence that was taken out of it with 'declaration evidence expire'; or "
            + "take in the answers alone with --unsigned")
      }
      let body = organisations.first { $0.id == organisation }
      if signature.exceptions == nil, let body {
        let summary = SigningSummary(
          framework: framework, organisation: body, round: round,
          assessment: stands.assessment(of: organisation), fingerprint: signature.fingerprint)
        try summary.requireNothingMissing(
          orElse: "have it signed again with the exceptions in words; or take in the answers alone "
            + "with --unsigned")
      }
      return true
    }
  }

  /// Refuses a signature that was voided here: a file that is taken in again must not sign anew.
  private func refuseVoided(
    _ signature: ResponseFile.Signature, of organisation: Organisation.ID,
    among known: [Signature]
  ) throws {
    let voided = known.last { $0.date == signature.date && $0.role == signature.role }?.voided
    guard let voided else { return }
    throw CommandFailure(
      .badData,
      "the signature of \(organisation) of \(signature.date.inWords) was voided here by the "
        + "\(voided.role.title.printable(limit: 100)): \(voided.because.printable(limit: 400))",
      do: "have the answers signed again; or take them in alone with --unsigned")
  }
}
