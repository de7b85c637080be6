import Foundation
import Maturity
import Testing

/// The second framework's readings, and the README that counts them.
struct ParticipationReadingsTests {
  let first: Readings
  let second: Readings
  let current: Readings
  let readme: [String]

  init() throws {
    first = try Readings(of: "public-participation", in: "public-participation/first-draft")
    second = try Readings(of: "public-participation", in: "public-participation/second-draft")
    current = try Readings(of: "public-participation", in: "public-participation")
    let file = Readings.folder.appending(path: "public-participation/README.md")
    readme = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test func `in each reading both readers answered every criterion on every sheet`() {
    let questions = Set(current.framework.questions.map(\.id))
    for readings in [first, second, current] {
      for reading in [readings.generous, readings.strict] {
        #expect(Set(reading.keys) == Set(Readings.sheets))
        for (sheet, answers) in reading { #expect(Set(answers.keys) == questions, "\(sheet)") }
      }
    }
  }

  @Test func `in no practice do the readers differ on more than one answer in six`() {
    for practice in current.framework.activities {
      let counts = "\(current.differing(on: practice)) of \(current.answers(to: practice))"
      #expect(!current.isToBeRedone(practice), "\(practice.section.id): \(counts)")
    }
  }

  @Test func `in no practice do over half of the readings land at level 1`() {
    for practice in current.framework.activities {
      let count = 2 * current.levels(of: practice).count
      let atFloor = current.atFloor(practice)
      #expect(2 * atFloor <= count, "\(practice.section.id): \(atFloor) of \(count)")
    }
  }

  @Test func `the README's rows are the readings, counted`() {
    let rows = [
      ReadingsRow("first draft", first), ReadingsRow("second draft", second),
      ReadingsRow("as it stands", current),
    ].map(\.text)
    for row in rows { #expect(readme.contains(row), "the README should say: \(row)") }
  }

  @Test func `the README counts the differences of each practice and no others`() {
    let rows = current.framework.activities.map { practice in
      let counts = [first, second, current].map { String($0.differing(on: practice)) }
      return "| `\(practice.section.id)` | " + counts.joined(separator: " | ") + " |"
    }
    for row in rows { #expect(readme.contains(row), "the README should say: \(row)") }
    #expect(readme.count { $0.hasPrefix("| `") } == rows.count)
  }
}
