/// A problem in a file that somebody wrote: where it is, what is wrong, and what to do.
public struct Diagnostic: Hashable, Sendable, Error {
  /// How much the problem matters.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, but somebody will regret it.
    case warning
  }

  /// How much the problem matters.
  public let severity: Severity
  /// Where the problem is.
  public let location: Location
  /// What is wrong, without a full stop.
  public let problem: String
  /// What to do about it, without a full stop.
  public let remedy: String
  /// The line of the file that holds the problem; `nil` where there is none to show.
  public let sourceLine: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, at location: Location, problem: String, remedy: String,
    sourceLine: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.problem = problem
    self.remedy = remedy
    self.sourceLine = sourceLine
  }

  /// A place in a file: in text a line and a column, in a workbook a sheet and a cell.
  public struct Location: Hashable, Sendable, Comparable {
    /// The file's name, as the person gave it.
    public let file: String
    /// The sheet of a workbook; `nil` in any other file.
    public let sheet: String?
    /// The line, or the row of a sheet, from 1; 0 where the problem is the whole file's.
    public let line: Int
    /// The column in characters, or the column of a sheet, from 1; 0 where the problem is the whole
    /// line's.
    public let column: Int
    /// What stands at the head of the column; `nil` where nothing does.
    public let heading: String?

    /// Makes a location in text.
    public init(file: String, line: Int = 0, column: Int = 0) {
      self.file = file
      sheet = nil
      self.line = line
      self.column = column
      heading = nil
    }

    /// Makes a location in a workbook.
    public init(
      file: String, sheet: String, row: Int = 0, column: Int = 0, heading: String? = nil
    ) {
      self.file = file
      self.sheet = sheet
      line = row
      self.column = column
      self.heading = heading
    }

    /// Orders locations by file, then sheet, then line, then column.
    public static func < (left: Location, right: Location) -> Bool {
      (left.file, left.sheet ?? "", left.line, left.column)
        < (right.file, right.sheet ?? "", right.line, right.column)
    }
  }
}

extension Diagnostic.Location: CustomStringConvertible {
  /// `file:line:column`, or `file, sheet 'Sharing', row 12, column 'Your answer' (E12)`, as far as
  /// they are known.
  public var description: String {
    if let sheet { return place(in: sheet) }
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }

  /// A sheet's name is whatever somebody called it, so only so much of it is shown.
  private func place(in sheet: String) -> String {
    var place = "\(file), sheet '\(sheet.printable(limit: 40))'"
    if line > 0 { place += ", row \(line)" }
    if let heading { place += ", column '\(heading.printable(limit: 40))'" }
    return line > 0 && column > 0 ? "\(place) (\(Self.letters(of: column))\(line))" : place
  }

  /// The letters by which a spreadsheet calls a column: A for 1, AA for 27.
  public static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let scalar = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(Character(scalar)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as it is printed, without an end of line.
  ///
  /// `file:line:column: error: what is wrong — what to do`, then the source line and a caret. What
  /// the file holds is shown with its control characters replaced and its length bounded.
  public var description: String {
    let head = "\(location): \(severity.rawValue): \(problem) — \(remedy)".printable(limit: 2_000)
    guard let sourceLine else { return head }
    let shown = sourceLine.printable(limit: 200)
    guard location.column > 0, location.column <= 200 else { return "\(head)\n  \(shown)" }
    return "\(head)\n  \(shown)\n  \(String(repeating: " ", count: location.column - 1))^"
  }
}

extension String {
  /// The text with each control character shown as a middle dot, cut with an ellipsis past a limit,
  /// so that no file can write escape sequences to a terminal.
  ///
  /// - Parameter limit: How many characters to show at most.
  /// - Returns: Text that is safe to print on one line.
  public func printable(limit: Int = 200) -> String {
    var shown = ""
    for (count, character) in enumerated() {
      if count == limit { return shown + "…" }
      shown.append(character.isPrintable ? character : "·")
    }
    return shown
  }
}

extension Character {
  fileprivate var isPrintable: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
      case .format: scalar == "\u{200D}"
      default: true
      }
    }
  }
}
