import Maturity

extension LintRule {
  /// Support that nobody is pointed to.
  static var unusedSupport: LintRule {
    LintRule(
      name: "unused-support",
      looksFor: "A support that no section and no question refers to.",
      example: "A network under support, and no section that lists it."
    ) { content in
      let framework = content.framework
      let used = Set(
        framework.outline.flatMap(\.section.guidance.support)
          + framework.questions.flatMap(\.support))
      return framework.support.filter { !used.contains($0.id) }.map { support in
        LintFinding(part: .support(support.id), problem: .unusedSupport(support.id.text))
      }
    }
  }

  /// A definition of a word that nobody meets.
  static var unusedDefinition: LintRule {
    LintRule(
      name: "unused-definition",
      looksFor: "A definition whose term stands nowhere else in its section.",
      example: "\"Sponsor\" defined in a section that never speaks of sponsors."
    ) { content in
      content.framework.outline.map(\.section).flatMap { section in
        let texts = texts(of: section)
        let definitions = section.guidance.definitions.prefix(mostCompared)
        let meanings = definitions.map { $0.meaning.words.map(\.singular) }
        return definitions.enumerated().compactMap { (index, definition) -> LintFinding? in
          let term = definition.term.words.map(\.singular)
          let others = meanings[..<index] + meanings[(index + 1)...]
          guard !(texts + others).contains(where: { $0.position(of: term) != nil }) else {
            return nil
          }
          return LintFinding(
            part: .definition(section.id, index), problem: .unusedDefinition(definition.term))
        }
      }
    }
  }

  /// How many definitions of a section are looked for, each in all of its text.
  private static var mostCompared: Int { 100 }

  /// The words of a section's texts, in the singular, without its definitions.
  private static func texts(of section: Section) -> [[String]] {
    let guidance = section.guidance
    var texts = [section.title]
    texts += [section.quotedText, guidance.statement, guidance.why, guidance.window]
      .compactMap(\.self)
    texts += guidance.goodEvidence.values
    texts += guidance.nextSteps.values
    texts += section.questions.map(\.text)
    texts += section.questions.compactMap(\.mayNotApply)
    return texts.map { $0.words.map(\.singular) }
  }
}
