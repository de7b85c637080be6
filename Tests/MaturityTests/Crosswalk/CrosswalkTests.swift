import Maturity
import Testing

/// Where an answer to another framework is worth a look, worked by hand.
struct CrosswalkTests {
  /// Two activities of seven criteria here, at levels 2, 3, 3, 4, 4, 5 and 5.
  private let here = declarationShaped(activitiesPerCommitment: [2])

  /// Three criteria over there.
  private let there: Framework = {
    let own = framework([commitment("c9", [activity("b", levels: [2, 3, 4])])])
    return Framework(
      id: "other", edition: "1", title: "Another", source: own.source, licence: "None.",
      language: "en-GB", levels: own.levels, sectionKinds: own.sectionKinds, evidenceRule: nil,
      support: [], sections: own.sections)
  }()

  private func crosswalk(_ pairs: [Crosswalk.Pair], to: Framework.ID = "declaration") -> Crosswalk {
    Crosswalk(
      id: "other-to-declaration", title: "From another",
      from: .framework(.init(framework: "other")), to: .init(framework: to), pairs: pairs)
  }

  private func pointers(
    _ pairs: [Crosswalk.Pair], there entries: [Question.ID: Assessment.Entry],
    disputed: Set<Question.ID> = [], here answers: [Maturity.Section.ID: String],
    to: Framework.ID = "declaration"
  ) -> [String] {
    var assessment = Assessment(organisation: "maldon", entries: entries)
    assessment.disputed = disputed
    let other = OtherAssessment(
      crosswalk: crosswalk(pairs, to: to), framework: there, round: round(),
      assessment: assessment)
    return other.pointers(for: Assessment("maldon", here, answers), in: here).map {
      "\(here.questions[$0.position].id) \u{2190} \($0.met.id): \($0.how)"
    }
  }

  @Test func `what is met there points at what is open here, in the order of the framework here`() {
    let pairs: [Crosswalk.Pair] = [
      .init(item: "b-q1", to: ["a1-2-q1", "a1-1-q3"], how: "One."),
      .init(item: "b-q2", to: ["a1-1-q2"], how: "Two."),
      .init(item: "b-q3", to: ["a1-1-q1"], how: "Three."),
    ]
    #expect(
      pointers(
        pairs, there: ["b-q1": .init(.met), "b-q2": .init(.met), "b-q3": .init(.partly)],
        here: ["a1-1": "mpd––––", "a1-2": "–––––––"]) == [
          "a1-1-q2 \u{2190} b-q2: Two.", "a1-1-q3 \u{2190} b-q1: One.",
          "a1-2-q1 \u{2190} b-q1: One.",
        ])
  }

  @Test(arguments: [
    ("m––––––", "a1-1-q1"), ("x––––––", "a1-1-q1"), ("n––––––", "a1-1-q2"),
    ("m––––––", "gone"),
  ])
  func `nothing points at what is met, does not apply, is not asked or is gone`(
    answers: String, question: String
  ) throws {
    let id = try #require(Question.ID(question))
    #expect(
      pointers(
        [.init(item: "b-q1", to: [id], how: "One.")], there: ["b-q1": .init(.met)],
        here: ["a1-1": answers]) == [])
  }

  @Test func `what is disputed or not met there, or leads elsewhere, points at nothing`() {
    let pairs: [Crosswalk.Pair] = [.init(item: "b-q1", to: ["a1-1-q1"], how: "One.")]
    let met: [Question.ID: Assessment.Entry] = ["b-q1": .init(.met)]
    #expect(pointers(pairs, there: met, here: [:]).count == 1)
    #expect(pointers(pairs, there: met, disputed: ["b-q1"], here: [:]) == [])
    #expect(pointers(pairs, there: ["b-q1": .init(.notMet)], here: [:]) == [])
    #expect(pointers(pairs, there: met, here: [:], to: "elsewhere") == [])
  }

  @Test func `an item stands once beside each question that it leads to, in its own words`() {
    let all = crosswalk([
      .init(item: "4.2", to: ["a1-1-q1", "a1-1-q2"], how: "One."),
      .init(item: "4.2", to: ["a1-1-q2"], how: "Two."),
      .init(item: "4.3", to: ["a1-1-q3"], how: "Three."),
    ]).answersElsewhere(to: "4.2", answer: "Level 3", on: "2026-03-12", source: "The return")
    #expect(all.map(\.question) == ["a1-1-q1", "a1-1-q2"])
    #expect(all.map(\.how) == ["One.", "One."])
    #expect(
      all[0].inWords
        == "From elsewhere, to confirm: \u{201C}Level 3\u{201D} for item 4.2 of The return, on "
        + "12 March 2026. One.")
  }
}
