import FrameworkFiles
import Testing

/// Every message that the other tests assert, read as its reader does.
struct PlainEnglishTests {
  private static let messages: [String] =
    (YAMLDiagnosticsTests.changes + ShapeDiagnosticsTests.changes
    + FrameworkDiagnosticsTests.changes + PartnersDiagnosticsTests.changes
    + CrosswalkDiagnosticsTests.changes
    + LintRuleTests.changes + WeightDiagnosticsTests.changes
    + ScaleDiagnosticsTests.changes + ConditionDiagnosticsTests.changes
    + CombinationDiagnosticsTests.changes)
    .flatMap { $0.reports.split(separator: "\n") }
    .filter { $0.contains(" — ") }
    .map { $0.replacingQuotations() }

  @Test(arguments: messages)
  func `a message says what is wrong and what to do in plain words`(message: String) {
    let halves = message.split(separator: " — ")
    #expect(halves.count == 2)
    for half in halves { #expect(half.split(separator: " ").count <= 30) }
    for word in ["invalid", "illegal", "please", "sorry", "e.g.", "i.e.", "etc.", "&", "!"] {
      #expect(!message.lowercased().contains(word))
    }
    #expect(!message.hasSuffix("."))
  }

  @Test(arguments: LintRule.all.map(\.looksFor))
  func `a rule is described in one plain sentence`(sentence: String) {
    let words = sentence.split(separator: " ")
    #expect((5...30).contains(words.count))
    #expect(words.count { $0.hasSuffix(".") } == 1 && sentence.first?.isUppercase == true)
  }
}

extension Substring {
  /// The text with whatever stands in quotation marks, which is the file's and not ours, left out.
  fileprivate func replacingQuotations() -> String {
    split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset.isMultiple(of: 2) ? String($0.element) : nil }
      .joined(separator: "x")
  }
}
