/// A cursor over a mapping, which remembers the keys that were asked for: whatever else stands in
/// the mapping is unknown.
struct Fields {
  /// What the mapping describes, with its article.
  let subject: String
  /// The mapping.
  let node: Node
  /// Where problems are reported.
  let findings: Findings
  private var asked: [String] = []

  /// Opens a mapping.
  ///
  /// - Parameters:
  ///   - node: The mapping; anything else is reported.
  ///   - subject: What it describes, with its article, such as "a section".
  ///   - findings: Where problems are reported.
  init?(_ node: Node, of subject: String, _ findings: Findings) {
    guard findings.expect(.keys, node) else { return nil }
    self.subject = subject
    self.node = node
    self.findings = findings
  }

  /// Reads the value of a key that has to be there.
  mutating func required<Value>(_ key: String, _ reader: Reader<Value>) -> Value? {
    guard let value = find(key) else {
      findings.report(.shape(.missingKey(key, of: subject)), at: node.span.lowerBound)
      return nil
    }
    return reader.read(value, findings)
  }

  /// Reads the value of a key that may be left out.
  mutating func optional<Value>(_ key: String, _ reader: Reader<Value>) -> Value? {
    find(key).flatMap { reader.read($0, findings) }
  }

  /// The items of a list that has to be there and has to hold something.
  mutating func requiredItems(_ key: String) -> [Node] {
    required(key, .items) ?? []
  }

  /// The items of a list that may be left out, but not left empty.
  mutating func optionalItems(_ key: String) -> [Node] {
    optional(key, .items) ?? []
  }

  /// Where a key's value begins, or the mapping where there is no such key.
  func offset(of key: String) -> Int {
    node[key]?.span.lowerBound ?? node.span.lowerBound
  }

  /// Where a key itself stands, or the mapping where there is no such key.
  func offset(ofKey key: String) -> Int {
    node.pairs.first { $0.key == key }?.keySpan.lowerBound ?? node.span.lowerBound
  }

  /// Whether the mapping holds a key.
  func has(_ key: String) -> Bool { node[key] != nil }

  /// Reports every key that nobody asked for.
  func finish() {
    let known = Set(asked)
    for pair in node.pairs where !known.contains(pair.key) {
      findings.report(
        .shape(.unknownKey(pair.key, of: subject, known: asked)), at: pair.keySpan.lowerBound)
    }
  }

  private mutating func find(_ key: String) -> Node? {
    asked.append(key)
    return node[key]
  }
}

extension Findings {
  /// Whether a value has the shape that its place needs; reports it where it has not.
  func expect(_ shape: Node.Shape, _ node: Node) -> Bool {
    guard let found = node.shape else { return false }
    if found == shape { return true }
    if case .scalar("", _) = node.content {
      report(.shape(shape == .list ? .emptyList : .emptyText), at: node.span.lowerBound)
    } else {
      report(.shape(.wrongShape(needed: shape, found: found)), at: node.span.lowerBound)
    }
    return false
  }
}
