import ResponseFiles
import SmallFramework

/// Puts any bytes into a block of text, sends it through a mail program, and reads it back.
///
/// The first byte says what the mail program does to it. Its checksum keeps a fuzzer from getting
/// into a block from outside, so here the block is made around what it tries. What comes out has to
/// be what went in, with the same messages where it is no response.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let document = String(decoding: bytes.dropFirst(), as: UTF8.self)
  // A block within the block would be read in its place.
  guard !document.contains("-----BEGIN") else { return 0 }
  let direct = outcome(document)
  let block = TextBlock.text(of: document, summary: "A summary")
  precondition(outcome(mailed(block, by: choice)) == direct, "a block gives something else")
  precondition(
    direct.file != nil || !direct.messages.isEmpty, "refused without a word")
  // A block that lost a character of its content is never taken for a whole one.
  let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.count > 4, let last = lines[3].last, last != "=", lines[3].count > 1 {
    var cut = lines
    cut[3] = lines[3].dropLast()
    precondition(outcome(cut.joined(separator: "\n")).file == nil, "half a block is read")
  }
  return 0
}

/// All that can be seen of reading a text.
private struct Outcome: Equatable {
  let file: ResponseFile?
  let messages: [String]
}

private func outcome(_ text: String) -> Outcome {
  let reading = ResponseFile.read(Array(text.utf8), name: "mail.txt", framework: .small)
  for diagnostic in reading.diagnostics {
    precondition(!"\(diagnostic)".utf8.contains(0x1B), "a message holds an escape sequence")
  }
  return Outcome(file: reading.file, messages: reading.diagnostics.map { "\($0)" })
}

/// A text as mail programs give it back: written out as a saved e-mail has it, or quoted, or
/// indented, and then with other words around it or with other line ends.
private func mailed(_ block: String, by choice: UInt8) -> String {
  var lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  switch choice & 3 {
  case 1:
    lines = lines.map { $0.replacing("=", with: "=3D") }.flatMap { line in
      // A break may stand anywhere but within what stands for an equals sign.
      let cut = line.prefix(20)
      return line.count < 40 || line.hasPrefix("-----") || cut.suffix(3).contains("=")
        ? [line] : [cut + "=", String(line.dropFirst(20))]
    }
  case 2: lines = lines.map { "> " + $0 }
  case 3: lines = lines.map { "  " + $0 + " " }
  default: break
  }
  if choice & 16 != 0 { lines = ["Dear colleague,", ""] + lines + ["--", "Sent from elsewhere"] }
  return lines.joined(separator: choice & 32 != 0 ? "\r\n" : "\n")
}
