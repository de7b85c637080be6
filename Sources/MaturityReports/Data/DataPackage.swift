import DelimitedText
import FoundationEssentials
package import Maturity

/// Tables to take away, with their description for other programs (REPORTS 25 to 27).
package struct DataPackage {
  /// The files of the package: its tables and its description.
  package let files: [File]

  /// One file: its path within the package's folder, and what it holds.
  package struct File: Hashable, Sendable {
    /// The path within the folder.
    package let path: String
    /// What the file holds.
    package let contents: String
  }

  static let tableNames = ["organisations", "framework", "levels", "answers", "distribution"]

  /// Makes a package.
  package init(
    rounds: [Cohort], provenance: Provenance, forExcel: Bool = false
  ) throws(ReportRefusal) {
    try provenance.requireNames()
    files = []
  }
}
