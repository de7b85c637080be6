import Diagnostics
import Maturity
import Testing

@testable import AnswerFiles

@Suite struct AnswerScanTests {
  private let text = """
    round,organisation,question,answer,respondent
    b,ash,soil-dug,met,lead
    a,ash,soil-fed,partly,digger
    b,ash-grove,soil-dug,met,digger
    b,elm,soil-dug,not met,lead

    """

  @Test(arguments: [1, 2, 5, 64, 1_000], [0, 50, 70, 1 << 20])
  func `what is handed over is what the table reads whole`(piece: Int, opening: Int) {
    for order in [AnswerScan.Order.any, .ascending] {
      let scan = Scanned(text, order: order, piece: piece, opening: opening)
      #expect(scan.messages == [])
      #expect(scan.assessments == Scanned(reading: text).assessments)
      #expect(scan.notes == ["Read as UTF-8, cells separated by commas, lines ended by LF."])
    }
  }

  @Test(arguments: [1, 30, 64, 1_000], [0, 50, 1 << 20])
  func `quotes and text outside ASCII make no difference, wherever pieces are cut`(
    piece: Int, opening: Int
  ) {
    let quoted = """
      "organisation","question","answer","note"
      "ash","soil-dug","met","José’s ""big"" bed, and mine"
      "ash","soil-fed","not met",""
      "elm","soil-dug","met","two
      lines"
      "elm","soil-fed","partly","plain again"

      """
    let scan = Scanned(quoted, order: .any, piece: piece, opening: opening, threads: 2)
    #expect(scan.messages == [])
    #expect(scan.assessments == Scanned(reading: quoted).assessments)
    #expect(scan.assessments.count == 2)
    #expect(scan.notes == Scanned(reading: quoted).notes)
  }

  @Test func `a row that is read with care is followed by plain ones, with lines counted on`() {
    var scan = AnswerScan(
      name: "a.csv", framework: .sample, order: .any, threads: 1, openingLength: 40)
    scan.feed(Array("organisation,question,answer\nash,soil-dug,met\n".utf8))
    #expect(scan.linesReadPlainly == 1)
    // A space before an answer is cut off with care.
    scan.feed(Array("ash,soil-fed, met\nelm,soil-dug,MET\noak,soil-".utf8))
    #expect(scan.linesReadPlainly == 2)
    scan.feed(Array("dug,met\noak,soil-fed,met\nelm,soil-fed".utf8))
    #expect(scan.linesReadPlainly == 4)
    scan.feed(Array(",whatever\n".utf8))
    scan.finish()
    #expect(
      scan.diagnostics.map { "\($0)".prefix(30) } == [
        "a.csv:7:14: error: 'whatever' i"[...].prefix(30)
      ])
    #expect(scan.linesReadPlainly == 4)
  }

  @Test func `under a header that lacks a column no more is looked at, in however many pieces`() {
    let text = "organisation,answer\nash,met\nash,met\u{0}\nash,\"met\n"
    #expect(Scanned(text, order: .any, piece: 1_000, opening: 0).messages.count == 1)
    #expect(
      Scanned(text, order: .any, piece: 3, opening: 0).messages
        == Scanned(text, order: .any, piece: 1_000, opening: 0).messages)
  }

  @Test func `text that is UTF-8 stays so, whoever has read the beginning`() {
    let begun = Array("organisation,question,answer,note\nash,soil-dug,met,José\n".utf8)
    var scan = AnswerScan(
      name: "a.csv", framework: .sample, order: .any, threads: 1, openingLength: 40)
    scan.feed(begun)
    #expect(scan.linesReadPlainly == 1)
    scan.feed(Array("ash,soil-fed,met,Jos".utf8) + [0xE9] + Array("\n".utf8))
    scan.finish()
    #expect(scan.diagnostics.map { "\($0)".prefix(12) } == ["a.csv:3:21: "[...].prefix(12)])
  }

  @Test func `a long table in another encoding is read as a short one is`() {
    let rows = ["ash,soil-dug,met,plain", "ash,soil-fed,partly,caf\u{E9}", "elm,soil-dug,met,"]
    let text = "organisation,question,answer,note\n" + rows.joined(separator: "\n") + "\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    for (piece, opening) in [(1_000, 1 << 20), (1_000, 0), (7, 40), (60, 40)] {
      let scan = Scanned(bytes, order: .any, piece: piece, opening: opening, threads: 2)
      #expect(scan.messages == [])
      #expect(scan.assessments.map(\.organisation) == ["ash", "elm"])
      #expect(
        scan.notes == ["Read as Windows-1252, cells separated by commas, lines ended by LF."])
    }
  }

  @Test func `a quote that is still open at the end is the same problem in a long table`() {
    let text = "organisation,question,answer\nash,soil-dug,met\nelm,soil-dug,met,\""
    let whole = Scanned(reading: text).messages
    #expect(whole.count == 1)
    for piece in [1, 7, 1_000] {
      #expect(Scanned(text, order: .any, piece: piece, opening: 30).messages == whole)
    }
  }

  @Test func `in ascending order every organisation but the last can be taken at any time`() {
    var scan = AnswerScan(
      name: "a.csv", framework: .sample, order: .ascending, threads: 1, openingLength: 50)
    scan.feed(Array(text.utf8))
    let early = scan.take()
    #expect((0..<early.count).map { early[$0].organisation } == ["ash", "ash", "ash-grove"])
    scan.finish()
    let late = scan.take()
    #expect((0..<late.count).map { late[$0].organisation } == ["elm"])
    #expect(scan.take().count == 0)
  }

  @Test func `in any order nothing can be taken before the end`() {
    var scan = AnswerScan(
      name: "a.csv", framework: .sample, order: .any, threads: 1, openingLength: 50)
    scan.feed(Array(text.utf8))
    #expect(scan.take().count == 0)
    scan.finish()
    #expect(scan.take().count == 4)
  }

  @Test(arguments: [1, 64, 1_000], [0, 50, 1 << 20])
  func `an id out of order ends the reading`(piece: Int, opening: Int) {
    let scan = Scanned(
      text + "b,ash,soil-fed,met,lead\nb,oak,x,y,z\n", order: .ascending, piece: piece,
      opening: opening)
    #expect(
      scan.messages == [
        """
        a.csv:6:3: error: 'ash' comes after 'elm' — sort the rows by organisation, or read the \
        table without --grouped
          b,ash,soil-fed,met,lead
            ^
        """
      ])
  }

  @Test func `an organisation that comes back within one piece is out of order too`() {
    let rows = ["b", "a", "c"].map { "\($0),soil-dug,met\n" }.joined()
    let scan = Scanned(
      "organisation,question,answer\n" + rows, order: .ascending, piece: 1_000, opening: 30)
    #expect(
      scan.messages.map { $0.prefix(40) } == [
        "a.csv:3:1: error: 'a' comes after 'b' — s"[...].prefix(40)
      ])
  }

  @Test(arguments: [1, 64, 1_000])
  func `after an error nothing more is handed over and the rest is still checked`(piece: Int) {
    let scan = Scanned(
      text + "b,oak,x,met,lead\nb,pine,soil-dug,y,lead\n", order: .ascending, piece: piece,
      opening: 50)
    #expect(
      scan.messages.map { $0.prefix(25) }
        == ["a.csv:6:7: error: there is", "a.csv:7:17: error: 'y' is "].map { $0.prefix(25) })
  }

  @Test func `an empty table has an error and no organisation`() {
    let scan = Scanned("", order: .any, piece: 1, opening: 0)
    #expect(scan.assessments == [])
    #expect(
      scan.messages == [
        "a.csv: error: the file is empty — write the names of the columns in the first line"
      ])
  }

  @Test func `a contradiction names the other line where all is read with care`() {
    let twice = "organisation,question,answer\nash,soil-dug,met\nash,soil-dug,partly\n"
    #expect(
      Scanned(twice, order: .any, piece: 9, opening: 1 << 20).messages.first?.contains(
        "'partly' here and 'met' on line 2 —") == true)
    // Its first row is read, and forgotten, before the second comes.
    #expect(
      Scanned(twice, order: .any, piece: 47, opening: 40).messages.first?.contains(
        "'partly' here and 'met' on an earlier line —") == true)
  }

  @Test(arguments: [
    "question,organisation,answer,level", "answer,question,organisation",
    "organisation,answer,question",
    "organisation,question,answer", "question,answer,organisation,round",
  ])
  func `a cell too many is found after every kind of last column`(header: String) {
    let cells = [
      "organisation": "ash", "question": "soil-dug", "answer": "met", "level": "2", "round": "a",
    ]
    let row = header.split(separator: ",").map { cells[String($0)] ?? "" }.joined(separator: ",")
    let text = "\(header)\n\(row)\n\(row),x\n"
    let scan = Scanned(text, order: .any, piece: 1_000, opening: 0)
    #expect(scan.messages == Scanned(reading: text).messages)
    #expect(scan.messages.count == 1)
  }

  @Test func `respondents are read together at the most cautious`() {
    let scan = Scanned(
      """
      organisation,question,answer,respondent
      ash,soil-dug,met,lead
      ash,soil-fed,met,lead
      ash,soil-dug,not met,digger

      """, order: .any, piece: 1_000, opening: 0)
    #expect(scan.assessments.map(\.answers) == [[.notMet, .met, nil, nil, nil]])
    #expect(scan.assessments.map(\.disputed) == [[0]])
  }
}

/// What came of reading a table, as far as scoring is concerned.
struct Scanned {
  struct Assessment: Equatable {
    let round: String?
    let organisation: Organisation.ID
    let answers: [Answer?]
    let evidence: [Evidence]
    let disputed: Set<Int>
  }

  private(set) var assessments: [Assessment] = []
  let messages: [String]
  let notes: [String]

  /// Scans a table piece by piece, and takes whatever can be taken after each.
  init(
    _ text: String, order: AnswerScan.Order, piece: Int, opening: Int, threads: Int = 1
  ) {
    self.init(
      Array(text.utf8), order: order, piece: piece, opening: opening, threads: threads)
  }

  init(
    _ bytes: [UInt8], order: AnswerScan.Order, piece: Int, opening: Int, threads: Int = 1
  ) {
    var scan = AnswerScan(
      name: "a.csv", framework: .sample, order: order, threads: threads, openingLength: opening)
    var taken: [Assessment] = []
    func take() {
      let store = scan.take()
      for index in 0..<store.count {
        let one = store[index]
        taken.append(
          Assessment(
            round: one.round, organisation: one.organisation,
            answers: (0..<one.answers.count).map { one.answers[$0] }, evidence: one.evidence,
            disputed: one.disputed))
      }
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      scan.feed(Array(rest.prefix(piece)))
      rest = rest.dropFirst(piece)
      take()
    }
    scan.finish()
    take()
    assessments = scan.hasErrors ? [] : taken
    messages = scan.diagnostics.map(\.description) + (scan.more.map { [$0] } ?? [])
    notes = scan.notes
  }

  /// Reads a table whole, as it is imported.
  init(reading text: String) { self.init(reading: Array(text.utf8)) }

  init(reading bytes: [UInt8]) {
    let reading = AnswerTable.read(bytes, name: "a.csv", framework: .sample)
    assessments = (reading.table?.assessments ?? []).map { one in
      let answers = one.assessment.answers(to: .sample)
      return Assessment(
        round: one.round, organisation: one.assessment.organisation,
        answers: (0..<answers.count).map { answers[$0] }, evidence: one.assessment.evidence,
        disputed: Set(
          one.assessment.disputed.compactMap(Framework.sample.position(of:))))
    }
    messages = reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
    notes = reading.notes
  }
}
