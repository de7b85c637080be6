import Digests
package import Maturity

extension Workspace {
  /// What was released of a round, the earliest first.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The releases, to any audience.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func releases(of round: Round.ID) throws(WorkspaceError) -> [Release] {
    try demand(round)
    return try connection.releases(of: round)
  }

  /// The figures that a round's releases to audiences without names gave, not counting those that
  /// were repeated.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The figures of each activity, by release.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read; then nothing may be
  ///   released.
  package func figuresGiven(in round: Round.ID) throws(WorkspaceError) -> [DisclosedFigures.Given] {
    try connection.reading { () throws(WorkspaceError) in
      try demandEverybody()
      try demand(round)
      let releases = try connection.releases(of: round)
      return try connection.releaseRecords(of: round).compactMap { row in
        guard let release = releases.first(where: { $0.number == row.number }) else { return nil }
        return DisclosedFigures.Given(
          release: .init(number: release.number, date: release.date), activity: row.activity)
      }
    }
  }

  /// Records a release.
  ///
  /// - Parameters:
  ///   - number: The number that its pages bear: one more than that of the release before.
  ///   - round: The round, which has promised results to this audience.
  ///   - audience: Who it is for.
  ///   - date: The day on which it is made.
  ///   - basis: The records of the activities whose figures it gives anew; empty for the lead, whose
  ///     releases name everybody.
  ///   - author: Who makes it.
  /// - Returns: The release.
  /// - Throws: ``WorkspaceError``: an unknown round, an audience to which it promised nothing, or
  ///   somebody else has released something meanwhile; or it cannot be written.
  @discardableResult
  package func recordRelease(
    _ number: Int, of round: Round.ID, to audience: Audience, on date: CalendarDate,
    basis: ReleaseBasis = ReleaseBasis([]), by author: Author
  ) throws(WorkspaceError) -> Release {
    try connection.writing { () throws(WorkspaceError) in
      guard try self.round(round).disclosure.allows(audience) else {
        throw refusal(.notPromised(round, audience))
      }
      guard number == (try connection.releases(of: round).last?.number ?? 0) + 1 else {
        throw refusal(.releasedMeanwhile(round))
      }
      let release = Release(number: number, audience: audience, date: date, role: author.role)
      try connection.run(
        """
        INSERT INTO releases (round, number, audience, date, role)
        VALUES (\(round), \(release.number), \(audience), \(date), \(author.role))
        """)
      try connection.record(
        .release(release.number, of: round), from: nil, to: release.historyText, by: author)
      for activity in basis.activities {
        try connection.add(activity, to: release.number, of: round)
        try connection.record(
          .release(release.number, of: round, activity.section), from: nil,
          to: activity.historyText, by: author)
      }
      return release
    }
  }
}

extension Connection {
  /// The records of one activity that a release rests on.
  struct ReleaseRow {
    let number: Int
    let activity: ReleaseBasis.Activity
  }

  func releases(of round: Round.ID) throws(WorkspaceError) -> [Release] {
    try rows(
      "SELECT number, audience, date, role FROM releases WHERE round = \(round) ORDER BY number"
    ) { row throws(WorkspaceError) in
      Release(
        number: try row.integer(0), audience: try row.choice(1), date: try row.date(2),
        role: try row.role(3))
    }
  }

  func releaseRecords(of round: Round.ID) throws(WorkspaceError) -> [ReleaseRow] {
    let all = try rows(
      """
      SELECT number, section, organisation, peers, standing, steps, fingerprint
      FROM release_records WHERE round = \(round) ORDER BY number, section, position
      """
    ) { row throws(WorkspaceError) in
      guard let standing = Distribution.Standing(recordText: try row.text(4)) else {
        throw row.unreadable(4)
      }
      guard let steps = ActivityRecord.steps(recordText: try row.text(5)) else {
        throw row.unreadable(5)
      }
      return (
        number: try row.integer(0), section: try row.identifier(1) as Section.ID,
        record: ActivityRecord(
          organisation: try row.identifier(2), group: FieldList.fields(try row.text(3)),
          standing: standing, steps: steps, fingerprint: try row.text(6))
      )
    }
    var found: [ReleaseRow] = []
    for row in all {
      if let last = found.last, last.number == row.number, last.activity.section == row.section {
        found[found.count - 1] = ReleaseRow(
          number: row.number,
          activity: .init(section: row.section, records: last.activity.records + [row.record]))
      } else {
        found.append(
          ReleaseRow(
            number: row.number, activity: .init(section: row.section, records: [row.record])))
      }
    }
    return found
  }

  fileprivate func add(
    _ activity: ReleaseBasis.Activity, to number: Int, of round: Round.ID
  ) throws(WorkspaceError) {
    for (offset, record) in activity.records.enumerated() {
      try run(
        """
        INSERT INTO release_records (round, number, section, position, organisation, peers,
          standing, steps, fingerprint)
        VALUES (\(round), \(number), \(activity.section), \(offset + 1), \(record.organisation),
          \(FieldList.text(record.group)), \(record.standing.recordText), \(record.stepsText),
          \(record.fingerprint))
        """)
    }
  }
}

extension HistoryEntry.Matter {
  static func release(_ number: Int, of round: Round.ID, _ section: Section.ID? = nil) -> Self {
    Self(
      .release, round: round,
      key: ([String(number)] + (section.map { [$0.text] } ?? [])).joined(separator: " "))
  }
}

extension ReleaseBasis.Activity {
  /// A digest of the records, by which the history tells whether they were changed.
  var historyText: String {
    var digest = FieldDigest()
    for record in records {
      digest.add(record.organisation.text)
      digest.add(FieldList.text(record.group))
      digest.add(record.standing.recordText)
      digest.add(record.stepsText)
      digest.add(record.fingerprint)
    }
    return digest.hexadecimal
  }
}

// MARK: Records as text

extension Distribution.Standing {
  /// The standing as a release keeps it.
  var recordText: String {
    switch self {
    case .level(let level): "level \(level)"
    case .notApplicable: "not applicable"
    case .notAssessed: "not assessed"
    case .inProgress: "in progress"
    case .notAgreed: "not agreed"
    case .notSubmitted: "not submitted"
    }
  }

  /// The standing that a release kept; `nil` where the text is none.
  init?(recordText: String) {
    switch recordText {
    case "not applicable": self = .notApplicable
    case "not assessed": self = .notAssessed
    case "in progress": self = .inProgress
    case "not agreed": self = .notAgreed
    case "not submitted": self = .notSubmitted
    default:
      guard recordText.hasPrefix("level "), let number = Int(recordText.dropFirst(6)), number >= 1
      else { return nil }
      self = .level(Level(number))
    }
  }
}

extension ActivityRecord {
  /// The steps as a release keeps them, by the criteria's ids.
  var stepsText: String {
    FieldList.text(steps.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.rawValue)" })
  }

  /// The steps that a release kept; `nil` where the text holds something else.
  static func steps(recordText: String) -> [Question.ID: Step]? {
    var steps: [Question.ID: Step] = [:]
    for field in FieldList.fields(recordText) where !field.isEmpty {
      guard let colon = field.firstIndex(of: ":"), let id = Question.ID(String(field[..<colon])),
        let step = Step(rawValue: String(field[colon...].dropFirst(2)))
      else { return nil }
      steps[id] = step
    }
    return steps
  }
}
