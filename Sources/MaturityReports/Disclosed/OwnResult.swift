package import Maturity

/// One partner's own result, from which everybody else has been taken out.
package struct OwnResult: Hashable, Sendable {
  /// The partner.
  let member: Cohort.Member
  /// The round, with nobody in it but the partner.
  let cohort: Cohort
  /// The round before, with nobody in it but the partner and what it was called or made from.
  let previous: Cohort?
  /// What is kept of it beside its assessment.
  let record: PartnerRecord

  /// Takes everybody else out.
  ///
  /// - Parameters:
  ///   - organisation: The partner.
  ///   - cohort: Everybody who was invited.
  ///   - previous: The round before; `nil` for the first.
  ///   - record: What is kept of the partner beside its assessment.
  /// - Throws: ``ReportRefusal/notInvited(_:)``.
  package init(
    of organisation: Organisation.ID, in cohort: Cohort, previous: Cohort?, record: PartnerRecord
  ) throws(ReportRefusal) {
    guard let member = cohort.members.first(where: { $0.organisation.id == organisation }) else {
      throw .notInvited(organisation)
    }
    self.member = member
    self.record = record
    self.cohort = cohort.keeping([organisation])
    self.previous = previous.map { previous in
      let origin = Passage(from: previous, to: cohort).origin(of: organisation)
      return previous.keeping(origin.isContinued ? origin.organisations.map(\.id) : [])
    }
  }
}

extension Cohort {
  fileprivate func keeping(_ organisations: [Organisation.ID]) -> Cohort {
    let kept = members.filter { organisations.contains($0.organisation.id) }
    return Cohort(
      framework: framework, round: round, organisations: kept.map(\.organisation),
      assessments: kept.compactMap(\.assessment))
  }
}
