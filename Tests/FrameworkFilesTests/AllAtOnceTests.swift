import Diagnostics
import FrameworkFiles
import Testing

struct AllAtOnceTests {
  @Test func `every error is reported at once, in the order of the file`() {
    let text =
      library
      .changing("edition: \"2026\"", to: "editon: \"2026\"")
      .changing("name: Ajar", to: "name: &a Ajar")
      .changing("months: 24", to: "months: 1000")
      .changing("support: [book-club]\n        good", to: "support: [book-cub]\n        good")
      .changing("level: 2\n            text", to: "levl: 2\n            text")
    #expect(
      problems(text) == """
        library.yaml:1:1: error: a framework file needs the key 'edition' — add 'edition:' to it
          framework: open-library
          ^
        library.yaml:2:1: error: a framework file has no key 'editon' — did you mean 'edition'?
          editon: "2026"
          ^
        library.yaml:15:11: error: '&a' gives a value a name — delete it, and write out what \
        refers to it
              name: &a Ajar
                    ^
        library.yaml:30:11: error: 1000 is out of range — use a number from 1 to 120
            months: 1000
                    ^
        library.yaml:56:13: error: a question needs the key 'level' — add 'level:' to it
                    - id: one-shelf
                      ^
        library.yaml:57:13: error: a question has no key 'levl' — did you mean 'level'?
                      levl: 2
                      ^
        library.yaml:66:23: error: no support has the id 'book-cub' — did you mean 'book-club'?
                      support: [book-cub]
                                ^
        """)
  }

  @Test func `columns are counted in characters, and lines as an editor counts them`() {
    let text = "# ü\r\nframework: \"a\u{2028} b\" # e\u{301}👩‍👩‍👧\rx: {é́é: 1, é: [}\n"
    let found = FrameworkFile.read(text, name: "f").diagnostics
    #expect(found.map(\.location.description) == ["f:3:16"])
    #expect(found.first?.sourceLine == "x: {é́é: 1, é: [}")
  }

  @Test func `errors past the two-hundredth are counted`() throws {
    let keys = (1...1_500).map { "key-\($0): 1\n" }.joined()
    let found = FrameworkFile.read("framework: a\n" + keys, name: "f").diagnostics
    #expect(found.count == 201)
    #expect(
      found.last?.description
        == "f: error: there are 1308 more problems — mend these first, then check the file again")
  }
}
