import IllustrativeData
import Testing

struct EarlierEditionTests {
  private let text = """
    # The content.
    edition: "2026"
    sections:
      - id: one
        questions:
          - id: headings-filled
            level: 4
            text: >-
              Headings are
              filled.
          - id: learning-passed-on
            level: 5
            text: >-
              It was passed on.
            support: [a]
        next_steps:
          1: >-
            Begin.
      - id: two
        questions:
          - id: sharing-owner
            level: 3
            text: >-
              One named
              person.
            support: [b]
          - id: last
            level: 4
            text: >-
              It is so.

    """

  @Test func `the earlier edition lacks a criterion, has one lower and one in other words`() {
    #expect(
      EarlierEdition.text(from: text) == """
        # Illustrative: made up for the demonstration, and never asked of anybody.
        # The content.
        edition: "2021 (illustrative)"
        sections:
          - id: one
            questions:
              - id: headings-filled
                level: 3
                text: >-
                  Headings are
                  filled.
            next_steps:
              1: >-
                Begin.
          - id: two
            questions:
              - id: sharing-named
                level: 3
                text: "A plan or job description names someone who shows our data work to others."
                support: [b]
              - id: last
                level: 4
                text: >-
                  It is so.

        """)
  }

  @Test(arguments: ["edition: ", "headings-filled", "learning-passed-on", "sharing-owner"])
  func `a text that is laid out otherwise gives none`(word: String) {
    #expect(EarlierEdition.text(from: text.replacing(word, with: "else")) == nil)
  }
}
