/// What a workspace is about.
package struct Programme: Hashable, Sendable {
  /// The programme's title.
  package let title: String
  /// Whether its answers are made up for a demonstration, which everything made from it must say.
  package let isIllustrative: Bool

  /// Makes a programme.
  package init(title: String, isIllustrative: Bool = false) {
    self.title = title
    self.isIllustrative = isIllustrative
  }
}
