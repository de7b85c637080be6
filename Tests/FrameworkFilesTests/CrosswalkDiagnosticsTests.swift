import Diagnostics
import FrameworkFiles
import Maturity
import Testing

/// A crosswalk between two frameworks in small.
private let shelves = """
  crosswalk: museum-to-library
  title: From the museum to the library
  from:
    framework: open-museum
    edition: "2026"
  to:
    framework: open-library
    edition: "2026"
  pairs:
    - from: one-shelf
      to: [one-shelf, every-shelf]
      how: A shelf is a shelf.
    - from: every-shelf
      to: [every-shelf]
      how: All are all.

  """

/// A crosswalk from a return that is somebody else's.
private let outside = """
  crosswalk: return-to-library
  title: From the return to the library
  from:
    title: The shelf return
    publisher: The ministry
    url: https://example.org/return
  to:
    framework: open-library
  pairs:
    - from: Row 4.2
      to: [one-shelf]
      how: It counts shelves.

  """

/// What is wrong with crosswalks, and what is read of those that are sound.
struct CrosswalkDiagnosticsTests {
  private static func read(_ text: String) throws -> Reading<Crosswalk> {
    let here = try #require(FrameworkFile.read(library, name: "library.yaml").value)
    let museum = library.changing("framework: open-library", to: "framework: open-museum")
    let there = try #require(FrameworkFile.read(museum, name: "museum.yaml").value)
    return CrosswalkFile.read(text, name: "walk.yaml", frameworks: [here, there])
  }

  @Test func `both ends and every pair are read`() throws {
    let reading = try Self.read(shelves)
    #expect(reading.diagnostics == [])
    let crosswalk = try #require(reading.value)
    #expect(crosswalk.id == "museum-to-library")
    #expect(crosswalk.from == .framework(.init(framework: "open-museum", edition: "2026")))
    #expect(crosswalk.to == .init(framework: "open-library", edition: "2026"))
    #expect(
      crosswalk.pairs == [
        .init(item: "one-shelf", to: ["one-shelf", "every-shelf"], how: "A shelf is a shelf."),
        .init(item: "every-shelf", to: ["every-shelf"], how: "All are all."),
      ])
  }

  @Test func `an outside return is named, and its items are any text`() throws {
    let crosswalk = try #require(try Self.read(outside).value)
    #expect(
      crosswalk.from
        == .outside(
          .init(
            title: "The shelf return", publisher: "The ministry",
            url: "https://example.org/return")))
    #expect(crosswalk.pairs.map(\.item) == ["Row 4.2"])
  }

  static let changes = [
    Change(
      "an unknown framework", from: "framework: open-library", to: "framework: open-librarie",
      reports: """
        walk.yaml:7:14: error: there is no framework 'open-librarie', built in, beside this file or \
        given with it — did you mean 'open-library'?
            framework: open-librarie
                       ^
        """),
    Change(
      "another edition", from: "open-library\n  edition: \"2026\"",
      to: "open-library\n  edition: \"2025\"",
      reports: """
        walk.yaml:8:12: error: the pairs were made for edition '2025', and 'open-library' is at \
        edition '2026' — read each pair again, then write '2026' here
            edition: "2025"
                     ^
        """),
    Change(
      "an unknown question at the start", from: "from: every-shelf", to: "from: every-shell",
      reports: """
        walk.yaml:13:11: error: 'open-museum' has no question 'every-shell' — did you mean \
        'every-shelf'?
            - from: every-shell
                    ^
        """),
    Change(
      "an unknown question at the end", from: "[one-shelf, every-shelf]", to: "[one-shelf, wall]",
      reports: """
        walk.yaml:11:21: error: 'open-library' has no question 'wall' — use the id of a question, \
        as the framework has it
              to: [one-shelf, wall]
                              ^
        """),
    Change(
      "one framework at both ends", from: "framework: open-museum", to: "framework: open-library",
      reports: """
        walk.yaml:7:3: error: both ends of the crosswalk are 'open-library' — name another framework \
        at one of them
            framework: open-library
            ^
        """),
    Change(
      "a pair twice", from: "- from: every-shelf", to: "- from: one-shelf",
      reports: """
        walk.yaml:14:10: error: the pair 'one-shelf → every-shelf' stands on line 11 too — keep one \
        of the two
              to: [every-shelf]
                   ^
        """),
    Change(
      "a target twice", from: "[one-shelf, every-shelf]", to: "[one-shelf, one-shelf]",
      reports: """
        walk.yaml:11:21: error: 'one-shelf' stands in this list twice — keep one of the two
              to: [one-shelf, one-shelf]
                              ^
        walk.yaml:11:21: error: the pair 'one-shelf → one-shelf' stands on line 11 too — keep one of \
        the two
              to: [one-shelf, one-shelf]
                              ^
        """),
    Change(
      "a pair without its why", from: "    how: All are all.\n", to: "",
      reports: """
        walk.yaml:13:5: error: a pair needs the key 'how' — add 'how:' to it
            - from: every-shelf
              ^
        """),
    Change(
      "a slip in a key", from: "from:\n  framework: open-museum",
      to: "from:\n  framwork: open-museum",
      reports: """
        walk.yaml:4:3: error: the start of a crosswalk needs the key 'title' — add 'title:' to it
            framwork: open-museum
            ^
        walk.yaml:4:3: error: the start of a crosswalk needs the key 'publisher' — add 'publisher:' \
        to it
            framwork: open-museum
            ^
        walk.yaml:4:3: error: the start of a crosswalk has no key 'framwork' — did you mean \
        'framework'?
            framwork: open-museum
            ^
        walk.yaml:5:3: error: the start of a crosswalk has no key 'edition' — use one of: framework, \
        title, publisher, url
            edition: "2026"
            ^
        """),
    Change(
      "another kind of file", from: "crosswalk: museum-to-library", to: "partners: villages",
      reports: """
        walk.yaml:1:1: error: this is a partners file, and a crosswalk file is needed — give the file \
        whose first key is 'crosswalk:'
          partners: villages
          ^
        """),
  ]

  @Test(arguments: changes)
  func `what is wrong with a crosswalk is reported where it stands`(change: Change) throws {
    let reading = try Self.read(change.apply(to: shelves))
    #expect(
      reading.diagnostics.map(String.init(describing:)).joined(separator: "\n") == change.reports)
    #expect(reading.value == nil)
  }
}
