/// Reads a document from its first byte to its last (RFC 8259).
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private typealias Fault = JSONNode.Fault

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() throws(JSONNode.Fault) -> JSONNode {
    let node = try value()
    skipSpace()
    guard at == bytes.count else { throw fault("there is more after the end") }
    return node
  }

  private func fault(_ problem: String) -> Fault { Fault(offset: at, problem: problem) }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, " \t\n\r".utf8.contains(byte) { at += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(Fault) -> JSONNode {
    skipSpace()
    let offset = at
    let content: JSONNode.Content =
      switch next {
      case UInt8(ascii: "{"): try nested { reader throws(Fault) in try reader.object() }
      case UInt8(ascii: "["): try nested { reader throws(Fault) in try reader.list() }
      case UInt8(ascii: "\""): .text(try string())
      case UInt8(ascii: "t"): try word("true", .flag(true))
      case UInt8(ascii: "f"): try word("false", .flag(false))
      case UInt8(ascii: "n"): try word("null", .null)
      case let byte? where "-0123456789".utf8.contains(byte): .number(try number())
      case nil: throw fault("the file ends too soon")
      default: throw fault("a value is expected")
      }
    return JSONNode(content: content, offset: offset)
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Fault) -> JSONNode.Content
  ) throws(Fault) -> JSONNode.Content {
    guard depth < 64 else { throw fault("the file is nested too deeply") }
    depth += 1
    at += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(Fault) -> JSONNode.Content {
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    skipSpace()
    if takes("}") { return .object([]) }
    repeat {
      skipSpace()
      let offset = at
      guard next == UInt8(ascii: "\"") else { throw fault("a name in quotation marks is expected") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw Fault(offset: offset, problem: "the name '\(name)' stands twice")
      }
      skipSpace()
      guard takes(":") else { throw fault("a colon is expected") }
      members.append(JSONNode.Member(name: name, offset: offset, value: try value()))
      skipSpace()
    } while takes(",")
    guard takes("}") else { throw fault("a comma or a closing brace is expected") }
    return .object(members)
  }

  private mutating func list() throws(Fault) -> JSONNode.Content {
    var items: [JSONNode] = []
    skipSpace()
    if takes("]") { return .list([]) }
    repeat {
      items.append(try value())
      skipSpace()
    } while takes(",")
    guard takes("]") else { throw fault("a comma or a closing bracket is expected") }
    return .list(items)
  }

  private mutating func word(
    _ word: String, _ content: JSONNode.Content
  ) throws(Fault) -> JSONNode.Content {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("a value is expected") }
    at += word.utf8.count
    return content
  }

  private mutating func number() throws(Fault) -> Double {
    let start = at
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let isPlain =
      digits.first?.isNumber == true && digits.last?.isNumber == true
      && !(digits.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true)
    guard isPlain, text.first != "+", let number = Double(text), number.isFinite else {
      throw Fault(offset: start, problem: "this is not a number")
    }
    return number
  }
}

extension JSONReader {
  private mutating func string() throws(Fault) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("the text before this is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += try escaped().utf8
      case 0..<0x20:
        at -= 1
        throw fault("a line end or control character stands in a text")
      default: text.append(byte)
      }
    }
    throw fault("the file ends in the middle of a text")
  }

  private mutating func escaped() throws(Fault) -> String {
    defer { at += 1 }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(try scalar())
    default: throw fault("no text holds this after a backslash")
    }
  }

  /// Reads four digits, or eight in two halves; leaves the reader on the last digit.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), at + 2 < bytes.count,
      bytes[at + 1] == UInt8(ascii: "\\"), bytes[at + 2] == UInt8(ascii: "u")
    else { throw fault("half of a character is missing") }
    at += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a character is missing") }
    return scalar
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    guard at + 4 < bytes.count else { throw fault("the file ends too soon") }
    let digits = bytes[at + 1...at + 4]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are expected") }
    at += 4
    return unit
  }
}
