import BuiltInFrameworks
import Foundation
import Maturity
import Testing

/// The Declaration itself is not ours to publish here, so this runs only where a copy stands beside
/// the package.
struct QuotationTests {
  private static let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/sources/001_4a1e6be5196fb61e.txt").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: QuotationTests.source.path),
      "the Declaration's own text is not beside this package"))
  func `what is quoted stands word for word in the Declaration`() throws {
    let text = Self.words(try String(contentsOf: Self.source, encoding: .utf8))
    let declaration = try #require(BuiltInFrameworks.framework("essex-data-declaration"))
    let quotations = declaration.outline.compactMap(\.section.quotedText)
    #expect(quotations.count == 18)
    for quotation in quotations {
      #expect(text.contains(Self.words(quotation)), "\(quotation)")
    }
    for commitment in declaration.commitments {
      #expect(text.contains(Self.words(commitment.section.title)))
    }
  }

  /// The text with one space between its words, whatever its line breaks.
  private static func words(_ text: String) -> String {
    " " + text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
  }
}
