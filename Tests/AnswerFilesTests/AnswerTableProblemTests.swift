import AnswerFiles
import Diagnostics
import Maturity
import Testing

@Suite struct AnswerTableProblemTests {
  private static let evidence =
    "organisation,question,answer,evidence_kind,evidence_title,evidence_date\n"

  @Test(arguments: [
    (
      "organisation,anser,colour\nash,met,red\n",
      [
        """
        a.csv:1: error: the column 'question' is missing, and those here are 'organisation', \
        'anser', 'colour' — add the column
        """,
        """
        a.csv:1: error: the column 'answer' is missing, and those here are 'organisation', \
        'anser', 'colour' — rename 'anser', or add the column
        """,
      ]
    ),
    (
      "\norganisation\n",
      [
        "a.csv:2: error: the column 'question' is missing, and those here are 'organisation' — add the column",
        "a.csv:2: error: the column 'answer' is missing, and those here are 'organisation' — add the column",
      ]
    ),
    (
      "framework,edition,organisation,question,answer\nponds,2025,ash,soil-dug,met\nponds,2025,ash,soil-fed,met\n",
      [
        """
        a.csv:2:1: error: this row answers the framework 'ponds', and the one at hand is \
        'gardens' — remove the row, or name its own framework and edition to the command
          ponds,2025,ash,soil-dug,met
          ^
        """,
        """
        a.csv:2:7: error: this row answers the edition '2025', and the one at hand is '2026' — \
        remove the row, or name its own framework and edition to the command
          ponds,2025,ash,soil-dug,met
                ^
        """,
      ]
    ),
    (
      "organisation,question,answer\nAsh,soil-dig,mett\n,,met\nAsh,soil-dug,perhaps\n",
      [
        """
        a.csv:2:1: error: 'Ash' is not an organisation's id — use small letters and digits joined \
        by single hyphens, such as 'maldon-district-council'
          Ash,soil-dig,mett
          ^
        """,
        """
        a.csv:2:5: error: there is no question 'soil-dig' — did you mean 'soil-dug'?
          Ash,soil-dig,mett
              ^
        """,
        """
        a.csv:2:14: error: 'mett' is not an answer — did you mean 'met'?
          Ash,soil-dig,mett
                       ^
        """,
        """
        a.csv:3:1: error: the organisation is missing — fill in the cell, or empty the whole row
          ,,met
          ^
        """,
        """
        a.csv:3:2: error: the question is missing — fill in the cell, or empty the whole row
          ,,met
           ^
        """,
        """
        a.csv:4:14: error: 'perhaps' is not an answer — use one of: met, partly, not met, don't know
          Ash,soil-dug,perhaps
                       ^
        """,
      ]
    ),
    (
      evidence
        + "ash,soil-dug,met,paper,Plan,31/03/26\nash,soil-fed,met,,Plan,2026-02-30\nash,paths-laid,met,data,,\n",
      [
        """
        a.csv:2:18: error: 'paper' is not a kind of evidence — use one of: statement, document, \
        data, independent
          ash,soil-dug,met,paper,Plan,31/03/26
                           ^
        """,
        """
        a.csv:2:29: error: the year of '31/03/26' has two digits — write the year with four \
        digits, such as 2026-03-31
          ash,soil-dug,met,paper,Plan,31/03/26
                                      ^
        """,
        """
        a.csv:3:19: error: this evidence has no kind — use one of: statement, document, data, \
        independent
          ash,soil-fed,met,,Plan,2026-02-30
                            ^
        """,
        """
        a.csv:3:24: error: '2026-02-30' is not a date — write the year, month and day, such as \
        2026-03-31
          ash,soil-fed,met,,Plan,2026-02-30
                                 ^
        """,
        """
        a.csv:4:20: error: this evidence has no title — say what it is called, or empty its kind
          ash,paths-laid,met,data,,
                             ^
        """,
      ]
    ),
    (
      "organisation,question,answer\nash,soil-dug,met\nash,soil-dug,met\nelm,soil-dug,partly\nash,soil-dug,not met\n",
      [
        """
        a.csv:5:14: error: 'soil-dug' is answered 'not met' here and 'met' on line 2 — keep one of \
        the two rows
          ash,soil-dug,not met
                       ^
        """
      ]
    ),
    (
      "organisation,question,answer,note\nash,soil-dug,met,a\nash,soil-dug,met,b\n",
      [
        """
        a.csv:3:18: error: 'soil-dug' has one note here and another on line 2 — keep one of the \
        two, or put both in one cell
          ash,soil-dug,met,b
                           ^
        """
      ]
    ),
  ])
  func `each problem says where, what and what to do, all at once`(
    text: String, messages: [String]
  ) {
    let reading = AnswerTable.read(text)
    #expect(reading.diagnostics.map(\.description) == messages)
    #expect(reading.table == nil)
    #expect(reading.more == nil)
  }

  @Test func `an organisation that is not known is refused once`() {
    let reading = AnswerTable.read(
      "organisation,question,answer\nashh,soil-dug,met\nashh,soil-fed,met\nelm,soil-fed,met\n",
      organisations: ["ash", "elm"])
    #expect(
      reading.diagnostics.map(\.description) == [
        """
        a.csv:2:1: error: there is no organisation 'ashh' — did you mean 'ash'?
          ashh,soil-dug,met
          ^
        """
      ])
  }

  @Test func `the same answer in two rounds is no contradiction`() {
    let reading = AnswerTable.read(
      "round,organisation,question,answer\na,ash,soil-dug,met\nb,ash,soil-dug,partly\n")
    #expect(reading.diagnostics == [])
    #expect(reading.table?.submissions.map(\.round) == ["a", "b"])
  }

  @Test func `a row that is no row of a table is told of once, in its place`() {
    let reading = AnswerTable.read(
      "organisation,question,answer\nash,x,met\nash,so\"il,met\nash,y,met\n")
    #expect(reading.diagnostics.map(\.location.line) == [2, 3, 4])
  }

  @Test func `a fault in the header does not excuse the first row`() {
    let reading = AnswerTable.read(
      "organisation,question,answer,note,note\nash,x,met,,\nash,y,met,,\n")
    #expect(reading.diagnostics.map(\.location.line) == [1, 2, 3])
  }
}
