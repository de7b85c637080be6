import AnswerFiles
import Diagnostics
import Maturity
import Testing

/// Answers on scales, and numbers, in an answer table (METHOD 8).
@Suite struct ScaledAnswerTests {
  private static let scale = AnswerScale(
    id: "share",
    options: [
      .init("None", value: 0), .init("A \u{2019}half\u{2019}", value: 1.5), .init("All", value: 3),
    ])
  private static let framework = Framework(
    id: "index", edition: "1", title: "Index", source: .init(title: "Index", publisher: "Nobody"),
    licence: "None.", language: "en-GB", levels: [],
    sectionKinds: [
      SectionKind(
        id: "part", plural: "parts", method: .combination(Combination(.mean, scale: 0...1)))
    ], evidenceRule: nil, support: [],
    sections: [
      Section(
        id: "whole", kind: "part", title: "Whole", shortTitle: "Whole",
        content: .questions([
          Question(id: "shared", form: .option(scale), text: "How much?"),
          Question(id: "days", form: .number(NumberScale(-5...30)), text: "How many days?"),
        ]))
    ], answerScales: [scale])

  private func read(_ rows: String) -> AnswerTable.Reading {
    AnswerTable.read(
      Array("organisation,question,answer\n\(rows)".utf8), name: "a.csv", framework: Self.framework)
  }

  @Test func `labels are read in any case and spacing, numbers in digits`() {
    let reading = read(
      "ash,shared,a  'HALF' \nash,days,-2.5\nelm,shared,dont know\nelm,days,does not apply\n"
        + "oak,shared,\noak,days,unanswered\nfir,days,1e1\n")
    #expect(reading.diagnostics == [])
    let entries = reading.table?.submissions.map(\.entries)
    #expect(entries?.count == 4)
    #expect(entries?[0]["shared"]?.value == AnswerValue(option: 1, of: Self.scale))
    #expect(entries?[0]["days"]?.value?.text == "-2.5")
    #expect(
      entries?[1]["shared"]?.answer == .dontKnow && entries?[1]["days"]?.answer == .doesNotApply)
    #expect(entries?[2].isEmpty == true)
    #expect(entries?[3]["days"]?.value?.content == .number(10))
  }

  @Test func `what is no answer is told with what would be`() {
    let reading = read(
      "ash,shared,Half\nash,shared,met\nash,days,3O\nash,days,30.5\nash,days,nan\n")
    #expect(
      reading.diagnostics.map(\.description) == [
        """
        a.csv:2:12: error: 'Half' is not an answer to this question — use one of: None, A ’half’, \
        All, don't know
          ash,shared,Half
                     ^
        """,
        """
        a.csv:3:12: error: 'met' is not an answer to this question — use one of: None, A ’half’, \
        All, don't know
          ash,shared,met
                     ^
        """,
        """
        a.csv:4:10: error: '3O' is not a number — write digits from -5 to 30, with a point before \
        the decimals, or 'don't know'
          ash,days,3O
                   ^
        """,
        """
        a.csv:5:10: error: 30.5 is out of range — use a number from -5 to 30
          ash,days,30.5
                   ^
        """,
        """
        a.csv:6:10: error: 'nan' is not a number — write digits from -5 to 30, with a point before \
        the decimals, or 'don't know'
          ash,days,nan
                   ^
        """,
      ])
  }

  @Test func `what is written is read back`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      var entries: [Question.ID: Assessment.Entry] = [:]
      if Bool.random(using: &generator) {
        entries["shared"] = .init(
          nil, value: AnswerValue(option: Int.random(in: 0..<3, using: &generator), of: Self.scale))
      }
      if Bool.random(using: &generator) {
        entries["days"] = .init(
          nil,
          value: AnswerValue(
            Double.random(in: -5...30, using: &generator), on: NumberScale(-5...30)),
          note: "As counted.")
      }
      let table = AnswerTable(submissions: [.init(organisation: "ash", entries: entries)])
      let bytes = table.csv(for: Self.framework)
      let reading = AnswerTable.read(bytes, name: "a.csv", framework: Self.framework)
      #expect(reading.diagnostics == [])
      #expect(reading.table == table.canonical(for: Self.framework))
      #expect(reading.table?.submissions.first?.entries == entries)
    }
  }
}
