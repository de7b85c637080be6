import Markup
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "http://example.org",
    "data:text/html,x", "//example.org", "",
  ])
  func `only a secure address leads to the web`(address: String) {
    #expect(Link.secure(address) == nil)
  }

  @Test func `a secure address leads to the web`() {
    let link = Link.secure("https://example.org/?a=1&b=\"2\"")
    #expect(
      link.map { a(.href($0)) { "x" }.text }
        == "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">x</a>")
  }

  @Test(arguments: ["javascript:alert(1)", "/etc/passwd", "https://example.org", "a:b"])
  func `a file is never a scheme or a path from the root`(path: String) async {
    await #expect(processExitsWith: .failure) { [path] in _ = Link.file(path) }
  }

  @Test func `a file's name and a place within the page are escaped`() {
    #expect(
      a(.href(.file("partners/a b&c\"é.html"))) { "x" }.text
        == "<a href=\"partners/a%20b%26c%22%C3%A9.html\">x</a>")
    #expect(a(.href(.fragment("a\"b"))) { "x" }.text == "<a href=\"#a%22b\">x</a>")
  }
}
