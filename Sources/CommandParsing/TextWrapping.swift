extension String {
  /// The text's words in lines of at most so many characters; a longer word has its own line.
  ///
  /// - Parameter width: How many characters a line may have.
  /// - Returns: The lines, none of them empty; none at all for an empty text.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The text's paragraphs, each as one line.
  var paragraphs: [String] {
    var paragraphs: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] +=
          paragraphs[paragraphs.count - 1].isEmpty ? line : " \(line)"
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
