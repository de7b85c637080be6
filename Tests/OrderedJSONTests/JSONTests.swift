import OrderedJSON
import Testing

@Suite struct JSONTests {
  // The bytes that Node 20 and Chromium give for the same value.
  @Test func `A document is written as a browser writes it`() {
    let value = JSONValue.object([
      ("text", .text("\"\\\u{8}\u{C}\n\r\t\u{1}\u{7F}\u{2028}é")), ("left out", nil),
      ("none", .list([])), ("empty", .object([])), ("list", .list([.number(-1), .flag(true)])),
    ])
    #expect(
      value.document == """
        {
          "text": "\\"\\\\\\b\\f\\n\\r\\t\\u0001\u{7F}\u{2028}é",
          "none": [],
          "empty": {},
          "list": [
            -1,
            true
          ]
        }

        """)
  }

  @Test func `What is written is read back`() throws {
    let text = "\u{0}\u{1F}\"\\/é\u{1F600}"
    let node = try JSONNode.read(Array(JSONValue.object([("a", .text(text))]).document.utf8))
    guard case .object(let members) = node.content else { throw ReadingError.notAnObject }
    #expect(members.map(\.name) == ["a"])
    #expect(members.first?.value.content == .text(text))
  }

  @Test(
    arguments: [
      (#""\u00e9\ud83d\ude00\/""#, JSONNode.Content.text("é\u{1F600}/")),
      ("\u{FEFF} [] ", .list([])), ("-0.5e1", .number(-5)), ("null", .null),
    ])
  func `What RFC 8259 allows is read`(text: String, content: JSONNode.Content) throws {
    #expect(try JSONNode.read(Array(text.utf8)).content == content)
  }

  @Test(
    arguments: [
      ("", 0, "the file ends too soon"),
      ("[1,]", 3, "a value is expected"),
      ("[1 2]", 3, "a comma or a closing bracket is expected"),
      (#"{"a": 1, "a": 2}"#, 9, "the name 'a' stands twice"),
      (#"{"a" 1}"#, 5, "a colon is expected"),
      ("{a: 1}", 1, "a name in quotation marks is expected"),
      ("[\"a", 3, "the file ends in the middle of a text"),
      ("\"a\nb\"", 2, "a line end or control character stands in a text"),
      (#""\x""#, 2, "no text holds this after a backslash"),
      (#""\ud83d""#, 6, "half of a character is missing"),
      (#""\u12"#, 2, "the file ends too soon"),
      (#""\u12g4""#, 2, "four hexadecimal digits are expected"),
      ("01", 0, "this is not a number"), ("1.", 0, "this is not a number"),
      ("1e999", 0, "this is not a number"), ("truf", 0, "a value is expected"),
      ("[] []", 3, "there is more after the end"),
    ])
  func `A fault is told where it stands`(text: String, offset: Int, problem: String) {
    #expect(throws: JSONNode.Fault(offset: offset, problem: problem)) {
      try JSONNode.read(Array(text.utf8))
    }
  }

  @Test func `Nesting without end is refused, and bytes that are no text`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONNode.Fault(offset: 64, problem: "the file is nested too deeply")) {
      try JSONNode.read(deep)
    }
    #expect(throws: JSONNode.Fault(offset: 3, problem: "the text before this is not UTF-8")) {
      try JSONNode.read([0x22, 0xFF, 0x22])
    }
  }

  @Test func `A position is told in lines and characters`() {
    let bytes = Array("[\n  \"é\", x]".utf8)
    #expect(JSONNode.position(of: bytes.count - 2, in: bytes) == (2, 8))
    #expect(JSONNode.position(of: 0, in: bytes) == (1, 1))
  }

  private enum ReadingError: Error { case notAnObject }
}
