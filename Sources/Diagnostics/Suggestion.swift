extension String {
  /// The candidate that somebody who typed this text most likely meant.
  ///
  /// The nearest by edits (a swap of two neighbours is one), if it is within a third of the text's
  /// length and at least one; the first of equals. Complexity: candidates × their lengths.
  ///
  /// - Parameter candidates: What would have been right.
  /// - Returns: `nil` where nothing is near, or the text is longer than 100 characters.
  public func nearest(among candidates: some Sequence<String>) -> String? {
    let typed = Array(lowercased())
    guard typed.count <= 100 else { return nil }
    let limit = max(1, typed.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      guard abs(other.count - typed.count) <= limit else { continue }
      let distance = Self.edits(from: typed, to: other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// A remedy for a wrong word: "did you mean …?", or the list of right ones.
  ///
  /// - Parameter candidates: What would have been right, in the order to list it.
  /// - Returns: A phrase without a full stop.
  public func didYouMean(among candidates: [String]) -> String {
    if let nearest = nearest(among: candidates) { return "did you mean '\(nearest)'?" }
    if candidates.isEmpty { return "there is none to choose from" }
    let listed = candidates.prefix(20).joined(separator: ", ")
    return "use one of: \(listed)\(candidates.count > 20 ? ", …" : "")"
  }

  private static func edits(from left: [Character], to right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        var cost = Swift.min(
          last[j + 1] + 1, current[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = Swift.min(cost, beforeLast[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
