import DelimitedText
import Diagnostics
import Testing

@Suite struct TableReaderTests {
  @Test func `quoted cells hold separators, doubled quotes and line ends`() {
    let table = ReadTable("a,b\r\n\"1,2\",\"say \"\"yes\"\"\"\r\n\"two\r\nlines\",\"\"\r\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["1,2", "say \"yes\""], ["two\r\nlines", ""]])
    #expect(table.lines == [2, 3])
    #expect(table.messages == [])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `every line ending is read and blank lines are passed over`(end: String) {
    let table = ReadTable(
      ["", "a,b", "", "1,2", "\"x\(end)y\",3", "", "4,5", "", ""].joined(separator: end))
    #expect(table.rows == [["1", "2"], ["x\(end)y", "3"], ["4", "5"]])
    #expect(table.lines == [4, 5, 8])
    #expect(table.messages == [])
    #expect(table.dialect?.lineEnding?.rawValue == ["\r\n": "CRLF", "\n": "LF", "\r": "CR"][end])
  }

  @Test(arguments: [
    ("a,b;c\n1,2\n", Delimiter.comma, ["a", "b;c"]),
    ("a;b,c;d\n1;2;3\n", .semicolon, ["a", "b,c", "d"]),
    ("a\tb\n1\t2\n", .tab, ["a", "b"]),
    ("\"a;b;c\",d\n1,2\n", .comma, ["a;b;c", "d"]),
    ("alone\n1\n", .comma, ["alone"]),
  ])
  func `the header line says what separates cells`(
    text: String, delimiter: Delimiter, header: [String]
  ) {
    let table = ReadTable(text)
    #expect(table.dialect?.delimiter == delimiter)
    #expect(table.header == header)
  }

  @Test func `a first line of sep is taken at its word`() {
    let table = ReadTable("SEP=;\r\na,b;c\r\n1,5;2\r\n")
    #expect(table.header == ["a,b", "c"])
    #expect(table.rows == [["1,5", "2"]])
    #expect(table.lines == [3])
    #expect(table.dialect?.declaresDelimiter == true)
  }

  @Test func `empty columns and cells at the end are left out`() {
    let table = ReadTable("a,b,,\n1,2,,\n3,,,,,\n4\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["1", "2"], ["3", ""], ["4"]])
    #expect(table.messages == [])
  }

  @Test func `a column is found without regard to case, spaces and underscores`() {
    var reader = TableReader(name: "t.csv", bytes: Array("Evidence Kind,other\n1,2\n".utf8))
    #expect(reader.advance() == .row)
    #expect(reader.header?.index(of: "evidence_kind") == 0)
    #expect(reader.header?.index(of: "OTHER") == 1)
    #expect(reader.header?.index(of: "third") == nil)
  }

  @Test func `a row reached beyond its end is empty`() {
    var reader = TableReader(name: "t.csv", bytes: Array("a,b\n1\n".utf8))
    #expect(reader.advance() == .row)
    #expect(reader.row.text(1) == "")
    #expect(reader.row.text(7) == "")
    #expect(reader.row.location(ofCell: 1, in: "t.csv").description == "t.csv:2:2")
  }
}

@Suite struct EncodingTests {
  private let text = "name,note\r\nŽofie,“naïve” – €5 🙂\r\n"
  private let rows = [["Žofie", "“naïve” – €5 🙂"]]

  @Test func `UTF-8 is read with and without a mark`() {
    let plain = ReadTable(text)
    let marked = ReadTable([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(plain.rows == rows)
    #expect(marked.rows == rows)
    #expect(
      plain.dialect?.summary == "Read as UTF-8, cells separated by commas, lines ended by CRLF.")
    #expect(
      marked.dialect?.summary
        == "Read as UTF-8 with a byte-order mark, cells separated by commas, lines ended by CRLF.")
  }

  @Test(arguments: [1, 2, 3, 5, Int.max])
  func `UTF-16 is read by its mark`(chunk: Int) {
    let units = Array("\u{FEFF}\(text)".utf16)
    let little = ReadTable(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, chunk: chunk)
    let big = ReadTable(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, chunk: chunk)
    #expect(little.rows == rows)
    #expect(big.rows == rows)
    #expect(little.dialect?.encoding == .utf16LittleEndian)
    #expect(big.dialect?.encoding == .utf16BigEndian)
    #expect(little.messages + big.messages == [])
  }

  @Test func `bytes that are not UTF-8 are Windows-1252`() {
    let bytes = Array("a\nna".utf8) + [0xEF] + Array("ve ".utf8) + [0x80, 0x93, 0x81, 0xFF]
    let table = ReadTable(bytes)
    #expect(table.rows == [["naïve €\u{201C}\u{81}ÿ"]])
    #expect(
      table.dialect?.summary
        == "Read as Windows-1252, cells separated by commas, lines ended by LF.")
  }

  @Test func `text that begins as UTF-8 and goes on otherwise is an error`() {
    let table = ReadTable(Array("a,b\né1,2\n3,x".utf8) + [0xE9, 0x2C, 0x0A])
    #expect(table.rows == [["é1", "2"], ["3", "x\u{FFFD}"]])
    #expect(
      table.messages == [
        """
        t.csv:3:4: error: these bytes are not UTF-8, and the text before them is — save the table \
        again as "CSV UTF-8"
          3,x\u{FFFD},
             ^
        """
      ])
  }

  @Test func `half a surrogate pair is an error`() {
    let table = ReadTable([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x3D, 0xD8, 0x0A, 0])
    #expect(table.rows == [["\u{FFFD}"]])
    #expect(
      table.messages == [
        """
        t.csv:2:1: error: these bytes are not UTF-16LE, and the text before them is — save the \
        table again as "CSV UTF-8"
          \u{FFFD}
          ^
        """
      ])
  }
}
