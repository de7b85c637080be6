import Maturity
import Workbooks

extension AnswerSheet {
  /// A commitment's sheet: a row for each criterion, under a row for its activity.
  func table(
    of commitment: Framework.Place, _ activities: [Framework.Place], named name: TabName,
    _ tabs: Tabs
  ) -> Worksheet {
    let columns = columns(of: activities)
    var sheet = Worksheet(name: name, widths: columns.map(\.width))
    sheet.rows = beginning(
      commitment.heading,
      "\(organisation.name), \(round.name). Cells with a frame are yours to fill in. Each row is a "
        + "criterion; those beneath \(called.activity.any)'s row belong to it.", tabs)
    sheet.rows.append(columns.map { Cell(.text($0.heading), .heading) })
    let first = sheet.rows.count
    for activity in activities {
      sheet.rows.append(columns.map { cell($0, of: activity) })
      for position in activity.questions {
        let question = framework.questions[position]
        let number = activity.number(ofQuestionAt: position)
        sheet.rules += rules(for: question, at: sheet.rows.count, columns)
        sheet.rows.append(columns.map { cell($0, of: question, number) })
      }
    }
    sheet.rules += dateRules(in: columns, first...(sheet.rows.count - 1))
    sheet.fewestLines = 3
    finish(&sheet, as: "Criteria_\(commitment.number)")
    return sheet
  }

  /// The sheet for items of evidence beyond a criterion's first.
  func moreEvidence(_ tabs: Tabs) -> Worksheet {
    let columns: [SheetColumn] = [.number] + SheetColumn.evidence
    var sheet = Worksheet(name: tabs.evidence, widths: columns.map(\.width))
    sheet.rows = beginning(
      "More evidence",
      "A row for each further item. Write the criterion's number as its sheet has it, such as "
        + "\(activities.first.map { $0.number(ofQuestionAt: $0.questions.lowerBound) } ?? "1.1.1").",
      tabs)
    sheet.rows.append(columns.map { Cell(.text($0.heading), .heading) })
    let first = sheet.rows.count
    for _ in 0..<Self.furtherItems {
      sheet.rows.append(columns.map { Cell(.blank, $0 == .evidenceDate ? .date : .answer) })
    }
    let rows = first...(sheet.rows.count - 1)
    if let column = columns.firstIndex(of: .evidenceKind) {
      sheet.rules.append(kindRule(column: column, rows: rows))
    }
    sheet.rules += dateRules(in: columns, rows)
    finish(&sheet, as: "More_evidence")
    return sheet
  }

  /// How many further items of evidence there is room for.
  private static var furtherItems: Int { 60 }

  private func columns(of activities: [Framework.Place]) -> [SheetColumn] {
    let columns: [SheetColumn] = [
      .number, .level, .criterion, .mayNotApply, .previous, .elsewhere, .answer, .reason, .note,
      .evidenceKind, .evidenceTitle, .evidenceReference, .evidenceDate, .question,
    ]
    return columns.filter { column in
      switch column {
      case .previous: previous != nil
      case .elsewhere: hasElsewhere(activities)
      case .mayNotApply, .reason: offersExclusion
      default: true
      }
    }
  }

  /// The rows above a table: the heading first, so that it is what assistive technology meets.
  func beginning(_ title: String, _ line: String, _ tabs: Tabs) -> [[Cell]] {
    [
      [Cell(.text(title), .title)], [Cell(.text(line), .line)],
      [Cell(.link("Go back to '\(tabs.cover)'", to: tabs.cover), .link)],
    ]
  }

  /// Makes the rows from the headings down a table, and says how the sheet prints.
  func finish(_ sheet: inout Worksheet, as name: String) {
    sheet.table = Worksheet.Table(name: name, headingRow: 3, lastRow: sheet.rows.count - 1)
    sheet.frozenColumns = 1
    sheet.page = .a3Landscape
    sheet.footer = footer
  }

  private func cell(_ column: SheetColumn, of activity: Framework.Place) -> Cell {
    switch column {
    case .number: Cell(.text(activity.number), .activity)
    case .level: Cell(.text(activity.kind.id.text.capitalisedFirst), .activity)
    case .criterion:
      Cell(
        activity.section.guidance.statement.map { .titled(activity.section.title, $0) }
          ?? .text(activity.section.title), .activity)
    default: Cell(.blank, .activity)
    }
  }

  private func cell(_ column: SheetColumn, of question: Question, _ number: String) -> Cell {
    switch column {
    case .number: Cell(.text(number), .locked)
    case .level: Cell(.text(framework.words(for: question.level)), .locked)
    case .criterion: Cell(.text(question.text), .locked)
    case .mayNotApply: Cell(question.mayNotApply.map { .text($0) } ?? .blank, .locked)
    case .previous: Cell(earlierAnswer(to: question).map { .text($0) } ?? .blank, .locked)
    case .elsewhere: Cell(elsewhere(for: question).map { .text($0) } ?? .blank, .locked)
    case .question: Cell(.text(question.id.text), .locked)
    case .evidenceDate: Cell(.blank, .date)
    default: Cell(.blank, .answer)
    }
  }

  /// What was answered before, as text: nothing is ever chosen for anybody.
  private func earlierAnswer(to question: Question) -> String? {
    guard let previous, let entry = previous.assessment.entries[question.id],
      let answer = entry.answer
    else { return nil }
    let beside = [entry.reason, entry.note].compactMap(\.self).filter { !$0.isEmpty }
    let text = ([answer.label] + beside).joined(separator: ". ")
    return "\(previous.round): \(text.count > 500 ? text.prefix(500) + "…" : text)"
  }
}

extension AnswerSheet {
  /// Whether anything was answered to somebody else's return beside the criteria of some activities.
  func hasElsewhere(_ activities: [Framework.Place]) -> Bool {
    let asked = Set(activities.flatMap(\.section.questions).map(\.id))
    return elsewhere.contains { asked.contains($0.question) }
  }

  /// What was answered elsewhere beside a criterion, as text to confirm; `nil` where nothing was.
  private func elsewhere(for question: Question) -> String? {
    let said = elsewhere.filter { $0.question == question.id }.map(\.said)
    return said.isEmpty ? nil : said.joined(separator: "\n")
  }

  private func rules(
    for question: Question, at row: Int, _ columns: [SheetColumn]
  ) -> [Worksheet.Rule] {
    var rules: [Worksheet.Rule] = []
    if let column = columns.firstIndex(of: .answer) {
      let words = Answer.allCases
        .filter { $0 != .doesNotApply || question.mayNotApply != nil }.map(\.label)
      rules.append(
        Worksheet.Rule(
          column: column, rows: row...row, words: words, title: SheetColumn.answer.heading,
          message: "Choose from the list. Alt and the down arrow open it.",
          refusal: "Choose one of: \(words.joined(separator: ", ")). Or leave the cell empty."))
    }
    if let column = columns.firstIndex(of: .evidenceKind) {
      rules.append(kindRule(column: column, rows: row...row))
    }
    return rules
  }

  private func kindRule(column: Int, rows: ClosedRange<Int>) -> Worksheet.Rule {
    let words = Evidence.Kind.allCases.map(\.label)
    return Worksheet.Rule(
      column: column, rows: rows, words: words, title: SheetColumn.evidenceKind.heading,
      message: "Choose from the list. 'Start here' says what each kind is.",
      refusal: "Choose one of: \(words.joined(separator: ", ")). Or leave the cell empty.")
  }

  private func dateRules(
    in columns: [SheetColumn], _ rows: ClosedRange<Int>
  ) -> [Worksheet.Rule] {
    columns.firstIndex(of: .evidenceDate).map { column in
      [
        Worksheet.Rule(
          column: column, rows: rows, title: SheetColumn.evidenceDate.heading,
          message: "Day, month and year, such as 31/03/2026.")
      ]
    } ?? []
  }
}

extension SheetColumn {
  /// How wide the column is in a sheet to fill in, in characters.
  fileprivate var width: Double {
    switch self {
    case .number: 11
    case .level: 14
    case .criterion: 52
    case .mayNotApply: 24
    case .previous: 22
    case .answer: 20
    case .elsewhere, .reason, .note, .evidenceTitle, .evidenceReference: 28
    case .evidenceKind: 15
    case .evidenceDate: 19
    default: 24
    }
  }
}
