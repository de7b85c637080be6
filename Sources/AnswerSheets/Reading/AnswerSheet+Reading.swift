import AnswerFiles
import DelimitedText
public import Diagnostics
public import Maturity
package import Workbooks

extension AnswerSheet {
  /// What a sheet is checked against, besides its framework.
  public struct Options: Hashable, Sendable {
    /// The organisations that may answer; `nil` where any may.
    public var organisations: [Organisation.ID]?
    /// The round that answers are taken into; `nil` where any will do.
    public var round: Round?
    /// How many problems to describe; the others are counted.
    public var problems: Int

    /// Makes options.
    public init(
      organisations: [Organisation.ID]? = nil, round: Round? = nil, problems: Int = 50
    ) {
      self.organisations = organisations
      self.round = round
      self.problems = problems
    }
  }

  /// What came of reading a sheet.
  public struct Reading: Hashable, Sendable {
    /// What each respondent returned; `nil` where the sheet has an error.
    public let responses: [SheetResponse]?
    /// Everything wrong with it, in the order of the sheet.
    public let diagnostics: [Diagnostic]
    /// A line that stands for the problems not described, such as "and 12 more"; `nil` for none.
    public let more: String?
    /// What was assumed or passed over, each in a sentence.
    public let notes: [String]
  }

  /// Reads what came back: a workbook, or a table as CSV, told apart by the first bytes.
  ///
  /// A workbook may have come back with its sheets, columns and rows in another order, renamed,
  /// removed or added to. Columns are found by their headings, and rows by the criterion's id, its
  /// number or its words.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  ///   - options: What else to check against.
  /// - Returns: The responses, or all that is wrong with the sheet. Never throws and never traps,
  ///   whatever the bytes.
  ///
  /// Complexity: linear in the number of cells, or of bytes.
  public static func read(
    _ bytes: [UInt8], name: String, framework: Framework, options: Options = Options()
  ) -> Reading {
    if Spreadsheet.Signature(of: bytes) == .other {
      return readTable(bytes, name: name, framework: framework, options: options)
    }
    do throws(WorkbookReadingError) {
      return read(
        try Spreadsheet.read(bytes), name: name, framework: framework, options: options)
    } catch {
      return Reading(
        responses: nil,
        diagnostics: [
          Diagnostic(
            .error, at: Diagnostic.Location(file: name), problem: error.problem,
            remedy: error.remedy)
        ], more: nil, notes: [])
    }
  }

  /// Reads a workbook whose cells are known.
  package static func read(
    _ spreadsheet: Spreadsheet, name: String, framework: Framework, options: Options = Options()
  ) -> Reading {
    var reader = ReturnedWorkbook(name: name, framework: framework, options: options)
    return reader.read(spreadsheet)
  }

  private static func readTable(
    _ bytes: [UInt8], name: String, framework: Framework, options: Options
  ) -> Reading {
    let reading = AnswerTable.read(
      bytes, name: name, framework: framework,
      options: .init(organisations: options.organisations, problems: options.problems))
    var problems = Problems(limit: options.problems)
    for diagnostic in reading.diagnostics {
      problems.add(diagnostic, severity: diagnostic.severity)
    }
    let submissions = reading.table?.withUnnamedRows ?? []
    if let round = options.round {
      for other in Set(submissions.compactMap(\.round)).subtracting([round.id.text, round.name])
        .sorted()
      {
        problems.add(
          SheetProblem.tableOfOtherRound(other).diagnostic(
            at: Diagnostic.Location(file: name)))
      }
    }
    let responses = submissions.map { submission in
      SheetResponse(
        round: submission.round, organisation: submission.organisation,
        respondent: submission.respondent, entries: submission.entries,
        evidence: submission.evidence)
    }
    return Reading(
      responses: reading.table == nil || problems.hasErrors ? nil : responses,
      diagnostics: problems.diagnostics, more: reading.more ?? problems.more, notes: reading.notes)
  }
}

extension AnswerTable {
  /// The submissions, with the rows that name no respondent given to the only one who is named.
  ///
  /// People write their role once, beside the first criterion. Where both say something of one
  /// criterion, they are two people after all.
  fileprivate var withUnnamedRows: [Submission] {
    struct Key: Hashable {
      let round: String?
      let organisation: Organisation.ID
    }
    func key(_ submission: Submission) -> Key {
      Key(round: submission.round, organisation: submission.organisation)
    }
    let groups = Dictionary(grouping: submissions, by: key)
    return submissions.compactMap { submission in
      let group = groups[key(submission)] ?? []
      guard group.count == 2, let named = group.first(where: { $0.respondent != nil }),
        let unnamed = group.first(where: { $0.respondent == nil }),
        Set(named.entries.keys).isDisjoint(with: unnamed.entries.keys)
      else { return submission }
      guard submission.respondent != nil else { return nil }
      return Submission(
        round: named.round, organisation: named.organisation, respondent: named.respondent,
        entries: named.entries.merging(unnamed.entries) { mine, _ in mine },
        evidence: Evidence.merged(group.flatMap(\.evidence)))
    }
  }
}
