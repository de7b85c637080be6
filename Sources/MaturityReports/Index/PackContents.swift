package import Maturity

/// Which reports a pack holds beside its index, its comparison, its trend, Essex's board paper and its data.
package struct PackContents: Hashable, Sendable {
  /// The organisations whose reports and board papers are in it; `nil` for all of them.
  package let organisations: Set<Organisation.ID>?

  /// Makes the contents of a pack.
  package init(organisations: Set<Organisation.ID>? = nil) {
    self.organisations = organisations
  }

  /// Whether an organisation's report and board paper are in the pack.
  package func holds(_ organisation: Organisation.ID) -> Bool {
    organisations?.contains(organisation) ?? true
  }
}
