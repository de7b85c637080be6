import AnswerFiles
import Diagnostics
import Maturity
import Testing

@Suite struct ManyOrganisationsTests {
  /// Six hundred organisations in ascending order, each with its own answers.
  private static let table = AnswerTable(
    submissions: (1_000..<1_600).map { number in
      let answers = Answer.allCases
      return AnswerTable.Submission(
        organisation: Organisation.ID(stringLiteral: "body-\(number)"),
        entries: Dictionary(
          uniqueKeysWithValues: Framework.sample.questions.enumerated().map { index, question in
            (question.id, .init(answers[(number / (index + 1)) % answers.count]))
          }))
    })

  @Test func `six hundred organisations are told apart`() {
    let reading = AnswerTable.read(
      Self.table.csv(for: .sample), name: "a.csv", framework: .sample)
    #expect(reading.diagnostics == [])
    #expect(reading.table == Self.table)
  }

  @Test(arguments: [1, 2, 5]) func `six hundred organisations are scanned`(threads: Int) {
    let bytes = Self.table.csv(for: .sample)
    for order in [AnswerScan.Order.any, .ascending] {
      let scanned = Scanned(
        String(decoding: bytes, as: UTF8.self), order: order, piece: 5_000, opening: 5_000,
        threads: threads)
      #expect(scanned.messages == [])
      #expect(
        scanned.assessments.map(\.organisation) == Self.table.submissions.map(\.organisation))
      #expect(
        scanned.assessments.map(\.answers)
          == Self.table.submissions.map { submission in
            Framework.sample.questions.map { submission.entries[$0.id]?.answer }
          })
    }
  }

  @Test func `fifty problems are described and the others counted`() {
    let rows = (0..<120).map { "ash,question-\($0),met\n" }.joined()
    let reading = AnswerTable.read("organisation,question,answer\n" + rows)
    #expect(reading.diagnostics.count == 50)
    #expect(reading.more == "and 70 more")
    #expect(reading.table == nil)
  }
}
