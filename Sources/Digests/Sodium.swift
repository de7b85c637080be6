import CSodium

/// What libsodium asks of those who use it.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Makes libsodium ready, once.
  static func begin() { precondition(isReady, "libsodium cannot begin") }
}

/// An identifier that tells nothing of what it stands for: 128 random bits, as 32 hexadecimal digits.
package struct RandomToken: Hashable, Sendable {
  /// The token's digits.
  package let text: String

  /// Draws a token.
  package init() {
    Sodium.begin()
    text =
      (0..<4).flatMap { _ in
        let number = randombytes_random()
        return (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }.hexadecimal
  }
}

extension [UInt8] {
  var hexadecimal: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
