import Markup
import MarkupReading
import OrderedJSON
import Testing

@Suite struct DataBlockTests {
  @Test(arguments: EscapingTests.nasty + ["</script><script>", "\u{2028}\u{2029}", "\u{9B}31m"])
  func `no character of markup stands in a data block`(text: String) {
    let block = scriptElement(.attribute("type", "application/json")) {
      Node.data(DataBlock(.object([(text, .list([.text(text), .text("x")]))])))
    }
    let written = block.text.dropFirst("<script type=\"application/json\">".count)
      .dropLast("</script>\n".count)
    let refused: Set<Unicode.Scalar> = ["<", ">", "&", "\u{2028}", "\u{2029}", "\u{9B}"]
    #expect(written.unicodeScalars.allSatisfy { !refused.contains($0) })
  }

  @Test(arguments: EscapingTests.nasty + ["</script><script>", "\u{2028}\u{2029}", "  a\n  b"])
  func `what goes into a data block is read from it`(text: String) throws {
    let value = Node.data(DataBlock(.object([("a", .text(text)), ("b", .number(7))])))
    let read = try JSONNode.read(Array(value.text.utf8))
    guard case .object(let members) = read.content else {
      Issue.record("not an object: \(value.text)")
      return
    }
    #expect(members.map(\.name) == ["a", "b"])
    #expect(members.first?.value.content == .text(text))
    #expect(members.last?.value.content == .number(7))
  }

  @Test func `a data block is written without indentation`() {
    let value = JSONValue.object([("a", .list([.number(1)])), ("b", nil)])
    #expect(Node.data(DataBlock(value)).text == "{\n\"a\": [\n1\n]\n}")
  }

  @Test func `a script is written as it is`() {
    let script = Script(["const a = 1 < 2;", "a && \"b\";"])
    #expect(script.text == "const a = 1 < 2;\na && \"b\";")
    #expect(scriptElement { Node.script(script) }.text == "<script>\(script.text)</script>\n")
  }

  @Test func `a script that would end its element is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) { _ = Script(["\"</SCRIPT>\""]) }
  }
}
