/// Where the other files of a pack are, as seen from a page in it.
///
/// A page that is made alone has none, and so no link that leads nowhere.
struct PackLinks: Hashable {
  /// The path from the page to the pack's folder: empty, or with a slash at its end.
  private let root: String

  init(root: String) { self.root = root }

  /// The page that binds the pack together, and what it is called.
  var home: (path: String, name: String) { ("\(root)index.html", "All reports") }

  /// The table of every activity's distribution.
  var distribution: String { table("distribution") }

  /// The table of every round's distributions, side by side.
  var trend: String { table("trend") }

  /// The table of every change.
  var changes: String { table("changes") }

  /// A table of the data package.
  func table(_ name: String) -> String { "\(root)data/\(name).csv" }
}
