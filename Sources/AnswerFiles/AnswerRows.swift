import DelimitedText
import Diagnostics
import Maturity

/// Reads an answer table row by row, each cell checked and turned into a number.
///
/// This is what every way of reading a table shares. A row costs no `String` unless it holds text
/// or something wrong.
struct AnswerRows: Sendable {
  /// A row that can be used: its question and its answer are known.
  ///
  /// Whose it is stands in the cells of the row at hand; see ``key``.
  struct Row: Sendable {
    /// The physical line on which the row begins.
    let line: Int
    /// The position of the question in the framework.
    let question: Int
    let answer: GivenAnswer?
    /// Whether the row has a reason, a note or evidence.
    let hasText: Bool
  }

  enum Step: Sendable {
    case row(Row)
    case starved
    case end
  }

  var reader: TableReader
  let framework: Framework
  let options: AnswerTable.Options
  private(set) var columns: AnswerColumns?
  /// How many rows so far name a question of the framework, and how many name another.
  private var questionsFound = 0
  private var questionsMissing = 0

  private var questions = Interner()
  var answers = AnswerLabels()
  /// The labels of each scale that is drawn on.
  var scaleLabels: [AnswerScale.ID: OptionLabels] = [:]
  private let known: Set<Organisation.ID>?
  /// The organisation of the row before, which need not be looked at twice.
  private var lastOrganisation: [UInt8] = []
  private var refused: Set<String> = []
  private var hasReportedFramework = false
  private var hasReportedEdition = false
  /// The first date that was read as day, month and year.
  var ukDate: (text: String, line: Int)?

  init(name: String, framework: Framework, options: AnswerTable.Options) {
    reader = TableReader(name: name, problems: options.problems)
    self.framework = framework
    self.options = options
    known = options.organisations.map { Set($0) }
    for question in framework.questions { _ = questions.intern(question.id.text.utf8.span) }
  }

  /// Whether there are several rows that name a question, and the framework has none of these: the
  /// table answers another framework.
  var answersAnotherFramework: Bool { questionsFound == 0 && questionsMissing > 1 }

  /// What was assumed or passed over so far, each in a sentence.
  var notes: [String] {
    var notes = Self.notes(dialect: reader.dialect, columns: columns)
    if let ukDate {
      notes.append(
        "Dates such as '\(ukDate.text)' on line \(ukDate.line) are read as day, month, year.")
    }
    return notes
  }

  /// What is assumed of a table with such columns, each in a sentence.
  static func notes(dialect: Dialect, columns: AnswerColumns?) -> [String] {
    [dialect.summary]
      + (columns?.unknown ?? []).map { name in
        let meant = name.nearest(among: AnswerColumn.allCases.map(\.rawValue))
        return "The column '\(name.printable(limit: 40))' is not read"
          + (meant.map { "; did you mean '\($0)'?" } ?? ".")
      }
  }

  /// Goes on to the next row that can be used, and reports those that cannot.
  ///
  /// Under a header that lacks a column no more rows are looked at, however often it is asked for one.
  mutating func next() -> Step {
    while columns?.missing.isEmpty != false {
      switch reader.advance() {
      case .starved: return .starved
      case .end:
        if columns == nil, let header = reader.header, !header.names.isEmpty { _ = take(header) }
        return .end
      case .row:
        if columns == nil, let header = reader.header, !take(header) { return .end }
        // A row that is no row of a table is not asked what its cells mean as well.
        if reader.row.isBlank || reader.row.isFaulty { continue }
        if let row = resolve() { return .row(row) }
      }
    }
    return .end
  }

  private mutating func take(_ header: Header) -> Bool {
    let columns = AnswerColumns(header)
    self.columns = columns
    for column in columns.missing {
      reader.problems.add(
        AnswerTableProblem.missingColumn(column, present: header.names).diagnostic(
          at: Diagnostic.Location(file: reader.name, line: header.line), sourceLine: nil))
    }
    return columns.missing.isEmpty
  }
}

extension AnswerRows {
  /// The content of a cell of the row at hand, trimmed and without its guard.
  func cell(_ index: Int) -> ArraySlice<UInt8> {
    index < 0 ? [] : unguarded(reader.row[index].trimmed)
  }

  /// Whose answers the row at hand belongs to.
  var key: SheetKey {
    let none = cell(-1)
    guard let columns else {
      return SheetKey(round: none.span, organisation: none.span, respondent: none.span)
    }
    return SheetKey(
      round: cell(columns.round).span, organisation: cell(columns.organisation).span,
      respondent: cell(columns.respondent).span)
  }

  /// The text of a cell of the row at hand; `nil` where it is empty or the table has none such.
  func text(_ column: AnswerColumn) -> String? {
    guard let index = columns?[column] else { return nil }
    let cell = cell(index)
    return cell.isEmpty ? nil : String(decoding: cell, as: UTF8.self)
  }

  /// Reports a problem of the row at hand.
  mutating func report(_ problem: AnswerTableProblem, at column: AnswerColumn) {
    let index = columns?[column] ?? 0
    let row = reader.row
    let name = reader.name
    reader.problems.add(
      problem.diagnostic(
        at: row.location(ofCell: index, in: name), sourceLine: row.sourceLine(ofCell: index)))
  }

  private mutating func resolve() -> Row? {
    guard let columns else { return nil }
    if columns.framework >= 0 || columns.edition >= 0 { checkFramework() }
    let isOrganisation = takeOrganisation(cell(columns.organisation))
    let question = resolveQuestion(cell(columns.question))
    let answer = readAnswer(cell(columns.answer), to: question)
    guard isOrganisation, let question, let answer else {
      _ = evidence(showing: nil)
      return nil
    }
    return Row(
      line: reader.row.line, question: question, answer: answer.given,
      hasText: columns.texts.contains { !reader.row[$0].isEmpty })
  }

  private mutating func checkFramework() {
    if !hasReportedFramework, let id = text(.framework), id != framework.id.text {
      report(.otherFramework(id, here: framework.id), at: .framework)
      hasReportedFramework = true
    }
    if !hasReportedEdition, let edition = text(.edition), edition != framework.edition {
      report(.otherEdition(edition, here: framework.edition), at: .edition)
      hasReportedEdition = true
    }
  }

  /// Whether a cell names an organisation; one that is refused is reported the first time only.
  private mutating func takeOrganisation(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.elementsEqual(lastOrganisation), !cell.isEmpty { return true }
    guard !cell.isEmpty else {
      report(.emptyCell(.organisation), at: .organisation)
      return false
    }
    let text = String(decoding: cell, as: UTF8.self)
    if let id = Organisation.ID(text), known?.contains(id) ?? true {
      lastOrganisation = Array(cell)
      return true
    }
    if !refused.contains(text) {
      // Only so many are worth remembering, for memory is not to grow with the table.
      if refused.count < 1_000 { refused.insert(text) }
      report(
        options.organisations.map { .unknownOrganisation(text, known: $0) }
          ?? .malformedOrganisation(text), at: .organisation)
    }
    return false
  }

  private mutating func resolveQuestion(_ cell: ArraySlice<UInt8>) -> Int? {
    if let position = questions.number(of: cell) {
      questionsFound += 1
      return position
    }
    if cell.isEmpty {
      report(.emptyCell(.question), at: .question)
    } else {
      questionsMissing += 1
      report(
        .unknownQuestion(
          String(decoding: cell, as: UTF8.self), known: framework.questions.map(\.id.text)),
        at: .question)
    }
    return nil
  }
}
