import DelimitedText
public import Diagnostics
public import Maturity

extension AnswerTable {
  /// What a table is checked against, besides its framework.
  public struct Options: Hashable, Sendable {
    /// The organisations that may answer; `nil` where any may.
    public var organisations: [Organisation.ID]?
    /// How many problems to describe; the others are counted.
    public var problems: Int

    /// Makes options.
    public init(organisations: [Organisation.ID]? = nil, problems: Int = 50) {
      self.organisations = organisations
      self.problems = problems
    }
  }

  /// What came of reading a table.
  public struct Reading: Hashable, Sendable {
    /// The table; `nil` where it has an error.
    public let table: AnswerTable?
    /// Everything wrong with it, in the order of its lines.
    public let diagnostics: [Diagnostic]
    /// A line that stands for the problems not described, such as "and 12 more"; `nil` for none.
    public let more: String?
    /// What was assumed or passed over, each in a sentence.
    public let notes: [String]
    /// Whether several rows name a question and the framework has none of these, so that the table
    /// answers another framework.
    public let answersAnotherFramework: Bool
  }

  /// Reads a table that is whole in memory.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  ///   - options: What else to check against.
  /// - Returns: The table, or all that is wrong with it. Never throws and never traps, whatever the
  ///   bytes.
  ///
  /// Complexity: linear in the number of bytes.
  public static func read(
    _ bytes: [UInt8], name: String, framework: Framework, options: Options = Options()
  ) -> Reading {
    var rows = AnswerRows(name: name, framework: framework, options: options)
    rows.reader.feed(bytes)
    rows.reader.finish()
    var gatherer = AnswerGatherer(framework: framework)
    while case .row(let row) = rows.next() { gatherer.add(row, of: &rows) }
    let problems = rows.reader.problems
    return Reading(
      table: problems.hasErrors
        ? nil : AnswerTable(submissions: gatherer.submissions),
      diagnostics: problems.diagnostics, more: problems.more, notes: rows.notes,
      answersAnotherFramework: rows.answersAnotherFramework)
  }
}
