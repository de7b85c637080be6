import DelimitedText
import FoundationEssentials
import Maturity

/// Where rows of scores go, as they come.
protocol ScoreOutput {
  /// Writes the rows of one organisation.
  mutating func write(_ rows: [ScoreRow]) throws
  /// Writes what comes after the last row.
  mutating func finish() throws
}

/// Scores as CSV.
struct CSVScores: ScoreOutput {
  private let console: any Console
  private var table: TableWriter

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - console: Where it is written.
  ///   - comparesRules: Whether a last column says which rule each row is scored under.
  init(_ console: any Console, comparesRules: Bool = false) {
    self.console = console
    table = TableWriter(
      header: ScoreRow.CodingKeys.allCases.map(\.rawValue)
        + (comparesRules ? ["scored_under"] : []))
  }

  mutating func write(_ rows: [ScoreRow]) {
    for row in rows {
      table.write(
        ScoreRow.CodingKeys.allCases.map { column in
          switch row[column] {
          case .text(let text): .text(text)
          case .number(let number): .number(number)
          case .decimal(let number): .digits(number.shortestDigits)
          case .none: .empty
          }
        } + (row.variant.map { [.text($0.rawValue)] } ?? []))
    }
    if table.bytes.count > 1 << 16 { flush() }
  }

  mutating func finish() { flush() }

  private mutating func flush() { console.write(String(decoding: table.take(), as: UTF8.self)) }
}

/// Scores as one JSON array, an object on each line.
struct JSONScores: ScoreOutput {
  private let console: any Console
  private var isFirst = true

  init(_ console: any Console) { self.console = console }

  mutating func write(_ rows: [ScoreRow]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for row in rows {
      console.write(isFirst ? "[\n" : ",\n")
      console.write(String(decoding: try encoder.encode(row), as: UTF8.self))
      isFirst = false
    }
  }

  mutating func finish() { console.write(isFirst ? "[]\n" : "\n]\n") }
}
