import DelimitedText
import Maturity

/// The tables of a data package for an audience that is not shown names: what was asked, and counts.
struct DisclosedTables {
  private let figures: DisclosedFigures

  init(_ figures: DisclosedFigures) { self.figures = figures }

  /// The names of the tables, in the order of the package.
  static let names = ["sections", "framework", "distribution", "unmet"]

  /// Every table, those that are referred to first.
  var all: [PackageTable] {
    // A cohort of nobody: these tables are of what was asked.
    let asked = PackageTables(
      [
        Cohort(
          framework: figures.framework, round: figures.round, organisations: [], assessments: [])
      ], help: [:], assurances: [:])
    return [asked.sections, framework(asked.framework), distribution, unmet]
  }

  /// The criteria, for the public without those marked sensitive.
  private func framework(_ table: PackageTable) -> PackageTable {
    guard figures.audience == .public else { return table }
    let sensitive = Set(figures.framework.questions.filter(\.isSensitive).map(\.id.text))
    let place = table.columns.firstIndex { $0.name == "question" } ?? 0
    return PackageTable(
      name: table.name,
      description: table.description
        + "; \(Words.count(figures.leftOut, "criterion", "criteria")) marked sensitive left out",
      columns: table.columns, primaryKey: table.primaryKey, foreignKeys: table.foreignKeys,
      rows: table.rows.filter { row in
        if case .text(let id) = row[place] { !sensitive.contains(id) } else { true }
      })
  }

  private static let shared: [PackageTable.Column] = [
    .init(name: "round", kind: .text, description: "The round's id"),
    .init(name: "round_date", kind: .date, description: "The date that answers are about"),
    .init(name: "section", kind: .text, description: "The activity's id"),
  ]

  private static func count(_ name: String, _ description: String) -> PackageTable.Column {
    .init(name: name, kind: .integer, description: description, range: 0...1_000_000)
  }

  private func cells(_ activity: DisclosedActivity) -> [TableWriter.Cell] {
    [
      .text(figures.round.id.text), .text(figures.round.date.iso), .text(activity.section.text),
    ]
  }

  // MARK: Levels

  private var distribution: PackageTable {
    func level(_ name: String, _ description: String) -> PackageTable.Column {
      .init(name: name, kind: .integer, description: description, isOptional: true, range: 1...100)
    }
    return PackageTable(
      name: "distribution",
      description:
        "One row a standing of each activity, with its count; the lowest levels together, "
        + "and one row alone where the activity is withheld",
      columns: Self.shared + [
        .init(
          name: "peers", kind: .text,
          description: "Everybody, or the kinds or tiers of a group of peers"),
        .init(
          name: "standing", kind: .text,
          description: "A level, levels given together, a kind of blank, or withheld"),
        level("level_from", "The lowest of the levels; empty for a blank"),
        level("level_to", "The highest of the levels; empty for a blank"),
        .init(
          name: "organisations", kind: .integer,
          description: "How many organisations; empty where that is withheld", isOptional: true,
          range: 0...1_000_000),
        .init(
          name: "withheld", kind: .text, description: "Why nothing is given; empty where it is",
          isOptional: true),
        .init(
          name: "repeats", kind: .integer,
          description: "The release whose figures these are; empty where they are new",
          isOptional: true, range: 1...1_000_000),
      ],
      primaryKey: ["round", "section", "peers", "standing"],
      rows: figures.activities.flatMap(distributionRows))
  }

  private func distributionRows(_ activity: DisclosedActivity) -> [[TableWriter.Cell]] {
    let repeats: TableWriter.Cell = activity.repeats.map { .number($0) } ?? .empty
    switch activity.levels {
    case .withheld(let reason):
      return [
        cells(activity) + [
          .text("everybody"), .text("withheld"), .empty, .empty, .empty,
          .text(reason.inWords(about: figures.vocabulary.organisation)), repeats,
        ]
      ]
    case .shown(let levels):
      let groups =
        [("everybody", levels)]
        + activity.groups.map { ($0.names.joined(separator: ", "), $0.levels) }
      let counted = groups.flatMap { name, levels in
        levels.brackets.map { bracket in
          cells(activity) + [
            .text(name), .text("level \(bracket.levels.inDigits)"),
            .number(bracket.levels.lowerBound.number), .number(bracket.levels.upperBound.number),
            .number(bracket.count), .empty, repeats,
          ]
        }
      }
      return counted + blankRows(activity, repeats)
    }
  }

  private func blankRows(
    _ activity: DisclosedActivity, _ repeats: TableWriter.Cell
  ) -> [[TableWriter.Cell]] {
    guard let blanks = activity.blanks else { return [] }
    return [
      ("not applicable", blanks.notApplicable), ("not assessed", blanks.notAssessed),
      ("in progress", blanks.inProgress), ("not agreed", blanks.notAgreed),
      ("not submitted", blanks.notSubmitted),
    ].map { name, count in
      cells(activity) + [
        .text("everybody"), .text(name), .empty, .empty, .number(count), .empty, repeats,
      ]
    }
  }

  // MARK: What stands in the way

  private var unmet: PackageTable {
    PackageTable(
      name: "unmet",
      description: "One row a criterion of which figures are given: how it stands among those one "
        + "level below it",
      columns: Self.shared + [
        .init(name: "question", kind: .text, description: "The criterion's id"),
        .init(
          name: "level", kind: .integer, description: "The level that it belongs to",
          range: 2...100),
        Self.count("asked", "How many stand one level below and are asked it"),
        Self.count("unmet", "How many of them do not meet it, or only partly"),
        Self.count("unknown", "How many of them do not know"),
      ],
      primaryKey: ["round", "question"],
      rows: figures.activities.flatMap { activity in
        activity.steps.map { step in
          cells(activity) + [
            .text(step.question.text), .number(step.level.number), .number(step.asked),
            .number(step.unmet), .number(step.unknown),
          ]
        }
      })
  }
}
