import Maturity

extension LintRule {
  /// Words that two strangers read differently.
  private static var vagueWords: [String] {
    [
      "know", "ask", "check", "encourage", "consider", "regularly", "appropriate", "effective",
      "robust", "suitable", "adequate", "most", "many", "some", "where possible",
    ]
  }

  /// A word that leaves the answer to the reader.
  static var vagueWord: LintRule {
    LintRule(
      name: "vague-word",
      looksFor: "A word in a criterion that two strangers would read differently.",
      example: "\"Leaders regularly encourage the use of data.\""
    ) { content in
      content.framework.questions.flatMap { question in
        let words = question.text.words
        return vagueWords.compactMap { (word) -> LintFinding? in
          let phrase = word.words
          guard occurs(phrase, in: words) else { return nil }
          return LintFinding(
            part: .question(question.id), problem: .vagueWord(word), phrase: phrase)
        }
      }
    }
  }

  /// Whether a vague word occurs; "most" does not where "recent" follows, nor "many" after "how".
  private static func occurs(_ phrase: [String], in words: [String]) -> Bool {
    var start = 0
    while let position = words.position(of: phrase, from: start) {
      let next = position + phrase.count
      let isCounted = phrase == ["many"] && position > 0 && words[position - 1] == "how"
      let isLatest = phrase == ["most"] && next < words.count && words[next] == "recent"
      guard isCounted || isLatest else { return true }
      start = next
    }
    return false
  }

  /// A short form for what reads better in full.
  static var abbreviation: LintRule {
    LintRule(
      name: "abbreviation",
      looksFor: "A short form that not every reader knows: \"e.g.\", \"i.e.\", \"etc.\" or \"&\".",
      example: "\"Plans, minutes, etc.\""
    ) { content in
      content.prose.flatMap { part, text in
        text.words.compactMap { word in
          shortForm(word).map { short, instead in
            LintFinding(
              part: part, problem: .abbreviation(short, instead: instead), phrase: [word])
          }
        }
      }
    }
  }

  private static func shortForm(_ word: String) -> (String, instead: String)? {
    switch word {
    case "e.g", "eg": ("e.g.", "for example")
    case "i.e", "ie": ("i.e.", "that is")
    case "etc": ("etc.", "and so on")
    default: word.contains("&") ? ("&", "and") : nil
    }
  }
}
