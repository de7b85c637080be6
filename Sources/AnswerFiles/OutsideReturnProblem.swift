import Diagnostics

/// What can be wrong with somebody else's return, besides its being a table at all.
enum OutsideReturnProblem: Hashable, Sendable {
  case missingColumn(OutsideReturn.Column, present: [String])
  case emptyCell(OutsideReturn.Column)
  case unknownOrganisation(String, known: [String])
  case tooLong(Int)
  case twoDigitYear(String)
  case unreadableDate(String)
  case contradiction(String, answer: String, other: String, line: Int)

  /// What is wrong, without a full stop.
  var problem: String {
    switch self {
    case .missingColumn(let column, _): "the column '\(column.rawValue)' is missing"
    case .emptyCell(let column): "the \(column.rawValue) is missing"
    case .unknownOrganisation(let text, _): "there is no organisation '\(text)'"
    case .tooLong(let count):
      "this has \(count) characters, and \(OutsideReturn.longestText) are the most that fit here"
    case .twoDigitYear(let text): "the year of '\(text)' has two digits"
    case .unreadableDate(let text): "'\(text)' is not a date"
    case .contradiction(let item, let answer, let other, let line):
      "item '\(item)' has '\(answer)' here and '\(other)' on line \(line), or another date"
    }
  }

  /// What to do about it, without a full stop.
  var remedy: String {
    switch self {
    case .missingColumn(let column, let present):
      column.rawValue.nearest(among: present).map { "rename '\($0)', or add the column" }
        ?? "add it: a return has the columns organisation, item, answer and date"
    case .emptyCell: "fill in the cell, or empty the answer"
    case .unknownOrganisation(let text, let known): text.didYouMean(among: known)
    case .tooLong: "shorten it"
    case .twoDigitYear: "write the year with four digits, such as 2026-03-31"
    case .unreadableDate: "write the year, month and day, such as 2026-03-31"
    case .contradiction: "keep one of the two rows"
    }
  }
}
