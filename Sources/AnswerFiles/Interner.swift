/// Numbers byte strings from 0 in the order in which they first appear.
///
/// An open-addressed table over one buffer of bytes, so that a look-up makes no `String` and no
/// allocation. Constant time on average.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers by hash, -1 where there is none; a power of two of them, at most half used.
  private var slots: [Int] = Array(repeating: -1, count: 16)

  /// How many strings there are.
  var count: Int { ends.count }

  /// The string of a number.
  func text(_ number: Int) -> String { String(decoding: key(number), as: UTF8.self) }

  /// The bytes of a number.
  func key(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a string, or `nil` where it has none yet.
  func number(of key: ArraySlice<UInt8>) -> Int? {
    let number = slots[slot(of: key)]
    return number < 0 ? nil : number
  }

  /// The number of a string, which is given one where it has none.
  mutating func intern(_ key: ArraySlice<UInt8>) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = count
    bytes += key
    ends.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for number in 0..<count { slots[slot(of: key(number))] = number }
  }

  /// Where a string stands, or would.
  private func slot(of key: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
    while slots[slot] >= 0, !self.key(slots[slot]).elementsEqual(key) { slot = (slot + 1) & mask }
    return slot
  }

  /// FNV-1a, its high half folded into the low.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
