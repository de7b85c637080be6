import FrameworkFiles
import Testing

/// Values that do not fit the rest of their file.
struct FrameworkDiagnosticsTests {
  static let changes = [
    Change(
      "first key",
      from: """
        framework: open-library
        edition: "2026"
        """,
      to: """
        edition: "2026"
        framework: open-library
        """,
      reports: """
        library.yaml:1:1: error: the first key is 'edition', so this is no framework, partners or \
        crosswalk file — begin the file with 'framework:', 'partners:' or 'crosswalk:'
          edition: "2026"
          ^
        """),
    Change(
      "first key misspelt",
      from: "framework: open-library",
      to: "framwork: open-library",
      reports: """
        library.yaml:1:1: error: the first key is 'framwork', so this is no framework, partners \
        or crosswalk file — begin the file with 'framework:', 'partners:' or 'crosswalk:'
          framwork: open-library
          ^
        """),
    Change(
      "question id clash",
      from: "id: every-shelf",
      to: "id: one-shelf",
      reports: """
        library.yaml:60:17: error: the id 'one-shelf' is taken, by line 56 — give one of the \
        two another id
                    - id: one-shelf
                          ^
        """),
    Change(
      "section and question clash",
      from: "id: every-shelf",
      to: "id: lending",
      reports: """
        library.yaml:60:17: error: the id 'lending' is taken, by line 37 — give one of the two \
        another id
                    - id: lending
                          ^
        """),
    Change(
      "kind clash",
      from: """
        kind: deed
            plural
        """,
      to: """
        kind: promise
            plural
        """,
      reports: """
        library.yaml:24:11: error: the id 'promise' is taken, by line 21 — give one of the two \
        another id
            - kind: promise
                    ^
        library.yaml:44:15: error: no section kind is called 'deed' — use one of: promise
                  kind: deed
                        ^
        """),
    Change(
      "support clash",
      from: """
            offer: >-
              A club for those who lend books.
        """,
      to: """
            offer: Books.
          - id: book-club
            name: Again
            offer: More books.
        """,
      reports: """
        library.yaml:35:9: error: the id 'book-club' is taken, by line 32 — give one of the two \
        another id
            - id: book-club
                  ^
        """),
    Change(
      "unknown support",
      from: "            support: [book-club]",
      to: "            support: [book-clubs]",
      reports: """
        library.yaml:66:23: error: no support has the id 'book-clubs' — did you mean \
        'book-club'?
                      support: [book-clubs]
                                ^
        """),
    Change(
      "unknown kind",
      from: """
                kind: deed
                title
        """,
      to: """
                kind: dead
                title
        """,
      reports: """
        library.yaml:44:15: error: no section kind is called 'dead' — did you mean 'deed'?
                  kind: dead
                        ^
        """),
    Change(
      "unknown level",
      from: """
        level: 3
                    text
        """,
      to: """
        level: 4
                    text
        """,
      reports: """
        library.yaml:61:20: error: there is no level 4 — use a level from 2 to 3
                      level: 4
                             ^
        """),
    Change(
      "unknown evidence level",
      from: "from_level: 2",
      to: "from_level: 4",
      reports: """
        library.yaml:28:15: error: there is no level 4 — use a level from 2 to 3
            from_level: 4
                        ^
        """),
    Change(
      "levels out of step",
      from: """
        level: 3
            name
        """,
      to: """
        level: 4
            name
        """,
      reports: """
        library.yaml:17:12: error: level 4 stands where level 3 should — list the levels as 1, \
        2, 3 and so on, without gaps
            - level: 4
                     ^
        """),
    Change(
      "level without criteria",
      from: """
        level: 3
                    text
        """,
      to: """
        level: 2
                    text
        """,
      reports: """
        library.yaml:55:9: error: there is no criterion at level 3 — add at least one question \
        for each level above 1
                  questions:
                  ^
        """),
    Change(
      "criterion at the floor",
      from: """
        level: 2
                    text
        """,
      to: """
        level: 1
                    text
        """,
      reports: """
        library.yaml:57:20: error: level 1 is the floor, and has no criteria — use a level \
        from 2 to 3
                      level: 1
                             ^
        """),
    Change(
      "not ascending",
      from: """
        level: 3
                    text: >-
                      The register shows an opening date for every shelf
                      in the building.
        """,
      to: """
        level: 3
                    text: The register shows every date.
                  - id: two-shelves
                    level: 2
                    text: A photograph shows two shelves.
        """,
      reports: """
        library.yaml:64:20: error: a criterion of level 2 stands after one of level 3 — put the \
        questions in order of level
                      level: 2
                             ^
        """),
    Change(
      "both titles",
      from: "        title: Shelves are open",
      to: """
                title: Shelves are open
                quoted_title: Shelves
        """,
      reports: """
        library.yaml:45:9: error: a section has both 'title' and 'quoted_title' — keep one of \
        the two
                  title: Shelves are open
                  ^
        """),
    Change(
      "a source of no quotation",
      from: "        title: Shelves are open",
      to: """
                title: Shelves are open
                quoted_from: A book
        """,
      reports: """
        library.yaml:46:9: error: 'quoted_from' stands without a quotation — add 'quoted_text:' or \
        'quoted_title:', or take it away
                  quoted_from: A book
                  ^
        """),
    Change(
      "no title",
      from: """
                title: Shelves are open

        """,
      to: "",
      reports: """
        library.yaml:43:9: error: a section needs a title — add 'title:', or 'quoted_title:' \
        for the source's own
                - id: shelves
                  ^
        """),
    Change(
      "no content",
      from: """
              questions:

        """,
      to: """
              question:

        """,
      reports: """
        library.yaml:43:9: error: a section needs something in it — add 'sections:' or \
        'questions:'
                - id: shelves
                  ^
        library.yaml:55:9: error: a section has no key 'question' — did you mean 'questions'?
                  question:
                  ^
        """),
    Change(
      "both contents",
      from: "        statement: >-",
      to: """
                sections: []
                statement: >-
        """,
      reports: """
        library.yaml:47:19: error: this list is empty — add an item that begins with '- ', or \
        take the key away
                  sections: []
                            ^
        library.yaml:56:9: error: a section holds both 'sections' and 'questions' — move the \
        questions into a section of their own
                  questions:
                  ^
        """),
    Change(
      "ladder holds sections",
      from: """
        - kind: promise
            plural: promises
            method: minimum
        """,
      to: """
        - kind: promise
            plural: promises
            method: ladder
        """,
      reports: """
        library.yaml:42:5: error: a section of the kind 'promise' holds sections, and its \
        method is 'ladder' — give it questions, or another kind
              sections:
              ^
        """),
    Change(
      "minimum holds questions",
      from: "method: ladder",
      to: "method: minimum",
      reports: """
        library.yaml:55:9: error: a section of the kind 'deed' holds questions, and its method \
        is 'minimum' — put the questions in a section beneath it, or give it another kind
                  questions:
                  ^
        """),
    Change(
      "kinds do not nest",
      from: """
                kind: deed
                title
        """,
      to: """
                kind: promise
                title
        """,
      reports: """
        library.yaml:44:15: error: a section of the kind 'promise' stands inside one of the \
        kind 'promise' — nest the kinds in the order of 'section_kinds'
                  kind: promise
                        ^
        library.yaml:55:9: error: a section of the kind 'promise' holds questions, and its \
        method is 'minimum' — put the questions in a section beneath it, or give it another kind
                  questions:
                  ^
        """),
  ]

  @Test(arguments: changes)
  func `what does not fit is reported where it stands`(change: Change) {
    #expect(problems(change.apply(to: library)) == change.reports)
  }

  @Test(arguments: [
    (
      "{}",
      "this is no framework, partners or crosswalk file — begin the file with 'framework:', "
        + "'partners:' or 'crosswalk:'"
    ),
    (
      "- framework",
      "a list stands where a group of keys is needed — write each key on a line of its own, "
        + "indented, as 'key: value'"
    ),
    (
      "# nothing",
      "the file has nothing in it — begin it with 'framework:', 'partners:' or 'crosswalk:'"
    ),
  ])
  func `a file that holds no keys is refused as a whole`(text: String, message: String) {
    #expect(problems(text) == "library.yaml:1:1: error: \(message)\n  \(text)\n  ^")
  }

  @Test func `one level is not enough`() {
    let text = "framework: a\nlevels:\n  - level: 1\n    name: One\n    meaning: All of it.\n"
    #expect(
      problems(text).contains(
        """
        library.yaml:3:5: error: there is one level only — add at least a second
            - level: 1
              ^
        """))
  }

  @Test func `twenty levels are the most`() {
    func levels(_ count: Int) -> String {
      "framework: a\nlevels:\n"
        + (1...count).map { "  - {level: \($0), name: n, meaning: m}\n" }.joined()
    }
    #expect(!problems(levels(20)).contains("out of range"))
    #expect(
      problems(levels(21)).contains(":23:13: error: 21 is out of range — use a number from 1 to 20")
    )
  }
}
