import Maturity
import Testing

/// METHOD 7: what changed between two editions, and what that does to a comparison.
struct FrameworkDiffTests {
  private func edition(_ activities: [Section], rule: EvidenceRule? = nil) -> Framework {
    framework([commitment("c", activities)], rule: rule)
  }

  private func activity(_ name: String, _ questions: [Question]) -> Section {
    Section(
      id: Identifier(name) ?? "a", kind: "activity", title: name, shortTitle: name,
      content: .questions(questions))
  }

  private func lines(_ diff: FrameworkDiff) -> [String] {
    diff.changes.map { change in
      "\(change.kind) \(change.subject) \(change.aspect): \(change.before ?? "–") > "
        + "\(change.after ?? "–"), \(change.effect.rawValue)"
    }
  }

  @Test func `the same edition has no changes, and shares everything`() {
    let one = declarationShaped()
    let diff = FrameworkDiff(from: one, to: one)
    #expect(diff.changes.isEmpty && diff.shared == Share(91, of: 91) && !diff.isLow)
  }

  @Test func `each change is told once, with what it does to a comparison`() {
    let older = edition([
      activity(
        "a",
        [
          Question(id: "kept", level: 2, text: "Kept."),
          Question(id: "gone", level: 3, text: "Gone."),
          Question(id: "climbs", level: 3, text: "Climbs."),
          Question(id: "said", level: 4, text: "Said so."),
        ]), activity("b", [Question(id: "wanders", level: 2, text: "Wanders.")]),
    ])
    let newer = edition(
      [
        activity(
          "a",
          [
            Question(id: "kept", level: 2, text: "Kept."),
            Question(id: "wanders", level: 2, text: "Wanders."),
            Question(id: "said", level: 4, text: "Said otherwise."),
            Question(id: "climbs", level: 5, text: "Climbs."),
          ]), activity("b", [Question(id: "new", level: 2, text: "New.")]),
      ], rule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24))
    let diff = FrameworkDiff(from: older, to: newer)
    #expect(
      lines(diff) == [
        "rescored framework evidence rule: – > from level 3: document, at most 24 months old, "
          + "newer rule",
        "moved question(wanders) section: b > a, newer place",
        "reworded question(said) text: Said so. > Said otherwise., same meaning",
        "moved question(climbs) level: 3 > 5, newer place",
        "added question(new) question: – > New., left out",
        "removed question(gone) question: Gone. > –, left out",
      ])
    #expect(diff.shared == Share(4, of: 6) && diff.isLow)
  }

  @Test func `words of a framework that change are told by what they are of`() {
    func asked(_ word: String, months: Int, unit: String, condition: Answer) -> Framework {
      Framework(
        id: "villages", edition: word, title: "Title \(word)",
        source: .init(title: "A test", publisher: "Nobody"), licence: "None.", language: "en-GB",
        levels: [
          LevelDefinition(level: 1, name: "Floor \(word)", meaning: "It is \(word)."),
          LevelDefinition(level: 2, name: "Two", meaning: "It is two."),
        ],
        sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
        evidenceRule: EvidenceRule(fromLevel: 2, kinds: [.data], months: months), support: [],
        sections: [
          Section(
            id: "work", kind: "activity", title: "Work", shortTitle: "Work",
            guidance: Guidance(
              statement: "We work \(word).", definitions: [Definition(term: "work", meaning: word)],
              goodEvidence: [2: "A list \(word)."]),
            content: .questions([
              Question(id: "begun", level: 2, text: "Begun."),
              Question(
                id: "share", form: .number(NumberScale(0...100, greaterIs: .worse, unit: unit)),
                text: "How many?",
                shownWhen: ShownWhen(question: "begun", answers: [.answer(condition)])),
              Question(id: "choice", form: .option(choice(word)), text: "Which?"),
            ]))
        ], answerScales: [choice(word)])
    }
    func choice(_ word: String) -> AnswerScale {
      AnswerScale(id: "often", options: [.init("never", value: 0), .init(word, value: 1)])
    }
    let diff = FrameworkDiff(
      from: asked("old", months: 12, unit: "%", condition: .met),
      to: asked("new", months: 24, unit: "parts", condition: .partly))
    #expect(
      lines(diff).filter { !$0.contains("section(work)") } == [
        "reworded framework title: Title old > Title new, none",
        "rescored framework evidence rule: from level 2: data, at most 12 months old > from level 2: "
          + "data, at most 24 months old, newer rule",
        "reworded level(1) name: Floor old > Floor new, none",
        "reworded level(1) meaning: It is old. > It is new., same meaning",
        "rescored scale(often) answers: never (0), old (1) > never (0), new (1), newer rule",
        "rescored question(share) scale: 0 to 100 %, where less is better > 0 to 100 parts, where "
          + "less is better, newer rule",
        "rescored question(share) condition for being shown: 'begun' is answered 'met' > 'begun' is "
          + "answered 'partly', newer rule",
      ])
    #expect(
      lines(diff).filter { $0.contains("section(work)") }.map { $0.split(separator: ":")[0] } == [
        "reworded section(work) statement", "reworded section(work) definitions",
        "reworded section(work) good evidence",
      ])
  }

  @Test func `a method, a weight and a scale are told`() {
    func index(_ combination: Combination, weight: Double, _ range: ClosedRange<Double>)
      -> Framework
    {
      Index.framework(
        [.combination(combination)],
        [Index.section("whole", .questions([Index.number("x", range, weight: weight)]))])
    }
    let diff = FrameworkDiff(
      from: index(Combination(.mean), weight: 1, 0...10),
      to: index(Combination(.mean, unanswered: .block), weight: 2.5, 0...12))
    #expect(
      lines(diff) == [
        "rescored kind(kind-0) method: The score is the mean of the parts directly beneath, by their "
          + "weights. What has no answer is left out, and what does not apply is left out. > The "
          + "score is the mean of the parts directly beneath, by their weights. There is no score "
          + "while something has no answer, and what does not apply is left out., newer rule",
        "rescored question(x) scale: 0 to 10 > 0 to 12, newer rule",
        "rescored question(x) weight: 1 > 2.5, newer rule",
      ])
  }
}
