import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct ReleaseTests {
  private let records = [
    ActivityRecord(
      organisation: maldon, group: ["district", "police; other"], standing: .level(2),
      steps: ["took-part": .met, "all-told": .unmet, "a": .unknown], fingerprint: "one"),
    ActivityRecord(
      organisation: police, group: ["district", "police; other"], standing: .notAgreed, steps: [:],
      fingerprint: "two"),
  ]

  private var basis: ReleaseBasis {
    ReleaseBasis([
      .init(section: "work", records: records),
      .init(section: "all", records: records.reversed()),
    ])
  }

  @Test func `a release keeps who it was for, when, by which role and what it rests on`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let first = try made.recordRelease(
      1, of: spring, to: .partners, on: "2026-07-01", basis: basis, by: author)
    #expect(first == Release(number: 1, audience: .partners, date: "2026-07-01", role: author.role))
    let named = try made.recordRelease(2, of: spring, to: .lead, on: "2026-07-02", by: author)
    #expect(try made.releases(of: spring) == [first, named])
    let given = try made.figuresGiven(in: spring)
    #expect(given.map(\.release.number) == [1, 1])
    #expect(given.map(\.activity.section) == ["all", "work"])
    #expect(given.map(\.activity.records) == [records.reversed(), records])
    #expect(try made.verify() == [])
  }

  @Test func `of two releases worked out at once, one is refused`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.recordRelease(1, of: spring, to: .partners, on: "2026-07-01", by: author)
    let found = fact {
      try made.recordRelease(1, of: spring, to: .partners, on: "2026-07-01", by: author)
    }
    #expect(found == .refused(.releasedMeanwhile(spring)))
    #expect(try made.releases(of: spring).count == 1)
  }

  @Test func `every standing is read back as it was written`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let standings: [Distribution.Standing] = [
      .level(1), .level(5), .notApplicable, .notAssessed, .inProgress, .notAgreed, .notSubmitted,
    ]
    let records = standings.map {
      ActivityRecord(
        organisation: maldon, group: ["everybody"], standing: $0, steps: [:], fingerprint: "")
    }
    try made.recordRelease(
      1, of: spring, to: .partners, on: "2026-07-01",
      basis: ReleaseBasis([.init(section: "work", records: records)]), by: author)
    #expect(try made.figuresGiven(in: spring).first?.activity.records == records)
  }

  @Test func `an audience that the round has not promised is refused`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let found = fact {
      try made.recordRelease(1, of: spring, to: .public, on: "2026-07-01", by: author)
    }
    #expect(found == .refused(.notPromised(spring, .public)))
    #expect(try made.releases(of: spring).isEmpty)
  }

  @Test func `what a round promises of groups is kept, and is in the history`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file(), rounds: [])
    let plain = round()
    let promised = Round(
      id: spring, name: plain.name, date: plain.date, framework: plain.framework,
      edition: plain.edition, targets: plain.targets, disclosure: .public, peers: .tier,
      smallestGroup: SmallestGroup(7))
    try made.add(promised, by: author)
    #expect(try made.round(spring) == promised)
    #expect(
      try made.history(round: spring).suffix(5).map(\.matter.key).contains("smallest group"))
    #expect(try made.verify() == [])
  }

  @Test(arguments: [
    ("UPDATE releases SET audience = 'public'", "release '1' in 'spring-2026'"),
    (
      "UPDATE release_records SET standing = 'level 5' WHERE position = 1",
      "release '1 all' in 'spring-2026'"
    ),
    ("DELETE FROM release_records WHERE section = 'all'", "release '1 all' in 'spring-2026'"),
    ("UPDATE rounds SET smallest_group = 6", "round 'smallest group' in 'spring-2026'"),
    ("UPDATE rounds SET peers = 'kind'", "round 'peers' in 'spring-2026'"),
  ])
  func `whoever tampers with a release is found out`(sql: String, matter: String) throws {
    let folder = try TemporaryFolder()
    do {
      let made = try workspace(at: folder.file())
      try made.recordRelease(
        1, of: spring, to: .partners, on: "2026-07-01", basis: basis, by: author)
    }
    try tamper(folder.file(), sql)
    let opened = try Workspace.open(folder.file(), access: .read)
    let problems = try opened.verify()
    #expect(
      problems.contains { problem in
        if case .differsFromHistory(let found) = problem { found.inWords == matter } else { false }
      }, "\(problems)")
  }

  @Test func `a release that cannot be read holds the next one up`() throws {
    let folder = try TemporaryFolder()
    do {
      let made = try workspace(at: folder.file())
      try made.recordRelease(
        1, of: spring, to: .partners, on: "2026-07-01", basis: basis, by: author)
    }
    // A register takes no such standing.
    let unheeded =
      TestDatabase.current == .file
      ? "" : "ALTER TABLE release_records DROP CONSTRAINT release_standing_is_known; "
    try tamper(folder.file(), unheeded + "UPDATE release_records SET standing = 'level 0'")
    let opened = try Workspace.open(folder.file(), access: .read)
    let found = fact { _ = try opened.figuresGiven(in: spring) }
    let table = TestDatabase.current == .file ? "" : " of table release_records"
    #expect(
      found
        == .damaged("column standing\(table) holds what no workspace holds, of 'essex-police'"))
  }
}
