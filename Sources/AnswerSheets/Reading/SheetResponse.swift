public import Maturity
public import ResponseFiles

/// What one respondent returned on a sheet.
///
/// A sheet may leave out what a response file never does: a table need not name its round, nor
/// anybody their role.
public struct SheetResponse: Hashable, Sendable {
  /// The round as the sheet names it; `nil` where it names none.
  public let round: String?
  /// The organisation that answers.
  public let organisation: Organisation.ID
  /// Who answers, by role; `nil` where the sheet does not say.
  public let respondent: Role?
  /// Whether the respondent leads the organisation or works in it; `nil` where nobody said.
  public let group: Response.Group?
  /// The respondent's name; `nil` unless it was given on purpose.
  public let name: String?
  /// What is said of each question; a question that is missing here is unanswered.
  public let entries: [Question.ID: Assessment.Entry]
  /// The evidence, in the order of the sheet.
  public let evidence: [Evidence]

  /// Makes a response.
  public init(
    round: String? = nil, organisation: Organisation.ID, respondent: Role? = nil,
    group: Response.Group? = nil, name: String? = nil,
    entries: [Question.ID: Assessment.Entry] = [:], evidence: [Evidence] = []
  ) {
    self.round = round
    self.organisation = organisation
    self.respondent = respondent
    self.group = group
    self.name = name
    self.entries = entries
    self.evidence = evidence
  }

  /// The response as what passes between people.
  ///
  /// - Parameters:
  ///   - framework: The framework that was read against.
  ///   - round: The round that it is taken into.
  ///   - standIn: The role to give to whoever named none.
  /// - Returns: A file of this respondent's answers alone.
  public func file(
    answering framework: Framework, in round: Round.ID, respondent standIn: Role
  ) -> ResponseFile {
    let tidied = entries.mapValues {
      Assessment.Entry($0.answer, reason: $0.reason?.tidied, note: $0.note?.tidied)
    }
    return ResponseFile(
      framework: framework.id, edition: framework.edition, round: round,
      organisation: organisation,
      own: ResponseFile.Part(
        response: Response(
          respondent: respondent.map { Role(written: $0.title) ?? $0 } ?? standIn, group: group,
          entries: tidied),
        name: name, evidence: evidence))
  }
}
