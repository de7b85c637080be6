import Digests
import FoundationEssentials

/// A response file as text that survives being pasted into an e-mail.
public enum TextBlock {
  static let begin = "-----BEGIN DECLARATION RESPONSE-----"
  private static let end = "-----END DECLARATION RESPONSE "

  /// Why a text block cannot be read.
  struct Fault: Error, Hashable {
    let line: Int
    let problem: String
    let remedy: String
  }

  /// A response file's text as a block.
  ///
  /// The last line holds the first 16 digits of the SHA-256 of the file's bytes, by which a block
  /// that lost a line on its way is told.
  ///
  /// - Parameters:
  ///   - document: The response file's text.
  ///   - summary: One line for people.
  /// - Returns: The block, each line ended.
  public static func text(of document: String, summary: String) -> String {
    let bytes = Array(document.utf8)
    let digits = Array(Data(bytes).base64EncodedString())
    let lines = stride(from: 0, to: digits.count, by: 64).map {
      String(digits[$0..<min($0 + 64, digits.count)])
    }
    let mark = SHA256Digest(of: bytes).hexadecimal.prefix(16)
    return ([begin, summary, ""] + lines + ["\(end)\(mark)-----"]).joined(separator: "\n") + "\n"
  }

  /// Whether a block begins in a text.
  package static func isIn(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array(begin.utf8)) != nil
  }

  /// The response file inside a text; `nil` where no block begins in it.
  ///
  /// What stands before and after the block is passed over, and so are the marks and spaces that
  /// mail programs put before each line.
  static func content(of bytes: [UInt8]) throws(Fault) -> [UInt8]? {
    // A response file begins with a brace, and a note in it may quote anything.
    guard bytes.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }) != UInt8(ascii: "{") else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { $0.drop { $0 == ">" || $0.isWhitespace } }
    guard let first = lines.firstIndex(where: { $0.hasPrefix(begin) }) else { return nil }
    func fault(_ problem: String, at line: Int) -> Fault {
      Fault(
        line: line + 1, problem: problem,
        remedy: "copy it again from its first line to its last, or send the response file")
    }
    guard let last = lines[first...].firstIndex(where: { $0.hasPrefix(end) }) else {
      throw fault("the text block has no last line", at: first)
    }
    let digits = lines[first..<last].drop { !$0.isEmpty }.joined(separator: "\n")
    let mark = lines[last].dropFirst(end.count).prefix(16)
    // A saved e-mail may have its own line ends and equals signs written out (quoted-printable).
    let printable = digits.replacing("=\n", with: "").replacing("=3D", with: "=")
    let data = [digits, printable].lazy
      .compactMap { Data(base64Encoded: $0.filter { !$0.isWhitespace }) }
      .first { SHA256Digest(of: $0).hexadecimal.hasPrefix(mark) }
    guard let data, mark.count == 16 else {
      throw fault("the text block was changed on its way", at: first)
    }
    return Array(data)
  }
}
