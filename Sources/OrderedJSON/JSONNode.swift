/// A piece of a JSON document that was read, and where it stands.
///
/// Foundation's decoder says neither where a fault is nor that a name stands twice or is unknown,
/// and people mend these files by hand.
package struct JSONNode: Hashable, Sendable {
  /// What the piece is.
  package let content: Content
  /// The byte of the document at which it begins.
  package let offset: Int

  /// What a piece of a document is.
  package indirect enum Content: Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case null
    case list([JSONNode])
    case object([Member])
  }

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The byte at which the name begins.
    package let offset: Int
    /// The value.
    package let value: JSONNode
  }

  /// Why bytes are not a JSON document.
  package struct Fault: Error, Hashable, Sendable {
    /// The byte at which reading stopped.
    package let offset: Int
    /// What is wrong, without a full stop.
    package let problem: String

    /// Makes a fault.
    package init(offset: Int, problem: String) {
      self.offset = offset
      self.problem = problem
    }
  }

  /// Reads a document.
  ///
  /// - Parameter bytes: UTF-8, with or without a byte-order mark.
  /// - Returns: The outermost value.
  /// - Throws: ``Fault``, at the first byte that no document could have there: a name that stands
  ///   twice in an object and nesting deeper than 64 included.
  ///
  /// Complexity: linear in the number of bytes.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var reader = JSONReader(bytes)
    return try reader.document()
  }

  /// The line and the column, from 1, of a byte of a document; columns count characters.
  package static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let newline = UInt8(ascii: "\n")
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return (
      before.count { $0 == newline } + 1,
      String(decoding: before[start...], as: UTF8.self).count + 1
    )
  }
}
