import Foundation
import Testing

/// `Frameworks/README.md` says only what is true of the files beside it.
struct FrameworksReadmeTests {
  @Test func `the criterion that it shows stands in the Declaration's file`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let readme = try String(
      contentsOf: root.appending(path: "Frameworks/README.md"), encoding: .utf8)
    let content = try String(
      contentsOf: root.appending(path: "Frameworks/essex-data-declaration.yaml"), encoding: .utf8)
    let example = try #require(
      readme.components(separatedBy: "```yaml\n").first { $0.hasPrefix("- id: sponsor-named") })
    let shown = example.components(separatedBy: "```")[0]
    let indented = shown.split(separator: "\n").map { "          \($0)\n" }.joined()
    #expect(shown.contains("id: sponsor-named"))
    #expect(content.contains(indented))
  }
}
