import AnswerFiles
import Diagnostics
import Maturity
import Testing

@Suite struct GroupedAnswerReaderTests {
  /// Reads a table in chunks: the organisations handed over, and the messages.
  private func read(
    _ text: String, chunk: Int = 7
  ) -> (groups: [[AnswerTable.Submission]], messages: [String]) {
    var reader = GroupedAnswerReader(name: "a.csv", framework: .sample)
    var rest = Array(text.utf8)[...]
    var groups: [[AnswerTable.Submission]] = []
    while true {
      switch reader.next() {
      case .organisation(let submissions): groups.append(submissions)
      case .starved where rest.isEmpty: reader.finish()
      case .starved:
        reader.feed(Array(rest.prefix(chunk)))
        rest = rest.dropFirst(chunk)
      case .end: return (groups, reader.diagnostics.map(\.description))
      }
    }
  }

  private let text = """
    round,organisation,question,answer,respondent
    b,ash,soil-dug,met,lead
    a,ash,soil-fed,partly,digger
    b,ash-grove,soil-dug,met,digger
    b,elm,soil-dug,not met,lead

    """

  @Test(arguments: [1, 2, 5, 64, 1_000])
  func `organisations are handed over one at a time, as they read whole`(chunk: Int) {
    let (groups, messages) = read(text, chunk: chunk)
    #expect(messages == [])
    #expect(groups.map { $0.map(\.organisation) } == [["ash", "ash"], ["ash-grove"], ["elm"]])
    #expect(groups.flatMap { $0 } == AnswerTable.read(text).table?.submissions)
  }

  @Test func `an id out of order ends the reading`() {
    let (groups, messages) = read(text + "b,ash,soil-fed,met,lead\nb,oak,x,y,z\n")
    #expect(groups.map { $0.map(\.organisation) } == [["ash", "ash"], ["ash-grove"]])
    #expect(
      messages == [
        """
        a.csv:6:3: error: 'ash' comes after 'elm' — sort the rows by organisation, or read the \
        table without --grouped
          b,ash,soil-fed,met,lead
            ^
        """
      ])
  }

  @Test func `after an error nothing more is handed over and the rest is still checked`() {
    let (groups, messages) = read(text + "b,oak,x,met,lead\nb,pine,soil-dug,y,lead\n")
    #expect(groups.map { $0.map(\.organisation) } == [["ash", "ash"], ["ash-grove"]])
    #expect(
      messages.map { $0.prefix(25) }
        == ["a.csv:6:7: error: there is", "a.csv:7:17: error: 'y' is "].map { $0.prefix(25) })
  }

  @Test func `an empty table has an error and no organisation`() {
    let (groups, messages) = read("")
    #expect(groups == [])
    #expect(
      messages == [
        "a.csv: error: the file is empty — write the names of the columns in the first line"
      ])
  }
}
