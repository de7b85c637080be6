// Texts stand on one line here, their words one space apart.
extension String {
  /// The text's words in lower case, without the punctuation around them.
  var words: [String] {
    split(separator: " ").map { String($0).bareWord }.filter { !$0.isEmpty }
  }

  /// The text's sentences: each ends at a full stop, question mark or exclamation mark that a space
  /// or nothing follows.
  var sentences: [String] {
    var sentences: [String] = []
    var sentence: [Substring] = []
    for token in split(separator: " ") {
      sentence.append(token)
      let end = token.last { !"'\"\u{2019}\u{201D})]".contains($0) }
      guard let end, ".?!".contains(end) else { continue }
      sentences.append(sentence.joined(separator: " "))
      sentence = []
    }
    if !sentence.isEmpty { sentences.append(sentence.joined(separator: " ")) }
    return sentences.filter { !$0.words.isEmpty }
  }

  /// A word in lower case, without the punctuation before and after it.
  var bareWord: String {
    let trimmed = droppingLeadingMarks
    guard let last = trimmed.lastIndex(where: \.belongsToWord) else { return "" }
    return trimmed[...last].lowercased()
  }

  /// A word without the punctuation before it.
  var droppingLeadingMarks: Substring {
    drop { !$0.belongsToWord }
  }

  /// A lower-case word without the ending of a plural or a possessive.
  var singular: String {
    for ending in ["'s", "\u{2019}s", "s'", "s\u{2019}"] where hasSuffix(ending) {
      return String(dropLast(ending.count))
    }
    if count > 4, hasSuffix("ies") { return dropLast(3) + "y" }
    return count > 3 && hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self
  }
}

extension Character {
  fileprivate var belongsToWord: Bool {
    if let byte = asciiValue { return byte.isASCIILetterOrDigit || byte == UInt8(ascii: "&") }
    return isLetter || isNumber
  }
}

extension [String] {
  /// The position of a run of words, from a position on.
  func position(of phrase: [String], from start: Int = 0) -> Int? {
    guard !phrase.isEmpty, count >= start + phrase.count else { return nil }
    return (start...(count - phrase.count)).first { self[$0..<($0 + phrase.count)] == phrase[...] }
  }

  /// The words without any occurrence of a phrase.
  func removing(_ phrase: [String]) -> [String] {
    var words = self
    while let position = words.position(of: phrase) {
      words.removeSubrange(position..<(position + phrase.count))
    }
    return words
  }
}
