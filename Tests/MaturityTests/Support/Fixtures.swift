import Maturity

/// A framework of commitments that each hold activities of seven criteria, 1, 2, 2 and 2.
func declarationShaped(
  activitiesPerCommitment: [Int] = [3, 3, 3, 2, 2], edition: String = "1",
  rule: EvidenceRule? = EvidenceRule(
    fromLevel: 3, kinds: [.document, .data, .independent], months: 24)
) -> Framework {
  var commitments: [Section] = []
  for (c, count) in activitiesPerCommitment.enumerated() {
    let activities = (1...count).map { a in
      activity("a\(c + 1)-\(a)", levels: [2, 3, 3, 4, 4, 5, 5])
    }
    commitments.append(commitment("c\(c + 1)", activities))
  }
  return framework(commitments, edition: edition, rule: rule)
}

func framework(
  _ sections: [Section], edition: String = "1", rule: EvidenceRule? = nil
) -> Framework {
  Framework(
    id: "declaration", edition: edition, title: "A declaration",
    source: .init(title: "A declaration", publisher: "Nobody"), licence: "None.",
    language: "en-GB",
    levels: zip(1..., ["Beginning", "Emerging", "Learning", "Developing", "Mastering"]).map {
      LevelDefinition(level: Level($0), name: $1, meaning: "\($1).")
    },
    sectionKinds: [
      SectionKind(id: "commitment", plural: "commitments", method: .minimum),
      SectionKind(id: "activity", plural: "activities", method: .ladder),
    ],
    evidenceRule: rule, support: [], sections: sections)
}

func commitment(_ name: String, _ activities: [Section]) -> Section {
  Section(
    id: Identifier(name) ?? "c", kind: "commitment", title: "Commitment \(name)", shortTitle: name,
    content: .sections(activities))
}

func activity(_ name: String, levels: [Level]) -> Section {
  let questions = levels.enumerated().map { offset, level in
    Question(
      id: Identifier("\(name)-q\(offset + 1)") ?? "q", level: level,
      text: "Criterion \(offset + 1).")
  }
  return Section(
    id: Identifier(name) ?? "a", kind: "activity", title: "Activity \(name)", shortTitle: name,
    content: .questions(questions))
}

func organisation(_ name: String) -> Organisation {
  Organisation(
    id: Identifier(name) ?? "o", name: name, shortName: name, kind: .district, tier: .district)
}

func round(date: CalendarDate = "2026-03-31", edition: String = "1") -> Round {
  Round(
    id: "spring-2026", name: "Spring 2026", date: date, framework: "declaration",
    edition: edition, targets: Targets(3), disclosure: .lead)
}

extension Framework {
  /// Answers to an activity in METHOD's letters, without the levels: "mmd–npx".
  func entries(_ activity: Section.ID, _ letters: String) -> [Question.ID: Assessment.Entry] {
    guard let place = place(of: activity) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: zip(place.questions, letters).map {
        (questions[$0].id, Assessment.Entry(WrittenLadder.answer($1)))
      })
  }
}

extension Assessment {
  /// An assessment of some activities in METHOD's letters.
  init(
    _ organisation: Organisation.ID, _ framework: Framework, _ written: [Section.ID: String],
    evidence: [Evidence] = []
  ) {
    var entries: [Question.ID: Entry] = [:]
    for (activity, letters) in written {
      entries.merge(framework.entries(activity, letters)) { first, _ in first }
    }
    self.init(organisation: organisation, entries: entries, evidence: evidence)
  }
}
