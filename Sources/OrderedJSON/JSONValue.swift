/// A JSON document to be written, whose objects keep their order.
package enum JSONValue: Hashable, Sendable {
  /// A string.
  case text(String)
  /// A whole number.
  case number(Int)
  /// True or false.
  case flag(Bool)
  /// An array.
  case list([JSONValue])
  /// An object; members without a value are left out.
  case members([Member])

  /// A name and its value in an object.
  package struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue?
  }

  /// An object from names and values in order; members that are `nil` are left out.
  package static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
    .members(members.map { Member(name: $0, value: $1) })
  }

  /// The document, indented by two spaces, with an end of line.
  ///
  /// The bytes are those of `JSON.stringify(value, null, 2)` in a browser.
  package var document: String {
    var output = ""
    write(to: &output, indent: "")
    return output + "\n"
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .text(let text): Self.quote(text, to: &output)
    case .number(let number): output += String(number)
    case .flag(let flag): output += flag ? "true" : "false"
    case .list(let items):
      Self.write(items, between: ("[", "]"), to: &output, indent: indent) { item, output, inner in
        item.write(to: &output, indent: inner)
      }
    case .members(let members):
      let present = members.compactMap { member in member.value.map { (member.name, $0) } }
      Self.write(present, between: ("{", "}"), to: &output, indent: indent) {
        member, output, inner in
        Self.quote(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to output: inout String, indent: String,
    _ writeItem: (Item, inout String, String) -> Void
  ) {
    output += brackets.0
    let inner = indent + "  "
    for (offset, item) in items.enumerated() {
      output += offset == 0 ? "\n" : ",\n"
      output += inner
      writeItem(item, &output, inner)
    }
    if !items.isEmpty { output += "\n" + indent }
    output += brackets.1
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    // Most texts hold nothing to escape, and go through whole.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      output += text
      output += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\u{8}": output += "\\b"
      case "\u{C}": output += "\\f"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
