import DelimitedText
import Maturity

/// The tables of a trend, to take away: what its figures draw, and every change.
struct TrendTables {
  private let history: TrendHistory

  init(_ history: TrendHistory) { self.history = history }

  /// Both tables.
  var all: [PackageTable] { [trend, changes] }

  /// The edition whose activities are told of: the latest round's.
  private var edition: [TableWriter.Cell] {
    let framework = history.editions.last
    return [.text(framework?.id.text ?? ""), .text(framework?.edition ?? "")]
  }

  private var activities: [Framework.Place] { history.editions.last?.activities ?? [] }

  // MARK: Trend

  private var trend: PackageTable {
    PackageTable(
      name: "trend",
      description: "One row a standing of each activity in each round, as the figures of the trend "
        + "draw it: levels are compared within a panel only",
      columns: PackageTables.edition + [
        PackageTables.section,
        .init(
          name: "panel", kind: .integer, description: "The panel's number", range: 1...1_000),
        .init(name: "criteria", kind: .text, description: "The criteria that levels are read on"),
        .init(name: "round", kind: .text, description: "The round's id"),
        .init(name: "round_date", kind: .date, description: "The date that answers are about"),
        .init(
          name: "standing", kind: .text,
          description: "A level, or none: the counts add up to the cohort"),
        PackageTables.level("level", "The level; empty where there is none"),
        PackageTables.count("organisations", "How many organisations"),
      ],
      primaryKey: ["section", "panel", "round", "standing"],
      foreignKeys: [PackageTables.toSection],
      rows: activities.flatMap { place in
        TrendPanel.all(of: place.section.id, in: history.editions).enumerated().flatMap {
          index, panel in
          panel.columns.flatMap { rows(place.section.id, panel, index + 1, $0) }
        }
      })
  }

  private func rows(
    _ section: Section.ID, _ panel: TrendPanel, _ number: Int, _ column: TrendPanel.Column
  ) -> [[TableWriter.Cell]] {
    let round = history.rounds[column.round].cohort.round
    let distribution = history.distribution(of: section, in: column)
    let levels = distribution.countByLevel.enumerated().map { offset, count in
      ("level \(offset + 1)", Level(offset + 1) as Level?, count)
    }
    let none = [("no level", nil as Level?, distribution.cohort - distribution.complete)]
    return (levels + none).map { standing, level, count in
      edition + [
        .text(section.text), .number(number), .text(panel.title), .text(round.id.text),
        .text(round.date.iso), .text(standing), PackageTables.cell(level), .number(count),
      ]
    }
  }

  // MARK: Changes

  private var changes: PackageTable {
    PackageTable(
      name: "changes",
      description: "One row an activity whose level or support moved, for each organisation",
      columns: PackageTables.edition + [
        PackageTables.organisation, PackageTables.section,
        .init(name: "since", kind: .text, description: "The id of the earlier round"),
        .init(name: "round", kind: .text, description: "The id of the later round"),
        PackageTables.level(
          "level_before", "The claimed level in the earlier round, on what both ask"),
        PackageTables.level(
          "level_after", "The claimed level in the later round, on what both ask"),
        PackageTables.level(
          "supported_before", "The level that evidence supported in the earlier round"),
        PackageTables.level(
          "supported_after", "The level that evidence supports in the later round"),
        .init(
          name: "causes", kind: .text, description: "Every cause that applies, with semicolons",
          isOptional: true),
        .init(
          name: "reason", kind: .text, description: "Why the level fell, as the organisation says",
          isOptional: true),
      ],
      primaryKey: ["organisation", "section", "round"],
      foreignKeys: [PackageTables.toOrganisation, PackageTables.toSection],
      rows: rowsOfChanges)
  }

  private var rowsOfChanges: [[TableWriter.Cell]] {
    let changes = TrendChanges(history)
    return activities.flatMap { place in
      changes.all(on: place.section.id).map { moved in
        let (before, after) = (moved.change.before, moved.change.after)
        return edition + [
          .text(moved.organisation.id.text), .text(place.section.id.text),
          .text(history.rounds[moved.since].cohort.round.id.text),
          .text(history.rounds[moved.round].cohort.round.id.text),
          PackageTables.cell(before?.level),
          PackageTables.cell(after?.level), PackageTables.cell(before?.supportedLevel),
          PackageTables.cell(after?.supportedLevel),
          .text(moved.change.causes.map(\.rawValue).joined(separator: "; ")),
          .text(moved.change.direction == .fell ? moved.reason ?? "" : ""),
        ]
      }
    }
  }
}
