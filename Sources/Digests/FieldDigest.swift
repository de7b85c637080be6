import CSodium

/// A BLAKE2b digest of 256 bits over fields, as 64 hexadecimal digits.
///
/// Each field goes in with its length before it, and an absent one is told from an empty one, so
/// that two different lists of fields never give the same bytes.
package struct FieldDigest {
  private var bytes: [UInt8] = []

  /// A digest of no fields.
  package init() {}

  /// Adds a field.
  package mutating func add(_ field: String?) {
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
  package var hexadecimal: String { Self.hexadecimal(of: bytes) }

  /// The digest of a text by itself.
  package static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

  private static func hexadecimal(of bytes: [UInt8]) -> String {
    Sodium.begin()
    var digest = [UInt8](repeating: 0, count: 32)
    let code = unsafe crypto_generichash(
      &digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
    precondition(code == 0, "libsodium refused a digest of \(bytes.count) bytes")
    return digest.hexadecimal
  }
}
