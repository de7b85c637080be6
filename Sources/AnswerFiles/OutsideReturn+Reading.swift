import DelimitedText
import Diagnostics
package import Maturity

extension OutsideReturn {
  /// A column of the table.
  enum Column: String, CaseIterable, Hashable, Sendable {
    case organisation, item, answer, date
  }

  /// The longest item and answer, in characters.
  static let longestText = 200

  /// Reads a return that is whole in memory.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file's name, as messages shall give it.
  ///   - organisations: The organisations that may answer.
  /// - Returns: The return, or all that is wrong with it. An empty answer is passed over. Complexity:
  ///   linear in the number of bytes.
  package static func read(
    _ bytes: [UInt8], name: String, organisations: [Organisation.ID]
  ) -> Reading {
    var rows = OutsideRows(
      reader: TableReader(name: name, bytes: bytes), organisations: organisations)
    rows.readAll()
    let problems = rows.reader.problems
    return Reading(
      value: problems.hasErrors ? nil : OutsideReturn(rows: rows.rows),
      diagnostics: problems.diagnostics, more: problems.more, notes: rows.notes)
  }
}

/// Reads the rows of somebody else's return, each cell checked.
private struct OutsideRows {
  typealias Column = OutsideReturn.Column

  var reader: TableReader
  let organisations: [Organisation.ID]
  private(set) var rows: [OutsideReturn.Row] = []
  private var columns: [Column: Int] = [:]
  private var firsts: [OutsideKey: (line: Int, row: OutsideReturn.Row)] = [:]
  private var ukDate: (text: String, line: Int)?

  init(reader: TableReader, organisations: [Organisation.ID]) {
    self.reader = reader
    self.organisations = organisations
  }

  var notes: [String] {
    [reader.dialect.summary]
      + (ukDate.map {
        ["Dates such as '\($0.text)' on line \($0.line) are read as day, month, year."]
      } ?? [])
  }

  mutating func readAll() {
    var isHeaded = false
    reading: while true {
      let step = reader.advance()
      if !isHeaded, let header = reader.header, !header.names.isEmpty {
        isHeaded = true
        if !take(header) { return }
      }
      switch step {
      case .row: if !reader.row.isBlank && !reader.row.isFaulty { takeRow() }
      case .starved, .end: break reading
      }
    }
  }

  private mutating func take(_ header: Header) -> Bool {
    for column in Column.allCases { columns[column] = header.index(of: column.rawValue) }
    let missing = Column.allCases.filter { columns[$0] == nil }
    for column in missing {
      report(
        .missingColumn(column, present: header.names),
        at: Diagnostic.Location(file: reader.name, line: header.line), sourceLine: nil)
    }
    return missing.isEmpty
  }

  private mutating func takeRow() {
    let answer = text(.answer)
    // What nobody answered says nothing.
    if answer.isEmpty { return }
    let organisation = self.organisation()
    let item = text(.item)
    if item.isEmpty { report(.emptyCell(.item), at: .item) }
    for column in [Column.item, .answer] {
      let count = text(column).count
      if count > OutsideReturn.longestText { report(.tooLong(count), at: column) }
    }
    guard let date = date(), let organisation, !item.isEmpty else { return }
    let row = OutsideReturn.Row(
      organisation: organisation, item: item, answer: answer, date: date)
    let key = OutsideKey(organisation: organisation, item: Array(item.utf8))
    if let first = firsts[key] {
      if first.row != row {
        report(
          .contradiction(item, answer: answer, other: first.row.answer, line: first.line),
          at: .answer)
      }
      return
    }
    firsts[key] = (reader.row.line, row)
    rows.append(row)
  }

  private mutating func organisation() -> Organisation.ID? {
    let text = text(.organisation)
    if text.isEmpty {
      report(.emptyCell(.organisation), at: .organisation)
      return nil
    }
    if let id = Organisation.ID(text), organisations.contains(id) { return id }
    report(.unknownOrganisation(text, known: organisations.map(\.text)), at: .organisation)
    return nil
  }

  private mutating func date() -> CalendarDate? {
    let text = text(.date)
    switch WrittenDate(text) {
    case .iso(let date): return date
    case .uk(let date):
      if ukDate == nil { ukDate = (text, reader.row.line) }
      return date
    case .twoDigitYear: report(.twoDigitYear(text), at: .date)
    case .unreadable: report(text.isEmpty ? .emptyCell(.date) : .unreadableDate(text), at: .date)
    }
    return nil
  }

  /// The text of a cell on one line, without its guard.
  private func text(_ column: Column) -> String {
    let cell = unguarded(reader.row[columns[column] ?? Int.max].trimmed)
    return String(decoding: cell, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private mutating func report(_ problem: OutsideReturnProblem, at column: Column) {
    let index = columns[column] ?? 0
    report(
      problem, at: reader.row.location(ofCell: index, in: reader.name),
      sourceLine: reader.row.sourceLine(ofCell: index))
  }

  private mutating func report(
    _ problem: OutsideReturnProblem, at location: Diagnostic.Location, sourceLine: String?
  ) {
    reader.problems.add(
      Diagnostic(
        .error, at: location, problem: problem.problem, remedy: problem.remedy,
        sourceLine: sourceLine))
  }
}

/// What one row of a return is about, byte by byte.
private struct OutsideKey: Hashable {
  let organisation: Organisation.ID
  let item: [UInt8]
}
