import Maturity

/// A framework as other programs read it.
struct FrameworkDetail: Encodable {
  let framework: String
  let edition: String
  let title: String
  let language: String
  let levels: [LevelDetail]
  let kinds: [KindDetail]
  let overall: String?
  let scales: [ScaleDetail]
  let sections: [SectionDetail]

  struct LevelDetail: Encodable {
    let level: Int
    let name: String
    let meaning: String
  }

  struct KindDetail: Encodable {
    let kind: String
    let plural: String
    let method: String
    let explanation: String
  }

  struct ScaleDetail: Encodable {
    let scale: String
    let options: [OptionDetail]
  }

  struct OptionDetail: Encodable {
    let label: String
    let value: Double
  }

  struct NumberDetail: Encodable {
    let minimum: Double
    let maximum: Double
    let greaterIs: String
    let unit: String?

    enum CodingKeys: String, CodingKey {
      case minimum, maximum, unit
      case greaterIs = "greater_is"
    }
  }

  struct SectionDetail: Encodable {
    let number: String
    let id: String
    let kind: String
    let title: String
    let quotedText: String?
    let quotedFrom: String?
    let statement: String?
    let weight: Double
    let target: Double?
    let questions: [QuestionDetail]

    enum CodingKeys: String, CodingKey {
      case number, id, kind, title, statement, weight, target, questions
      case quotedText = "quoted_text"
      case quotedFrom = "quoted_from"
    }
  }

  struct QuestionDetail: Encodable {
    let id: String
    let level: Int?
    let scale: String?
    let number: NumberDetail?
    let weight: Double
    let target: Double?
    let shownWhen: String?
    let text: String
    let mayNotApply: String?
    let sensitive: Bool

    enum CodingKeys: String, CodingKey {
      case id, level, scale, number, weight, target, text, sensitive
      case shownWhen = "shown_when"
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
    kinds = framework.sectionKinds.map {
      KindDetail(
        kind: $0.id.text, plural: $0.plural, method: $0.method.name,
        explanation: $0.method.explanation)
    }
    overall = framework.overall.map { ScoringMethod.combination($0).name }
    scales = framework.answerScales.map { scale in
      ScaleDetail(
        scale: scale.id.text,
        options: scale.options.map { OptionDetail(label: $0.label, value: $0.value) })
    }
    sections = framework.outline.map { place in
      SectionDetail(
        number: place.number, id: place.section.id.text, kind: place.kind.id.text,
        title: place.section.title, quotedText: place.section.quotedText,
        quotedFrom: place.section.quotedFrom,
        statement: place.section.guidance.statement, weight: place.section.weight,
        target: place.section.target,
        questions: place.section.questions.map(QuestionDetail.init))
    }
  }
}

extension FrameworkDetail.QuestionDetail {
  fileprivate init(_ question: Question) {
    var level: Int?
    var scale: String?
    var number: FrameworkDetail.NumberDetail?
    switch question.form {
    case .criterion(let own): level = own.number
    case .option(let own): scale = own.id.text
    case .number(let own):
      number = .init(
        minimum: own.range.lowerBound, maximum: own.range.upperBound,
        greaterIs: own.greaterIs.rawValue, unit: own.unit)
    }
    self.init(
      id: question.id.text, level: level, scale: scale, number: number, weight: question.weight,
      target: question.target, shownWhen: question.shownWhen?.words, text: question.text,
      mayNotApply: question.mayNotApply, sensitive: question.isSensitive)
  }
}
