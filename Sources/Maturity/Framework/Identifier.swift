/// A short, stable, readable name in kebab case, typed by what it names.
///
/// Identifiers join framework files, answer tables, workspaces and reports, so they never change
/// once published: a question whose meaning changes takes a new one.
public struct Identifier<Subject>: Hashable, Sendable {
  /// The identifier as it is written in files, such as `maldon-district-council`.
  public let text: String

  /// The longest identifier that is accepted, in characters.
  public static var maximumLength: Int { 64 }

  /// Makes an identifier from text in a file, or `nil` where the text is not well formed.
  ///
  /// - Parameter text: One or more runs of lower-case ASCII letters and digits, joined by single
  ///   hyphens; at most ``maximumLength`` characters.
  public init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.text = text
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= maximumLength else { return false }
    var afterHyphen = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen:
        afterHyphen = true
      default:
        return false
      }
    }
    return !afterHyphen
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier from a literal in our own code.
  ///
  /// - Parameter value: A well-formed identifier; anything else is a mistake of ours and stops.
  public init(stringLiteral value: String) {
    precondition(Self.isWellFormed(value), "not an identifier: \(value)")
    self.text = value
  }
}

extension Identifier: Comparable {
  /// Orders identifiers by their UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Identifier: CustomStringConvertible {
  /// The identifier's text.
  public var description: String { text }
}
