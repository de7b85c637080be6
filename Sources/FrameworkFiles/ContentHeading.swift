/// What kind of content a file holds, and its identifier: what its first key says.
public struct ContentHeading: Hashable, Sendable {
  /// The kind of content.
  public let kind: Kind
  /// The identifier as it stands in the file, which nobody has checked yet.
  public let id: String

  /// A kind of content; its raw value is the first key of such a file.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A framework.
    case framework
    /// The organisations of a programme.
    case partners
    /// Pairs of ids that lead to a framework from another or from somebody else's return.
    case crosswalk
  }

  /// Finds the heading of a file without reading the rest of it; `nil` where there is none.
  ///
  /// - Parameter text: The file's text: YAML whose first key stands on a line of its own, after
  ///   blank lines and comments if any.
  public init?(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isNewline }
      rest = rest[line.endIndex...].dropFirst()
      if line.hasPrefix("#") || line == "---" || line.allSatisfy(\.isWhitespace) { continue }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
      let value = parts[1].prefix { $0 != "#" }
      self.kind = kind
      self.id = String(value.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
      return
    }
    return nil
  }
}
