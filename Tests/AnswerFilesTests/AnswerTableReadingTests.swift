import AnswerFiles
import Diagnostics
import Maturity
import Testing

@Suite struct AnswerTableReadingTests {
  @Test func `a table of three columns is read`() throws {
    let reading = AnswerTable.read(
      """
      organisation,question,answer
      ash,soil-dug,met
      ash,soil-fed,Don’t know
      elm,soil-dug,n/a
      ash,paths-laid,unanswered
      elm,soil-fed,
      elm,soil-tested,Not asked

      """)
    let table = try #require(reading.table)
    #expect(
      table.submissions == [
        .init(
          organisation: "ash", entries: ["soil-dug": .init(.met), "soil-fed": .init(.dontKnow)]),
        .init(organisation: "elm", entries: ["soil-dug": .init(.doesNotApply)]),
      ])
    #expect(reading.diagnostics == [])
    #expect(reading.notes == ["Read as UTF-8, cells separated by commas, lines ended by LF."])
  }

  @Test func `columns stand in any order and cells are trimmed and unguarded`() throws {
    let reading = AnswerTable.read(
      """
      Answer;Evidence Title;NOTE;evidence-kind;organisation;Question;Reason;Round;respondent;EvidenceDate;evidence_reference
       met ;"'=Plan";"'-- see ""it""\";Document;ash;soil-dug;;Spring; lead ;31/3/2026;p. 4
      Does not apply;;;;ash; soil-fed;we have none;Spring;lead;;
      """)
    #expect(reading.diagnostics == [])
    let table = try #require(reading.table)
    #expect(
      table.submissions == [
        .init(
          round: "Spring", organisation: "ash", respondent: Role("lead"),
          entries: [
            "soil-dug": .init(.met, note: "-- see \"it\""),
            "soil-fed": .init(.doesNotApply, reason: "we have none"),
          ],
          evidence: [
            Evidence(
              kind: .document, title: "=Plan", reference: "p. 4", date: "2026-03-31",
              shows: ["soil-dug"])
          ])
      ])
    #expect(
      reading.notes == [
        "Read as UTF-8, cells separated by semicolons, lines ended by LF.",
        "Dates such as '31/3/2026' on line 2 are read as day, month, year.",
      ])
  }

  @Test func `further rows add evidence, and one item may show several criteria`() throws {
    let reading = AnswerTable.read(
      """
      organisation,question,answer,evidence_kind,evidence_title,evidence_date
      ash,soil-dug,met,data,Count,2026-01-02
      ash,soil-dug,,document,Plan,
      ash,soil-fed,met,data,Count,2026-01-02
      ash,paths-laid,met,data,Count,2026-01-03
      ash,soil-dug,met,document,Plan,
      """)
    let submission = try #require(reading.table?.submissions.first)
    #expect(submission.entries.count == 3)
    #expect(
      submission.evidence == [
        Evidence(kind: .data, title: "Count", date: "2026-01-02", shows: ["soil-dug", "soil-fed"]),
        Evidence(kind: .document, title: "Plan", shows: ["soil-dug"]),
        Evidence(kind: .data, title: "Count", date: "2026-01-03", shows: ["paths-laid"]),
      ])
  }

  @Test func `a note without an answer is kept`() throws {
    let reading = AnswerTable.read(
      "organisation,question,answer,note\nash,soil-dug,,asked in May\nash,soil-dug,met,\n")
    #expect(
      reading.table?.submissions.first?.entries == [
        "soil-dug": .init(.met, note: "asked in May")
      ])
    let alone = AnswerTable.read("organisation,question,answer,note\nash,soil-dug,,asked in May\n")
    #expect(
      alone.table?.submissions.first?.entries == ["soil-dug": .init(nil, note: "asked in May")])
  }

  @Test func `an organisation that answers nothing is still there`() {
    let reading = AnswerTable.read("organisation,question,answer\nash,soil-dug,\n,,\n")
    #expect(reading.table?.submissions == [.init(organisation: "ash")])
  }

  @Test func `colleagues who share the questions out are put together`() {
    let reading = AnswerTable.read(
      """
      organisation,question,answer,respondent,note,evidence_kind,evidence_title
      ash,soil-dug,met,lead,,document,Plan
      ash,soil-fed,met,digger,deep,document,Plan
      ash,soil-dug,,digger,by hand,,
      """)
    #expect(reading.table?.submissions.map(\.respondent) == [Role("lead"), Role("digger")])
    #expect(
      reading.table?.assessments.map(\.assessment) == [
        Assessment(
          organisation: "ash",
          entries: [
            "soil-dug": .init(.met, note: "by hand"), "soil-fed": .init(.met, note: "deep"),
          ],
          evidence: [Evidence(kind: .document, title: "Plan", shows: ["soil-dug", "soil-fed"])])
      ])
  }

  @Test func `colleagues who answer differently are read at the most cautious, and told apart`() {
    let reading = AnswerTable.read(
      """
      organisation,question,answer,respondent,note
      ash,soil-dug,met,lead,by hand
      ash,soil-dug,partly,digger,half of it
      ash,soil-fed,met,lead,
      """)
    #expect(
      reading.table?.assessments.map(\.assessment) == [
        Assessment(
          organisation: "ash",
          entries: ["soil-dug": .init(.partly, note: "half of it"), "soil-fed": .init(.met)],
          disputed: ["soil-dug"])
      ])
  }

  @Test func `unknown columns are passed over and noted`() {
    let reading = AnswerTable.read(
      "organisation,question,answer,anser,colour\nash,soil-dug,met,x,red\n")
    #expect(reading.table != nil)
    #expect(
      reading.notes == [
        "Read as UTF-8, cells separated by commas, lines ended by LF.",
        "The column 'anser' is not read; did you mean 'answer'?",
        "The column 'colour' is not read.",
      ])
  }

  @Test func `rows for this framework and edition are read`() {
    let reading = AnswerTable.read(
      "framework,edition,organisation,question,answer\ngardens,2026,ash,soil-dug,met\n")
    #expect(reading.diagnostics == [])
    #expect(reading.table?.submissions.count == 1)
  }
}
