import DelimitedText
import Testing

@Suite struct TableWriterTests {
  private func written(_ rows: [[TableWriter.Cell]], forExcel: Bool = false) -> String {
    var writer = TableWriter(header: ["a", "b"], forExcel: forExcel)
    for row in rows { writer.write(row) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test func `quotes stand only where they are needed`() {
    let rows: [[TableWriter.Cell]] = [
      [.text("plain; words"), .text("it's")], [.text("1,2"), .text("say \"yes\"")],
      [.text("two\nlines"), .empty],
    ]
    #expect(
      written(rows)
        == "a,b\r\nplain; words,it's\r\n\"1,2\",\"say \"\"yes\"\"\"\r\n\"two\nlines\",\r\n")
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+44", "\"'+44\""), ("-", "\"'-\""), ("@x", "\"'@x\""),
    ("\tx", "\"'\tx\""), ("\r", "\"'\r\""), ("\nx", "\"'\nx\""), ("\0", "\"'\0\""),
    ("'=1", "\"''=1\""), ("''-", "\"'''-\""), ("'tis", "'tis"), ("'", "'"), ("a=1", "a=1"),
  ])
  func `a cell that a spreadsheet would run is guarded, and comes back`(
    cell: String, form: String
  ) {
    #expect(written([[.text(cell), .empty]]) == "a,b\r\n\(form),\r\n")
    let read = ReadTable(written([[.text(cell), .empty]]))
    #expect(read.rows.first.map { unguarded($0[0]) } == cell)
  }

  @Test func `numbers are written as numbers`() {
    #expect(
      written([[.number(-3), .digits("-0.50")], [.number(1_234_567), .empty]])
        == "a,b\r\n-3,-0.50\r\n1234567,\r\n")
  }

  @Test func `a mark is written for Excel and nothing else`() {
    #expect(written([], forExcel: true) == "\u{FEFF}a,b\r\n")
  }

  @Test func `what is taken is not written again`() {
    var writer = TableWriter(header: ["a"])
    #expect(String(decoding: writer.take(), as: UTF8.self) == "a\r\n")
    writer.write([.empty])
    #expect(String(decoding: writer.take(), as: UTF8.self) == "\"\"\r\n")
    #expect(writer.take() == [])
  }
}
