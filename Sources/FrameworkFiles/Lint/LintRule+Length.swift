import Maturity

extension LintRule {
  /// The most words that a criterion should have.
  private static var longestCriterion: Int { 25 }
  /// The most words that a sentence should have.
  private static var longestSentenceLength: Int { 30 }
  /// The most words that the sentences of a text should have on average.
  private static var longestAverage: Int { 20 }

  /// A criterion that is too long to answer at once.
  static var longCriterion: LintRule {
    LintRule(
      name: "long-criterion",
      looksFor: "A criterion of more than 25 words.",
      example: "A criterion that joins three things with commas, as nobody can answer it at once."
    ) { content in
      content.framework.questions.compactMap { question in
        let count = question.text.words.count
        guard count > longestCriterion else { return nil }
        return LintFinding(part: .question(question.id), problem: .longCriterion(words: count))
      }
    }
  }

  /// A sentence that is too long to read at once.
  static var longSentence: LintRule {
    LintRule(
      name: "long-sentence",
      looksFor: "A sentence of more than 30 words.",
      example: "A sentence that goes on, and on, where two would do."
    ) { content in
      content.prose.flatMap { part, text in
        text.sentences.compactMap { sentence in
          let words = sentence.words
          guard words.count > longestSentenceLength else { return nil }
          return LintFinding(
            part: part, problem: .longSentence(words: words.count), phrase: Array(words.prefix(3)))
        }
      }
    }
  }

  /// A text whose sentences are long on the whole.
  static var longSentences: LintRule {
    LintRule(
      name: "long-sentences",
      looksFor: "Two sentences or more in one text that have over 20 words each on average.",
      example: "Two sentences of 22 words, one after the other."
    ) { content in
      content.prose.compactMap { part, text in
        let sentences = text.sentences
        let words = sentences.reduce(0) { $0 + $1.words.count }
        guard sentences.count > 1, words > longestAverage * sentences.count else { return nil }
        return LintFinding(
          part: part, problem: .longSentences(count: sentences.count, words: words))
      }
    }
  }
}
