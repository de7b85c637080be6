import AnswerFiles
import DelimitedText
import Diagnostics
import Maturity
import Workbooks

/// Reads a workbook that came back, sheet by sheet, and finds all that is wrong with it.
struct ReturnedWorkbook {
  let name: String
  let framework: Framework
  let options: AnswerSheet.Options
  let keys: CriterionKeys
  var problems: Problems
  var notes: [String] = []

  /// What is said of each criterion, by position, and where.
  var said: [Int: Said] = [:]
  var evidence: [Evidence] = []
  /// What the cover and the columns of identity say, and where.
  var labels: [CoverLabel: Label] = [:]
  /// The first date that was read as day, month and year.
  var ukDate: (text: String, place: String)?
  var base = Day.Base.from1900

  struct Said {
    var answer: (answer: Answer, place: String)?
    var reason: (text: String, place: String)?
    var note: (text: String, place: String)?
  }

  struct Label {
    let text: String
    let location: Diagnostic.Location
  }

  init(name: String, framework: Framework, options: AnswerSheet.Options) {
    self.name = name
    self.framework = framework
    self.options = options
    keys = CriterionKeys(framework)
    problems = Problems(limit: options.problems)
  }

  mutating func read(_ spreadsheet: Spreadsheet) -> AnswerSheet.Reading {
    base = spreadsheet.base
    var tables: [CriterionTable] = []
    var passedOver: [String] = []
    for sheet in spreadsheet.sheets where !sheet.rows.isEmpty {
      let table = CriterionTable(in: sheet)
      let isCover = readLabels(of: sheet, above: table?.headingRow)
      if let table {
        tables.append(table)
      } else if hasLostHeadings(sheet) {
        report(.missingHeadings, at: Diagnostic.Location(file: name, sheet: sheet.name))
      } else if !isCover && !isAboutActivities(sheet) {
        passedOver.append(sheet.name)
      }
    }
    if tables.isEmpty && !problems.hasErrors {
      report(.noTable, at: Diagnostic.Location(file: name))
    }
    noteWhatIsRead(tables, passedOver)
    for table in tables { read(table) }
    // Without a table nobody needs to hear what else the file does not say.
    let identity = tables.isEmpty ? nil : readIdentity()
    if let ukDate {
      notes.append(
        "Dates such as '\(ukDate.text)' in \(ukDate.place) are read as day, month, year.")
    }
    let response = identity.map { identity in
      SheetResponse(
        round: labels[.round]?.text, organisation: identity.organisation,
        respondent: labels[.role].map { Role($0.text) }, group: identity.group,
        name: labels[.name]?.text, entries: entries, evidence: Evidence.merged(evidence))
    }
    return AnswerSheet.Reading(
      responses: problems.hasErrors ? nil : response.map { [$0] },
      diagnostics: problems.diagnostics, more: problems.more, notes: notes)
  }

  mutating func report(_ problem: SheetProblem, at location: Diagnostic.Location) {
    problems.add(problem.diagnostic(at: location))
  }

  private var entries: [Question.ID: Assessment.Entry] {
    var entries: [Question.ID: Assessment.Entry] = [:]
    for (position, said) in said {
      entries[framework.questions[position].id] = Assessment.Entry(
        said.answer?.answer, reason: said.reason?.text, note: said.note?.text)
    }
    return entries
  }

  /// Whether a sheet holds the ids of criteria, and no headings over them.
  private func hasLostHeadings(_ sheet: Spreadsheet.Sheet) -> Bool {
    var ids: Set<Int> = []
    for row in sheet.rows {
      for value in row.cells.values {
        if let position = keys.position(of: value.tidied, in: .question) {
          ids.insert(position)
        }
      }
      if ids.count > 2 { return true }
    }
    return false
  }

  /// Whether a sheet is the one that says what each activity means.
  private func isAboutActivities(_ sheet: Spreadsheet.Sheet) -> Bool {
    let titles = Set(framework.activities.map(\.section.title))
    return sheet.rows.contains { row in
      row.cells.values.contains { titles.contains($0.tidied) }
    }
  }

  private mutating func noteWhatIsRead(_ tables: [CriterionTable], _ passedOver: [String]) {
    if !tables.isEmpty {
      let names = tables.map { "'\($0.sheet.name.printable(limit: 40))'" }
      notes.append("Read from the sheets \(names.joined(separator: ", ")).")
    }
    for sheet in passedOver {
      notes.append("The sheet '\(sheet.printable(limit: 40))' is not read.")
    }
    for table in tables {
      for heading in table.unknown {
        notes.append(
          "The column '\(heading.printable(limit: 40))' of sheet "
            + "'\(table.sheet.name.printable(limit: 40))' is not read.")
      }
    }
  }
}
