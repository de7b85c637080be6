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

  @Test func `six hundred organisations come one at a time`() {
    var reader = GroupedAnswerReader(name: "a.csv", framework: .sample)
    var rest = Self.table.csv(for: .sample)[...]
    var groups: [AnswerTable.Submission] = []
    reading: while true {
      switch reader.next() {
      case .organisation(let submissions): groups += submissions
      case .starved where rest.isEmpty: reader.finish()
      case .starved:
        reader.feed(Array(rest.prefix(100)))
        rest = rest.dropFirst(100)
      case .end: break reading
      }
    }
    #expect(groups == Self.table.submissions)
    #expect(!reader.hasErrors)
  }

  @Test func `fifty problems are described and the others counted`() {
    let rows = (0..<120).map { "ash,question-\($0),met\n" }.joined()
    let reading = AnswerTable.read("organisation,question,answer\n" + rows)
    #expect(reading.diagnostics.count == 50)
    #expect(reading.more == "and 70 more")
    #expect(reading.table == nil)
  }
}
