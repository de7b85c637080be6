/// A zip archive whose parts are not packed, so that any bytes can stand in any part.
struct Archive {
  private(set) var bytes: [UInt8] = []

  /// The parts of a small workbook, in the order of the byte that chooses one.
  static let parts: [(name: String, text: String)] = [
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet \(main)><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row>\
      <c t="inlineStr"><is><t>begun</t></is></c><c t="str"><v>met</v></c></row></sheetData></worksheet>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst \(main)><si><t>Criterion id</t></si><si><r><t>Your answer</t></r></si></sst>"
    ),
    ("xl/styles.xml", "<styleSheet \(main)><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
    (
      "xl/workbook.xml",
      """
      <workbook \(main) xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
      <Relationship Id="c" Type="x/styles" Target="styles.xml"/></Relationships>
      """
    ),
  ]

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  init(replacing name: String, by content: [UInt8]) {
    var directory: [UInt8] = []
    for part in Self.parts {
      let body = part.name == name ? content : Array(part.text.utf8)
      let offset = bytes.count
      let common =
        little(0, 8) + little(Int(Self.checksum(body)), 4) + little(body.count, 4)
        + little(body.count, 4) + little(part.name.utf8.count, 2) + little(0, 2)
      bytes += little(0x0403_4B50, 4) + little(20, 2) + common + Array(part.name.utf8) + body
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common
      directory += little(0, 10) + little(offset, 4) + Array(part.name.utf8)
    }
    let start = bytes.count
    bytes += directory + little(0x0605_4B50, 4) + little(0, 4)
    bytes += little(Self.parts.count, 2) + little(Self.parts.count, 2)
    bytes += little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32 as zip archives have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }
}
