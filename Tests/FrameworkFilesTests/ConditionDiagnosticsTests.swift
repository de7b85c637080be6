import Testing

/// Conditions under which a question can never be shown.
struct ConditionDiagnosticsTests {
  static let changes = [
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
  ]

  @Test(arguments: changes)
  func `a condition that can never hold is reported where it stands`(change: Change) {
    #expect(problems(change.apply(to: orchard)) == change.reports)
  }
}
