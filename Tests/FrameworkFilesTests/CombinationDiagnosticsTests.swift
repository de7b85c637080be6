import FrameworkFiles
import Testing

/// Kinds of section that cannot be combined as a framework says (METHOD 8).
struct CombinationDiagnosticsTests {
  static let changes = [
    Change(
      "level in a mean",
      from: """
              - id: days

        """,
      to: """
              - id: days
                level: 2

        """,
      reports: """
        library.yaml:102:9: error: 'level' means nothing where the method is 'mean' — take it \
        away, or choose another method
                  level: 2
                  ^
        """),
    Change(
      "scale in a ladder",
      from: """
                  - id: tended
                    level: 2

        """,
      to: """
                  - id: tended
                    level: 2
                    scale: how-many

        """,
      reports: """
        library.yaml:72:13: error: 'scale' means nothing where the method is 'ladder' — take it \
        away, or choose another method
                      scale: how-many
                      ^
        """),
    Change(
      "over in a ladder",
      from: """
            method: ladder

        """,
      to: """
            method: ladder
            over: items

        """,
      reports: """
        library.yaml:41:5: error: 'over' means nothing where the method is 'ladder' — take it \
        away, or choose another method
              over: items
              ^
        """),
    Change(
      "policy misspelt",
      from: """
            unanswered: block

        """,
      to: """
            unanswered: blocked

        """,
      reports: """
        library.yaml:37:17: error: 'blocked' is not known here — did you mean 'block'?
              unanswered: blocked
                          ^
        """),
    Change(
      "scope misspelt",
      from: """
            over: children

        """,
      to: """
            over: childs

        """,
      reports: """
        library.yaml:36:11: error: 'childs' is not known here — use one of: children, items
              over: childs
                    ^
        """),
    Change(
      "zero in a geometric mean",
      from: """
            method: mean
            scale:
        """,
      to: """
            method: geometric
            unanswered: zero
            scale:
        """,
      reports: """
        library.yaml:47:17: error: 'unanswered: zero' counts blanks as 0, and a geometric mean \
        of a 0 does not exist — choose another method, or another word here
              unanswered: zero
                          ^
        """),
    Change(
      "nought that can be chosen",
      from: """
            method: mean
            scale:
              from: 0
        """,
      to: """
            method: harmonic
            scale:
              from: 0
        """,
      reports: """
        library.yaml:91:5: error: 'trees' has an answer that counts as 0 or less, and a \
        harmonic mean of it does not exist — give every answer more than 0, or begin the kind's \
        'scale:' above 0
            - id: figures
              ^
        """),
    Change(
      "a section below nought",
      from: """
            method: mean
            over: children
        """,
      to: """
            method: geometric
            scale:
              from: -5
              to: 5
            over: children
        """,
      reports: """
        library.yaml:57:5: error: 'care' can be below 0, and a geometric mean of it does not \
        exist — raise its lowest value, or begin the kind's 'scale:' at 0 or above
            - id: trees-and-stage
              ^
        library.yaml:57:5: error: 'growth' can be below 0, and a geometric mean of it does not \
        exist — raise its lowest value, or begin the kind's 'scale:' at 0 or above
            - id: trees-and-stage
              ^
        """),
    Change(
      "items of a ladder",
      from: """
            over: children

        """,
      to: """
            over: items

        """,
      reports: """
        library.yaml:54:5: error: the section 'trees-and-stage' combines items, and there is a \
        ladder beneath it — use 'over: children', because a criterion has no value of its own
            - id: trees-and-stage
              ^
        """),
    Change(
      "overall by a level",
      from: """
          method: lower-median

        """,
      to: """
          method: ladder

        """,
      reports: """
        library.yaml:51:11: error: 'ladder' gives levels, and a number is needed here — use \
        one of: sum, mean, minimum, median, lower-median, geometric, harmonic
            method: ladder
                    ^
        """),
    Change(
      "a method of which questions with scales are innocent",
      from: """
            method: mean
            scale:
        """,
      to: """
            method: mena
            scale:
        """,
      reports: """
        library.yaml:46:13: error: no method is called 'mena' — did you mean 'mean'?
              method: mena
                      ^
        """),
    Change(
      "kinds that no section names",
      from: """
          - kind: rung
            plural: rungs
            method: ladder
          - kind: stage
        """,
      to: """
          - kind: steps
            plural: rungs
            method: ladder
          - kind: stages
        """,
      reports: """
        library.yaml:60:15: error: no section kind is called 'rung' — use one of: orchard, \
        steps, stages, figure
                  kind: rung
                        ^
        library.yaml:84:15: error: no section kind is called 'stage' — did you mean 'stages'?
                  kind: stage
                        ^
        """),
  ]

  @Test(arguments: changes)
  func `a kind that cannot be combined is reported where it stands`(change: Change) {
    #expect(problems(change.apply(to: orchard)) == change.reports)
  }

  @Test func `one slip in a kind's name is told once, however many sections follow from it`() {
    let text =
      orchard
      .changing("- kind: rung\n", to: "- kind: rang\n")
      .changing("kind: stage\n        title", to: "kind: rung\n        title")
    #expect(
      problems(text) == """
        library.yaml:60:15: error: no section kind is called 'rung', and 2 sections name it — did \
        you mean 'rang'?
                  kind: rung
                        ^
        """)
  }

  @Test func `sums of the same parts in another order are on one scale`() {
    func part(_ id: String, _ most: [String]) -> String {
      let questions = most.enumerated().map { place, most in
        "      - {id: \(id)-\(place), text: Count, number: {minimum: 0, maximum: \(most)}}\n"
      }
      return "    - id: \(id)\n      kind: sum\n      title: A part\n      short_title: Part\n"
        + "      questions:\n" + questions.joined()
    }
    let text = """
      framework: sums
      edition: "1"
      title: Sums
      licence: Anyone may use this.
      language: en-GB
      source: {title: Nothing, publisher: Nobody}
      section_kinds:
        - {kind: mean, plural: means, method: mean}
        - {kind: sum, plural: sums, method: sum}
      sections:
        - id: whole
          kind: mean
          title: The whole
          short_title: Whole
          sections:

      """
    let parts = part("a", ["0.1", "0.2", "0.3"]) + part("b", ["0.3", "0.2", "0.1"])
    #expect(FrameworkFile.read(text + parts, name: "f").diagnostics == [])
  }
}
