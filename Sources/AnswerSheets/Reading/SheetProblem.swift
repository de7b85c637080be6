import Diagnostics
import Maturity

/// What can be wrong with a workbook that came back, besides its being a workbook at all.
enum SheetProblem: Hashable, Sendable {
  case noTable
  case missingHeadings
  case missingColumn(SheetColumn)
  case repeatedColumn(SheetColumn, first: String)
  case missingLabels([CoverLabel])
  case otherLabel(CoverLabel, String, other: String, place: String)
  case otherVersion(String)
  case otherFramework(String, here: Framework.ID)
  case otherEdition(String, here: String)
  case otherRound(String, here: Round.ID)
  case tableOfOtherRound(String)
  case malformedOrganisation(String)
  case unknownOrganisation(String, known: [Organisation.ID])
  case unknownGroup(String)
  case longRole(Int)
  case unknownQuestion(String, known: [String])
  case unknownNumber(String, example: String)
  case noCriterion
  case otherCriterion(SheetColumn, Question.ID, than: Question.ID)
  case formulaError(String)
  case unknownAnswer(String, offered: [Answer])
  case unknownKind(String)
  case evidenceWithoutKind
  case evidenceWithoutTitle
  case twoDigitYear(String)
  case unreadableDate(String)
  case otherAnswer(Question.ID, Answer, other: Answer, place: String)
  case otherText(SheetColumn, Question.ID, place: String)
}

extension SheetProblem {
  /// The problem in words, at a place.
  func diagnostic(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(.error, at: location, problem: problem, remedy: remedy)
  }

  private var problem: String {
    switch self {
    case .noTable: "no sheet of this workbook holds a table of criteria"
    case .missingHeadings: "the row of headings above the criteria is missing"
    case .missingColumn(let column): "the column '\(column.heading)' is missing"
    case .repeatedColumn(let column, let first):
      "a second column is headed '\(column.heading)'; the first is \(first)"
    case .missingLabels(let labels):
      "the workbook does not say its \(labels.map { "'\($0.rawValue)'" }.joined(separator: ", "))"
    case .otherLabel(let label, let value, let other, let place):
      "'\(label.rawValue)' is '\(value)' here and '\(other)' in \(place)"
    case .otherVersion(let version):
      "this is a sheet of version '\(version)', and this program reads version "
        + CoverLabel.currentVersion
    case .otherFramework(let id, let here):
      "the sheet answers the framework '\(id)', and the one at hand is '\(here)'"
    case .otherEdition(let edition, let here):
      "the sheet answers the edition '\(edition)', and the one at hand is '\(here)'"
    case .otherRound(let round, let here):
      "the sheet answers in the round '\(round)', and the one at hand is '\(here)'"
    case .tableOfOtherRound(let round): "the table holds answers for round '\(round)'"
    case .malformedOrganisation(let text): "'\(text)' is not an organisation's id"
    case .unknownOrganisation(let text, _): "there is no organisation '\(text)'"
    case .unknownGroup(let text): "'\(text)' is neither of the two groups"
    case .longRole(let count): "the role has \(count) characters"
    case .unknownQuestion(let text, _): "there is no criterion '\(text)'"
    case .unknownNumber(let text, _): "there is no criterion with the number '\(text)'"
    case .noCriterion: "this row says something, but not about which criterion"
    case .otherCriterion(let column, let named, let id):
      "this cell belongs to '\(named)', and the row's \(column.heading.lowercased()) to '\(id)'"
    case .formulaError(let text): "the cell holds the error '\(text)'"
    case .unknownAnswer(let text, _): "'\(text)' is not an answer"
    case .unknownKind(let text): "'\(text)' is not a kind of evidence"
    case .evidenceWithoutKind: "this evidence has no kind"
    case .evidenceWithoutTitle: "this evidence has no title"
    case .twoDigitYear(let text): "the year of '\(text)' has two digits"
    case .unreadableDate(let text): "'\(text)' is not a date"
    case .otherAnswer(let question, let answer, let other, let place):
      "'\(question)' is answered '\(answer.label)' here and '\(other.label)' in \(place)"
    case .otherText(let column, let question, let place):
      "'\(question)' has one \(column.heading.lowercased()) here and another in \(place)"
    }
  }

  private var remedy: String {
    switch self {
    case .noTable, .missingHeadings: "copy the answers into the workbook that was sent out"
    case .missingColumn: "add a column with that heading, or use the workbook that was sent out"
    case .repeatedColumn: "rename or remove one of the two columns"
    case .missingLabels:
      "copy 'What this workbook belongs to' from the workbook that was sent out"
    case .otherLabel: "keep one of the two"
    case .otherVersion: "use the version of the program that made it, or a later one"
    case .otherFramework, .otherEdition:
      "copy the answers into a workbook that this round sent out"
    case .otherRound(let round, _):
      "take it in with --round \(round), or copy the answers into this round's workbook"
    case .tableOfOtherRound(let round):
      "take them in with --round \(round), or correct the column"
    case .malformedOrganisation:
      "use small letters and digits joined by single hyphens, such as 'maldon-district-council'"
    case .unknownOrganisation(let text, let known): text.didYouMean(among: known.map(\.text))
    case .unknownGroup(let text): text.didYouMean(among: Response.Group.allCases.map(\.label))
    case .longRole: "use 100 at most, such as 'partner lead'"
    case .unknownQuestion(let text, let known):
      text.nearest(among: known).map { "did you mean '\($0)'?" }
        ?? "use the id of a criterion as the workbook that was sent out gives it"
    case .unknownNumber(_, let example): "write the number of a criterion, such as \(example)"
    case .noCriterion: "write the criterion's number, or empty the row"
    case .otherCriterion: "move whole rows only, or copy the answers into a fresh workbook"
    case .formulaError: "type what the cell is to say"
    case .unknownAnswer(let text, let offered): text.didYouMean(among: offered.map(\.label))
    case .unknownKind(let text): text.didYouMean(among: Evidence.Kind.allCases.map(\.label))
    case .evidenceWithoutKind:
      "choose one of: \(Evidence.Kind.allCases.map(\.label).joined(separator: ", "))"
    case .evidenceWithoutTitle: "say what it is called, or empty the row's evidence"
    case .twoDigitYear: "write the year with four digits, such as 31/03/2026"
    case .unreadableDate: "write the day, month and year, such as 31/03/2026"
    case .otherAnswer: "keep one of the two"
    case .otherText: "keep one of the two, or put both in one cell"
    }
  }
}
