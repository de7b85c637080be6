import CSodium

/// The SHA-256 digest of bytes: what browsers, and `sha256sum` on any machine, work out too.
package struct SHA256Digest: Hashable, Sendable {
  /// The digest's 32 bytes.
  package let bytes: [UInt8]

  /// Makes the digest of some bytes.
  ///
  /// Linear in their number.
  package init(of content: some Collection<UInt8>) {
    Sodium.begin()
    let content = Array(content)
    var digest = [UInt8](repeating: 0, count: 32)
    let code = unsafe crypto_hash_sha256(&digest, content, UInt64(content.count))
    precondition(code == 0, "libsodium refused a digest of \(content.count) bytes")
    bytes = digest
  }

  /// The digest as 64 hexadecimal digits.
  package var hexadecimal: String { bytes.hexadecimal }
}
