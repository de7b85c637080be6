import FrameworkFiles
import Testing

/// What is refused or misread as YAML.
struct YAMLDiagnosticsTests {
  static let changes = [
    Change(
      "an anchor",
      from: "name: Shut",
      to: "name: &shut Shut",
      reports: """
        library.yaml:12:11: error: '&shut' gives a value a name — delete it, and write out what \
        refers to it
              name: &shut Shut
                    ^
        """),
    Change(
      "an alias",
      from: "name: Shut",
      to: "name: *shut",
      reports: """
        library.yaml:12:11: error: '*shut' repeats a value by its name — write the value out \
        here
              name: *shut
                    ^
        """),
    Change(
      "a tag",
      from: "name: Shut",
      to: "name: !!str Shut",
      reports: """
        library.yaml:12:11: error: '!!str' is a YAML tag — delete it, or put the text in \
        quotation marks
              name: !!str Shut
                    ^
        """),
    Change(
      "a key that stands twice",
      from: "    name: Ajar",
      to: """
            name: Ajar
            name: Open
        """,
      reports: """
        library.yaml:16:5: error: the key 'name' stands twice, first on line 15 — keep one of \
        the two
              name: Open
              ^
        """),
    Change(
      "a list as a key",
      from: "  name: Shut",
      to: "  [name]: Shut",
      reports: """
        library.yaml:11:5: error: a level needs the key 'name' — add 'name:' to it
            - level: 1
              ^
        library.yaml:12:5: error: a list or a group of keys stands where a key should — write a \
        key as a plain word
              [name]: Shut
              ^
        """),
    Change(
      "a second document",
      from: """
        levels:

        """,
      to: """
        ---
        levels:

        """,
      reports: """
        library.yaml:10:1: error: a second YAML document begins here — keep one to a file, and \
        delete the '---'
          ---
          ^
        """),
    Change(
      "a second colon",
      from: "title: The open library",
      to: "title: The open library: a test",
      reports: """
        library.yaml:3:24: error: there is a second colon on this line — put the text after the \
        first in quotation marks
          title: The open library: a test
                                 ^
        """),
    Change(
      "a tab",
      from: "  name: Ajar",
      to: "\tname: Ajar",
      reports: """
        library.yaml:15:3: error: a tab is used to indent this line — use spaces in its place
            ·name: Ajar
            ^
        """),
    Change(
      "an unclosed quotation",
      from: "name: Shut",
      to: "name: \"Shut",
      reports: """
        library.yaml:12:11: error: the quotation marks that open here are not closed — add the \
        mark that closes them
              name: "Shut
                    ^
        """),
    Change(
      "an unclosed bracket",
      from: "[document, data]",
      to: "[document, data",
      reports: """
        library.yaml:30:9: error: a comma or a closing bracket is missing before this — add it, \
        or put the text in quotation marks
            months: 24
                  ^
        """),
    Change(
      "a reserved character",
      from: "name: Shut",
      to: "name: @Shut",
      reports: """
        library.yaml:12:11: error: a value cannot begin with this character — put the text in \
        quotation marks, or use spaces where it is a tab
              name: @Shut
                    ^
        """),
    Change(
      "an unknown escape",
      from: "name: Shut",
      to: "name: \"Sh\\qut\"",
      reports: """
        library.yaml:12:14: error: the backslash here stands before something that has no \
        meaning — use single quotation marks, or write two backslashes
              name: "Sh\\qut"
                       ^
        """),
    Change(
      "a key without a colon",
      from: "  name: Ajar",
      to: "  name Ajar",
      reports: """
        library.yaml:15:5: error: a key without a colon stands here — write 'key: value'
              name Ajar
              ^
        """),
    Change(
      "text that goes on after a quoted word",
      from: "name: Ajar",
      to: "name: 'Ajar' is half open",
      reports: """
        library.yaml:15:18: error: text goes on after the quotation marks that close here — put \
        quotation marks of the other sort around the whole text, or take these away
              name: 'Ajar' is half open
                           ^
        """),
    Change(
      "a line out of line",
      from: "  name: Ajar",
      to: " name: Ajar",
      reports: """
        library.yaml:15:4: error: this does not line up with what stands above it — indent it \
        like its neighbours, with spaces
             name: Ajar
             ^
        """),
    Change(
      "NUL",
      from: "name: Shut",
      to: "name: Sh\0ut",
      reports: """
        library.yaml:12:13: error: there is a hidden character here, U+0000 — delete it, or \
        type the line again
              name: Sh·ut
                      ^
        """),
    Change(
      "an escape sequence",
      from: "name: Shut",
      to: "name: Sh\u{1B}[31mut",
      reports: """
        library.yaml:12:13: error: there is a hidden character here, U+001B — delete it, or \
        type the line again
              name: Sh·[31mut
                      ^
        """),
    Change(
      "a broken directive",
      from: "framework: open-library",
      to: """
        %TAG
        framework: open-library
        """,
      reports: """
        library.yaml:1:5: error: this cannot be read as YAML — check its indentation, quotation \
        marks and colons
          %TAG
              ^
        """),
  ]

  @Test(arguments: changes)
  func `what is not plain YAML is refused where it stands`(change: Change) {
    #expect(problems(change.apply(to: library)) == change.reports)
  }
}
