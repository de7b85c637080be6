import DelimitedText
import Maturity

/// What the lead plans by: what stands in the way, who needs support, who helps, and who checked.
extension PackageTables {
  var unmet: PackageTable {
    PackageTable(
      name: "unmet",
      description: "One row a criterion that stands among anybody's next steps in each round",
      columns: Self.round + [
        .init(name: "question", kind: .text, description: "The criterion's id"),
        Self.count("unmet", "Organisations that have it among their next steps, not met or partly"),
        Self.count(
          "applicable", "Organisations that it applies to and that assessed its activity"),
        Self.count("unknown", "Organisations that have it among their next steps, not known"),
        Self.count("unanswered", "Organisations that have it among their next steps, unanswered"),
      ],
      primaryKey: ["round", "question"], foreignKeys: [Self.toQuestion],
      rows: rounds.flatMap { cohort in
        cohort.commonlyUnmet().sorted { $0.position < $1.position }.map { item in
          cells(cohort) + [
            .text(cohort.framework.questions[item.position].id.text), .number(item.unmet.part),
            .number(item.unmet.whole), .number(item.unknown), .number(item.unanswered),
          ]
        }
      })
  }

  var support: PackageTable {
    PackageTable(
      name: "support",
      description: "One row a kind of support that an organisation needs in an activity",
      columns: Self.round + [
        .init(name: "support", kind: .text, description: "The id of the support"),
        .init(name: "support_name", kind: .text, description: "What the support is called"),
        Self.organisation, Self.section,
        .init(
          name: "criteria", kind: .integer,
          description: "How many of the next steps there the support serves", range: 1...1_000_000),
        .init(
          name: "below_target", kind: .boolean,
          description: "Whether the claimed level there is below the target"),
      ],
      primaryKey: ["round", "support", "organisation", "section"],
      foreignKeys: [Self.toOrganisation, Self.toSection],
      rows: rounds.flatMap { cohort in
        cohort.trainingDemand().flatMap { demand in
          demand.needs.map { need in
            cells(cohort) + [
              .text(demand.support.text),
              .text(cohort.framework.support(demand.support)?.name ?? demand.support.text),
              .text(need.organisation.text), .text(need.section.text),
              .number(need.criteria.count),
              .text(cohort.isBelowTarget(need) ? "true" : "false"),
            ]
          }
        }
      })
  }

  var help: PackageTable {
    PackageTable(
      name: "help", description: "One row an offer of help in an activity, or a call for it",
      columns: Self.round + [
        Self.organisation, Self.section,
        .init(
          name: "says", kind: .text, description: "Whether it offers help or asks for it",
          values: HelpNotice.Kind.allCases.map(\.rawValue)),
        .init(
          name: "note", kind: .text, description: "What exactly, in its own words", isOptional: true
        ),
      ],
      primaryKey: ["round", "organisation", "section", "says"],
      foreignKeys: [Self.toOrganisation, Self.toSection],
      rows: rounds.flatMap { cohort in
        cohort.members.flatMap { member in
          notices(of: member, in: cohort).map { notice in
            cells(cohort) + [
              .text(member.organisation.id.text), .text(notice.section.text),
              .text(notice.kind.rawValue), .text(notice.note ?? ""),
            ]
          }
        }
      })
  }

  var assurance: PackageTable {
    PackageTable(
      name: "assurance",
      description:
        "One row a check of an organisation's assessment; without one it is self-assessed",
      columns: Self.round + [
        Self.organisation,
        Self.count("check", "Which of the organisation's checks in the round, from 1"),
        .init(
          name: "assurance", kind: .text, description: "How it was checked",
          values: Assurance.Kind.allCases.map(\.rawValue)),
        .init(name: "checked_by", kind: .text, description: "The body or the role that checked"),
        .init(name: "check_date", kind: .date, description: "The day the check was finished"),
        .init(
          name: "note", kind: .text, description: "What it covered, or left out", isOptional: true),
      ],
      primaryKey: ["round", "organisation", "check"], foreignKeys: [Self.toOrganisation],
      rows: rounds.flatMap { cohort in
        cohort.members.flatMap { member in
          zip(1..., assurances[cohort.round.id]?[member.organisation.id] ?? []).map {
            number, assurance in
            cells(cohort) + [
              .text(member.organisation.id.text), .number(number), .text(assurance.kind.rawValue),
              .text(assurance.by), .text(assurance.date.iso), .text(assurance.note ?? ""),
            ]
          }
        }
      })
  }

  /// What a member says of help, in the order of the framework.
  private func notices(of member: Cohort.Member, in cohort: Cohort) -> [HelpNotice] {
    cohort.framework.activities.flatMap { place in
      (notices[cohort.round.id] ?? []).filter {
        $0.organisation == member.organisation.id && $0.section == place.section.id
      }
    }
  }
}
