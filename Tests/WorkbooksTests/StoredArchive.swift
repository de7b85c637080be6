import CMiniZip

/// Makes zip archives by the byte, so that a test can say exactly what is in one.
struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The bytes of an archive of some parts, nothing packed.
  static func of(_ parts: KeyValuePairs<String, String>) -> [UInt8] {
    var archive = StoredArchive()
    for (name, text) in parts { archive.add(name, Array(text.utf8)) }
    return archive.finished
  }

  /// Adds a part as it is.
  mutating func add(_ name: String, _ content: [UInt8], flags: Int = 0) {
    add(name, packed: content, method: 0, content: content, flags: flags)
  }

  /// Adds a part that is packed as tightly as zlib can.
  mutating func addPacked(_ name: String, _ content: [UInt8]) {
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    let code = unsafe compress2(&packed, &length, content, UInt(content.count), 9)
    precondition(code == Z_OK)
    // A zip holds the packed data without zlib's own two bytes before and four after them.
    add(name, packed: Array(packed[2..<Int(length) - 4]), method: 8, content: content, flags: 0)
  }

  private mutating func add(
    _ name: String, packed: [UInt8], method: Int, content: [UInt8], flags: Int
  ) {
    let checksum = Int(unsafe crc32(0, content, UInt32(content.count)))
    let offset = bytes.count
    let common =
      little(flags, 2) + little(method, 2) + little(0, 4) + little(checksum, 4)
      + little(packed.count, 4) + little(content.count, 4) + little(name.utf8.count, 2)
      + little(0, 2)
    bytes += little(0x0403_4B50, 4) + little(20, 2) + common + Array(name.utf8) + packed
    directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var finished: [UInt8] {
    bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// The least parts that make a workbook of one sheet.
enum LeastWorkbook {
  static let relationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="a" Target="book/wb.xml" Type="http://schemas.openxmlformats.org/\
    officeDocument/2006/relationships/officeDocument"/></Relationships>
    """
  static let workbook = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>
    """
  static let workbookRelationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Target="../s.xml" Type="http://x/worksheet"/>\
    <Relationship Id="r2" Target="/strings.xml" Type="http://x/sharedStrings"/>\
    <Relationship Id="r3" Target="./styles.xml" Type="http://x/styles"/></Relationships>
    """

  /// A workbook whose sheet holds some rows.
  static func bytes(
    rows: String, strings: String = "", styles: String = "", workbook: String = workbook
  ) -> [UInt8] {
    let namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    return StoredArchive.of([
      "_rels/.rels": relationships, "book/wb.xml": workbook,
      "book/_rels/wb.xml.rels": workbookRelationships,
      "s.xml": "<worksheet \(namespace)><sheetData>\(rows)</sheetData></worksheet>",
      "strings.xml": "<sst \(namespace)>\(strings)</sst>",
      "book/styles.xml": "<styleSheet \(namespace)>\(styles)</styleSheet>",
    ])
  }
}
