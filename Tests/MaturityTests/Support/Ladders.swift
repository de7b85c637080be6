import Maturity

/// One activity written as METHOD writes it, "2:mm 3:md 4:n–": for each level its answers, *m* met,
/// *p* partly, *n* not met, *d* don't know, *x* does not apply, *–* unanswered.
struct WrittenLadder {
  let ladder: Ladder
  var answers: Answers

  init(_ written: String) {
    var levels: [Level] = []
    var given: [Answer?] = []
    for rung in written.split(separator: " ") {
      let parts = rung.split(separator: ":")
      guard parts.count == 2, let number = Int(parts[0]) else {
        preconditionFailure("a rung is LEVEL:ANSWERS, not \(rung)")
      }
      for letter in parts[1] {
        levels.append(Level(number))
        given.append(Self.answer(letter))
      }
    }
    ladder = Ladder(levels: levels)
    answers = Answers(count: given.count)
    for (position, answer) in given.enumerated() { answers[position] = answer }
  }

  var score: LadderScore { ladder.score(answers) }

  static func answer(_ letter: Character) -> Answer? {
    switch letter {
    case "m": .met
    case "p": .partly
    case "n": .notMet
    case "d": .dontKnow
    case "x": .doesNotApply
    case "–": nil
    default: preconditionFailure("no answer is written \(letter)")
    }
  }
}

/// A random number generator whose every run is the same.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A ladder of 1 to 5 rungs with 1 to 3 criteria each, and answers of every kind.
  mutating func ladder() -> WrittenLadder {
    var written = ""
    for level in 2...Int.random(in: 2...6, using: &self) {
      if Int.random(in: 0..<8, using: &self) == 0, !written.isEmpty { continue }
      let letters = (0..<Int.random(in: 1...3, using: &self)).map { _ in
        "mmmmmpndx–".randomElement(using: &self) ?? "m"
      }
      written += "\(level):\(String(letters)) "
    }
    return WrittenLadder(written)
  }
}
