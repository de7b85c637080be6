import AnswerFiles
import Diagnostics
import Maturity
import Testing

@Suite struct AnswerTableWritingTests {
  @Test func `a row for each question, in the order of organisation and framework`() {
    let table = AnswerTable(submissions: [
      .init(round: "s", organisation: "elm"),
      .init(
        round: "s", organisation: "ash", respondent: Role("lead"),
        entries: [
          "paths-laid": .init(nil, note: "-1, \"soon\""), "soil-dug": .init(.met),
          "soil-fed": .init(.partly), "elsewhere": .init(.met),
        ],
        evidence: [
          Evidence(
            kind: .data, title: "=Count", reference: "r", date: "2026-01-02",
            shows: ["paths-laid", "soil-dug"]),
          Evidence(kind: .document, title: "Plan", shows: ["soil-dug"]),
        ]),
    ])
    #expect(
      String(decoding: table.csv(for: .sample), as: UTF8.self)
        == """
        round,organisation,respondent,question,answer,reason,note,evidence_kind,evidence_title,evidence_reference,evidence_date
        s,ash,lead,soil-dug,met,,,data,"'=Count",r,2026-01-02
        s,ash,lead,soil-dug,,,,document,Plan,,
        s,ash,lead,soil-fed,partly,,,,,,
        s,ash,lead,soil-tested,not asked,,,,,,
        s,ash,lead,paths-laid,unanswered,,"'-1, ""soon""\",data,"'=Count",r,2026-01-02
        s,ash,lead,paths-lit,unanswered,,,,,,
        s,elm,,soil-dug,unanswered,,,,,,
        s,elm,,soil-fed,unanswered,,,,,,
        s,elm,,soil-tested,unanswered,,,,,,
        s,elm,,paths-laid,unanswered,,,,,,
        s,elm,,paths-lit,unanswered,,,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is written is read back, nasty text and all`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = AnswerTable.random(using: &generator)
    let bytes = table.csv(for: .sample, forExcel: Bool.random(using: &generator))
    let reading = AnswerTable.read(bytes, name: "a.csv", framework: .sample)
    #expect(reading.diagnostics == [])
    #expect(reading.table == table.canonical(for: .sample))
    #expect(reading.table?.csv(for: .sample) == table.csv(for: .sample))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the canonical table says the same`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = AnswerTable.random(using: &generator)
    let canonical = table.canonical(for: .sample)
    #expect(canonical.canonical(for: .sample) == canonical)
    #expect(canonical.submissions.count == table.submissions.count)
    for submission in table.submissions {
      let other = canonical.submissions.first {
        $0.organisation == submission.organisation && $0.round == submission.round
          && $0.respondent == submission.respondent
      }
      #expect(other?.entries == submission.entries)
      #expect(other.map { Self.claims($0) } == Self.claims(submission))
    }
  }

  /// Which criteria each item of evidence shows, without an order.
  private static func claims(_ submission: AnswerTable.Submission) -> Set<Evidence> {
    Set(
      submission.evidence.flatMap { item in
        item.shows.map {
          Evidence(
            kind: item.kind, title: item.title, reference: item.reference, date: item.date,
            shows: [$0])
        }
      })
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no bytes stop the reading`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = AnswerTable.random(using: &generator).csv(for: .sample)
    for _ in 0..<Int.random(in: 1...20, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 3))
      }
    }
    let reading = AnswerTable.read(bytes, name: "a.csv", framework: .sample)
    #expect((reading.table == nil) == reading.diagnostics.contains { $0.severity == .error })
  }
}

extension AnswerTable {
  private static let pieces = [
    "a", "é", "🙂", ",", ";", "\t", "\"", "'", "=", "+", "-", "@", "\r", "\n", "\r\n", " ", "|", "0",
    "met",
  ]

  /// Text that neither begins nor ends with a space, for cells are trimmed.
  private static func text(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...4, using: &generator)
    let middle = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
    let first = ["x", "'", "=", "-", "\t'", "''@", "\n"][Int.random(in: 0..<7, using: &generator)]
    return first + middle.joined() + "."
  }

  private static func textOrNil(using generator: inout SeededGenerator) -> String? {
    Bool.random(using: &generator) ? text(using: &generator) : nil
  }

  /// A table in which no two submissions are one respondent's.
  static func random(using generator: inout SeededGenerator) -> AnswerTable {
    let rounds: [String?] = [nil, "=spring", "autumn, \"26\""]
    let organisations: [Organisation.ID] = ["elm", "ash", "ash-grove", "oak-1"]
    var submissions: [Submission] = []
    for organisation in organisations where Bool.random(using: &generator) {
      for round in rounds where Bool.random(using: &generator) {
        submissions.append(
          submission(organisation, round: round, using: &generator))
      }
    }
    return AnswerTable(submissions: submissions)
  }

  private static func submission(
    _ organisation: Organisation.ID, round: String?, using generator: inout SeededGenerator
  ) -> Submission {
    let questions = Framework.sample.questions.map(\.id)
    var entries: [Question.ID: Assessment.Entry] = [:]
    for question in questions where Bool.random(using: &generator) {
      let answer = Answer.allCases.randomElement(using: &generator)
      let entry = Assessment.Entry(
        Bool.random(using: &generator) ? answer : nil, reason: textOrNil(using: &generator),
        note: textOrNil(using: &generator))
      if entry != Assessment.Entry(nil) { entries[question] = entry }
    }
    let titles = ["Plan", "=Plan", text(using: &generator)]
    let evidence = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      Evidence(
        kind: Evidence.Kind.allCases.randomElement(using: &generator) ?? .data,
        title: titles[Int.random(in: titles.indices, using: &generator)],
        reference: textOrNil(using: &generator) ?? "",
        date: Bool.random(using: &generator) ? "2026-03-31" : nil,
        shows: Array(
          questions.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))))
    }
    return Submission(
      round: round, organisation: organisation,
      respondent: textOrNil(using: &generator).map(Role.init), entries: entries,
      evidence: evidence)
  }
}
