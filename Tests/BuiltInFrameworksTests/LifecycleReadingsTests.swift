import Foundation
import Maturity
import Testing

/// The third framework's reading, by one reader who looked for room in the words, and its README.
struct LifecycleReadingsTests {
  let first: Readings
  let readme: [String]

  init() throws {
    first = try Readings(of: "project-lifecycle", in: "project-lifecycle/first-draft")
    let file = Readings.folder.appending(path: "project-lifecycle/README.md")
    readme = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test func `every criterion is answered on every sheet, with all the credit and the least`() {
    let questions = Set(first.framework.questions.map(\.id))
    for reading in [first.generous, first.strict] {
      #expect(Set(reading.keys) == Set(Readings.sheets))
      for (sheet, answers) in reading { #expect(Set(answers.keys) == questions, "\(sheet)") }
    }
  }

  @Test func `the strict reading never gives more credit than the generous one`() {
    let credit: [Answer: Int] = [.notMet: 0, .partly: 1, .met: 2]
    for (sheet, answers) in first.strict {
      for (question, answer) in answers {
        let most = first.generous[sheet]?[question].flatMap { credit[$0] } ?? 0
        #expect(credit[answer] ?? 3 <= most, "\(sheet), \(question)")
      }
    }
  }

  @Test func `the README's row is the reading, counted`() {
    let row = ReadingsRow("first draft, by one reader", first).text
    #expect(readme.contains(row), "the README should say: \(row)")
  }

  @Test func `the README counts the differences of each gate and no others`() {
    let rows = first.framework.activities.map {
      "| `\($0.section.id)` | \(first.differing(on: $0)) |"
    }
    for row in rows { #expect(readme.contains(row), "the README should say: \(row)") }
    #expect(readme.count { $0.hasPrefix("| `") } == rows.count)
  }
}
