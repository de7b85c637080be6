/// The parts of a workbook and how they lead to one another.
struct WorkbookPackage {
  let archive: ZipArchive

  /// Reads a part, if there is one of that name.
  ///
  /// - Returns: Whether there is.
  @discardableResult
  func read(_ path: String, to handler: some XMLHandler) throws(WorkbookReadingError) -> Bool {
    guard let bytes = try archive.part(path) else { return false }
    try XMLReader.read(bytes, part: path, to: handler)
    return true
  }

  /// Finds the workbook's own part, and reads which sheets it has.
  func workbook() throws(WorkbookReadingError) -> WorkbookPart {
    let path =
      try relationships(of: "").first(ofType: "officeDocument")?.target ?? "xl/workbook.xml"
    if path.lowercased().hasSuffix(".bin") { throw .binaryExcel }
    let part = WorkbookPart(path: path)
    guard try read(path, to: part) else {
      if archive.contains("content.xml") { throw .openDocument }
      throw archive.contains("EncryptedPackage") ? .passwordProtected : .noWorkbook
    }
    return part
  }

  /// Reads where a part's relationships lead; those of the whole package have no part of their own.
  func relationships(of path: String) throws(WorkbookReadingError) -> Relationships {
    let (folder, name) = Self.split(path)
    let found = Relationships(folder: folder)
    try read("\(folder)_rels/\(name).rels", to: found)
    return found
  }

  /// A path as its folder, which ends with a slash unless it is empty, and its last name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let next = path.index(after: slash)
    return (String(path[..<next]), String(path[next...]))
  }
}

/// Where a part's relationships lead.
final class Relationships: XMLHandler {
  struct Relationship {
    let type: String
    let target: String

    /// Whether it leads to a thing of a kind; transitional and strict types end alike.
    func isOfType(_ kind: String) -> Bool { type.hasSuffix("/\(kind)") }
  }

  private let folder: String
  private var inOrder: [Relationship] = []
  private(set) var byID: [String: Relationship] = [:]
  let failure: WorkbookReadingError? = nil

  init(folder: String) { self.folder = folder }

  func first(ofType kind: String) -> Relationship? { inOrder.first { $0.isOfType(kind) } }

  func begin(_ element: XMLElement) {
    guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
      let target = element["Target"], element["TargetMode"] != "External"
    else { return }
    let relationship = Relationship(type: type, target: resolved(target))
    inOrder.append(relationship)
    byID[id] = relationship
  }

  func end(_ name: String, text: String) {}

  /// A target as the name of a part: relative to the part that names it, unless it begins with `/`.
  private func resolved(_ target: String) -> String {
    var names: [Substring] = []
    for name in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      switch name {
      case ".": continue
      case "..": names = names.dropLast()
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}

/// What a workbook's own part says: its sheets, and how it counts days.
final class WorkbookPart: XMLHandler {
  let path: String
  private(set) var sheets: [(name: String, relationship: String)] = []
  private(set) var base = Day.Base.from1900
  let failure: WorkbookReadingError? = nil

  init(path: String) { self.path = path }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "workbookPr":
      if let value = element["date1904"], value == "1" || value == "true" { base = .from1904 }
    case "sheet":
      if let name = element["name"], let id = element["r:id"] { sheets.append((name, id)) }
    default: break
    }
  }

  func end(_ name: String, text: String) {}
}
