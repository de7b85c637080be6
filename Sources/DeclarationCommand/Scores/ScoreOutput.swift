import DelimitedText
import FoundationEssentials
import Maturity

/// How scores are written. A form holds no state, so that rows can be written on several threads.
protocol ScoreForm: Sendable {
  /// What stands before the first row.
  var opening: [UInt8] { get }
  /// What stands between one assessment's rows and the next one's.
  var separator: [UInt8] { get }
  /// What stands after the last row.
  ///
  /// - Parameter isEmpty: Whether there was no row.
  func closing(isEmpty: Bool) -> [UInt8]
  /// Writes the rows of one assessment.
  func write(_ rows: [ScoreRow], to bytes: inout [UInt8]) throws
}

/// Scores as CSV.
struct CSVScores: ScoreForm {
  /// Whether a last column says which rule each row is scored under.
  let comparesRules: Bool

  var opening: [UInt8] {
    var table = TableWriter(
      header: ScoreRow.CodingKeys.allCases.map(\.rawValue)
        + (comparesRules ? ["scored_under"] : []))
    return table.take()
  }

  let separator: [UInt8] = []

  func closing(isEmpty: Bool) -> [UInt8] { [] }

  func write(_ rows: [ScoreRow], to bytes: inout [UInt8]) {
    // A round's name is the only text that may need quotes.
    let round = rows.first?.round.map(TableWriter.cell) ?? []
    for row in rows {
      bytes += round
      for column in ScoreRow.CodingKeys.allCases.dropFirst() {
        bytes.append(UInt8(ascii: ","))
        switch row[column] {
        case .text(let text): bytes += text.utf8
        case .number(let number): bytes.append(digits: number)
        case .decimal(let number): bytes += number.shortestDigits.utf8
        case .none: break
        }
      }
      if let variant = row.variant {
        bytes.append(UInt8(ascii: ","))
        bytes += variant.rawValue.utf8
      }
      bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
  }
}

/// Scores as one JSON array, an object on each line.
struct JSONScores: ScoreForm {
  let opening = Array("[\n".utf8)
  let separator = Array(",\n".utf8)

  func closing(isEmpty: Bool) -> [UInt8] { Array((isEmpty ? "]\n" : "\n]\n").utf8) }

  func write(_ rows: [ScoreRow], to bytes: inout [UInt8]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes += separator }
      bytes += try encoder.encode(row)
    }
  }
}

extension [UInt8] {
  /// Writes a whole number of none but small ones in digits.
  fileprivate mutating func append(digits number: Int) {
    if (0..<10).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      self += String(number).utf8
    }
  }
}
