import DelimitedText

/// A column of the tables that people fill in.
enum SheetColumn: String, Hashable, Sendable, CaseIterable {
  case number = "Criterion number"
  case level = "Level"
  case criterion = "Criterion"
  case mayNotApply = "May not apply when"
  case previous = "Last time"
  case elsewhere = "From elsewhere, to confirm"
  case answer = "Your answer"
  case reason = "Reason"
  case note = "Note"
  case evidenceKind = "Evidence kind"
  case evidenceTitle = "Evidence title"
  case evidenceReference = "Where it is kept"
  case evidenceDate = "Evidence date"
  case question = "Criterion id"
  case organisation = "Organisation"
  case round = "Round"
  case framework = "Framework"
  case edition = "Edition"
  case respondent = "Respondent"
  case commitment = "Commitment"
  case activity = "Activity"

  /// What stands at the head of the column.
  var heading: String { rawValue }

  /// What the column is called in an answer table, where that is something else.
  private var nameInTables: String? {
    switch self {
    case .answer: "answer"
    case .question: "question"
    case .evidenceReference: "evidence_reference"
    case .mayNotApply: "may_not_apply"
    default: nil
    }
  }

  /// The columns that say which criterion a row is about.
  static let keys: Set<SheetColumn> = [.question, .number, .criterion]

  /// The columns of one item of evidence.
  static let evidence: [SheetColumn] = [
    .evidenceKind, .evidenceTitle, .evidenceReference, .evidenceDate,
  ]

  /// The columns that people fill in.
  static let filled: [SheetColumn] = [.answer, .reason, .note] + evidence

  /// The columns of an answer table that say whose answers they are.
  static let identity: [SheetColumn] = [.framework, .edition, .round, .organisation, .respondent]

  /// The column with a heading, however its letters and spaces are written.
  init?(heading: String) {
    guard let column = Self.byHeading[Header.folded(heading)] else { return nil }
    self = column
  }

  private static let byHeading: [String: SheetColumn] = {
    var columns: [String: SheetColumn] = [:]
    for column in allCases {
      columns[Header.folded(column.heading)] = column
      if let name = column.nameInTables { columns[Header.folded(name)] = column }
    }
    return columns
  }()
}

/// A label of the cover, beside the cell that holds what it names.
enum CoverLabel: String, Hashable, Sendable, CaseIterable {
  case role = "Your role"
  case group = "Leader or staff"
  case name = "Your name"
  case framework = "Framework id"
  case edition = "Edition"
  case round = "Round id"
  case organisation = "Organisation id"
  case version = "Sheet version"

  /// The version of the sheet that is written and read.
  static let currentVersion = "1"

  /// The label that a text is, however its letters and spaces are written.
  init?(text: String) {
    let folded = Header.folded(text)
    guard let label = Self.allCases.first(where: { Header.folded($0.rawValue) == folded }) else {
      return nil
    }
    self = label
  }
}
