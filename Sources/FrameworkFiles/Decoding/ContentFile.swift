import Diagnostics

/// A file of content before it is decoded.
struct ContentFile {
  let name: String
  let bytes: [UInt8]

  /// Takes a file's bytes, without the byte-order mark that some editors write.
  init(_ bytes: [UInt8], name: String) {
    self.name = name
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Reads the file and decodes it.
  ///
  /// - Parameter decode: Makes a value of the outermost node; `nil` where it reports an error.
  /// - Returns: The value and everything reported, or what kept the file from being read.
  func reading<Value>(_ decode: (Node, Findings) -> Value?) -> Reading<Value> {
    guard bytes.count <= YAMLDocument.largestFile else {
      let findings = Findings(SourceText([]))
      findings.report(.yaml(.tooLarge(bytes: bytes.count)), at: 0)
      return Reading(value: nil, diagnostics: findings.diagnostics(file: name))
    }
    let findings = Findings(SourceText(bytes))
    var value: Value?
    if let broken = firstBytesThatAreNotUTF8 {
      findings.report(.yaml(.notUTF8), at: bytes[..<broken].count { $0 & 0xC0 != 0x80 })
    } else if let root = YAMLDocument.read(bytes, findings) {
      value = decode(root, findings)
    }
    return Reading(value: value, diagnostics: findings.diagnostics(file: name))
  }

  private var firstBytesThatAreNotUTF8: Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension Findings {
  /// Whether a file's first key says that it is of the kind that is wanted; reports it otherwise.
  func isHeaded(_ wanted: ContentHeading.Kind, _ root: Node) -> Bool {
    guard expect(.keys, root) else { return false }
    let first = root.pairs.first
    guard let kind = first.flatMap({ ContentHeading.Kind(rawValue: $0.key) }) else {
      report(.framework(.neitherKind(firstKey: first?.key)), at: root.span.lowerBound)
      return false
    }
    if kind == wanted { return true }
    report(.framework(.otherKind(kind, wanted: wanted)), at: root.span.lowerBound)
    return false
  }
}
