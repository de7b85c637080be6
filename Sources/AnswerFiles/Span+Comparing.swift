extension Span<UInt8> {
  /// Whether another span's bytes, all of them, stand here at a place.
  ///
  /// - Parameters:
  ///   - other: The bytes looked for.
  ///   - offset: Where they are looked for.
  ///   - count: How many bytes there are here from that place on that belong together.
  @inline(__always)
  func holds(_ other: Span<UInt8>, at offset: Int, count: Int) -> Bool {
    count == other.count && holds(other, from: 0, at: offset, count: count)
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

  /// The eight bytes at a place as one number, which stand within the span.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
  }
}
