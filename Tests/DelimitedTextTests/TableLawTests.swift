import DelimitedText
import Testing

@Suite struct TableLawTests {
  private static let nasty: [Character] = [
    "a", "é", "🙂", ",", ";", "\t", "\"", "'", "=", "+", "-", "@", "\r", "\n", "\r\n", " ", "\u{A0}",
    "\u{FEFF}", "|", "0",
  ]

  private static func cell(using generator: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        nasty[Int.random(in: nasty.indices, using: &generator)]
      })
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is written is read back, whatever the chunks`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...4, using: &generator)
    let header = (1...columns).map { "x\($0)" + Self.cell(using: &generator) + "x" }
    guard Set(header.map(Header.folded)).count == columns else { return }
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<columns).map { _ in Self.cell(using: &generator) }
    }
    var writer = TableWriter(header: header, forExcel: Bool.random(using: &generator))
    for row in rows { writer.write(row.map(TableWriter.Cell.text)) }
    let bytes = writer.take()
    let table = ReadTable(bytes)
    #expect(table.header == header)
    #expect(table.rows.map { $0.map { unguarded($0) } } == rows)
    #expect(table.messages == [])
    #expect(ReadTable(bytes, chunk: Int.random(in: 1...9, using: &generator)) == table)
  }

  /// Seed 5938 once told the encoding of bytes beyond the place where reading stops.
  @Test(arguments: Array(0..<600) + [5_938] as [UInt64])
  func `no bytes stop the reader, and chunks make no difference`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(
      "organisation;question;answer\r\nx;\"y\"\"z\nw\";é met\r\nsep=,\n'=1;;\n".utf8)
    if seed % 5 == 0 { bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] } }
    if seed % 7 == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    let special: [UInt8] = [0, 9, 10, 13, 34, 39, 44, 59, 0x80, 0xC3, 0xA9, 0xD8, 0xED, 0xFF]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = special[Int.random(in: special.indices, using: &generator)]
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 3))
      }
      if bytes.isEmpty { bytes = [34] }
    }
    let whole = ReadTable(bytes)
    #expect(ReadTable(bytes, chunk: Int.random(in: 1...7, using: &generator)) == whole)
    #expect(whole.rows.allSatisfy { $0.count <= max(1, whole.header.count) })
  }
}
