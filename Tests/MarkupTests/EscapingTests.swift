import Markup
import MarkupReading
import Testing

@Suite struct EscapingTests {
  static let nasty = [
    "</p><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)",
    "&lt;b&gt; is &amp;#60;b", "Tom & \"Jerry\" <O'Neil>", "]]><!--", "-->", "&", "<", "é 字 👩‍👩‍👧",
    "a\tb\nc",
  ]

  @Test(arguments: nasty)
  func `what goes in as text comes out as text`(text: String) throws {
    let page = try PageReader.read(p { "x\(text)x" }.document)
    #expect(page.descendants.map(\.name) == ["p"])
    #expect(page.text == "x\(text)x")
  }

  @Test(arguments: nasty)
  func `what goes in as an attribute comes out as that attribute`(text: String) throws {
    let element = div(.label(text), .attribute("title", text), .id("x")) { "y" }
    let read = try #require(try PageReader.read(element.text).elements.first)
    #expect(read.attributes == ["aria-label": text, "title": text, "id": "x"])
    #expect(read.text == "y")
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{FFFE}", "\r",
  ])
  func `control characters and marks that turn text are replaced`(text: String) {
    let bad = Set(text.unicodeScalars.filter { $0 != "[" && $0 != "3" && $0 != "1" && $0 != "m" })
    let written = p(.label(text)) { text }.text
    #expect(written.unicodeScalars.allSatisfy { !bad.contains($0) })
    #expect(written.unicodeScalars.count { $0 == "\u{FFFD}" } == 2 * bad.count)
  }

  @Test func `text that is nested keeps its order and its escaping`() {
    let piece = ul {
      for word in ["a<b", "c"] {
        li {
          word; em { "&" }
        }
      }
      if false { li { "never" } }
    }
    #expect(
      piece.text
        == "<ul>\n<li>a&lt;b<em>&amp;</em></li>\n<li>c<em>&amp;</em></li>\n</ul>\n")
  }
}
