/// A program that runs in a page, from our own source code and from nowhere else.
package struct Script: Hashable, Sendable {
  /// The program as it is written: what a policy that allows scripts by their hash takes it of.
  package let text: String

  /// Joins the parts of a program, each on lines of its own.
  ///
  /// - Parameter parts: The parts, in order; one that would end its element early is a mistake of
  ///   ours and stops.
  package init(_ parts: [StaticString]) {
    let text = parts.map { "\($0)" }.joined(separator: "\n")
    for end in ["</script", "<script", "<!--"] {
      precondition(!text.lowercased().contains(end), "a script may not hold \(end)")
    }
    self.text = text
  }
}
