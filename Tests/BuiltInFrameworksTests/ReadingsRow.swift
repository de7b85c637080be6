import Maturity

/// The row of a README's table that counts one pair of readings.
struct ReadingsRow {
  let text: String

  init(_ name: String, _ readings: Readings) {
    let activities = readings.framework.activities
    let differing = activities.reduce(0) { $0 + readings.differing(on: $1) }
    let answers = activities.reduce(0) { $0 + readings.answers(to: $1) }
    let pairs = activities.flatMap { readings.levels(of: $0) }
    let same = pairs.count { $0.generous == $0.strict }
    let near = pairs.count { abs($0.generous - $0.strict) <= 1 }
    let atFloor = activities.reduce(0) { $0 + readings.atFloor($1) }
    let toBeRedone = activities.count { readings.isToBeRedone($0) }
    let cells = [
      name, "\(differing) of \(answers) (\((200 * differing + answers) / (2 * answers))%)",
      "\(same) of \(pairs.count)", "\(near) of \(pairs.count)",
      "\(atFloor) of \(2 * pairs.count)", "\(toBeRedone) of \(activities.count)",
    ]
    text = "| " + cells.joined(separator: " | ") + " |"
  }
}
