import AnswerFiles
import Maturity
import Testing

/// However a table is written, cut into pieces and shared among threads, scanning it comes to what
/// reading it whole comes to, and says the same of it.
@Suite struct AnswerScanLawTests {
  /// Rows of some organisations, mostly as programs write them.
  private struct Table {
    var text: String
    var isAscending = true

    init(_ chance: inout SeededGenerator, oddities: Int) {
      let end = Bool.random(using: &chance) ? "\n" : "\r\n"
      let mark = Int.random(in: 0..<8, using: &chance) == 0 ? "\u{FEFF}" : ""
      let delimiter = [",", ",", ";", "\t"].randomElement(using: &chance) ?? ","
      var columns = ["organisation", "question", "answer"]
      for more in ["round", "respondent", "note", "level", "framework", "edition", "evidence_kind"]
      where Int.random(in: 0..<4, using: &chance) == 0 { columns.append(more) }
      if Bool.random(using: &chance) { columns.shuffle(using: &chance) }
      let isQuoted = Int.random(in: 0..<3, using: &chance) == 0
      func written(_ cell: String) -> String {
        guard isQuoted || cell.contains(where: { "\"\n".contains($0) || "\($0)" == delimiter })
        else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
      }
      text = mark + columns.map(written).joined(separator: delimiter) + end
      var organisations = (1...Int.random(in: 1...6, using: &chance)).map { "body-\($0)" }
      if Int.random(in: 0..<4, using: &chance) == 0 {
        organisations.shuffle(using: &chance)
        isAscending = false
      }
      let questions = Framework.sample.questions.map(\.id.text)
      let round = ["", "spring", "2026"].randomElement(using: &chance) ?? ""
      for organisation in organisations {
        for respondent in ["lead", "digger"].prefix(columns.contains("respondent") ? 2 : 1) {
          for question in questions where Int.random(in: 0..<8, using: &chance) > 0 {
            let cells = [
              "organisation": organisation, "question": question, "round": round,
              "respondent": respondent, "level": "2", "framework": "gardens", "edition": "2026",
              "note": Self.notes.randomElement(using: &chance) ?? "",
              "answer": [
                "met", "met", "partly", "not met", "don't know", "does not apply", "", "Not met",
                "MET",
              ]
              .randomElement(using: &chance) ?? "",
            ]
            var row = columns.map { written(cells[$0] ?? "") }
            if Int.random(in: 0..<100, using: &chance) < oddities {
              let at = row.indices.randomElement(using: &chance) ?? 0
              row[at] = Self.odd(row[at], &chance)
            }
            text += row.joined(separator: delimiter) + end
            if Int.random(in: 0..<200, using: &chance) < oddities { text += end }
          }
        }
      }
      if Bool.random(using: &chance) { text = String(text.dropLast()) }
    }

    /// The table in one of the encodings that Excel writes, which may not have all of its letters.
    func bytes(_ chance: inout SeededGenerator) -> [UInt8] {
      switch Int.random(in: 0..<8, using: &chance) {
      case 0:
        text.replacing("\u{FEFF}", with: "").replacing("’", with: "'").unicodeScalars
          .map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
      case 1:
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      default: Array(text.utf8)
      }
    }

    /// Notes as people write them, of which a scan that looks at bytes may trip over any.
    private static let notes = [
      "", "", "dug in May", "May, June; July", "the \"big\" bed", "José’s bed", "two\nlines",
      "a\ttab",
      "\"", "'quoted'", String(repeating: "long ", count: 30),
    ]

    /// A cell written otherwise, or holding something else.
    private static func odd(_ cell: String, _ chance: inout SeededGenerator) -> String {
      switch Int.random(in: 0..<12, using: &chance) {
      case 0: "\"\(cell)\""
      case 10: "\"\(cell)"
      case 11: "\(cell)\"x"
      case 1: " \(cell)"
      case 2: "\(cell) "
      case 3: cell.uppercased()
      case 4: "'\(cell)"
      case 5: cell + "é"
      case 6: "met"
      case 7: ""
      case 8: cell + [",", ";x", "\tx", ",x"][Int.random(in: 0..<4, using: &chance)]
      default: "body-\(Int.random(in: 1...6, using: &chance))"
      }
    }
  }

  @Test(arguments: 0..<40)
  func `scanning comes to what reading whole comes to`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for round in 0..<25 {
      let table = Table(&chance, oddities: round % 3 == 0 ? 0 : 4)
      let bytes = table.bytes(&chance)
      let whole = Scanned(reading: bytes)
      // Scoring keeps no notes, and so does not miss that two of them differ.
      if whole.messages.contains(where: { $0.contains("has one note here") }) { continue }
      let opening = [0, 60, 120, 1 << 20].randomElement(using: &chance) ?? 0
      let scanned = Scanned(
        bytes, order: .any, piece: Int.random(in: 1...400, using: &chance), opening: opening,
        threads: Int.random(in: 1...4, using: &chance))
      #expect(scanned.assessments == whole.assessments, "\(table.text)")
      #expect(scanned.messages.map(withoutOtherLine) == whole.messages.map(withoutOtherLine))
      if whole.messages.isEmpty { #expect(scanned.notes == whole.notes) }

      guard table.isAscending, whole.messages.isEmpty else { continue }
      let grouped = Scanned(
        bytes, order: .ascending, piece: Int.random(in: 1...400, using: &chance),
        opening: opening, threads: Int.random(in: 1...4, using: &chance))
      if grouped.messages.isEmpty { #expect(grouped.assessments == whole.assessments) }
    }
  }

  /// A message without the number of the other line, which a long table does not remember.
  private func withoutOtherLine(_ message: String) -> String {
    message.replacing(#/on (line \d+|an earlier line) —/#, with: "on another line —")
  }
}
