import Maturity

/// Help on offer, and the activities whose next steps it serves.
struct SupportOffer {
  let id: String
  let name: String
  let offer: String
  let activities: [String]

  /// Every kind of support that the activities name, in the framework's order.
  static func all(_ activities: [ActivityReport], in framework: Framework) -> [SupportOffer] {
    framework.support.compactMap { support in
      let served = activities.filter { activity in
        activity.support.contains { $0.id == support.id }
      }
      guard !served.isEmpty else { return nil }
      return SupportOffer(
        id: "support-\(support.id)", name: support.name, offer: support.offer,
        activities: served.map(\.number))
    }
  }
}
