package import Maturity

/// Tables to take away, with their description for other programs (REPORTS 25 to 27).
package struct DataPackage {
  /// The files of the package: its tables and their descriptions.
  package let files: [File]

  /// One file: its path within the package's folder, and what it holds.
  package struct File: Hashable, Sendable {
    /// The path within the folder.
    package let path: String
    /// What the file holds.
    package let contents: String
  }

  /// The names of a pack's tables, in the order of the package.
  static let tableNames = [
    "organisations", "sections", "framework", "levels", "answers", "distribution", "unmet",
    "support", "help", "assurance", "trend", "changes",
  ]

  /// Makes a package.
  ///
  /// Linear in the number of answers.
  ///
  /// - Parameters:
  ///   - rounds: The rounds that it covers, the oldest first.
  ///   - trend: The rounds whose changes it tells too, the oldest first; none for no such tables.
  ///   - help: Who offers help in each round, and who asks for it.
  ///   - assurances: Who has checked the answers of each organisation in each round.
  ///   - provenance: Where it comes from, and who it is for.
  ///   - forExcel: Whether each table begins with the mark by which Excel knows UTF-8.
  /// - Throws: ``ReportRefusal/namesOrganisations(_:)`` for any audience but the lead.
  package init(
    rounds: [Cohort], trend: [TrendRound] = [], help: [Round.ID: [HelpNotice]] = [:],
    assurances: [Round.ID: [Organisation.ID: [Assurance]]] = [:],
    provenance: Provenance, forExcel: Bool = false
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    let tables =
      PackageTables(rounds, earlier: trend.map(\.cohort), help: help, assurances: assurances).all
      + (trend.isEmpty ? [] : TrendTables(TrendHistory(trend)).all)
    let constants: [(name: String, value: String)] =
      provenance.isIllustrative ? [("notice", Provenance.illustrativeNotice)] : []
    let description = PackageDescription(
      tables: tables, rounds: rounds, provenance: provenance, constants: constants.map(\.name))
    files =
      tables.map {
        File(path: "\($0.name).csv", contents: $0.csv(constants: constants, forExcel: forExcel))
      }
      + [
        File(path: "datapackage.json", contents: description.frictionless),
        File(path: "csv-metadata.json", contents: description.csvw),
      ]
  }
}
