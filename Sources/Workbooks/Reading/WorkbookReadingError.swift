/// Why bytes cannot be read as a workbook.
package enum WorkbookReadingError: Error, Hashable, Sendable {
  /// The file asks for a password.
  case passwordProtected
  /// The file is of Excel's kind before 2007.
  case oldExcel
  /// The file is LibreOffice's own kind.
  case openDocument
  /// The file is Excel's binary kind.
  case binaryExcel
  /// The file is an archive of something else.
  case noWorkbook
  /// The archive breaks off or contradicts itself; the part where that shows, if it is known.
  case damaged(part: String?)
  /// A part is not well-formed XML.
  case malformed(part: String, line: Int)
  /// A part declares a document type, which is how entities that grow without end are smuggled in.
  case declaresType(part: String)
  /// The archive holds more parts than any workbook needs.
  case tooManyParts(limit: Int)
  /// A part, or all of them together where none is named, is too large when it is unpacked.
  case tooLarge(part: String?, megabytes: Int)
  /// A part unpacks to so many times its size that it was made to fill a memory.
  case inflated(part: String)
  /// A sheet has more cells than anybody fills in.
  case tooManyCells(limit: Int)

  /// What is wrong, without a full stop.
  package var problem: String {
    switch self {
    case .passwordProtected: "the workbook is protected by a password"
    case .oldExcel: "this is a workbook of Excel's old kind (.xls)"
    case .openDocument: "this is an OpenDocument file (.ods)"
    case .binaryExcel: "this is a workbook of Excel's binary kind (.xlsb)"
    case .noWorkbook: "this is not an Excel workbook"
    case .damaged(let part):
      part.map { "the workbook is damaged: its part '\($0)' cannot be read" }
        ?? "the workbook is damaged: it cannot be unpacked"
    case .malformed(let part, let line):
      "the workbook is damaged: its part '\(part)' breaks off on line \(line)"
    case .declaresType(let part):
      "the workbook's part '\(part)' declares a document type, which no workbook needs"
    case .tooManyParts(let limit): "the workbook has more than \(limit) parts"
    case .tooLarge(let part, let megabytes):
      part.map { "the workbook's part '\($0)' unpacks to more than \(megabytes) MB" }
        ?? "the workbook unpacks to more than \(megabytes) MB"
    case .inflated(let part): "the workbook's part '\(part)' unpacks to far more than any text does"
    case .tooManyCells(let limit): "the workbook has more than \(limit) cells"
    }
  }

  /// What to do about it, without a full stop.
  package var remedy: String {
    switch self {
    case .passwordProtected: "open it, take the password away, and save it as .xlsx"
    case .oldExcel, .openDocument, .binaryExcel, .noWorkbook:
      "open it in Excel or LibreOffice, and save it as .xlsx"
    case .damaged, .malformed: "open it in Excel or LibreOffice, save it again, or ask for it again"
    case .declaresType, .tooManyParts, .tooLarge, .inflated, .tooManyCells:
      "copy the answers into the workbook that was sent out, and send that"
    }
  }
}
