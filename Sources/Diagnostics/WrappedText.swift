extension String {
  /// The text broken into lines between words.
  ///
  /// - Parameters:
  ///   - width: How many characters a line has at most, unless a single word is longer.
  ///   - indent: How many spaces stand before the first line.
  ///   - hanging: How many spaces stand before the others, if more than `indent`.
  /// - Returns: At least one line.
  package func wrapped(width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: max(indent, hanging))
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return lines + [line]
  }
}
