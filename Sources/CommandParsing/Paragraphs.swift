extension String {
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
