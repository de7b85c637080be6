import DelimitedText
import Foundation
import Maturity
import MaturityReports

/// A data package as another program would read it.
struct ReadPackage {
  let files: [String: String]

  init(_ rounds: [Cohort], isIllustrative: Bool = true, forExcel: Bool = false) throws {
    let first = Fixture.organisations[0].id
    let help = HelpNotice(organisation: first, section: "a1-1", kind: .offers, note: "A day.")
    let check = Assurance(kind: .peerReviewed, by: "Another partner", date: "2026-03-01")
    let package = try DataPackage(
      rounds: rounds, trend: rounds.map { TrendRound($0) },
      help: Dictionary(rounds.map { ($0.round.id, [help]) }, uniquingKeysWith: { one, _ in one }),
      assurances: Dictionary(
        rounds.map { ($0.round.id, [first: [check]]) }, uniquingKeysWith: { one, _ in one }),
      provenance: .lead(isIllustrative: isIllustrative), forExcel: forExcel)
    files = Dictionary(uniqueKeysWithValues: package.files.map { ($0.path, $0.contents) })
  }

  private static let twoRounds = Result { try ReadPackage(CSVTests.rounds) }

  /// The package of a seeded programme, made once.
  static func ofTwoRounds() throws -> ReadPackage { try twoRounds.get() }

  static let tables = [
    "organisations", "sections", "framework", "levels", "answers", "distribution", "unmet",
    "support", "help", "assurance", "trend", "changes",
  ]

  /// The header and the rows of a table.
  func table(_ name: String) throws -> (header: [String], rows: [[String]]) {
    var reader = TableReader(name: name)
    reader.feed(Array((files["\(name).csv"] ?? "").utf8))
    reader.finish()
    var rows: [[String]] = []
    while reader.advance() == .row {
      rows.append((0..<reader.row.count).map { reader.row.text($0) })
    }
    return (reader.header?.names ?? [], rows)
  }

  /// The values of some columns of a table, row by row.
  func values(_ columns: [String], of name: String) throws -> [[String]] {
    let (header, rows) = try table(name)
    let places = columns.compactMap { header.firstIndex(of: $0) }
    return rows.map { row in places.map { row[$0] } }
  }

  func json(_ name: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data((files[name] ?? "").utf8))
    return object as? [String: Any] ?? [:]
  }

  /// The schema of a table in `datapackage.json`.
  func schema(_ name: String) throws -> [String: Any] {
    let resources = try json("datapackage.json")["resources"] as? [[String: Any]] ?? []
    return resources.first { $0["name"] as? String == name }?["schema"] as? [String: Any] ?? [:]
  }
}

extension ReadPackage {
  /// The description of a table in `csv-metadata.json`.
  func described(_ name: String) throws -> [String: Any] {
    let tables = try json("csv-metadata.json")["tables"] as? [[String: Any]] ?? []
    return tables.first { $0["url"] as? String == "\(name).csv" } ?? [:]
  }
}
