package import Maturity

/// Which reports a pack holds beside its index, its comparison, Essex's board paper and its data.
package struct PackContents: Hashable, Sendable {
  /// The organisations whose reports and board papers are in it; `nil` for all of them.
  package let organisations: Set<Organisation.ID>?
  /// Whether the page of every round is in it.
  package let hasTrend: Bool

  /// Makes the contents of a pack.
  package init(organisations: Set<Organisation.ID>? = nil, hasTrend: Bool = false) {
    self.organisations = organisations
    self.hasTrend = hasTrend
  }

  /// Whether an organisation's report and board paper are in the pack.
  package func holds(_ organisation: Organisation.ID) -> Bool {
    organisations?.contains(organisation) ?? true
  }
}
