import Testing

/// Weights, bounds and targets that cannot be scored (METHOD 8).
struct WeightDiagnosticsTests {
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
  ]

  @Test(arguments: changes)
  func `a weight, a bound or a target that cannot be scored is reported where it stands`(
    change: Change
  ) {
    #expect(problems(change.apply(to: orchard)) == change.reports)
  }
}
