/// An element of a page that was read back.
package final class ReadElement {
  /// The element's name.
  package let name: String
  /// Its attributes by name, their references resolved; empty text for one set by its name alone.
  package let attributes: [String: String]
  /// What stands in it, in order.
  package internal(set) var children: [Child] = []
  /// The element that it stands in; `nil` for the document.
  package private(set) weak var parent: ReadElement?

  /// A child of an element.
  package enum Child {
    case element(ReadElement)
    case text(String)
  }

  init(name: String, attributes: [String: String], parent: ReadElement?) {
    self.name = name
    self.attributes = attributes
    self.parent = parent
  }

  /// The value of an attribute.
  package subscript(attribute: String) -> String? { attributes[attribute] }

  /// The classes of the element.
  package var classes: [String] { (self["class"] ?? "").split(separator: " ").map(String.init) }

  /// The elements directly beneath.
  package var elements: [ReadElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Every element beneath, at any depth, in the document's order.
  package var descendants: [ReadElement] { elements.flatMap { [$0] + $0.descendants } }

  /// The elements that this one stands in, from the nearest out.
  package var ancestors: [ReadElement] { parent.map { [$0] + $0.ancestors } ?? [] }

  /// Every element of a name beneath.
  package func all(_ names: String...) -> [ReadElement] {
    descendants.filter { names.contains($0.name) }
  }

  /// The first element beneath of an identifier.
  package func element(id: String) -> ReadElement? { descendants.first { $0["id"] == id } }

  /// All text in the element, line ends at its edges taken away.
  package var text: String {
    var text = children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
    while text.first?.isNewline == true { text.removeFirst() }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The runs of text in the element, cut wherever an element other than `a`, `em` or, but for
  /// captions, `strong` begins or ends.
  package var runs: [String] {
    var runs = [""]
    func walk(_ element: ReadElement) {
      for child in element.children {
        switch child {
        case .text(let text): runs[runs.count - 1] += text
        case .element(let inner):
          let isInline =
            ["a", "em"].contains(inner.name)
            || inner.name == "strong" && ["p", "li"].contains(element.name)
              && !element.elements.contains { $0.name == "p" }
          if !isInline { runs.append("") }
          if inner.name != "style" { walk(inner) }
          if !isInline { runs.append("") }
        }
      }
    }
    walk(self)
    return runs.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
