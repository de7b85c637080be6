import Maturity
import Testing

/// Two separate readers tried every criterion on written facts about five invented organisations.
///
/// How often their answers differ is counted here, so that a change of wording is tried again
/// before it is published.
struct ReadingsTests {
  let readings: Readings

  init() throws {
    readings = try Readings(of: "essex-data-declaration")
  }

  @Test func `both readers answered every criterion on every sheet`() {
    let questions = Set(readings.framework.questions.map(\.id))
    for reading in [readings.generous, readings.strict] {
      #expect(Set(reading.keys) == Set(Readings.sheets))
      for (sheet, answers) in reading { #expect(Set(answers.keys) == questions, "\(sheet)") }
    }
  }

  @Test func `in no activity do the readers differ on more than one answer in six`() {
    for activity in readings.framework.activities {
      let differing = readings.differing(on: activity)
      let answers = readings.answers(to: activity)
      #expect(
        !readings.isToBeRedone(activity), "\(activity.section.id): \(differing) of \(answers)")
    }
  }

  @Test func `in no activity do over half of the readings land at level 1`() {
    for activity in readings.framework.activities {
      let count = 2 * readings.levels(of: activity).count
      let atFloor = readings.atFloor(activity)
      #expect(2 * atFloor <= count, "\(activity.section.id): \(atFloor) of \(count)")
    }
  }

  @Test func `the readers' levels are never more than one apart but for one in ten`() {
    let pairs = readings.framework.activities.flatMap { readings.levels(of: $0) }
    let apart = pairs.count { abs($0.generous - $0.strict) > 1 }
    #expect(pairs.count == 65)
    #expect(10 * apart <= pairs.count, "\(apart) of \(pairs.count)")
  }
}
