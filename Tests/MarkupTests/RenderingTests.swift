import Markup
import Testing

@Suite struct RenderingTests {
  @Test func `a document is what was reviewed`() {
    let none: Attribute? = nil
    let page = html(.attribute("lang", "en-GB")) {
      head {
        meta(.attribute("charset", "utf-8"))
        titleElement { "A & B" }
        styleElement { Node.style("p > a { color: \(Colour(0x12436D)); }") }
      }
      body {
        p(.class("note"), none) {
          "One"; br(); "two"
        }
        table {
          tr {
            th(.scope(.row)) { "R" }; td { "1" }
          }
        }
      }
    }
    #expect(
      page.document == """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>A &amp; B</title>
        <style>p > a { color: #12436d; }</style>
        </head>
        <body>
        <p class="note">One<br>two</p>
        <table>
        <tr>
        <th scope="row">R</th>
        <td>1</td>
        </tr>
        </table>
        </body>
        </html>

        """)
  }

  @Test func `a void element has no end and cannot have content`() async {
    #expect(br().text == "<br>")
    await #expect(processExitsWith: .failure) { _ = br { "x" } }
  }

  @Test func `a colour is written as six digits`() {
    #expect(Colour(0x0A00FF).hexadecimal == "#0a00ff")
    #expect(Colour(0xFFFFFF) == Colour(0xFFFFFF))
    #expect(Colour(0x6BACE6).red == 0x6B)
  }

  @Test func `stylesheets join in order, with numbers and colours in them`() {
    let first: Stylesheet = "a { top: \(2)px; }"
    #expect(
      Node.style(first + "b { color: \(Colour(0)); }").text
        == "a { top: 2px; }\nb { color: #000000; }")
  }

  @Test func `the same piece always gives the same text`() {
    func piece() -> Node { div(.id("a"), .class("b")) { for n in 1...5 { p { "\(n)" } } } }
    #expect(piece().text == piece().text)
    #expect(piece() == piece())
  }
}
