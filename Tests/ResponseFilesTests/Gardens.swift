import Maturity
import ResponseFiles

extension Framework {
  /// Two activities of a few criteria each.
  static let gardens = Framework(
    id: "gardens", edition: "2026", title: "Gardens",
    source: .init(title: "Gardens", publisher: "Nobody"), licence: "None.", language: "en-GB",
    levels: (1...3).map { LevelDefinition(level: Level($0), name: "Level \($0)", meaning: "") },
    sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
    evidenceRule: nil, support: [],
    sections: [
      activity("soil", ["soil-dug": 2, "soil-fed": 2, "soil-tested": 3]),
      activity("paths", ["paths-laid": 2, "paths-lit": 3]),
    ])

  private static func activity(
    _ id: Maturity.Section.ID, _ questions: KeyValuePairs<String, Int>
  ) -> Maturity.Section {
    Section(
      id: id, kind: "activity", title: id.text, shortTitle: id.text,
      content: .questions(
        questions.map {
          Question(id: Question.ID(stringLiteral: $0.key), level: Level($0.value), text: $0.key)
        }))
  }
}

extension ResponseFile {
  /// A lead's file with something in every part of it.
  static let whole = ResponseFile(
    framework: "gardens", edition: "2026", round: "spring-2026", organisation: "allotments",
    own: Part(
      response: Response(
        respondent: Role("partner lead"), group: .leaders,
        entries: [
          "paths-laid": .init(.partly, note: "  The path is laid\r\nto the shed.\u{1} "),
          "soil-dug": .init(.met), "soil-fed": .init(nil, note: "Ask Jo."),
          "soil-tested": .init(.doesNotApply, reason: "No soil."),
        ]),
      name: "Ada \"the lead\" Byron",
      evidence: [
        Evidence(kind: .data, title: "Yields", date: "2026-01-02", shows: ["paths-laid"]),
        Evidence(
          kind: .document, title: "A plan", reference: "S:/plan", shows: ["soil-fed", "soil-dug"]),
      ]),
    colleagues: [
      Part(
        response: Response(
          respondent: Role("gardener"), group: .staff, entries: ["soil-dug": .init(.notMet)]))
    ],
    agreed: ["soil-dug": AgreedAnswer(.init(.met), because: "We looked.")],
    plan: [
      PlanItem(
        question: "paths-laid", action: "Lay it", owner: Role("gardener"), due: "2026-06-30",
        progress: .underWay)
    ],
    help: [
      HelpNotice(organisation: "allotments", section: "paths", kind: .asks, note: " A\tbarrow "),
      HelpNotice(organisation: "allotments", section: "soil", kind: .offers),
    ],
    assurance: [
      Assurance(kind: .peerReviewed, by: "The orchard", date: "2026-03-20", note: "Soil only."),
      Assurance(kind: .independent, by: "An auditor", date: "2026-03-25"),
    ],
    board: BoardPaper(
      purpose: .decision,
      items: [
        .init(
          .ask, section: "paths", text: "A spade", owner: Role("treasurer"), due: "2026-09-30"),
        .init(.risk, section: "soil", text: "It may flood."),
        .init(.recommendation, text: "Dig."),
      ]),
    signature: Signature(
      role: Role("chair"), date: "2026-04-01", fingerprint: String(repeating: "0f", count: 32)))
}
