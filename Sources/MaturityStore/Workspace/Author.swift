package import Maturity

/// Who writes, by role, and when.
package struct Author: Hashable, Sendable {
  /// The role of the person who writes.
  package let role: Role
  /// The moment of writing.
  package let at: Timestamp

  /// Makes an author.
  package init(role: Role, at: Timestamp) {
    self.role = role
    self.at = at
  }
}

/// A moment in Coordinated Universal Time, to the second, in one form: `2026-03-31T09:15:00Z`.
package struct Timestamp: Hashable, Sendable, Comparable {
  /// The moment as it is written.
  package let text: String

  /// Reads a moment, or `nil` where the text has another form or names no moment.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      CalendarDate(iso: text.prefix(10)) != nil,
      let hour = Self.number(bytes[11...12]), let minute = Self.number(bytes[14...15]),
      let second = Self.number(bytes[17...18]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.text = text
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let zero = UInt8(ascii: "0")
    guard digits.allSatisfy({ (zero...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - zero) }
  }

  /// Orders moments from the earliest.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as it is written.
  package var description: String { text }
}

extension Timestamp: ExpressibleByStringLiteral {
  /// Makes a moment from a literal in our own code; anything else than its one form stops.
  package init(stringLiteral value: String) {
    guard let timestamp = Timestamp(value) else { preconditionFailure("not a moment: \(value)") }
    self = timestamp
  }
}
