import BuiltInFrameworks
import Foundation
import Maturity
import Testing

/// The answers that two separate readers gave to every criterion on five fact sheets.
///
/// One read as a generous insider, one as a strict outsider. How often they differ is counted from
/// the files in the folder `Readings`.
struct Readings {
  static let sheets = ["district", "police", "commissioner", "fire", "borough"]

  let framework: Framework
  let generous: [String: [Question.ID: Answer]]
  let strict: [String: [Question.ID: Answer]]

  /// Reads both readers' files in one folder.
  ///
  /// - Parameters:
  ///   - id: The framework that was read.
  ///   - folder: The folder's path below `Readings`; empty for `Readings` itself.
  /// - Throws: If there is no such framework, or a file is missing or cannot be understood.
  init(of id: Framework.ID, in folder: String = "") throws {
    framework = try #require(BuiltInFrameworks.framework(id))
    generous = try Self.answers("\(folder)/generous-insider.csv")
    strict = try Self.answers("\(folder)/strict-outsider.csv")
  }

  /// The folder that holds all fact sheets and readings.
  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readings")
  }

  /// The answers of one reader, by fact sheet and question.
  private static func answers(_ path: String) throws -> [String: [Question.ID: Answer]] {
    let lines = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      .split(separator: "\n")
    var answers: [String: [Question.ID: Answer]] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      let question: Question.ID = try #require(Identifier(String(cells[1])))
      let answer: Answer = try #require(Answer(label: cells[2]))
      answers[String(cells[0]), default: [:]][question] = answer
    }
    return answers
  }

  /// How many answers to one activity's criteria the readers gave, each of them.
  func answers(to activity: Framework.Place) -> Int {
    Self.sheets.count * activity.questions.count
  }

  /// How many of those the two readers gave differently.
  func differing(on activity: Framework.Place) -> Int {
    Self.sheets.reduce(0) { count, sheet in
      count + activity.section.questions.count { generous[sheet]?[$0.id] != strict[sheet]?[$0.id] }
    }
  }

  /// Whether the readers differ on more than one answer in six, when an activity is to be redone.
  func isToBeRedone(_ activity: Framework.Place) -> Bool {
    6 * differing(on: activity) > answers(to: activity)
  }

  /// The numbers of the levels that the two readings of an activity give, sheet by sheet.
  func levels(of activity: Framework.Place) -> [(generous: Int, strict: Int)] {
    Self.sheets.compactMap { sheet -> (generous: Int, strict: Int)? in
      guard let one = level(of: activity, generous[sheet] ?? [:]),
        let other = level(of: activity, strict[sheet] ?? [:])
      else { return nil }
      return (one.number, other.number)
    }
  }

  private func level(of activity: Framework.Place, _ reading: [Question.ID: Answer]) -> Level? {
    var answers = Answers(count: framework.questions.count)
    for position in activity.questions {
      answers[position] = reading[framework.questions[position].id]
    }
    return activity.ladder?.level(of: answers)
  }

  /// How many of an activity's readings, both readers' together, end on the floor.
  func atFloor(_ activity: Framework.Place) -> Int {
    levels(of: activity).reduce(0) { count, pair in
      count + [pair.generous, pair.strict].count { $0 == Level.floor.number }
    }
  }
}
