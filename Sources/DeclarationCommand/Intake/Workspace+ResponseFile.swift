import Maturity
import MaturityStore
import ResponseFiles

extension Workspace {
  /// What an organisation has said in a round, as the file that its form opens again.
  ///
  /// The file is the partner lead's, or the first respondent's where there is no such role; the
  /// others are its colleagues. Evidence is the organisation's, and stands with the file's own part; what
  /// was said to hold no more is left out, as it is of what is signed.
  ///
  /// - Parameters:
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - respondent: Whose part alone is wanted; `nil` for everything.
  ///   - namesPeople: Whether names that were given are put in.
  /// - Returns: `nil` where nobody, or not this respondent, has answered.
  /// - Throws: A failure of the workspace.
  borrowing func responseFile(
    of organisation: Organisation.ID, in round: Round, respondent: Role?, namesPeople: Bool
  ) throws -> ResponseFile? {
    let responses = try responses(of: organisation, in: round.id)
    let assessment = try assessment(of: organisation, in: round.id)
    let names = namesPeople ? try names(of: organisation, in: round.id) : [:]
    let wanted = responses.responses.filter { respondent == nil || $0.respondent == respondent }
    guard let own = wanted.first(where: { $0.respondent == .partnerLead }) ?? wanted.first
    else { return nil }
    let isWhole = respondent == nil || responses.responses.count == 1
    let signature = try signatures(of: organisation, in: round.id).first { $0.voided == nil }
    return ResponseFile(
      framework: round.framework, edition: round.edition, round: round.id,
      organisation: organisation,
      own: ResponseFile.Part(
        response: own, name: names[own.respondent],
        evidence: isWhole ? assessment.evidence.filter { $0.holds(on: round.date) } : []),
      colleagues: wanted.filter { $0.respondent != own.respondent }
        .map { ResponseFile.Part(response: $0, name: names[$0.respondent]) },
      agreed: isWhole ? responses.agreed : [:],
      plan: isWhole ? try plan(of: organisation, in: round.id) : [],
      help: isWhole ? try help(of: organisation, in: round.id).unlessEmpty : nil,
      assurance: isWhole ? try assurances(of: organisation, in: round.id).unlessEmpty : nil,
      board: isWhole ? try boardPaper(of: organisation, in: round.id).unlessEmpty : nil,
      signature: isWhole
        ? signature.map {
          ResponseFile.Signature(
            role: $0.role, name: namesPeople ? $0.name : nil, date: $0.date,
            exceptions: $0.exceptions, fingerprint: $0.fingerprint)
        } : nil)
  }
}

extension Array {
  /// The list; `nil` where it holds nothing, and nobody may ever have said anything.
  fileprivate var unlessEmpty: Self? { isEmpty ? nil : self }
}

extension BoardPaper {
  /// The paper; `nil` where it says nothing.
  fileprivate var unlessEmpty: Self? { self == BoardPaper() ? nil : self }
}
