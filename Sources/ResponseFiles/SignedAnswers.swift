import Digests
public import Maturity
import OrderedJSON

/// What a Chief Officer signs: the organisation's answers as they are read, and its evidence.
///
/// Whoever holds the answers can work the fingerprint out again, in a browser too. Who answered
/// what, when and by which route make no difference to it.
public struct SignedAnswers: Hashable, Sendable {
  /// The framework that is answered, in the edition that was asked.
  public let framework: Framework
  /// The round that the answers belong to.
  public let round: Round.ID
  /// The organisation whose answers they are.
  public let organisation: Organisation.ID
  /// What the organisation says of each question.
  public let entries: [Question.ID: Assessment.Entry]
  /// The questions in dispute, which are read at their most cautious.
  public let disputed: Set<Question.ID>
  /// The evidence that nobody has said holds no more.
  public let evidence: [Evidence]

  /// Gathers what is signed.
  ///
  /// - Parameters:
  ///   - assessment: The answers as they are read, and the evidence; evidence that had expired by
  ///     the round's date is not signed.
  ///   - framework: The framework that is answered; what belongs to none of its questions is not
  ///     signed.
  ///   - round: The round that the answers belong to.
  ///   - date: The round's date.
  public init(
    _ assessment: Assessment, to framework: Framework, in round: Round.ID, dated date: CalendarDate
  ) {
    self.framework = framework
    self.round = round
    organisation = assessment.organisation
    entries = assessment.entries
    disputed = assessment.disputed
    evidence = assessment.evidence.filter { $0.holds(on: date) }
  }

  /// The canonical text that is signed.
  ///
  /// Linear in the questions and in the evidence.
  public var document: String {
    let inDispute = framework.questions.filter { disputed.contains($0.id) }
    return JSONValue.object([
      ("format", .text("declaration-signed-answers")), ("version", .number(1)),
      ("framework", .text(framework.id.text)), ("edition", .text(framework.edition)),
      ("round", .text(round.text)), ("organisation", .text(organisation.text)),
      ("answers", .list(JSONValue.answers(entries, for: framework))),
      ("disputed", inDispute.isEmpty ? nil : .list(inDispute.map { .text($0.id.text) })),
      ("evidence", .list(JSONValue.evidence(evidence, for: framework))),
    ]).document
  }

  /// The fingerprint: SHA-256 of the document, as 64 hexadecimal digits.
  public var fingerprint: String { SHA256Digest(of: document.utf8).hexadecimal }
}
