import Foundation
import Maturity
import Testing

/// The tables to take away (REPORTS 25 and 26).
@Suite struct CSVTests {
  static let rounds = [SeededCohorts(seed: 9).previous, SeededCohorts(seed: 9).cohort]
    .compactMap(\.self)

  @Test(arguments: ReadPackage.tables)
  func `REPORTS 25: a table has CRLF, one header in snake case, constant columns and no mark`(
    name: String
  ) throws {
    let package = try ReadPackage.ofTwoRounds()
    let text = try #require(package.files["\(name).csv"])
    let bytes = Array(text.utf8)
    #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let feeds = bytes.indices.filter { bytes[$0] == 10 }
    #expect(!feeds.isEmpty && feeds.allSatisfy { $0 > 0 && bytes[$0 - 1] == 13 })
    #expect(bytes.count { $0 == 13 } == feeds.count)
    let (header, rows) = try package.table(name)
    #expect(header.allSatisfy { $0.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil })
    #expect(Set(header).count == header.count)
    #expect(!rows.isEmpty && rows.allSatisfy { $0.count == header.count })
    #expect(header.last == "notice")
    let notice = "Illustrative data: not an assessment of any organisation"
    #expect(rows.allSatisfy { $0.last == notice })
  }

  @Test(arguments: ReadPackage.tables)
  func
    `REPORTS 25: a table is the same on every run, and for Excel gains the mark and nothing else`(
      name: String
    ) throws
  {
    let path = "\(name).csv"
    let first = try #require(try ReadPackage(Self.rounds).files[path])
    #expect(try ReadPackage(Self.rounds).files[path] == first)
    let excel = try #require(try ReadPackage(Self.rounds, forExcel: true).files[path])
    #expect(Array(excel.utf8) == [0xEF, 0xBB, 0xBF] + Array(first.utf8))
  }

  @Test func `REPORTS 25: dates are ISO, numbers are digits alone, and there are no totals`() throws
  {
    let package = try ReadPackage.ofTwoRounds()
    for dates in try package.values(["round_date"], of: "levels") {
      #expect(["2025-03-31", "2026-03-31"].contains(dates[0]))
    }
    let numbers = ["level", "level_upper", "supported", "target", "answered", "asked", "unknown"]
    for row in try package.values(numbers, of: "levels") {
      #expect(row.allSatisfy { $0.allSatisfy(\.isNumber) })
    }
    for name in ReadPackage.tables {
      let text = try #require(package.files["\(name).csv"]).lowercased()
      #expect(!text.contains("total"))
    }
  }

  @Test func `REPORTS 25: rows stand in the order of rounds, organisations and the framework`()
    throws
  {
    let package = try ReadPackage.ofTwoRounds()
    let framework = Fixture.framework()
    let expected = Self.rounds.flatMap { cohort in
      cohort.members.flatMap { member in
        framework.activities.map {
          [cohort.round.id.text, member.organisation.id.text, $0.section.id.text]
        }
      }
    }
    #expect(try package.values(["round", "organisation", "section"], of: "levels") == expected)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
  func `REPORTS 26: a text that a spreadsheet would run is guarded and quoted, and nothing else is`(
    text: String
  ) throws {
    let organisation = Fixture.organisations[0]
    let cohort = Fixture.cohort([organisation]) { _, _ in "mpn" }
    var assessment = try #require(cohort.members[0].assessment)
    assessment.entries["a1-1-q2"]?.note = text
    let again = Cohort(
      framework: cohort.framework, round: cohort.round, organisations: [organisation],
      assessments: [assessment])
    let package = try ReadPackage([again])
    let csv = try #require(package.files["answers.csv"])
    #expect(csv.contains(",\"'\(text)\","))
    #expect(csv.utf8.count { $0 == UInt8(ascii: "'") } == 1 + csv.ranges(of: "don't know").count)
    let said = try #require(package.json("datapackage.json")["description"] as? String)
    #expect(said.contains("has an apostrophe before it, so that no spreadsheet runs it"))
  }
}
