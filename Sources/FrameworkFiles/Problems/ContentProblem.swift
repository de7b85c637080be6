/// A weakness in content that can be read and used.
enum ContentProblem: Hashable, Sendable {
  case missing(Missing, section: String)
  case missingAtLevels(MissingAtLevels, [Int], section: String)
  case longCriterion(words: Int)
  case longSentence(words: Int)
  case longSentences(count: Int, words: Int)
  case similarCriteria(String, line: Int)
  case vagueWord(String)
  case abbreviation(String, instead: String)
  case unusedSupport(String)
  case unusedDefinition(String)

  /// Something that every section with questions should say.
  enum Missing: String, Hashable, Sendable, CaseIterable {
    case statement, why, window, definitions, support
  }

  /// Something that a section with questions should say for each of several levels.
  enum MissingAtLevels: String, Hashable, Sendable, CaseIterable {
    case goodEvidence = "good_evidence"
    case nextSteps = "next_steps"
  }
}
