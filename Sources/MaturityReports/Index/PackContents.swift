import Markup
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

extension PackContents {
  /// The part of an index that leads to the tables.
  ///
  /// - Parameter tables: Their names.
  /// - Returns: The part.
  static func data(_ tables: [String]) -> Node {
    section(.labelledBy("data")) {
      h2(.id("data")) { "The data" }
      p { "Tables in CSV, with their description for other programs." }
      ul {
        for table in tables {
          li { a(.href(.file("data/\(table).csv"))) { "\(table).csv" } }
        }
        li { a(.href(.file("data/datapackage.json"))) { "datapackage.json" } }
      }
    }
  }
}
