import DelimitedText
import FoundationEssentials
import Maturity

/// How scores are written.
///
/// A form holds no state, so that rows can be written on several threads.
protocol ScoreForm: Sendable {
  /// What stands before the first row.
  var opening: [UInt8] { get }
  /// What stands between one assessment's rows and the next one's.
  var separator: [UInt8] { get }
  /// What stands after the last row.
  ///
  /// - Parameter isEmpty: Whether there was no row.
  /// - Returns: The bytes.
  func closing(isEmpty: Bool) -> [UInt8]
  /// Writes the rows of one assessment.
  func write(_ assessment: ScoredAssessment, to bytes: inout [UInt8]) throws
}

/// Scores as CSV.
struct CSVScores: ScoreForm {
  private let comparesRules: Bool
  /// What every row of a section holds between the organisation and the level.
  private let sections: [[UInt8]]
  /// The same for the framework as a whole.
  private let whole: [UInt8]

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - framework: The framework whose sections are scored.
  ///   - comparesRules: Whether a last column says which rule each row is scored under.
  init(_ framework: Framework, comparesRules: Bool) {
    self.comparesRules = comparesRules
    sections = framework.outline.map { Array(",\($0.section.id),\($0.kind.id),".utf8) }
    whole = Array(",\(framework.id),\(ScoredAssessment.wholeKind),".utf8)
  }

  var opening: [UInt8] {
    var table = TableWriter(
      header: ScoreRow.CodingKeys.allCases.map(\.rawValue)
        + (comparesRules ? ["scored_under"] : []))
    return table.take()
  }

  let separator: [UInt8] = []

  func closing(isEmpty: Bool) -> [UInt8] { [] }

  func write(_ assessment: ScoredAssessment, to bytes: inout [UInt8]) {
    // A round's name is the only text that may need quotes: ids are letters, digits and hyphens.
    var start = assessment.round.map(TableWriter.cell) ?? []
    start.append(UInt8(ascii: ","))
    start += assessment.organisation.text.utf8
    for (variant, score) in assessment.scores {
      if let overall = score.overall { write(overall, start, whole, variant, to: &bytes) }
      for index in sections.indices {
        write(score.sections[index], start, sections[index], variant, to: &bytes)
      }
    }
  }

  private func write(
    _ section: SectionScore, _ start: [UInt8], _ name: [UInt8], _ variant: ScoringVariant?,
    to bytes: inout [UInt8]
  ) {
    bytes += start
    bytes += name
    bytes.append(digits: section.level?.number)
    bytes.append(comma)
    bytes.append(digits: section.upperLevel?.number)
    bytes.append(comma)
    bytes.append(digits: section.supportedLevel?.number)
    bytes.append(comma)
    if let score = section.score { bytes += score.value.shortestDigits.utf8 }
    bytes.append(comma)
    if let score = section.score { bytes += score.maximum.shortestDigits.utf8 }
    for count in [
      section.tally.answered, section.tally.asked, section.tally.notApplicable,
      section.tally.unknown,
    ] {
      bytes.append(comma)
      bytes.append(digits: count)
    }
    bytes.append(comma)
    bytes += section.status.rawValue.utf8
    if let variant {
      bytes.append(comma)
      bytes += variant.rawValue.utf8
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private var comma: UInt8 { UInt8(ascii: ",") }
}

/// Scores as one JSON array, an object on each line.
struct JSONScores: ScoreForm {
  let framework: Framework
  let opening = Array("[\n".utf8)
  let separator = Array(",\n".utf8)

  func closing(isEmpty: Bool) -> [UInt8] { Array((isEmpty ? "]\n" : "\n]\n").utf8) }

  func write(_ assessment: ScoredAssessment, to bytes: inout [UInt8]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (index, row) in assessment.rows(of: framework).enumerated() {
      if index > 0 { bytes += separator }
      bytes += try encoder.encode(row)
    }
  }
}

extension [UInt8] {
  /// Writes a whole number in digits, and nothing for none.
  fileprivate mutating func append(digits number: Int?) {
    guard let number else { return }
    if (0..<10).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      self += String(number).utf8
    }
  }
}
