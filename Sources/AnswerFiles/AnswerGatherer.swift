import Maturity

/// Puts rows together into what each organisation says, and finds where they contradict.
///
/// The answers of a respondent in a round are an ``Answers``, a byte a question; text stands apart,
/// and only where there is any.
struct AnswerGatherer: Sendable {
  /// One respondent of one organisation in one round.
  private struct Sheet {
    var answers: Answers
    /// The line on which each answer stands.
    var lines: [UInt32]
    var texts: [Int: Text] = [:]
    var evidence: [Evidence] = []
  }

  private struct Text {
    var reason: (text: String, line: Int)?
    var note: (text: String, line: Int)?
  }

  private let framework: Framework
  private var sheets: [Sheet] = []
  /// Whose each sheet is; its number is its place among them.
  private var keys = Interner()

  init(framework: Framework) { self.framework = framework }

  /// Takes the row that the reader stands on.
  mutating func add(_ row: AnswerRows.Row, of rows: inout AnswerRows) {
    let place = place(of: rows.key)
    if let answer = row.answer { add(answer, of: row, to: place, &rows) }
    guard row.hasText else { return }
    addText(of: row, to: place, &rows)
    if let item = rows.evidence(showing: framework.questions[row.question].id) {
      sheets[place].evidence.append(item)
    }
  }

  private mutating func place(of key: SheetKey) -> Int {
    let place = keys.intern(key.bytes[...])
    if place == sheets.count {
      let count = framework.questions.count
      sheets.append(
        Sheet(answers: Answers(count: count), lines: Array(repeating: 0, count: count)))
    }
    return place
  }

  private mutating func add(
    _ answer: GivenAnswer, of row: AnswerRows.Row, to place: Int, _ rows: inout AnswerRows
  ) {
    let question = row.question
    guard let other = sheets[place].answers.given(at: question) else {
      sheets[place].answers.give(answer, at: question)
      sheets[place].lines[question] = UInt32(clamping: row.line)
      return
    }
    guard answer != other else { return }
    let line = Int(sheets[place].lines[question])
    let asked = framework.questions[question]
    rows.report(
      .contradiction(
        asked.id, answer: asked.label(of: answer), other: asked.label(of: other), line: line),
      at: .answer)
  }

  private mutating func addText(
    of row: AnswerRows.Row, to place: Int, _ rows: inout AnswerRows
  ) {
    let reason = rows.text(.reason)
    let note = rows.text(.note)
    guard reason != nil || note != nil else { return }
    let id = framework.questions[row.question].id
    var text = sheets[place].texts[row.question] ?? Text()
    func add(_ new: String?, to known: inout (text: String, line: Int)?, _ column: AnswerColumn) {
      guard let new else { return }
      if let known, known.text != new {
        rows.report(.otherText(column, id, line: known.line), at: column)
      } else if known == nil {
        known = (new, row.line)
      }
    }
    add(reason, to: &text.reason, .reason)
    add(note, to: &text.note, .note)
    sheets[place].texts[row.question] = text
  }
}

extension AnswerGatherer {
  /// What was gathered, in the order in which the respondents appear.
  var submissions: [AnswerTable.Submission] {
    sheets.enumerated().map { submission(of: $1, named: SheetKey.Parts(keys.key($0))) }
  }

  private func submission(of sheet: Sheet, named name: SheetKey.Parts) -> AnswerTable.Submission {
    var entries: [Question.ID: Assessment.Entry] = [:]
    for (position, question) in framework.questions.enumerated() {
      let given = sheet.answers.given(at: position)
      let text = sheet.texts[position]
      guard given != nil || text != nil else { continue }
      entries[question.id] = Assessment.Entry(
        sheet.answers[position], value: given.flatMap(question.value), reason: text?.reason?.text,
        note: text?.note?.text)
    }
    return AnswerTable.Submission(
      round: name.round, organisation: name.organisation, respondent: name.respondent,
      entries: entries, evidence: Evidence.merged(sheet.evidence))
  }
}
