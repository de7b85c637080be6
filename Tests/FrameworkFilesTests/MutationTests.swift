import Diagnostics
import FrameworkFiles
import Maturity
import Testing

/// Files damaged at random, from a fixed seed: each reads or says where it does not.
struct MutationTests {
  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let newline = UInt8(ascii: "\n")

  /// Deletes, doubles or swaps one to three lines or bytes, or writes a byte over another.
  private func damaged(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false).map(
      Array.init)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let line = Int.random(in: lines.indices, using: &generator)
      let other = Int.random(in: lines.indices, using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0 where lines.count > 1: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: other)
      case 2: lines.swapAt(line, other)
      case let kind where !lines[line].isEmpty:
        let byte = Int.random(in: lines[line].indices, using: &generator)
        switch kind {
        case 3: lines[line].remove(at: byte)
        case 4: lines[line].insert(lines[line][byte], at: byte)
        case 5: lines[line][byte] = UInt8.random(in: .min ... .max, using: &generator)
        default:
          lines[line].insert(
            Array(":-#[]{}&*!|>'\"%@`,? \t".utf8).randomElement(using: &generator) ?? 0, at: byte)
        }
      default: break
      }
    }
    return Array(lines.joined(separator: [Self.newline]))
  }

  private func isInside(_ location: Diagnostic.Location, _ bytes: [UInt8]) -> Bool {
    let lines = bytes.count { $0 == Self.newline || $0 == UInt8(ascii: "\r") } + 1
    return location.file == "f" && (1...lines).contains(location.line)
      && (1...(bytes.count + 1)).contains(location.column)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a damaged framework reads, or says where it does not`(seed: UInt64) {
    var generator = Generator(state: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<500 {
      let bytes = damaged(Array(library.utf8), &generator)
      let reading = FrameworkFile.check(bytes, name: "f")
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect((reading.value == nil) == !errors.isEmpty)
      for diagnostic in reading.diagnostics where !isInside(diagnostic.location, bytes) {
        Issue.record("\(diagnostic) is outside \(String(decoding: bytes, as: UTF8.self))")
      }
      let places = reading.diagnostics.map(\.location)
      #expect(places == places.sorted())
      if errors.isEmpty { read += 1 } else { refused += 1 }
    }
    #expect(read > 10 && refused > 100, "the damage is neither nil nor total")
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `whatever can be read of a damaged framework can be scored`(seed: UInt64) {
    var generator = Generator(state: seed)
    var scored = 0
    for _ in 0..<300 {
      let bytes = damaged(Array(orchard.utf8), &generator)
      guard let framework = FrameworkFile.read(bytes, name: "f").value else { continue }
      for _ in 0..<5 {
        let answers = answers(to: framework, &generator)
        for score in ScoringVariants(of: framework).scores(answers) {
          for section in score.sections + (score.overall.map { [$0] } ?? []) {
            guard let combined = section.score else { continue }
            #expect(combined.minimum <= combined.value && combined.value <= combined.maximum)
            scored += 1
          }
        }
      }
    }
    #expect(scored > 300)
  }

  private func answers(to framework: Framework, _ generator: inout Generator) -> Answers {
    var answers = Answers(count: framework.questions.count)
    for (position, question) in framework.questions.enumerated() {
      switch (question.form, Int.random(in: 0..<6, using: &generator)) {
      case (_, 0): break
      case (_, 1): answers[position] = [.dontKnow, .doesNotApply].randomElement(using: &generator)
      case (.criterion, _): answers[position] = Answer.allCases.randomElement(using: &generator)
      case (.option(let scale), _):
        answers.choose(Int.random(in: scale.options.indices, using: &generator), at: position)
      case (.number(let scale), _):
        answers.enter(Double.random(in: scale.range, using: &generator), at: position)
      }
    }
    return answers
  }

  @Test func `damaged partners read, or say where they do not`() {
    var generator = Generator(state: 1)
    for _ in 0..<1_000 {
      let bytes = damaged(Array(villages.utf8), &generator)
      let reading = PartnersFile.read(bytes, name: "f")
      #expect((reading.value == nil) == !reading.diagnostics.isEmpty)
      #expect(reading.diagnostics.allSatisfy { isInside($0.location, bytes) })
    }
  }
}
