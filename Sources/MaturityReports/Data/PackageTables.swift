import DelimitedText
import Maturity

/// The tables of a data package, from the rounds that it covers.
struct PackageTables {
  let rounds: [Cohort]
  let listed: [Organisation]
  let notices: [Round.ID: [HelpNotice]]
  let assurances: [Round.ID: [Organisation.ID: [Assurance]]]

  /// - Parameters:
  ///   - rounds: The rounds that the tables cover, the oldest first.
  ///   - earlier: Further rounds, whose organisations are listed too.
  ///   - help: Who offers help in each round, and who asks for it.
  ///   - assurances: Who has checked the answers of each organisation in each round.
  init(
    _ rounds: [Cohort], earlier: [Cohort] = [], help: [Round.ID: [HelpNotice]],
    assurances: [Round.ID: [Organisation.ID: [Assurance]]]
  ) {
    self.rounds = rounds
    listed = Self.organisations(of: earlier + rounds)
    notices = help
    self.assurances = assurances
  }

  /// Everybody who had part in a round: those of the last in its order, and each who had part in an
  /// earlier one alone after the one that stood before it there.
  private static func organisations(of rounds: [Cohort]) -> [Organisation] {
    var all = rounds.last?.members.map(\.organisation) ?? []
    for cohort in rounds.reversed() {
      var place = 0
      for organisation in cohort.members.map(\.organisation) {
        if let known = all.firstIndex(where: { $0.id == organisation.id }) {
          place = known + 1
        } else {
          all.insert(organisation, at: place)
          place += 1
        }
      }
    }
    return all
  }

  /// Every table, those that are referred to first.
  var all: [PackageTable] {
    [
      organisations, sections, framework, levels, answers, distribution, unmet, support, help,
      assurance,
    ]
  }

  // MARK: Columns that several tables share

  /// The round, its date, and the edition that it asked.
  static let round: [PackageTable.Column] =
    [
      .init(name: "round", kind: .text, description: "The round's id"),
      .init(name: "round_date", kind: .date, description: "The date that answers are about"),
    ] + edition

  static let organisation = PackageTable.Column(
    name: "organisation", kind: .text, description: "The organisation's id")

  static let edition: [PackageTable.Column] = [
    .init(name: "framework", kind: .text, description: "The framework's id"),
    .init(name: "edition", kind: .text, description: "The framework's edition"),
  ]

  static let section = PackageTable.Column(
    name: "section", kind: .text, description: "The activity's id")

  static let toOrganisation = PackageTable.ForeignKey(
    columns: ["organisation"], table: "organisations", references: ["organisation"])

  static let toSection = PackageTable.ForeignKey(
    columns: ["framework", "edition", "section"], table: "sections",
    references: ["framework", "edition", "section"])

  static let toQuestion = PackageTable.ForeignKey(
    columns: ["framework", "edition", "question"], table: "framework",
    references: ["framework", "edition", "question"])

  static func level(_ name: String, _ description: String) -> PackageTable.Column {
    .init(name: name, kind: .integer, description: description, isOptional: true, range: 1...100)
  }

  static func count(_ name: String, _ description: String) -> PackageTable.Column {
    .init(name: name, kind: .integer, description: description, range: 0...1_000_000)
  }

  /// The cells of the columns of round and edition.
  func cells(_ cohort: Cohort) -> [TableWriter.Cell] {
    [
      .text(cohort.round.id.text), .text(cohort.round.date.iso), .text(cohort.framework.id.text),
      .text(cohort.framework.edition),
    ]
  }

  static func cell(_ level: Level?) -> TableWriter.Cell {
    level.map { .number($0.number) } ?? .empty
  }

  // MARK: Tables

  private var levels: PackageTable {
    PackageTable(
      name: "levels",
      description: "One row an activity of each organisation's assessment in each round",
      columns: Self.round + [
        Self.organisation, Self.section,
        .init(
          name: "status", kind: .text, description: "How far the assessment has come",
          values: Status.allCases.map(\.rawValue) + ["not-submitted"]),
        Self.level("level", "The claimed level"),
        Self.level("level_upper", "The level if all that is in doubt were met"),
        Self.level("supported", "The level that evidence supports"),
        Self.level("level_without_exclusions", "The level were what does not apply not met"),
        .init(
          name: "target", kind: .integer, description: "The level aimed at", range: 1...100),
        Self.count("answered", "Criteria answered, of those asked"),
        Self.count("asked", "Applicable criteria up to where the ladder stopped"),
        Self.count("not_applicable", "Criteria that do not apply"),
        Self.count("unknown", "Criteria answered don't know, of those asked"),
        Self.count(
          "disputed",
          "Criteria that respondents dispute: where any are, the levels are the most cautious "
            + "reading and not agreed"),
      ],
      primaryKey: ["round", "organisation", "section"],
      foreignKeys: [Self.toOrganisation, Self.toSection],
      rows: rounds.flatMap { cohort in
        cohort.members.flatMap { member in
          cohort.framework.activities.map { levelRow(member, $0, in: cohort) }
        }
      })
  }

  private func levelRow(
    _ member: Cohort.Member, _ place: Framework.Place, in cohort: Cohort
  ) -> [TableWriter.Cell] {
    let score = member.score?[place.section.id]
    let tally = score?.tally ?? Tally()
    return cells(cohort) + [
      .text(member.organisation.id.text), .text(place.section.id.text),
      .text(score?.status.rawValue ?? "not-submitted"), Self.cell(score?.level),
      Self.cell(score?.upperLevel), Self.cell(score?.supportedLevel),
      Self.cell(score?.levelWithoutExclusions),
      Self.cell(cohort.round.targets[place.section.id]), .number(tally.answered),
      .number(tally.asked), .number(tally.notApplicable), .number(tally.unknown),
      .number(score?.disputed ?? 0),
    ]
  }

  private var answers: PackageTable {
    PackageTable(
      name: "answers", description: "One row a criterion of each assessment that was submitted",
      columns: Self.round + [
        Self.organisation,
        .init(name: "question", kind: .text, description: "The criterion's id"),
        .init(
          name: "answer", kind: .text, description: "The answer, or which kind of blank it is",
          values: (Answer.allCases.map(AnswerState.answered) + [.unanswered, .notAsked])
            .map(\.label)),
        .init(
          name: "reason", kind: .text, description: "Why it does not apply", isOptional: true),
        .init(
          name: "note", kind: .text, description: "What is missing, or a remark",
          isOptional: true),
      ],
      primaryKey: ["round", "organisation", "question"],
      foreignKeys: [Self.toOrganisation, Self.toQuestion],
      rows: rounds.flatMap { cohort in
        cohort.members.filter { $0.assessment != nil }.flatMap { member in
          cohort.framework.activities.flatMap { answerRows(member, $0, in: cohort) }
        }
      })
  }

  private func answerRows(
    _ member: Cohort.Member, _ place: Framework.Place, in cohort: Cohort
  ) -> [[TableWriter.Cell]] {
    place.questions.map { position in
      let question = cohort.framework.questions[position]
      let entry = member.assessment?.entries[question.id]
      let state = place.ladder?.state(ofCriterionAt: position, in: member.answers)
      return cells(cohort) + [
        .text(member.organisation.id.text), .text(question.id.text),
        .text(state?.label ?? AnswerState.unanswered.label), .text(entry?.reason ?? ""),
        .text(entry?.note ?? ""),
      ]
    }
  }

  private var distribution: PackageTable {
    PackageTable(
      name: "distribution",
      description: "One row a standing of each activity in each round, with its count",
      columns: Self.round + [
        Self.section,
        .init(
          name: "standing", kind: .text,
          description: "A level, or a kind of blank: the counts add up to the cohort"),
        Self.level("level", "The level; empty for a blank"),
        Self.count("organisations", "How many organisations"),
      ],
      primaryKey: ["round", "section", "standing"], foreignKeys: [Self.toSection],
      rows: rounds.flatMap { cohort in
        cohort.framework.activities.flatMap { place in
          distributionRows(cohort.distribution(on: place.section.id), place, in: cohort)
        }
      })
  }

  private func distributionRows(
    _ distribution: Distribution, _ place: Framework.Place, in cohort: Cohort
  ) -> [[TableWriter.Cell]] {
    let levels = zip(cohort.framework.levels, distribution.countByLevel).map { level, count in
      ("level \(level.level)", level.level as Level?, count)
    }
    let blanks = [
      ("not applicable", nil as Level?, distribution.notApplicable),
      ("not assessed", nil, distribution.notAssessed),
      ("in progress", nil, distribution.inProgress),
      ("not agreed", nil, distribution.notAgreed),
      ("not submitted", nil, distribution.notSubmitted),
    ]
    return (levels + blanks).map { standing, level, count in
      cells(cohort) + [
        .text(place.section.id.text), .text(standing), Self.cell(level), .number(count),
      ]
    }
  }
}
