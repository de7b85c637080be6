import Foundation
import Maturity
import Testing

/// Whether the descriptions of a data package agree with its rows (REPORTS 27).
@Suite struct DescriptionTests {
  static let rounds = CSVTests.rounds

  @Test func `REPORTS 27: the package lists its tables, and nothing is missing`() throws {
    let package = try ReadPackage.ofTwoRounds()
    let resources = try package.json("datapackage.json")["resources"] as? [[String: Any]] ?? []
    #expect(resources.map { $0["path"] as? String } == ReadPackage.tables.map { "\($0).csv" })
    let all = ["datapackage.json", "csv-metadata.json"] + ReadPackage.tables.map { "\($0).csv" }
    #expect(Set(package.files.keys) == Set(all))
    let group = try package.json("csv-metadata.json")["tables"] as? [[String: Any]] ?? []
    #expect(group.map { $0["url"] as? String } == ReadPackage.tables.map { "\($0).csv" })
  }

  @Test(arguments: ReadPackage.tables, [true, false])
  func `REPORTS 27: the columns that both descriptions name are the header`(
    name: String, isIllustrative: Bool
  ) throws {
    let package = try ReadPackage(Self.rounds, isIllustrative: isIllustrative)
    let header = try package.table(name).header
    let fields = try package.schema(name)["fields"] as? [[String: Any]] ?? []
    #expect(fields.map { $0["name"] as? String } == header)
    let schema = try package.described(name)["tableSchema"] as? [String: Any] ?? [:]
    let columns = schema["columns"] as? [[String: Any]] ?? []
    #expect(columns.map { $0["name"] as? String } == header)
    #expect(header.contains("notice") == isIllustrative)
    #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
  }

  @Test(arguments: ReadPackage.tables)
  func `REPORTS 27: every cell is what its column is declared to hold`(name: String) throws {
    let package = try ReadPackage.ofTwoRounds()
    let rows = try package.table(name).rows
    let fields = try package.schema(name)["fields"] as? [[String: Any]] ?? []
    try #require(!rows.isEmpty && !fields.isEmpty)
    for (column, field) in fields.enumerated() {
      let rules = field["constraints"] as? [String: Any] ?? [:]
      let values = rows.map { $0[column] }
      if rules["required"] as? Bool == true { #expect(!values.contains("")) }
      let given = Set(values).subtracting([""])
      if let allowed = rules["enum"] as? [String] { #expect(given.isSubset(of: allowed)) }
      switch field["type"] as? String {
      case "integer":
        let least = rules["minimum"] as? Int ?? .min
        let most = rules["maximum"] as? Int ?? .max
        #expect(given.allSatisfy { Int($0).map { least <= $0 && $0 <= most } ?? false })
      case "date": #expect(given.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil })
      case "boolean": #expect(given.isSubset(of: ["true", "false"]))
      default: #expect(field["type"] as? String == "string")
      }
    }
  }

  @Test(arguments: ReadPackage.tables)
  func `REPORTS 27: primary keys are unique and foreign keys lead to a row`(name: String) throws {
    let package = try ReadPackage.ofTwoRounds()
    let schema = try package.schema(name)
    let key = try #require(schema["primaryKey"] as? [String])
    let keys = try package.values(key, of: name)
    #expect(Set(keys).count == keys.count)
    let group = try package.described(name)["tableSchema"] as? [String: Any] ?? [:]
    #expect(group["primaryKey"] as? [String] == key)
    let foreigners = schema["foreignKeys"] as? [[String: Any]] ?? []
    #expect((group["foreignKeys"] as? [Any] ?? []).count == foreigners.count)
    #expect(foreigners.isEmpty == ["organisations", "sections"].contains(name))
    for foreign in foreigners {
      let reference = try #require(foreign["reference"] as? [String: Any])
      let table = try #require(reference["resource"] as? String)
      let theirs = try package.values(try #require(reference["fields"] as? [String]), of: table)
      let ours = try package.values(try #require(foreign["fields"] as? [String]), of: name)
      #expect(Set(ours).isSubset(of: theirs))
    }
  }

  @Test func `REPORTS 27: the distribution adds up to the cohort, and agrees with the levels`()
    throws
  {
    let package = try ReadPackage.ofTwoRounds()
    let counts = try package.values(
      ["round", "section", "standing", "organisations"], of: "distribution")
    let bySection = Dictionary(grouping: counts) { [$0[0], $0[1]] }
    #expect(bySection.count == 2 * 13)
    #expect(bySection.values.allSatisfy { $0.compactMap { Int($0[3]) }.reduce(0, +) == 16 })
    let levels = try package.values(["round", "section", "status", "level"], of: "levels")
    for row in counts where row[2].hasPrefix("level ") {
      let standing = levels.count {
        $0[0] == row[0] && $0[1] == row[1] && $0[2] == "complete" && "level \($0[3])" == row[2]
      }
      #expect(row[3] == "\(standing)")
    }
  }

  @Test
  func `REPORTS 23: the only address outside is that of the CSVW vocabulary and of the source`()
    throws
  {
    for (path, text) in try ReadPackage.ofTwoRounds().files {
      let addresses = text.matches(of: /https?:[^"\s]*/).map { String($0.output) }
      let allowed =
        path == "csv-metadata.json"
        ? ["http://www.w3.org/ns/csvw"]
        : path == "datapackage.json" ? ["https://example.org/d"] : []
      #expect(addresses == allowed, "\(path)")
    }
  }
}
