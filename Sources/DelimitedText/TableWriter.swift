/// Writes a table as RFC 4180 has it: UTF-8, CRLF, quotes only where they are needed.
///
/// Text that a spreadsheet would run is guarded; see ``FormulaGuard``. Numbers are not.
package struct TableWriter: Sendable {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let columns: Int

  /// A cell to write.
  package enum Cell: Hashable, Sendable {
    /// Text, guarded where a spreadsheet would run it.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A number in digits, such as one rounded to some decimal places.
    case digits(String)

    /// A cell that holds nothing.
    package static var empty: Cell { .text("") }
  }

  /// Begins a table with its header.
  ///
  /// - Parameters:
  ///   - header: The names of the columns: one or more.
  ///   - forExcel: Whether to begin with a byte-order mark, by which Excel knows UTF-8.
  package init(header: [String], forExcel: Bool = false) {
    precondition(!header.isEmpty, "a table has one column at least")
    columns = header.count
    if forExcel { bytes = [0xEF, 0xBB, 0xBF] }
    write(header.map(Cell.text), isHeader: true)
  }

  /// Writes a row.
  ///
  /// - Parameter row: As many cells as the header has.
  package mutating func write(_ row: [Cell]) {
    precondition(row.count == columns, "\(row.count) cells in a table of \(columns) columns")
    write(row, isHeader: false)
  }

  /// Hands over what has been written, so that a long table need not be held whole.
  ///
  /// - Returns: The bytes since the last time, or since the beginning.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// A text as it stands in a row of several cells: guarded and quoted where that is needed.
  package static func cell(_ text: String) -> [UInt8] {
    var table = TableWriter(header: ["a", "b"])
    _ = table.take()
    table.write(Array(text.utf8), isHeader: false, isAlone: false)
    return table.take()
  }

  private mutating func write(_ row: [Cell], isHeader: Bool) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(Delimiter.comma.rawValue) }
      switch cell {
      case .number(let number): bytes += Array(String(number).utf8)
      case .digits(let digits):
        precondition(digits.utf8.allSatisfy(\.isNumeric), "not a number: \(digits)")
        bytes += Array(digits.utf8)
      case .text(let text):
        write(Array(text.utf8), isHeader: isHeader, isAlone: columns == 1)
      }
    }
    bytes += [Byte.carriageReturn, Byte.lineFeed]
  }

  private mutating func write(_ text: [UInt8], isHeader: Bool, isAlone: Bool) {
    let isGuarded = FormulaGuard.isNeeded(for: text)
    // An empty line is no row; and a reader looks for its delimiter in the header.
    let isQuoted =
      isGuarded || isAlone && text.isEmpty || isHeader && Self.misleads(text)
      || text.contains { $0 == Byte.quote || $0 == Delimiter.comma.rawValue || $0.endsLine }
    guard isQuoted else {
      bytes += text
      return
    }
    bytes.append(Byte.quote)
    if isGuarded { bytes.append(Byte.apostrophe) }
    for byte in text {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private static func misleads(_ text: [UInt8]) -> Bool {
    text.contains { $0 == Delimiter.semicolon.rawValue || $0 == Delimiter.tab.rawValue }
      || text.starts(with: [0xEF, 0xBB, 0xBF])
  }
}

extension UInt8 {
  fileprivate var isNumeric: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
