/// METHOD 8 for one organisation without evidence, counted afresh from the letters of its answers.
struct RuleRecount {
  /// How many activities each commitment of the fixture has.
  static let commitments = [3, 3, 3, 2, 2]

  /// Where each commitment stands under the framework's own rule and each of the others; `nil` where
  /// not all of it has a level.
  let standings: [[Double]?]

  init(_ letters: [String]) {
    var rest = letters[...]
    standings = Self.commitments.map { count in
      let activities = rest.prefix(count)
      rest = rest.dropFirst(count)
      let levels = activities.compactMap { Recount($0).level }.sorted()
      guard levels.count == count else { return nil }
      let unexcused = activities.compactMap { Recount($0.replacing("x", with: "n")).level }.min()
      let mean = Double(levels.reduce(0, +)) / Double(count)
      // Without evidence nothing is supported from the third level up.
      return [levels[0], levels[0], levels[(count - 1) / 2]].map(Double.init) + [mean]
        + [Double(min(2, levels[0])), Double(unexcused ?? 0)]
    }
  }

  /// Under how many of the other rules each commitment that stands at a level stands there.
  var agreeing: [Int] {
    standings.compactMap { $0 }.map { standing in
      standing.dropFirst().count { $0.rounded(.down) == standing[0] }
    }
  }

  /// Whether the picture holds, for each of the other rules.
  var holds: [Bool] {
    (1...5).map { rule in
      standings.compactMap { $0 }.allSatisfy { $0[rule].rounded(.down) == $0[0] }
    }
  }

  /// Of the pairs that stand on a commitment, how many no rule reverses, and how many there are.
  static func steadyPairs(_ all: [RuleRecount], on commitment: Int) -> (part: Int, whole: Int) {
    let standings = all.compactMap { $0.standings[commitment] }
    var (part, whole) = (0, 0)
    for right in standings.indices {
      for left in 0..<right {
        whole += 1
        let isTurned = (0..<6).contains { one in
          (0..<6).contains { other in
            standings[left][one] < standings[right][one]
              && standings[left][other] > standings[right][other]
          }
        }
        if !isTurned { part += 1 }
      }
    }
    return (part, whole)
  }
}
