import Diagnostics

/// Reads a delimited table from chunks of bytes, row by row.
///
/// It reads what RFC 4180 describes and what Excel writes. It does no I/O: whoever owns the file
/// feeds it. The chunks make no difference to what is read, and memory is bounded by the longest
/// row and the longest chunk.
///
/// ```swift
/// reading: while true {
///   switch reader.advance() {
///   case .row: use(reader.row)
///   case .starved: if let chunk = try file.read() { reader.feed(chunk) } else { reader.finish() }
///   case .end: break reading
///   }
/// }
/// ```
package struct TableReader: Sendable {
  /// What has been read of the table after ``advance()``.
  package enum Step: Hashable, Sendable {
    /// ``row`` stands on a row.
    case row
    /// The row goes on beyond the bytes that are here.
    case starved
    /// There are no more rows, or the table is so broken that reading stopped.
    case end
  }

  /// What a table may not exceed.
  package struct Limits: Hashable, Sendable {
    /// How many columns the header may name.
    package var columns = 1_000
    /// How many megabytes a cell may hold.
    package var cellMegabytes = 1
    /// How many megabytes a row may hold.
    package var rowMegabytes = 16

    /// The limits that serve everybody.
    package init() {}
  }

  /// The file's name, as messages give it.
  package let name: String
  /// What the table may not exceed.
  package let limits: Limits
  /// The problems found so far; whoever uses the rows may add their own, in order.
  package var problems: Problems
  /// The names of the columns; `nil` until the first ``Step/row`` or the end.
  package internal(set) var header: Header?
  /// The row that the reader stands on.
  package internal(set) var row = Row()

  var decoder = TextDecoder()
  var delimiter = Delimiter.comma
  var hasChosenDelimiter = false
  var declaresDelimiter = false
  var lineEnding: LineEnding?
  var scan = Scan()
  /// Where, in the buffer, decoding replaced something malformed.
  var malformed: [Int] = []
  /// How many of those have been passed.
  var malformedRead = 0
  private(set) var hasAllBytes = false
  /// How many lines were passed over before the header was read.
  private(set) var linesPassedOver = 0

  /// Where the scanner stands in the buffer, and in the row.
  struct Scan {
    enum State {
      case betweenRows, cellStart, unquoted, quoted, quoteInQuoted, afterQuoted, stopped
    }
    var state = State.betweenRows
    var position = 0
    var cell = Row.Cell(start: 0, end: 0)
    /// How many cells the row has so far, those past the limit included.
    var cellNumber = 0
    /// How many lines have ended inside the row.
    var lineEnds = 0
    var line = 1
    var findings: [Finding] = []
  }

  /// Something wrong at a place of the row that is being read.
  struct Finding {
    enum Kind { case strayQuote, unclosedQuote, nulByte }
    let kind: Kind
    let cell: Int
    var offset: Int
  }

  /// Makes a reader that has nothing to read yet.
  ///
  /// - Parameters:
  ///   - name: The file's name, as messages shall give it.
  ///   - limits: What the table may not exceed.
  ///   - problems: How many problems to keep.
  package init(name: String, limits: Limits = Limits(), problems: Int = 50) {
    self.name = name
    self.limits = limits
    self.problems = Problems(limit: problems)
  }

  /// Makes a reader of a table that is whole in memory.
  ///
  /// - Parameters:
  ///   - name: The file's name, as messages shall give it.
  ///   - bytes: The whole file.
  package init(name: String, bytes: [UInt8]) {
    self.init(name: name)
    take(bytes, isLast: true)
  }

  /// Whether the table is so broken that reading stopped before its end.
  package var hasStopped: Bool { scan.state == .stopped }

  /// How the table was written, as far as it has been fed.
  ///
  /// Where reading stopped, bytes beyond that place may or may not have settled the encoding.
  package var dialect: Dialect {
    Dialect(
      encoding: decoder.encoding ?? .utf8, hasMark: decoder.hasMark, delimiter: delimiter,
      declaresDelimiter: declaresDelimiter, lineEnding: lineEnding)
  }

  /// Adds the next bytes of the file.
  package mutating func feed(_ chunk: [UInt8]) { take(chunk, isLast: false) }

  /// Counts lines after the header that somebody else has read, who feeds what comes before and after
  /// them.
  ///
  /// - Parameters:
  ///   - lines: How many they are, each of them whole.
  ///   - holdingUTF8: Whether anything in them is outside ASCII, and UTF-8.
  package mutating func passOver(lines: Int, holdingUTF8: Bool) {
    if header == nil { linesPassedOver += lines } else { scan.line += lines }
    if holdingUTF8 { decoder.settleOnUTF8() }
  }

  /// Whether the reader has come to the end of a line and of the bytes, and is in no row.
  package var isBetweenLines: Bool {
    header != nil && scan.state == .betweenRows && scan.position == row.bytes.count
  }

  /// Says that there are no more bytes.
  package mutating func finish() { take([], isLast: true) }

  private mutating func take(_ chunk: [UInt8], isLast: Bool) {
    precondition(!hasAllBytes, "bytes after the last")
    hasAllBytes = isLast
    guard scan.state != .stopped else { return }
    let decoded = decoder.decode(chunk, isLast: isLast)
    discardWhatIsRead()
    let base = decodedCount - row.bytes.count
    decodedCount += decoded.count
    malformed += decoder.malformed.map { $0 - base }
    decoder.malformed = []
    if row.bytes.isEmpty { row.bytes = decoded } else { row.bytes += decoded }
  }

  /// How many bytes of UTF-8 the decoder has made in all.
  private var decodedCount = 0

  /// Drops the bytes before the row that is being read.
  private mutating func discardWhatIsRead() {
    let start = scan.state == .betweenRows ? scan.position : row.start
    guard start > 0 else { return }
    row.bytes.removeFirst(start)
    row.start -= start
    row.end = row.start
    scan.position -= start
    scan.cell.start -= start
    for index in row.cells.indices {
      row.cells[index].start -= start
      row.cells[index].end -= start
    }
    for index in scan.findings.indices { scan.findings[index].offset -= start }
    malformed.removeFirst(malformedRead)
    malformedRead = 0
    for index in malformed.indices { malformed[index] -= start }
    if scan.state == .betweenRows {
      row.cells = []
      (row.start, row.end) = (0, 0)
    }
  }
}
