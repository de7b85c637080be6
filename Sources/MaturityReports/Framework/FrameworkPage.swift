package import Maturity

/// All that a framework asks, as a page to read, to print and to consult on.
///
/// It holds content alone: nobody's answers, no date and no version, so the same framework gives the
/// same bytes.
package struct FrameworkPage {
  /// The framework's title.
  let title: String
  /// What stands under the title, a line each.
  let subtitles: [String]
  /// What there is to know before reading: how it is answered and scored.
  let introduction: [Block]
  /// The sections in the order of the tree.
  let sections: [Entry]
  /// Where the content comes from and who may use it.
  let origin: [Fact]

  /// A section as the page shows it.
  struct Entry {
    /// How deep it stands: 1 for an outermost one.
    let depth: Int
    /// Its anchor, made of its id.
    let id: String
    /// Its number and title.
    let heading: String
    /// What it says.
    let blocks: [Block]
  }

  /// A piece of what a section says.
  enum Block {
    /// The source's own words, and which document they come from where that has to be said.
    case quotation(String, from: String?)
    /// A paragraph, with a word or two in bold before it where it needs them.
    case paragraph(lead: String?, String)
    /// Terms, each with what belongs to it.
    case facts(heading: String, [Fact])
  }

  /// A term and what belongs to it, a line each.
  struct Fact {
    let term: String
    let lines: [String]
  }

  /// Works the page out; linear in what the framework holds.
  package init(_ framework: Framework) {
    title = framework.title
    let count = framework.questions.count
    subtitles = [
      "Edition \(framework.edition). What it asks, and how answers are scored.",
      "It asks \(count == 1 ? "1 question" : "\(count) questions"). To comment on one, give the id "
        + "that stands in brackets.",
    ]
    introduction = Self.introduction(of: framework)
    sections = framework.outline.map { Entry($0, in: framework) }
    origin = Self.origin(of: framework)
  }

  private static func introduction(of framework: Framework) -> [Block] {
    var blocks: [Block] = []
    if !framework.levels.isEmpty {
      blocks.append(
        .facts(
          heading: "The levels",
          framework.levels.map { Fact(term: "\($0.level) \($0.name)", lines: [$0.meaning]) }))
    }
    blocks.append(
      .facts(
        heading: "How each part is scored",
        framework.sectionKinds.map {
          Fact(term: $0.plural.capitalizedFirst, lines: [$0.method.explanation])
        } + (framework.overall.map { [Fact(term: "As a whole", lines: [$0.explanation])] } ?? [])))
    if let rule = framework.evidenceRule {
      let kinds = Evidence.Kind.allCases.filter(rule.kinds.contains).map(\.rawValue)
      blocks.append(
        .paragraph(
          lead: "Evidence.",
          "A claim of level \(rule.fromLevel) or more needs evidence at most \(rule.months) months "
            + "old. Its kind must be \(Words.list(kinds, by: "or"))."))
    }
    if !framework.answerScales.isEmpty {
      blocks.append(
        .facts(
          heading: "The answers to choose from, and what each is worth",
          framework.answerScales.map { scale in
            Fact(
              term: scale.id.text,
              lines: scale.options.map { "\($0.label): \($0.value.shortestDigits)" })
          }))
    }
    if !framework.support.isEmpty {
      blocks.append(
        .facts(
          heading: "Support on offer",
          framework.support.map { Fact(term: $0.name, lines: [$0.offer]) }))
    }
    return blocks
  }

  private static func origin(of framework: Framework) -> [Fact] {
    let source = framework.source
    return [
      Fact(
        term: "Source",
        lines: ["\(source.title), \(source.publisher)"] + (source.url.map { [$0] } ?? [])),
      Fact(term: "Licence", lines: [framework.licence]),
      Fact(term: "Framework", lines: ["\(framework.id), edition \(framework.edition)"]),
    ]
  }
}

extension FrameworkPage.Entry {
  /// What a section says, in the order in which somebody who answers it reads it.
  fileprivate init(_ place: Framework.Place, in framework: Framework) {
    let section = place.section
    let guidance = section.guidance
    depth = place.number.split(separator: ".").count
    id = "section-\(section.id)"
    heading = "\(place.number) \(section.title)"
    var blocks: [FrameworkPage.Block] = []
    func say(_ lead: String, _ text: String?) {
      if let text { blocks.append(.paragraph(lead: lead, text)) }
    }
    func list(_ heading: String, _ facts: [FrameworkPage.Fact]) {
      if !facts.isEmpty { blocks.append(.facts(heading: heading, facts)) }
    }
    if let quoted = section.quotedText {
      blocks.append(.quotation(quoted, from: section.quotedFrom))
    }
    say("In plain words.", guidance.statement)
    say("Why it matters.", guidance.why)
    list(
      "What the words mean",
      guidance.definitions.map { FrameworkPage.Fact(term: $0.term, lines: [$0.meaning]) })
    say("When.", guidance.window)
    list("What is asked", Self.questions(of: place, in: framework))
    list("Good evidence", framework.byLevel(guidance.goodEvidence, "At level"))
    list("What to do next", framework.byLevel(guidance.nextSteps, "From level"))
    let support = guidance.support.compactMap(framework.support).map(\.name)
    say("Support.", support.isEmpty ? nil : support.joined(separator: "; ") + ".")
    self.blocks = blocks
  }

  private static func questions(
    of place: Framework.Place, in framework: Framework
  ) -> [FrameworkPage.Fact] {
    guard place.ladder != nil else {
      return place.section.questions.map { question in
        FrameworkPage.Fact(
          term: "\(question.text) (\(question.id))",
          lines: question.answerWords + question.conditions)
      }
    }
    return framework.levels.compactMap { level in
      let criteria = place.section.questions.filter { $0.level == level.level }
      guard !criteria.isEmpty else { return nil }
      return FrameworkPage.Fact(
        term: "Level \(level.level), \(level.name)",
        lines: criteria.flatMap { ["\($0.text) (\($0.id))"] + $0.conditions })
    }
  }
}

extension Framework {
  fileprivate func byLevel(_ texts: [Level: String], _ before: String) -> [FrameworkPage.Fact] {
    levels.compactMap { level in
      texts[level.level].map { FrameworkPage.Fact(term: "\(before) \(level.level)", lines: [$0]) }
    }
  }
}

extension Question {
  /// How a question that is no criterion is answered, and how much it counts.
  fileprivate var answerWords: [String] {
    let answer: String
    switch form {
    case .criterion: return []
    case .option(let scale):
      answer = "One of: " + scale.options.map(\.label).joined(separator: "; ") + "."
    case .number(let scale): answer = "A number: \(scale.words)."
    }
    return [answer] + (weight == 1 ? [] : ["Weight \(weight.shortestDigits)."])
  }

  /// When the question is asked, and when it may not apply.
  fileprivate var conditions: [String] {
    (shownWhen.map { ["Asked only where \($0.words)."] } ?? [])
      + (mayNotApply.map { ["May not apply: \($0)"] } ?? [])
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
