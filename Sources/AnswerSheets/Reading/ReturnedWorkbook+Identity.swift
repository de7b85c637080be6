import Diagnostics
import Maturity
import Workbooks

extension ReturnedWorkbook {
  /// Reads the labels of a cover, each with what stands to its right.
  ///
  /// - Parameters:
  ///   - sheet: A sheet.
  ///   - headingRow: The row of its table's headings, above which alone is looked; `nil` where it
  ///     has no table.
  /// - Returns: Whether there is any.
  mutating func readLabels(of sheet: Spreadsheet.Sheet, above headingRow: Int?) -> Bool {
    var isCover = false
    for row in sheet.rows.prefix(500) {
      if let headingRow, row.number >= headingRow { break }
      let cells = row.cells.sorted { $0.key < $1.key }
      guard let first = cells.first, let label = CoverLabel(text: first.value.tidied) else {
        continue
      }
      isCover = true
      guard let value = cells.dropFirst().first else { continue }
      take(
        label, value.value.tidied,
        at: Diagnostic.Location(
          file: name, sheet: sheet.name, row: row.number, column: value.key,
          heading: label.rawValue))
    }
    return isCover
  }

  /// Reads what a row of an answer table says of whose answers it holds.
  mutating func readIdentity(of row: Spreadsheet.Row, in table: CriterionTable) {
    for column in SheetColumn.identity {
      guard let text = table.text(column, in: row) else { continue }
      let label: CoverLabel =
        switch column {
        case .framework: .framework
        case .edition: .edition
        case .round: .round
        case .organisation: .organisation
        default: .role
        }
      take(label, text, at: location(column, row, table))
    }
  }

  private mutating func take(_ label: CoverLabel, _ text: String, at location: Diagnostic.Location)
  {
    guard !text.isEmpty else { return }
    guard let known = labels[label] else {
      labels[label] = Label(text: text, location: location)
      return
    }
    if known.text != text {
      report(
        .otherLabel(label, text, other: known.text, place: Self.place(of: known.location)),
        at: location)
    }
  }

  /// What the labels say, once every sheet is read.
  struct Identity {
    let organisation: Organisation.ID
    let group: Response.Group?
  }

  /// Checks what the labels say.
  ///
  /// - Returns: `nil` where something is missing or wrong, which is reported.
  mutating func readIdentity() -> Identity? {
    let required: [CoverLabel] = [.framework, .edition, .round, .organisation]
    let missing = required.filter { labels[$0] == nil }
    if !missing.isEmpty { report(.missingLabels(missing), at: Diagnostic.Location(file: name)) }
    check(.version) { $0 == CoverLabel.currentVersion ? nil : .otherVersion($0) }
    check(.framework) { [framework] in
      $0 == framework.id.text ? nil : .otherFramework($0, here: framework.id)
    }
    check(.edition) { [framework] in
      $0 == framework.edition ? nil : .otherEdition($0, here: framework.edition)
    }
    if let round = options.round {
      check(.round) {
        $0 == round.id.text || $0 == round.name ? nil : .otherRound($0, here: round.id)
      }
    }
    check(.role) { $0.count > 100 ? .longRole($0.count) : nil }
    var organisation: Organisation.ID?
    check(.organisation) { [options] text in
      let id = Organisation.ID(text)
      if let known = options.organisations {
        guard let id, known.contains(id) else { return .unknownOrganisation(text, known: known) }
      }
      organisation = id
      return id == nil ? .malformedOrganisation(text) : nil
    }
    var group: Response.Group?
    check(.group) { text in
      group = Response.Group.allCases.first { $0.rawValue == text.lowercased() }
      return group == nil ? .unknownGroup(text) : nil
    }
    return organisation.map { Identity(organisation: $0, group: group) }
  }

  private mutating func check(_ label: CoverLabel, _ problem: (String) -> SheetProblem?) {
    guard let found = labels[label], let problem = problem(found.text) else { return }
    report(problem, at: found.location)
  }

  /// The place of a cell as a sentence gives it.
  static func place(of location: Diagnostic.Location) -> String {
    let sheet = location.sheet.map { "sheet '\($0.printable(limit: 40))', " } ?? ""
    return "\(sheet)row \(location.line)"
  }

  /// Where a cell of a table is.
  func location(
    _ column: SheetColumn, _ row: Spreadsheet.Row, _ table: CriterionTable
  ) -> Diagnostic.Location {
    Diagnostic.Location(
      file: name, sheet: table.sheet.name, row: row.number, column: table.columns[column] ?? 0,
      heading: table.headings[column])
  }
}
