/// Rules for how a page looks, from our own source code: literals, and numbers and colours put into
/// them, never other text.
package struct Stylesheet: Hashable, Sendable {
  /// The rules as they are written: what a policy that allows styles by their hash takes it of.
  package let text: String

  /// The rules of both, in order, each on lines of its own.
  package static func + (left: Stylesheet, right: Stylesheet) -> Stylesheet {
    Stylesheet(text: left.text + "\n" + right.text)
  }

  private init(text: String) { self.text = text }
}

extension Stylesheet: ExpressibleByStringInterpolation {
  /// Rules with numbers and colours among them.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    /// Adds rules from a literal.
    package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }
    /// Adds a number.
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }
    /// Adds a colour.
    package mutating func appendInterpolation(_ colour: Colour) { text += colour.hexadecimal }
  }

  /// Takes rules from a literal.
  package init(stringLiteral value: StaticString) { self.init(text: "\(value)") }

  /// Takes rules with numbers and colours among them.
  package init(stringInterpolation: StringInterpolation) {
    self.init(text: stringInterpolation.text)
  }
}
