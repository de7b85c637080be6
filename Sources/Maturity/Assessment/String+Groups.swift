extension String {
  /// A fingerprint as it is printed and read aloud: in groups of eight digits.
  package var inGroupsOfEight: String {
    let digits = Array(self)
    return stride(from: 0, to: digits.count, by: 8)
      .map { String(digits[$0..<Swift.min($0 + 8, digits.count)]) }.joined(separator: " ")
  }
}
