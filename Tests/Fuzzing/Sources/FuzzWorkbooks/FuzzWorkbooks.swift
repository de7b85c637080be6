import AnswerSheets
import SmallFramework

/// Reads any bytes as a workbook that came back.
///
/// The first byte says what the others are: an archive as it stands, or one part of an archive whose
/// other parts are well formed. Without this hardly anything would get past the checksums of the
/// archive to the readers of its parts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let names = Archive.parts.map(\.name)
  let file =
    names.indices.contains(Int(choice) - 1)
    ? Archive(replacing: names[Int(choice) - 1], by: rest).bytes : rest
  let reading = AnswerSheet.read(file, name: "returned.xlsx", framework: .small)
  for diagnostic in reading.diagnostics {
    precondition(!"\(diagnostic)".utf8.contains(0x1B), "a message holds an escape sequence")
  }
  for note in reading.notes {
    precondition(!note.utf8.contains(0x1B), "a note holds an escape sequence")
  }
  precondition(reading.responses != nil || !reading.diagnostics.isEmpty, "refused without a word")
  return 0
}
