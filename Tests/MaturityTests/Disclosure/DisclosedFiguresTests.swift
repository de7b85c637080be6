import Testing

@testable import Maturity

/// METHOD 6.6, worked by hand.
@Suite struct DisclosedFiguresTests {
  let framework = declarationShaped(activitiesPerCommitment: [1])

  /// Ladders of seven criteria at levels 2, 3, 3, 4, 4, 5 and 5, which reach each level.
  private let reaching = ["n––––––", "mnn––––", "mmmnm––", "mmmmmnn", "mmmmmmm"]

  /// A cohort with so many at each level, and then those who submitted nothing.
  private func cohort(_ counts: [Int], silent: Int = 0, round: Round = round()) -> Cohort {
    let letters = zip(reaching, counts).flatMap { Array(repeating: $0, count: $1) }
    let names = (0..<letters.count + silent).map { "o\($0)" }
    return Cohort(
      framework: framework, round: round, organisations: names.map(organisation),
      assessments: zip(names, letters).map {
        Assessment(Identifier($0) ?? "o", framework, ["a1-1": $1])
      })
  }

  private func basis(_ cohort: Cohort) -> ReleaseBasis {
    cohort.basis { $0.map { $0 ?? "-" }.joined(separator: "|") }
  }

  private func figures(
    _ cohort: Cohort, after given: [(number: Int, cohort: Cohort)] = [],
    audience: Audience = .partners
  ) -> DisclosedFigures {
    DisclosedFigures(
      cohort, basis: basis(cohort),
      given: given.map { number, cohort in
        DisclosedFigures.Given(
          release: .init(number: number, date: "2026-05-01"),
          activity: basis(cohort).activities[0])
      }, audience: audience)
  }

  private func counts(_ figures: DisclosedFigures) -> [Int]? {
    figures["a1-1"]?.levels.value?.brackets.map(\.count)
  }

  @Test func `6.6 the lowest levels at or below which five stand are given together`() {
    let levels = figures(cohort([2, 2, 6, 3, 1], silent: 2))["a1-1"]?.levels.value
    #expect(levels?.brackets.map(\.levels) == [1...3, 4...4, 5...5])
    #expect(levels?.brackets.map(\.count) == [10, 3, 1])
    #expect(levels?.quantile(1, of: 2) == 1...3)
    #expect(levels?.quantile(3, of: 4) == 4...4)
    #expect(levels?.count(atOrAbove: 4) == 4)
    #expect(levels?.count(atOrAbove: 3) == nil)
    #expect(figures(cohort([5, 2, 0, 1, 1]))["a1-1"]?.levels.value?.bottom == 1)
  }

  @Test func `6.6 blanks are counted where levels are given, and not where they are withheld`() {
    let shown = figures(cohort([5, 4, 0, 0, 0], silent: 3))["a1-1"]
    #expect(shown?.blanks?.notSubmitted == 3)
    #expect(shown?.blanks?.inProgress == 0)
    #expect(figures(cohort([6, 3, 0, 0, 0], silent: 3))["a1-1"]?.blanks == nil)
  }

  @Test func `6.6 levels are withheld where leaving three out might leave one level`() {
    #expect(figures(cohort([0, 13, 3, 0, 0]))["a1-1"]?.levels == .withheld(.wouldTell))
    #expect(figures(cohort([3, 13, 0, 0, 0]))["a1-1"]?.levels == .withheld(.wouldTell))
    #expect(figures(cohort([0, 12, 4, 0, 0]))["a1-1"]?.levels.value != nil)
    #expect(
      figures(cohort([4, 4, 0, 0, 0], silent: 8))["a1-1"]?.levels == .withheld(.tooFew(needed: 9)))
  }

  @Test func `6.6 what stands in the way is given of those whose level is given by itself`() {
    let activity = figures(cohort([2, 3, 6, 3, 1]))["a1-1"]
    // Levels 1 to 2 together: level 2 and 3 criteria say something of them.
    #expect(activity?.steps.map(\.level) == [4, 4, 5, 5])
    #expect(activity?.steps.map(\.asked) == [6, 6, 3, 3])
    #expect(activity?.steps.map(\.unmet) == [6, 0, 3, 3])
    #expect(activity?.withheldSteps == 3)
  }

  @Test func `6.6 at the floor, a criterion is given where it stands before five`() {
    let activity = figures(cohort([5, 3, 1, 0, 0]))["a1-1"]
    #expect(activity?.steps.map(\.unmet) == [5, 3, 3, 1, 0, 0, 0])
    #expect(activity?.withheldSteps == 0)
    #expect(figures(cohort([2, 5, 4, 0, 0]))["a1-1"]?.steps.map(\.level) == [4, 4, 5, 5])
  }

  @Test func `6.6 a second release repeats the first while fewer than five changed`() {
    let first = cohort([6, 6, 4, 0, 0])
    let second = cohort([6, 3, 4, 3, 0])
    let figures = figures(second, after: [(1, first)])
    #expect(counts(figures) == [6, 6, 4, 0, 0])
    #expect(figures["a1-1"]?.repeats == 1)
    #expect(figures.repeats.map(\.number) == [1])
  }

  @Test func `6.6 a repetition does not tell whether anything changed`() {
    let first = cohort([6, 6, 4, 0, 0])
    #expect(figures(first, after: [(1, first)])["a1-1"]?.repeats == 1)
  }

  @Test
  func `6.6 figures are given anew where those who changed, and those who did not, are mixed`() {
    // The same ladder at the same place is the same record: eight change, eight do not.
    let first = cohort([8, 8, 0, 0, 0])
    let mixed = Cohort(
      framework: framework, round: round(), organisations: first.members.map(\.organisation),
      assessments: first.members.enumerated().map { index, member in
        Assessment(
          member.organisation.id, framework,
          [
            "a1-1": index % 8 < 4
              ? (index < 8 ? "mnn––––" : "n––––––") : index < 8 ? "n––––––" : "mnn––––"
          ])
      })
    let figures = figures(mixed, after: [(1, first)])
    #expect(figures["a1-1"]?.repeats == nil)
    #expect(figures.repeats.isEmpty)
    // Five of one level, all to another: whoever knows who changed would know to what.
    #expect(self.figures(cohort([3, 13, 0, 0, 0]), after: [(1, first)])["a1-1"]?.repeats == 1)
  }

  @Test func `6.6 a third release is held against the first, too`() {
    let first = cohort([8, 8, 0, 0, 0])
    let second = cohort([0, 0, 8, 0, 8])
    let third = cohort([8, 8, 0, 0, 0])
    #expect(figures(second, after: [(1, first)])["a1-1"]?.repeats == nil)
    // Nothing changed since the first; what the second gave is repeated.
    let figures = figures(third, after: [(2, second), (1, first)])
    #expect(figures["a1-1"]?.repeats == 2)
    #expect(counts(figures) == counts(self.figures(second)))
  }

  @Test func `6.6 a release that could tell nothing holds nothing up`() {
    let early = cohort([4, 4, 0, 0, 0], silent: 8)
    let late = cohort([4, 4, 8, 0, 0])
    #expect(figures(late, after: [(1, early)])["a1-1"]?.repeats == nil)
  }

  @Test func `6.6 a release records only what it gave anew`() {
    let first = cohort([6, 6, 4, 0, 0])
    let second = cohort([6, 3, 4, 3, 0])
    #expect(figures(first).anew(basis(first)) == basis(first))
    #expect(figures(second, after: [(1, first)]).anew(basis(second)).activities.isEmpty)
  }

  @Test func `6.6 what was released last is shown as it was, whatever is recorded since`() throws {
    let (first, second) = (cohort([8, 8, 0, 0, 0]), cohort([0, 0, 8, 0, 8]))
    let now = cohort([16, 0, 0, 0, 0])
    func given(_ number: Int, _ cohort: Cohort) -> DisclosedFigures.Given {
      .init(
        release: .init(number: number, date: "2026-05-01"), activity: basis(cohort).activities[0])
    }
    let shown = try #require(
      DisclosedFigures(
        released: now, given: [given(2, second), given(1, first)], audience: .partners))
    #expect(counts(shown) == counts(figures(second)))
    #expect(shown["a1-1"]?.repeats == nil)
    #expect(DisclosedFigures(released: now, given: [], audience: .partners) == nil)
  }

  @Test func `6.6 how many submitted and how many signed are told to everybody`() {
    let plain = cohort([5, 4, 0, 0, 0], silent: 3)
    let signed = Cohort(
      framework: framework, round: round(), organisations: plain.members.map(\.organisation),
      assessments: plain.members.compactMap(\.assessment).enumerated().map { place, unsigned in
        var assessment = unsigned
        if place < 2 {
          assessment.signOff = Assessment.SignOff(
            role: Role("chief executive"), date: "2026-03-30", fingerprint: "00")
        }
        return assessment
      })
    for audience in [Audience.partners, .public] {
      let figures = figures(signed, audience: audience)
      #expect([figures.invited, figures.submitted, figures.signed] == [12, 9, 2])
    }
  }

  @Test func `6.6 whichever three are left out, the others stand at more than one level`() {
    var generator = SeededGenerator(seed: 6)
    var shown = 0
    for _ in 0..<2_000 {
      let counts = (0..<5).map { _ in Int.random(in: 0...6, using: &generator) }
      guard let levels = figures(cohort(counts))["a1-1"]?.levels.value else { continue }
      shown += 1
      let most = levels.brackets.map(\.count).max() ?? 0
      #expect(levels.complete - most > 3)
      #expect((levels.brackets.first?.count ?? 0) >= 5)
      #expect(levels.complete == counts.reduce(0, +))
    }
    #expect(shown > 1_000)
  }

  @Test func `6.6 whoever trades answers with another changes no figure`() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<200 {
      let levels = (0..<16).map { _ in reaching.randomElement(using: &generator) ?? "n" }
      func cohort(_ letters: [String]) -> Cohort {
        let names = letters.indices.map { "o\($0)" }
        return Cohort(
          framework: framework, round: round(), organisations: names.map(organisation),
          assessments: zip(names, letters).map {
            Assessment(Identifier($0) ?? "o", framework, ["a1-1": $1])
          })
      }
      #expect(figures(cohort(levels)) == figures(cohort(levels.shuffled(using: &generator))))
    }
  }

  @Test func `6.6 a change of a note is a change of the assessment`() {
    let plain = cohort([5, 4, 0, 0, 0])
    let noted = Cohort(
      framework: framework, round: round(), organisations: plain.members.map(\.organisation),
      assessments: plain.members.compactMap { member in
        var assessment = member.assessment
        assessment?.entries["a1-1-q1"]?.note = "Looked at again."
        return assessment
      })
    let before = basis(plain).activities[0].records
    let after = basis(noted).activities[0].records
    #expect(zip(before, after).allSatisfy { $0.fingerprint != $1.fingerprint })
    #expect(before.map(\.standing) == after.map(\.standing))
  }
}
