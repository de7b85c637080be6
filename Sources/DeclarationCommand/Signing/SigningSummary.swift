import Diagnostics
import Maturity

/// What a Chief Officer reads before signing.
struct SigningSummary {
  let framework: Framework
  let organisation: Organisation
  let round: Round
  let assessment: Assessment
  let fingerprint: String
  /// What fell since the round before, and why; `nil` where there is nothing to compare with.
  var falls: FallList?

  private var questionnaire: Questionnaire {
    Questionnaire(framework: framework, assessment: assessment)
  }

  /// The activities that are not completed.
  private var open: [Framework.Place] {
    let questionnaire = questionnaire
    return questionnaire.activities.filter { questionnaire.status(of: $0) != .completed }
  }

  /// The activities that wait for the round's lead to confirm that they do not apply, in a
  /// sentence; `nil` where none do.
  private var awaitingConfirmation: String? {
    let score = framework.score(assessment, roundDate: round.date)
    let waiting = framework.activities
      .filter { score[$0.section.id]?.awaitsConfirmation ?? false }.map(\.number)
    return waiting.isEmpty
      ? nil
      : "For the round's lead to confirm that it does not apply: "
        + "\(waiting.joined(separator: ", ")). Until then it counts as not assessed."
  }

  /// The numbers of the criteria in dispute.
  private var disputed: [String] {
    framework.questions.indices
      .filter { assessment.disputed.contains(framework.questions[$0].id) }
      .map { framework.number(ofQuestionAt: $0) }
  }

  /// Stops where something is incomplete or in dispute.
  ///
  /// - Parameter remedy: What else to do than to finish or to agree; where it is `nil`, what a
  ///   command that signs would do.
  /// - Throws: A failure that names what is missing.
  func requireNothingMissing(orElse remedy: String? = nil) throws {
    let open = open.map(\.number)
    if !open.isEmpty {
      let clauses = questionnaire.problemClauses
      let why = clauses.isEmpty ? "" : " (\(clauses.joined(separator: "; ")))"
      throw CommandFailure(
        .badData, "\(organisation.name) has not completed \(open.joined(separator: ", "))\(why)",
        do: remedy ?? "finish with 'declaration assess \(organisation.id)', or say with "
          + "--exceptions TEXT why it is signed all the same")
    }
    if !disputed.isEmpty {
      throw CommandFailure(
        .badData,
        "\(organisation.name) has not agreed on \(disputed.joined(separator: ", "))",
        do: remedy ?? "agree with 'declaration agree \(organisation.id)', or say with "
          + "--exceptions TEXT why it is signed all the same")
    }
  }

  /// What is signed, as plain lines.
  var text: String {
    let questionnaire = questionnaire
    let called = Vocabulary(framework, for: organisation)
    let score = framework.score(assessment, roundDate: round.date)
    let rows = questionnaire.activities.map { activity in
      let section = score[activity.section.id]
      let inDispute = (section?.disputed ?? 0) > 0
      return [
        activity.number, activity.section.shortTitle,
        section?.level.map { inDispute ? "\($0), not agreed" : $0.description } ?? "none",
        section?.supportedLevel?.description ?? "none",
        questionnaire.status(of: activity).rawValue,
      ]
    }
    var text = "\(organisation.name), round \(round.name), as things stand on "
    text += "\(round.date.inWords)\n\n"
    text +=
      PlainTable(head: ["", called.activity.one, "claimed", "supported", "answers"], rows: rows)
      .text
    text += "\n"
    if !open.isEmpty {
      text += "Not completed: \(open.map(\.number).joined(separator: ", ")).\n"
      text += questionnaire.problemClauses.map { "  \($0).\n" }.joined()
    }
    if !disputed.isEmpty { text += "Not agreed: \(disputed.joined(separator: ", ")).\n" }
    if open.isEmpty && disputed.isEmpty { text += "Everything is completed and agreed.\n" }
    if let awaitingConfirmation { text += awaitingConfirmation + "\n" }
    if let asking = falls?.asking { text += asking + "\n" }
    return text + "Fingerprint: \(fingerprint.inGroupsOfEight)\n"
  }
}
