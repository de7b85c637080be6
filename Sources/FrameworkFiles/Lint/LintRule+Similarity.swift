import Maturity

extension LintRule {
  /// How many criteria are compared with each other, which costs the square of their number.
  private static var mostCompared: Int { 2_000 }

  /// Words that say nothing of what a criterion is about.
  private static var stopWords: Set<String> {
    [
      "a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our",
      "that", "the", "their", "this", "to", "was", "we", "were", "which", "with",
    ]
  }

  /// A criterion that asks again what another asks.
  static var similarCriteria: LintRule {
    LintRule(
      name: "similar-criteria",
      looksFor: "Two criteria that share seven in ten of their words, the window of time left out.",
      example: "\"A list names our analysts.\" and \"The list names our analysts.\""
    ) { content in
      let questions = content.framework.questions.prefix(mostCompared)
      let bags = questions.map { tellingWords(of: $0) }
      return questions.indices.compactMap { index in
        guard let twin = bags[..<index].firstIndex(where: { alike($0, bags[index]) })
        else { return nil }
        let other = questions[twin].id
        return LintFinding(
          part: .question(questions[index].id),
          problem: .similarCriteria(other.text, line: content.line(of: .question(other))))
      }
    }
  }

  private static func tellingWords(of question: Question) -> Set<String> {
    let words = question.text.words.removing(["the", "last", "12", "months"])
    return Set(words).subtracting(stopWords)
  }

  /// Whether the words in both are at least seven tenths of the words in either.
  private static func alike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (fewer, more) = left.count < right.count ? (left, right) : (right, left)
    guard !fewer.isEmpty, fewer.count * 10 >= more.count * 7 else { return false }
    let shared = fewer.count { more.contains($0) }
    return shared * 10 >= (left.count + right.count - shared) * 7
  }
}
