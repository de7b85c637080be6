import Maturity

extension LintRule {
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

  static var unusedDefinition: LintRule {
    LintRule(
      name: "unused-definition",
      looksFor: "A definition whose term stands nowhere else in its section.",
      example: "\"Sponsor\" defined in a section that never speaks of sponsors."
    ) { content in
      content.framework.outline.flatMap { place in
        let section = place.section
        return section.guidance.definitions.enumerated().compactMap { (index, definition) -> LintFinding? in
          let term = definition.term.words.map(\.singular)
          let texts = texts(of: section, without: index)
          if texts.contains(where: { $0.position(of: term) != nil }) { return nil }
          return LintFinding(
            part: .definition(section.id, index), problem: .unusedDefinition(definition.term))
        }
      }
    }
  }

  /// The words of a section's texts, in the singular, one definition left out.
  private static func texts(of section: Section, without definition: Int) -> [[String]] {
    let guidance = section.guidance
    let others = guidance.definitions.enumerated().filter { $0.offset != definition }
    var texts = [section.title]
    texts += [section.quotedText, guidance.statement, guidance.why, guidance.window].compactMap(\.self)
    texts += others.map(\.element.meaning)
    texts += guidance.goodEvidence.values
    texts += guidance.nextSteps.values
    texts += section.questions.map(\.text)
    texts += section.questions.compactMap(\.mayNotApply)
    return texts.map { $0.words.map(\.singular) }
  }
}
