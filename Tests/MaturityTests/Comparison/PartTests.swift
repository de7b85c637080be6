import Maturity
import Testing

/// A part of a framework, and of a cohort.
struct PartTests {
  let asked = declarationShaped()

  @Test func `a part keeps the numbers, the criteria and the scores of the whole`() throws {
    let part = try #require(asked.part("c3"))
    #expect(part.activities.map(\.number) == ["3.1", "3.2", "3.3"])
    #expect(part.commitments.map(\.number) == ["3"])
    #expect(part.questions.map(\.id) == asked.questions[42..<63].map(\.id))
    let assessment = Assessment("o", asked, ["a3-2": "mmmnn––", "a1-1": "m––––––"])
    let (whole, some) = (
      asked.score(assessment, roundDate: "2026-03-31"),
      part.score(assessment, roundDate: "2026-03-31")
    )
    for place in part.outline { #expect(some[place.section.id] == whole[place.section.id]) }
    #expect(some["a1-1"] == nil)
  }

  @Test func `a part has only the support that it names, and only an outermost section is one`() {
    #expect(asked.part("a3-2") == nil)
    #expect(asked.part("nothing") == nil)
    let part = framework([
      commitment("c1", [activity("a", levels: [2])]),
      Section(
        id: "c2", kind: "commitment", title: "C", shortTitle: "c",
        content: .sections([
          Section(
            id: "b", kind: "activity", title: "B", shortTitle: "b",
            guidance: Guidance(support: ["forum"]),
            content: .questions([Question(id: "q", level: 2, text: "Q.", support: ["class"])]))
        ])),
    ])
    let supported = Framework(
      id: part.id, edition: "1", title: "A", source: part.source, licence: "None.",
      language: "en-GB", levels: part.levels, sectionKinds: part.sectionKinds, evidenceRule: nil,
      support: ["class", "idle", "forum"].map { Support(id: $0, name: $0.text, offer: "") },
      sections: part.sections)
    #expect(supported.part("c1")?.support == [])
    #expect(supported.part("c2")?.support.map(\.id) == ["class", "forum"])
  }

  @Test func `a part of a cohort keeps the order of those who stay`() throws {
    let cohort = Cohort(
      framework: asked, round: round(), organisations: ["p", "q", "r"].map(organisation),
      assessments: [Assessment("r", asked, ["a2-1": "mnn––––"])])
    let part = try #require(cohort.part("c2") { $0.id != "p" })
    #expect(part.members.map(\.organisation.id) == ["q", "r"])
    #expect(part.members[0].score == nil && part.members[1].score?["a2-1"]?.level == 2)
    #expect(part.framework.activities.map(\.number) == ["2.1", "2.2", "2.3"])
    #expect(cohort.part(nil) == cohort)
    #expect(cohort.part("c9") == nil)
  }
}
