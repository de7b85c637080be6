/// A piece of an HTML or SVG document, as a value.
///
/// Text and attributes are escaped when the document is rendered, by the one renderer that writes
/// every angle bracket and quotation mark. Text that is not escaped can only come from our own
/// source code, as a `StaticString`, or is JSON without a character that markup is made of.
package indirect enum Node: Hashable, Sendable {
  /// An element with its attributes and children.
  case element(Tag, [Attribute], [Node])
  /// Text, escaped when rendered.
  case text(String)
  /// The content of a `style` element, from our own source code.
  case style(Stylesheet)
  /// The content of a `script` element, from our own source code.
  case script(Script)
  /// The content of a data block, as JSON.
  case data(DataBlock)
  /// Several pieces one after another.
  case fragment([Node])
}

/// The name of an element, and how it is written.
package struct Tag: Hashable, Sendable {
  /// The element's name.
  let name: String
  /// Whether the element never has content and no end tag.
  let isVoid: Bool
  /// Whether a line end before and after the element changes nothing, so that output is readable.
  let isBlock: Bool

  /// Declares an element.
  package init(_ name: StaticString, isVoid: Bool = false, isBlock: Bool = false) {
    self.name = "\(name)"
    self.isVoid = isVoid
    self.isBlock = isBlock
  }

  /// Makes an element.
  ///
  /// - Parameters:
  ///   - attributes: Its attributes, in the order to write them; those that are `nil` are left out.
  ///   - content: Its children.
  /// - Returns: The element.
  package func callAsFunction(
    _ attributes: Attribute?..., @MarkupBuilder content: () -> [Node] = { [] }
  ) -> Node {
    let children = content()
    precondition(children.isEmpty || !isVoid, "\(name) has no content")
    return .element(self, attributes.compactMap { $0 }, children)
  }
}

/// Gathers the children of an element from expressions, conditions and loops.
@resultBuilder
package enum MarkupBuilder {
  /// Takes a piece.
  package static func buildExpression(_ node: Node) -> [Node] { [node] }
  /// Takes text.
  package static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
  /// Takes pieces.
  package static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
  /// Joins what stands one after another.
  package static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap(\.self) }
  /// Takes an `if` without an `else`.
  package static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
  /// Takes the first branch of a condition.
  package static func buildEither(first part: [Node]) -> [Node] { part }
  /// Takes the second branch of a condition.
  package static func buildEither(second part: [Node]) -> [Node] { part }
  /// Takes a loop.
  package static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap(\.self) }
}
