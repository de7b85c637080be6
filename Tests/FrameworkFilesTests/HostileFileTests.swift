import Diagnostics
import FrameworkFiles
import Testing

/// Files made to do harm: each is refused with an error, and none stops the program.
struct HostileFileTests {
  private func heads(_ bytes: [UInt8]) -> [String] {
    FrameworkFile.read(bytes, name: "f").diagnostics.map {
      "\($0.location): \($0.problem) — \($0.remedy)"
    }
  }

  private func heads(_ text: String) -> [String] { heads(Array(text.utf8)) }

  @Test func `a billion laughs are refused at the first`() {
    let laughs = """
      framework: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      """
    let found = heads(laughs)
    #expect(
      found.contains(
        "f:1:12: '&a' gives a value a name — delete it, and write out what refers to it"))
    #expect(found.contains("f:3:8: '*b' repeats a value by its name — write the value out here"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused`(opening: String) {
    let text = "framework: a\nx:\n  " + String(repeating: opening, count: 100_000)
    let found = heads(text)
    #expect(found.count == 1)
    #expect(
      ["values are nested more than 32 deep", "this cannot be read as YAML"].contains {
        found[0].contains($0)
      })
  }

  @Test func `thirty-two levels of nesting are read`() {
    func nested(_ depth: Int) -> String {
      "framework: a\nx: " + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth)
    }
    #expect(!heads(nested(31)).contains { $0.contains("nested") })
    #expect(
      heads(nested(32))
        == ["f:2:35: values are nested more than 32 deep — check the indentation and the brackets"])
  }

  @Test func `a file of more than 4 MiB is refused unread`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 4 << 20)
    #expect(
      heads(bytes) == [
        "f:1:1: the file has nothing in it — begin it with 'framework:', 'partners:' or 'crosswalk:'"
      ])
    #expect(
      heads(bytes + [10])
        == [
          "f: the file has 4194305 bytes, and 4194304 are the most that are read — check that it is "
            + "the file you meant"
        ])
  }

  @Test func `more than a hundred thousand values are refused`() {
    let found = heads("framework: [" + String(repeating: "a,", count: 100_001) + "]")
    #expect(
      found == [
        "f:1:200007: the file holds more than 100000 values — check that it is the file you meant"
      ])
  }

  @Test func `a huge text is refused by its length`() {
    let found = heads(
      library.changing("name: Shut", to: "name: " + String(repeating: "a", count: 3_000_000)))
    #expect(
      found
        == [
          "f:12:11: this has 3000000 characters, and 5000 are the most that fit here — shorten it"
        ])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x66, 0x00], "f:1:1"),
      (Array("framework: a\ntitle: caf".utf8) + [0xE9], "f:2:11"),
      (Array("framework: é".utf8) + [0xC0, 0x80], "f:1:13"),
      (Array("a: \u{10FFFD}".utf8) + [0xED, 0xA0, 0x80], "f:1:5"),
    ] as [([UInt8], String)])
  func `what is not UTF-8 is refused at its first byte`(bytes: [UInt8], place: String) {
    #expect(
      heads(bytes)
        == [
          "\(place): the file is not UTF-8 text from here on — save it again with the encoding UTF-8"
        ])
  }

  @Test(arguments: [
    "", " ", "\n", "---", "...", "---\n---", "a", "- a", "[]", "{}", "\"", "'", "%", "&", "*", "!",
    "|", ">", "@", "`", ":", "?", "-", ",", "[", "]", "{", "}", "#", "\t", "\r", "\u{85}",
    "\u{2028}", "\u{FEFF}", "a: b: c", "? a", "<<: *a", "!!binary AA==", "framework", "framework:",
    "framework: []", "%YAML 9.9\n--- a", "framework: a\n\"\\uD800\": 1", "framework: \"\\xff\\0\"",
    "framework: a\nlevels: [[[]]]", "framework: a\nsections: [{sections: [{questions: [{}]}]}]",
    "framework: a\nlevels: [{level: 99999999999999999999}]",
    "framework: a\nsections:\n  - good_evidence: {9: x, 0: y, -1: z}\n",
    "framework: a\nevidence_rule: {from_level: 0, kinds: [], months: 1}",
    "partners: a",
  ])
  func `no scrap of a file stops the program`(text: String) {
    for diagnostics in [
      FrameworkFile.check(text, name: "f").diagnostics,
      PartnersFile.read(text, name: "f").diagnostics,
    ] {
      #expect(diagnostics.contains { $0.severity == .error })
    }
  }
}
