import AnswerFiles
import SmallFramework

/// Reads any bytes as an answer table, whole and in pieces, which has to come to the same.
///
/// The first byte says how long the pieces are, so that the borders of pieces fall into marks,
/// quotes, line ends and characters. This is how the reader of delimited text is reached, whose
/// interface stays within the package.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let length = bytes.first, length > 0 else { return 0 }
  let whole = Outcome(reading: bytes.dropFirst(), by: count)
  let pieces = Outcome(reading: bytes.dropFirst(), by: Int(length))
  precondition(whole == pieces, "a table reads otherwise in pieces")
  return 0
}

/// All that can be seen of reading a table.
private struct Outcome: Equatable {
  var organisations: [[AnswerTable.Submission]] = []
  let messages: [String]
  let notes: [String]

  init(reading bytes: ArraySlice<UInt8>, by length: Int) {
    var reader = GroupedAnswerReader(name: "answers.csv", framework: .small)
    var rest = bytes
    reading: while true {
      switch reader.next() {
      case .organisation(let submissions): organisations.append(submissions)
      case .starved where rest.isEmpty: reader.finish()
      case .starved:
        reader.feed(Array(rest.prefix(length)))
        rest = rest.dropFirst(length)
      case .end: break reading
      }
    }
    messages = reader.diagnostics.map { "\($0)" } + (reader.more.map { [$0] } ?? [])
    // A refused table is left before its end, so what is known of it depends on the pieces.
    notes = reader.hasErrors ? [] : reader.notes
  }
}
