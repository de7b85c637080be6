/// An attribute of an element: its name from our own source code, its value escaped when rendered.
package struct Attribute: Hashable, Sendable {
  let name: String
  /// The value; `nil` for one that is set by its name alone.
  let value: String?

  /// Makes an attribute.
  package init(_ name: StaticString, _ value: String?) {
    self.name = "\(name)"
    self.value = value
  }

  /// An attribute of any name.
  package static func attribute(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, value)
  }

  /// A number as a value.
  package static func attribute(_ name: StaticString, _ value: Int) -> Attribute {
    Attribute(name, String(value))
  }

  /// The classes of an element, one or several.
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  /// The identifier of an element.
  package static func id(_ id: String) -> Attribute { Attribute("id", id) }
  /// What a header cell is the header of.
  package static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  /// What an element is to somebody who cannot see it.
  package static func role(_ role: String) -> Attribute { Attribute("role", role) }
  /// The name of an element for somebody who cannot see it.
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  /// The elements that name this one.
  package static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  /// Where a link leads.
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }

  /// What a header cell is the header of.
  package enum Scope: String, Sendable {
    case row, col, colgroup, rowgroup
  }
}

/// Where a link may lead: within the page, to a file beside it, or to a secure address.
package struct Link: Hashable, Sendable {
  let text: String

  /// A place within the page.
  package static func fragment(_ id: String) -> Link { Link(text: "#" + id.escapedForLink) }

  /// A file by its path from this page, without a scheme and not from the root.
  package static func file(_ path: String) -> Link {
    precondition(!path.hasPrefix("/") && !path.contains(":"), "not a relative path: \(path)")
    return Link(text: path.escapedForLink)
  }

  /// An address on the web; `nil` where it is not a secure one.
  package static func secure(_ address: String) -> Link? {
    address.hasPrefix("https://") ? Link(text: address) : nil
  }
}

extension String {
  /// The text with everything but letters, digits and `-._~/` written as percent signs and digits.
  fileprivate var escapedForLink: String {
    let digits = Array("0123456789ABCDEF")
    var escaped = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      if isPlain {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return escaped
  }
}
