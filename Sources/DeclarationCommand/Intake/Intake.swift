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

  init(framework: Framework, round: Round) {
    self.framework = framework
    self.round = round
  }

  /// Takes a contribution in.
  ///
  /// - Parameters:
  ///   - contribution: What a file brings.
  ///   - known: What the workspace holds of its organisation.
  /// - Throws: A failure where it says that a criterion which applies to everybody does not apply,
  ///   unless the whole activity is said not to apply (METHOD 1).
  mutating func add(_ contribution: Contribution, to known: Standing) throws {
    let organisation = contribution.file.organisation
    var stands = standing[organisation] ?? known
    let update = ContributionUpdate(contribution, changing: &stands, in: framework)
    for change in update.responses {
      try refuseExclusionsNotOffered(
        in: stands.responses[change.part.response.respondent], of: organisation,
        from: contribution.source)
    }
    standing[organisation] = stands
    updates.append(update)
    if let signature = contribution.file.signature {
      signatures.append((organisation, signature))
    }
  }

  private func refuseExclusionsNotOffered(
    in response: Response?, of organisation: Organisation.ID, from source: String
  ) throws {
    let questionnaire = Questionnaire(
      framework: framework,
      assessment: Assessment(organisation: organisation, entries: response?.entries ?? [:]))
    for activity in questionnaire.activities {
      let problem = questionnaire.problems(in: activity).first { $0.kind == .notOffered }
      guard let problem else { continue }
      throw CommandFailure(
        .badData,
        "\(source): error: \(organisation) says that "
          + "'\(framework.questions[problem.position].id)' does not apply, but it applies to "
          + "everybody — answer it, or say of every criterion of '\(activity.section.id)' that it "
          + "does not apply")
    }
  }

  /// Refuses a signature that is of other answers than those that will stand.
  ///
  /// - Parameter isSigned: Whether the workspace holds a signature in force, with this fingerprint.
  /// - Throws: A failure that names the organisation.
  func checkSignatures(isSigned: (Organisation.ID, String) throws -> Bool) throws {
    for (organisation, signature) in signatures {
      guard let stands = standing[organisation],
        try !isSigned(organisation, signature.fingerprint)
      else { continue }
      let answers = SignedAnswers(
        stands.assessment(of: organisation), to: framework, in: round.id, dated: round.date)
      guard answers.fingerprint == signature.fingerprint else {
        throw CommandFailure(
          .badData,
          "the signature of \(organisation) is of other answers than those that would stand here",
          do:
            "take into the signed file whatever else came from its colleagues, and have it signed "
            + "again; or take in the answers alone with --unsigned")
      }
    }
  }
}
