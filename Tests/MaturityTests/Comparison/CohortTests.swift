import Maturity
import Testing

/// METHOD 6.1 to 6.4.
struct CohortTests {
  let framework = declarationShaped(activitiesPerCommitment: [1])

  private func cohort(_ written: [String?]) -> Cohort {
    let names = written.indices.map { "o\($0)" }
    return Cohort(
      framework: framework, round: round(), organisations: names.map(organisation),
      assessments: zip(names, written).compactMap { name, letters in
        letters.map { Assessment(Identifier(name) ?? "o", framework, ["a1-1": $0]) }
      })
  }

  private func distribution(_ counts: [Int]) -> Distribution {
    Distribution(
      counts.enumerated().flatMap { offset, count in
        Array(repeating: Distribution.Standing.level(Level(offset + 1)), count: count)
      }, highestLevel: Level(counts.count))
  }

  @Test func `6.1 the counts keep the blanks apart and add up to the cohort`() {
    let cohort = cohort(["mmm–p––", "n––––––", "m––––––", "–––––––", "xxxxxxx", nil, "mmmnn––"])
    let distribution = cohort.distribution(on: "a1-1")
    #expect(distribution.countByLevel == [1, 0, 1, 0, 0])
    #expect(distribution.inProgress == 2)
    #expect(distribution.notAssessed == 2)
    #expect(distribution.notSubmitted == 1)
    #expect(distribution.cohort == 7)
  }

  @Test func `6.1 counts add up whatever the answers`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let written = (0..<Int.random(in: 1...20, using: &generator)).map { _ -> String? in
        Bool.random(using: &generator)
          ? nil : String((0..<7).map { _ in "mmpndx–".randomElement(using: &generator) ?? "m" })
      }
      #expect(cohort(written).distribution(on: "a1-1").cohort == written.count)
    }
  }

  @Test(arguments: [
    ([0, 1, 1, 1, 0], 3), ([2, 0, 0, 0, 2], 1), ([2, 0, 0, 0, 3], 5), ([1, 1, 1, 1, 0], 2),
  ])
  func `6.2 the median is a level that somebody has`(counts: [Int], median: Int) {
    #expect(distribution(counts).median == Level(median))
  }

  @Test func `6.2 quartiles are the smallest levels with a quarter and three quarters below`() {
    #expect(distribution([1, 1, 1, 1, 1]).quartiles == 2...4)
    #expect(distribution([4, 4, 4, 4, 0]).quartiles == 1...3)
  }

  @Test func `6.2 small groups have no quartiles, tiny ones no median`() {
    #expect(distribution([1, 1, 1, 1, 0]).quartiles == nil)
    #expect(distribution([1, 1, 0, 0, 0]).median == nil)
    #expect(distribution([0, 0, 0, 0, 0]).quantile(1, of: 2) == nil)
  }

  @Test func `6.3 comparability is what neither marks as not applying, of all criteria`() {
    let later = declarationShaped(activitiesPerCommitment: [2], edition: "2")
    let one = Assessment("a", framework, ["a1-1": "mxn––––"]).answers(to: framework)
    let two = Assessment("a", later, ["a1-1": "xmn––––"]).answers(to: later)
    let comparability = Comparability((framework, one), (later, two))
    #expect(comparability.share == Share(5, of: 14))
    #expect(comparability.isLow)
  }

  @Test func `6.3 at exactly 0.8 there is no warning`() {
    let five = framework5()
    var left = Answers(count: 5)
    left[0] = .doesNotApply
    let right = Answers(count: 5)
    #expect(!Comparability((five, left), (five, right)).isLow)
    left[1] = .doesNotApply
    #expect(Comparability((five, left), (five, right)).isLow)
  }

  @Test func `6.3 within one edition, the edition need not be named`() {
    let five = framework5()
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      var (left, right) = (Answers(count: 5), Answers(count: 5))
      for position in 0..<5 {
        left[position] = Answer.allCases.randomElement(using: &generator)
        right[position] = Bool.random(using: &generator) ? .doesNotApply : nil
      }
      #expect(Comparability(left, right) == Comparability((five, left), (five, right)))
    }
    #expect(Comparability(Answers(count: 0), Answers(count: 0)).isLow)
  }

  private func framework5() -> Framework {
    Maturity.Framework(
      id: "five", edition: "1", title: "", source: .init(title: "", publisher: ""), licence: "",
      language: "en-GB", levels: [], sectionKinds: [], evidenceRule: nil, support: [],
      sections: [activity("x", levels: [2, 2, 3, 3, 4])])
  }

  @Test func `6.4 commonly unmet counts next steps, most first, with doubts apart`() {
    let unmet = cohort(["mnn––––", "mpm––––", "mdn––––", "m–n––––", "–––––––", nil]).commonlyUnmet()
    #expect(unmet.map(\.position) == [2, 1])
    #expect(unmet.map(\.unmet) == [Share(3, of: 4), Share(2, of: 4)])
    #expect(unmet.map(\.unknown) == [0, 1])
    #expect(unmet.map(\.unanswered) == [0, 1])
  }

  @Test func `6.4 those to whom a criterion does not apply are not counted`() {
    let unmet = cohort(["mxn––––", "mnn––––"]).commonlyUnmet()
    #expect(unmet.first { $0.position == 1 }?.unmet == Share(1, of: 1))
  }

  @Test func `the order of assessments makes no difference`() {
    let assessments = ["a", "b", "c"].map {
      Assessment(Identifier($0) ?? "a", framework, ["a1-1": "mm–––––"])
    }
    let organisations = ["c", "a", "b"].map(organisation)
    let forwards = Cohort(
      framework: framework, round: round(), organisations: organisations,
      assessments: assessments)
    let backwards = Cohort(
      framework: framework, round: round(), organisations: organisations,
      assessments: assessments.reversed())
    #expect(forwards == backwards)
    #expect(forwards.members.map(\.organisation.id.text) == ["c", "a", "b"])
  }
}
