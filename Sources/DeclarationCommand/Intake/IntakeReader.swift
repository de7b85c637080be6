import Diagnostics
import FoundationEssentials
import Maturity
import ResponseFiles

/// Reads files of every kind that people send back, and refuses what does not belong to a round.
struct IntakeReader {
  let framework: Framework
  let round: Round
  let organisations: [Organisation.ID]
  /// The framework in every edition that the workspace keeps.
  let editions: [String: Framework]
  /// The day of reading, after which nothing has been checked.
  let today: CalendarDate

  /// What the files bring, with what should be told of each.
  struct Result {
    var contributions: [Contribution] = []
    var notes: [String] = []
    /// How many files were read.
    var files = 0
  }

  /// Reads files, and every file of the folders among them.
  ///
  /// - Throws: A failure with the problems of all of them together.
  func read(_ paths: [String], _ console: any Console) throws -> Result {
    var result = Result()
    var problems: [String] = []
    let found = try paths.flatMap { try files(at: $0, notingIn: &result.notes) }
    for path in found {
      let bytes = try Files.read(path, console: console)
      do {
        try read(bytes, named: path.inputName, into: &result)
        result.files += 1
      } catch let failure as CommandFailure where failure.status == .badData {
        problems.append(failure.message)
      }
    }
    guard problems.isEmpty else {
      throw CommandFailure(.badData, problems.joined(separator: "\n"))
    }
    return result
  }

  /// How the names of files end that people send back.
  ///
  /// Whatever else lies in a folder with them, a workspace or the form itself, is none of ours.
  private static let endings = ["json", "csv", "tsv", "txt", "eml", "xlsx", "xlsm", "xls", "ods"]

  /// A file, or those of a folder that may hold answers, in the order of their names.
  ///
  /// Notes the pages among them: somebody may have put the form back instead of the answers.
  private func files(at path: String, notingIn notes: inout [String]) throws -> [String] {
    guard path != "-", Files.isFolder(path) else { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    let files = names.filter { name in
      !name.hasPrefix(".") && Self.endings.contains { name.lowercased().hasSuffix(".\($0)") }
    }.map { path.appending(path: $0) }.filter { !Files.isFolder($0) }
    let pages = names.filter { $0.lowercased().hasSuffix(".html") }
    if let first = pages.first {
      let more = pages.count == 1 ? "" : " and \(pages.count - 1) more like it"
      notes.append(
        "\(path): left \(first.printable(limit: 80))\(more) alone, for a page holds no answers.")
    }
    guard !files.isEmpty else {
      throw CommandFailure(
        .missingInput, "\(path): the folder holds no response, sheet or table",
        do: "put what came back into it, or name its files one by one")
    }
    return files
  }

  private func read(_ bytes: [UInt8], named name: String, into result: inout Result) throws {
    switch FileKind(bytes) {
    case .response: try readResponse(bytes, named: name, into: &result)
    case .page:
      throw refusal(
        name, "this is a page to read, which holds no answers",
        do: "send the response file or the text block that the form gives, or the filled-in sheet")
    case .form:
      throw refusal(
        name, "this is the form itself, which holds no answers",
        do: "open it, save the response file from it, and send that")
    case .table: try readTable(bytes, named: name, into: &result)
    }
  }

  /// A failure about the whole of a file.
  func refusal(_ name: String, _ problem: String, do remedy: String) -> CommandFailure {
    CommandFailure(.badData, "\(name): error: \(problem) — \(remedy)")
  }
}

/// What kind of file bytes are, told by how they begin.
private enum FileKind {
  case response, form, page, table

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(4_096), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let isPage = text.lowercased().hasPrefix("<!doctype html")
    // The form's own script holds the words with which a text block begins.
    if isPage && bytes.firstRange(of: Array(Self.formMark.utf8)) != nil {
      self = .form
    } else if text.hasPrefix("{") || TextBlock.isIn(bytes) {
      self = .response
    } else {
      self = isPage ? .page : .table
    }
  }

  /// What stands in every form and in no other page: where it keeps what it asks.
  private static let formMark = "type=\"application/json\" id=\"form\""
}

extension Role {
  /// Who answers for an organisation where nobody else is named.
  static let partnerLead = Role("partner lead")
}
