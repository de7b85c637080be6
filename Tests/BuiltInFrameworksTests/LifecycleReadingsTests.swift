import Foundation
import Maturity
import Testing

/// The third framework's readings, and the README that counts them.
struct LifecycleReadingsTests {
  let first: Readings
  let current: Readings
  let readme: [String]

  init() throws {
    first = try Readings(of: "project-lifecycle", in: "project-lifecycle/first-draft")
    current = try Readings(of: "project-lifecycle", in: "project-lifecycle")
    let file = Readings.folder.appending(path: "project-lifecycle/README.md")
    readme = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test func `in each reading both readers answered every criterion on every sheet`() {
    let questions = Set(current.framework.questions.map(\.id))
    for readings in [first, current] {
      for reading in [readings.generous, readings.strict] {
        #expect(Set(reading.keys) == Set(Readings.sheets))
        for (sheet, answers) in reading { #expect(Set(answers.keys) == questions, "\(sheet)") }
      }
    }
  }

  @Test func `no gate is still to be redone`() {
    #expect(current.framework.activities.filter(current.isToBeRedone).map(\.section.id) == [])
  }

  @Test func `in no gate do over half of the readings land at level 1`() {
    for gate in current.framework.activities {
      let count = 2 * current.levels(of: gate).count
      let atFloor = current.atFloor(gate)
      #expect(2 * atFloor <= count, "\(gate.section.id): \(atFloor) of \(count)")
    }
  }

  @Test func `the README's rows are the readings, counted`() {
    let rows = [ReadingsRow("first draft", first), ReadingsRow("as it stands", current)].map(\.text)
    for row in rows { #expect(readme.contains(row), "the README should say: \(row)") }
  }

  @Test func `the README counts the differences of each gate and no others`() {
    let rows = current.framework.activities.map { gate in
      let counts = [first, current].map { String($0.differing(on: gate)) }
      return "| `\(gate.section.id)` | " + counts.joined(separator: " | ") + " |"
    }
    for row in rows { #expect(readme.contains(row), "the README should say: \(row)") }
    #expect(readme.count { $0.hasPrefix("| `") } == rows.count)
  }
}
