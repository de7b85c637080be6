import Testing
import Workbooks

@Suite struct SpreadsheetReadingTests {
  /// The cells of a sheet's rows by their columns.
  private func cells(
    _ rows: String, strings: String = "", styles: String = "",
    workbook: String = LeastWorkbook.workbook
  ) throws -> [Int: [Int: Spreadsheet.Value]] {
    let read = try Spreadsheet.read(
      LeastWorkbook.bytes(rows: rows, strings: strings, styles: styles, workbook: workbook))
    let sheet = try #require(read.sheets.first)
    #expect(sheet.name == "One")
    return Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells) })
  }

  @Test func `every kind of value is read as what was typed`() throws {
    let cells = try cells(
      """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>2.5</v></c>\
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c>\
      <c r="F2" t="inlineStr"><is><t>in </t></is></c>\
      <c r="G2" t="str"><f>A1&amp;"x"</f><v>cached</v></c><c r="AA2" t="d"><v>2026-03-31T00:00:00\
      </v></c><c r="AB2" s="0"/></row>
      """, strings: "<si><t>first</t></si><si><t>second</t></si>")
    #expect(
      cells == [
        2: [
          1: .text("second"), 3: .number(2.5), 4: .boolean(true), 5: .error("#N/A"),
          6: .text("in "), 7: .text("cached"), 27: .day(Day(year: 2026, month: 3, day: 31)),
        ]
      ])
  }

  @Test func `runs are put together, how they are spoken is left out, and escapes are undone`()
    throws
  {
    let cells = try cells(
      """
      <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh><t>no</t></rPh><r>\
      <t>b</t></r></is></c><c t="str"><v>one_x000D__x000A_two _x005F_x000D_ _x00e9_ _x12</v></c></row>
      """,
      strings: "<si><r><rPr><b/></rPr><t>bold </t></r><r><t>plain</t></r><rPh><t>x</t></rPh></si>")
    #expect(
      cells == [
        1: [1: .text("bold plain"), 2: .text("ab"), 3: .text("one\r\ntwo _x000D_ é _x12")]
      ])
  }

  @Test func `cells without a place follow one another`() throws {
    let cells = try cells(
      "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>")
    #expect(cells == [1: [1: .number(1), 4: .number(2), 5: .number(3)], 2: [1: .number(4)]])
  }

  @Test(
    arguments: [
      (false, 46_112, Day(year: 2026, month: 3, day: 31)),
      (false, 1, Day(year: 1900, month: 1, day: 1)),
      (false, 59, Day(year: 1900, month: 2, day: 28)),
      (false, 61, Day(year: 1900, month: 3, day: 1)),
      (true, 44_650, Day(year: 2026, month: 3, day: 31)),
      (true, 0, Day(year: 1904, month: 1, day: 1)),
    ])
  func `numbers are days where their style says so, by either count`(
    from1904: Bool, serial: Int, day: Day
  ) throws {
    let cells = try cells(
      "<row><c s=\"1\"><v>\(serial).75</v></c><c s=\"2\"><v>\(serial)</v></c><c><v>1</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot; 0"/>\
        <numFmt numFmtId="171" formatCode="[$-809]d mmmm yyyy"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="171"/><xf numFmtId="170"/></cellXfs>
        """,
      workbook: LeastWorkbook.workbook.replacing(
        "<sheets>", with: "<workbookPr date1904=\"\(from1904 ? 1 : 0)\"/><sheets>"))
    #expect(cells == [1: [1: .day(day), 2: .number(Double(serial)), 3: .number(1)]])
  }

  @Test func `the day that never was, and what is beyond the calendar, stay numbers`() throws {
    let cells = try cells(
      "<row><c s=\"0\"><v>60</v></c><c s=\"0\"><v>2958466</v></c><c s=\"0\"><v>-1</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
    #expect(cells == [1: [1: .number(60), 2: .number(2_958_466), 3: .number(-1)]])
  }

  @Test func `prefixes and the strict namespaces make no difference`() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let bytes = StoredArchive.of([
      "_rels/.rels": LeastWorkbook.relationships.replacing(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        with: "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      "book/wb.xml": """
      <x:workbook xmlns:x="\(main)" xmlns:y="http://purl.oclc.org/ooxml/officeDocument/relationships">\
      <x:sheets><x:sheet name="One" y:id="r1"/></x:sheets></x:workbook>
      """,
      "book/_rels/wb.xml.rels": LeastWorkbook.workbookRelationships,
      "S.XML": """
      <z:worksheet xmlns:z="\(main)" xmlns:o="urn:other"><z:sheetData><z:row><z:c><o:v>9</o:v>\
      <z:v>7</z:v></z:c></z:row></z:sheetData></z:worksheet>
      """,
    ])
    #expect(
      try Spreadsheet.read(bytes).sheets == [
        .init(name: "One", rows: [.init(number: 1, cells: [1: .number(7)])])
      ])
  }
}

@Suite struct HostileWorkbookTests {
  private func failure(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) -> WorkbookReadingError? {
    do throws(WorkbookReadingError) {
      _ = try Spreadsheet.read(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `what is no workbook is called by its name`() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(failure(compound) == .oldExcel)
    #expect(failure(compound + [0, 0] + encrypted + [0]) == .passwordProtected)
    #expect(failure(Array("organisation,question".utf8)) == .noWorkbook)
    #expect(failure([]) == .noWorkbook)
    #expect(failure(StoredArchive.of(["mimetype": "x", "content.xml": ""])) == .openDocument)
    #expect(failure(StoredArchive.of(["word/document.xml": ""])) == .noWorkbook)
    let binary = LeastWorkbook.relationships.replacing("wb.xml", with: "wb.bin")
    #expect(failure(StoredArchive.of(["_rels/.rels": binary])) == .binaryExcel)
  }

  @Test func `an archive that breaks off anywhere is refused and never traps`() {
    let bytes = LeastWorkbook.bytes(rows: "<row><c><v>1</v></c></row>")
    #expect(failure(bytes) == nil)
    // The last three bytes are zero, which is how what is missing is read.
    for count in 0..<bytes.count - 3 { #expect(failure(Array(bytes.prefix(count))) != nil) }
  }

  @Test func `a part whose bytes were changed is refused by its checksum`() throws {
    var bytes = LeastWorkbook.bytes(rows: "<row><c><v>12345</v></c></row>")
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("12345".utf8)) })
    bytes[place] = UInt8(ascii: "9")
    #expect(failure(bytes) == .damaged(part: "s.xml"))
  }

  @Test func `two parts of one name, and an encrypted part, are refused`() {
    var archive = StoredArchive()
    archive.add("_rels/.rels", [])
    archive.add("_RELS/.rels", [])
    #expect(failure(archive.finished) == .damaged(part: "_RELS/.rels"))
    archive = StoredArchive()
    archive.add("_rels/.rels", Array(LeastWorkbook.relationships.utf8), flags: 1)
    #expect(failure(archive.finished) == .passwordProtected)
  }

  @Test func `a document type is refused before any entity of it`() {
    let rows = "<row><c t=\"str\"><v>&a;</v></c></row>"
    let bytes = StoredArchive.of([
      "_rels/.rels": LeastWorkbook.relationships,
      "book/wb.xml": "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>\(LeastWorkbook.workbook)",
    ])
    #expect(failure(bytes) == .declaresType(part: "book/wb.xml"))
    #expect(failure(LeastWorkbook.bytes(rows: rows)) == .malformed(part: "s.xml", line: 1))
    #expect(
      failure(LeastWorkbook.bytes(rows: "\n\n<row>")) == .malformed(part: "s.xml", line: 3))
  }

  @Test func `what unpacks to far more than text does is refused`() {
    var archive = StoredArchive()
    archive.add("_rels/.rels", Array(LeastWorkbook.relationships.utf8))
    archive.addPacked("book/wb.xml", [UInt8](repeating: UInt8(ascii: " "), count: 3_000_000))
    #expect(failure(archive.finished) == .inflated(part: "book/wb.xml"))
    var limits = ReadingLimits()
    limits.partMegabytes = 0
    #expect(
      failure(archive.finished, limits: limits) == .tooLarge(part: "_rels/.rels", megabytes: 0))
    limits = ReadingLimits()
    limits.allMegabytes = 0
    #expect(failure(archive.finished, limits: limits) == .tooLarge(part: nil, megabytes: 0))
    limits = ReadingLimits()
    limits.parts = 1
    #expect(failure(archive.finished, limits: limits) == .tooManyParts(limit: 1))
  }

  @Test func `cells and their text have limits, and places outside a sheet are damage`() {
    var limits = ReadingLimits()
    limits.cells = 2
    let row = "<row><c><v>1</v></c><c/><c/></row>"
    #expect(failure(LeastWorkbook.bytes(rows: row), limits: limits) == .tooManyCells(limit: 2))
    limits = ReadingLimits()
    limits.textMegabytes = 0
    #expect(
      failure(LeastWorkbook.bytes(rows: row), limits: limits) == .tooLarge(part: nil, megabytes: 0))
    for cell in [
      "<c r=\"XFE1\"><v>1</v></c>", "<c r=\"A1048577\"><v>1</v></c>", "<c r=\"A0\"/>",
      "<c r=\"1A\"/>", "<c r=\"\"/>", "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>-1</v></c>",
      "<c t=\"s\"><v>x</v></c>",
    ] {
      #expect(
        failure(LeastWorkbook.bytes(rows: "<row>\(cell)</row>")) == .damaged(part: "s.xml"),
        "\(cell)")
    }
    for number in ["9223372036854775807", "0", "-1", "x", "1048577"] {
      #expect(
        failure(LeastWorkbook.bytes(rows: "<row r=\"\(number)\"/><row/>"))
          == .damaged(part: "s.xml"), "\(number)")
    }
  }

  @Test func `elements that nest without end are refused`() {
    let rows =
      String(repeating: "<row>", count: 1_000) + String(repeating: "</row>", count: 1_000)
    #expect(failure(LeastWorkbook.bytes(rows: rows)) == .malformed(part: "s.xml", line: 1))
  }
}
