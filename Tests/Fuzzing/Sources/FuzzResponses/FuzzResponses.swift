import ResponseFiles
import SmallFramework

/// Reads any bytes as a response file or a text that holds one.
///
/// A file that is refused has to say why; one that is read and written gives itself when it is read
/// again, and has one text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let reading = ResponseFile.read(bytes, name: "a.response.json", framework: .small)
  for diagnostic in reading.diagnostics {
    precondition(!"\(diagnostic)".utf8.contains(0x1B), "a message holds an escape sequence")
  }
  guard let file = reading.file else {
    precondition(!reading.diagnostics.isEmpty, "refused without a word")
    return 0
  }
  let text = file.document(for: .small)
  let again = ResponseFile.read(Array(text.utf8), name: "again", framework: .small)
  precondition(again.file?.document(for: .small) == text, "what was written reads otherwise")
  let block = TextBlock.text(of: text, summary: "A summary")
  let unwrapped = ResponseFile.read(Array(block.utf8), name: "block", framework: .small)
  precondition(unwrapped.file == again.file, "a text block gives something else")
  return 0
}
