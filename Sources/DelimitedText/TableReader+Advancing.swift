import Diagnostics

extension TableReader {
  /// Goes on to the next row, past lines that hold nothing.
  ///
  /// The first call reads the header too. Complexity: linear in the length of the row.
  ///
  /// - Returns: Whether there is a row, or more bytes are needed, or all is read.
  package mutating func advance() -> Step {
    if header == nil {
      let step = readHeader()
      guard step == .row else { return step }
    }
    while true {
      let step = scanRow()
      guard step == .row else { return step }
      let told = problems.count
      reportFindings()
      if isEmptyLine { continue }
      let columns = header?.names.count ?? 0
      if row.cells.count > columns {
        if let extra = row.cells[columns...].firstIndex(where: { !$0.isEmpty }) {
          report(.extraCell(number: extra + 1, columns: columns), at: row.cells[extra].start)
        }
        row.cells.removeSubrange(columns...)
      }
      row.isFaulty = problems.count > told
      return .row
    }
  }

  /// A line without a separator or a quote in it.
  private var isEmptyLine: Bool {
    row.cells.count == 1 && row.cells[0].isEmpty && !row.cells[0].isQuoted
  }

  private mutating func readHeader() -> Step {
    guard scan.state != .stopped else { return .end }
    guard chooseDelimiter() else { return .starved }
    while true {
      switch scanRow() {
      case .starved: return .starved
      case .end:
        if scan.state != .stopped { stop(.emptyFile, at: Diagnostic.Location(file: name)) }
        return .end
      case .row:
        if isEmptyLine {
          reportFindings()
          continue
        }
        return takeHeader()
      }
    }
  }

  private mutating func takeHeader() -> Step {
    // A NUL so early means that the file is no text of a kind that is read here.
    if let nul = scan.findings.first(where: { $0.kind == .nulByte }) {
      stop(.nulByte(cell(nul.cell)), at: row.location(of: nul.offset, in: name))
      return .end
    }
    var names = row.cells.indices.map { index in
      String(decoding: unguarded(row[index].trimmed), as: UTF8.self)
    }
    while names.last == "" { names.removeLast() }
    let header = Header(names: names, line: row.line)
    self.header = header
    scan.line += linesPassedOver
    reportFindings()
    guard !names.isEmpty else {
      stop(.emptyHeader, at: Diagnostic.Location(file: name, line: row.line))
      return .end
    }
    for (cell, first) in header.repeated {
      report(
        .repeatedColumn(name: names[cell], cell: cell + 1, firstCell: first + 1),
        at: row.cells[cell].start)
    }
    return .row
  }
}

extension TableReader {
  func cell(_ index: Int) -> TableProblem.Cell {
    let names = header?.names ?? []
    return TableProblem.Cell(number: index + 1, name: index < names.count ? names[index] : nil)
  }

  mutating func report(_ problem: TableProblem, at offset: Int) {
    problems.add(
      problem.diagnostic(
        at: row.location(of: offset, in: name), sourceLine: row.sourceLine(of: offset)))
  }

  /// Reports what cannot be read past.
  mutating func stop(_ problem: TableProblem, at location: Diagnostic.Location) {
    problems.add(problem.diagnostic(at: location, sourceLine: nil))
    scan.state = .stopped
    row = Row()
    if header == nil { header = Header(names: []) }
  }

  /// Reports what the scanner found in the row, now that its last line is whole.
  private mutating func reportFindings() {
    if malformedRead < malformed.count, malformed[malformedRead] < scan.position {
      report(.malformedText(dialect.encoding), at: malformed[malformedRead])
      while malformedRead < malformed.count, malformed[malformedRead] < scan.position {
        malformedRead += 1
      }
    }
    guard !scan.findings.isEmpty else { return }
    for finding in scan.findings {
      let problem: TableProblem =
        switch finding.kind {
        case .strayQuote: .strayQuote(cell(finding.cell))
        case .unclosedQuote: .unclosedQuote(cell(finding.cell))
        case .nulByte: .nulByte(cell(finding.cell))
        }
      report(problem, at: finding.offset)
    }
    scan.findings = []
  }
}

extension ArraySlice<UInt8> {
  /// The cell without the spaces, tabs, line ends and no-break spaces around it.
  package var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first {
      if first == Byte.space || first == Byte.tab || first.endsLine {
        slice.removeFirst()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice.removeFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last == Byte.space || last == Byte.tab || last.endsLine {
        slice.removeLast()
      } else if last == 0xA0, slice.dropLast().last == 0xC2 {
        slice.removeLast(2)
      } else {
        break
      }
    }
    return slice
  }
}
