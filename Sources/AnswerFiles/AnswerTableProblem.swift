import Diagnostics
import Maturity

/// What can be wrong with an answer table, besides its being a table at all.
enum AnswerTableProblem: Hashable, Sendable {
  case missingColumn(AnswerColumn, present: [String])
  case otherFramework(String, here: Framework.ID)
  case otherEdition(String, here: String)
  case emptyCell(AnswerColumn)
  case malformedOrganisation(String)
  case unknownOrganisation(String, known: [Organisation.ID])
  case unknownQuestion(String, known: [String])
  /// A word that is none of the five; *does not apply* is not offered where a criterion applies to
  /// everybody.
  case unknownAnswer(String, mayNotApply: Bool)
  case unknownOption(String, known: [String])
  case notANumber(String, from: String, to: String)
  case numberOutside(String, from: String, to: String)
  case unknownEvidenceKind(String)
  case evidenceWithoutKind
  case evidenceWithoutTitle
  case twoDigitYear(String)
  case unreadableDate(String)
  /// Another row says otherwise; its line is `nil` in a table so long that it is not remembered.
  case contradiction(Question.ID, answer: String, other: String, line: Int?)
  case otherText(AnswerColumn, Question.ID, line: Int)
  case organisationOutOfOrder(String, after: String)
}

extension AnswerTableProblem {
  /// The problem in words, at a place.
  func diagnostic(at location: Diagnostic.Location, sourceLine: String?) -> Diagnostic {
    Diagnostic(.error, at: location, problem: problem, remedy: remedy, sourceLine: sourceLine)
  }

  private var problem: String {
    switch self {
    case .missingColumn(let column, let present):
      "the column '\(column.rawValue)' is missing, and those here are \(Self.listed(present))"
    case .otherFramework(let id, let here):
      "this row answers the framework '\(id)', and the one at hand is '\(here)'"
    case .otherEdition(let edition, let here):
      "this row answers the edition '\(edition)', and the one at hand is '\(here)'"
    case .emptyCell(let column): "the \(column.rawValue) is missing"
    case .malformedOrganisation(let text): "'\(text)' is not an organisation's id"
    case .unknownOrganisation(let text, _): "there is no organisation '\(text)'"
    case .unknownQuestion(let text, _): "there is no question '\(text)'"
    case .unknownAnswer(let text, _): "'\(text)' is not an answer"
    case .unknownOption(let text, _): "'\(text)' is not an answer to this question"
    case .notANumber(let text, _, _): "'\(text)' is not a number"
    case .numberOutside(let text, _, _): "\(text) is out of range"
    case .unknownEvidenceKind(let text): "'\(text)' is not a kind of evidence"
    case .evidenceWithoutKind: "this evidence has no kind"
    case .evidenceWithoutTitle: "this evidence has no title"
    case .twoDigitYear(let text): "the year of '\(text)' has two digits"
    case .unreadableDate(let text): "'\(text)' is not a date"
    case .contradiction(let question, let answer, let other, let line):
      "'\(question)' is answered '\(answer)' here and '\(other)' "
        + (line.map { "on line \($0)" } ?? "on an earlier line")
    case .otherText(let column, let question, let line):
      "'\(question)' has one \(column.rawValue) here and another on line \(line)"
    case .organisationOutOfOrder(let id, let last): "'\(id)' comes after '\(last)'"
    }
  }

  private var remedy: String {
    switch self {
    case .missingColumn(let column, let present):
      column.rawValue.nearest(among: present).map { "rename '\($0)', or add the column" }
        ?? "add the column"
    case .otherFramework, .otherEdition:
      "remove the row, or name its own framework and edition to the command"
    case .emptyCell: "fill in the cell, or empty the whole row"
    case .malformedOrganisation:
      "use small letters and digits joined by single hyphens, such as 'maldon-district-council'"
    case .unknownOrganisation(let text, let known): text.didYouMean(among: known.map(\.text))
    case .unknownQuestion(let text, let known):
      text.nearest(among: known).map { "did you mean '\($0)'?" }
        ?? "use the id of a question as the framework lists it"
    case .unknownAnswer(let text, let mayNotApply):
      text.didYouMean(
        among: Answer.allCases.filter { mayNotApply || $0 != .doesNotApply }.map(\.rawValue))
    case .unknownOption(let text, let known): text.didYouMean(among: known)
    case .notANumber(_, let from, let to):
      "write digits from \(from) to \(to), with a point before the decimals, or 'don't know'"
    case .numberOutside(_, let from, let to): "use a number from \(from) to \(to)"
    case .unknownEvidenceKind(let text):
      text.didYouMean(among: Evidence.Kind.allCases.map(\.rawValue))
    case .evidenceWithoutKind:
      "use one of: \(Evidence.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .evidenceWithoutTitle: "say what it is called, or empty its kind"
    case .twoDigitYear: "write the year with four digits, such as 2026-03-31"
    case .unreadableDate: "write the year, month and day, such as 2026-03-31"
    case .contradiction: "keep one of the two rows"
    case .otherText: "keep one of the two, or put both in one cell"
    case .organisationOutOfOrder:
      "sort the rows by organisation, or read the table without --grouped"
    }
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 20 ? "\(shown), …" : shown
  }
}
