import FrameworkFiles
import Foundation
import Maturity
import Testing

/// The frameworks that people begin from, and the schema that helps them to go on.
struct SkeletonTests {
  @Test(arguments: FrameworkSkeleton.allCases)
  func `a skeleton has no problem, and explains itself`(skeleton: FrameworkSkeleton) {
    let reading = FrameworkFile.check(skeleton.text, name: "my-framework.yaml")
    #expect(problems(skeleton.text) == "")
    #expect(reading.value?.isOfLadders == (skeleton == .levels))
    let notes = skeleton.text.split(separator: "\n").count {
      $0.drop { $0 == " " }.hasPrefix("#")
    }
    #expect(notes >= 10)
  }

  @Test func `the schema beside the frameworks is the one that the program writes`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Frameworks/framework.schema.json").standardizedFileURL
    #expect(try String(contentsOf: file, encoding: .utf8) == FrameworkSchema.document)
  }

  /// A group of keys of the schema, and how an unknown key gets into such a group of a file.
  static let groups: [(name: String, file: String, from: String, to: String)] = [
    ("", orchard, "framework: orchard\n", "framework: orchard\nqqqqq: 1\n"),
    ("source", orchard, "  publisher:", "  qqqqq: 1\n  publisher:"),
    ("level", orchard, "    name: Wild\n", "    name: Wild\n    qqqqq: 1\n"),
    ("answer-scale", orchard, "  - scale: stages\n", "  - scale: stages\n    qqqqq: 1\n"),
    ("option", orchard, "        value: 4\n", "        value: 4\n        qqqqq: 1\n"),
    ("section-kind", orchard, "    plural: rungs\n", "    plural: rungs\n    qqqqq: 1\n"),
    ("combination", orchard, "  method: lower-median\n", "  method: lower-median\n  qqqqq: 1\n"),
    ("scale", orchard, "      from: 0\n", "      from: 0\n      qqqqq: 1\n"),
    ("section", orchard, "    short_title: Trees\n", "    short_title: Trees\n    qqqqq: 1\n"),
    (
      "definition", orchard, "          - term: Tree\n",
      "          - term: Tree\n            qqqqq: 1\n"
    ),
    ("number", orchard, "          minimum: 0\n", "          minimum: 0\n          qqqqq: 1\n"),
    (
      "shown-when", orchard, "          question: trees\n",
      "          question: trees\n          qqqqq: 1\n"
    ),
    ("support", orchard, "  - id: fair\n", "  - id: fair\n    qqqqq: 1\n"),
    ("evidence-rule", library, "  months: 24\n", "  months: 24\n  qqqqq: 1\n"),
  ]

  @Test(arguments: groups)
  func `the schema has the keys that the reader asks for`(
    group: (name: String, file: String, from: String, to: String)
  ) throws {
    let reported = problems(group.file.changing(group.from, to: group.to))
    #expect(try Self.keys(of: group.name) == Self.asked(in: reported))
  }

  @Test func `the schema has every key that a question of any form may have`() throws {
    let scaled = problems(
      orchard.changing("      - id: days\n", to: "      - id: days\n        qqqqq: 1\n"))
    let criterion = problems(
      orchard.changing(
        "          - id: bearing\n", to: "          - id: bearing\n            qqqqq: 1\n"))
    #expect(
      try Self.keys(of: "question") == Self.asked(in: scaled).union(Self.asked(in: criterion)))
  }

  /// The keys that a message about an unknown one lists.
  private static func asked(in message: String) -> Set<String> {
    let list = message.components(separatedBy: "use one of: ").last ?? ""
    return Set(list.prefix { $0 != "\n" }.components(separatedBy: ", "))
  }

  private static func keys(of group: String) throws -> Set<String> {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(FrameworkSchema.document.utf8))
        as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let shape = group.isEmpty ? schema : try #require(definitions[group] as? [String: Any])
    return Set(try #require(shape["properties"] as? [String: Any]).keys)
  }
}
