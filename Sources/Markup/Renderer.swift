extension Node {
  /// The document as text: a document type, then this element.
  ///
  /// Linear in its size.
  package var document: String { "<!doctype html>\n" + text }

  /// The piece as HTML.
  ///
  /// The same piece always gives the same text.
  package var text: String {
    var renderer = Renderer()
    renderer.render(self)
    return renderer.output
  }
}

/// Writes nodes as HTML: the only place that writes markup.
private struct Renderer {
  var output = ""

  mutating func render(_ node: Node) {
    switch node {
    case .text(let text): output += text.escaped
    case .style(let stylesheet): output += stylesheet.text
    case .script(let script): output += script.text
    case .data(let block): output += block.text
    case .fragment(let nodes): for node in nodes { render(node) }
    case .element(let tag, let attributes, let children):
      if tag.isBlock && !output.isEmpty && output.last != "\n" { output += "\n" }
      output += "<\(tag.name)"
      for attribute in attributes {
        output += " \(attribute.name)"
        if let value = attribute.value { output += "=\"\(value.escaped)\"" }
      }
      output += ">"
      guard !tag.isVoid else { return }
      for child in children { render(child) }
      output += "</\(tag.name)>"
      if tag.isBlock { output += "\n" }
    }
  }
}

extension String {
  /// The text with everything that HTML or a terminal could take for more than text made harmless.
  ///
  /// The five characters of markup become references. Control characters, which no document may
  /// hold, and the marks that turn the direction of text, become the replacement character.
  fileprivate var escaped: String {
    // Most texts are plain, and go through whole.
    guard utf8.contains(where: { !$0.isPlain }) else { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension UInt8 {
  /// Whether a byte of text is a character by itself that needs no escaping.
  fileprivate var isPlain: Bool {
    switch self {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
    case 0x09, 0x0A, 0x20...0x7E: true
    default: false
    }
  }
}
