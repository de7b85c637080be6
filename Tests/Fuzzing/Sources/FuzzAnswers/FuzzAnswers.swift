import AnswerFiles
import SmallFramework

/// Reads any bytes as an answer table.
///
/// A table that is refused has to say why; one that is read and written gives itself when it is read
/// again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let reading = AnswerTable.read(bytes, name: "answers.csv", framework: .small)
  for diagnostic in reading.diagnostics {
    precondition(!"\(diagnostic)".utf8.contains(0x1B), "a message holds an escape sequence")
  }
  guard let table = reading.table else {
    precondition(!reading.diagnostics.isEmpty, "refused without a word")
    return 0
  }
  let written = table.csv(for: .small)
  let again = AnswerTable.read(written, name: "written.csv", framework: .small)
  precondition(again.table == table.canonical(for: .small), "what was written reads otherwise")
  return 0
}
