import DelimitedText
import Diagnostics

/// A table read to its end, as tests like to look at it.
struct ReadTable: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  var messages: [String] = []
  var more: String?
  var dialect: Dialect?

  init(_ bytes: [UInt8], chunk: Int = .max, limits: TableReader.Limits = .init()) {
    var reader = TableReader(name: "t.csv", limits: limits)
    var fed = 0
    reading: while true {
      switch reader.advance() {
      case .row:
        rows.append((0..<reader.row.count).map { reader.row.text($0) })
        lines.append(reader.row.line)
      case .starved where fed == bytes.count:
        reader.finish()
      case .starved:
        let end = min(bytes.count, fed + min(chunk, bytes.count))
        reader.feed(Array(bytes[fed..<end]))
        fed = end
      case .end:
        break reading
      }
    }
    header = reader.header?.names ?? []
    messages = reader.problems.diagnostics.map(\.description)
    more = reader.problems.more
    dialect = reader.hasStopped ? nil : reader.dialect
  }

  init(_ text: String, limits: TableReader.Limits = .init()) {
    self.init(Array(text.utf8), limits: limits)
  }
}
