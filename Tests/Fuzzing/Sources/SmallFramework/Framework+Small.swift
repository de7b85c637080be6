public import Maturity

extension Framework {
  /// A framework of one ladder with a criterion at each level, for tables of answers.
  public static let small = Framework(
    id: "small", edition: "1", title: "A small framework",
    source: Source(title: "A test", publisher: "Nobody"), licence: "None.", language: "en-GB",
    levels: (1...5).map {
      LevelDefinition(level: Level($0), name: "Level \($0)", meaning: "It is level \($0).")
    },
    sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
    evidenceRule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24), support: [],
    sections: [
      Section(
        id: "work", kind: "activity", title: "Work", shortTitle: "Work",
        content: .questions([
          Question(id: "begun", level: 2, text: "It has begun."),
          Question(id: "listed", level: 3, text: "It is on a list."),
          Question(id: "all-done", level: 4, text: "All of it is done.", mayNotApply: "None is."),
          Question(id: "shared", level: 5, text: "It is shared."),
        ]))
    ])
}
