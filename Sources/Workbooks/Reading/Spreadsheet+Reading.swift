extension Spreadsheet {
  /// What a file seems to be by its first bytes.
  package enum Signature: Hashable, Sendable {
    /// A zip archive, as every workbook since 2007 is.
    case archive
    /// The container of Microsoft's older files, and of newer ones with a password.
    case compound
    /// Neither.
    case other

    /// Looks at the beginning of a file.
    package init(of bytes: some Sequence<UInt8>) {
      let start = Array(bytes.prefix(8))
      if start.starts(with: [0x50, 0x4B, 0x03, 0x04])
        || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
      {
        self = .archive
      } else if start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
        self = .compound
      } else {
        self = .other
      }
    }
  }

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limits: What it may not exceed.
  /// - Returns: Its sheets. Charts, pictures, comments and formulas are passed over.
  /// - Throws: An error where it is no workbook, cannot be read, or is more than anybody fills in.
  ///
  /// Complexity: linear in the size of the parts that are read.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(WorkbookReadingError) -> Spreadsheet {
    switch Signature(of: bytes) {
    case .archive: break
    case .compound: throw holds("EncryptedPackage", bytes) ? .passwordProtected : .oldExcel
    case .other: throw .noWorkbook
    }
    let parts = WorkbookPackage(archive: try ZipArchive(bytes, limits: limits))
    let book = try parts.workbook()
    let related = try parts.relationships(of: book.path)
    let strings = SharedStrings()
    if let path = related.first(ofType: "sharedStrings")?.target {
      try parts.read(path, to: strings)
    }
    let styles = CellStyles()
    if let path = related.first(ofType: "styles")?.target { try parts.read(path, to: styles) }

    let budget = CellBudget(limits: limits)
    var sheets: [Sheet] = []
    for entry in book.sheets {
      guard let found = related.byID[entry.relationship], found.isOfType("worksheet") else {
        continue
      }
      let cells = SheetCells(
        strings: strings.texts, styles: styles, base: book.base, budget: budget,
        part: found.target)
      guard try parts.read(found.target, to: cells) else { throw .damaged(part: found.target) }
      sheets.append(Sheet(name: entry.name, rows: cells.rows))
    }
    guard !sheets.isEmpty else { throw .noWorkbook }
    return Spreadsheet(base: book.base, sheets: sheets)
  }

  /// Whether a container names a stream: such names are in UTF-16.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return true
    }
    return false
  }
}
