import Maturity
import Testing

/// Cohorts of every temper, the same from the same seed.
struct SeededCohorts: CustomTestStringConvertible {
  let seed: UInt64
  let cohort: Cohort
  let previous: Cohort?
  /// The answers behind the cohort, by organisation and activity; `nil` for nothing submitted.
  let letters: [[String]?]
  /// The answers behind the cohort of the round before.
  let lettersBefore: [[String]?]

  var testDescription: String { "seed \(seed)" }

  /// Random answers, and the edges: nobody, one, everybody alike, ties, nothing that applies.
  static let all: [SeededCohorts] = (1...14).map { SeededCohorts(seed: $0) }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let organisations = Array(
      seed % 6 == 1 ? Fixture.organisations.prefix(1) : Fixture.organisations[...])
    func answers() -> [[String]?] {
      let shared = (0..<13).map { _ in Self.answers(&generator) }
      return organisations.map { _ in
        switch seed {
        case 2: nil
        case 3, 4: shared
        case 5: (0..<13).map { _ in "mmmmmmm" }
        case 6: (0..<13).map { _ in "xxxxxxx" }
        case 8: (0..<13).map { _ in "n" }
        default:
          generator.next() % 8 == 0 ? nil : (0..<13).map { _ in Self.answers(&generator) }
        }
      }
    }
    let now = answers()
    let before = seed == 4 ? now : answers()
    self.seed = seed
    letters = now
    lettersBefore = before
    cohort = Fixture.cohort(organisations) { now[$0]?[$1] }
    previous =
      seed % 4 == 3
      ? nil : Fixture.cohort(organisations, year: 2025) { before[$0]?[$1] }
  }

  /// Answers to one activity: mostly met, then a block, and now and then a blank.
  private static func answers(_ generator: inout SeededGenerator) -> String {
    let length = generator.next() % 10
    return (0..<7).map { place in
      let roll = generator.next() % 20
      if place >= length { return roll < 12 ? "n" : roll < 16 ? "p" : "-" }
      return roll < 16 ? "m" : roll < 17 ? "d" : roll < 18 ? "x" : roll < 19 ? "-" : "p"
    }.joined()
  }
}

/// SplitMix64: the same numbers from the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
