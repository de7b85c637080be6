import Foundation
import Maturity
import MaturityReports
import Testing

/// Whole pages of a small cohort, as they were reviewed.
///
/// A page that differs, or has not been reviewed yet, fails. With `RECORD_SNAPSHOTS=1` it is also
/// written to `Golden` anew, for somebody to look at, and fails so that nobody forgets to.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  static func cohort(year: Int) -> Cohort {
    let organisations = [0, 8, 9, 14].map { Fixture.organisations[$0] }
    let later = ["mmmmmnn", "mmdmmnn", "mxxmmpn", "mp", "mnn", "n", "xxxxxxx", "mmmmmmm"]
    let earlier = ["mmmnn", "mmmnn", "mnn", "mnn", "n", "n", "xxxxxxx", "mmmmmnd"]
    return Fixture.cohort(organisations, year: year) { organisation, activity in
      let ladders = year == 2026 ? later : earlier
      return organisation == 1 ? nil : ladders[(3 * organisation + activity) % ladders.count]
    }
  }

  static func page(_ name: String) throws -> String {
    let (cohort, previous) = (cohort(year: 2026), cohort(year: 2025))
    switch name {
    case "comparison.html":
      let notices = [
        HelpNotice(
          organisation: Fixture.organisations[9].id, section: "a1-1", kind: .offers,
          note: "A visit."),
        HelpNotice(organisation: Fixture.organisations[0].id, section: "a1-2", kind: .asks),
      ]
      return try ReadPage.comparison(cohort, previous: previous, notices: notices).html
    case "trend.html": return try ReadPage.trend(Councils.rounds).html
    case "trend-of-newvale.html":
      return try ReadPage.trend(Councils.rounds, of: "newvale-council").html
    case "index.html": return try ReadPage.index(cohort).html
    case "board.html":
      return try ReadPage.board(
        Fixture.organisations[0], cohort, previous: previous,
        record: PartnerRecord(board: .asking)
      ).html
    case "board-essex.html":
      return try ReadPage.board(cohort, previous: previous, paper: .asking).html
    default:
      return try ReadPage.partner(Fixture.organisations[0], cohort, previous: previous).html
    }
  }

  @Test(arguments: [
    "comparison.html", "partner.html", "index.html", "trend.html", "trend-of-newvale.html",
    "board.html", "board-essex.html",
  ])
  func `REPORTS 18 to 21 and 23: a page is what was reviewed`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let page = try Self.page(name)
    let reviewed = try? String(contentsOf: file, encoding: .utf8)
    guard page != reviewed else { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let others = (reviewed ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, others).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs from what was reviewed, first in line \((first?.offset ?? 0) + 1)")
  }
}
