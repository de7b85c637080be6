import BuiltInFrameworks
import Foundation
import Maturity
import Testing

/// Two separate readers tried every criterion on written facts about five invented organisations.
///
/// One a generous insider, one a strict outsider. Their answers are kept beside the fact sheets.
/// How often they differ is counted here, so that a change of wording is tried again before it is
/// published.
struct ReadingsTests {
  static let sheets = ["district", "police", "commissioner", "fire", "borough"]

  let framework: Framework
  let generous: [String: [Question.ID: Answer]]
  let strict: [String: [Question.ID: Answer]]

  init() throws {
    framework = try #require(BuiltInFrameworks.framework("essex-data-declaration"))
    generous = try Self.reading("generous-insider")
    strict = try Self.reading("strict-outsider")
  }

  /// The answers of one reader, by fact sheet and question.
  private static func reading(_ name: String) throws -> [String: [Question.ID: Answer]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Readings/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var reading: [String: [Question.ID: Answer]] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      let question: Question.ID = try #require(Identifier(String(cells[1])))
      let answer: Answer = try #require(Answer(label: cells[2]))
      reading[String(cells[0]), default: [:]][question] = answer
    }
    return reading
  }

  private func level(_ activity: Framework.Place, _ reading: [Question.ID: Answer]) -> Level? {
    var answers = Answers(count: framework.questions.count)
    for position in activity.questions {
      answers[position] = reading[framework.questions[position].id]
    }
    return activity.ladder?.level(of: answers)
  }

  @Test func `both readers answered every criterion on every sheet`() {
    let questions = Set(framework.questions.map(\.id))
    for reading in [generous, strict] {
      #expect(Set(reading.keys) == Set(Self.sheets))
      for (sheet, answers) in reading { #expect(Set(answers.keys) == questions, "\(sheet)") }
    }
  }

  @Test func `in no activity do the readers differ on more than one answer in six`() {
    for activity in framework.activities {
      let differing = Self.sheets.reduce(0) { count, sheet in
        count
          + activity.section.questions.count { generous[sheet]?[$0.id] != strict[sheet]?[$0.id] }
      }
      let answers = Self.sheets.count * activity.questions.count
      #expect(6 * differing <= answers, "\(activity.section.id): \(differing) of \(answers)")
    }
  }

  @Test func `in no activity do over half of the readings land at level 1`() {
    for activity in framework.activities {
      let levels = [generous, strict].flatMap { reading in
        Self.sheets.map { level(activity, reading[$0] ?? [:]) }
      }
      let atFloor = levels.count { $0 == .floor }
      #expect(2 * atFloor <= levels.count, "\(activity.section.id): \(atFloor) of \(levels.count)")
    }
  }

  @Test func `the readers' levels are never more than one apart but for one in ten`() {
    var apart = 0
    var pairs = 0
    for activity in framework.activities {
      for sheet in Self.sheets {
        guard let one = level(activity, generous[sheet] ?? [:]),
          let other = level(activity, strict[sheet] ?? [:])
        else { continue }
        pairs += 1
        if abs(one.number - other.number) > 1 { apart += 1 }
      }
    }
    #expect(pairs == 65)
    #expect(10 * apart <= pairs, "\(apart) of \(pairs)")
  }
}
