import Maturity
import Testing

/// METHOD 6.5.
struct HelpTests {
  let asked = declarationShaped(activitiesPerCommitment: [2])

  /// A cohort of an activity each, in METHOD's letters, all of it evidenced or none.
  private func cohort(_ written: [(letters: String, isEvidenced: Bool)]) -> Cohort {
    let names = written.indices.map { "o\($0)" }
    return Cohort(
      framework: asked, round: round(), organisations: names.map(organisation),
      assessments: zip(names, written).map { name, written in
        let shows = asked.activities[0].section.questions.map(\.id)
        let paper = Evidence(kind: .document, title: "Paper", date: "2026-01-01", shows: shows)
        return Assessment(
          Identifier(name) ?? "o", asked, ["a1-1": written.letters],
          evidence: written.isEvidenced ? [paper] : [])
      })
  }

  private func notice(_ name: String, _ kind: HelpNotice.Kind) -> HelpNotice {
    HelpNotice(organisation: Identifier(name) ?? "o", section: "a1-1", kind: kind)
  }

  @Test func `who offers is paired with who asks and is two levels below`() {
    // Levels 5, 3, 2 and 1, all supported.
    let cohort = cohort([
      ("mmmmmmm", true), ("mmmnn––", true), ("mnn––––", true), ("n––––––", true),
    ])
    let pairs = cohort.helpPairs([
      notice("o0", .offers), notice("o1", .offers), notice("o1", .asks), notice("o2", .asks),
      notice("o3", .asks),
    ])
    #expect(pairs.map { "\($0.helper) \($0.helped)" } == ["o0 o1", "o0 o2", "o0 o3", "o1 o3"])
    #expect(pairs.allSatisfy { $0.section == "a1-1" })
  }

  @Test func `nobody is offered or exposed without having said so`() {
    let cohort = cohort([("mmmmmmm", true), ("n––––––", true)])
    #expect(cohort.helpPairs([]).isEmpty)
    #expect(cohort.helpPairs([notice("o0", .offers)]).isEmpty)
    #expect(cohort.helpPairs([notice("o1", .asks)]).isEmpty)
    #expect(cohort.helpPairs([notice("o9", .offers), notice("o1", .asks)]).isEmpty)
  }

  @Test func `a claim that evidence does not support helps nobody`() {
    let cohort = cohort([("mmmmmmm", false), ("n––––––", true)])
    #expect(cohort.helpPairs([notice("o0", .offers), notice("o1", .asks)]).isEmpty)
    // Supported at 2 by the rule, so nobody can show the way in either activity.
    #expect(cohort.forJointWork == ["a1-1", "a1-2"])
  }

  @Test func `what is in no pair has a reason, and with the pairs accounts for every notice`() {
    // Levels 5 and 5 without evidence, 3, 2 and 1 with it, and one that is not complete.
    let cohort = cohort([
      ("mmmmmmm", true), ("mmmmmmm", false), ("mmmnn––", true), ("mnn––––", true),
      ("n––––––", true), ("m––––––", true),
    ])
    let offers = (0...2).map { notice("o\($0)", .offers) }
    let asks = (3...5).map { notice("o\($0)", .asks) }
    func reasons(_ notices: [HelpNotice]) -> [String] {
      cohort.unpairedHelp(notices).map { "\($0.notice.organisation) \($0.reason)" }
    }
    #expect(reasons(offers + asks) == ["o1 helperIsNotSupported", "o5 levelIsOpen"])
    #expect(reasons([offers[0]]) == ["o0 nobodyAnswers"])
    #expect(reasons([asks[0]]) == ["o3 nobodyAnswers"])
    #expect(
      reasons([offers[1], asks[1]]) == ["o1 helperIsNotSupported", "o4 nobodySupportedOffers"])
    #expect(reasons([offers[2], asks[0]]) == ["o2 tooNear", "o3 tooNear"])
    #expect(reasons([notice("o9", .asks)]) == [])
    let paired = Set(cohort.helpPairs(offers + asks).flatMap { [$0.helper, $0.helped] })
    #expect(paired.union(["o1", "o5"]) == Set((offers + asks).map(\.organisation)))
  }

  @Test func `an activity where somebody is supported at 3 needs no joint work`() {
    #expect(cohort([("mmmnn––", true), ("n––––––", true)]).forJointWork == ["a1-2"])
  }

  @Test func `training demand counts who has a criterion that the support serves`() {
    let served = framework([
      commitment(
        "c1",
        [
          Section(
            id: "a", kind: "activity", title: "A", shortTitle: "a",
            guidance: Guidance(support: ["forum"]),
            content: .questions([
              Question(id: "q1", level: 2, text: "1.", support: ["class"]),
              Question(id: "q2", level: 2, text: "2."),
              Question(id: "q3", level: 3, text: "3.", support: ["class"]),
            ]))
        ])
    ])
    let supported = Framework(
      id: served.id, edition: "1", title: "A", source: served.source, licence: "None.",
      language: "en-GB", levels: served.levels, sectionKinds: served.sectionKinds,
      evidenceRule: nil,
      support: ["class", "forum", "idle"].map { Support(id: $0, name: $0.text, offer: "") },
      sections: served.sections)
    // The first needs 2, the second both of level 2, the third only 3, the fourth answered nothing.
    let letters = ["mn–", "nn–", "mmn", "–––"]
    let cohort = Cohort(
      framework: supported, round: round(),
      organisations: letters.indices.map { organisation("o\($0)") },
      assessments: letters.enumerated().map { index, letters in
        Assessment(Identifier("o\(index)") ?? "o", supported, ["a": letters])
      })
    let demand = cohort.trainingDemand()
    #expect(demand.map(\.support) == ["class", "forum", "idle"])
    #expect(demand.map { $0.organisations.map(\.text) } == [["o1", "o2"], ["o0", "o1"], []])
    #expect(demand.map(\.criteria) == [[0, 2], [1], []])
    #expect(demand[1].needs.map(\.criteria) == [[1], [1]])
    #expect(demand[0].organisations(for: "a") == ["o1", "o2"])
    #expect(demand[0].organisations(for: "b") == [])
  }
}
