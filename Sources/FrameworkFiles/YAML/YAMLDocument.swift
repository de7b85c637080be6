/// A YAML file as a tree of values.
///
/// Only the plain part of YAML is taken: anchors, aliases, tags, repeated keys and further
/// documents are refused, and so is whatever is too large or too deep to have been meant.
enum YAMLDocument {
  /// The largest file that is read, in bytes.
  static let largestFile = 4 << 20
  /// How deep values may be nested.
  static let deepest = 32
  /// How many values and keys a file may hold.
  static let mostNodes = 100_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte-order mark.
  ///   - findings: Where problems are reported.
  /// - Returns: The outermost value, or `nil` where the file cannot be read to its end.
  static func read(_ bytes: [UInt8], _ findings: Findings) -> Node? {
    do throws(Finding) {
      try refuseControlCharacters(in: bytes)
      guard let events = YAMLEvents(bytes) else { throw Finding(.yaml(.outOfMemory), at: 0) }
      var builder = TreeBuilder(events: events, findings: findings)
      return try builder.document()
    } catch {
      findings.report(explained(error, findings.source))
      return nil
    }
  }

  /// The same finding, or a closer one where the text shows what libyaml does not say.
  private static func explained(_ finding: Finding, _ source: SourceText) -> Finding {
    guard finding.problem == .yaml(.syntax(.indentation)),
      source.followsQuotation(finding.span.lowerBound)
    else { return finding }
    return Finding(.yaml(.syntax(.textAfterQuotation)), in: finding.span)
  }

  private static func refuseControlCharacters(in bytes: [UInt8]) throws(Finding) {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85: break
      case ..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF:
        throw Finding(.yaml(.controlCharacter(scalar)), at: offset)
      default: break
      }
      offset += 1
    }
  }
}

/// Builds a tree from libyaml's events.
private struct TreeBuilder: ~Copyable {
  var events: YAMLEvents
  let findings: Findings
  private var nodes = 0

  init(events: consuming YAMLEvents, findings: Findings) {
    self.events = events
    self.findings = findings
  }

  mutating func document() throws(Finding) -> Node? {
    var root: Node?
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd:
        if root == nil { throw Finding(.yaml(.empty), at: 0) }
        return root
      case .documentStart:
        if root != nil { throw Finding(.yaml(.severalDocuments), at: event.span.lowerBound) }
      case .end:
        break
      default:
        root = try node(event, depth: 1)
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Finding) -> Node {
    let start = event.span.lowerBound
    nodes += 1
    guard nodes <= YAMLDocument.mostNodes else { throw Finding(.yaml(.tooManyValues), at: start) }
    guard depth <= YAMLDocument.deepest else { throw Finding(.yaml(.tooDeep), at: start) }
    if let anchor = event.anchor { findings.report(.yaml(.anchor(anchor)), at: start) }
    if let tag = event.tag { findings.report(.yaml(.tag(tag)), at: start) }
    switch event.kind {
    case .scalar(let text, let style):
      let first = style == .block ? findings.source.firstWord(ofBlock: event.span) : start
      return Node(
        content: .scalar(text, isPlain: style == .plain),
        span: first..<max(first, event.span.upperBound))
    case .sequenceStart:
      return try sequence(from: start, depth: depth)
    case .mappingStart:
      return try mapping(from: start, depth: depth)
    case .alias(let name):
      findings.report(.yaml(.alias(name)), at: start)
      return Node(content: .refused, span: event.span)
    case .documentStart, .end, .streamEnd:
      return Node(content: .refused, span: event.span)
    }
  }

  private mutating func sequence(from start: Int, depth: Int) throws(Finding) -> Node {
    var items: [Node] = []
    while true {
      let event = try events.next()
      if case .end = event.kind {
        return Node(content: .sequence(items), span: start..<event.span.upperBound)
      }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(from start: Int, depth: Int) throws(Finding) -> Node {
    var pairs: [Node.Pair] = []
    var firsts: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .end = event.kind {
        return Node(content: .mapping(pairs), span: start..<event.span.upperBound)
      }
      let key = try node(event, depth: depth + 1)
      let value = try node(try events.next(), depth: depth + 1)
      guard case .scalar(let name, _) = key.content else {
        if key.shape != nil { findings.report(.yaml(.keyNotText), at: key.span.lowerBound) }
        continue
      }
      if let first = firsts.updateValue(key.span.lowerBound, forKey: name) {
        firsts[name] = first
        let line = findings.source.line(of: first)
        findings.report(.yaml(.repeatedKey(name, firstLine: line)), at: key.span.lowerBound)
      } else {
        pairs.append(Node.Pair(key: name, keySpan: key.span, value: value))
      }
    }
  }
}
