/// An offer of help or a call for it that stands in no pair, and why.
public struct UnpairedHelp: Hashable, Sendable {
  /// What the organisation said.
  public let notice: HelpNotice
  /// What keeps it from being paired.
  public let reason: Reason

  /// What keeps a notice from being paired (METHOD 6.5).
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// It offers help and is not supported at level 3, or has no agreed level.
    case helperIsNotSupported
    /// It asks for help and has no agreed level yet.
    case levelIsOpen
    /// It offers and nobody asks, or it asks and nobody offers.
    case nobodyAnswers
    /// It asks, and nobody who offers is supported at level 3.
    case nobodySupportedOffers
    /// Those who answer stand less than two levels away.
    case tooNear
  }
}

extension Cohort {
  /// What was offered and asked that stands in no pair, in the framework's order, then the members'.
  ///
  /// With ``helpPairs(_:)`` it accounts for every notice of a member on an activity of the framework.
  /// Complexity: as that of the pairs.
  ///
  /// - Parameter notices: What organisations have said; of those not in the cohort, left out.
  /// - Returns: Each notice with the first reason that applies.
  public func unpairedHelp(_ notices: [HelpNotice]) -> [UnpairedHelp] {
    let pairs = helpPairs(notices)
    let ids = Set(members.map(\.organisation.id))
    return framework.activities.flatMap { place -> [UnpairedHelp] in
      let section = place.section.id
      let here = notices.filter { $0.section == section && ids.contains($0.organisation) }
      let paired = pairs.filter { $0.section == section }
      return members.flatMap { member in
        HelpNotice.Kind.allCases.flatMap { kind in
          here.filter { $0.organisation == member.organisation.id && $0.kind == kind }
        }.filter { notice in
          !paired.contains {
            (notice.kind == .offers ? $0.helper : $0.helped) == notice.organisation
          }
        }.map { UnpairedHelp(notice: $0, reason: reason($0, of: member, among: here)) }
      }
    }
  }

  private func reason(
    _ notice: HelpNotice, of member: Member, among here: [HelpNotice]
  ) -> UnpairedHelp.Reason {
    let others = here.filter {
      $0.kind != notice.kind && $0.organisation != notice.organisation
    }
    switch notice.kind {
    case .offers:
      guard isHelper(member, on: notice.section) else { return .helperIsNotSupported }
      return others.isEmpty ? .nobodyAnswers : .tooNear
    case .asks:
      guard member.score?[notice.section]?.agreedLevel != nil else { return .levelIsOpen }
      guard !others.isEmpty else { return .nobodyAnswers }
      let helpers = members.filter { helper in
        others.contains { $0.organisation == helper.organisation.id }
          && isHelper(helper, on: notice.section)
      }
      return helpers.isEmpty ? .nobodySupportedOffers : .tooNear
    }
  }

  /// Whether a member's support is high enough to help others with an activity.
  private func isHelper(_ member: Member, on section: Section.ID) -> Bool {
    (member.supportedLevel(on: section) ?? .floor) >= Self.helpingLevel
  }
}
