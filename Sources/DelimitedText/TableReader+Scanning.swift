import Diagnostics

extension TableReader {
  /// Scans on to the end of a row; afterwards ``row`` stands on it.
  ///
  /// The state survives between calls, so that a row cut by the end of a chunk is read once only.
  mutating func scanRow() -> Step {
    guard scan.state != .stopped else { return .end }
    if scan.state == .betweenRows {
      row.cells.removeAll(keepingCapacity: true)
      row.start = scan.position
      row.line = scan.line
      scan.cellNumber = 0
      scan.lineEnds = 0
      if scan.position == row.bytes.count { return hasAllBytes ? .end : .starved }
      scan.state = .cellStart
    }
    let bytes = row.bytes
    var index = scan.position
    while index < bytes.count {
      switch scan.state {
      case .cellStart:
        let isQuoted = bytes[index] == Byte.quote
        if isQuoted { index += 1 }
        scan.cell = Row.Cell(start: index, end: index, isQuoted: isQuoted)
        scan.state = isQuoted ? .quoted : .unquoted
      case .quoted:
        index = scanQuoted(bytes, from: index)
      case .quoteInQuoted where bytes[index] == Byte.quote:
        scan.cell.holdsDoubledQuotes = true
        scan.state = .quoted
        index += 1
      case .quoteInQuoted:
        // What the content was is known now: it ends before the quote.
        scan.cell.end = index - 1
        if bytes[index] != delimiter.rawValue && !bytes[index].endsLine {
          find(.strayQuote, at: index - 1)
          scan.state = .afterQuoted
        }
        fallthrough
      default:
        index = scanUnquoted(bytes, from: index)
        if index == bytes.count || scan.state == .stopped { break }
        if bytes[index] == delimiter.rawValue {
          guard closeCell(at: index) else { return .end }
          scan.state = .cellStart
          index += 1
        } else if index + 1 == bytes.count && bytes[index] == Byte.carriageReturn && !hasAllBytes {
          scan.position = index
          return starve()
        } else {
          return endRow(at: index)
        }
      }
    }
    scan.position = index
    return hasAllBytes ? endFile() : starve()
  }

  /// Skips to the byte that may close a quoted cell.
  private mutating func scanQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte > Byte.quote {
        index += 1
        continue
      }
      switch byte {
      case Byte.quote:
        scan.state = .quoteInQuoted
        return index + 1
      case Byte.carriageReturn:
        scan.lineEnds += 1
      case Byte.lineFeed where index == row.start || bytes[index - 1] != Byte.carriageReturn:
        scan.lineEnds += 1
      case Byte.nul:
        find(.nulByte, at: index)
      default:
        break
      }
      index += 1
    }
    return index
  }

  /// Skips to the byte that ends an unquoted cell.
  private mutating func scanUnquoted(_ bytes: [UInt8], from start: Int) -> Int {
    let delimiter = delimiter.rawValue
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter { return index }
      if byte <= Byte.quote {
        if byte.endsLine { return index }
        if byte == Byte.quote, scan.state != .afterQuoted { find(.strayQuote, at: index) }
        if byte == Byte.nul { find(.nulByte, at: index) }
      }
      index += 1
    }
    return index
  }

  /// Notes something wrong: one of a kind in a row says enough.
  private mutating func find(_ kind: Finding.Kind, at offset: Int) {
    guard !scan.findings.contains(where: { $0.kind == kind }) else { return }
    scan.findings.append(Finding(kind: kind, cell: scan.cellNumber, offset: offset))
  }

  private mutating func closeCell(at index: Int) -> Bool {
    switch scan.state {
    case .quoteInQuoted: break
    default: scan.cell.end = index
    }
    guard isCellWithinLimit(upTo: scan.cell.end) else { return false }
    if row.cells.count < limits.columns {
      row.cells.append(scan.cell)
    } else if !scan.cell.isEmpty {
      let location = Diagnostic.Location(file: name, line: row.line)
      stop(.tooManyColumns(limit: limits.columns), at: location)
      return false
    }
    scan.cellNumber += 1
    return true
  }

  private mutating func endRow(at index: Int) -> Step {
    guard closeCell(at: index) else { return .end }
    row.end = index
    let isPair =
      row.bytes[index] == Byte.carriageReturn && index + 1 < row.bytes.count
      && row.bytes[index + 1] == Byte.lineFeed
    scan.position = index + (isPair ? 2 : 1)
    scan.line += scan.lineEnds + 1
    scan.state = .betweenRows
    guard isRowWithinLimit(upTo: index) else { return .end }
    return .row
  }

  private mutating func endFile() -> Step {
    row.end = scan.position
    switch scan.state {
    case .quoted:
      find(.unclosedQuote, at: scan.cell.start - 1)
    case .quoteInQuoted:
      scan.cell.end = scan.position - 1
    case .cellStart:
      scan.cell = Row.Cell(start: scan.position, end: scan.position)
    default:
      break
    }
    guard closeCell(at: scan.position), isRowWithinLimit(upTo: scan.position) else { return .end }
    scan.state = .betweenRows
    return .row
  }

  /// Asks for more bytes, unless what is here is too long already.
  private mutating func starve() -> Step {
    let isInCell = scan.state != .cellStart
    guard !isInCell || isCellWithinLimit(upTo: scan.position),
      isRowWithinLimit(upTo: scan.position)
    else { return .end }
    return .starved
  }

  private mutating func isCellWithinLimit(upTo end: Int) -> Bool {
    guard end - scan.cell.start > limits.cellMegabytes * 1_000_000 else { return true }
    let offset = scan.cell.start - (scan.cell.isQuoted ? 1 : 0)
    stop(
      .longCell(cell(scan.cellNumber), megabytes: limits.cellMegabytes),
      at: row.location(of: offset, in: name))
    return false
  }

  private mutating func isRowWithinLimit(upTo end: Int) -> Bool {
    guard end - row.start > limits.rowMegabytes * 1_000_000 else { return true }
    stop(
      .longRow(megabytes: limits.rowMegabytes),
      at: Diagnostic.Location(file: name, line: row.line))
    return false
  }
}
