import Digests
import Testing

@Suite struct DigestTests {
  // The examples of FIPS 180-2, appendix B.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `A SHA-256 digest is the published one`(text: String, digest: String) {
    #expect(SHA256Digest(of: text.utf8).hexadecimal == digest)
  }

  @Test func `Fields that would run into each other give different digests`() {
    func digest(_ fields: String?...) -> String {
      var digest = FieldDigest()
      for field in fields { digest.add(field) }
      return digest.hexadecimal
    }
    let lists = [digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", nil)]
    #expect(Set(lists).count == lists.count)
    #expect(digest("abc", nil) != digest("abc", ""))
  }

  @Test func `A token is 32 hexadecimal digits, and never the same`() {
    let tokens = (0..<1_000).map { _ in RandomToken().text }
    #expect(Set(tokens).count == tokens.count)
    #expect(tokens.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }
}
