import AnswerSheets
import Maturity

extension DeclarationProgram {
  /// A kind of file that the questions are written as, for people to fill in as a sheet.
  enum SheetKind: String {
    /// A workbook with instructions, lists to choose from and locked words.
    case workbook = "xlsx"
    /// One table that any spreadsheet opens.
    case table = "csv"
  }

  /// Writes the questions as a sheet to fill in.
  ///
  /// - Parameters:
  ///   - sheet: What is asked of whom.
  ///   - kind: Which kind of file to write.
  ///   - path: Where to write it.
  ///   - replacing: Whether to replace a file that is there.
  ///   - console: Where to say what was written.
  /// - Throws: A failure where the file cannot be written.
  static func writeSheet(
    _ sheet: AnswerSheet, as kind: SheetKind, to path: String, replacing: Bool,
    _ console: any Console
  ) throws {
    let bytes =
      switch kind {
      case .workbook: try sheet.workbook()
      case .table: sheet.csv()
      }
    try Files.write(bytes, to: path, replacing: replacing)
    console.tell("Wrote \(path).\n")
  }
}

extension AnswerSheet {
  /// What its file is called where nobody says otherwise.
  func fileName(as kind: DeclarationProgram.SheetKind) -> String {
    let parts = [organisation.id.text, round.id.text] + (section.map { [$0.text] } ?? [])
    return (parts + ["sheet", kind.rawValue]).joined(separator: ".")
  }
}
