import BuiltInFrameworks
import Foundation
import Maturity
import Testing

/// The third framework asks about a project, and quotes only what its source says.
struct LifecycleTests {
  let framework: Framework

  init() throws {
    framework = try #require(BuiltInFrameworks.framework("project-lifecycle"))
  }

  @Test func `the third framework has the five stages, with 2, 3, 1, 1 and 2 gates`() {
    #expect(
      framework.commitments.map(\.section.title) == [
        "Commissioning", "Exploration & Scoping", "Data Prep & Sharing", "Analysis & Insights",
        "Delivery",
      ])
    #expect(framework.commitments.map(\.children.count) == [2, 3, 1, 1, 2])
    #expect(framework.sectionKinds.map(\.id) == ["stage", "gate"])
    #expect(framework.questions.count == 45)
  }

  @Test func `each gate has five criteria at levels of its own: 1, 2 and 2`() {
    #expect(framework.levels.map(\.name) == ["Not begun", "Begun", "Ready", "Passed"])
    for gate in framework.activities {
      #expect(gate.section.questions.map(\.level) == [2, 3, 3, 4, 4], "\(gate.section.id)")
    }
  }

  @Test func `no project has an overall score, and no criterion may be said not to apply`() {
    #expect(framework.overall == nil)
    #expect(framework.questions.allSatisfy { $0.mayNotApply == nil })
  }

  @Test func `support that others offer too is offered in their words`() throws {
    let declaration = try #require(BuiltInFrameworks.framework("essex-data-declaration"))
    #expect(framework.support.count == 6)
    for support in framework.support {
      #expect(declaration.support.contains(support), "\(support.id)")
    }
  }

  @Test(arguments: ["essex-data-declaration", "public-participation"] as [Framework.ID])
  func `no criterion or section has an id that another framework uses`(id: Framework.ID) throws {
    let other = try #require(BuiltInFrameworks.framework(id))
    #expect(Set(framework.questions.map(\.id)).isDisjoint(with: other.questions.map(\.id)))
    #expect(
      Set(framework.outline.map(\.section.id)).isDisjoint(with: other.outline.map(\.section.id)))
  }

  /// The source is not ours to publish here, so this runs only where a copy stands beside the
  /// package.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: LifecycleTests.source.path),
      "the source's own text is not beside this package"))
  func `what is quoted stands word for word in the source`() throws {
    let text = Self.words(try String(contentsOf: Self.source, encoding: .utf8))
    let quotations = framework.outline.compactMap(\.section.quotedText)
    #expect(quotations.count == 9)
    for quotation in quotations + framework.commitments.map(\.section.title) {
      #expect(text.contains(Self.words(quotation)), "\(quotation)")
    }
  }

  private static let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/sources/004_dbfb2aa4c61799b7.txt").standardizedFileURL

  /// The text with one space between its words.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
