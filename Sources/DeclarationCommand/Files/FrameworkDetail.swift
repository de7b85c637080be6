import Maturity

/// A framework as other programs read it.
struct FrameworkDetail: Encodable {
  let framework: String
  let edition: String
  let title: String
  let language: String
  let levels: [LevelDetail]
  let sections: [SectionDetail]

  struct LevelDetail: Encodable {
    let level: Int
    let name: String
    let meaning: String
  }

  struct SectionDetail: Encodable {
    let number: String
    let id: String
    let kind: String
    let title: String
    let quotedText: String?
    let statement: String?
    let questions: [QuestionDetail]

    enum CodingKeys: String, CodingKey {
      case number, id, kind, title, statement, questions
      case quotedText = "quoted_text"
    }
  }

  struct QuestionDetail: Encodable {
    let id: String
    let level: Int
    let text: String
    let mayNotApply: String?
    let sensitive: Bool

    enum CodingKeys: String, CodingKey {
      case id, level, text, sensitive
      case mayNotApply = "may_not_apply"
    }
  }

  init(_ framework: Framework) {
    self.framework = framework.id.text
    edition = framework.edition
    title = framework.title
    language = framework.language
    levels = framework.levels.map {
      LevelDetail(level: $0.level.number, name: $0.name, meaning: $0.meaning)
    }
    sections = framework.outline.map { place in
      SectionDetail(
        number: place.number, id: place.section.id.text, kind: place.kind.id.text,
        title: place.section.title, quotedText: place.section.quotedText,
        statement: place.section.guidance.statement,
        questions: place.section.questions.map {
          QuestionDetail(
            id: $0.id.text, level: $0.level.number, text: $0.text, mayNotApply: $0.mayNotApply,
            sensitive: $0.isSensitive)
        })
    }
  }
}
