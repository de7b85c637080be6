/// What is wrong with a page, and where.
package struct PageFault: Error, Hashable, CustomStringConvertible {
  /// What is wrong, with the text that follows.
  package let description: String
}

/// Reads the HTML that our pages are written in, and nothing looser: every attribute in double
/// quotation marks, every element closed in order, every ampersand a reference.
package struct PageReader {
  private static let voids: Set = ["meta", "br", "img", "link", "input", "hr"]
  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]
  private var rest: Substring

  /// Reads a page or a piece of one.
  ///
  /// - Parameter text: The text of the page.
  /// - Returns: An element that stands for the document.
  /// - Throws: ``PageFault`` where the text is not what our pages are written in.
  package static func read(_ text: String) throws -> ReadElement {
    var reader = PageReader(rest: text[...])
    if reader.rest.hasPrefix("<!doctype html>") { reader.rest.removeFirst(15) }
    let document = ReadElement(name: "", attributes: [:], parent: nil)
    try reader.content(of: document)
    guard reader.rest.isEmpty else { throw reader.fault("an end without a beginning") }
    return document
  }

  private func fault(_ what: String) -> PageFault {
    PageFault(description: "\(what): \(rest.prefix(60))")
  }

  private mutating func content(of parent: ReadElement) throws {
    while !rest.isEmpty && !rest.hasPrefix("</") {
      guard rest.hasPrefix("<") else {
        let text = rest.prefix { $0 != "<" }
        rest = rest[text.endIndex...]
        // A stylesheet is raw text: its quotation marks are its own.
        parent.children.append(
          .text(parent.name == "style" ? String(text) : try resolved(text)))
        continue
      }
      parent.children.append(.element(try element(in: parent)))
    }
  }

  private mutating func element(in parent: ReadElement) throws -> ReadElement {
    rest.removeFirst()
    let name = try self.name()
    var attributes: [String: String] = [:]
    while rest.hasPrefix(" ") {
      rest.removeFirst()
      let attribute = try self.name()
      guard attributes[attribute] == nil else { throw fault("\(attribute) twice") }
      attributes[attribute] = ""
      guard rest.hasPrefix("=") else { continue }
      guard rest.hasPrefix("=\"") else { throw fault("a value without quotation marks") }
      rest.removeFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { throw fault("an open value") }
      attributes[attribute] = try resolved(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    guard rest.hasPrefix(">") else { throw fault("an open tag") }
    rest.removeFirst()
    let element = ReadElement(name: name, attributes: attributes, parent: parent)
    guard !Self.voids.contains(name) else { return element }
    try content(of: element)
    guard rest.hasPrefix("</\(name)>") else { throw fault("\(name) is not closed") }
    rest.removeFirst(name.count + 3)
    return element
  }

  private mutating func name() throws -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard !name.isEmpty else { throw fault("a name is missing") }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private func resolved(_ text: Substring) throws -> String {
    if text.contains(where: { "<>\"'".contains($0) }) { throw fault("unescaped in \(text)") }
    var resolved = ""
    var left = text
    while let ampersand = left.firstIndex(of: "&") {
      resolved += left[..<ampersand]
      left = left[left.index(after: ampersand)...]
      guard let end = left.firstIndex(of: ";"),
        let character = Self.references[String(left[..<end])]
      else { throw fault("an ampersand that is no reference in \(text)") }
      resolved += character
      left = left[left.index(after: end)...]
    }
    return resolved + left
  }
}
