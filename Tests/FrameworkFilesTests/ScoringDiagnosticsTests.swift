import FrameworkFiles
import Testing

/// What cannot be scored as a framework says (METHOD 8).
struct ScoringDiagnosticsTests {
  static let changes = [
    Change(
      "weight that is no number",
      from: """
                weight: 2

        """,
      to: """
                weight: two

        """,
      reports: """
        library.yaml:99:17: error: 'two' is not a number — write digits, with a point before \
        the decimals
                  weight: two
                          ^
        """),
    Change(
      "weight below 0",
      from: """
                weight: 2

        """,
      to: """
                weight: -1

        """,
      reports: """
        library.yaml:99:17: error: '-1' is below 0 — use 0 or more
                  weight: -1
                          ^
        """),
    Change(
      "bounds reversed",
      from: """
        minimum: 0

        """,
      to: """
        minimum: 40

        """,
      reports: """
        library.yaml:105:20: error: the upper end, 30, is not above the lower end, 40 — swap \
        them, or mend one of the two
                    maximum: 30
                             ^
        """),
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
      "questions without a scale",
      from: """
            method: ladder

        """,
      to: """
            method: mean

        """,
      reports: """
        library.yaml:69:9: error: a section of the kind 'rung' holds questions without a scale, \
        and its method is 'mean' — give each question 'scale:' or 'number:', or the section \
        another kind
                  questions:
                  ^
        """),
    Change(
      "question without a scale",
      from: """
                scale: how-many
                weight
        """,
      to: "        weight",
      reports: """
        library.yaml:96:9: error: this question has neither 'scale' nor 'number' — add one of \
        the two
                - id: trees
                  ^
        """),
    Change(
      "scale and number",
      from: """
                scale: how-many
                weight
        """,
      to: """
                scale: how-many
                number: {minimum: 0, maximum: 1}
                weight
        """,
      reports: """
        library.yaml:99:9: error: this question has both 'scale' and 'number' — keep one of the \
        two
                  number: {minimum: 0, maximum: 1}
                  ^
        """),
    Change(
      "choice of two",
      from: """
                  - id: stage

        """,
      to: """
                  - id: other
                    text: Another stage?
                    scale: stages
                  - id: stage

        """,
      reports: """
        library.yaml:87:9: error: a section of the kind 'stage' holds 2 questions, and its \
        method is 'choice' — keep one question, whose answers are the levels
                  questions:
                  ^
        """),
    Change(
      "choice of a number",
      from: """
                    scale: stages

        """,
      to: """
                    number: {minimum: 1, maximum: 3}

        """,
      reports: """
        library.yaml:90:13: error: the question of a choice is answered with a number — give it \
        'scale:' in its place
                      number: {minimum: 1, maximum: 3}
                      ^
        """),
    Change(
      "choice of a value that is no level",
      from: """
                    scale: stages

        """,
      to: """
                    scale: how-many

        """,
      reports: """
        library.yaml:90:20: error: the scale 'how-many' has an answer worth 0.5, and each \
        answer to a choice is a level — use whole numbers from 1 to 3
                      scale: how-many
                             ^
        """),
    Change(
      "unknown scale",
      from: """
                scale: how-many
                weight
        """,
      to: """
                scale: how-much
                weight
        """,
      reports: """
        library.yaml:98:16: error: no answer scale is called 'how-much' — use one of: how-many, \
        stages
                  scale: how-much
                         ^
        """),
    Change(
      "flat scale",
      from: """
                value: 4

        """,
      to: """
                value: 0.5

        """,
      reports: """
        library.yaml:21:5: error: every answer of this scale is worth the same — give at least \
        two different values
              options:
              ^
        library.yaml:100:17: error: the target 3 is out of range — use a number from 0.5 to 0.5
                  target: 3
                          ^
        """),
    Change(
      "option twice",
      from: """
              - label: All

        """,
      to: """
              - label: NONE

        """,
      reports: """
        library.yaml:24:16: error: 'NONE' stands in this list twice — keep one of the two
                - label: NONE
                         ^
        library.yaml:109:21: error: 'All' is not known here — use one of: None, NONE, don't \
        know, does not apply
                    answers: [All, don't know]
                              ^
        """),
    Change(
      "condition on nothing",
      from: """
                  question: trees

        """,
      to: """
                  question: tree

        """,
      reports: """
        library.yaml:108:21: error: no question has the id 'tree' — did you mean 'trees'?
                    question: tree
                              ^
        """),
    Change(
      "condition on a later question",
      from: """
                  question: trees

        """,
      to: """
                  question: days

        """,
      reports: """
        library.yaml:108:21: error: the question 'days' does not stand before this one — show a \
        question by the answer to an earlier one
                    question: days
                              ^
        """),
    Change(
      "condition on an answer that is not there",
      from: "[All, don't know]",
      to: "[Everything]",
      reports: """
        library.yaml:109:21: error: 'Everything' is not known here — use one of: None, All, \
        don't know, does not apply
                    answers: [Everything]
                              ^
        """),
    Change(
      "target outside",
      from: """
                target: 3

        """,
      to: """
                target: 5

        """,
      reports: """
        library.yaml:100:17: error: the target 5 is out of range — use a number from 0.5 to 4
                  target: 5
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
      "mixed scales",
      from: """
            scale:
              from: 0
              to: 100

        """,
      to: "",
      reports: """
        library.yaml:88:5: error: the section 'figures' combines values of different scales, \
        0.5 to 4 and 0 to 30 — add 'scale:' with 'from:' and 'to:' to its kind, so that each is \
        put on it first
            - id: figures
              ^
        """),
    Change(
      "no target",
      from: """
            scale:
              from: 0

        """,
      to: """
            not_applicable: target
            scale:
              from: 0

        """,
      reports: """
        library.yaml:92:5: error: 'days' has no target, and what does not apply counts for its \
        target here — add 'target:' to it
            - id: figures
              ^
        """),
    Change(
      "everything weighs nothing",
      from: """
                weight: 2
                target: 3
              - id: days

        """,
      to: """
                weight: 0
                target: 3
              - id: days
                weight: 0

        """,
      reports: """
        library.yaml:91:5: error: everything in the section 'figures' has the weight 0 — raise \
        one of the weights
            - id: figures
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
      "overall of different scales",
      from: """
          method: lower-median
          scale: {from: 1, to: 10}

        """,
      to: """
          method: mean

        """,
      reports: """
        library.yaml:51:3: error: 'overall' combines values of different scales, 1 to 3 and 0 to \
        100 — add 'scale:' with 'from:' and 'to:' under 'overall:', so that each is put on it first
            method: mean
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
    Change(
      "answers without values",
      from: """
            options:
              - label: None
                value: 0.5
              - label: All
                value: 4

        """,
      to: """
            options: [None, All]

        """,
      reports: """
        library.yaml:21:5: error: the answers of this scale do not say what they are worth — \
        write each as '- label: None', with 'value:' and a number on the line below
              options: [None, All]
              ^
        """),
    Change(
      "unknown key of a kind's scale",
      from: """
              to: 100

        """,
      to: """
              to: 100
              by: 10

        """,
      reports: """
        library.yaml:50:7: error: the scale of a kind has no key 'by' — use one of: from, to
                by: 10
                ^
        """),
  ]

  @Test(arguments: changes)
  func `what cannot be scored is reported where it stands`(change: Change) {
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

  @Test func `the orchard has nothing wrong`() {
    #expect(problems(orchard) == "")
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

/// A whole framework of scales, numbers, conditions and combinations in small.
let orchard = """
  framework: orchard
  edition: "1"
  title: The orchard
  licence: Anyone may use this.
  language: en-GB
  source:
    title: The orchard's book
    publisher: The fruit society
  levels:
    - level: 1
      name: Wild
      meaning: Nobody tends it.
    - level: 2
      name: Tended
      meaning: Somebody tends it.
    - level: 3
      name: Fruitful
      meaning: It bears fruit.
  answer_scales:
    - scale: how-many
      options:
        - label: None
          value: 0.5
        - label: All
          value: 4
    - scale: stages
      options:
        - label: Sapling
          value: 1
        - label: Tree
          value: 3
  section_kinds:
    - kind: orchard
      plural: orchards
      method: mean
      over: children
      unanswered: block
    - kind: rung
      plural: rungs
      method: ladder
    - kind: stage
      plural: stages
      method: choice
    - kind: figure
      plural: figures
      method: mean
      scale:
        from: 0
        to: 100
  overall:
    method: lower-median
    scale: {from: 1, to: 10}
  sections:
    - id: trees-and-stage
      kind: orchard
      title: Trees and their stage
      short_title: Trees
      sections:
        - id: care
          kind: rung
          title: Trees are cared for
          short_title: Care
          statement: The trees are cared for.
          why: Trees that nobody tends fall.
          definitions:
            - term: Tree
              meaning: A plant that bears apples.
          window: The last 12 months.
          questions:
            - id: tended
              level: 2
              text: A gardener tended the trees in the last 12 months.
            - id: bearing
              level: 3
              text: The book shows a harvest in the last 12 months.
          good_evidence:
            2: The book.
            3: The book.
          next_steps:
            1: Find a gardener.
            2: Harvest the apples.
          support: [fair]
        - id: growth
          kind: stage
          title: The trees grow
          short_title: Growth
          questions:
            - id: stage
              text: At which stage are the trees?
              scale: stages
    - id: figures
      kind: figure
      title: The orchard in figures
      short_title: Figures
      questions:
        - id: trees
          text: How many of the trees are pruned?
          scale: how-many
          weight: 2
          target: 3
        - id: days
          text: How many days does the harvest take?
          number:
            minimum: 0
            maximum: 30
            greater_is: worse
          shown_when:
            question: trees
            answers: [All, don't know]
  support:
    - id: fair
      name: The apple fair
      offer: A day on which orchards show what they grow.

  """
