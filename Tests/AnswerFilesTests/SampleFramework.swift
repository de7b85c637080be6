import AnswerFiles
import Diagnostics
import Maturity

extension Framework {
  /// Two activities of a few criteria each.
  static let sample = Framework(
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
    _ id: Section.ID, _ questions: KeyValuePairs<String, Int>
  ) -> Section {
    Section(
      id: id, kind: "activity", title: id.text, shortTitle: id.text,
      content: .questions(
        questions.map {
          Question(id: Question.ID(stringLiteral: $0.key), level: Level($0.value), text: $0.key)
        }))
  }
}

extension AnswerTable {
  /// Reads a table of the sample framework.
  static func read(_ text: String, organisations: [Organisation.ID]? = nil) -> Reading {
    read(
      Array(text.utf8), name: "a.csv", framework: .sample,
      options: Options(organisations: organisations))
  }
}
