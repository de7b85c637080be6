/// The text of a file, and the lines and columns of the places in it.
///
/// Places are counted in Unicode scalars from 0, as libyaml counts them; lines and columns from 1,
/// and columns in characters, as people count them. A line ends where an editor ends it: at a line
/// feed, a carriage return or both.
struct SourceText {
  private let bytes: [UInt8]
  private let lines: [Line]

  private struct Line {
    let scalar: Int
    let bytes: Range<Int>
  }

  /// Past this column, columns are counted in Unicode scalars and words are not looked for, so that
  /// a file of one endless line costs no more than another.
  private static let longestLine = 1_000

  init(_ bytes: [UInt8]) {
    var lines: [Line] = []
    var (scalars, firstScalar, firstByte) = (0, 0, 0)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      scalars += 1
      let isBreak =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      guard isBreak else { continue }
      lines.append(Line(scalar: firstScalar, bytes: firstByte..<index))
      (firstScalar, firstByte) = (scalars, index + 1)
    }
    if firstByte < bytes.count || lines.isEmpty {
      lines.append(Line(scalar: firstScalar, bytes: firstByte..<bytes.count))
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// The line that holds a place, from 1; the last line for a place past the end.
  ///
  /// Logarithmic in the number of lines.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].scalar <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The column of a place in its line, from 1; one past the end of the line at most.
  func column(of offset: Int) -> Int {
    let line = lines[line(of: offset) - 1]
    let wanted = offset - line.scalar
    guard wanted <= Self.longestLine else { return wanted + 1 }
    return decoded(line.bytes, limit: wanted).count + 1
  }

  /// The text of a line, from 1, without its end; `nil` where it is empty.
  func text(ofLine line: Int) -> String? {
    let text = decoded(lines[line - 1].bytes, limit: Self.longestLine)
    return text.isEmpty ? nil : text
  }

  /// Whether a place stands on the same line as quotation marks that have just closed, with nothing
  /// but spaces between.
  func followsQuotation(_ offset: Int) -> Bool {
    let line = lines[line(of: offset) - 1]
    let before = decoded(line.bytes, limit: min(offset - line.scalar, Self.longestLine))
    let last = before.unicodeScalars.last { $0 != " " }
    return last == "'" || last == "\""
  }

  /// Where a place falls once the header of a block of text (`>-`) is passed: at its first word.
  ///
  /// - Parameter span: The whole block, its header included.
  /// - Returns: The first place on the next line that is no space, or the block's own beginning
  ///   where it is empty.
  func firstWord(ofBlock span: Range<Int>) -> Int {
    var next = line(of: span.lowerBound)
    while next < lines.count, lines[next].scalar < span.upperBound {
      let line = lines[next].bytes
      if let index = bytes[line].firstIndex(where: { $0 != UInt8(ascii: " ") }) {
        return lines[next].scalar + index - line.lowerBound
      }
      next += 1
    }
    return span.lowerBound
  }

  /// The place of a phrase of whole words within a span, whatever its case and line breaks.
  ///
  /// - Parameters:
  ///   - phrase: Lower-case words.
  ///   - span: Where to look.
  /// - Returns: `nil` where the phrase is not there to be found.
  func offset(of phrase: [String], in span: Range<Int>) -> Int? {
    guard column(of: span.lowerBound) <= Self.longestLine else { return nil }
    var found: [(word: String, offset: Int)] = []
    for index in (line(of: span.lowerBound) - 1)..<lines.count {
      let line = lines[index]
      guard line.scalar < span.upperBound else { break }
      for (word, offset) in words(of: line) where span.contains(offset) {
        found.append((word, offset))
      }
    }
    guard !phrase.isEmpty, found.count >= phrase.count else { return nil }
    for start in 0...(found.count - phrase.count)
    where zip(found[start...], phrase).allSatisfy({ $0.word == $1 }) {
      return found[start].offset
    }
    return nil
  }

  private func words(of line: Line) -> [(String, Int)] {
    var words: [(String, Int)] = []
    var (word, start) = ("", 0)
    let scalars = decoded(line.bytes, limit: Self.longestLine).unicodeScalars
    for (index, scalar) in (Array(scalars) + [" "]).enumerated() {
      if scalar != " " {
        if word.isEmpty { start = line.scalar + index }
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        let lead = word.unicodeScalars.count - word.droppingLeadingMarks.unicodeScalars.count
        words.append((word.bareWord, start + lead))
        word = ""
      }
    }
    return words
  }

  private func decoded(_ range: Range<Int>, limit: Int) -> String {
    var end = range.lowerBound
    var scalars = 0
    while end < range.upperBound {
      if bytes[end] & 0xC0 != 0x80 {
        if scalars == limit { break }
        scalars += 1
      }
      end += 1
    }
    var text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text
  }
}
