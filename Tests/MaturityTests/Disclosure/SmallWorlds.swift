@testable import Maturity
import Testing

/// One activity, and every way in which an organisation could answer it.
struct SmallWorld {
  let framework: Framework
  /// The answers of each sort of organisation, in METHOD's letters.
  let letters: [String]
  /// The record of each sort.
  let records: [ActivityRecord]
  private let place: Framework.Place

  /// Makes a world of every combination of some answers to criteria of some levels.
  init(levels: [Level], answers: String) throws {
    try self.init(levels: levels, letters: Self.words(of: answers, length: levels.count))
  }

  /// Makes a world of some ways to answer criteria of some levels.
  init(levels: [Level], letters: [String]) throws {
    self.letters = letters
    framework = small(levels)
    let place = try #require(framework.activities.first)
    self.place = place
    let names = letters.indices.map { "o\($0)" }
    let framework = framework
    var cohort = Cohort(
      framework: framework, round: round(), organisations: names.map(organisation),
      assessments: zip(names, letters).map {
        Assessment(Identifier($0) ?? "o", framework, ["a": $1])
      })
    // The lead has confirmed whatever does not apply.
    cohort = Cohort(
      framework: framework, round: round(), organisations: names.map(organisation),
      assessments: cohort.members.compactMap(\.assessment).map {
        var assessment = $0
        assessment.confirmedNotApplicable = ["a"]
        return assessment
      })
    records = cohort.basis { $0.map { $0 ?? "-" }.joined(separator: "|") }.activities[0].records
  }

  private static func words(of letters: String, length: Int) -> [String] {
    length == 0
      ? [""]
      : words(of: letters, length: length - 1).flatMap { word in letters.map { word + "\($0)" } }
  }

  /// The level of each sort, 0 where it stands at none, and then each of its answers.
  var sorts: [Adversary.Sort] {
    let alphabet = Array("mnpdx")
    return zip(records, letters).map { record, letters in
      Adversary.Sort(
        secrets: [record.level?.number ?? 0]
          + letters.map { alphabet.firstIndex(of: $0) ?? alphabet.count })
    }
  }

  /// The records of a cohort with so many of each sort.
  func records(_ world: [Int], group: [String] = [], from first: Int = 0) -> [ActivityRecord] {
    var all: [ActivityRecord] = []
    for (sort, count) in world.enumerated() {
      for _ in 0..<count {
        all.append(record(sort, as: first + all.count, group: group))
      }
    }
    return all
  }

  /// The record of one sort, for an organisation of a number; `nil` gives one that says nothing.
  func record(
    _ sort: Int?, as number: Int, group: [String] = [], note: String = ""
  ) -> ActivityRecord {
    let pattern = sort.map { records[$0] }
    return ActivityRecord(
      organisation: Identifier("o\(number)") ?? "o", group: group,
      standing: pattern?.standing ?? .notSubmitted, steps: pattern?.steps ?? [:],
      fingerprint: (pattern?.fingerprint ?? "") + note)
  }

  /// A record in no group.
  func alone(_ record: ActivityRecord) -> ActivityRecord {
    ActivityRecord(
      organisation: record.organisation, group: [], standing: record.standing,
      steps: record.steps, fingerprint: record.fingerprint)
  }

  /// What is published of records.
  func published(
    _ records: [ActivityRecord], rule: DisclosureRule
  ) -> DisclosedActivity {
    DisclosedActivity(
      ActivityFigures(records, rule: rule, highest: framework.highestLevel), of: place,
      repeats: nil)
  }

  /// What a second release publishes beside the first.
  func published(
    _ records: [ActivityRecord], after earlier: [[ActivityRecord]], rule: DisclosureRule
  ) -> DisclosedActivity {
    let choice = ReleaseChoice(
      .init(section: "a", records: records),
      given: earlier.enumerated().map { offset, records in
        .init(
          release: .init(number: offset + 1, date: "2026-05-01"),
          activity: .init(section: "a", records: records))
      }, rule: rule, highest: framework.highestLevel)
    return DisclosedActivity(choice.figures, of: place, repeats: choice.repeated?.number)
  }
}

extension Maturity.Framework {
  fileprivate static func levels(upTo highest: Level) -> [LevelDefinition] {
    (1...highest.number).map {
      LevelDefinition(level: Level($0), name: "Level \($0)", meaning: "Level \($0).")
    }
  }
}

private func small(_ levels: [Level]) -> Framework {
  Framework(
    id: "small", edition: "1", title: "Small", source: .init(title: "", publisher: ""),
    licence: "", language: "en-GB", levels: Framework.levels(upTo: levels.max() ?? .floor),
    sectionKinds: [SectionKind(id: "activity", plural: "activities", method: .ladder)],
    evidenceRule: nil, support: [], sections: [activity("a", levels: levels)])
}
