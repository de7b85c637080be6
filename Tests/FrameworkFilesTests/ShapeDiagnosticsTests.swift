import FrameworkFiles
import Testing

/// Values that are not of the form that their place needs.
struct ShapeDiagnosticsTests {
  static let changes = [
    Change(
      "unknown key",
      from: "    why: Books",
      to: "    wy: Books",
      reports: """
        library.yaml:50:9: error: a section has no key 'wy' — did you mean 'why'?
                  wy: Books that nobody reaches are not read.
                  ^
        """),
    Change(
      "unknown key far",
      from: "    why: Books",
      to: "    reasoning: Books",
      reports: """
        library.yaml:50:9: error: a section has no key 'reasoning' — use one of: id, kind, \
        title, quoted_title, short_title, quoted_text, quoted_from, statement, why, definitions, \
        window, good_evidence, next_steps, support, weight, target, sections, questions
                  reasoning: Books that nobody reaches are not read.
                  ^
        """),
    Change(
      "missing key",
      from: """
            name: Ajar

        """,
      to: "",
      reports: """
        library.yaml:14:5: error: a level needs the key 'name' — add 'name:' to it
            - level: 2
              ^
        """),
    Change(
      "list for text",
      from: "name: Ajar",
      to: "name: [Ajar]",
      reports: """
        library.yaml:15:11: error: a list stands where text is needed — write one text after \
        the key
              name: [Ajar]
                    ^
        """),
    Change(
      "text for list",
      from: "[document, data]",
      to: "document",
      reports: """
        library.yaml:29:10: error: text stands where a list is needed — begin each item on a \
        line of its own with '- '
            kinds: document
                   ^
        """),
    Change(
      "text for keys",
      from: """
        source:
          title: The library's promise
          publisher: The reading society
          url: https://example.org/promise
        """,
      to: "source: The library's promise",
      reports: """
        library.yaml:6:9: error: text stands where a group of keys is needed — write each key \
        on a line of its own, indented, as 'key: value'
          source: The library's promise
                  ^
        """),
    Change(
      "keys for list",
      from: "  kinds: [document, data]",
      to: """
          kinds:
            document: data
        """,
      reports: """
        library.yaml:30:5: error: a group of keys stands where a list is needed — begin each \
        item on a line of its own with '- '
              document: data
              ^
        """),
    Change(
      "empty",
      from: "name: Ajar",
      to: "name:",
      reports: """
        library.yaml:15:10: error: there is nothing here — write the value, or take the key away
              name:
                   ^
        """),
    Change(
      "empty quotes",
      from: "name: Ajar",
      to: "name: \"\"",
      reports: """
        library.yaml:15:11: error: there is nothing here — write the value, or take the key away
              name: ""
                    ^
        """),
    Change(
      "null",
      from: "name: Ajar",
      to: "name: null",
      reports: """
        library.yaml:15:11: error: there is nothing here — write the value, or take the key away
              name: null
                    ^
        """),
    Change(
      "empty list",
      from: "[document, data]",
      to: "[]",
      reports: """
        library.yaml:29:10: error: this list is empty — add an item that begins with '- ', or \
        take the key away
            kinds: []
                   ^
        """),
    Change(
      "missing list",
      from: "[document, data]",
      to: "",
      reports: """
        library.yaml:29:9: error: this list is empty — add an item that begins with '- ', or \
        take the key away
            kinds: 
                  ^
        """),
    Change(
      "escaped control",
      from: "name: Ajar",
      to: "name: \"Aj\\e[31mar\"",
      reports: """
        library.yaml:15:11: error: this text holds a hidden character, U+001B — delete it, or \
        type the text again
              name: "Aj\\e[31mar"
                    ^
        """),
    Change(
      "direction",
      from: "name: Ajar",
      to: "name: \"Aj\\u202Ear\"",
      reports: """
        library.yaml:15:11: error: this text holds a hidden character, U+202E — delete it, or \
        type the text again
              name: "Aj\\u202Ear"
                    ^
        """),
    Change(
      "short title",
      from: "short_title: Lending",
      to: "short_title: Lending and borrowing books",
      reports: """
        library.yaml:40:18: error: this has 27 characters, and 24 are the most that fit here — \
        shorten it
              short_title: Lending and borrowing books
                           ^
        """),
    Change(
      "title",
      from: "title: Shelves are open",
      to: "title: The shelves of the library are open to everyone who wants to read",
      reports: """
        library.yaml:45:16: error: this has 65 characters, and 60 are the most that fit here — \
        shorten it
                  title: The shelves of the library are open to everyone who wants to read
                         ^
        """),
    Change(
      "not a number",
      from: "months: 24",
      to: "months: two years",
      reports: """
        library.yaml:30:11: error: 'two years' is not a whole number — write it in digits
            months: two years
                    ^
        """),
    Change(
      "leading nought",
      from: "months: 24",
      to: "months: 024",
      reports: """
        library.yaml:30:11: error: '024' is not a whole number — write it in digits
            months: 024
                    ^
        """),
    Change(
      "negative",
      from: "months: 24",
      to: "months: -1",
      reports: """
        library.yaml:30:11: error: '-1' is not a whole number — write it in digits
            months: -1
                    ^
        """),
    Change(
      "too many months",
      from: "months: 24",
      to: "months: 121",
      reports: """
        library.yaml:30:11: error: 121 is out of range — use a number from 1 to 120
            months: 121
                    ^
        """),
    Change(
      "no months",
      from: "months: 24",
      to: "months: 0",
      reports: """
        library.yaml:30:11: error: 0 is out of range — use a number from 1 to 120
            months: 0
                    ^
        """),
    Change(
      "boolean",
      from: "sensitive: true",
      to: "sensitive: yes",
      reports: """
        library.yaml:65:24: error: 'yes' is neither true nor false — write true or false
                      sensitive: yes
                                 ^
        """),
    Change(
      "id",
      from: "id: every-shelf",
      to: "id: Every shelf",
      reports: """
        library.yaml:60:17: error: 'Every shelf' cannot be an id — use lower-case letters, \
        digits and single hyphens, 64 characters at most
                    - id: Every shelf
                          ^
        """),
    Change(
      "kind of evidence",
      from: "[document, data]",
      to: "[document, dota]",
      reports: """
        library.yaml:29:21: error: 'dota' is not known here — did you mean 'data'?
            kinds: [document, dota]
                              ^
        """),
    Change(
      "evidence twice",
      from: "[document, data]",
      to: "[data, document, data]",
      reports: """
        library.yaml:29:27: error: 'data' stands in this list twice — keep one of the two
            kinds: [data, document, data]
                                    ^
        """),
    Change(
      "method",
      from: "method: ladder",
      to: "method: tower",
      reports: """
        library.yaml:26:13: error: no method is called 'tower' — use one of: ladder, choice, sum, \
        mean, minimum, median, lower-median, geometric, harmonic
              method: tower
                      ^
        """),
    Change(
      "method by another name",
      from: "method: ladder",
      to: "method: average",
      reports: """
        library.yaml:26:13: error: no method is called 'average' — did you mean 'mean'?
              method: average
                      ^
        """),
    Change(
      "method with its weights",
      from: "method: ladder",
      to: "method: weighted-mean",
      reports: """
        library.yaml:26:13: error: no method is called 'weighted-mean' — use mean, with 'weight:' \
        at each of the parts
              method: weighted-mean
                      ^
        """),
    Change(
      "a method of which the sections are innocent",
      from: "method: minimum",
      to: "method: minimun",
      reports: """
        library.yaml:23:13: error: no method is called 'minimun' — did you mean 'minimum'?
              method: minimun
                      ^
        """),
    Change(
      "url",
      from: "https://example.org",
      to: "javascript:alert(1)//",
      reports: """
        library.yaml:9:8: error: 'javascript:alert(1)///promise' is not a web address — begin \
        it with 'https://', and leave out spaces
            url: javascript:alert(1)///promise
                 ^
        """),
    Change(
      "language",
      from: "en-GB",
      to: "English (UK)",
      reports: """
        library.yaml:5:11: error: 'English (UK)' is not a language tag — write one such as en-GB
          language: English (UK)
                    ^
        """),
    Change(
      "evidence level key",
      from: "        3: The register.",
      to: "        three: The register.",
      reports: """
        library.yaml:69:11: error: 'three' is not a whole number — write it in digits
                    three: The register.
                    ^
        """),
    Change(
      "evidence level outside",
      from: "        3: The register.",
      to: "        4: The register.",
      reports: """
        library.yaml:69:11: error: 4 is out of range — use a number from 2 to 3
                    4: The register.
                    ^
        """),
    Change(
      "next step at the top",
      from: "        2: List the shelves.",
      to: """
                2: List the shelves.
                3: Rest.
        """,
      reports: """
        library.yaml:73:9: error: a section has no key '3' — use one of: id, kind, title, \
        quoted_title, short_title, quoted_text, quoted_from, statement, why, definitions, \
        window, good_evidence, next_steps, support, weight, target, sections, questions
                  3: Rest.
                  ^
        """),
  ]

  @Test(arguments: changes)
  func `a value of the wrong form is reported where it stands`(change: Change) {
    #expect(problems(change.apply(to: library)) == change.reports)
  }
}
