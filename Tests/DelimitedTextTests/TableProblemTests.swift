import DelimitedText
import Testing

@Suite struct TableProblemTests {
  @Test(arguments: [
    ("", ["t.csv: error: the file is empty — write the names of the columns in the first line"]),
    (
      "\r\n\r\n",
      ["t.csv: error: the file is empty — write the names of the columns in the first line"]
    ),
    (
      ",,\n1,2\n",
      [
        "t.csv:1: error: the first line names no column — write the names of the columns in the first line"
      ]
    ),
    (
      "a,B_c,b c\n",
      [
        """
        t.csv:1:7: error: cell 3 of the header names 'b c', which cell 2 names already — rename or \
        remove one of the two columns
          a,B_c,b c
                ^
        """
      ]
    ),
    (
      "a,b\né,x\"y\n\"p\"q,2\n",
      [
        """
        t.csv:2:4: error: cell 2 (b) holds a quote where none can stand — put quotes around the \
        whole cell, and double each quote inside it
          é,x"y
             ^
        """,
        """
        t.csv:3:3: error: cell 1 (a) holds a quote where none can stand — put quotes around the \
        whole cell, and double each quote inside it
          "p"q,2
            ^
        """,
      ]
    ),
    (
      "a,b\n1,2\n\"x\ny\",\"open\n3,4\n",
      [
        """
        t.csv:4:4: error: the quote that opens cell 2 (b) is never closed — close the cell with a \
        quote, and double each quote inside it
          y","open
             ^
        """
      ]
    ),
    (
      "a,b\n1,2,,3,4\n",
      [
        """
        t.csv:2:6: error: cell 4 stands beyond the last column, and the header has 2 — put quotes \
        around a cell that holds the separator, or remove the cell
          1,2,,3,4
               ^
        """
      ]
    ),
    (
      "a,b\n1,x\u{0}\u{0}y\n",
      [
        """
        t.csv:2:4: error: cell 2 (b) holds a NUL byte — save the table again as "CSV UTF-8"
          1,x··y
             ^
        """
      ]
    ),
  ])
  func `each problem says where, what and what to do`(text: String, messages: [String]) {
    #expect(ReadTable(text).messages == messages)
  }

  @Test func `ten thousand columns are refused once`() {
    let wide = (1...10_000).map { "c\($0)" }.joined(separator: ",")
    let message = """
      t.csv:1: error: the table has more than 1000 columns — remove the columns that are not \
      needed, and save the table again
      """
    #expect(ReadTable("\(wide)\n\(wide)\n").messages == [message])
    #expect(ReadTable("\(wide)\n\(wide)\n").rows == [])
    #expect(ReadTable("a,b\n\(wide)\n").messages == [message.replacing("csv:1:", with: "csv:2:")])
  }

  @Test func `a thousand columns are read`() {
    let wide = (1...1_000).map { "c\($0)" }.joined(separator: ",")
    let table = ReadTable("\(wide)\n\(wide),,,\n")
    #expect(table.messages == [])
    #expect(table.rows.first?.count == 1_000)
  }

  @Test(arguments: [1_000, 65_536, Int.max])
  func `a cell over a megabyte stops the reading, however the bytes arrive`(chunk: Int) {
    let open = Array("a,b\n1,\"x".utf8) + Array(repeating: UInt8(ascii: "y"), count: 1_500_000)
    for bytes in [open, open + Array("\"\n3,4\n".utf8)] {
      let table = ReadTable(bytes, chunk: chunk)
      #expect(table.rows == [])
      #expect(
        table.messages == [
          """
          t.csv:2:3: error: cell 2 (b) is longer than 1 MB — close its quote if that is missing, or \
          shorten the cell
          """
        ])
    }
  }

  @Test func `a row over its limit stops the reading`() {
    var limits = TableReader.Limits()
    limits.rowMegabytes = 1
    let cell = String(repeating: "x", count: 600_000)
    let table = ReadTable("a,b\n\(cell),\(cell)\n1,2\n", limits: limits)
    #expect(table.rows == [])
    #expect(
      table.messages == [
        "t.csv:2: error: the row that begins here is longer than 1 MB — end the row with a line end, or shorten it"
      ])
  }

  @Test func `fifty problems are kept and the others counted`() {
    let table = ReadTable("a\n" + String(repeating: "x\"\n", count: 62))
    #expect(table.messages.count == 50)
    #expect(table.more == "and 12 more")
    #expect(table.rows.count == 62)
  }
}
