import CSodium

/// A BLAKE2b digest of 256 bits over fields, as 64 hexadecimal digits.
///
/// Each field goes in with its length before it, and an absent one is told from an empty one, so
/// that two different lists of fields never give the same bytes.
struct Digest {
  private var bytes: [UInt8] = []

  /// Adds a field.
  mutating func add(_ field: String?) {
    guard let field else { return bytes.append(0) }
    bytes.append(1)
    var length = UInt64(field.utf8.count)
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
    bytes.append(contentsOf: field.utf8)
  }

  /// The digest of the fields added.
  var hexadecimal: String { Self.hexadecimal(of: bytes) }

  /// The digest of a text by itself.
  static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

  private static func hexadecimal(of bytes: [UInt8]) -> String {
    _ = isReady
    var digest = [UInt8](repeating: 0, count: length)
    let code = unsafe crypto_generichash(
      &digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
    precondition(code == 0, "libsodium refused a digest of \(length) bytes")
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let length = 32
  private static let isReady = sodium_init() >= 0
}
