package import Diagnostics

/// What can be wrong with a table as such, whatever it is about.
package enum TableProblem: Hashable, Sendable {
  /// There is no line that holds anything.
  case emptyFile
  /// The first line holds only empty cells.
  case emptyHeader
  /// Two columns of the header have one name.
  case repeatedColumn(name: String, cell: Int, firstCell: Int)
  /// The header or a row has more cells than a table may have columns.
  case tooManyColumns(limit: Int)
  /// A quote stands within a cell that does not begin with one, or text follows a closing quote.
  case strayQuote(Cell)
  /// The quote that opens here is never closed.
  case unclosedQuote(Cell)
  /// A NUL byte.
  case nulByte(Cell)
  /// Bytes that are not in the encoding that the text before them is in.
  case malformedText(TextEncoding)
  /// A cell that is not empty, beyond the header's last.
  case extraCell(number: Int, columns: Int)
  /// A cell of more than so many megabytes.
  case longCell(Cell, megabytes: Int)
  /// A row of more than so many megabytes.
  case longRow(megabytes: Int)

  /// A cell by its number in the row, from 1, and its column's name where there is one.
  package struct Cell: Hashable, Sendable, CustomStringConvertible {
    /// The cell's number in its row, from 1.
    package let number: Int
    /// The name of its column.
    package let name: String?

    /// The cell as a sentence calls it, such as "cell 3 (answer)".
    package var description: String {
      guard let name, !name.isEmpty else { return "cell \(number)" }
      return "cell \(number) (\(name))"
    }
  }
}

extension TableProblem {
  /// The problem in words, at a place.
  ///
  /// - Parameters:
  ///   - location: Where it is.
  ///   - sourceLine: The line of the file, where there is one to show.
  /// - Returns: An error.
  package func diagnostic(at location: Diagnostic.Location, sourceLine: String?) -> Diagnostic {
    Diagnostic(
      .error, at: location, problem: problem, remedy: remedy, sourceLine: sourceLine)
  }

  private var problem: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .emptyHeader: "the first line names no column"
    case .repeatedColumn(let name, let cell, let firstCell):
      "cell \(cell) of the header names '\(name)', which cell \(firstCell) names already"
    case .tooManyColumns(let limit): "the table has more than \(limit) columns"
    case .strayQuote(let cell): "\(cell) holds a quote where none can stand"
    case .unclosedQuote(let cell): "the quote that opens \(cell) is never closed"
    case .nulByte(let cell): "\(cell) holds a NUL byte"
    case .malformedText(let encoding):
      "these bytes are not \(encoding.rawValue), and the text before them is"
    case .extraCell(let number, let columns):
      "cell \(number) stands beyond the last column, and the header has \(columns)"
    case .longCell(let cell, let megabytes): "\(cell) is longer than \(megabytes) MB"
    case .longRow(let megabytes): "the row that begins here is longer than \(megabytes) MB"
    }
  }

  private var remedy: String {
    switch self {
    case .emptyFile, .emptyHeader: "write the names of the columns in the first line"
    case .repeatedColumn: "rename or remove one of the two columns"
    case .tooManyColumns: "remove the columns that are not needed, and save the table again"
    case .strayQuote: "put quotes around the whole cell, and double each quote inside it"
    case .unclosedQuote: "close the cell with a quote, and double each quote inside it"
    case .nulByte, .malformedText: "save the table again as \"CSV UTF-8\""
    case .extraCell: "put quotes around a cell that holds the separator, or remove the cell"
    case .longCell: "close its quote if that is missing, or shorten the cell"
    case .longRow: "end the row with a line end, or shorten it"
    }
  }
}
