package import OrderedJSON

/// What a page hands to its script: JSON in which no character of markup stands.
///
/// Whatever texts it holds, it cannot end the element that it stands in, begin another or be taken
/// for a reference.
package struct DataBlock: Hashable, Sendable {
  /// The block as it is written.
  let text: String

  /// Makes a block of a document.
  ///
  /// Linear in its size.
  package init(_ value: JSONValue) {
    // Line ends within texts are written as escapes, so what begins a line is indentation.
    let lines = value.document.split(separator: "\n").map { $0.drop { $0 == " " } }
    var text = ""
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      switch scalar {
      // Outside texts JSON has none of these, and within them a number says the same.
      case "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
  }
}
