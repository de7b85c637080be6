import AnswerFiles
import Diagnostics
import Maturity
import Workbooks

extension ReturnedWorkbook {
  /// Reads what people filled into a table of criteria.
  mutating func read(_ table: CriterionTable) {
    for (column, place) in table.repeated {
      let first = Diagnostic.Location.letters(of: table.columns[column] ?? 0)
      report(
        .repeatedColumn(column, first: first),
        at: Diagnostic.Location(
          file: name, sheet: table.sheet.name, row: table.headingRow, column: place))
    }
    let hasWords = table.columns[.reason] != nil || table.columns[.note] != nil
    if hasWords && table.columns[.answer] == nil {
      report(
        .missingColumn(.answer),
        at: Diagnostic.Location(file: name, sheet: table.sheet.name, row: table.headingRow))
    }
    for row in table.rows {
      readIdentity(of: row, in: table)
      if SheetColumn.filled.contains(where: { table.value($0, in: row) != nil }) {
        read(row, of: table)
      }
    }
  }

  private mutating func read(_ row: Spreadsheet.Row, of table: CriterionTable) {
    let position = criterion(of: row, in: table)
    let answer = answer(to: position, of: row, in: table)
    let reason = text(.reason, row, table)
    let note = text(.note, row, table)
    let item = evidence(of: row, in: table, showing: position)
    guard let position else { return }
    if let item { evidence.append(item) }
    guard answer != nil || reason != nil || note != nil else { return }
    var said = self.said[position] ?? Said()
    let id = framework.questions[position].id
    func place(_ column: SheetColumn) -> String { Self.place(of: location(column, row, table)) }
    if let answer {
      if let known = said.answer, known.answer != answer {
        report(
          .otherAnswer(id, answer, other: known.answer, place: known.place),
          at: location(.answer, row, table))
      } else if said.answer == nil {
        said.answer = (answer, place(.answer))
      }
    }
    if let reason { add(reason, to: &said.reason, .reason, id, row, table) }
    if let note { add(note, to: &said.note, .note, id, row, table) }
    self.said[position] = said
  }

  private mutating func add(
    _ text: String, to known: inout (text: String, place: String)?, _ column: SheetColumn,
    _ question: Question.ID, _ row: Spreadsheet.Row, _ table: CriterionTable
  ) {
    let here = location(column, row, table)
    if let known, known.text != text {
      report(.otherText(column, question, place: known.place), at: here)
    } else if known == nil {
      known = (text, Self.place(of: here))
    }
  }

  /// The position of the criterion that a row is about; `nil` where it names none, or two.
  private mutating func criterion(of row: Spreadsheet.Row, in table: CriterionTable) -> Int? {
    var found: (position: Int, column: SheetColumn)?
    for column in [SheetColumn.question, .number, .criterion] {
      guard let text = table.text(column, in: row) else { continue }
      guard let position = keys.position(of: text, in: column) else {
        // Once one cell has named the criterion, another that was reworded does no harm.
        if found == nil, column != .criterion {
          report(unknown(text, in: column), at: location(column, row, table))
          return nil
        }
        continue
      }
      guard let known = found else {
        found = (position, column)
        continue
      }
      guard known.position == position else {
        report(
          .otherCriterion(
            known.column, framework.questions[position].id,
            than: framework.questions[known.position].id), at: location(column, row, table))
        return nil
      }
    }
    if found == nil {
      report(
        .noCriterion,
        at: Diagnostic.Location(file: name, sheet: table.sheet.name, row: row.number))
    }
    return found?.position
  }

  private func unknown(_ text: String, in column: SheetColumn) -> SheetProblem {
    if column == .question {
      return .unknownQuestion(text, known: framework.questions.map(\.id.text))
    }
    let first = framework.activities.first
    return .unknownNumber(
      text, example: first.map { $0.number(ofQuestionAt: $0.questions.lowerBound) } ?? "1.1.1")
  }

  /// The text of a cell that people fill in; `nil` where it is empty or holds an error.
  private mutating func text(
    _ column: SheetColumn, _ row: Spreadsheet.Row, _ table: CriterionTable
  ) -> String? {
    guard let value = table.value(column, in: row) else { return nil }
    if case .error(let text) = value {
      report(.formulaError(text), at: location(column, row, table))
      return nil
    }
    return value.tidied
  }

  private mutating func answer(
    to position: Int?, of row: Spreadsheet.Row, in table: CriterionTable
  ) -> Answer? {
    guard let text = text(.answer, row, table) else { return nil }
    if let answer = Answer(label: text) { return answer }
    let blanks = [AnswerState.unanswered.label, AnswerState.notAsked.label]
    if !blanks.contains(text.lowercased()) {
      let isExcludable = position.map { framework.questions[$0].mayNotApply != nil } ?? true
      report(
        .unknownAnswer(
          text, offered: Answer.allCases.filter { $0 != .doesNotApply || isExcludable }),
        at: location(.answer, row, table))
    }
    return nil
  }
}

extension ReturnedWorkbook {
  /// The evidence of a row; `nil` where it has none or it has a mistake, which is reported.
  private mutating func evidence(
    of row: Spreadsheet.Row, in table: CriterionTable, showing position: Int?
  ) -> Evidence? {
    guard SheetColumn.evidence.contains(where: { table.value($0, in: row) != nil }) else {
      return nil
    }
    let kindText = text(.evidenceKind, row, table)
    let kind = kindText.flatMap { Evidence.Kind(rawValue: $0.lowercased()) }
    if let kindText, kind == nil {
      report(.unknownKind(kindText), at: location(.evidenceKind, row, table))
    } else if kind == nil, table.value(.evidenceKind, in: row) == nil {
      report(.evidenceWithoutKind, at: location(.evidenceKind, row, table))
    }
    let title = text(.evidenceTitle, row, table)
    if title == nil, table.value(.evidenceTitle, in: row) == nil {
      report(.evidenceWithoutTitle, at: location(.evidenceTitle, row, table))
    }
    let reference = text(.evidenceReference, row, table)
    let date = date(of: row, in: table)
    guard let kind, let title, let position else { return nil }
    return Evidence(
      kind: kind, title: title, reference: reference ?? "", date: date,
      shows: [framework.questions[position].id])
  }

  private mutating func date(of row: Spreadsheet.Row, in table: CriterionTable) -> CalendarDate? {
    guard let value = table.value(.evidenceDate, in: row),
      let text = text(.evidenceDate, row, table)
    else { return nil }
    let here = location(.evidenceDate, row, table)
    if let day = day(value) {
      if let date = CalendarDate(year: day.year, month: day.month, day: day.day) { return date }
      report(.unreadableDate(text), at: here)
      return nil
    }
    switch WrittenDate(text) {
    case .iso(let date): return date
    case .uk(let date):
      if ukDate == nil { ukDate = (text, Self.place(of: here)) }
      return date
    case .twoDigitYear: report(.twoDigitYear(text), at: here)
    case .unreadable: report(.unreadableDate(text), at: here)
    }
    return nil
  }

  /// The day of a cell, also where its number has lost the format of a date.
  ///
  /// A number below 20 000 is more likely a year than a day of the last century.
  private func day(_ value: Spreadsheet.Value) -> Day? {
    switch value {
    case .day(let day): day
    case .number(let number) where (20_000...80_000).contains(number):
      Day(serial: number, base: base)
    default: nil
    }
  }
}
