package import Maturity

/// What of a round a comparison shows: one commitment, one kind of body, one level of detail.
package struct ComparisonFilter: Hashable, Sendable {
  /// The commitment shown alone; `nil` for all.
  package let commitment: Section.ID?
  /// The bodies shown alone; `nil` for all.
  package let bodies: Bodies?
  /// How much is shown of what is left.
  package let detail: Detail

  /// Bodies that are alike.
  package enum Bodies: Hashable, Sendable {
    /// Those of one kind.
    case kind(Organisation.Kind)
    /// Those of one tier.
    case tier(Organisation.Tier)

    /// Whether an organisation is one of them.
    package func includes(_ organisation: Organisation) -> Bool {
      switch self {
      case .kind(let kind): organisation.kind == kind
      case .tier(let tier): organisation.tier == tier
      }
    }
  }

  /// How much a comparison shows.
  package enum Detail: String, Hashable, Sendable, CaseIterable {
    /// The findings, everybody's levels, what most often stands in the way, help and support.
    case summary
    /// All that, with more of what stands in the way, each activity's distribution, and how far
    /// everybody has come.
    case full
  }

  /// Makes a filter; whatever is left out narrows nothing.
  package init(
    commitment: Section.ID? = nil, bodies: Bodies? = nil, detail: Detail = .full
  ) {
    self.commitment = commitment
    self.bodies = bodies
    self.detail = detail
  }

  /// The part of a cohort that is shown.
  ///
  /// - Parameter cohort: Everybody who was invited, and everything that was asked.
  /// - Returns: The cohort itself where nothing is narrowed.
  /// - Throws: ``ReportRefusal/notAsked(_:)`` or ``ReportRefusal/noSuchBodies`` where nothing is left.
  func part(of cohort: Cohort) throws(ReportRefusal) -> Cohort {
    let part = cohort.part(commitment) { bodies?.includes($0) ?? true }
    guard let part else { throw .notAsked(commitment ?? "all") }
    guard !part.members.isEmpty else { throw .noSuchBodies }
    return part
  }
}
