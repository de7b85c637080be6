/// A rule that content is held against: what makes a framework hard to answer or to read.
///
/// Rules judge our own words; text under keys that begin with `quoted_` is left alone.
public struct LintRule: Sendable {
  /// The rule's short name, in kebab case.
  public let name: String
  /// What the rule looks for, in one sentence.
  public let looksFor: String
  /// Something that the rule would find.
  public let example: String
  /// Finds what the rule looks for.
  let check: @Sendable (LintedContent) -> [LintFinding]

  /// Every rule, in the order in which they are documented.
  public static var all: [LintRule] {
    missing + atLevels + [
      longCriterion, longSentence, longSentences, similarCriteria, vagueWord, abbreviation,
      unusedSupport, unusedDefinition,
    ]
  }
}

/// Something that a rule found, and the part of the framework it was found in.
struct LintFinding {
  let part: Part
  let problem: ContentProblem
  /// Lower-case words to point at within the part.
  var phrase: [String] = []
}
