extension TableReader {
  /// Finds the delimiter from the first line that holds anything, once that line is here.
  ///
  /// A first line of `sep=` and a delimiter is taken at its word and skipped. Otherwise it is the
  /// one that the header line has most of outside quotes; the comma where it has none.
  ///
  /// - Returns: Whether it is found; if not, more bytes are needed.
  mutating func chooseDelimiter() -> Bool {
    if hasChosenDelimiter { return true }
    let bytes = row.bytes
    let isEnough = hasAllBytes || bytes.count > limits.rowMegabytes * 1_000_000
    var index = scan.position
    while index < bytes.count, bytes[index].endsLine { index += 1 }
    var counts: [Delimiter: Int] = [:]
    var isQuoted = false
    let start = index
    while index < bytes.count, isQuoted || !bytes[index].endsLine {
      if bytes[index] == Byte.quote { isQuoted.toggle() }
      if !isQuoted, let found = Delimiter(rawValue: bytes[index]) { counts[found, default: 0] += 1 }
      index += 1
    }
    // The byte after a CR says which line ending it is.
    guard index + 1 < bytes.count || isEnough else { return false }
    hasChosenDelimiter = true
    noteLineEnding(bytes[index...])
    if takeDeclaration(bytes[start..<index]) {
      scan.position = index
      return true
    }
    for candidate in Delimiter.allCases
    where counts[candidate, default: 0] > counts[delimiter, default: 0] {
      delimiter = candidate
    }
    return true
  }

  private mutating func noteLineEnding(_ rest: ArraySlice<UInt8>) {
    guard let first = rest.first else { return }
    if first == Byte.lineFeed {
      lineEnding = .lf
    } else {
      lineEnding = rest.dropFirst().first == Byte.lineFeed ? .crlf : .cr
    }
  }

  private mutating func takeDeclaration(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count == 5, let last = line.last, let declared = Delimiter(rawValue: last),
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return false }
    delimiter = declared
    declaresDelimiter = true
    return true
  }
}
