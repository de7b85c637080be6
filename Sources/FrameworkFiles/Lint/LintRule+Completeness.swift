import Maturity

extension LintRule {
  /// One rule for each thing that every section with questions should say.
  static var missing: [LintRule] {
    [
      missing(.statement, "says what it means in plain words") { $0.guidance.statement == nil },
      missing(.why, "says why it matters") { $0.guidance.why == nil },
      missing(.window, "says what window of time it asks about") { $0.guidance.window == nil },
      missing(.definitions, "defines the words of its questions") {
        $0.guidance.definitions.isEmpty
      },
      missing(.support, "names the support on offer") { section in
        section.guidance.support.isEmpty && section.questions.contains { $0.support.isEmpty }
      },
    ]
  }

  /// One rule for each thing that a section with questions should say level by level.
  static var atLevels: [LintRule] {
    [
      LintRule(
        name: "missing-good-evidence",
        looksFor: "A level that has criteria, but no word on what good evidence for it looks like.",
        example: "Criteria at level 3, and no 3 under good_evidence."
      ) { content in
        findings(content, .goodEvidence) { section in
          Set(section.questions.map(\.level)).filter { section.guidance.goodEvidence[$0] == nil }
        }
      },
      LintRule(
        name: "missing-next-step",
        looksFor: "A level below the highest without a word on what to do next.",
        example: "Five levels, and no 4 under next_steps."
      ) { content in
        let levels = content.framework.levels.map(\.level).dropLast()
        return findings(content, .nextSteps) { section in
          Set(levels.filter { section.guidance.nextSteps[$0] == nil })
        }
      },
    ]
  }

  private static func missing(
    _ what: ContentProblem.Missing, _ deed: String,
    isMissing: @escaping @Sendable (Section) -> Bool
  ) -> LintRule {
    LintRule(
      name: "missing-\(what.rawValue)",
      looksFor: "A section with questions in which nothing \(deed).",
      example: "Questions, and no \(what.rawValue) beside them."
    ) { content in
      content.activities.filter(isMissing).map { section in
        LintFinding(
          part: .section(section.id), problem: .missing(what, section: section.id.text))
      }
    }
  }

  private static func findings(
    _ content: LintedContent, _ what: ContentProblem.MissingAtLevels,
    missing: (Section) -> Set<Level>
  ) -> [LintFinding] {
    content.activities.compactMap { section in
      let levels = missing(section).map(\.number).sorted()
      guard !levels.isEmpty else { return nil }
      return LintFinding(
        part: .section(section.id),
        problem: .missingAtLevels(what, levels, section: section.id.text))
    }
  }
}
