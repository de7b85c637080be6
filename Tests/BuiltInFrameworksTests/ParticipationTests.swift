import BuiltInFrameworks
import Foundation
import Maturity
import Testing

/// The second framework has the Declaration's shape, and quotes only what its sources say.
struct ParticipationTests {
  let framework: Framework

  init() throws {
    framework = try #require(BuiltInFrameworks.framework("public-participation"))
  }

  @Test func `the second framework has six themes of 2, 4, 2, 2, 1 and 1 practices`() {
    #expect(framework.commitments.map(\.children.count) == [2, 4, 2, 2, 1, 1])
    #expect(framework.sectionKinds.map(\.id) == ["theme", "practice"])
    #expect(framework.activities.count == 12)
    #expect(framework.questions.count == 84)
  }

  @Test func `each practice has seven criteria: 1, 2, 2 and 2`() {
    for practice in framework.activities {
      #expect(
        practice.section.questions.map(\.level) == [2, 3, 3, 4, 4, 5, 5], "\(practice.section.id)")
    }
  }

  @Test func `levels, evidence and shared support are the Declaration's`() throws {
    let declaration = try #require(BuiltInFrameworks.framework("essex-data-declaration"))
    #expect(framework.levels.map(\.name) == declaration.levels.map(\.name))
    #expect(framework.evidenceRule == declaration.evidenceRule)
    let shared = Set(declaration.support.map(\.id))
    for support in framework.support where shared.contains(support.id) {
      #expect(declaration.support.contains(support), "\(support.id)")
    }
  }

  @Test func `no criterion or section has an id that the Declaration uses`() throws {
    let declaration = try #require(BuiltInFrameworks.framework("essex-data-declaration"))
    #expect(Set(framework.questions.map(\.id)).isDisjoint(with: declaration.questions.map(\.id)))
    #expect(
      Set(framework.outline.map(\.section.id))
        .isDisjoint(with: declaration.outline.map(\.section.id)))
  }

  /// The sources are not ours to publish here, so this runs only where copies stand beside the
  /// package.
  @Test(
    .enabled(
      if: ParticipationTests.documents.values.allSatisfy {
        FileManager.default.fileExists(atPath: ParticipationTests.file($0).path)
      },
      "the sources' own texts are not beside this package"))
  func `what is quoted stands word for word in the document that it names`() throws {
    let texts = try Self.documents.mapValues {
      Self.words(try String(contentsOf: Self.file($0), encoding: .utf8))
    }
    for section in framework.outline.map(\.section) {
      let quotation = try #require(section.quotedText)
      let text = try #require(section.quotedFrom.flatMap { texts[$0] }, "\(section.id)")
      #expect(text.contains(Self.words(quotation)), "\(quotation)")
    }
  }

  @Test func `each quotation names one of the three documents`() {
    let sections = framework.outline.map(\.section)
    #expect(sections.count { $0.quotedText != nil } == 18)
    #expect(Set(sections.map(\.quotedFrom)) == Set(Self.documents.keys))
  }

  /// The document that is quoted, and the file that a copy of it stands in.
  private static let documents = [
    "ecda's award entry on its research with citizens, March to November 2020":
      "000_cdbfd14a76b6dc0f.txt",
    "Connected by Data's page on giving communities a say in data and AI":
      "002_17a7f2b1d31d6497.txt",
    "the summary of an online workshop in Wales, 21 October 2021": "003_138ec820bdba0c2b.txt",
  ]

  private static func file(_ name: String) -> URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "../shared/sources/\(name)").standardizedFileURL
  }

  /// The text with one space between its words and without marks of emphasis.
  private static func words(_ text: String) -> String {
    let plain = text.replacing("**", with: "")
    return " " + plain.split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
  }
}
