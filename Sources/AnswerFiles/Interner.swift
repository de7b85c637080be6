/// Numbers byte strings from 0 in the order in which they first appear.
///
/// An open-addressed table over one buffer of bytes, so that a look-up makes no `String` and no
/// allocation. Constant time on average, and some 16 bytes a string beside its own.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Numbers by hash, -1 where there is none; a power of two of them, at most half used.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// How many strings there are.
  var count: Int { ends.count }

  /// The string of a number.
  func text(_ number: Int) -> String { String(decoding: key(number), as: UTF8.self) }

  /// The bytes of a number.
  func key(_ number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  /// The number of a string, or `nil` where it has none yet.
  func number(of key: Span<UInt8>) -> Int? {
    let number = slots[slot(of: key)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a string, or `nil` where it has none yet.
  func number(of key: ArraySlice<UInt8>) -> Int? { number(of: key.span) }

  /// The number of a string, which is given one where it has none.
  mutating func intern(_ key: Span<UInt8>) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(count)
    for index in key.indices { bytes.append(key[index]) }
    ends.append(UInt32(bytes.count))
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// The number of a string, which is given one where it has none.
  mutating func intern(_ key: ArraySlice<UInt8>) -> Int { intern(key.span) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for number in 0..<count { slots[slot(of: key(number).span)] = Int32(number) }
  }

  /// Where a string stands, or would.
  private func slot(of key: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
    while slots[slot] >= 0 {
      let place = range(of: Int(slots[slot]))
      if place.count == key.count, bytes.span.holds(key, at: place.lowerBound) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// FNV-1a, its high half folded into the low.
  private static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
