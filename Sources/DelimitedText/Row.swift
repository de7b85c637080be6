package import Diagnostics

/// The row that a ``TableReader`` stands on: ranges of bytes in the reader's own buffer.
///
/// Nothing is copied and no `String` made until it is asked for.
package struct Row: Sendable {
  var bytes: [UInt8] = []
  var cells: [Cell] = []
  var start = 0
  var end = 0
  /// The physical line on which the row begins, from 1.
  package internal(set) var line = 1
  /// Whether a problem was found in the row itself, so that its cells may not be what was meant.
  package internal(set) var isFaulty = false

  struct Cell {
    /// Where the cell's content begins and ends, its quotes left out.
    var start: Int
    var end: Int
    var isQuoted = false
    var holdsDoubledQuotes = false

    var isEmpty: Bool { start == end }
  }

  /// How many cells the row has, those beyond the header's last left out.
  package var count: Int { cells.count }

  /// Whether every cell is empty.
  package var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// The content of a cell as UTF-8; empty where the row ends before it.
  ///
  /// Constant time, except where the cell holds doubled quotes. A slice that is kept past the next
  /// row costs a copy of the buffer, and nothing else.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    guard index < cells.count else { return [] }
    let cell = cells[index]
    guard cell.holdsDoubledQuotes else { return bytes[cell.start..<cell.end] }
    var content: [UInt8] = []
    var isSecond = false
    for byte in bytes[cell.start..<cell.end] {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    return content[...]
  }

  /// The content of a cell as a string; empty where the row ends before it.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// Where a cell begins, its opening quote included.
  ///
  /// - Parameters:
  ///   - index: The cell's index; one that the row does not reach means the row's end.
  ///   - file: The file's name.
  /// - Returns: The physical line, and the column in characters.
  package func location(ofCell index: Int, in file: String) -> Diagnostic.Location {
    location(of: offset(ofCell: index), in: file)
  }

  /// The physical line of the file on which a cell begins.
  package func sourceLine(ofCell index: Int) -> String { sourceLine(of: offset(ofCell: index)) }

  private func offset(ofCell index: Int) -> Int {
    guard index < cells.count else { return end }
    return cells[index].start - (cells[index].isQuoted ? 1 : 0)
  }
}

extension Row {
  /// The longest part of a line that is kept to be shown, in bytes.
  private static var shownLength: Int { 1_000 }

  func location(of offset: Int, in file: String) -> Diagnostic.Location {
    let before = bytes[start..<offset]
    let lineStart = Self.lineStart(in: before)
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    return Diagnostic.Location(file: file, line: line + Self.lineEnds(in: before), column: column)
  }

  func sourceLine(of offset: Int) -> String {
    let lineStart = Self.lineStart(in: bytes[start..<offset])
    let rest = bytes[lineStart..<Swift.max(lineStart, end)].prefix(Self.shownLength)
    return String(decoding: rest.prefix { !$0.endsLine }, as: UTF8.self)
  }

  private static func lineStart(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.lastIndex(where: \.endsLine).map { $0 + 1 } ?? bytes.startIndex
  }

  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte == Byte.carriageReturn || byte == Byte.lineFeed && last != Byte.carriageReturn {
        count += 1
      }
      last = byte
    }
    return count
  }
}

extension UInt8 {
  /// Whether the byte ends a line, by itself or with a neighbour.
  var endsLine: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }
}
