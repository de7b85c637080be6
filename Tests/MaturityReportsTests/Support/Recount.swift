/// METHOD 2 for one activity of the fixture, counted afresh from the letters, slowly and by the
/// book, so that the pages are not checked by the code that made them.
struct Recount {
  private static let levels = [2, 3, 3, 4, 4, 5, 5]
  private let letters: [Character]

  init(_ letters: String) {
    self.letters = Array(letters) + Array(repeating: "-", count: 7 - letters.count)
  }

  private func letters(at level: Int) -> [Character] {
    zip(Self.levels, letters).filter { $0.0 == level }.map(\.1)
  }

  /// The claimed level; `nil` where the activity is not assessed or does not apply (2.1 to 2.4).
  var claimed: Int? {
    guard letters.contains(where: { "mpnd".contains($0) }) else { return nil }
    let reached = (2...5).filter { top in
      let below = zip(Self.levels, letters).filter { $0.0 <= top }.map(\.1)
      let out = below.count { $0 == "x" }
      return below.allSatisfy { "mx".contains($0) } && 2 * out <= below.count
        && letters(at: top).contains("m")
    }
    return reached.max() ?? 1
  }

  /// The level of the first block; above the top where there is none (2.5).
  private var blocked: Int {
    (2...5).first { letters(at: $0).contains { "pn".contains($0) } } ?? 6
  }

  /// The level, where the activity is complete (2.7).
  var level: Int? {
    zip(Self.levels, letters).allSatisfy { $0.0 > blocked || $0.1 != "-" } ? claimed : nil
  }

  /// The places of the criteria of the next level that are answered not met or partly (2.9).
  var unmetNext: [Int] {
    guard let claimed else { return [] }
    guard
      let next = (2...5).first(where: { $0 > claimed && letters(at: $0).contains { $0 != "x" } })
    else { return [] }
    return letters.indices.filter { Self.levels[$0] == next && "pn".contains(letters[$0]) }
  }

  /// The places of all next steps: what is unanswered below the next level, then what of the next
  /// level is not met (2.9).
  var next: [Int] {
    guard let claimed else { return [] }
    guard
      let next = (2...5).first(where: { $0 > claimed && letters(at: $0).contains { $0 != "x" } })
    else { return [] }
    return letters.indices.filter {
      Self.levels[$0] == next && !"mx".contains(letters[$0])
        || Self.levels[$0] < next && letters[$0] == "-"
    }
  }

  /// Whether the activity is assessed and a criterion applies.
  func applies(_ place: Int) -> Bool { claimed != nil && letters[place] != "x" }
}
