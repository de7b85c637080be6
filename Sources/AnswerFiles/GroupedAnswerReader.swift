import DelimitedText
public import Diagnostics
public import Maturity

/// Reads an answer table one organisation at a time, in memory that does not grow with the table.
///
/// The organisations must ascend by the bytes of their ids. Whoever owns the file feeds it:
///
/// ```swift
/// reading: while true {
///   switch reader.next() {
///   case .organisation(let submissions): score(submissions)
///   case .starved: if let chunk = try file.read() { reader.feed(chunk) } else { reader.finish() }
///   case .end: break reading
///   }
/// }
/// ```
///
/// After an error there are no more organisations: the rest of the table is read for what else is
/// wrong with it, except that an id out of order ends the reading.
public struct GroupedAnswerReader: Sendable {
  /// What came next.
  public enum Step: Hashable, Sendable {
    /// All that one organisation's respondents say, over all rounds.
    case organisation([AnswerTable.Submission])
    /// More bytes are needed.
    case starved
    /// There is nothing more.
    case end
  }

  private var rows: AnswerRows
  private var gatherer: AnswerGatherer
  private var current: Organisation.ID?
  private var hasEnded = false

  /// Makes a reader that has nothing to read yet.
  ///
  /// - Parameters:
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  ///   - options: What else to check against.
  public init(
    name: String, framework: Framework, options: AnswerTable.Options = AnswerTable.Options()
  ) {
    rows = AnswerRows(name: name, framework: framework, options: options)
    gatherer = AnswerGatherer(framework: framework)
  }

  /// Everything wrong with the table so far, in the order of its lines.
  public var diagnostics: [Diagnostic] { rows.reader.problems.diagnostics }

  /// Whether an error has been found.
  public var hasErrors: Bool { rows.reader.problems.hasErrors }

  /// Whether several rows so far name a question and the framework has none of these, so that the
  /// table answers another framework.
  public var answersAnotherFramework: Bool { rows.answersAnotherFramework }

  /// A line that stands for the problems not described, such as "and 12 more"; `nil` for none.
  public var more: String? { rows.reader.problems.more }

  /// What was assumed or passed over so far, each in a sentence.
  public var notes: [String] { rows.notes }

  /// Adds the next bytes of the file.
  public mutating func feed(_ chunk: [UInt8]) { rows.reader.feed(chunk) }

  /// Says that there are no more bytes.
  public mutating func finish() { rows.reader.finish() }

  /// Goes on to the next organisation.
  ///
  /// - Returns: The organisation, or whether more bytes are needed, or all is read.
  public mutating func next() -> Step {
    while !hasEnded {
      switch rows.next() {
      case .starved:
        return .starved
      case .end:
        hasEnded = true
        let last = take()
        if !last.isEmpty { return .organisation(last) }
      case .row(let row):
        let id = rows.names.identifiers[row.organisation]
        guard let last = current, last != id else {
          current = id
          gatherer.add(row, of: &rows)
          continue
        }
        guard last < id else {
          rows.report(
            .organisationOutOfOrder(id.text, after: last.text), at: .organisation)
          hasEnded = true
          return .end
        }
        let group = take()
        current = id
        gatherer.add(rows.forgetNames(butOf: row), of: &rows)
        if !group.isEmpty { return .organisation(group) }
      }
    }
    return .end
  }

  /// Hands over what is gathered, which is nothing once there has been an error.
  private mutating func take() -> [AnswerTable.Submission] {
    defer { gatherer = AnswerGatherer(framework: rows.framework) }
    return hasErrors ? [] : gatherer.submissions(named: rows.names)
  }
}
