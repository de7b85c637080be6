import Testing

/// Scales, and questions with them, that cannot be scored (METHOD 8).
struct ScaleDiagnosticsTests {
  static let changes = [
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
  func `a scale that does not fit, or a question without one, is reported where it stands`(
    change: Change
  ) {
    #expect(problems(change.apply(to: orchard)) == change.reports)
  }

  @Test func `the orchard has nothing wrong`() {
    #expect(problems(orchard) == "")
  }
}
