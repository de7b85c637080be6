/// A value that a page hands to its script, written as JSON.
///
/// Whatever text it holds, what is written cannot end the element that it stands in, begin another
/// or be taken for a reference: every character of markup is written by its number.
package enum DataValue: Hashable, Sendable {
  /// Text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A yes or no.
  case flag(Bool)
  /// Values in order.
  case list([DataValue])
  /// Named values, in the order in which they are written.
  case members([Member])

  /// A named value.
  package struct Member: Hashable, Sendable {
    let name: String
    let value: DataValue
  }

  /// An object of named values; those that are `nil` are left out.
  package static func object(_ members: (name: String, value: DataValue?)...) -> DataValue {
    .members(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An object of named values, in order.
  package static func object(_ members: [(name: String, value: DataValue)]) -> DataValue {
    .members(members.map { Member(name: $0.name, value: $0.value) })
  }

  /// Texts in order.
  package static func texts(_ texts: [String]) -> DataValue { .list(texts.map(DataValue.text)) }

  /// The value as JSON.
  ///
  /// Linear in its size.
  var json: String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values): return "[\(values.map(\.json).joined(separator: ","))]"
    case .members(let members):
      let written = members.map { "\(Self.quoted($0.name)):\($0.value.json)" }
      return "{\(written.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
