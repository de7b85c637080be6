import Maturity
import Testing

/// What a framework says of itself.
struct FrameworkTests {
  @Test func `a level is defined from 1 to the highest`() {
    let framework = declarationShaped()
    #expect(framework.definition(of: 4)?.name == "Developing")
    #expect((1...5).allSatisfy { framework.definition(of: Level($0))?.level == Level($0) })
    #expect(framework.definition(of: 6) == nil)
  }

  @Test func `support is found by its identifier`() {
    let community = Support(id: "community", name: "Community", offer: "A meeting each month.")
    let framework = Framework(
      id: "f", edition: "1", title: "", source: .init(title: "", publisher: ""), licence: "",
      language: "en-GB", levels: [], sectionKinds: [], evidenceRule: nil,
      support: [Support(id: "course", name: "Course", offer: "Three days."), community],
      sections: [])
    #expect(framework.support("community") == community)
    #expect(framework.support("mentor") == nil)
  }

  @Test func `commitments of activities are ladders`() {
    #expect(declarationShaped().isOfLadders)
  }

  @Test func `numbers, conditions and a number for the whole are not of ladders`() {
    let numbers = Index.flat(Combination(.mean), [1, 1])
    #expect(!numbers.isOfLadders)
    let ladder = activity("a", levels: [2, 3])
    let kinds = [SectionKind(id: "activity", plural: "activities", method: .ladder)]
    func framework(_ section: Maturity.Section, overall: Combination? = nil) -> Framework {
      Framework(
        id: "f", edition: "1", title: "", source: .init(title: "", publisher: ""), licence: "",
        language: "en-GB", levels: [], sectionKinds: kinds, evidenceRule: nil, support: [],
        sections: [section], overall: overall)
    }
    #expect(framework(ladder).isOfLadders)
    #expect(!framework(ladder, overall: Combination(.lowerMedian)).isOfLadders)
    let asked = Question(
      id: "q2", level: 3, text: "Asked where the first is met.",
      shownWhen: ShownWhen(question: "q1", answers: [.answer(.met)]))
    let conditional = Section(
      id: "a", kind: "activity", title: "A", shortTitle: "A",
      content: .questions([Question(id: "q1", level: 2, text: "Always asked."), asked]))
    #expect(!framework(conditional).isOfLadders)
  }
}
