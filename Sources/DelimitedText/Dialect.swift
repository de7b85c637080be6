/// How a table was written, as the reader found or assumed it.
package struct Dialect: Hashable, Sendable {
  /// The encoding of its text.
  package let encoding: TextEncoding
  /// Whether it begins with a byte-order mark.
  package let hasMark: Bool
  /// What stands between cells.
  package let delimiter: Delimiter
  /// Whether a first line such as `sep=;` says what stands between cells.
  package let declaresDelimiter: Bool
  /// How its header line ends; `nil` where the file ends with its header.
  package let lineEnding: LineEnding?

  /// What was assumed, in one sentence.
  package var summary: String {
    let mark = hasMark ? " with a byte-order mark" : ""
    let cells = "cells separated by \(delimiter.plural)"
    let lines = lineEnding.map { ", lines ended by \($0.rawValue)" } ?? ""
    return "Read as \(encoding.rawValue)\(mark), \(cells)\(lines)."
  }
}

/// An encoding that the reader can decode.
package enum TextEncoding: String, Hashable, Sendable {
  /// The encoding of most of the world's text, and of plain ASCII.
  case utf8 = "UTF-8"
  /// What Excel writes as "Unicode text".
  case utf16LittleEndian = "UTF-16LE"
  /// The same, the larger byte first.
  case utf16BigEndian = "UTF-16BE"
  /// What Excel on an English Windows writes as "CSV".
  case windows1252 = "Windows-1252"
}

/// What stands between the cells of a row.
package enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
  /// As RFC 4180 has it.
  case comma = 0x2C
  /// As Excel writes where the comma is the decimal sign.
  case semicolon = 0x3B
  /// As Excel writes "text (tab delimited)".
  case tab = 0x09

  /// The delimiter in words, several of them.
  package var plural: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}

/// How a line ends.
package enum LineEnding: String, Hashable, Sendable {
  /// As Windows and RFC 4180 have it.
  case crlf = "CRLF"
  /// As Unix has it.
  case lf = "LF"
  /// As the Macs of the last century had it.
  case cr = "CR"
}

/// The bytes that a table's grammar is made of.
enum Byte {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
}
