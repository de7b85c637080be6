/// The names of a table's columns.
package struct Header: Hashable, Sendable {
  /// The names as the file has them, trimmed; a column in the middle may have none.
  package let names: [String]
  /// The physical line on which they stand, from 1.
  package let line: Int
  private let indices: [String: Int]

  init(names: [String], line: Int = 1) {
    self.names = names
    self.line = line
    indices = Dictionary(
      names.enumerated().map { (Self.folded($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a column stands, or `nil` where the table has none of that name.
  ///
  /// Case, spaces, underscores and hyphens make no difference.
  package func index(of name: String) -> Int? { indices[Self.folded(name)] }

  /// A name without the differences that nobody means.
  package static func folded(_ name: String) -> String {
    name.lowercased().filter { !" _-\u{A0}\t".contains($0) }
  }

  /// The pairs of columns that have one name: the later and the first.
  package var repeated: [(cell: Int, firstCell: Int)] {
    names.indices.compactMap { index in
      guard !names[index].isEmpty, let first = indices[Self.folded(names[index])], first < index
      else { return nil }
      return (index, first)
    }
  }
}
