extension Span<UInt8> {
  /// Whether another span's bytes, all of them, stand here at a place.
  @inline(__always)
  func holds(_ other: Span<UInt8>, at offset: Int) -> Bool {
    holds(other, from: 0, at: offset, count: other.count)
  }

  /// Whether some bytes of another span stand here at a place.
  ///
  /// Eight bytes are compared at a time: byte by byte takes three times as long, and comparing is
  /// most of what reading a plain table does. Every read is checked to stay within both spans.
  ///
  /// - Parameters:
  ///   - other: The span that holds the bytes looked for.
  ///   - start: Where they begin in it.
  ///   - offset: Where they are looked for here; beyond the end there is nothing.
  ///   - count: How many bytes are compared.
  /// - Returns: Whether they are the same; `false` where they would go beyond the end here.
  @inline(__always)
  func holds(_ other: Span<UInt8>, from start: Int, at offset: Int, count: Int) -> Bool {
    precondition(start >= 0 && offset >= 0 && count >= 0 && start + count <= other.count)
    guard offset + count <= self.count else { return false }
    guard count >= 8 else {
      for index in 0..<count where self[offset + index] != other[start + index] { return false }
      return true
    }
    var index = 0
    while index + 8 <= count {
      if word(at: offset + index) != other.word(at: start + index) { return false }
      index += 8
    }
    // The last eight bytes, some of which may be compared a second time.
    return word(at: offset + count - 8) == other.word(at: start + count - 8)
  }

  /// The sixteen bytes at a place as two numbers; beyond the end there are noughts.
  @inline(__always)
  func words(at offset: Int) -> (UInt64, UInt64) {
    if offset >= 0, offset + 16 <= count { return (word(at: offset), word(at: offset + 8)) }
    var words: (UInt64, UInt64) = (0, 0)
    for index in 0..<Swift.max(0, Swift.min(16, count - offset)) {
      let byte = UInt64(self[offset + index]) << UInt64(index % 8 * 8)
      if index < 8 { words.0 |= byte } else { words.1 |= byte }
    }
    return words
  }

  /// The eight bytes at a place, which stand within the span, as one number whose lowest byte is the
  /// first.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    let word = unsafe bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}
